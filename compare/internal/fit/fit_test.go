package fit_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/compare/internal/fit"
)

// samples are points of which those with just one coordinate above one half
// are positive, which no line separates, and whose third coordinate is the answer if leak is set.
func samples(leak bool) []fit.Sample {
	random := rand.New(rand.NewPCG(7, 8))
	out := make([]fit.Sample, 600)
	for i := range out {
		x, y := random.Float32(), random.Float32()
		s := fit.Sample{Features: []float32{x, y, 1}, Positive: (x > 0.5) != (y > 0.5), Weight: 1}
		if leak && !s.Positive {
			s.Features[2] = -1
		}
		out[i] = s
	}
	return out
}

func TestLogistic(t *testing.T) {
	all := samples(true)
	for _, estimate := range []func([]fit.Sample, int, int, float32) []float32{fit.Logistic, fit.Averaged} {
		w := estimate(all, 3, 10, 1)
		for _, s := range all {
			assert.Equal(t, s.Positive, fit.Probability(w, s.Features) > 0.5)
		}
	}
}

func TestBoosted(t *testing.T) {
	all := samples(false)
	trees := fit.Boosting{Trees: 62, Depth: 3, Rate: 0.2, Sample: 0.8, Features: 1, Leaf: 5}.Boosted(all)
	forest := fit.NewForest(trees)
	right := 0
	for _, s := range all {
		odds := 0.0
		for _, tree := range trees {
			odds += float64(tree.Value(s.Features))
		}
		assert.Equal(t, odds, forest.Sum(s.Features))
		if (odds > 0) == s.Positive {
			right++
		}
	}
	assert.Greater(t, right, 560)
}
