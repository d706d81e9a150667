package same_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/same"
)

func features(a, b string) same.Vector {
	x, y := align.Analyse(a), align.Analyse(b)
	if align.Inverse(x, y) {
		x, y = y, x
	}
	return same.Features(x, y, align.Careful().Align(x, y))
}

func TestOdds(t *testing.T) {
	one := features("We rely on the patience of our neighbours", "We trust in the patience of our neighbors")
	other := features("We rely on the patience of our neighbours", "The school will open its doors in May")
	m := same.Default()
	assert.Greater(t, m.Odds(&one), 1.0)
	assert.Less(t, m.Odds(&other), -1.0)
	assert.Equal(t, one, features("We trust in the patience of our neighbors", "We rely on the patience of our neighbours"))
}

// A scaled model is as sure of one half, and less or more of all else.
func TestScaled(t *testing.T) {
	v := features("We rely on the patience of our neighbours", "Our neighbours were patient with us")
	m := same.Default()
	assert.InDelta(t, m.Odds(&v)/2, m.Scaled(0.5).Odds(&v), 1e-4)
	assert.Equal(t, 0.5, same.Probability(0))
}
