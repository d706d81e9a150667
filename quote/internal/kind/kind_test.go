package kind

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

func TestWeightsNameFeatures(t *testing.T) {
	known := make(map[string]bool)
	for f := range features {
		known[f.name()] = true
	}
	listed := 0
	for line := range strings.Lines(weightsFile) {
		if name, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			assert.True(t, known[name], name)
			listed++
		}
	}
	assert.Greater(t, listed, int(forms)/2)
}

// site returns the site of the double marks in a paragraph.
func site(t *testing.T, paragraph string) *Site {
	t.Helper()
	open, end := strings.IndexAny(paragraph, "\"“"), strings.LastIndexAny(paragraph, "\"”")
	require.Less(t, open, end)
	_, m := utf8.DecodeRuneInString(paragraph[open:])
	_, n := utf8.DecodeRuneInString(paragraph[end:])
	return &Site{
		Text:      paragraph,
		Paragraph: segment.Span{Start: 0, End: len(paragraph)},
		Outer:     segment.Span{Start: open, End: end + n},
		Inner:     segment.Span{Start: open + m, End: end},
	}
}

func TestFeatures(t *testing.T) {
	byName := make(map[string]feature)
	for f := range features {
		byName[f.name()] = f
	}
	for _, tt := range []struct {
		paragraph string
		has, not  []string
	}{
		{`"We won't pay, and that's that," she said.`,
			[]string{"at start", "more words", "begins with a capital", "begins with first", "has first", "has verb", "has comma",
				"ends in comma", "ends with subordinator", "before third", "comma, then pronoun"},
			[]string{"after determiner", "title case", "noun phrase", "before comma"}},
		{`They saw the film "The Last Ferry North" there.`,
			[]string{"four words", "title case", "name case", "begins with determiner", "after work", "second after determiner",
				"near work", "near determiner", "capital inside a sentence", "capital and no stop", "before lower case"},
			[]string{"at start", "after namer", "has verb", "ends in full stop"}},
		{`It is a so-called "ferry" tax.`,
			[]string{"one word", "after announcer", "lower case and no stop"},
			[]string{"begins with a capital", "before comma", "before capital"}},
		{`The "Anchor 2"-style levy: he left.`,
			[]string{"two words", "after determiner", "capital after determiner", "has digit", "before hyphen"},
			[]string{"before dash", "after colon", "before third"}},
		{`He typed: "NEVER!"`,
			[]string{"after colon", "all capitals", "ends in exclamation or question", "at end", "capital after colon", "stop at end"},
			[]string{"before full stop", "after sentence"}},
		{`He called it “don’t know” of all things.`,
			[]string{"has verb", "begins with verb", "second after namer", "before preposition"},
			[]string{"after namer", "has first"}},
	} {
		var v vector
		s := site(t, tt.paragraph)
		v.extract(s, loadLexicon())
		for _, name := range tt.has {
			require.Contains(t, byName, name)
			assert.True(t, v.has(byName[name]), "%s: %s", tt.paragraph, name)
		}
		for _, name := range tt.not {
			require.Contains(t, byName, name)
			assert.False(t, v.has(byName[name]), "%s: %s", tt.paragraph, name)
		}
	}
}

func TestNames(t *testing.T) {
	assert.Zero(t, Load().Speech(site(t, `They met in the "Anchor Forum" then. The Anchor Forum is old.`)))
	assert.NotZero(t, Load().Speech(site(t, `They met in the "Anchor Forum" then. The Anchor Forums are old.`)))
}

func TestTrainSeparates(t *testing.T) {
	var examples []Example
	for range 20 {
		examples = append(examples,
			NewExample(site(t, `"We won't pay," she said.`), true),
			NewExample(site(t, `They saw the film "The Last Ferry" there.`), false))
	}
	w := Train(examples, 1)
	assert.Greater(t, w.Speech(&examples[0]), 0.8)
	assert.Less(t, w.Speech(&examples[1]), 0.2)
}
