// Package compare says whether two quotes report one utterance, and what
// exactly differs between their wordings.
//
//	c := compare.Compare(a, b)
//	for _, e := range c.Edits {
//		fmt.Println(e.Severity, e)
//	}
package compare

import (
	"time"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/same"
	"github.com/seed-e3d8b662/verbatim/quote"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Span is a half-open range of byte offsets into one of the two texts.
type Span = quote.Span

// An Utterance is a wording with what its article tells of it. Only Text is
// needed; the rest decides where the words alone do not.
type Utterance struct {
	Text      string     // the words between the marks
	Speaker   string     // who is credited with them, or empty
	Context   string     // the sentence around a fragment, the fragment included, or empty
	Kind      quote.Kind // direct, mixed or indirect; 0 where unknown
	Source    string     // the outlet, or empty
	Published time.Time  // when the article appeared, or zero
}

// A Comparison is what differs between two wordings.
type Comparison struct {
	Same     bool     // whether both report one utterance
	Relation Relation // how the two wordings hang together
	Score    float64  // 0..1: how likely Same is; symmetric, 1 for identity
	Severity Severity // the highest of the edits
	Edits    []Edit   // in the order of the first text
	Aligned  []Pair   // words and phrases that correspond, moved ones too
}

// A Pair is a word or phrase of one text with its counterpart in the other.
type Pair struct {
	A, B Span
}

// A Comparer compares wordings. The zero Comparer is ready for use, and safe
// for concurrent use.
type Comparer struct{}

// Compare compares two wordings with the zero Comparer.
func Compare(a, b string) Comparison { return new(Comparer).Compare(a, b) }

// Compare compares two wordings of which nothing else is known.
func (c *Comparer) Compare(a, b string) Comparison {
	return c.CompareUtterances(Utterance{Text: a}, Utterance{Text: b})
}

// CompareUtterances compares two wordings in the light of what their articles
// tell of them. The spans of the result are offsets into a.Text and b.Text.
func (c *Comparer) CompareUtterances(a, b Utterance) Comparison {
	if a.Text == b.Text {
		return Comparison{Same: true, Relation: Whole, Score: 1, Aligned: identity(a.Text)}
	}
	x, y := align.Analyse(a.Text), align.Analyse(b.Text)
	links := align.Default().Align(x, y)
	features := same.Features(x, y, links)
	out := Comparison{Score: same.Probability(same.Default().Odds(&features))}
	out.Same = out.Score >= 0.5
	out.Edits = newDiff(x, y, links).edits()
	for _, e := range out.Edits {
		out.Severity = max(out.Severity, e.Severity)
	}
	out.Aligned = make([]Pair, len(links))
	for i, l := range links {
		out.Aligned[i] = Pair{x.Tokens[l.A].Span, y.Tokens[l.B].Span}
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
