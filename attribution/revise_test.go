package attribution_test

import (
	"strings"
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

// A name between marks that says something, or is told it, is no quote, and neither
// is a nickname inside a name.
func TestNamesThatSpeak(t *testing.T) {
	for article, want := range map[string][]quote.Kind{
		"The “Anchor” said on Monday that the bridge was closed. Ruth Adler told the “Morning Bell” that she had known.": {quote.Term, quote.Term},
		"The mayor saw John “Jack” Bellamy and Ann “Bee” Webb there. Adler said “Never” twice.":                          {quote.Term, quote.Term, quote.Mixed},
		"Der „Anker“ berichtete am Montag davon. Das sagte Ruth Adler der „Post am Montag“.":                             {quote.Term, quote.Term},
		"Wie der „Bote“ berichtet, ist die Brücke zu. „Das wird teuer“, sagte Ruth Adler dem „Anker“.":                   {quote.Term, quote.Direct, quote.Term},
		"Known as “Sharkie” to friends, Tom Webb swam. The river, dubbed “Monster”, was cold.":                           {quote.Term, quote.Term},
		"„Wir bauen die Brücke neu“, sagte Ruth Adler im Gespräch mit der „Zeit“.":                                       {quote.Direct, quote.Term},
		"Ruth Adler nannte das Vorhaben eine „Zumutung“ und lachte.":                                                     {quote.Mixed},
	} {
		var kinds []quote.Kind
		for _, a := range attribute(article) {
			kinds = append(kinds, a.Kind)
		}
		assert.Equal(t, want, kinds, article)
	}
}

// A whole utterance behind a colon is speech, also where nobody is credited.
func TestBehindColon(t *testing.T) {
	for article, want := range map[string]quote.Kind{
		"Her advice to beginners: “Buy good boots.” The shop sold out in a week.":                         quote.Direct,
		"The verdict from one who has seen them all: “Too little of it, and far too late.” They went on.": quote.Direct,
		"The headline that the paper ran on Monday: “Mayor Found in Well.” He was not.":                   quote.Term,
	} {
		got := attribute(article)
		assert.Equal(t, want, got[0].Kind, article)
	}
}

// A quote that goes on within its sentence stays one, however often it is reported; and
// a clause of somebody else's ends it.
func TestOneOrTwo(t *testing.T) {
	for article, want := range map[string][]string{
		"Ruth Adler spoke. “There's no money,” she said, “and,” she added, “there never was.”": {"Ruth Adler: There's no money, / and, / there never was."},
		"“It is late,” Ruth Adler said, “and,” Jack Webb added, “nobody knows.”":               {"Ruth Adler: It is late,", "Jack Webb: and, / nobody knows."},
		"Ruth Adler branded the plan “a disgrace”; the ministry defended it as “fair”.":        {"Ruth Adler: a disgrace", "the ministry: fair"},
	} {
		var got []string
		for _, a := range attribute(article) {
			var spans []string
			for _, s := range a.Spans {
				spans = append(spans, s.In(article))
			}
			got = append(got, a.Speaker.Name+": "+strings.Join(spans, " / "))
		}
		assert.Equal(t, want, got, article)
	}
}
