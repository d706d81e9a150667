package kind

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Site is a pair of marks in an article.
type Site struct {
	Text      string
	Paragraph segment.Span // what is looked at around the marks
	Outer     segment.Span // from the opening mark to the closing one, both included
	Inner     segment.Span // the words between
	Single    bool         // the marks are single ones
}

// MaxWords is how many words a term has at most that is no title. Longer ones are
// speech.
const MaxWords = 8

// isLow reports whether the opening mark is a low one, as in German.
func (s *Site) isLow() bool {
	opened := s.Outer.In(s.Text)
	return strings.HasPrefix(opened, "„") || strings.HasPrefix(opened, "‚") || strings.HasPrefix(opened, ",,")
}

// recurs reports whether the quoted words stand near by again.
func (s *Site) recurs() bool {
	const near = 1 << 13 // bytes
	words := strings.TrimRight(s.Inner.In(s.Text), ",.;:!? ")
	return words != "" &&
		(containsWords(s.Text[max(0, s.Outer.Start-near):s.Outer.Start], words) ||
			containsWords(s.Text[s.Outer.End:min(len(s.Text), s.Outer.End+near)], words))
}

// containsWords reports whether words stand in text with no letter on either
// side. It looks at the first few places only.
func containsWords(text, words string) bool {
	const places = 8
	for range places {
		i := strings.Index(text, words)
		if i < 0 {
			return false
		}
		last, _ := utf8.DecodeLastRuneInString(text[:i])
		text = text[i+len(words):]
		next, _ := utf8.DecodeRuneInString(text)
		if !unicode.IsLetter(last) && !unicode.IsLetter(next) {
			return true
		}
	}
	return false
}
