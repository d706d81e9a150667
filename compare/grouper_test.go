package compare_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
	"github.com/seed-e3d8b662/verbatim/compare/internal/evidence"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// collect adds the articles of a corpus to a Grouper.
func collect(c *corpus.Corpus, g *compare.Grouper) (articles []compare.Article) {
	for a := range c.Articles() {
		g.Add(a)
		articles = append(articles, a)
	}
	return articles
}

// Of twenty thousand quotes nearly every planted variant is found, and nothing else.
func TestGrouperFindsWhatIsPlanted(t *testing.T) {
	c := &corpus.Corpus{Seed: 7, Quotes: 20_000}
	var g compare.Grouper
	collect(c, &g)
	groups, err := g.Groups(t.Context())
	require.NoError(t, err)
	score := c.Score(groups)
	assert.GreaterOrEqual(t, score.Recall(), 0.97, &score)
	assert.GreaterOrEqual(t, score.Precision(), 0.99, &score)
	for _, v := range corpus.Variations() {
		assert.GreaterOrEqual(t, float64(score.Found[v]), 0.92*float64(score.Planted[v]), v)
	}
}

// A Grouper gives what Groups gives, tells of its progress to the end, and may be added
// to afterwards.
func TestGrouper(t *testing.T) {
	c := &corpus.Corpus{Seed: 1, Quotes: 2000}
	last, all := -1, 0
	g := compare.Grouper{Progress: func(done, total int) {
		assert.Greater(t, done, last)
		last, all = done, total
	}}
	articles := collect(c, &g)
	groups, err := g.Groups(t.Context())
	require.NoError(t, err)
	require.NotEmpty(t, groups)
	assert.Equal(t, compare.Groups(articles), groups)
	assert.Equal(t, all, last)
	assert.Positive(t, all)

	g.Progress = nil
	g.Add(articles[0])
	more, err := g.Groups(t.Context())
	require.NoError(t, err)
	assert.Greater(t, len(more), len(groups), "the first article is printed twice now")

	none, err := new(compare.Grouper).Groups(t.Context())
	assert.NoError(t, err)
	assert.Empty(t, none)
}

func TestGrouperStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	g := compare.Grouper{Progress: func(int, int) { stop() }}
	collect(&corpus.Corpus{Seed: 1, Quotes: 2000}, &g)
	groups, err := g.Groups(ctx)
	assert.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, groups)
}

// saying makes articles of one quote each.
func saying(n int, of func(i int) (speaker, text string)) []compare.Article {
	articles := make([]compare.Article, n)
	for i := range articles {
		speaker, text := of(i)
		at := attribution.Attribution{Confidence: 0.9, Speaker: &attribution.Speaker{Name: speaker, Type: attribution.Person}}
		at.Kind, at.Spans, at.Parent = quote.Direct, []quote.Span{{End: len(text)}}, -1
		articles[i] = compare.Article{ID: fmt.Sprint(i), Text: text, Quotes: []attribution.Attribution{at}}
	}
	return articles
}

// Whatever is repeated how often, nothing grows with the square of it.
func TestGroupsOfHostileArticles(t *testing.T) {
	const n = 10_000
	someone := func(i int) string { return fmt.Sprintf("Ada %c%c%cberg", 'A'+i%26, 'a'+i/26%26, 'a'+i/676%26) }
	for name, c := range map[string]struct {
		articles []compare.Article
		groups   int // at most
		members  int // of the first, at least, if any
	}{
		"copies of one quote": {saying(n, func(int) (string, string) { return "Ada Berk", bridge }), 1, n},
		"copies by many speakers": {
			saying(n, func(i int) (string, string) { return someone(i), bridge }), n, 0,
		},
		"one word of one speaker": {saying(n, func(int) (string, string) { return "Ada Berk", "never" }), n, 0},
		"one word of many":        {saying(n, func(i int) (string, string) { return someone(i), "never" }), n, 0},
		"one phrase with a number": {
			saying(n, func(i int) (string, string) { return "Ada Berk", fmt.Sprintf("We counted %d lorries on the bridge", i) }), n, 0,
		},
		"a giant quote and parts of it": {
			saying(2000, func(i int) (string, string) {
				if i == 0 {
					return "Ada Berk", strings.Repeat(bridge+" ", 20_000)
				}
				return "Ada Berk", bridge
			}), 1, 1999,
		},
	} {
		t.Run(name, func(t *testing.T) {
			groups := compare.Groups(c.articles)
			assert.LessOrEqual(t, len(groups), c.groups)
			if c.members > 0 {
				require.NotEmpty(t, groups)
				assert.GreaterOrEqual(t, len(groups[0].Members), c.members)
			}
		})
	}
}

// Quotes found by other means may lie anywhere.
func TestGroupsOfQuotesElsewhere(t *testing.T) {
	articles := saying(3, func(int) (string, string) { return "Ada Berk", bridge })
	for _, spans := range [][]compare.Span{{{Start: -1, End: 4}}, {{Start: 9, End: 4}}, {{Start: 0, End: 4000}}, {{Start: 4, End: 9}, {Start: 0, End: 2}}} {
		for _, kind := range []quote.Kind{quote.Direct, quote.Term} {
			articles[0].Quotes = append(articles[0].Quotes, attribution.Attribution{Quote: quote.Quote{Kind: kind, Spans: spans, Parent: -1}})
		}
	}
	groups := compare.Groups(articles)
	require.Len(t, groups, 1)
	assert.Len(t, groups[0].Members, 3)
}

// With a trace, grouping tells of its pairs and forms no groups.
func TestGrouperTrace(t *testing.T) {
	var g compare.Grouper
	for _, a := range saying(2, func(int) (string, string) { return "Ada Berk", bridge }) {
		g.Add(a)
	}
	told := 0
	groups, err := g.Groups(evidence.WithTrace(t.Context(), func(a, b evidence.Place, f evidence.Facts, score float64) {
		told++
		assert.NotEqual(t, a, b)
		assert.InDelta(t, 1, f.Share, 1e-6)
		assert.InDelta(t, 1, score, 1e-6)
	}))
	require.NoError(t, err)
	assert.Empty(t, groups)
	assert.Equal(t, 1, told)
}
