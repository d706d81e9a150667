package quote

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSkip checks that every first byte of a mark stops it, wherever it stands,
// and that plain text does not.
func TestSkip(t *testing.T) {
	table := loadMarks()
	const plain = "abc XYZ. !#$%()*+ é"
	for c, starts := range table.start {
		for i := range len(plain) {
			if starts {
				s := []byte(plain)
				s[i] = byte(c)
				assert.LessOrEqual(t, table.skip(string(s), 0), i, "byte %#x at %d", c, i)
				assert.Equal(t, i, table.skip(string(s), i), "byte %#x at %d", c, i)
			}
		}
	}
	assert.Equal(t, len(plain), table.skip(plain, 0))
}
