// Package swar looks at eight bytes of text at a time, as one word of 64 bits:
// "SIMD within a register" (Warren, Hacker's Delight, chapter 6).
package swar

import "math/bits"

// A Word is eight bytes of text, the first of them the lowest.
type Word uint64

// Size is the length of a word in bytes.
const Size = 8

const (
	ones  Word = 0x0101010101010101 // 1 in each byte
	highs Word = 0x8080808080808080 // the high bit of each byte
)

// Load returns the eight bytes from text[i] on, which must be there.
func Load(text string, i int) Word {
	s := text[i : i+Size] // the compiler makes one load of what follows
	return Word(s[0]) | Word(s[1])<<8 | Word(s[2])<<16 | Word(s[3])<<24 |
		Word(s[4])<<32 | Word(s[5])<<40 | Word(s[6])<<48 | Word(s[7])<<56
}

// Last returns the last n bytes of text, 0 to 8, and zeros. The text has eight
// bytes at least.
func Last(text string, n int) Word { return Load(text, len(text)-Size) >> (8 * (Size - n)) }

// With returns the word with the bits of c set in each byte.
func (w Word) With(c byte) Word { return w | ones*Word(c) }

// A Set is a set of a word's bytes: those whose high bit is 1. Its other bits
// mean nothing, so that sets are cheap to build and to unite.
type Set uint64

// Wide returns the bytes that are not ASCII.
func (w Word) Wide() Set { return Set(w) }

// Equal returns the bytes that are c, which is ASCII, and maybe others that are
// not ASCII or that follow one: subtracting 1 from a zero byte borrows into its
// high bit, and from the next byte.
func (w Word) Equal(c byte) Set { return Set((w ^ ones*Word(c)) - ones) }

// Above returns the bytes above c, which is ASCII.
func (w Word) Above(c byte) Set { return Set((w&^highs + ones*Word(0x7F-c)) | w) }

// NoLetters returns the bytes that are no letters of ASCII.
func (w Word) NoLetters() Set {
	low := w.With(' ') &^ highs // in lower case
	return Set(^(low + ones*(0x80-'a')) | (low + ones*(0x7F-'z')) | w)
}

// Empty reports whether no byte is in the set.
func (s Set) Empty() bool { return s&Set(highs) == 0 }

// First returns the place of the first byte in the set, or 8.
func (s Set) First() int { return bits.TrailingZeros64(uint64(s&Set(highs))) / 8 }

// Starts returns how many runs of bytes in the set begin in the word, and
// whether the last byte is in it; inside tells that of the word before.
func (s Set) Starts(inside bool) (n int, last bool) {
	before := s << 8
	if inside {
		before |= Set(highs & 0xFF)
	}
	return bits.OnesCount64(uint64(s &^ before & Set(highs))), s>>63 != 0
}
