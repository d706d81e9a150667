package rank

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// What stands before a piece tells a title from speech.
func TestLink(t *testing.T) {
	for text, want := range map[string]string{
		"He read the book “A Long Road” again.":          "work",
		"He read her book, “A Long Road,” again.":        "work",
		"He said so on CNN’s “Morning Bell” again.":      "work",
		"He said so on NNB’s “Morning Bell” again.":      "work",
		"He repeated Webb’s “Never Again” again.":        "possessive",
		"He spoke in the town hall, “Never Again” said.": "comma",
		"He read the so-called “Long Road” again.":       "so-called",
	} {
		var pieces Pieces
		pieces.Cut(text, quote.Extract(text))
		require.Len(t, pieces.Ranked, 1, text)
		c := Candidates(nil, reading.Read(text, pieces.Read, lexicon.For("en")), pieces.Ranked[0])
		assert.Equal(t, want, attributes()[link].Values[c[0].attributes[link]], text)
	}
}
