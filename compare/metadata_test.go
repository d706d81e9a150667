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
	got := new(compare.Comparer).CompareUtterances(
		compare.Utterance{Text: "We thank our neighbours for supporting the independence of the island", Kind: quote.Direct},
		compare.Utterance{Text: "The premier thanked the neighbours for supporting the island's independence", Kind: quote.Indirect})
	require.True(t, got.Same)
	assert.Equal(t, compare.Reported, got.Relation)
}

func TestBound(t *testing.T) {
	a := compare.Prepare(compare.Utterance{Text: "The orchestra will rehearse the new symphony tonight"})
	b := compare.Prepare(compare.Utterance{Text: "Fishermen must not leave before the channel is clear"})
	c := new(compare.Comparer)
	assert.Less(t, a.Bound(b), 0.5)
	assert.LessOrEqual(t, c.CompareWordings(a, b).Score, a.Bound(b))
	assert.Equal(t, 1.0, a.Bound(a))
}

func TestPolicy(t *testing.T) {
	c := compare.Compare("Um, we will, you know, mend the old wall and I am glad of it", "We will mend the old wall ... and he was glad of it")
	strict, lenient := compare.Strict.Violations(c), compare.Lenient.Violations(c)
	assert.Greater(t, len(strict), len(lenient))
	for _, e := range lenient {
		assert.NotEqual(t, compare.Inflection, e.Class)
	}
	changed := compare.Compare("We need 14 boats here", "We need 40 boats here")
	assert.NotEmpty(t, compare.Lenient.Violations(changed))
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
