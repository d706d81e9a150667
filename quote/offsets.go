package quote

import (
	"sort"
	"unicode/utf8"
)

// An Index translates between the byte offsets of a text and the units that
// others count in: runes (code points), as most annotation formats do, and
// UTF-16 code units, as browsers and the text position selectors of the W3C Web
// Annotation Data Model do. It takes time linear in the text to build and
// constant or logarithmic time to ask. It is safe for concurrent use.
//
// A byte that is not part of valid UTF-8 counts as one unit of each kind, the
// replacement character that decoders put in its place. An offset inside a
// character stands for the character's start, one beyond the text for its end.
type Index struct {
	text  string
	steps []counts // at the first character from each multiple of stride on
}

// counts is how many units of each kind come before a place in the text.
type counts struct{ bytes, runes, utf16 int }

const stride = 256 // bytes

// NewIndex returns an index of text.
func NewIndex(text string) *Index {
	x := &Index{text: text, steps: make([]counts, 0, len(text)/stride+1)}
	at, next := counts{}, 0
	for at.bytes < len(text) {
		if at.bytes >= next {
			x.steps = append(x.steps, at)
			next += stride
		}
		at = at.next(text)
	}
	return x
}

// next returns the counts after the character at c.
func (c counts) next(text string) counts {
	if text[c.bytes] < utf8.RuneSelf {
		return counts{c.bytes + 1, c.runes + 1, c.utf16 + 1}
	}
	const firstSurrogatePair = 0x10000
	r, n := utf8.DecodeRuneInString(text[c.bytes:])
	units := 1
	if r >= firstSurrogatePair {
		units = 2
	}
	return counts{c.bytes + n, c.runes + 1, c.utf16 + units}
}

// Runes returns the number of runes before a byte offset.
func (x *Index) Runes(offset int) int { return x.find(offset, bytesOf).runes }

// UTF16 returns the number of UTF-16 code units before a byte offset.
func (x *Index) UTF16(offset int) int { return x.find(offset, bytesOf).utf16 }

// FromRunes returns the byte offset that n runes come before.
func (x *Index) FromRunes(n int) int { return x.find(n, runesOf).bytes }

// FromUTF16 returns the byte offset that n UTF-16 code units come before.
func (x *Index) FromUTF16(n int) int { return x.find(n, utf16Of).bytes }

// RuneSpan returns a span of bytes as a span of runes.
func (x *Index) RuneSpan(s Span) Span { return Span{Start: x.Runes(s.Start), End: x.Runes(s.End)} }

// UTF16Span returns a span of bytes as a span of UTF-16 code units.
func (x *Index) UTF16Span(s Span) Span { return Span{Start: x.UTF16(s.Start), End: x.UTF16(s.End)} }

func bytesOf(c counts) int { return c.bytes }
func runesOf(c counts) int { return c.runes }
func utf16Of(c counts) int { return c.utf16 }

// find returns the counts at the last character boundary that at most n units
// come before.
func (x *Index) find(n int, unit func(counts) int) counts {
	i := sort.Search(len(x.steps), func(i int) bool { return unit(x.steps[i]) > n })
	if i == 0 {
		return counts{}
	}
	at := x.steps[i-1]
	for at.bytes < len(x.text) && unit(at) < n {
		next := at.next(x.text)
		if unit(next) > n {
			break
		}
		at = next
	}
	return at
}
