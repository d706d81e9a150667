package rank

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
)

// What is likelier stays so, even odds stay even, and a language without weights of its
// own is trusted less than English.
func TestCalibrated(t *testing.T) {
	en, other := New(new(linear.Model), "en"), New(new(linear.Model), "fr")
	before := 0.0
	for p := 0.0; p <= 1; p += 0.0625 {
		got := en.calibrated(p)
		assert.GreaterOrEqual(t, got, before)
		before = got
	}
	assert.Equal(t, 1.0, before)
	assert.Equal(t, 0.5, en.calibrated(0.5))
	assert.Less(t, other.calibrated(0.9), en.calibrated(0.9))
	assert.Less(t, en.calibrated(0.9), 0.9)
}
