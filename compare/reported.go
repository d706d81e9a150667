package compare

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// reported says which of two wordings reports what the other quotes.
type reported uint8

const (
	neitherReports reported = iota
	aReports
	bReports
)

func whoReports(a, b *Wording) reported {
	switch x, y := a.Kind == quote.Indirect, b.Kind == quote.Indirect; {
	case x == y:
		return neitherReports
	case x:
		return aReports
	}
	return bReports
}

// asReported judges what only a report changes: it begins with words of the
// reporter's, and names who speaks and is spoken to.
func (d *diff) asReported(k block, x, y *side) (v verdict, ok bool) {
	said, told, negations := x, y, d.spareA // those of what was said
	switch d.reports {
	case neitherReports:
		return v, false
	case aReports:
		said, told, negations = y, x, d.spareB
	}
	if cue := told.cue(); cue != nil && d.leads(k) {
		switch {
		case cue.Is(lexicon.Denial) && !cue.Is(lexicon.Refusal) && negations == 0:
			return verdict{Negation, Meaning, "the reporter's verb denies it"}, true
		case !d.unbalanced():
			return verdict{Rewording, Cosmetic, "the reporter's words"}, true
		}
	}
	if said.words == 1 && said.isPerson() && told.content > 0 && told.words <= mostAdded && !told.grave() {
		return verdict{Inflection, Cosmetic, "person of reported speech"}, true
	}
	return v, false
}

// cue returns the first word of a side that tells of speech, nil if there is none.
func (s *side) cue() *lexicon.Word {
	for i := range s.tokens {
		if isOf(reports, &s.tokens[i]) {
			return s.tokens[i].Word
		}
	}
	return nil
}

// isPerson reports whether a side is a pronoun of the first or the second person.
func (s *side) isPerson() bool {
	return slices.ContainsFunc(s.tokens, func(t align.Token) bool { return t.Word.Is(lexicon.First | lexicon.Second) })
}

// grave reports whether more than who is meant changes with a side.
func (s *side) grave() bool { return s.negations+s.conditions+s.modals+s.hedges+s.numbers > 0 }
