package compare

import (
	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// A side is what one text has in a block.
type side struct {
	tokens                                                []align.Token
	words, content                                        int
	negations, conditions, modals, hedges, numbers, names int
	fillers, denials                                      int
	ellipsis, bracket                                     bool
	moved                                                 int // content words whose counterpart stands elsewhere
}

func newSide(tokens []align.Token, mates []int) side {
	s := side{tokens: tokens}
	for i := range tokens {
		k := &tokens[i]
		if !k.IsWord() {
			s.ellipsis = s.ellipsis || isEllipsis(*k)
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
		s.count(k)
	}
	return s
}

func (s *side) count(k *align.Token) {
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
		s.negations++
	case k.Word.Is(lexicon.Hedge):
		s.hedges++
	case k.Word.Is(lexicon.Modal):
		s.modals++
	case k.Word.Is(lexicon.Condition):
		s.conditions++
	}
}

// critical reports whether meaning turns on a word of the side, negations aside.
func (s *side) critical() bool {
	return s.numbers+s.names+s.modals+s.hedges+s.conditions > 0 || s.ellipsis || s.bracket
}

// isMoved reports whether most of a side's content stands elsewhere in the other text.
func (s *side) isMoved() bool { return s.content > 0 && s.moved*2 > s.content }

func (d *diff) sides(k block) (side, side) {
	x, y := newSide(d.a.Tokens[k.a0:k.a1], d.mateA[k.a0:k.a1]), newSide(d.b.Tokens[k.b0:k.b1], d.mateB[k.b0:k.b1])
	if leads, trails := d.leads(k), d.trails(k); leads || trails {
		x.scope(leads, trails)
		y.scope(leads, trails)
	}
	return x, y
}
