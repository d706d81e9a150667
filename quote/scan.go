package quote

import (
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
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	for ; i+8 <= len(text); i += 8 {
		s := text[i : i+8]
		v := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		quotation, backtick := v^ones*'"', v^ones*'`'
		apostrophe := (v | ones) ^ ones*'\'' // and the ampersand, which differs in the last bit
		if (v|(quotation-ones)|(backtick-ones)|(apostrophe-ones))&highs != 0 {
			break
		}
	}
	for i < len(text) && !t.start[text[i]] {
		i++
	}
	return i
}

// isApostrophe reports whether the mark g of n bytes at text[i] stands inside
// a word ("don't") or a measure (6'2").
func (t *markTable) isApostrophe(text string, i, n int, g glyph) bool {
	switch g {
	case t.apostrophe, t.curlyApostrophe:
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+n:])
		return isWordRune(before) && isWordRune(after) && !unicode.Is(unicode.Han, before)
	case t.quotationMark:
		return endsFeetAndInches(text[:i])
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

// lookAround fills in what the neighbours of the marks in list tell. The
// paragraph starts at text[start] and ends with text.
func (t *markTable) lookAround(list []occurrence, text string, start int) {
	for i := range list {
		o := &list[i]
		switch {
		case i > 0 && list[i-1].End == o.Start:
			o.before = list[i-1].before
		case o.Start > start:
			r, _ := utf8.DecodeLastRuneInString(text[start:o.Start])
			o.before = sideOf(r)
		}
	}
	after, surer := blank, false
	for i := len(list) - 1; i >= 0; i-- {
		o := &list[i]
		if i+1 == len(list) || list[i+1].Start != o.End {
			after = blank
			if o.End < len(text) {
				after = sideAfter(text[o.End:])
			}
		}
		o.canOpen = o.before != word && o.before != stop && after != blank && after != stop
		o.canClose = o.before != blank && o.before != bracket && after != word
		if t.info[o.glyph].level == single {
			o.weak = after == blank && o.before == word && endsInS(text[:o.Start])
			o.closer = surer
			if !o.weak && o.canOpen != o.canClose {
				surer = o.canClose
			}
		}
	}
}

// sideAfter is the side that text begins with. An ellipsis is part of what it
// begins.
func sideAfter(text string) side {
	r, _ := utf8.DecodeRuneInString(text)
	if r == '.' && len(text) > 1 && text[1] == '.' {
		return word
	}
	return sideOf(r)
}

func endsInS(text string) bool {
	return text != "" && text[len(text)-1]|0x20 == 's'
}
