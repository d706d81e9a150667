package quote

import (
	"strings"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// An Extractor finds quotes. The zero Extractor decides from each article
// which marks it uses. It is safe for concurrent use.
type Extractor struct{}

// Extract returns the quotes of an article in the order of their first bytes.
func Extract(article string) []Quote { return new(Extractor).Extract(article) }

// Extract returns the quotes of an article in the order of their first bytes.
func (x *Extractor) Extract(article string) []Quote {
	var out []Quote
	for _, p := range segment.Paragraphs(article) {
		open := -1
		var mark Span
		for i, r := range article[p.Start:p.End] {
			at := p.Start + i
			switch {
			case r == '“' || r == '"' && open < 0:
				mark = Span{Start: at, End: at + len(string(r))}
				open = mark.End
			case open >= 0 && (r == '”' || r == '"'):
				q := Quote{Kind: Direct, Parent: -1,
					Spans: []Span{{Start: open, End: at}},
					Marks: []Marks{{Open: mark, Close: Span{Start: at, End: at + len(string(r))}}}}
				if strings.Count(article[open:at], " ") < 4 {
					q.Kind = Mixed
				}
				out = append(out, q)
				open = -1
			}
		}
	}
	return out
}
