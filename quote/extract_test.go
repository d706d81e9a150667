package quote_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/quote"
)

func TestExtractSplit(t *testing.T) {
	text := "“We will go,” she said. “And we will not return.”"
	got := quote.Extract(text)
	assert.Len(t, got, 1)
	assert.Equal(t, "We will go, And we will not return.", got[0].Text(text))
}
