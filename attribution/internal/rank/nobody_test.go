package rank

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
)

// score is that of a probability or what is proportional to one.
func score(p float64) linear.Score { return linear.Score(math.Round(100 * math.Log(p))) }

func TestAbove(t *testing.T) {
	const rounding = 0.005 // of a score's probability
	// Nobody has 0.4, two mentions share the rest.
	shared := []linear.Score{score(0.4), score(0.35), score(0.25)}
	for _, tt := range []struct {
		name   string
		scores []linear.Score
		bar    float64
		best   int
		p      float64
	}{
		{"nobody is as likely as the bar", shared, 0.4 - rounding, 0, 0.4},
		{"nobody is the likeliest but below the bar", shared, 0.5, 1, 0.35},
		{"a mention is the likeliest, nobody above the bar", []linear.Score{score(0.45), score(0.55)}, 0.4, 0, 0.45},
		{"a mention is the likeliest", []linear.Score{score(0.1), score(0.9)}, 0.4, 1, 0.9},
		{"there is no mention", []linear.Score{0}, 2, 0, 1},
	} {
		best, p := above(tt.scores, tt.bar)
		assert.Equal(t, tt.best, best, tt.name)
		assert.InDelta(t, tt.p, p, rounding, tt.name)
	}
}
