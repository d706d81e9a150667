package archive_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/quote"
)

var ctx = context.Background()

// article makes an article with its quotes attributed.
func article(id, source, published, text string) compare.Article {
	a := compare.Article{ID: id, Source: source, Text: text, Quotes: attribution.Attribute(text, quote.Extract(text))}
	if published != "" {
		a.Published, _ = time.Parse(time.DateOnly, published)
	}
	return a
}

// press is what the tests' archives hold.
var press = []compare.Article{
	article("wire-1", "Northern Wire", "2031-05-02",
		`“We will not close the harbour before the ice has gone,” Ada Holm said on Friday.

The ferry lay at the quay. “Nobody has asked the fishermen of Tarn,” she said.`),
	article("gazette-1", "Tarn Gazette", "2031-05-04",
		`Ada Holm said: “We will close the harbour before the ice has gone.”`),
	article("courier-1", "Courier", "2031-05-03",
		`“We will not close the harbour ... before the ice has gone”, the minister, Ada Holm, said.`),
	article("wire-2", "Northern Wire", "2031-06-01",
		`“The bridge at Ostrel needs 20 new pillars,” Karl Reve told reporters. He added: “I have counted them twice.”`),
	article("echo-1", "Echo", "",
		`Karl Reve said there was no money for bridges. “The bridge at Ostrel needs 30 new pillars,” he said.`),
}

func memory(t testing.TB, articles ...compare.Article) *archive.Archive {
	t.Helper()
	a := archive.New()
	t.Cleanup(func() { require.NoError(t, a.Close()) })
	require.NoError(t, a.Add(ctx, articles...))
	return a
}

func count(t *testing.T, a *archive.Archive) [2]int {
	t.Helper()
	articles, quotes, err := a.Count()
	require.NoError(t, err)
	return [2]int{articles, quotes}
}

// texts lists the quotes that a filter means.
func texts(t *testing.T, a *archive.Archive, f archive.Filter) []string {
	t.Helper()
	out := []string{}
	for q, err := range a.Quotes(ctx, f) {
		require.NoError(t, err)
		out = append(out, q.Text)
	}
	return out
}

func TestAddAgainReplaces(t *testing.T) {
	a := memory(t, press...)
	before := count(t, a)
	assert.Equal(t, 5, before[0])
	require.NoError(t, a.Add(ctx, press...))
	assert.Equal(t, before, count(t, a))

	require.NoError(t, a.Add(ctx, article("wire-1", "Northern Wire", "2031-05-02", `“The harbour stays open,” Ada Holm said.`)))
	assert.Equal(t, [2]int{5, before[1] - 1}, count(t, a))
	assert.NotContains(t, texts(t, a, archive.Filter{}), "Nobody has asked the fishermen of Tarn,")
	found, err := a.Find(ctx, "Nobody has asked the fishermen of Tarn", archive.Filter{}, 5)
	require.NoError(t, err)
	for _, m := range found {
		assert.False(t, m.Same)
	}
}

func TestTwoArticlesOfOneIDInACall(t *testing.T) {
	a := memory(t,
		article("x", "", "", `“One thing is certain,” Ada Holm said. “Another thing is not,” she said.`),
		article("x", "", "", `“A third thing is the case,” Ada Holm said.`))
	assert.Equal(t, [2]int{1, 1}, count(t, a))
}

func TestDelete(t *testing.T) {
	a := memory(t, press...)
	require.NoError(t, a.Delete(ctx, "wire-1", "never was"))
	assert.Equal(t, 4, count(t, a)[0])
	for q, err := range a.Quotes(ctx, archive.Filter{}) {
		require.NoError(t, err)
		assert.NotEqual(t, "wire-1", q.Article)
	}
	has, err := a.Has(ctx, "wire-1", press[0].Text)
	require.NoError(t, err)
	assert.False(t, has)
}

func TestHas(t *testing.T) {
	a := memory(t, article("silent", "", "", "Nobody said a word."))
	for text, want := range map[string]bool{"Nobody said a word.": true, "Somebody said a word.": false} {
		has, err := a.Has(ctx, "silent", text)
		require.NoError(t, err)
		assert.Equal(t, want, has, text)
	}
}

// Many small calls leave an archive in memory as whole as few large ones.
func TestMemoryIsMerged(t *testing.T) {
	a := memory(t)
	for i := range 300 {
		require.NoError(t, a.Add(ctx, article(fmt.Sprint(i), "Wire", "2031-01-02", fmt.Sprintf(`“Pier %d has gone,” Ada Holm said.`, i))))
		if i%3 == 0 {
			require.NoError(t, a.Delete(ctx, fmt.Sprint(i/2)))
		}
	}
	n := count(t, a)
	assert.Equal(t, n[0], n[1])
	assert.Len(t, texts(t, a, archive.Filter{}), n[0])
	assert.LessOrEqual(t, archive.Parts(a), 17)
	found, err := a.Find(ctx, "Pier 299 has gone", archive.Filter{}, 1)
	require.NoError(t, err)
	assert.Equal(t, "299", found[0].Article)
}

func TestArticlesNeedAnID(t *testing.T) {
	a := memory(t)
	assert.ErrorIs(t, a.Add(ctx, press[0], compare.Article{Text: "x"}), archive.ErrNoID)
	assert.Equal(t, [2]int{}, count(t, a))
}

func TestQuotesNeedTheirText(t *testing.T) {
	a := memory(t)
	for _, spans := range [][]compare.Span{{{Start: 0, End: 9}}, {{Start: -1, End: 1}}, {{Start: 2, End: 1}}, {{Start: 2, End: 3}, {Start: 0, End: 1}}} {
		q := attribution.Attribution{Quote: quote.Quote{Kind: quote.Direct, Spans: spans}}
		assert.ErrorContains(t, a.Add(ctx, compare.Article{ID: "wire-9", Text: "Halt!", Quotes: []attribution.Attribution{q}}), "wire-9")
	}
	assert.Equal(t, [2]int{}, count(t, a))
}

// What goes in comes out.
func TestQuotesAreKeptWhole(t *testing.T) {
	text := `In Tarn, “we will not close the harbour,” Ada Holm told the BBC, “before the ice has gone.” It was late.`
	in := article("a\x00b", "Northern Wire", "", text)
	in.URL, in.Title = "https://wire.example/1", "Harbour"
	in.Published = time.Date(2031, 5, 2, 10, 30, 0, 5, time.FixedZone("", 3600))
	a := memory(t, in)
	for q, err := range a.Quotes(ctx, archive.Filter{}) {
		require.NoError(t, err)
		assert.Equal(t, "a\x00b", q.Article)
		assert.Equal(t, in.URL, q.URL)
		assert.Equal(t, in.Title, q.Title)
		assert.Equal(t, "Ada Holm", q.Speaker)
		assert.True(t, q.Published.Equal(in.Published))
		assert.Equal(t, in.Quotes[0].Spans, q.Spans)
		assert.Equal(t, in.Quotes[0].Text(text), q.Text)
		assert.InDelta(t, in.Quotes[0].Confidence, q.Confidence, 1e-6)
		assert.Contains(t, q.Context, "In Tarn")
	}
	assert.Equal(t, [2]int{1, 1}, count(t, a))
}

func TestFilters(t *testing.T) {
	a := memory(t, press...)
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		require.NoError(t, err)
		return d
	}
	for name, tc := range map[string]struct {
		filter archive.Filter
		want   []string // articles
	}{
		"all, by time":      {archive.Filter{}, []string{"wire-1", "wire-1", "courier-1", "gazette-1", "wire-2", "wire-2", "echo-1", "echo-1"}},
		"speaker":           {archive.Filter{Speaker: "Minister Holm"}, []string{"wire-1", "wire-1", "courier-1", "gazette-1"}},
		"another speaker":   {archive.Filter{Speaker: "Bert Holm"}, nil},
		"source":            {archive.Filter{Source: "northern  wire"}, []string{"wire-1", "wire-1", "wire-2", "wire-2"}},
		"part of a source":  {archive.Filter{Source: "wire"}, nil},
		"from":              {archive.Filter{From: day("2031-05-04")}, []string{"gazette-1", "wire-2", "wire-2"}},
		"to":                {archive.Filter{To: day("2031-05-04")}, []string{"wire-1", "wire-1", "courier-1"}},
		"a day":             {archive.Filter{From: day("2031-05-03"), To: day("2031-05-04")}, []string{"courier-1"}},
		"years":             {archive.Filter{From: day("2030-01-01"), To: day("2031-06-01")}, []string{"wire-1", "wire-1", "courier-1", "gazette-1"}},
		"all together":      {archive.Filter{Speaker: "Karl Reve", Source: "Northern Wire", From: day("2031-06-01")}, []string{"wire-2", "wire-2"}},
		"nothing left over": {archive.Filter{Speaker: "Karl Reve", Source: "Courier"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for q, err := range a.Quotes(ctx, tc.filter) {
				require.NoError(t, err)
				got = append(got, q.Article)
			}
			assert.Equal(t, tc.want, got)

			allowed := strings.Join(tc.want, " ")
			found, err := a.Find(ctx, "Before the ice has gone, the bridge at Ostrel needs pillars.", tc.filter, 10)
			require.NoError(t, err)
			for _, m := range found {
				assert.Contains(t, allowed, m.Article)
			}
			assert.Equal(t, len(tc.want) > 0, len(found) > 0)
		})
	}
}

// Articles are put together such that grouping takes them for the originals.
func TestArticles(t *testing.T) {
	a := memory(t, press...)
	var got []compare.Article
	for x, err := range a.Articles(ctx, archive.Filter{}) {
		require.NoError(t, err)
		got = append(got, x)
	}
	originals := []compare.Article{press[0], press[2], press[1], press[3], press[4]} // by time
	require.Len(t, got, len(originals))
	for i, want := range originals {
		assert.Equal(t, want.ID, got[i].ID)
		assert.Equal(t, want.Source, got[i].Source)
		assert.True(t, want.Published.Equal(got[i].Published))
		require.Len(t, got[i].Quotes, len(want.Quotes))
		for j, q := range got[i].Quotes {
			assert.Equal(t, want.Quotes[j].Text(want.Text), q.Text(got[i].Text))
			assert.Equal(t, want.Quotes[j].Kind, q.Kind)
			assert.Equal(t, want.Quotes[j].Speaker.Name, q.Speaker.Name)
		}
	}
	assert.Equal(t, len(compare.Groups(originals)), len(compare.Groups(got)))
}

func TestFind(t *testing.T) {
	a := memory(t, press...)
	for text, want := range map[string]string{
		"The bridge at Ostrel needs 20 new pillars.":       "The bridge at Ostrel needs 20 new pillars,",
		"the fishermen of Tarn":                            "Nobody has asked the fishermen of Tarn,",
		"I counted them twice":                             "I have counted them twice.",
		"We won't be closing the harbor till the ice goes": "We will not close the harbour before the ice has gone,",
	} {
		found, err := a.Find(ctx, text, archive.Filter{}, 3)
		require.NoError(t, err)
		require.NotEmpty(t, found, text)
		assert.Equal(t, want, found[0].Text, text)
		for i, m := range found {
			assert.True(t, i == 0 || m.Score <= found[i-1].Score)
			for _, e := range m.Edits {
				assert.Equal(t, e.A.Text, text[e.A.Start:e.A.End])
				assert.Equal(t, e.B.Text, m.Text[e.B.Start:e.B.End])
			}
		}
	}
	for _, text := range []string{"Fishermenn", "the fihsermen", "Fishremen of Tarm"} { // words that no quote has
		found, err := a.Find(ctx, text, archive.Filter{}, 3)
		require.NoError(t, err)
		require.NotEmpty(t, found, text)
		assert.Equal(t, "Nobody has asked the fishermen of Tarn,", found[0].Text, text)
	}
	for _, text := range []string{"", "...", "\xff\x00", "Xylophones galore"} {
		found, err := a.Find(ctx, text, archive.Filter{}, 3)
		require.NoError(t, err)
		assert.Empty(t, found, text)
	}
	found, err := a.Find(ctx, "the harbour", archive.Filter{}, 1)
	require.NoError(t, err)
	assert.Len(t, found, 1)
	found, err = a.Find(ctx, "the harbour", archive.Filter{}, 0)
	require.NoError(t, err)
	assert.Empty(t, found)
}

func TestContextIsHonoured(t *testing.T) {
	a := memory(t, press...)
	done, cancel := context.WithCancel(ctx)
	cancel()
	assert.ErrorIs(t, a.Add(done, press[0]), context.Canceled)
	assert.ErrorIs(t, a.Delete(done, "wire-1"), context.Canceled)
	_, err := a.Has(done, "wire-1", "")
	assert.ErrorIs(t, err, context.Canceled)
	_, err = a.Find(done, "the harbour", archive.Filter{}, 1)
	assert.ErrorIs(t, err, context.Canceled)
	_, err = a.Check(done, archive.Claim{Text: "the harbour"})
	assert.ErrorIs(t, err, context.Canceled)
	for _, err := range a.Quotes(done, archive.Filter{}) {
		assert.ErrorIs(t, err, context.Canceled)
	}
	assert.Equal(t, 5, count(t, a)[0])
}

func TestClosed(t *testing.T) {
	a := archive.New()
	require.NoError(t, a.Add(ctx, press...))
	next := 0
	for q, err := range a.Quotes(ctx, archive.Filter{}) { // goes on
		require.NoError(t, err)
		assert.NotEmpty(t, q.Text)
		if next++; next == 1 {
			require.NoError(t, a.Close())
		}
	}
	assert.Equal(t, 8, next)
	require.NoError(t, a.Close())
	assert.ErrorIs(t, a.Add(ctx, press[0]), archive.ErrClosed)
	_, err := a.Find(ctx, "the harbour", archive.Filter{}, 1)
	assert.ErrorIs(t, err, archive.ErrClosed)
	_, _, err = a.Count()
	assert.ErrorIs(t, err, archive.ErrClosed)
}

// One writes while others read, and readers never see half of an article.
func TestConcurrentUse(t *testing.T) {
	a := memory(t)
	var wait sync.WaitGroup
	finished := make(chan struct{})
	for range 3 {
		wait.Go(func() {
			for {
				select {
				case <-finished:
					return
				default:
				}
				seen := map[string]int{}
				for q, err := range a.Quotes(ctx, archive.Filter{}) {
					assert.NoError(t, err)
					seen[q.Article]++
				}
				for id, n := range seen {
					assert.Equal(t, 2, n, id)
				}
				_, err := a.Check(ctx, archive.Claim{Text: "Storm number 3 has taken the pier"})
				assert.NoError(t, err)
			}
		})
	}
	for i := range 40 {
		text := fmt.Sprintf(`“Storm number %d has taken the pier,” Ada Holm said. “Pier %[1]d will be built again,” she said.`, i)
		require.NoError(t, a.Add(ctx, article(fmt.Sprint(i%10), "Wire", "2031-01-02", text)))
	}
	close(finished)
	wait.Wait()
	assert.Equal(t, [2]int{10, 20}, count(t, a))
}
