package report

import (
	"iter"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
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
// first verb of "quoted Smith as saying", nor an ordinary verb without a subject of its
// own: looking at those took time and found next to nothing.
func reports(r *reading.Reading, p int, cue *reading.Predicate) bool {
	if p != reading.None && p+1 < len(r.Predicates) && r.Predicates[p+1].Role == reading.Relayed {
		return false
	}
	const surer = lexicon.Cue | lexicon.Relay | lexicon.Utterance | lexicon.Stance
	return cue.Class&surer != 0 || cue.Role == reading.Subject || cue.Role == reading.Detached
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
