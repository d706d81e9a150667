package quote_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/quote"
)

func TestIndex(t *testing.T) {
	tests := []struct {
		name, before, words string
		runes, utf16        int // before the words
	}{
		{"ascii", "He said ", "no", 8, 8},
		{"two bytes", "Yılmaz: ", "hayır", 8, 8},
		{"emoji", "👍🏽 ", "yes", 3, 5},
		{"family", "👩‍👩‍👧", "we", 5, 8},
		{"combining mark", "cafe\u0301 ", "e\u0301te\u0301", 6, 6},
		{"flag", "🇹🇷", "x", 2, 4},
		{"invalid", "\xff\xfe", "x", 2, 2},
		{"far", strings.Repeat("é😀", 500), "x", 1000, 1500},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := quote.NewIndex(tt.before + tt.words + " and more")
			s := quote.Span{Start: len(tt.before), End: len(tt.before) + len(tt.words)}
			assert.Equal(t, tt.runes, x.RuneSpan(s).Start)
			assert.Equal(t, tt.utf16, x.UTF16Span(s).Start)
			assert.Equal(t, utf8.RuneCountInString(tt.words), x.RuneSpan(s).Len())
			assert.Equal(t, len(utf16.Encode([]rune(tt.words))), x.UTF16Span(s).Len())
			assert.Equal(t, s.Start, x.FromRunes(tt.runes))
			assert.Equal(t, s.Start, x.FromUTF16(tt.utf16))
		})
	}
}

func TestIndexRoundsToCharacters(t *testing.T) {
	x := quote.NewIndex("a😀b")
	assert.Equal(t, 1, x.Runes(3), "inside the emoji")
	assert.Equal(t, 1, x.FromUTF16(2), "between its surrogates")
	assert.Equal(t, 3, x.Runes(100))
	assert.Equal(t, 6, x.FromRunes(100))
	assert.Zero(t, x.Runes(-1))
	assert.Zero(t, quote.NewIndex("").UTF16(5))
}

func FuzzIndex(f *testing.F) {
	f.Add("e\u0301 😀 “x”\xff")
	f.Fuzz(func(t *testing.T, text string) {
		x := quote.NewIndex(text)
		runes, units := 0, 0
		for i, r := range text {
			require.Equal(t, runes, x.Runes(i))
			require.Equal(t, units, x.UTF16(i))
			require.Equal(t, i, x.FromRunes(runes))
			require.Equal(t, i, x.FromUTF16(units))
			runes++
			units += len(utf16.Encode([]rune{r}))
		}
		require.Equal(t, runes, x.Runes(len(text)))
		require.Equal(t, units, x.UTF16(len(text)))
	})
}
