package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// FuzzAttribute checks that spans, cues, mentions and relays lie in the text,
// the latter three outside the quote's own spans, that parents are in the
// result, and that a second call gives the same.
func FuzzAttribute(f *testing.F) {
	for _, tt := range speakerTests {
		f.Add(tt.article)
	}
	for _, tt := range viaTests {
		f.Add(tt.article)
	}
	for _, tt := range languageTests {
		f.Add(tt.article)
	}
	f.Add("« A, a dit le maire. B », — non, a-t-il dit.\n— Oui, dit-elle — là.")
	f.Add("“a” “b\xff” said “c, said d: “")
	f.Add("Was quoted as saying: “She told me ‘never’ and ‘I said ‘no’’,” he said. “I said 'yes'.”")
	f.Add("„Die Brücke ist sicher“, sagte Ruth Adler.")
	f.Fuzz(func(t *testing.T, article string) {
		quotes := quote.Extract(article)
		got := attribution.Attribute(article, quotes)
		text := attribution.Span{Start: 0, End: len(article)}
		for _, a := range got {
			require.NotEmpty(t, a.Spans)
			assert.Len(t, a.Marks, len(a.Spans))
			assert.Less(t, a.Parent, len(got))
			assert.True(t, 0 <= a.Confidence && a.Confidence <= 1, a.Confidence)
			around := []attribution.Span{a.Cue, a.Mention}
			if a.Via != nil {
				around = append(around, a.Via.Span)
			}
			for _, s := range a.Spans {
				assert.True(t, text.Contains(s) && !s.Empty(), s)
				for _, o := range around {
					assert.True(t, text.Contains(o) && o.Start <= o.End, o)
					assert.False(t, !o.Empty() && o.Overlaps(s), "%v over %v", o, s)
				}
			}
		}
		assert.Equal(t, got, attribution.Attribute(article, quotes))
	})
}
