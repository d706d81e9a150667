package reading_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// read reads an article whose quoted spans stand between “ and ”.
func read(article, language string) *reading.Reading {
	var pieces []reading.Piece
	for at := 0; ; {
		open := strings.Index(article[at:], "“")
		if open < 0 {
			break
		}
		open += at
		end := open + strings.Index(article[open:], "”") + len("”")
		pieces = append(pieces, reading.Piece{
			Inside:  reading.Span{Start: open + len("“"), End: end - len("”")},
			Outside: reading.Span{Start: open, End: end},
		})
		at = end
	}
	return reading.Read(article, pieces, lexicon.For(language))
}

// source returns the mention that is the source of a verb.
func source(r *reading.Reading, verb string) (string, reading.Role) {
	for i := range r.Predicates {
		p := &r.Predicates[i]
		if r.Word(p.Verb) == verb && p.Source != reading.None {
			return r.Mentions[p.Source].In(r.Text), p.Role
		}
	}
	return "", reading.NoRole
}

// A predicate whose subject may be one of two knows the one farther out as well.
func TestOuterSource(t *testing.T) {
	for text, want := range map[string][2]string{
		"Ruth Adler gave no reason why he left, saying it rained.":              {"Ruth Adler", "he"},
		"Webb cannot say “it rained,” Ruth Adler added, saying it snowed.":      {"Ruth Adler", ""},
		"Ruth Adler sent a letter saying it rained.":                            {"a letter", "Ruth Adler"},
		"Ruth Adler, whose new firm, Orland Foods, sells cake, said it rained.": {"Ruth Adler", ""},
		"Ruth Adler rose, saying it rained.":                                    {"Ruth Adler", ""},
	} {
		r := read(text, "en")
		p := r.Predicates[len(r.Predicates)-1]
		for i := range r.Predicates {
			if c := r.Predicates[i].Class; c&lexicon.Say != 0 {
				p = r.Predicates[i]
			}
		}
		outer := ""
		if p.Outer != reading.None {
			outer = r.Mentions[p.Outer].In(r.Text)
		}
		assert.Equal(t, want, [2]string{r.Mentions[p.Source].In(r.Text), outer}, text)
	}
}

func TestGermanSource(t *testing.T) {
	for text, want := range map[string]string{
		"Am Montag sagte Ruth Adler, es regne.":                                "Ruth Adler",
		"Wie die Ministerin Ruth Adler am Montag in Norvale sagte, regnet es.": "die Ministerin Ruth Adler",
		"Die Vorwürfe bestritt Ruth Adler am Montag.":                          "Ruth Adler",
		"Ähnlich äußerte sich Ruth Adler.":                                     "Ruth Adler",
		"In dem Bericht heißt es: „Es regnet.“":                                "dem Bericht",
		"So heißt es in dem Schreiben: „Es regnet.“":                           "dem Schreiben",
		"Zwar regnete es, die Richter sagten aber nichts.":                     "die Richter",
		"Nebenan warten Ruth Adler, die nichts sagte, und Tom Webb.":           "die",
		"Dem Sender sagte Ruth Adler: „Es regnet.“":                            "Ruth Adler",
		"Diese Haltung gegenüber der Partei bezeichnete er als „falsch“.":      "er",
		"Das sagte Ruth Adler am Montag.":                                      "Ruth Adler",
		"Das erklärte Ziel nannte Ruth Adler nicht.":                           "Ruth Adler",
		"Ruth Adler, die Leiterin, würdigte Webb als „groß“.":                  "Ruth Adler",
		"Auch die Ministerin Ruth Adler (ABC) äußerte Vorbehalte.":             "die Ministerin Ruth Adler",
		"Er lobte den Plan und nannte Webbs Kritik „falsch“.":                  "Er",
		"Ergänzend fügte Adler hinzu: „Es regnet.“":                            "Adler",
		"Die Autoren werfen dem Amt vor: „Es fehlt an Mut.“":                   "Die Autoren",
		"Nach Ansicht von Ruth Adler ist das „falsch“.":                        "Ruth Adler",
		"Der Chef der Bank sagte, es regne.":                                   "Der Chef",
		"Am Montag hat Adler der Zeitung gesagt, es regne.":                    "Adler",
	} {
		r := read(text, "de")
		got := ""
		for i := range r.Predicates {
			if p := &r.Predicates[i]; p.Class&lexicon.Cue != 0 && p.Source != reading.None {
				got = r.Mentions[p.Source].In(r.Text)
			}
		}
		assert.Equal(t, want, got, text)
	}
}

func TestSource(t *testing.T) {
	for name, tt := range map[string]struct {
		text, verb, want string
		role             reading.Role
	}{
		"subject":             {"Ruth Adler said it rained.", "said", "Ruth Adler", reading.Subject},
		"headline":            {"Ruth Adler Says It Rained", "Says", "Ruth Adler", reading.Subject},
		"papers":              {"Old court records show it rained.", "show", "Old court records", reading.Subject},
		"names":               {"Ruth Adler and Tom Webb say it rained.", "say", "Tom Webb", reading.Subject},
		"adverb":              {"Ruth Adler also reportedly said it rained.", "said", "Ruth Adler", reading.Subject},
		"time":                {"Ruth Adler last week said it rained.", "said", "Ruth Adler", reading.Subject},
		"inversion":           {"“It rained,” said Ruth Adler, a judge.", "said", "Ruth Adler", reading.Inverted},
		"apposition":          {"Ruth Adler, a former judge, said it rained.", "said", "Ruth Adler", reading.Detached},
		"age and place":       {"Ruth Adler, 54, of Orland, N.C., said it rained.", "said", "Ruth Adler", reading.Detached},
		"prepositions":        {"A spokesman for the Norvale campaign said it rained.", "said", "A spokesman", reading.Subject},
		"role before name":    {"Former secretary of state Ruth Adler said it rained.", "said", "Former secretary of state Ruth Adler", reading.Subject},
		"relative":            {"Ruth Adler, who said it rained, left.", "said", "who", reading.Relative},
		"shared":              {"Ruth Adler rose and said it rained.", "said", "Ruth Adler", reading.Shared},
		"participle":          {"Ruth Adler rose, saying it rained.", "saying", "Ruth Adler", reading.Participial},
		"fronted participle":  {"Speaking slowly, Ruth Adler said it rained.", "Speaking", "Ruth Adler", reading.Fronted},
		"infinitive":          {"Ruth Adler went on to say it rained.", "say", "Ruth Adler", reading.Infinitival},
		"object control":      {"It led Ruth Adler to say it rained.", "say", "Ruth Adler", reading.Infinitival},
		"that clause":         {"The union that speaks for the workers at the port said it rained.", "said", "The union", reading.Detached},
		"object, then clause": {"It led Ruth Adler, who lost, to say it rained.", "say", "Ruth Adler", reading.Infinitival},
		"like":                {"Teachers like Ruth Adler said it rained.", "said", "Teachers", reading.Subject},
		"according to":        {"It rained, according to Ruth Adler.", "according", "Ruth Adler", reading.According},
		"possessor":           {"Ruth Adler's claim was wrong.", "claim", "Ruth Adler", reading.Possessor},
		"relayed":             {"The agency quoted Ruth Adler as saying “it rained.”", "saying", "Ruth Adler", reading.Relayed},
		"whose":               {"Ruth Adler, whose hometown, Orland, is wet, said it rained.", "said", "Ruth Adler", reading.Detached},
		"other clause":        {"Asked about Ruth Adler, he looked up, smiled and said it rained.", "said", "he", reading.Shared},
		"fronted adjective":   {"Alarmed by the rain in Orland, Judge Ruth Adler, the head, said it rained.", "said", "Judge Ruth Adler", reading.Detached},
		"made by":             {"A letter obtained by the agency says it rained.", "says", "A letter", reading.Subject},
		"time clause":         {"It came days after Adler said it rained.", "said", "Adler", reading.Subject},
		"name like a verb":    {"For that, Will called it “wet.”", "called", "Will", reading.Subject},
		"content":             {"The campaign projects that it will rain.", "projects", "The campaign", reading.Subject},
		"relayed, role":       {"The agency quoted the mayor, Ruth Adler, as saying “it rained.”", "saying", "the mayor", reading.Relayed},
		"relayed, passive":    {"Ruth Adler was quoted by the agency as saying “it rained.”", "saying", "Ruth Adler", reading.Relayed},
		"day":                 {"Ruth Adler on Monday said it rained.", "said", "Ruth Adler", reading.Subject},
		"phrasal verb":        {"“It rained,” shot back Ruth Adler.", "shot", "Ruth Adler", reading.Inverted},
		"put it":              {"“It rained,” as Ruth Adler put it.", "put", "Ruth Adler", reading.Subject},
		"name like an adverb": {"Donnelly said it rained.", "said", "Donnelly", reading.Subject},
		"adverb before verb":  {"Donnelly left. Hardly had Ruth Adler said it rained.", "said", "Ruth Adler", reading.Subject},
		"role like an hour":   {"A friend of the PM said it rained.", "said", "A friend", reading.Subject},
		"hour":                {"At 5 PM Ruth Adler said it rained.", "said", "Ruth Adler", reading.Subject},
		"role at the end":     {"“It rained,” said the President.", "said", "the President", reading.Inverted},
		"surname":             {"“It rained,” Will wrote.", "wrote", "Will", reading.Subject},
		"auxiliary as name":   {"“It rained,” said Will Doyle.", "said", "Will Doyle", reading.Inverted},
		"month as name":       {"“It rained,” said Ada May.", "said", "Ada May", reading.Inverted},
		"title before month":  {"“It rained,” said Mrs. May.", "said", "Mrs. May", reading.Inverted},
		"month called after":  {"Ada May came in May. “It rained,” said May.", "said", "May", reading.Inverted},
		"month as given name": {"“It rained,” said April Adler.", "said", "April Adler", reading.Inverted},
		"month cut short":     {"“It rained,” said Jan Adler.", "said", "Jan Adler", reading.Inverted},
		"month with a stop":   {"“It rained,” Ruth Adler said. Jan. Norvale had snow.", "said", "Ruth Adler", reading.Subject},
		"month before a name": {"In April Ruth Adler said it rained.", "said", "Ruth Adler", reading.Subject},
		"month":               {"It came in May. “It rained,” Ruth Adler said May 4.", "said", "Ruth Adler", reading.Subject},
		"reflexive":           {"Ruth Adler herself said it rained.", "said", "Ruth Adler", reading.Subject},
		"tag":                 {"It will rain, said Ruth Adler, a judge.", "said", "Ruth Adler", reading.Inverted},
		"no tag":              {"Ruth Adler, a judge, said Tom Webb was ill.", "said", "Ruth Adler", reading.Detached},
		"no tag, apposition":  {"Ruth Adler, a judge, said Tom Webb, a clerk, was ill.", "said", "Ruth Adler", reading.Detached},
		"unlisted verb":       {"Hoisting the flag, Ruth Adler said it rained.", "Hoisting", "Ruth Adler", reading.Fronted},
		"pronoun":             {"“It rained,” another wrote.", "wrote", "another", reading.Subject},
		"plural possessive":   {"The Sanders’ campaign said it rained.", "said", "The Sanders’ campaign", reading.Subject},
		"label after a dash":  {"Rain again - Ruth Adler: “It rained.”", ":", "Ruth Adler", reading.Labelled},
		"label":               {"Ruth Adler: “It rained.”", ":", "Ruth Adler", reading.Labelled},
		"after a bracket":     {"Rep. Ruth Adler (D-Nor.), who brought a bill last month aimed at improving roads, said it rained.", "said", "Rep. Ruth Adler", reading.Detached},
		"the Times":           {"“It rained,” Ruth Adler said, the Times reported.", "reported", "the Times", reading.Subject},
		"fronted place":       {"On television, the mayor's campaign chairman, Tom Webb, dismissed it as “wet.”", "dismissed", "the mayor's campaign chairman", reading.Detached},
		"fronted, role":       {"On the other side, Senator Ruth Adler, a judge, said it rained.", "said", "Senator Ruth Adler", reading.Detached},
		"reduced relative":    {"“It rained,” said the station chief known as Bob.", "said", "the station chief", reading.Inverted},
		"speaking to":         {"Another source speaking to Western Wire said it rained.", "said", "Another source", reading.Subject},
		"open apposition":     {"Ruth Adler, president and CEO of the Norvale Dairy Association stated it rained.", "stated", "Ruth Adler", reading.Detached},
		"two roles":           {"“It rained,” said former Norvale Gov. and State Water Board Chairman Tom Webb.", "said", "former Norvale Gov. and State Water Board Chairman Tom Webb", reading.Inverted},
		"preposition, name":   {"“It rained,” said Al From, who heads the board.", "said", "Al From", reading.Inverted},
		"signature":           {"“It rained.” - Ruth Adler", "-", "Ruth Adler", reading.Labelled},
		"aside":               {"“It rained.”\n\n- A nurse herself -.", "-", "", reading.NoRole},
		"clause of its own":   {"“It rained,” Tom Webb tweeted after Ruth Adler said it rained.", "said", "Ruth Adler", reading.Subject},
	} {
		t.Run(name, func(t *testing.T) {
			got, role := source(read(tt.text, "en"), tt.verb)
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.role, role)
		})
	}
}

func TestVerbSecond(t *testing.T) {
	for text, verb := range map[string]string{
		"Am Montag sagte Ruth Adler, es regne.":        "sagte",
		"Ruth Adler hat den Bericht am Montag gesagt.": "gesagt",
		"Am Montag hat Ruth Adler nichts gesagt.":      "gesagt",
		"“Es regnet”, sagte Ruth Adler.":               "sagte",
	} {
		got, _ := source(read(text, "de"), verb)
		assert.Equal(t, "Ruth Adler", got, text)
	}
}

func TestMentionTypes(t *testing.T) {
	r := read("Transport Minister Ruth van Dam, a former judge, told reporters that the Norvale Transport Ministry and the Kremlin met her team.", "en")
	got := make(map[string]reading.MentionType)
	for i := range r.Mentions {
		got[r.Mentions[i].In(r.Text)] = r.Mentions[i].Type
	}
	assert.Equal(t, map[string]reading.MentionType{
		"Transport Minister Ruth van Dam": reading.PersonName,
		"a former judge":                  reading.PersonNoun,
		"reporters":                       reading.GroupNoun,
		"the Norvale Transport Ministry":  reading.BodyName,
		"the Kremlin":                     reading.BodyName,
		"that":                            reading.RelativePronoun,
		"her":                             reading.PossessivePronoun,
		"her team":                        reading.BodyNoun,
	}, got)
	require.NotEmpty(t, r.Mentions)
	assert.Equal(t, "Ruth van Dam", r.Name(0).In(r.Text))

	r = read("Zudem strich Ruth Adler den Plan.", "de")
	require.NotEmpty(t, r.Mentions)
	assert.Equal(t, "Ruth Adler", r.Mentions[0].In(r.Text), "a word without an ending is a verb")

	r = read("The CEO met the PM.", "en")
	require.Len(t, r.Mentions, 2)
	assert.Equal(t, reading.PersonNoun, r.Mentions[0].Type, "a role in capitals is no body")
	assert.Equal(t, reading.PersonNoun, r.Mentions[1].Type)
}

// A quoted span is one token, whatever sentences it holds.
func TestPieces(t *testing.T) {
	r := read("“It rained. It poured,” said Ruth Adler. “It stopped.” She left.", "en")
	require.Len(t, r.Pieces, 2)
	assert.Equal(t, 0, r.Pieces[0])
	assert.Equal(t, 0, r.Tokens[r.Pieces[1]-1].Sentence)
	assert.Equal(t, 1, r.Tokens[r.Pieces[1]].Sentence)
	assert.Len(t, r.Sentences, 3)
}

// A dateline is a sentence of its own; a dash elsewhere ends none.
func TestDateline(t *testing.T) {
	for text, want := range map[string]int{
		"NORVALE, March 3 (NNA) — Ruth Adler said it rained.":             2,
		"NORVALE - Ruth Adler said it rained.":                            2,
		"Norvale, 3 mar (NNA).- Ruth Adler said it rained.":               2,
		"Norvale (nna) – Ruth Adler said it rained.":                      2,
		"Norvale (the city) – Ruth Adler said it rained.":                 2,
		"Norvale claims (wrongly) - Ruth Adler said - that it rained.":    1,
		"NORVALE is wet — Ruth Adler said it rained.":                     1,
		"Ruth Adler - a judge - said it rained.":                          1,
		"ADLER-WEBB Ltd. said it rained.":                                 1,
		"It rained all day.\n\nNORVALE — It rained here too, Adler said.": 3,
	} {
		assert.Len(t, read(text, "en").Sentences, want, text)
	}
}

// The base form of a verb of saying is a verb after a plural subject.
func TestPluralVerb(t *testing.T) {
	for text, want := range map[string]string{
		"Polls in the capital suggest the bridge is safe.": "suggest",
		"Recent polls show that the bridge is safe.":       "show",
		"The talk show ended.":                             "ended",
	} {
		r := read(text, "en")
		got := ""
		if len(r.Predicates) > 0 {
			got = r.Word(r.Predicates[0].Verb)
		}
		assert.Equal(t, want, got, text)
	}
}

// FuzzSegments checks that a text without quotes is read in the tokens and sentences of
// package segment, but for a sentence that begins behind a dateline or after a letter.
func FuzzSegments(f *testing.F) {
	for _, text := range []string{
		"Ruth Adler's deputy said at 9 a.m. that “it” rained… in the U.S. She left!",
		"al-Rashid wrote to @adler. 3. Oktober.\r\nOver.The ü 2,000 Überraschungen, 市长说。好",
		"counterfactually antidisestablishmentarianism e\u0301 soft\u00adhyphen\u00ad \xff\xe2\x80 it",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := reading.Read(text, nil, lexicon.For("en"))
		tokens := segment.Tokens(text)
		require.Len(t, r.Tokens, len(tokens))
		for i, want := range tokens {
			require.Equal(t, want, segment.Token{Span: r.Tokens[i].Span, Kind: r.Tokens[i].Kind})
		}
		starts := make(map[int]bool)
		for i, s := range r.Sentences {
			starts[s.Start] = true
			require.Less(t, s.Start, s.End)
			require.Equal(t, i, r.Tokens[s.Start].Sentence)
			require.Equal(t, i, r.Tokens[s.End-1].Sentence)
		}
		for _, s := range segment.Sentences(text) {
			if first := slices.IndexFunc(tokens, func(t segment.Token) bool { return t.End > s.Start }); first >= 0 {
				require.True(t, starts[first], "sentence %q", s.In(text))
			}
		}
	})
}
