package rank

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAbove(t *testing.T) {
	// Nobody has 0.4, two mentions share the rest.
	shared := []float64{math.Log(0.4), math.Log(0.35), math.Log(0.25)}
	for _, tt := range []struct {
		name   string
		scores []float64
		bar    float64
		best   int
		p      float64
	}{
		{"nobody is as likely as the bar", shared, 0.4, 0, 0.4},
		{"nobody is the likeliest but below the bar", shared, 0.5, 1, 0.35},
		{"a mention is the likeliest, nobody above the bar", []float64{math.Log(0.45), math.Log(0.55)}, 0.4, 0, 0.45},
		{"a mention is the likeliest", []float64{math.Log(0.1), math.Log(0.9)}, 0.4, 1, 0.9},
		{"there is no mention", []float64{0}, 2, 0, 1},
	} {
		best, p := above(tt.scores, tt.bar)
		assert.Equal(t, tt.best, best, tt.name)
		assert.InDelta(t, tt.p, p, 1e-9, tt.name)
	}
}
