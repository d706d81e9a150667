package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/quote"
)

// In a language without a model, quotes keep the kind that their marks tell.
func TestKindInOtherLanguages(t *testing.T) {
	for article, want := range map[string]quote.Kind{
		"市长表示：“我们不会关闭这座桥。”":                                                                                           quote.Direct,
		"市長は「橋は閉鎖しない」と述べた。":                                                                                           quote.Direct,
		"Η δήμαρχος είπε: «Δεν θα κλείσουμε ποτέ αυτή τη γέφυρα».":                                                    quote.Direct,
		"Η γέφυρα είναι «η τελευταία μεγάλη ευκαιρία για όλη την πόλη», είπε.":                                        quote.Mixed,
		"A polgármester azt mondta: „Nem zárjuk le a hidat”, és hogy a város nem fizet ezért a munkáért semmit idén.": quote.Direct,
	} {
		got := attribute(article)
		if assert.Len(t, got, 1, article) {
			assert.Equal(t, want, got[0].Kind, article)
		}
	}
}
