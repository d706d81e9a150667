package attribution_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// FuzzAttribute checks that spans, cues, mentions and relays lie in the text and
// on its characters, spans in order and inside those of their parent, the other
// three outside the quote's own spans, that speakers have names, and that a second call
// gives the same.
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
	f.Add("„Bild\n\n„Bild“ berichtete „Bild“.")
	f.Add("The Philippines' recently elected president, Ruth Adler, called it “a gamble with public money.”")
	f.Fuzz(func(t *testing.T, article string) {
		quotes := quote.Extract(article)
		got := attribution.Attribute(article, quotes)
		for i, a := range got {
			require.NotEmpty(t, a.Spans)
			require.Len(t, a.Marks, len(a.Spans))
			require.True(t, 0 <= a.Confidence && a.Confidence <= 1, a.Confidence)
			require.True(t, -1 <= a.Parent && a.Parent < len(got) && a.Parent != i, a.Parent)
			require.False(t, a.Speaker != nil && a.Speaker.Name == "", "a name")
			around := []attribution.Span{a.Cue, a.Mention}
			if a.Via != nil {
				around = append(around, a.Via.Span)
			}
			for _, o := range around {
				requireWithin(t, article, o)
			}
			end := 0
			for _, s := range a.Spans {
				requireWithin(t, article, s)
				require.True(t, end <= s.Start && !s.Empty(), s)
				end = s.End
				for _, o := range around {
					require.False(t, !o.Empty() && o.Overlaps(s), "%v over %v", o, s)
				}
				if a.Parent >= 0 {
					require.True(t, slices.ContainsFunc(got[a.Parent].Spans, func(p attribution.Span) bool { return p.Contains(s) }), "%v inside its parent", s)
				}
			}
		}
		require.Equal(t, got, attribution.Attribute(article, quotes))
	})
}

// requireWithin checks that a span lies in the text, on the boundaries of its characters.
func requireWithin(t *testing.T, text string, s attribution.Span) {
	t.Helper()
	require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(text), s)
	if utf8.ValidString(text) {
		require.True(t, utf8.ValidString(s.In(text)), "%v %q", s, s.In(text))
	}
}
