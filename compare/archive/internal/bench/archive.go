package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
)

const (
	wanted     = 10  // quotes asked for
	perBatch   = 500 // articles
	queries    = 300 // of each variation
	plainMatch = 20  // of each variation are given to the plain match query too
)

// measureArchive adds the corpus to an archive and to a bare index, and looks for
// variants of its quotes in both.
func measureArchive(ctx context.Context, c *corpus.Corpus, t *table) error {
	dir, err := os.MkdirTemp("", "bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	resetPeakMemory()
	a, err := archive.Open(filepath.Join(dir, "archive"))
	if err != nil {
		return err
	}
	defer a.Close()
	adding, err := timeBatches(c, func(batch []compare.Article) error { return a.Add(ctx, batch...) })
	if err != nil {
		return err
	}
	asked := queriesOf(c)
	for _, q := range asked {
		if err := q.find(ctx, a); err != nil {
			return err
		}
	}
	peak := peakMemory()
	b, err := newBare(filepath.Join(dir, "bare"))
	if err != nil {
		return err
	}
	defer b.Close()
	yardstick, err := timeBatches(c, b.add)
	if err != nil {
		return err
	}
	t.add(fmt.Sprintf("add: %d quotes", c.Quotes), adding.Round(time.Millisecond).String(), "",
		fmt.Sprintf("%.0f a second; bare bleve batches take %v", float64(c.Quotes)/adding.Seconds(), yardstick.Round(time.Millisecond)))
	t.add("add: speed, of bare batches'", fmt.Sprintf("%.2f", yardstick.Seconds()/adding.Seconds()), "≥ 0.8", sizes(dir))
	t.add("find: memory, adding included", fmt.Sprintf("%d MB", peak>>20), "< 1024 MB", "resident, with the index's mapped files")
	return addFindRows(ctx, asked, a, b, t)
}

// addFindRows adds the times of both and the recall. Each gives its answers in a
// pass of its own, so that none finds the other's memory in the processor's caches.
func addFindRows(ctx context.Context, asked []*query, a *archive.Archive, b bare, t *table) error {
	recalled, plainly := map[corpus.Variation]int{}, map[corpus.Variation]int{}
	tried := map[corpus.Variation]int{}
	var both []*query
	for _, q := range asked {
		if q.found {
			recalled[q.variation]++
		}
		if tried[q.variation]++; tried[q.variation] <= plainMatch {
			both = append(both, q)
		}
	}
	var ours, plain []time.Duration
	for _, q := range both {
		places, took, err := b.match(q.text)
		if err != nil {
			return err
		}
		if slices.Contains(places, q.place) {
			plainly[q.variation]++
		}
		plain = append(plain, took)
	}
	for _, q := range both {
		if err := q.find(ctx, a); err != nil {
			return err
		}
		ours = append(ours, q.took)
	}
	for _, p := range []struct {
		percent int
		target  string
	}{{50, "≥ 80"}, {99, "≥ 10"}} {
		o, m := percentile(ours, p.percent), percentile(plain, p.percent)
		t.add(fmt.Sprintf("find: p%d, times faster than a match query", p.percent), fmt.Sprintf("%.0f", m.Seconds()/o.Seconds()), p.target,
			fmt.Sprintf("%v to %v", o.Round(time.Microsecond), m.Round(time.Microsecond)))
	}
	targets := map[corpus.Variation]string{corpus.Changed: "≥ 0.99", corpus.Short: "≥ 0.95"}
	for _, v := range corpus.Variations() {
		t.add(fmt.Sprintf("find: recall@%d, %v", wanted, v), fmt.Sprintf("%.3f", float64(recalled[v])/queries), targets[v],
			fmt.Sprintf("match query %.2f", float64(plainly[v])/plainMatch))
	}
	return nil
}

// A query is a variant of a quote that both have.
type query struct {
	variation corpus.Variation
	text      string
	place     string // of the quote
	found     bool
	took      time.Duration
}

// queriesOf makes variants of quotes from all over the corpus, the variations by turns.
func queriesOf(c *corpus.Corpus) []*query {
	var all []*query
	article, quotes := 0, 0
	for a, labels := range c.Articles() {
		if chosen := len(all) / len(corpus.Variations()); labels[0].Variation == corpus.Original && quotes >= chosen*c.Quotes/queries {
			for _, v := range corpus.Variations() {
				text := c.Variant(compare.Member{Article: article}, v, 1000+chosen)
				all = append(all, &query{variation: v, text: text, place: placeOf(&a, 0)})
			}
		}
		article++
		quotes += len(labels)
	}
	return all
}

func placeOf(a *compare.Article, quote int) string { return fmt.Sprint(a.ID, "/", quote) }

func (q *query) find(ctx context.Context, a *archive.Archive) error {
	start := time.Now()
	matches, err := a.Find(ctx, q.text, archive.Filter{}, wanted)
	q.took = time.Since(start)
	q.found = slices.ContainsFunc(matches, func(m archive.Match) bool { return fmt.Sprint(m.Article, "/", m.Number) == q.place })
	return err
}

// timeBatches hands the corpus to add and returns how long adding took.
func timeBatches(c *corpus.Corpus, add func([]compare.Article) error) (took time.Duration, err error) {
	flush := func(batch []compare.Article) error {
		start := time.Now()
		err := add(batch)
		took += time.Since(start)
		return err
	}
	var batch []compare.Article
	done := 0
	for a := range c.Articles() {
		if batch = append(batch, a); len(batch) == perBatch {
			if err := flush(batch); err != nil {
				return took, err
			}
			done += len(batch)
			fmt.Fprintf(os.Stderr, "\radding: %d articles  ", done)
			batch = batch[:0]
		}
	}
	fmt.Fprint(os.Stderr, "\r                       \r")
	return took, flush(batch)
}

func percentile(of []time.Duration, percent int) time.Duration {
	of = slices.Sorted(slices.Values(of))
	return of[min(len(of)*percent/100, len(of)-1)]
}

// sizes says how large both are on the disk.
func sizes(dir string) string {
	size := func(name string) (sum int64) {
		_ = filepath.WalkDir(filepath.Join(dir, name), func(_ string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				if info, err := d.Info(); err == nil {
					sum += info.Size()
				}
			}
			return nil
		})
		return sum >> 20
	}
	return fmt.Sprintf("on disk %d MB and %d MB", size("archive"), size("bare"))
}
