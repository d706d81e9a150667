package segment_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

var tokenTests = []struct{ name, text, want string }{
	{"plain", "Say it twice.", "Say|it|twice|."},
	{"apostrophes", "Don't take Yılmaz’s rock 'n' roll, dogs' too", "Don't|take|Yılmaz’s|rock|'|n|'|roll|,|dogs|'|too"},
	{"hyphens", "al-Masri's air‑defence -- COVID-19 - no-", "al-Masri's|air‑defence|-|-|COVID-19|-|no|-"},
	{"initials", "the U.S.-led talks at 9 a.m., in the U.S.", "the|U.S.-led|talks|at|9|a.m.|,|in|the|U.S."},
	{"full stop between words", "over.The end, example.com", "over|.|The|end|,|example.com"},
	{"numbers", "$2,000.50, 3.5% of 2'000, in the 1990s 20-year-old", "$|2,000.50|,|3.5|%|of|2'000|,|in|the|1990s|20|-|year-old"},
	{"number at the end", "It was 7.", "It|was|7|."},
	{"handles", "“@adler_9” (@webb.) a@webb.org @ @5", "“|@adler_9|”|(|@webb|.|)|a|@|webb.org|@|@|5"},
	{"quotes", "“Yes,” she said: ''no''", "“|Yes|,|”|she|said|:|'|'|no|'|'"},
	{"combining", "cafe\u0301 na\u00adive", "cafe\u0301|na\u00adive"},
	{"bidi controls", "\u200fשלום\u200f עולם", "שלום\u200f|עולם"},
	{"scripts", "Київ Ελλάδα السلام한국어", "Київ|Ελλάδα|السلام한국어"},
	{"ideographs", "他说「好」カタカナ", "他|说|「|好|」|カタカナ"},
	{"emoji", "ok 👩‍👩‍👧 🇹🇷!", "ok|👩‍👩‍👧|🇹🇷|!"},
	{"invalid", "a\xff\xfe b", "a|\xff|\xfe|b"},
	{"catalan", "col·lecció", "col·lecció"},
}

func TestTokens(t *testing.T) {
	for _, tt := range tokenTests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, join(tt.text, spans(segment.Tokens(tt.text))))
		})
	}
}

func TestTokenKinds(t *testing.T) {
	var kinds []string
	for _, tok := range segment.Tokens("Two 2nd 😀 ½ - 字") {
		kinds = append(kinds, tok.Kind.String())
	}
	assert.Equal(t, []string{"word", "number", "punct", "number", "punct", "word"}, kinds)
}

var sentenceTests = []struct{ name, text, want string }{
	{"plain", "He left. She stayed! Why? Nobody knows.", "He left.|She stayed!|Why?|Nobody knows."},
	{"titles", "Mr. Adler met Gen. Okoye. They talked.", "Mr. Adler met Gen. Okoye.|They talked."},
	{"initials", "J. R. Weaver and George W. Marsh spoke. It rained.", "J. R. Weaver and George W. Marsh spoke.|It rained."},
	{"U.S. President", "The U.S. President left the U.S. He flew.", "The U.S. President left the U.S.|He flew."},
	{"a.m.", "It starts at 9 a.m. Monday and ends at 5 p.m. There is no fee.", "It starts at 9 a.m. Monday and ends at 5 p.m.|There is no fee."},
	{"company", "Dolan Inc. Chairman Webb resigned from Dolan Inc. He gave no reason.", "Dolan Inc. Chairman Webb resigned from Dolan Inc.|He gave no reason."},
	{"decimals", "It rose 3.5 percent. Then it fell.", "It rose 3.5 percent.|Then it fell."},
	{"numbered", "See No. 5. 20 people came.", "See No. 5.|20 people came."},
	{"ellipsis", "Well... perhaps. Or… Not now.", "Well... perhaps.|Or…|Not now."},
	{"closing marks", "“It is over.” She left. (It was late.) 'So be it.' Rain.", "“It is over.”|She left.|(It was late.)|'So be it.'|Rain."},
	{"question inside", "“Is it over?” she asked. “No.”", "“Is it over?” she asked.|“No.”"},
	{"opening marks", "He nodded. “Fine.” ¿Qué? ¡No!", "He nodded.|“Fine.”|¿Qué?|¡No!"},
	{"german", "Am 3. Oktober sprach Dr. Huber, z. B. über Steuern. Das war 2004. Dann ging er.", "Am 3. Oktober sprach Dr. Huber, z. B. über Steuern.|Das war 2004.|Dann ging er."},
	{"list item", "1. Open the door.", "1. Open the door."},
	{"ideographic", "他走了。她没走！", "他走了。|她没走！"},
	{"hindi", "वह गया। वह रुकी।", "वह गया।|वह रुकी।"},
	{"paragraphs", "No stop\nNext one. And more", "No stop|Next one.|And more"},
	{"no space", "over.The end", "over.The end"},
}

func TestSentences(t *testing.T) {
	for _, tt := range sentenceTests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, join(tt.text, segment.Sentences(tt.text)))
		})
	}
}

var paragraphTests = []struct{ name, text, want string }{
	{"empty", " \n\t\r\n", ""},
	{"line breaks", " One.\nTwo.\r\n\r\nThree. ", "One.|Two.|Three."},
	{"old and Unicode breaks", "One.\rTwo.\u2028Three.\u2029Four.", "One.|Two.|Three.|Four."},
	{"wrapped", "One line that\ngoes on in the\nnext and yet\nmore.\n\nA second\nparagraph.", "One line that\ngoes on in the\nnext and yet\nmore.|A second\nparagraph."},
	{"wrapped once", "The harbour stays closed until the end of the\nweek.\n\nNobody minds.", "The harbour stays closed until the end of the\nweek.|Nobody minds."},
	{"a few items are not wrapped", "apples\npears", "apples|pears"},
	{"verse is not wrapped", "One is mine\nTwo is thine\nthree is near\nFour is fine\nFive.", "One is mine|Two is thine|three is near|Four is fine|Five."},
	{"no-break space", "\u00a0One.\u00a0\n", "One."},
}

func TestParagraphs(t *testing.T) {
	for _, tt := range paragraphTests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, join(tt.text, segment.Paragraphs(tt.text)))
		})
	}
}

// TestLineEnds checks all kinds of line ends side by side, wherever they stand
// in the stretches that are looked at together.
func TestLineEnds(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\u2028", "\u2029"} {
		for _, n := range []int{1, 4093, 4094, 4095, 4096, 9000} {
			first, second := "A"+strings.Repeat("x", n), "B"+strings.Repeat("y", 4096)
			text := first + end + second + "\nC\rD\u2028E\r\nF"
			assert.Equal(t, strings.Join([]string{first, second, "C", "D", "E", "F"}, "|"), join(text, segment.Paragraphs(text)), "%q after %d bytes", end, n)
		}
	}
}

func TestAllParagraphsStops(t *testing.T) {
	n := 0
	for range segment.AllParagraphs("a\nb\nc") {
		n++
		if n == 2 {
			break
		}
	}
	assert.Equal(t, 2, n)
}

// FuzzSegment checks that segments are in order, not empty, on rune
// boundaries, and that what tokens leave out is white space or invisible.
func FuzzSegment(f *testing.F) {
	for _, tt := range slices.Concat(tokenTests, sentenceTests, paragraphTests) {
		f.Add(tt.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := spans(segment.Tokens(text))
		for _, list := range [][]segment.Span{tokens, segment.Sentences(text), segment.Paragraphs(text)} {
			end := 0
			for _, s := range list {
				require.LessOrEqual(t, end, s.Start)
				require.Less(t, s.Start, s.End)
				end = s.End
				if utf8.ValidString(text) {
					require.True(t, utf8.ValidString(s.In(text)))
				}
			}
			require.LessOrEqual(t, end, len(text))
		}
		require.Empty(t, strings.TrimFunc(outside(text, tokens), isInvisible))
		require.Empty(t, strings.TrimSpace(outside(text, segment.Sentences(text))))
	})
}

// Benchmarks name the rate of plain UAX #29 words in the same run as their
// yardstick.
func BenchmarkSegment(b *testing.B) {
	text := strings.Repeat("“We will not go,” Mr. Adler's wife said at 9 a.m. in the U.S., where 2,000 people wait. ", 100)
	var tokens []segment.Token
	var sentences []segment.Span
	for _, bm := range []struct {
		name string
		run  func()
	}{
		{"tokens", func() { tokens = segment.AppendTokens(tokens[:0], text) }},
		{"sentences", func() { sentences = segment.AppendSentences(sentences[:0], text) }},
		{"uax29 words", func() {
			for it := words.FromString(text); it.Next(); {
			}
		}},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				bm.run()
			}
		})
	}
}

func isInvisible(r rune) bool {
	const zeroWidthSpace, byteOrderMark = 0x200B, 0xFEFF
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == zeroWidthSpace || r == byteOrderMark
}

func spans(tokens []segment.Token) []segment.Span {
	out := make([]segment.Span, len(tokens))
	for i, t := range tokens {
		out[i] = t.Span
	}
	return out
}

// outside returns what the spans leave out of text.
func outside(text string, list []segment.Span) string {
	var b strings.Builder
	end := 0
	for _, s := range list {
		b.WriteString(text[end:s.Start])
		end = s.End
	}
	b.WriteString(text[end:])
	return b.String()
}

func join(text string, list []segment.Span) string {
	parts := make([]string, len(list))
	for i, s := range list {
		parts[i] = s.In(text)
	}
	return strings.Join(parts, "|")
}
