package attribution_test

import (
	"math/rand/v2"
	"slices"
	"strings"
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
	for _, article := range testArticles() {
		f.Add(article)
	}
	f.Add("« A, a dit le maire. B », — non, a-t-il dit.\n— Oui, dit-elle — là.")
	f.Add("“a” “b\xff” said “c, said d: “")
	f.Add("Was quoted as saying: “She told me ‘never’ and ‘I said ‘no’’,” he said. “I said 'yes'.”")
	f.Add("„Die Brücke ist sicher“, sagte Ruth Adler.")
	f.Add("„Bild\n\n„Bild“ berichtete „Bild“.")
	f.Add("The Philippines' recently elected president, Ruth Adler, called it “a gamble with public money.”")
	f.Fuzz(requireSound)
}

// Rules ask for certain words in certain places, which a fuzzer does not come upon: the
// words of all tests in any order are sound too.
func TestWordsInAnyOrder(t *testing.T) {
	words := strings.Fields(strings.Join(testArticles(), " "))
	random := rand.New(rand.NewPCG(9, 9))
	for range 10000 {
		some := make([]string, 1+random.IntN(30))
		for i := range some {
			some[i] = words[random.IntN(len(words))]
		}
		requireSound(t, strings.Join(some, " "))
	}
}

// testArticles are the articles of the tests.
func testArticles() (all []string) {
	for _, tt := range speakerTests {
		all = append(all, tt.article)
	}
	for _, tt := range viaTests {
		all = append(all, tt.article)
	}
	for _, tt := range languageTests {
		all = append(all, tt.article)
	}
	return all
}

// requireSound requires what FuzzAttribute promises of an article.
func requireSound(t *testing.T, article string) {
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
}

// requireWithin checks that a span lies in the text, on the boundaries of its characters.
func requireWithin(t *testing.T, text string, s attribution.Span) {
	t.Helper()
	require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(text), s)
	if utf8.ValidString(text) {
		require.True(t, utf8.ValidString(s.In(text)), "%v %q", s, s.In(text))
	}
}
