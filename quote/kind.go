package quote

import (
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/internal/kind"
)

// kindOf tells what the pair p is, whose words are at s in the given paragraph.
func (r *reader) kindOf(p pair, s, paragraph Span) Kind {
	level := r.info[p.glyph].level
	switch {
	case level == title:
		return Term
	case p.parent >= 0:
		if r.isIntroduced(p, s, paragraph) {
			return Direct
		}
		return Term
	case level == single && !r.isPrimary(p.glyph):
		return Term // doubly marked speech is all around
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

// isIntroduced reports whether a comma or colon leads to the marks, and a whole
// sentence stands between them: then it is speech within speech.
func (r *reader) isIntroduced(p pair, s, paragraph Span) bool {
	before := Span{Start: paragraph.Start, End: p.open.Start}
	lead, _ := utf8.DecodeLastRuneInString(r.trim(before).In(r.text))
	words := s.In(r.text)
	end, _ := utf8.DecodeLastRuneInString(words)
	return (lead == ',' || lead == ':') && beginsUtterance(words) && unicode.IsPunct(end)
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
