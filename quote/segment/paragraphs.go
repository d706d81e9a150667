package segment

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Paragraphs returns the paragraphs of text. See [AllParagraphs].
func Paragraphs(text string) []Span {
	var out []Span
	for p := range AllParagraphs(text) {
		out = append(out, p)
	}
	return out
}

// AllParagraphs returns an iterator over the paragraphs of text in order,
// without the white space around them. A line break ends a paragraph, except
// in text that was wrapped to a line length: there a blank line does.
func AllParagraphs(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		lines := lines{text: text, plain: onlyLineFeeds(text)}
		wrapped := lines.wrapped()
		for start := 0; start < len(text); {
			end, next := lines.end(start)
			for wrapped && next < len(text) {
				e, n := lines.end(next)
				if isBlank(text[next:e]) {
					break
				}
				end, next = e, n
			}
			if s := Trim(text, Span{start, end}); !s.Empty() && !yield(s) {
				return
			}
			start = next
		}
	}
}

// lines finds the ends of the lines of a text.
type lines struct {
	text  string
	plain bool // all lines end in LF or CR LF
}

const lineSeparator, paragraphSeparator = "\u2028", "\u2029"

func onlyLineFeeds(text string) bool {
	return (strings.IndexByte(text, '\r') < 0 || strings.Count(text, "\r") == strings.Count(text, "\r\n")) &&
		!hasSeparator(text, lineSeparator) && !hasSeparator(text, paragraphSeparator)
}

// hasSeparator looks for the last byte of a separator, which is rarer than the
// first: that is the first of curly marks too.
func hasSeparator(text, separator string) bool {
	last := len(separator) - 1
	for i := 0; ; {
		n := strings.IndexByte(text[i:], separator[last])
		if n < 0 {
			return false
		}
		i += n + 1
		if strings.HasSuffix(text[:i], separator) {
			return true
		}
	}
}

// end returns where the line that starts at byte i ends and where the next one
// starts.
func (l lines) end(i int) (end, next int) {
	if l.plain {
		if n := strings.IndexByte(l.text[i:], '\n'); n >= 0 {
			return i + n, i + n + 1
		}
		return len(l.text), len(l.text)
	}
	for ; i < len(l.text); i++ {
		switch rest := l.text[i:]; {
		case rest[0] == '\n', rest[0] == '\r' && !strings.HasPrefix(rest, "\r\n"):
			return i, i + 1
		case rest[0] == lineSeparator[0] &&
			(strings.HasPrefix(rest, lineSeparator) || strings.HasPrefix(rest, paragraphSeparator)):
			return i, i + len(lineSeparator)
		}
	}
	return i, i
}

// wrapped reports whether the text is prose that was wrapped to a line length:
// its lines are short, and most of those that follow another without a blank
// line between go on in lower case. The first lines of the text decide.
func (l lines) wrapped() bool {
	const (
		sample  = 500 // lines looked at
		longest = 120 // bytes; wrapped prose has lines of 60 to 80 characters
		enough  = 3   // continued lines
	)
	var breaks, continued int
	after := false // whether the line before was not blank
	for i, n := 0, 0; i < len(l.text) && n < sample; n++ {
		end, next := l.end(i)
		line := strings.TrimSpace(l.text[i:min(end, i+2*longest)])
		if len(line) > longest {
			return false
		}
		if after && line != "" {
			breaks++
			if r, _ := utf8.DecodeRuneInString(line); unicode.IsLower(r) {
				continued++
			}
		}
		after = line != ""
		i = next
	}
	return continued >= enough && 2*continued > breaks
}

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

// Trim returns s without the white space at its ends.
func Trim(text string, s Span) Span {
	for s.Start < s.End && isSpaceByte(text[s.Start]) {
		s.Start++
	}
	for s.Start < s.End && isSpaceByte(text[s.End-1]) {
		s.End--
	}
	if s.Empty() || text[s.Start] < utf8.RuneSelf && text[s.End-1] < utf8.RuneSelf {
		return s
	}
	t := strings.TrimLeftFunc(text[s.Start:s.End], unicode.IsSpace)
	s.Start = s.End - len(t)
	s.End = s.Start + len(strings.TrimRightFunc(t, unicode.IsSpace))
	return s
}

// isSpaceByte reports whether c alone is white space: no other control character is.
func isSpaceByte(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }
