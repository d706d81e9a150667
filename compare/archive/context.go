package archive

import (
	"cmp"
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// maxContext bounds what is kept of an article on either side of a quote, in
// bytes: not every sentence ends.
const maxContext = 600

// surroundings finds the sentences that quotes stand in.
type surroundings struct {
	text string
	all  []compare.Span // the sentences; nil until asked for
}

func newSurroundings(text string) *surroundings { return &surroundings{text: text} }

// of returns where the sentences stand that the span touches. It is empty where they
// have no words besides.
func (s *surroundings) of(quoted compare.Span) compare.Span {
	if s.all == nil {
		s.all = segment.Sentences(s.text)
	}
	i, _ := slices.BinarySearchFunc(s.all, quoted.Start, func(t compare.Span, at int) int { return cmp.Compare(t.End, at+1) })
	j := i
	for j < len(s.all) && s.all[j].End < quoted.End {
		j++
	}
	if j >= len(s.all) || s.all[i].Start > quoted.Start {
		return compare.Span{}
	}
	start, end := s.all[i].Start, s.all[j].End
	if start == quoted.Start && end == quoted.End {
		return compare.Span{}
	}
	return compare.Span{Start: max(start, quoted.Start-maxContext), End: min(end, quoted.End+maxContext)}
}
