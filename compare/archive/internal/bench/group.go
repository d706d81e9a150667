package main

import (
	"context"
	"fmt"
	"math"
	"os"
	"runtime/debug"
	"time"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
)

// memory is what the collector is told to keep within, so that what is resident is what
// is needed and not what has not been collected yet: 900 MiB.
const memory = 900 << 20

// measureGroups groups the corpus, and a tenth of it to see how the time grows.
func measureGroups(ctx context.Context, c *corpus.Corpus, t *table) error {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(memory))
	tenth := &corpus.Corpus{Seed: c.Seed, Quotes: max(1, c.Quotes/10)}
	_, shorter, err := groupCorpus(ctx, tenth)
	if err != nil {
		return err
	}
	groups, took, err := groupCorpus(ctx, c)
	if err != nil {
		return err
	}
	peak := peakMemory()
	score := c.Score(groups)
	t.add(fmt.Sprintf("group: %d quotes", c.Quotes), took.Round(time.Millisecond).String(), "",
		fmt.Sprintf("%d groups; at most %d MB resident", len(groups), peak>>20))
	t.add("group: growth from a tenth", fmt.Sprintf("n^%.2f", math.Log10(took.Seconds()/shorter.Seconds())), "≤ n^1.15", "")
	t.add("group: planted pairs found", fmt.Sprintf("%.3f", score.Recall()), "≥ 0.97", score.String())
	t.add("group: pairs that are right", fmt.Sprintf("%.3f", score.Precision()), "≥ 0.99", fmt.Sprintf("%d of %d", score.Right, score.Pairs))
	return nil
}

// groupCorpus streams the corpus into a Grouper. Its own making is not counted.
func groupCorpus(ctx context.Context, c *corpus.Corpus) ([]compare.Group, time.Duration, error) {
	g := compare.Grouper{Progress: func(done, total int) {
		if done%(1+total/100) == 0 || done == total {
			fmt.Fprintf(os.Stderr, "\rgroup: %d%%  ", 100*done/max(1, total))
		}
	}}
	var took time.Duration
	for a := range c.Articles() {
		start := time.Now()
		g.Add(a)
		took += time.Since(start)
	}
	start := time.Now()
	groups, err := g.Groups(ctx)
	fmt.Fprint(os.Stderr, "\r            \r")
	return groups, took + time.Since(start), err
}
