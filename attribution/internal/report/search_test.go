package report

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

func TestKeep(t *testing.T) {
	for name, tt := range map[string]struct{ given, want []float64 }{
		"in order":            {[]float64{0.2, 0.5, 0.3}, []float64{0.5, 0.3, 0.2}},
		"three":               {[]float64{0.2, 0.1, 0.3, 0.15}, []float64{0.3, 0.2, 0.15}},
		"none that hardly is": {[]float64{0.6, 0.04}, []float64{0.6}},
		"unless the only one": {[]float64{0.04}, []float64{0.04}},
	} {
		t.Run(name, func(t *testing.T) {
			var s Search
			for _, p := range tt.given {
				s.keep(new(Candidate), p)
			}
			var got []float64
			for i := range s.likely {
				got = append(got, s.likely[i].probability)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

// TestBest checks that a content that is likelier as a whole is preferred to that with
// the likeliest beginning and end, and that the probabilities leave room for nothing.
func TestBest(t *testing.T) {
	const text = "Ruth Adler said on Monday that the bridge was safe and would stay open, but Tom Webb told her the piers were cracked before the repair."
	r := reading.Read(text, nil, lexicon.For("en"))
	s := For("en").NewSearch(r)
	cues := 0
	for range s.Contents {
		cues++
		best, p := s.best()
		assert.True(t, 0 < p && p < 1, p)
		for i := range s.likely {
			c := &s.likely[i].Candidate
			assert.LessOrEqual(t, s.model.Whether.Score(&c.attributes), s.model.Whether.Score(&best.attributes))
		}
	}
	assert.Positive(t, cues)
}
