// Package report finds reported speech without marks. For each cue of the
// reporter's it asks, each time with a log-linear model trained on annotated news:
//
//   - cue: is it worth a look at all?
//   - opening: where would the content begin?
//   - closing: where would it end? The likeliest contents have the largest products
//     of both.
//   - whether: which of these does the cue report, no more and no less, if any?
//   - source: who says it?
//
// Of contents that overlap the one of most weight stays.
package report

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A Report is a content with the cue that reports it.
type Report struct {
	Cue         reading.Predicate
	Content     Content
	Source      int     // the mention that says it, or reading.None
	Probability float64 // that exactly this is reported, 0..1
}

// A Content is what a cue reports: a range of tokens on one or either side of it.
type Content struct {
	Before, After Range
}

// A Range is a half-open range of tokens.
type Range struct{ Start, End int }

// Len is the number of tokens.
func (g Range) Len() int { return g.End - g.Start }

// MostSpans is how many spans a content has at most.
const MostSpans = 2

// Spans returns the content in the text.
func (c *Content) Spans(r *reading.Reading) []reading.Span { return c.AppendSpans(nil, r) }

// AppendSpans appends the content in the text to dst.
func (c *Content) AppendSpans(dst []reading.Span, r *reading.Reading) []reading.Span {
	for _, g := range [...]Range{c.Before, c.After} {
		if g.Len() > 0 {
			dst = append(dst, reading.Span{Start: r.Tokens[g.Start].Start, End: r.Tokens[g.End-1].End})
		}
	}
	return dst
}

// Extent is the range from the first token to the last.
func (c *Content) Extent() Range {
	switch {
	case c.Before.Len() == 0:
		return c.After
	case c.After.Len() == 0:
		return c.Before
	}
	return Range{c.Before.Start, c.After.End}
}

// apart leaves out of reports, in the order of their cues, those that overlap one
// of more weight.
func apart(found []Report) []Report {
	order := make([]int, len(found))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(found[j].weight(), found[i].weight()) })
	kept := make([]bool, len(found))
	for _, i := range order {
		kept[i] = !overlapsAny(found, kept, i)
	}
	out := found[:0]
	for i, keep := range kept {
		if keep {
			out = append(out, found[i])
		}
	}
	return out
}

// weight decides between reports that overlap: the likelier one, and the outer one,
// which is longer.
func (x *Report) weight() float64 {
	return x.Probability * math.Sqrt(float64(x.Content.Before.Len()+x.Content.After.Len()))
}

// overlapsAny reports whether a report overlaps one that is kept. The cues of
// contents that meet are within reach.
func overlapsAny(found []Report, kept []bool, i int) bool {
	const reach = 4 * longest // tokens
	within := func(j int) bool {
		return 0 <= j && j < len(found) && max(found[i].Cue.Verb, found[j].Cue.Verb)-min(found[i].Cue.Verb, found[j].Cue.Verb) < reach
	}
	for _, step := range [...]int{-1, 1} {
		for j := i + step; within(j); j += step {
			if kept[j] && found[i].Content.overlaps(&found[j].Content) {
				return true
			}
		}
	}
	return false
}

// overlaps reports whether two contents cross.
func (c *Content) overlaps(o *Content) bool {
	x, y := c.Extent(), o.Extent()
	return x.Start < y.End && y.Start < x.End
}
