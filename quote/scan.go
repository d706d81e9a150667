package quote

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// An occurrence is a mark in a paragraph with what its neighbours tell of it.
type occurrence struct {
	Span
	glyph    glyph
	before   side
	canOpen  bool // stands before a word, and not right after one
	canClose bool // stands after a word or stop, and not right before one
	weak     bool // a single mark after s or before a word: maybe a possessive's apostrophe
	closer   bool // a single mark after which a surer one closes the same quote
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
			dst = append(dst, occurrence{Span: Span{Start: i, End: i + n}, glyph: g})
		}
		i = t.skip(para, i+n)
	}
	t.lookAround(dst, para, p.Start)
	return dst, i
}

// skip returns the place of the first byte from text[i] on that a mark may
// start with, or the end of text.
//
// It passes eight bytes at a time that hold no mark of ASCII and nothing else
// than ASCII: a byte of v ^ c is zero where v has c, and subtracting 1 from it
// borrows into its high bit (Warren, Hacker's Delight, 6-1).
func (t *markTable) skip(text string, i int) int {
	for {
		for ; i+8 <= len(text); i += 8 {
			v := load(text, i)
			backtick := v ^ ones*'`'
			others := (v | ones*5) ^ ones*'\'' // " & ' and # differ in these two bits
			if found := (v | (backtick - ones) | (others - ones)) & highs; found != 0 {
				i += bits.TrailingZeros64(found) / 8
				break
			}
		}
		for stop := min(i+8, len(text)); i < stop; i++ {
			if t.start[text[i]] {
				return i
			}
		}
		if i == len(text) {
			return i
		}
	}
}

// A word of eight bytes with 1 in each, and one with each high bit.
const ones, highs uint64 = 0x0101010101010101, 0x8080808080808080

// load returns the eight bytes from text[i] on.
func load(text string, i int) uint64 { return binary.LittleEndian.Uint64([]byte(text[i : i+8])) }

// isApostrophe reports whether the mark g of n bytes at text[i] stands inside
// a word ("don't") or a measure (6'2").
func (t *markTable) isApostrophe(text string, i, n int, g glyph) bool {
	switch g {
	case t.apostrophe, t.curlyApostrophe:
		if i == 0 || i+n == len(text) {
			return false
		}
		if before, after := text[i-1], text[i+n]; before < utf8.RuneSelf && after < utf8.RuneSelf {
			return isWordRune(rune(before)) && isWordRune(rune(after))
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+n:])
		return isWordRune(before) && isWordRune(after) && !unicode.Is(unicode.Han, before)
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
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// A side is what stands on one side of a mark, other marks left aside.
type side uint8

const (
	blank   side = iota // white space, or the end of the paragraph
	word                // a letter, digit or symbol
	bracket             // an opening bracket, a dash, a colon: a quote may open after it
	stop                // a comma, full stop, closing bracket: a quote may close after it
	dash
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
	if unicode.IsSpace(r) {
		return blank
	}
	return word
}

// What the sides of a mark tell: whether it can open after the one and before
// the other, and close likewise.
var (
	opensAfter   = [...]bool{blank: true, bracket: true, dash: true}
	opensBefore  = [...]bool{word: true, bracket: true, dash: true}
	closesAfter  = [...]bool{word: true, stop: true, dash: true}
	closesBefore = [...]bool{blank: true, bracket: true, stop: true, dash: true}
)

// lookAround fills in what the neighbours of the marks in list tell. The
// paragraph starts at text[start] and ends with text.
func (t *markTable) lookAround(list []occurrence, text string, start int) {
	for i := range list {
		o := &list[i]
		switch {
		case i > 0 && list[i-1].End == o.Start:
			o.before = list[i-1].before
		case o.Start > start:
			o.before = sideBefore(text, o.Start)
		}
	}
	after, surer := blank, false
	for i := len(list) - 1; i >= 0; i-- {
		o := &list[i]
		if i+1 == len(list) || list[i+1].Start != o.End {
			after = sideAfter(text[o.End:])
		}
		o.canOpen = opensAfter[o.before] && opensBefore[after]
		o.canClose = closesAfter[o.before] && closesBefore[after]
		if t.info[o.glyph].level == single {
			o.weak = after == blank && o.before == word && endsInS(text[:o.Start])
			o.closer = surer
			if !o.weak && o.canOpen != o.canClose {
				surer = o.canClose
			}
		}
	}
}

// sideBefore is the side that text[:i], which is not empty, ends with.
func sideBefore(text string, i int) side {
	if c := text[i-1]; c < utf8.RuneSelf {
		return sideOfASCII[c]
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return sideOf(r)
}

// sideAfter is the side that text begins with. An ellipsis is part of what it
// begins.
func sideAfter(text string) side {
	switch {
	case text == "":
		return blank
	case text[0] >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(text)
		return sideOf(r)
	case text[0] == '.' && len(text) > 1 && text[1] == '.':
		return word
	}
	return sideOfASCII[text[0]]
}

func endsInS(text string) bool {
	return text != "" && text[len(text)-1]|0x20 == 's'
}
