package archive_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
)

// Quotes are found by their variants. Command bench measures the same among a million.
func TestRecall(t *testing.T) {
	t.Parallel()
	c := &corpus.Corpus{Seed: 7, Quotes: recallQuotes}
	a := archive.New()
	defer a.Close()
	var articles []compare.Article
	var originals []compare.Member
	for x, labels := range c.Articles() {
		if labels[0].Variation == corpus.Original && len(articles)%(recallQuotes/400) == 0 {
			originals = append(originals, compare.Member{Article: len(articles)})
		}
		articles = append(articles, x)
	}
	for batch := range slices.Chunk(articles, 1000) {
		require.NoError(t, a.Add(ctx, batch...))
	}
	least := map[corpus.Variation]float64{corpus.Copied: 1, corpus.Changed: 0.99, corpus.Inflected: 0.99, corpus.Translated: 0.98,
		corpus.Respelled: 0.99, corpus.Fragment: 0.99, corpus.Short: 0.95}
	for _, v := range corpus.Variations() {
		found := 0
		for i, m := range originals {
			matches, err := a.Find(ctx, c.Variant(m, v, 1000+i), archive.Filter{}, 10)
			require.NoError(t, err)
			if slices.ContainsFunc(matches, func(x archive.Match) bool {
				return x.Article == articles[m.Article].ID && x.Number == m.Quote
			}) {
				found++
			}
		}
		assert.GreaterOrEqual(t, float64(found)/float64(len(originals)), least[v], "%s", v)
	}
}
