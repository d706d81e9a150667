package quote

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSkip checks that the beginning of every mark stops it, wherever it stands,
// and that plain text does not, nor a character that begins like a mark.
func TestSkip(t *testing.T) {
	table := loadMarks()
	const plain = "abc XYZ. !#$%()*+ é あ "
	marks := []string{"&"}
	for line := range strings.Lines(marksFile) {
		if f := strings.Fields(line); len(f) > 2 && f[0] != "#" && f[0] != "entity" {
			marks = append(marks, f[2:]...)
		}
	}
	for _, mark := range marks {
		for i := range plain {
			text := plain[:i] + mark + plain[i:]
			assert.Equal(t, i, table.skip(text, 0), text)
			assert.Equal(t, i, table.skip(text, i), text)
		}
	}
	assert.Equal(t, len(plain), table.skip(plain, 0))
}
