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

// Surroundings finds the sentences that quotes stand in.
type surroundings struct {
	text string
	ends []compare.Span // of the sentences; nil until asked for
}

func newSurroundings(text string) *surroundings { return &surroundings{text: text} }

// sentences returns the sentences that the span touches, or nothing where they
// have no words besides.
func (s *surroundings) sentences(quoted compare.Span) string {
	if s.ends == nil {
		s.ends = segment.Sentences(s.text)
	}
	i, _ := slices.BinarySearchFunc(s.ends, quoted.Start, func(t compare.Span, at int) int { return cmp.Compare(t.End, at+1) })
	j := i
	for j < len(s.ends) && s.ends[j].End < quoted.End {
		j++
	}
	if j >= len(s.ends) || s.ends[i].Start > quoted.Start {
		return ""
	}
	start := max(s.ends[i].Start, quoted.Start-maxContext)
	end := min(s.ends[j].End, quoted.End+maxContext)
	if start >= quoted.Start && end <= quoted.End {
		return ""
	}
	return s.text[start:max(end, quoted.End)]
}
