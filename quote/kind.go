package quote

import (
	"github.com/seed-e3d8b662/verbatim/quote/internal/kind"
)

// kindOf tells what the pair p is, whose words are at s in the given paragraph.
func (r *reader) kindOf(p pair, s, paragraph Span) Kind {
	level := r.info[p.glyph].level
	switch {
	case level == title, p.parent >= 0:
		return Term // inside a quote, the article credits nobody but the speaker of all of it
	case level == single && !r.isPrimary(p.glyph):
		return Term // the article puts speech between double marks
	}
	if words := s.In(r.text); isShort(words) {
		outer := Span{Start: p.open.Start, End: p.close.End}
		site := kind.NewSite(r.text, paragraph, outer, s, level == single)
		if kind.Speech(site) < 0.5 {
			return Term
		}
	}
	if beginsUtterance(s.In(r.text)) {
		return Direct
	}
	return Mixed
}

// isShort reports whether text has no more words than a term may have.
func isShort(text string) bool {
	words, inside := 0, false
	for i := 0; i < len(text) && words <= kind.MaxWords; i++ {
		blank := text[i] <= ' '
		if !blank && !inside {
			words++
		}
		inside = !blank
	}
	return words <= kind.MaxWords
}
