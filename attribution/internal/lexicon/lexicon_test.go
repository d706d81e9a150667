package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
)

func TestClass(t *testing.T) {
	en, de := lexicon.For("en"), lexicon.For("de")
	require.NotNil(t, en)
	require.NotNil(t, de)
	for _, tt := range []struct {
		lex  *lexicon.Lexicon
		word string
		want lexicon.Class
	}{
		{en, "said", lexicon.Say | lexicon.Past},
		{en, "SAID", lexicon.Say},
		{en, "telling", lexicon.Tell | lexicon.Gerund},
		{en, "quoted", lexicon.Relay | lexicon.Participle},
		{en, "She", lexicon.Personal | lexicon.Feminine},
		{en, "spokeswoman", lexicon.Person | lexicon.Feminine},
		{en, "co-founder", lexicon.Person},
		{en, "reluctantly", lexicon.Adverb},
		{en, "regrouped", lexicon.Past},
		{en, "according", lexicon.Phrase},
		{en, "the", lexicon.Determiner | lexicon.Definite},
		{de, "sagte", lexicon.Say | lexicon.Past},
		{de, "Polizeisprecher", lexicon.Person},
	} {
		assert.Equal(t, tt.want, tt.lex.Word(tt.word).Class&tt.want, tt.word)
	}
	assert.Zero(t, en.Word("antidisestablishmentarianismantidisestablishmentarianism"))
	assert.Zero(t, en.Word("table\xff"))
}

// TestLetters compares words that are read off a text with the same words looked up by
// themselves.
func TestLetters(t *testing.T) {
	const (
		most = 16 // letters
		rest = ", and the bridge"
	)
	en := lexicon.For("en")
	for _, word := range []string{"a", "Said", "SAID", "reluctantly", "table", "Organization", "spokeswoman", "counterfactually"} {
		got, n := en.Letters("- "+word+rest, len("- "))
		assert.Equal(t, len(word), n, word)
		assert.Equal(t, en.Word(word), got, word)
	}
	for _, text := range []string{"", "said", "2 piers and cracks", "’tis a long winter", "[bridge] and the pier"} {
		_, n := en.Letters(text, 0)
		assert.Zero(t, n, text)
	}
	_, n := en.Letters("counterfactuallyand the bridge", 0)
	assert.Equal(t, most, n)
	for c := range 256 {
		_, n := en.Letters("bridge"+string([]byte{byte(c)})+rest, 0)
		isLetter := 'a' <= c|0x20 && c|0x20 <= 'z'
		assert.Equal(t, isLetter, n > len("bridge"), "%q", byte(c))
	}
}

func TestLemma(t *testing.T) {
	en := lexicon.For("en")
	assert.Equal(t, "say", lexicon.Lemmas()[en.Word("Said").Lemma])
	assert.Equal(t, en.Word("tell").Lemma, en.Word("told").Lemma)
	assert.Zero(t, en.Word("table").Lemma)
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]string{
		"The minister said that the bridge is safe.":               "en",
		"Der Minister sagte, dass die Brücke nicht sicher ist und": "de",
		"市长说，这座桥很安全。":                                              "und",
		"Η γέφυρα είναι ασφαλής":                                   "und",
		"":                       "en",
		"It’s over, she tweeted": "en",
		"O presidente disse que não vai fechar a ponte":                                                                     "pt",
		"El presidente dijo que no va a cerrar el puente":                                                                   "es",
		"Президент сказав, що не закриватиме міст, який збудували":                                                          "uk",
		"Президент сказал, что не закроет мост, который построили":                                                          "ru",
		"De minister zei dat de brug niet veilig is":                                                                        "nl",
		"Jean Dupont of the Paris office met María Ruiz de la Vega":                                                         "en",
		"Vladimír Novák and Günther von der Heide were in Berlin":                                                           "en",
		"Köprü bugün kapatıldı ve bakan açıklama yapmadı":                                                                   "tr",
		"Ministeri sanoi tiistaina, että silta suljetaan kuudeksi kuukaudeksi eikä kaupunki maksa siitä mitään tänä vuonna": "und",
		"\xff\xfe": "en",
	} {
		assert.Equal(t, want, lexicon.Detect(text).Language)
	}
	assert.Nil(t, lexicon.For("xx"))
}

func TestSameRole(t *testing.T) {
	en := lexicon.For("en")
	assert.True(t, en.SameRole("senator", "lawmaker"))
	assert.True(t, en.SameRole("judge", "judge"))
	assert.False(t, en.SameRole("senator", "governor"))
}
