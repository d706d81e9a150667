package report

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A sentence is one of the article with what is asked of its tokens for every
// candidate.
type sentence struct {
	reading.Sentence
	quoted bool   // whether it holds a quoted span
	aside  uint16 // whether one stands before it, 1, or behind it, 2

	// what stands before a cue
	read       int    // how far that is known
	predicates uint16 // of any kind
	sayings    uint16 // predicates of saying
	comma      bool   // whether there is one

	// where a content is looked for
	traits []trait // of the tokens, and one behind them
	last   int     // the token after the last word
}

// A trait is what is known of a token.
type trait struct {
	word   uint8 // see words
	clause uint8 // the kind of clause that begins here
	ends   bool  // whether a content can end before it
	quote  int   // the first quoted span from it on, or the end of the sentence

	clauses, sayings uint16 // predicates of any kind, and of saying, before it
	commas, opened   uint16 // commas, and brackets and dashes, before it
}

// The kinds of clauses that can begin with a token.
const (
	noClause       = iota
	mainClause     // a subject and its verb
	verbClause     // a verb
	gerundClause   // a gerund
	nominalSubject // a noun phrase without a verb
)

var clauseKinds = []string{"other", "clause", "verb", "gerund", "subject"}

// enter turns to a sentence, unless it is the one before.
func (d *Finder) enter(s reading.Sentence) {
	if d.sentence.Sentence == s {
		return
	}
	d.sentence = sentence{Sentence: s, read: s.Start, traits: d.sentence.traits[:0]}
	d.sentence.quoted = d.holdsQuote(s.Start, s.End)
	d.sentence.aside = d.quoteAside(s)
}

// quoteAside reports whether a quoted span stands right before a sentence, 1, or
// behind it, 2, or both, 3.
func (d *Finder) quoteAside(s reading.Sentence) (out uint16) {
	const reach = 3 // tokens
	if d.holdsQuote(s.Start-reach, s.Start) {
		out = 1
	}
	if d.holdsQuote(s.End, s.End+reach) {
		out += 2
	}
	return out
}

// holdsQuote reports whether one of the tokens from start up to end is a quoted span.
func (d *Finder) holdsQuote(start, end int) bool {
	i, _ := slices.BinarySearch(d.Pieces, start)
	return i < len(d.Pieces) && d.Pieces[i] < end
}

// readTo takes note of what stands in the sentence before a cue. The cues come in
// their order.
func (d *Finder) readTo(cue int) {
	s := &d.sentence
	for ; s.read < cue; s.read++ {
		s.comma = s.comma || d.Tokens[s.read].Punct == ','
		if p := d.PredicateAt(s.read); p != reading.None {
			s.predicates++
			if d.isSaying(p) {
				s.sayings++
			}
		}
	}
}

// isSaying reports whether a predicate is one of saying.
func (d *Finder) isSaying(predicate int) bool {
	return d.Predicates[predicate].Class&(lexicon.Say|lexicon.Tell) != 0
}

// describeTokens describes the tokens of the sentence, unless that is done.
func (d *Finder) describeTokens() {
	if len(d.sentence.traits) > 0 {
		return
	}
	s := d.sentence.Sentence
	d.sentence.last = s.Start
	var clauses, sayings, commas, opened uint16
	d.sentence.traits = slices.Grow(d.sentence.traits, s.End-s.Start+1)
	for i := s.Start; i < s.End; i++ {
		t := &d.Tokens[i]
		x := trait{word: d.describe(i), clauses: clauses, sayings: sayings, commas: commas, opened: opened}
		x.ends = canEnd(t, x.word)
		d.sentence.traits = append(d.sentence.traits, x)
		switch {
		case x.word == comma:
			commas++
		case t.Punct == '(' || t.Punct == ')' || x.word == dash:
			opened++
		}
		if t.Kind != segment.Punct || t.Piece != reading.None {
			d.sentence.last = i + 1
		}
		if p := d.PredicateAt(i); p != reading.None {
			clauses++
			if d.isSaying(p) {
				sayings++
			}
		} else if t.Class&lexicon.Auxiliary != 0 && d.PredicateAt(i+1) == reading.None {
			clauses++
		}
	}
	d.sentence.traits = append(d.sentence.traits, trait{clauses: clauses, sayings: sayings, commas: commas, opened: opened})
	d.findClauses()
}

// findClauses says of each token of the sentence what clause begins there, up to
// two tokens behind it: "and Smith said".
func (d *Finder) findClauses() {
	const behind = 2
	s := d.sentence.Sentence
	far := behind + 1
	kind, quote := uint8(noClause), s.End
	d.sentence.traits[s.End-s.Start].quote = quote
	for i := s.End - 1; i >= s.Start; i-- {
		if k := d.clauseOf(i); k != noClause {
			kind, far = k, 0
		} else if far++; far > behind {
			kind = noClause
		}
		if d.sentence.traits[i-s.Start].word == quoteToken {
			quote = i
		}
		d.sentence.traits[i-s.Start].clause, d.sentence.traits[i-s.Start].quote = kind, quote
	}
}

// clauseOf is the kind of clause that begins right with token i.
func (d *Finder) clauseOf(i int) uint8 {
	if m := d.MentionAt(i); m != reading.None {
		end := d.Mentions[m].End
		for end < d.sentence.End && d.Tokens[end].Class&lexicon.Adverb != 0 {
			end++
		}
		if end < d.sentence.End && d.isVerbal(end) {
			return mainClause
		}
		return nominalSubject
	}
	switch {
	case !d.isVerbal(i):
		return noClause
	case d.Tokens[i].Class&lexicon.Gerund != 0:
		return gerundClause
	}
	return verbClause
}

func (d *Finder) isVerbal(i int) bool {
	return d.PredicateAt(i) != reading.None || d.Tokens[i].Class&lexicon.Auxiliary != 0
}

// canEnd reports whether a content can end before a token, which is what describe
// says: a mark of punctuation, conjunction, subordinator, preposition or the like.
func canEnd(t *reading.Token, word uint8) bool {
	const before = lexicon.Conjunction | lexicon.Subordinator | lexicon.Preposition | lexicon.Relative | lexicon.Calendar
	return t.Class&before != 0 || word == timeWord || word == according || isMark(t)
}

// isMark reports whether a token is a mark of punctuation that can end a clause.
func isMark(t *reading.Token) bool {
	return t.Kind == segment.Punct && t.Punct != '\'' && t.Punct != '.'
}

// trait returns what is known of token i, nothing outside the sentence.
func (d *Finder) trait(i int) *trait {
	if k := i - d.sentence.Start; uint(k) < uint(d.sentence.End-d.sentence.Start) {
		return &d.sentence.traits[k]
	}
	return &noTrait
}

var noTrait trait

// traitBefore returns what is known of the token that follows a range of the
// sentence, which may be the one behind it.
func (d *Finder) traitBefore(end int) *trait { return &d.sentence.traits[end-d.sentence.Start] }

// wordOf says what token i is, within the sentence.
func (d *Finder) wordOf(i int) uint16 { return uint16(d.trait(i).word) }

// wordBeside says the same of a token beside a cue, before those of the sentence are
// described.
func (d *Finder) wordBeside(i int) uint16 {
	if i < d.sentence.Start || i >= d.sentence.End {
		return none
	}
	return uint16(d.describe(i))
}

// clauseAt says what kind of clause begins with token i or soon after it.
func (d *Finder) clauseAt(i int) uint16 { return uint16(d.trait(i).clause) }

// clauses counts the predicates and bare auxiliaries from token start up to end.
func (d *Finder) clauses(start, end int) int {
	t := d.sentence.traits
	return int(t[end-d.sentence.Start].clauses - t[start-d.sentence.Start].clauses)
}
