package report

import (
	"iter"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// Cues yields the predicates that can report something, and the nouns and
// adjectives that can.
func Cues(r *reading.Reading) iter.Seq[reading.Predicate] {
	return func(yield func(reading.Predicate) bool) {
		last := reading.Predicate{Source: reading.None, Verb: reading.None}
		tokens := r.Tokens
		for i := range tokens {
			t := &tokens[i]
			p := t.Predicate()
			switch {
			case p != reading.None:
				last = r.Predicates[p]
			case t.Class&(lexicon.Utterance|lexicon.Stance) != 0:
				last = nominal(r, i, last)
			default:
				continue
			}
			if reports(r, p, &last) && !yield(last) {
				return
			}
		}
	}
}

// reports tells whether a cue, of predicate p or of none, can report anything: not the
// first verb of "quoted Smith as saying". It took time to look at others, and nothing
// was found there.
func reports(r *reading.Reading, p int, cue *reading.Predicate) bool {
	const (
		surer = lexicon.Cue | lexicon.Relay
		noun  = lexicon.Utterance | lexicon.Stance
	)
	switch {
	case p != reading.None && p+1 < len(r.Predicates) && r.Predicates[p+1].Role == reading.Relayed:
		return false
	case cue.Class&surer != 0:
		return true
	case cue.Class&noun != 0:
		return reportsBehind(r, cue)
	}
	return reportsPlainly(r, cue)
}

// reportsBehind tells whether a noun or adjective can report what is behind it, as the
// "claim that ..." or "claim to be ..." does.
func reportsBehind(r *reading.Reading, cue *reading.Predicate) bool {
	const never = lexicon.Auxiliary | lexicon.Conjunction
	next := cue.End
	if next < len(r.Tokens) && r.Tokens[next].Punct == ',' {
		return next+1 < len(r.Tokens) && r.Tokens[next+1].Class&lexicon.Subordinator != 0
	}
	return next < len(r.Tokens) && r.Tokens[next].Kind != segment.Punct && r.Tokens[next].Predicate() == reading.None && r.Tokens[next].Class&never == 0
}

// reportsPlainly tells whether an ordinary verb can report something: it has a subject of
// its own that speaks, and an object.
func reportsPlainly(r *reading.Reading, cue *reading.Predicate) bool {
	const never = lexicon.Preposition | lexicon.Auxiliary | lexicon.Adverb
	if cue.Role != reading.Subject && cue.Role != reading.Detached || !canSpeak(r, cue.Source) {
		return false
	}
	next := cue.End
	return cue.Class&lexicon.Verb == 0 || next < len(r.Tokens) && r.Tokens[next].Kind != segment.Punct && r.Tokens[next].Class&never == 0
}

// canSpeak reports whether a mention is of somebody or something that can speak.
func canSpeak(r *reading.Reading, m int) bool {
	if m == reading.None {
		return false
	}
	t := r.Mentions[m].Type
	return t <= reading.DocumentNoun || t == reading.Personal || t == reading.FirstPerson
}

// nominal is the cue of a noun or adjective. Its source is the subject of the
// clause: that before its auxiliary, or of the predicate before it.
func nominal(r *reading.Reading, i int, before reading.Predicate) reading.Predicate {
	x := reading.Predicate{Start: i, End: i + 1, Verb: i, Class: r.Tokens[i].Class &^ lexicon.AnyVerb, Source: reading.None, Outer: reading.None}
	s := r.Sentences[r.Tokens[i].Sentence]
	if before.Verb >= s.Start {
		x.Source = before.Source
	}
	const farthest = 60 // tokens
	k := i - 1
	for k >= s.Start && k > i-farthest && r.MentionBefore(k+1) == reading.None && r.Tokens[k].Class&(lexicon.Adverb|lexicon.Auxiliary) != 0 {
		k--
	}
	if m := r.MentionBefore(k + 1); k < i-1 && m != reading.None {
		x.Source = m
	}
	return x
}
