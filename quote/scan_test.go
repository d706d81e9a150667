package quote

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMayHoldMark checks that no first byte of a mark is skipped, wherever it
// stands, and that plain text is.
func TestMayHoldMark(t *testing.T) {
	for c, starts := range loadMarks().start {
		for i := range 8 {
			s := []byte("abc XYZ.")
			s[i] = byte(c)
			if starts {
				assert.True(t, mayHoldMark(string(s)), "byte %#x at %d", c, i)
			}
		}
	}
	assert.False(t, mayHoldMark("abc XYZ."))
	assert.False(t, mayHoldMark("!#$%()*+"))
}
