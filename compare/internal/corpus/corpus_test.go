package corpus_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// The corpus has as many quotes as asked for, the same each time, of the promised
// lengths, and each variant names an original.
func TestArticles(t *testing.T) {
	c := corpus.Corpus{Seed: 1, Quotes: 5000}
	variants := make(map[corpus.Variation]int)
	var labels [][]corpus.Label
	quotes := 0
	for a, l := range c.Articles() {
		require.Len(t, l, len(a.Quotes))
		whole, _ := c.Article(len(labels))
		require.Equal(t, whole.Text, a.Text)
		labels = append(labels, l)
		for j, q := range a.Quotes {
			text := q.Text(a.Text)
			words := len(strings.Fields(text))
			require.Equal(t, "“", q.Marks[0].Open.In(a.Text))
			require.Equal(t, "”", q.Marks[0].Close.In(a.Text))
			require.NotEmpty(t, q.Speaker.Name)
			variants[l[j].Variation]++
			quotes++
			switch l[j].Variation {
			case corpus.Short:
				assert.True(t, 4 <= words && words <= 6, text)
				assert.Equal(t, quote.Mixed, q.Kind)
			case corpus.Fragment:
				assert.LessOrEqual(t, 7, words, text)
				assert.Equal(t, quote.Mixed, q.Kind)
			default:
				assert.True(t, 10 <= words && words <= 40, text)
				assert.Equal(t, quote.Direct, q.Kind)
			}
			if of := l[j].Of; l[j].Variation != corpus.Original {
				require.Less(t, of.Article, len(labels)-1)
				assert.Equal(t, corpus.Original, labels[of.Article][of.Quote].Variation)
			}
		}
	}
	assert.Equal(t, c.Quotes, quotes)
	for _, v := range corpus.Variations() {
		assert.Greater(t, variants[v], c.Quotes/500, v)
	}
	assert.Greater(t, variants[corpus.Original], c.Quotes*9/10)

	other := corpus.Corpus{Seed: 2, Quotes: 5000}
	a, _ := c.Article(0)
	b, _ := other.Article(0)
	assert.NotEqual(t, a.Text, b.Text)
}

// Each variation changes what its name says.
func TestVariant(t *testing.T) {
	c := corpus.Corpus{Seed: 1, Quotes: 1000}
	for i := range 50 {
		m := compare.Member{Article: i}
		original := strings.Fields(c.Variant(m, corpus.Original, 0))
		differ := func(v corpus.Variation) int {
			words := strings.Fields(c.Variant(m, v, 1))
			require.Len(t, words, len(original))
			n := 0
			for j := range words {
				if words[j] != original[j] {
					n++
				}
			}
			return n
		}
		assert.Zero(t, differ(corpus.Copied))
		assert.InDelta(t, (len(original)+2)/3, differ(corpus.Changed), 3) // "a" is "an" before another word
		assert.Positive(t, differ(corpus.Inflected))
		assert.Less(t, differ(corpus.Respelled), len(original)/2)
		for _, v := range []corpus.Variation{corpus.Fragment, corpus.Short} {
			piece := strings.ToLower(strings.TrimSuffix(c.Variant(m, v, 1), "."))
			assert.Contains(t, strings.ToLower(strings.Join(original, " ")), piece)
		}
	}
	assert.NotEqual(t, c.Variant(compare.Member{}, corpus.Changed, 1), c.Variant(compare.Member{}, corpus.Changed, 2))
}

// The commonest words make as much of the text as in English, and many words are rare.
func TestFrequencies(t *testing.T) {
	c := corpus.Corpus{Seed: 1, Quotes: 5000}
	counts := make(map[string]int)
	total := 0
	for a := range c.Articles() {
		for _, q := range a.Quotes {
			for _, w := range strings.Fields(strings.ToLower(q.Text(a.Text))) {
				counts[strings.Trim(w, ".,")]++
				total++
			}
		}
	}
	share := func(w string) float64 { return float64(counts[w]) / float64(total) }
	assert.InDelta(t, 0.06, share("the"), 0.03)
	assert.InDelta(t, 0.02, share("a"), 0.02)
	assert.InDelta(t, 0.02, share("we"), 0.015)
	once := 0
	for _, n := range counts {
		if n == 1 {
			once++
		}
	}
	assert.InDelta(t, 0.4, float64(once)/float64(len(counts)), 0.15)
}
