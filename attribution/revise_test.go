package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// TestNames checks what is a name by the place it stands in, whoever speaks near by
// and however much it is worded as speech.
func TestNames(t *testing.T) {
	for article, names := range map[string][]string{
		"The composer wrote music, Webb said, for the film “We Are Not Alone Tonight!” and left.":                {"We Are Not Alone Tonight!"},
		"“He can't stand us,” Adler said on NBC's “This Morning.” “He never could.”":                             {"This Morning."},
		"“I”: Why is it wrong?\n\n“We all”: It costs too much.\n\n“I”: And the bridge?\n\n“We all”: It is safe.": {"I", "We all", "I", "We all"},
	} {
		var got []string
		for _, a := range new(attribution.Attributor).Attribute(article, quote.Extract(article)) {
			if a.Kind == quote.Term {
				got = append(got, a.Text(article))
			}
		}
		assert.Equal(t, names, got, article)
	}
}
