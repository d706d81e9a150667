package align_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
)

func forms(t *align.Text) []string {
	var out []string
	for _, k := range t.Tokens {
		out = append(out, k.In(t.Source))
	}
	return out
}

func TestAnalyse(t *testing.T) {
	for text, want := range map[string]string{
		"I don't know":            "I do n't know",
		"they’re now-acute":       "they ’re now - acute",
		"it 's fine ...":          "it 's fine ...",
		"the harbour's 20th year": "the harbour 's 20th year",
		"at 10am":                 "at 10 am",
	} {
		assert.Equal(t, want, strings.Join(forms(align.Analyse(text)), " "))
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]float64{
		"2,000":                      2000,
		"two thousand":               2000,
		"3.5 million":                3.5e6,
		"three hundred million":      3e8,
		"twenty-one":                 21,
		"one hundred and twenty-one": 121,
		"5bn":                        5e9,
	} {
		for _, k := range align.Analyse(text).Tokens {
			if k.IsWord() {
				require.True(t, k.Numeric, text)
				assert.Equal(t, want, k.Value, text)
			}
		}
	}
	for _, k := range align.Analyse("no one").Tokens {
		assert.False(t, k.Numeric)
	}
}

func TestFractions(t *testing.T) {
	for text, want := range map[string]float64{"half of": 50, "a quarter of": 25, "two thirds of": 200. / 3, "three-quarters of": 75} {
		k := align.Analyse(text).Tokens
		assert.True(t, k[0].Numeric, text)
		assert.InDelta(t, want, k[0].Value, 1e-9, text)
		assert.False(t, k[len(k)-1].Numeric, text)
	}
	for _, k := range align.Analyse("a third bridge").Tokens {
		assert.NotEqual(t, 100./3, k.Value)
	}
}

func TestAlignIsSymmetric(t *testing.T) {
	a := align.Analyse("We rely on the strength of our engineers and their standing in the ministry")
	b := align.Analyse("We trust the power of the engineers and their ability to be heard in the ministry")
	links := align.Careful().Align(a, b)
	align.Swap(links)
	assert.Equal(t, links, align.Careful().Align(b, a))
}

func TestAlignFindsMovedWords(t *testing.T) {
	a := align.Analyse("In the old harbour the storm broke the wall")
	b := align.Analyse("The storm broke the wall in the old harbour")
	met := map[string]string{}
	for _, l := range align.Careful().Align(a, b) {
		met[a.Tokens[l.A].In(a.Source)] = b.Tokens[l.B].In(b.Source)
	}
	for _, w := range []string{"harbour", "storm", "broke", "wall", "old"} {
		assert.Equal(t, w, met[w])
	}
}

func TestAlignLongTexts(t *testing.T) {
	var text strings.Builder
	for i := range 3000 {
		text.WriteString(strings.Repeat("a", i%7+1) + strings.Repeat("b", i%11) + strings.Repeat("c", i%13) + " ")
	}
	a, b := align.Analyse(text.String()), align.Analyse("before it all "+text.String())
	assert.Greater(t, len(align.Careful().Align(a, b)), 2500)
}

func TestRising(t *testing.T) {
	values := []int{5, 1, 4, 2, 3, 9, 3}
	var got []int
	for _, i := range align.Rising(len(values), func(i int) int { return values[i] }) {
		got = append(got, values[i])
	}
	assert.Equal(t, []int{1, 2, 3, 9}, got)
	assert.Empty(t, align.Rising(0, nil))
}
