package swar_test

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/quote/internal/swar"
)

// TestSets compares each set with a plain loop, for each byte at each place.
func TestSets(t *testing.T) {
	const around = "a.B 'zé"
	for c := range 256 {
		for i := range swar.Size {
			b := []byte(around)
			b[i] = byte(c)
			text := string(b)
			w := swar.Load("-"+text, 1)
			for name, tt := range map[string]struct {
				got swar.Set
				in  func(c byte) bool
			}{
				"wide":       {w.Wide(), func(c byte) bool { return c >= 0x80 }},
				"above":      {w.Above(' '), func(c byte) bool { return c > ' ' }},
				"no letters": {w.NoLetters(), func(c byte) bool { return c >= 0x80 || !unicode.IsLetter(rune(c)) }},
				"equal":      {w.Equal('\'') | w.Wide(), func(c byte) bool { return c == '\'' || c >= 0x80 }},
				"either":     {w.With(5).Equal('\'') | w.Wide(), func(c byte) bool { return c|5 == '\'' || c >= 0x80 }},
			} {
				first := swar.Size
				for k := range swar.Size {
					if tt.in(text[k]) {
						first = min(first, k)
					}
				}
				assert.Equal(t, first, tt.got.First(), "%s: first in %q", name, text)
				assert.Equal(t, first == swar.Size, tt.got.Empty(), "%s: empty in %q", name, text)
			}
		}
	}
}

func TestStarts(t *testing.T) {
	for _, tt := range []struct {
		text   string
		inside bool
		n      int
		last   bool
	}{
		{"        ", true, 0, false},
		{"abcdefgh", false, 1, true},
		{"abcdefgh", true, 0, true},
		{"a b  cd ", false, 3, false},
		{"é b c de", true, 3, true},
	} {
		n, last := swar.Load(tt.text+"é", 0).Above(' ').Starts(tt.inside)
		assert.Equal(t, tt.n, n, tt.text)
		assert.Equal(t, tt.last, last, tt.text)
	}
}

func TestLast(t *testing.T) {
	assert.Equal(t, swar.Word(0), swar.Last("abcdefgh", 0))
	assert.Equal(t, swar.Word('h')<<8|'g', swar.Last("-abcdefgh", 2))
	assert.Equal(t, swar.Load("abcdefgh", 0), swar.Last("-abcdefgh", swar.Size))
}
