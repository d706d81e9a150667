package compare

import (
	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Pair is a word of one text with its counterpart in the other.
type Pair struct {
	A, B Span
}

// Align returns the words that correspond in two wordings, in the order of a,
// then b: moved ones too, and of phrases that correspond each word of one with
// each of the other, as annotators of alignment do (Cohn, Callison-Burch and
// Lapata, Constructing corpora for the development and evaluation of paraphrase
// systems, 2008). It finds more than the edits of a Comparison rest on, which
// must not be guessed. Texts may have any length, and any bytes.
func Align(a, b string) []Pair {
	if a == b {
		return identity(a)
	}
	x, y := align.Analyse(a), align.Analyse(b)
	links := align.Complete().Align(x, y)
	out := make([]Pair, len(links))
	for i, l := range links {
		out[i] = Pair{x.Tokens[l.A].Span, y.Tokens[l.B].Span}
	}
	return out
}

// identity pairs each word of a text with itself.
func identity(text string) []Pair {
	tokens := segment.Tokens(text)
	pairs := make([]Pair, len(tokens))
	for i, t := range tokens {
		pairs[i] = Pair{t.Span, t.Span}
	}
	return pairs
}
