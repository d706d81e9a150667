package compare

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// A side is what one text has in a block.
type side struct {
	tokens                                                []align.Token
	words, content                                        int
	negations, conditions, modals, hedges, numbers, names int
	fillers, denials, refusals, litotes                   int
	ellipsis, bracket                                     bool
	moved                                                 int // content words whose counterpart stands elsewhere
}

// sum sums up tokens from to end of a text, of which mates tells the counterparts. They
// lead up to all that the texts share, or trail it, or neither.
func (s *side) sum(t *align.Text, from, end int, mates []int, leads, trails bool) {
	s.tokens = t.Tokens[from:end]
	first, last := s.scope(leads, trails)
	for i := from; i < end; i++ {
		k := &t.Tokens[i]
		if !k.IsWord() {
			s.ellipsis = s.ellipsis || endsEllipsis(t, from, i)
			s.bracket = s.bracket || isBracket(k)
			continue
		}
		s.words++
		if k.Content() {
			s.content++
			if mates[i] >= 0 {
				s.moved++
			}
		}
		if i > 0 && isSetForm(t.Tokens[i-1].Word, k.Word) || k.Word.Is(lexicon.Negation) && mates[i] < 0 && isEcho(t, i, mates) {
			continue
		}
		s.count(k, i >= from+first && i < from+last)
		if next := i + 1; next < len(t.Tokens) && k.Word.Is(lexicon.Negation|lexicon.Refusal|lexicon.Kana) {
			if next+1 < end && t.Tokens[next].Word.Is(lexicon.Article) {
				next++ // "not the only one"
			}
			s.countPair(k, &t.Tokens[next], next < end)
		}
	}
}

// asks reports whether a side ends a question.
func (s *side) asks() bool { return s.has("?") }

// states reports whether a side ends a sentence that is no question.
func (s *side) states() bool { return !s.asks() && (s.has(".") || s.has("!")) }

// has reports whether a mark or a word is among the tokens of a side.
func (s *side) has(form string) bool {
	return slices.ContainsFunc(s.tokens, func(k align.Token) bool { return k.Word.Form == form })
}

// isSetForm reports whether a negation or a condition is none behind the word
// before it: "whether or not", "as if".
func isSetForm(before, w *lexicon.Word) bool {
	return w.Form == "not" && before.Form == "or" || w.Form == "if" && before.Form == "as"
}

// count counts a word. Negations and conditions count where they reach the words that
// the texts share.
func (s *side) count(k *align.Token, reaches bool) {
	if k.Word.Is(lexicon.Denial) {
		s.denials++
	}
	switch {
	case k.Numeric:
		s.numbers++
	case isName(k):
		s.names++
	case k.Word.Is(lexicon.Filler):
		s.fillers++
	case k.Word.Is(lexicon.Negation):
		if reaches {
			s.negations++
		}
	case k.Word.Is(lexicon.Hedge):
		s.hedges++
	case k.Word.Is(lexicon.Modal):
		s.modals++
	case k.Word.Is(lexicon.Condition):
		if reaches {
			s.conditions++
		}
	}
}

// countPair counts what a word that negates is only before the next: "failed to" negates,
// "not only" does not, and "not impossible" is litotes where both words are of the side.
func (s *side) countPair(k, next *align.Token, inside bool) {
	switch {
	case k.Word.Is(lexicon.Refusal) && next.Word.Form == "to":
		s.negations++
		s.refusals++
		s.denials--
	case k.Word.Is(lexicon.Kana) && areOf(negations, []align.Token{*k, *next}):
		s.negations++
	case inside && k.Word.Is(lexicon.Negation) && isOf(restrictions, next):
		s.negations--
		if next.Word.Is(lexicon.Denial) {
			s.denials--
		}
	case inside && k.Word.Is(lexicon.Negation) && next.Word.Is(lexicon.Denial):
		s.litotes++
	}
}

// critical reports whether meaning turns on a word of the side, negations aside.
func (s *side) critical() bool {
	return s.numbers+s.names+s.modals+s.hedges+s.conditions > 0 || s.ellipsis || s.bracket
}

// bracketed reports whether a side is nothing but an editor's brackets, round ones
// only around "sic".
func (s *side) bracketed() bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[0].Word.Form == "[" && s.tokens[n-1].Word.Form == "]" ||
		n == 3 && s.tokens[0].Word.Form == "(" && s.tokens[1].Word.Form == "sic"
}

// isMoved reports whether most of a side's content stands elsewhere in the other text.
func (s *side) isMoved() bool { return s.content > 0 && s.moved*2 > s.content }

// sides sums up what the two texts have in a block.
func (d *diff) sides(k block) (both [2]side) {
	d.sum(&both, k)
	return both
}

// sum sums up into both, which is zero, what the two texts have in a block.
func (d *diff) sum(both *[2]side, k block) {
	x, y := &both[0], &both[1]
	leads, trails := d.leads(k), d.trails(k)
	x.sum(d.a, k.a0, k.a1, d.mateA, leads, trails)
	y.sum(d.b, k.b0, k.b1, d.mateB, leads, trails)
	if x.words > 0 && y.words > 0 && min(x.denials, y.denials) == 0 { // litotes says nothing less than what it stands for
		x.negations, x.denials = x.negations-x.litotes, x.denials-x.litotes
		y.negations, y.denials = y.negations-y.litotes, y.denials-y.litotes
	}
}
