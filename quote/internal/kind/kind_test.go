package kind

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

func TestWeightsNameEveryFeature(t *testing.T) {
	var listed []string
	for line := range strings.Lines(weightsFile) {
		if name, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			listed = append(listed, name)
		}
	}
	assert.Equal(t, names[:], listed)
}

// site returns the site of the straight double marks in a paragraph.
func site(t *testing.T, paragraph string) Site {
	t.Helper()
	open, end := strings.IndexByte(paragraph, '"'), strings.LastIndexByte(paragraph, '"')
	require.Less(t, open, end)
	return NewSite(paragraph, segment.Span{Start: 0, End: len(paragraph)},
		segment.Span{Start: open, End: end + 1}, segment.Span{Start: open + 1, End: end}, false)
}

func TestFeatures(t *testing.T) {
	for _, tt := range []struct {
		paragraph string
		has, not  []feature
	}{
		{`"We won't pay, and that's that," she said.`,
			[]feature{atStart, moreWords, beginsCapital, hasFirst, hasVerb, hasComma, endsComma, beforePronoun, commaThenPronoun},
			[]feature{afterDeterminer, titleCase, nounPhrase, beforeComma}},
		{`They saw the film "The Last Ferry North" there.`,
			[]feature{fourWords, titleCase, nameCase, afterWork, nearWork, capitalInside, capitalUnstopped, beforeLower},
			[]feature{atStart, afterNamer, hasVerb, endsStop}},
		{`It is a so-called "ferry" tax.`,
			[]feature{oneWord, afterAnnouncer, lowerUnstopped},
			[]feature{beginsCapital, beforeComma, beforeCapital}},
		{`The "Anchor 2"-style levy: he left.`,
			[]feature{twoWords, afterDeterminer, capitalAfterDeterminer, hasDigit, beforeHyphen},
			[]feature{beforeDash, afterColon}},
		{`He typed: "NEVER!"`,
			[]feature{afterColon, allCapitals, endsExclamation, atEnd, capitalAfterColon, stopThenEnd},
			[]feature{beforeStop, afterSentence}},
	} {
		var v vector
		v.extract(site(t, tt.paragraph), loadLexicon())
		for _, f := range tt.has {
			assert.True(t, v.has(f), "%s: %s", tt.paragraph, names[f])
		}
		for _, f := range tt.not {
			assert.False(t, v.has(f), "%s: %s", tt.paragraph, names[f])
		}
	}
}

func TestNames(t *testing.T) {
	assert.Zero(t, Speech(site(t, `They met in the "Anchor Forum" then. The Anchor Forum is old.`)))
	assert.NotZero(t, Speech(site(t, `They met in the "Anchor Forum" then. The Anchor Forums are old.`)))
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
