package lexicon

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// longest is the length in bytes of the longest word that is looked up.
const longest = 32

// A buffer has room for such a word in lower case, which may be longer, with
// zeros behind it.
type buffer [2 * longest]byte

// lower puts a word in lower case into an empty buffer and returns it there.
func (b *buffer) lower(word string) []byte {
	const high = 0x8080808080808080
	n := copy(b[:longest], word)
	for i := 0; i < n; i += 8 {
		v := binary.LittleEndian.Uint64(b[i:])
		if v&high != 0 {
			*b = buffer{}
			return appendLower(b[:0], word[:n])
		}
		binary.LittleEndian.PutUint64(b[i:], lowerASCII(v))
	}
	return b[:n]
}

// key returns the key of the word in the buffer.
func (b *buffer) key() key {
	k := key{binary.LittleEndian.Uint64(b[:]), binary.LittleEndian.Uint64(b[8:])}
	for i := 16; i < len(b) && b[i] != 0; i += 8 {
		k.tail = bits.RotateLeft64(k.tail*golden, 1) ^ binary.LittleEndian.Uint64(b[i:])
	}
	return k
}

// keyOf returns the key of a word in lower case.
func keyOf[S string | []byte](word S) key {
	var b buffer
	copy(b[:], word)
	return b.key()
}

// keyAt returns the key of the word text[start:end] in lower case, read off the text
// eight letters at a time, which nearly all words allow: those of ASCII and at most
// sixteen letters, not at the end of the text.
func keyAt(text string, start, end int) (k key, ok bool) {
	const high = 0x8080808080808080
	n := end - start
	if n > 16 || start+16 > len(text) {
		return key{}, false
	}
	k.head = eight(text, start)
	if n <= 8 {
		k.head &= masks[n]
	} else {
		k.tail = eight(text, start+8) & masks[n-8]
	}
	if (k.head|k.tail)&high != 0 {
		return key{}, false
	}
	k.head = lowerASCII(k.head)
	if n > 8 {
		k.tail = lowerASCII(k.tail)
	}
	return k, true
}

// lettersAt returns the key of the word that the letters of ASCII at text[i] make, and how
// many they are: 0 also where they are more than sixteen or near the end of the text.
func lettersAt(text string, i int) (k key, n int) {
	const small = 0x2020202020202020 // what a small letter has and a capital has not
	if i+16 > len(text) {
		return key{}, 0
	}
	head := eight(text, i) | small
	if n = lettersIn(head); n < 8 {
		return key{head: head & masks[n]}, n
	}
	tail := eight(text, i+8) | small
	n = lettersIn(tail)
	return key{head, tail & masks[n]}, 8 + n
}

// lettersIn returns how many small letters of ASCII eight bytes begin with.
func lettersIn(v uint64) int {
	const (
		each = 0x0101010101010101
		high = 0x80 * each
	)
	low := v &^ high
	others := (^(low + (0x80-'a')*each) | (low + (0x7f-'z')*each) | v) & high
	return bits.TrailingZeros64(others) / 8
}

// eight returns the eight bytes from text[i] on, which must be there.
func eight(text string, i int) uint64 {
	s := text[i : i+8] // the compiler makes one load of what follows
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// masks keep the first of eight letters, as many as their place says.
var masks = func() (m [9]uint64) {
	for n := range m {
		m[n] = 1<<(8*n) - 1
	}
	return m
}()

// letters returns the letters of a word of at most sixteen bytes.
func (k key) letters() (b [16]byte) {
	binary.LittleEndian.PutUint64(b[:], k.head)
	binary.LittleEndian.PutUint64(b[8:], k.tail)
	return b
}

// lowerASCII makes small letters of the capitals among eight bytes of ASCII.
func lowerASCII(v uint64) uint64 {
	const each = 0x0101010101010101
	fromA := v + (0x80-'A')*each // the high bit of a byte that is A or after
	afterZ := v + (0x7f-'Z')*each
	return v | (fromA^afterZ)&(0x80*each)>>2
}

func appendLower(dst []byte, word string) []byte {
	for _, r := range word {
		if r == '’' {
			r = '\'' // as the data files write it
		}
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}
