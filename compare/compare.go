// Package compare says whether two quotes report one utterance, and what
// exactly differs between their wordings.
package compare

import "github.com/seed-e3d8b662/verbatim/quote"

// A Span is a half-open range of byte offsets into one of the two texts.
type Span = quote.Span

// A Comparison is what differs between two wordings.
type Comparison struct {
	Same     bool     // whether both report one utterance
	Score    float64  // 0..1: how likely that is; symmetric, 1 for identity
	Severity Severity // the highest of the edits
	Edits    []Edit   // in the order of the first text
	Aligned  []Pair   // words and phrases that correspond, moved ones too
}

// A Severity says what is at stake in a difference.
type Severity uint8

const (
	None     Severity = iota // no difference
	Cosmetic                 // form only
	Check                    // worth checking
	Meaning                  // meaning at stake
)

// An Edit is one difference between two wordings.
type Edit struct {
	Class    Class
	Severity Severity
	A, B     Span   // the differing words in each text; empty where one has none
	Evidence string // the table or rule that the class rests on
}

// A Pair is a word or phrase of one text with its counterpart in the other.
type Pair struct {
	A, B Span
}

// A Class names a kind of difference.
type Class uint8

// Compare compares two wordings.
func Compare(a, b string) Comparison { return Comparison{} }
