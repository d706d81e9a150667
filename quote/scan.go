package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/internal/swar"
)

// An occurrence is a mark in a paragraph with what its neighbours tell of it.
type occurrence struct {
	Span
	role
	glyph  glyph
	before side
	weak   bool // maybe the apostrophe of a possessive, or the mark of inches
	closer bool // a surer mark of its level closes after it
}

// A role is what the neighbours of a mark let it do.
type role struct {
	canOpen  bool // it stands before a word, and not right after one
	canClose bool // it stands after a word or stop, and not right before one
}

// maxMarks bounds the marks that are held at a time. A paragraph with more is
// read in parts.
const maxMarks = 4096

// scan appends the marks of text[p.Start:p.End] to dst and returns it with
// where it stopped: at p.End, or after maxMarks marks.
func (t *markTable) scan(dst []occurrence, text string, p Span) ([]occurrence, int) {
	para := text[:p.End]
	i := t.skip(para, p.Start)
	for i < len(para) && len(dst) < maxMarks {
		g, n := t.at(para, i)
		if g != 0 && !t.isApostrophe(para, i, n, g) {
			before := blank
			switch last := len(dst) - 1; {
			case last >= 0 && dst[last].End == i:
				before = dst[last].before
			case i > p.Start:
				before = sideBefore(para, i)
			}
			dst = append(dst, occurrence{})
			o := &dst[len(dst)-1] // filling in fields is quicker than copying them
			o.Start, o.End, o.glyph, o.before = i, i+n, g, before
		}
		i = t.skip(para, i+n)
	}
	t.lookAhead(dst, para)
	return dst, i
}

// skip returns the first place from text[i] on where a mark may start, as far as
// two bytes tell, or the end of text. It passes plain ASCII eight bytes at a time.
func (t *markTable) skip(text string, i int) int {
	for {
		for ; i+swar.Size <= len(text); i += swar.Size {
			w := swar.Load(text, i)
			found := w.Wide() | w.Equal('`') | w.With(5).Equal('\'') // " & ' and # differ in these two bits
			if !found.Empty() {
				i += found.First()
				break
			}
		}
		for stop := min(i+swar.Size, len(text)); i < stop; i++ {
			if t.start[text[i]] && (text[i] < utf8.RuneSelf || i+1 < len(text) && t.second[text[i+1]]) {
				return i
			}
		}
		if i == len(text) {
			return i
		}
	}
}

// isApostrophe reports whether the mark g of n bytes at text[i] stands inside
// a word ("don't") or a measure (6'2").
func (t *markTable) isApostrophe(text string, i, n int, g glyph) bool {
	switch g {
	case t.apostrophe, t.curlyApostrophe:
		if i == 0 || i+n == len(text) {
			return false
		}
		if before, after := text[i-1], text[i+n]; before < utf8.RuneSelf && after < utf8.RuneSelf {
			return isWordByte[before] && isWordByte[after]
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+n:])
		return isWordRune(before) && isWordRune(after) && sideOf(before) != ideograph
	case t.quotationMark:
		return i > 0 && isDigit(text[i-1]) && endsFeetAndInches(text[:i])
	}
	return false
}

// endsFeetAndInches reports whether text ends in a measure such as 6'2 or 5’11.
func endsFeetAndInches(text string) bool {
	n := len(text)
	for n > 0 && len(text)-n < 3 && isDigit(text[n-1]) {
		n--
	}
	if n == len(text) {
		return false
	}
	r, size := utf8.DecodeLastRuneInString(text[:n])
	n -= size
	return (r == '\'' || r == '’' || r == '′') && n > 0 && isDigit(text[n-1])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// isWordByte is isWordRune for ASCII.
var isWordByte = func() (t [256]bool) {
	for c := range rune(utf8.RuneSelf) {
		t[c] = isWordRune(c)
	}
	return t
}()

// A side is what stands on one side of a mark, other marks left aside.
type side uint8

const (
	blank   side = iota // white space, or the end of the paragraph
	word                // a letter, digit or symbol
	bracket             // an opening bracket, a dash, a colon: a quote may open after it
	stop                // a comma, full stop, closing bracket: a quote may close after it
	dash
	ideograph // or a letter of Korean: marks touch words on both sides
	sides
)

var sideOfASCII = func() (t [utf8.RuneSelf]side) {
	for c := range t {
		t[c] = sideOf(rune(c))
	}
	return t
}()

// sideOf returns the side that a character makes.
func sideOf(r rune) side {
	switch r {
	case '(', '[', '{', '<', '/', ':', '=', '¿', '¡', '（', '：', '|':
		return bracket
	case '-', '–', '—', '―', '‒':
		return dash
	case '.', ',', ';', '!', '?', ')', ']', '}', '>', '。', '，', '！', '？', '、', '；', '）':
		return stop
	}
	switch {
	case unicode.IsSpace(r):
		return blank
	case r >= firstIdeograph && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
		return ideograph
	}
	return word
}

// firstIdeograph is a character that none of East Asia's scripts comes before.
const firstIdeograph = 0x1100

// roles says what a mark can do between two sides, the one before it first.
var roles = func() (t [sides][sides]role) {
	opensAfter := [sides]bool{blank: true, bracket: true, dash: true, ideograph: true}
	opensBefore := [sides]bool{word: true, bracket: true, dash: true, ideograph: true}
	closesAfter := [sides]bool{word: true, stop: true, dash: true, ideograph: true}
	closesBefore := [sides]bool{blank: true, bracket: true, stop: true, dash: true, ideograph: true}
	for before := range sides {
		for after := range sides {
			t[before][after] = role{opensAfter[before] && opensBefore[after], closesAfter[before] && closesBefore[after]}
		}
	}
	return t
}()

// lookAhead fills in what follows the marks in list, which ends with text.
func (t *markTable) lookAhead(list []occurrence, text string) {
	next, after := -1, blank
	var surer [title + 1]bool // by level
	for i := len(list) - 1; i >= 0; i-- {
		o := &list[i]
		if o.End != next {
			after = sideAfter(text, o.End)
		}
		next = o.Start
		o.role = roles[o.before][after]
		level := t.info[o.glyph].level
		o.closer = surer[level]
		if o.before == word && after == blank {
			last := text[o.Start-1]
			o.weak = level == single && last|0x20 == 's' || o.glyph == t.quotationMark && isDigit(last)
		}
		if !o.weak && o.canOpen != o.canClose && !(o.canOpen && t.likeApostrophe(o.glyph) && t.isElision(text[o.End:])) {
			surer[level] = o.canClose
		}
	}
}

// isElision reports whether rest, what follows an apostrophe, begins with a
// shortened word ('tis) or number ('90s).
func (t *markTable) isElision(rest string) bool {
	const longest = 6
	if rest != "" && isDigit(rest[0]) {
		tail := strings.TrimLeft(rest[:min(len(rest), 4)], "0123456789")
		return len(rest) >= 4 && len(tail) == 2 && !isDigit(tail[0])
	}
	for i, r := range rest {
		switch {
		case i > longest:
			return false
		case !isWordRune(r):
			return t.elisions[rest[:i]]
		}
	}
	return t.elisions[rest]
}

// sideBefore is the side that text[:i], which is not empty, ends with.
func sideBefore(text string, i int) side {
	if c := text[i-1]; c < utf8.RuneSelf {
		return sideOfASCII[c]
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return sideOf(r)
}

// sideAfter is the side that text[i:] begins with. An ellipsis is part of what
// it begins.
func sideAfter(text string, i int) side {
	if i == len(text) {
		return blank
	}
	switch c := text[i]; {
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(text[i:])
		return sideOf(r)
	case c == '.' && strings.HasPrefix(text[i+1:], "."):
		return word
	default:
		return sideOfASCII[c]
	}
}
