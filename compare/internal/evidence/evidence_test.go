package evidence_test

import (
	"context"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/compare/internal/evidence"
)

// Each fact speaks for one utterance or against it.
func TestFacts(t *testing.T) {
	plain := evidence.Facts{Shared: 20, Share: 0.5, Longer: 2, Around: 5, Speakers: 0.5, Days: 6, Event: 0.5, Elsewhere: 2}
	for name, change := range map[string]struct {
		by  func(f *evidence.Facts)
		pro bool
	}{
		"more words in common":           {func(f *evidence.Facts) { f.Shared += 10 }, true},
		"a greater share":                {func(f *evidence.Facts) { f.Share = 1 }, true},
		"a much longer text":             {func(f *evidence.Facts) { f.Longer = 20 }, false},
		"more of the sentence in common": {func(f *evidence.Facts) { f.Around += 10 }, true},
		"one speaker":                    {func(f *evidence.Facts) { f.Speakers = 1 }, true},
		"nothing known of the speakers":  {func(f *evidence.Facts) { f.Speakers = 0 }, false},
		"the other's speaker named":      {func(f *evidence.Facts) { f.Named = true }, true},
		"one day":                        {func(f *evidence.Facts) { f.Days = 0 }, true},
		"weeks apart":                    {func(f *evidence.Facts) { f.Days = 40 }, false},
		"one event":                      {func(f *evidence.Facts) { f.Event = 1 }, true},
		"a slogan":                       {func(f *evidence.Facts) { f.Elsewhere = 6 }, false},
	} {
		changed := plain
		change.by(&changed)
		assert.Equal(t, change.pro, changed.Odds() > plain.Odds(), name)
		assert.NotEqual(t, changed.Odds(), plain.Odds(), name)
	}
}

func TestPosterior(t *testing.T) {
	for _, odds := range []float64{-20, -1, 0, 3} {
		last := -1.0
		for _, score := range []float64{0, 0.1, 0.5, 0.7, 1} {
			p := evidence.Posterior(score, odds)
			assert.True(t, p > last || p == last && score == 1, "%v %v", score, odds)
			assert.True(t, p > 0 && p < 1)
			last = p
		}
	}
	lacking := evidence.Lacking(0.5)
	assert.InDelta(t, 0.5, evidence.Posterior(1, lacking), 1e-9)
	assert.False(t, math.IsNaN(evidence.Posterior(0, lacking)))
}

func TestTrace(t *testing.T) {
	assert.Nil(t, evidence.TraceOf(context.Background()))
	told := 0
	ctx := evidence.WithTrace(context.Background(), func(_, _ evidence.Place, _ evidence.Facts, _ float64) { told++ })
	evidence.TraceOf(ctx)(evidence.Place{}, evidence.Place{}, evidence.Facts{}, 0)
	assert.Equal(t, 1, told)
}
