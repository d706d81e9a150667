package record

import (
	"errors"

	"github.com/seed-e3d8b662/verbatim/compare"
)

// A Pair is two wordings to compare.
type Pair struct {
	ID string  `json:"id"`
	A  *string `json:"a"`
	B  *string `json:"b"`
}

// Check says what keeps the pair from being compared.
func (p Pair) Check() error {
	if p.A == nil || p.B == nil {
		return errors.New(`no "a" or no "b"`)
	}
	return nil
}

// A Comparison is what differs between two wordings. Offsets are into them.
type Comparison struct {
	Same     bool    `json:"same"`
	Score    float64 `json:"score"`
	Severity int     `json:"severity"`
	Edits    []Edit  `json:"edits"`
}

// A PairComparison is a Comparison of a Pair, with the words that correspond.
type PairComparison struct {
	ID string `json:"id"`
	Comparison
	Aligned []Aligned `json:"aligned"`
}

// An Edit is one difference.
type Edit struct {
	Class    compare.Class `json:"class"`
	Severity int           `json:"severity"`
	A        Words         `json:"a"`
	B        Words         `json:"b"`
}

// Aligned are words or phrases that correspond.
type Aligned struct {
	A compare.Span `json:"a"`
	B compare.Span `json:"b"`
}

// NewComparison makes the record of a comparison.
func NewComparison(c compare.Comparison) Comparison {
	out := Comparison{Same: c.Same, Score: c.Score, Severity: int(c.Severity), Edits: make([]Edit, len(c.Edits))}
	for i, e := range c.Edits {
		out.Edits[i] = Edit{
			Class:    e.Class,
			Severity: int(e.Severity),
			A:        Words(e.A),
			B:        Words(e.B),
		}
	}
	return out
}

// NewPairComparison makes the record of a comparison of a pair.
func NewPairComparison(p Pair, c compare.Comparison) PairComparison {
	aligned := compare.Align(*p.A, *p.B)
	out := PairComparison{
		ID:         p.ID,
		Comparison: NewComparison(c),
		Aligned:    make([]Aligned, len(aligned)),
	}
	for i, pair := range aligned {
		out.Aligned[i] = Aligned{A: pair.A, B: pair.B}
	}
	return out
}
