package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

func TestSort(t *testing.T) {
	names := lexicon.SortNames()
	assert.Len(t, names, lexicon.Sorts)
	for word, want := range map[string]string{"of": "of", "The": "article", "is": "copula", "may": "modal",
		"walked": "past", "walking": "gerund", "red": "content", "glass": "content", "bridges": "plural", "bridge": "content"} {
		assert.Equal(t, want, names[lexicon.Lookup(word).Sort], word)
	}
}
