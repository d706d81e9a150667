package compare_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

func TestSpeakers(t *testing.T) {
	long := "We will rebuild the harbour wall stone by stone before the winter storms arrive"
	for name, c := range map[string]struct {
		a, b compare.Utterance
		same bool
		want compare.Severity
	}{
		"one speaker": {
			compare.Utterance{Text: "very important", Speaker: "Mara Lindqvist"},
			compare.Utterance{Text: "very important", Speaker: "President Lindqvist"}, true, compare.None},
		"anybody's words": {
			compare.Utterance{Text: "very important", Speaker: "Mara Lindqvist"},
			compare.Utterance{Text: "very important", Speaker: "Jonas Okafor"}, false, compare.None},
		"a plain sentence": {
			compare.Utterance{Text: "We will close the harbour by May", Speaker: "Mara Lindqvist"},
			compare.Utterance{Text: "We will close the harbour by May", Speaker: "Jonas Okafor"}, true, compare.Meaning},
		"a plain sentence, nearly": {
			compare.Utterance{Text: "We will close the harbour by May,", Speaker: "Mara Lindqvist"},
			compare.Utterance{Text: "we will close the harbour by May.", Speaker: "Jonas Okafor"}, true, compare.Meaning},
		"a stock phrase": {
			compare.Utterance{Text: "I am very proud of it", Speaker: "Mara Lindqvist"},
			compare.Utterance{Text: "I am very proud of it", Speaker: "Jonas Okafor"}, false, compare.None},
		"credited to another": {
			compare.Utterance{Text: long, Speaker: "Mara Lindqvist"},
			compare.Utterance{Text: long + ".", Speaker: "Jonas Okafor"}, true, compare.Meaning},
	} {
		t.Run(name, func(t *testing.T) {
			got := new(compare.Comparer).CompareUtterances(c.a, c.b)
			assert.Equal(t, c.same, got.Same, "score %.3f", got.Score)
			assert.Equal(t, c.want, got.Severity)
		})
	}
}

func TestContextDecides(t *testing.T) {
	whole := compare.Utterance{Text: "We expect every fishing town on the coast to show a constructive attitude in the quota talks"}
	fragment := compare.Utterance{Text: "constructive stance"}
	bare := new(compare.Comparer).CompareUtterances(whole, fragment)
	fragment.Context = "The minister called on the fishing towns of the coast to show a “constructive stance” in the quota talks."
	framed := new(compare.Comparer).CompareUtterances(whole, fragment)
	assert.Greater(t, framed.Score, bare.Score)
	assert.True(t, framed.Same)
	assert.Equal(t, compare.Part, framed.Relation)
}

func TestReported(t *testing.T) {
	for said, c := range map[string]struct {
		told string
		want []string
	}{
		"We are grateful to Norvale for its support of our independence": {"The president thanked Norvale for supporting its independence",
			[]string{"rewording 1: We are grateful to > The president thanked", "rewording 1: its support of our > supporting its"}},
		"I will go to the harbour tomorrow":                    {"he would go to the harbour the next day", []string{"inflection 1: I will > he would", "inflection 1: tomorrow > the next day"}},
		"I came here to help my people":                        {"she had come there to help her people", []string{"inflection 1: I came here > she had come there", "inflection 1: my > her"}},
		"We expect 300 new jobs in the harbour next year":      {"the company expected 300 new jobs in the harbour the following year", []string{"inflection 1: We expect > the company expected", "inflection 1: next > the following"}},
		"Leave the harbour before the storm comes!":            {"told them to leave the harbour before the storm came", []string{"rewording 1:  > told them to", "case 1: Leave > leave", "inflection 1: comes > came", "punctuation 1: ! > "}},
		"Do not leave the harbour before the storm has passed": {"warned the crews not to leave the harbour before the storm had passed", []string{"rewording 1: Do > warned the crews", "rewording 1:  > to", "inflection 1: has > had"}},
		"Did the council pay for the new bridge?":              {"asked whether the council had paid for the new bridge", []string{"rewording 1: Did > asked whether", "inflection 1: pay > had paid", "punctuation 1: ? > "}},
		"Did the council pay for the new pier?":                {"asked whether the council had paid for the new pier.", []string{"rewording 1: Did > asked whether", "inflection 1: pay > had paid", "punctuation 1: ? > ."}},
		"We cannot accept the offer of the owners":             {"refused to accept the offer of the owners", []string{"rewording 1: We cannot > refused to"}},
		"We accept the offer of the owners":                    {"refused to accept the offer of the owners", []string{"negation 3: We > refused to"}},
		"We did not know of the crack in the wall":             {"denied knowing of the crack in the wall", []string{"rewording 1: We did not know > denied knowing"}},
		"We knew of the crack in the wall":                     {"denied knowing of the crack in the wall", []string{"negation 3: We > denied", "inflection 1: knew > knowing"}},
		"I will not resign because of the flood":               {"would resign because of the flood", []string{"fragment 1: I > ", "inflection 1: will > would", "negation 3: not > "}},
		"The wall will hold this winter, I am sure of it":      {"the wall might hold that winter, he was sure of it", []string{"case 1: The > the", "modality 2: will > might", "rewording 1: this > that", "inflection 1: I am > he was"}},
	} {
		t.Run(said, func(t *testing.T) {
			direct, indirect := compare.Utterance{Text: said, Kind: quote.Direct}, compare.Utterance{Text: c.told, Kind: quote.Indirect}
			got := new(compare.Comparer).CompareUtterances(direct, indirect)
			require.True(t, got.Same, "score %.3f", got.Score)
			assert.Equal(t, compare.Reported, got.Relation)
			assert.Equal(t, c.want, described(got.Edits))
			back := new(compare.Comparer).CompareUtterances(indirect, direct)
			assert.Equal(t, compare.Reported, back.Relation)
			assert.Equal(t, got.Severity, back.Severity)
		})
	}
}

func TestBound(t *testing.T) {
	a := compare.Prepare(compare.Utterance{Text: "The orchestra will rehearse the new symphony tonight"})
	b := compare.Prepare(compare.Utterance{Text: "Fishermen must not leave before the channel is clear"})
	c := new(compare.Comparer)
	assert.Less(t, a.Bound(b), 0.5)
	assert.LessOrEqual(t, c.CompareWordings(a, b).Score, a.Bound(b))
	assert.Equal(t, 1.0, a.Bound(a))
}

func TestReportersNegation(t *testing.T) {
	whole := compare.Utterance{Text: "We will not accept a single cubic metre less than we were promised"}
	for name, c := range map[string]struct {
		fragment compare.Utterance
		want     compare.Severity
	}{
		"unknown sentence":    {compare.Utterance{Text: "a single cubic metre less"}, compare.Meaning},
		"no negation":         {compare.Utterance{Text: "a single cubic metre less", Context: "The farmers said that they would take “a single cubic metre less” this year."}, compare.Meaning},
		"reporter's negation": {compare.Utterance{Text: "a single cubic metre less", Context: "The farmers said that they would not accept “a single cubic metre less” this year."}, compare.Cosmetic},
		"reporter's verb":     {compare.Utterance{Text: "a single cubic metre less", Context: "The farmers refused to accept “a single cubic metre less” this year."}, compare.Cosmetic},
		"another sentence":    {compare.Utterance{Text: "a single cubic metre less", Context: "They would not. The farmers asked for “a single cubic metre less” this year."}, compare.Meaning},
		"reworded":            {compare.Utterance{Text: "one cubic metre less", Context: "The farmers would not accept “one cubic metre less” this year."}, compare.Check},
	} {
		t.Run(name, func(t *testing.T) {
			got := new(compare.Comparer).CompareUtterances(whole, c.fragment)
			require.True(t, got.Same, "score %.3f", got.Score)
			assert.Equal(t, c.want, got.Severity, "%v", got.Edits)
		})
	}
}

func TestGroupsKnowTheReportersNegation(t *testing.T) {
	const whole, part = "We will not accept a single cubic metre less than we were promised", "a single cubic metre less"
	lead := "The farmers would not accept “"
	short := article("Courier", mixed("Ada Berk", part))
	short.Text = lead + strings.TrimPrefix(short.Text, "“")
	for i := range short.Quotes[0].Spans {
		shift := len(lead) - len("“")
		short.Quotes[0].Spans[i].Start += shift
		short.Quotes[0].Spans[i].End += shift
	}
	groups := compare.Groups([]compare.Article{article("Gazette", direct("Ada Berk", whole)), short})
	require.Len(t, groups, 1)
	assert.Equal(t, compare.Cosmetic, groups[0].Severity)
}
