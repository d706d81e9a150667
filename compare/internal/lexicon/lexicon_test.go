package lexicon_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

func TestRelate(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want lexicon.Relation
	}{
		{"Boats", "boats", lexicon.Identical},
		{"café", "Cafe", lexicon.Identical},
		{"defence", "defense", lexicon.Variant},
		{"harbours", "harbors", lexicon.Variant},
		{"organise", "organize", lexicon.Variant},
		{"Türkiye", "Turkey", lexicon.Variant},
		{"went", "goes", lexicon.Inflected},
		{"will", "would", lexicon.Inflected},
		{"n't", "not", lexicon.Inflected},
		{"my", "I", lexicon.Inflected},
		{"stopping", "stop", lexicon.Inflected},
		{"destroy", "destruction", lexicon.Derived},
		{"trusted", "rely", lexicon.Synonym},
		{"effects", "consequences", lexicon.Synonym},
		{"attitude", "stance", lexicon.Broader},
		{"increase", "decreased", lexicon.Antonym},
		{"fact", "factory", lexicon.Unrelated},
		{"Tehran", "Moscow", lexicon.Unrelated},
	} {
		a, b := lexicon.Lookup(c.a), lexicon.Lookup(c.b)
		assert.Equal(t, c.want, lexicon.Relate(a, b), "%s / %s", c.a, c.b)
		assert.Equal(t, c.want, lexicon.Relate(b, a), "%s / %s", c.b, c.a)
		if c.want != lexicon.Unrelated {
			assert.True(t, finds(a, b) && finds(b, a), "the keys of %s / %s", c.a, c.b)
		}
	}
}

// finds reports whether b has a key that a seeks.
func finds(a, b *lexicon.Word) bool {
	return slices.ContainsFunc(a.Seeks, func(k uint16) bool { return slices.Contains(b.Has, k) })
}

func TestTransliterated(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Zelensky", "Zelenskiy", true},
		{"Moqtada", "Muqtada", true},
		{"Qadirov", "Kadyrov", true},
		{"Gambia", "Zambia", false},
		{"Austria", "Australia", false},
		{"Iran", "Iraq", false},
	} {
		assert.Equal(t, c.want, lexicon.Transliterated(lexicon.Lookup(c.a), lexicon.Lookup(c.b)), "%s / %s", c.a, c.b)
	}
}

func TestRarity(t *testing.T) {
	the, house, bailiwick := lexicon.Lookup("the"), lexicon.Lookup("houses"), lexicon.Lookup("bailiwicks")
	assert.Less(t, the.Rarity, house.Rarity)
	assert.Less(t, house.Rarity, bailiwick.Rarity)
}
