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
// in text that was wrapped to a line length: there a blank line does. Beyond
// the lines that decide this, it reads little more than it yields.
func AllParagraphs(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		wrapped := isWrapped(text)
		lines := lines{text: text, feed: -1}
		for start := 0; start < len(text); {
			if text[start] == '\n' { // an empty line, as there are many
				start++
				continue
			}
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

// lines finds the ends of a text's lines, one after the other. Nearly all are
// LF or CR LF; others are looked for ahead, many lines at a time.
type lines struct {
	text  string
	feed  int  // the first LF since the last line's start, or the text's end; -1 at first
	clear int  // no other line end stands before it since then
	other bool // but one does here
}

// end returns where the line that starts at byte i ends and where the next one
// starts. It is asked for line after line.
func (l *lines) end(i int) (end, next int) {
	if l.feed < i {
		l.feed = len(l.text)
		if n := strings.IndexByte(l.text[i:], '\n'); n >= 0 {
			l.feed = i + n
		}
	}
	for !l.other && l.clear < l.feed {
		const ahead = 1 << 12
		to := min(len(l.text), max(l.feed, l.clear+ahead))
		l.clear, l.other = otherEnd(l.text, l.clear, to)
	}
	if l.clear >= l.feed {
		return l.feed, min(l.feed+1, len(l.text))
	}
	end, next = l.clear, l.clear+1
	if l.text[end] != '\r' {
		next = end + len(lineSeparator)
	}
	l.clear, l.other = next, false
	return end, next
}

const lineSeparator, paragraphSeparator = "\u2028", "\u2029"

// otherEnd returns the place of the first line end in text[from:to] that is
// neither LF nor CR LF, or to.
func otherEnd(text string, from, to int) (at int, found bool) {
	at = to
	for i := from; i < at; i++ {
		n := strings.IndexByte(text[i:at], '\r')
		if n < 0 {
			break
		}
		if i += n; i+1 == len(text) || text[i+1] != '\n' {
			at = i
		}
	}
	at = indexSeparator(text, from, at, lineSeparator)
	at = indexSeparator(text, from, at, paragraphSeparator)
	return at, at < to
}

// indexSeparator returns the place of the first separator whose last byte is in
// text[from:to], or to. That byte is rarer than the first, which curly marks
// share.
func indexSeparator(text string, from, to int, separator string) int {
	last := len(separator) - 1
	for i := from; i < to; i++ {
		n := strings.IndexByte(text[i:to], separator[last])
		if n < 0 {
			break
		}
		if i += n; strings.HasSuffix(text[:i+1], separator) {
			return i - last
		}
	}
	return to
}

// isWrapped reports whether the text is prose that was wrapped to a line length:
// its lines are short, and most of those that follow another without a blank
// line between go on in lower case; where they are few, all do, after lines of
// some length. The first lines of the text decide.
func isWrapped(text string) bool {
	const (
		sample   = 500 // lines looked at
		longest  = 120 // bytes; wrapped prose has lines of 60 to 80 characters
		shortest = 40  // bytes, where few lines are to tell
		enough   = 3   // continued lines
	)
	var breaks, continued, full, n int
	last := 0 // the length of the line before
	for line := range strings.Lines(text) {
		if n++; n > sample {
			break
		}
		line = strings.TrimSpace(line[:min(len(line), 2*longest)])
		if len(line) > longest {
			return false
		}
		if last > 0 && line != "" {
			breaks++
			if r, _ := utf8.DecodeRuneInString(line); unicode.IsLower(r) {
				continued++
				if last >= shortest {
					full++
				}
			}
		}
		last = len(line)
	}
	return 2*continued > breaks && (continued >= enough || full == breaks)
}

func isBlank(line string) bool { return strings.TrimSpace(line) == "" }

// Trim returns s without the white space at its ends.
func Trim(text string, s Span) Span {
	for s.Start < s.End && !isPlain(text[s.Start]) {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !isSpace(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End && !isPlain(text[s.End-1]) {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !isSpace(r) {
			break
		}
		s.End -= n
	}
	return s
}

// isSpace is unicode.IsSpace. It is quick about the dashes and quotation marks that
// paragraphs begin and end with.
func isSpace(r rune) bool { return (r < '‐' || r > '…') && unicode.IsSpace(r) }

// isPlain reports whether c is a character of ASCII that shows.
func isPlain(c byte) bool { return ' ' < c && c < utf8.RuneSelf }
