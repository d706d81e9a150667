package archive_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
)

func TestVerdicts(t *testing.T) {
	a := memory(t, press...)
	for text, tc := range map[string]struct {
		speaker string
		want    archive.Verdict
		article string
	}{
		"We will not close the harbour before the ice has gone.": {"Ada Holm", archive.Exact, "wire-1"},
		"Nobody has asked the fishermen of Tarn":                 {"", archive.Exact, "wire-1"},
		"we will not close the harbor – before the ice has gone": {"Holm", archive.Formatting, "wire-1"},
		"We will not close the harbour ... has gone.":            {"", archive.Elided, "wire-1"},
		"needs 20 new pillars":                                   {"Karl Reve", archive.Partial, "wire-2"},
		"We will not shut the harbour before the ice has gone.":  {"", archive.Reworded, "wire-1"},
		"The bridge at Ostrel needs 40 new pillars.":             {"Karl Reve", archive.Altered, "wire-2"},
		"The bridge at Ostrel needs 20 new pillars.":             {"Ada Holm", archive.OtherSpeaker, "wire-2"},
		"Every child in this town will learn to swim by summer.": {"Ada Holm", archive.NotFound, ""},
		"": {"", archive.NotFound, ""},
	} {
		f, err := a.Check(ctx, archive.Claim{Text: text, Speaker: tc.speaker})
		require.NoError(t, err)
		assert.Equal(t, tc.want.String(), f.Verdict.String(), text)
		if tc.article == "" {
			assert.Empty(t, f.Matches, text)
		} else if assert.NotEmpty(t, f.Matches, text) {
			assert.Equal(t, tc.article, f.Matches[0].Article, text)
			assert.Equal(t, f.Verdict, f.Matches[0].Verdict, text)
		}
	}
}

// A quote that bears out a part of the claim is no answer to the rest of it.
func TestPartsComeBehindContradictions(t *testing.T) {
	a := memory(t,
		article("part", "Echo", "2031-01-01", `“We will build a new bridge over the Tarn,” Ada Holm said.`),
		article("other", "Wire", "2031-01-02", `“We will build a new bridge over the Tarn for 20 million crowns,” Ada Holm said.`))
	f, err := a.Check(ctx, archive.Claim{Text: "We will build a new bridge over the Tarn for 30 million crowns.", Speaker: "Ada Holm"})
	require.NoError(t, err)
	assert.Equal(t, archive.Altered, f.Verdict)
	require.Len(t, f.Matches, 2)
	assert.Equal(t, "other", f.Matches[0].Article)
	assert.Equal(t, archive.Partial, f.Matches[1].Verdict)
}

func TestSourcesAreInOrderOfTime(t *testing.T) {
	a := memory(t, press...)
	f, err := a.Check(ctx, archive.Claim{Text: "We will close the harbour before the ice has gone.", Speaker: "Ada Holm"})
	require.NoError(t, err)
	assert.Equal(t, archive.Exact, f.Verdict)
	var sources []string
	var verdicts []archive.Verdict
	for _, m := range f.Sources() {
		sources = append(sources, m.Article)
		verdicts = append(verdicts, m.Verdict)
	}
	assert.Equal(t, []string{"wire-1", "courier-1", "gazette-1"}, sources)
	assert.Equal(t, []archive.Verdict{archive.Altered, archive.Altered, archive.Exact}, verdicts)
	assert.Equal(t, compare.Negation, f.Sources()[0].Edits[0].Class)
}

func TestSourceAndTimeOfAClaim(t *testing.T) {
	text := `“The pier will be rebuilt in spring,” Ada Holm said.`
	a := memory(t, article("1", "Wire", "2031-01-01", text), article("2", "Echo", "2031-02-01", text),
		article("3", "Echo", "2031-03-01", text), article("4", "Gazette", "", text))
	for want, claim := range map[string]archive.Claim{
		"1": {},
		"2": {Source: "echo"},
		"3": {Source: "Echo", Time: time.Date(2031, 4, 1, 0, 0, 0, 0, time.UTC)},
		"4": {Source: "GAZETTE", Time: time.Date(2031, 4, 1, 0, 0, 0, 0, time.UTC)},
	} {
		claim.Text = "The pier will be rebuilt in spring."
		f, err := a.Check(ctx, claim)
		require.NoError(t, err)
		require.Len(t, f.Matches, 4)
		assert.Equal(t, want, f.Matches[0].Article)
	}
}

// All outlets that print an utterance are named, however many there are.
func TestManySources(t *testing.T) {
	a := memory(t)
	var articles []compare.Article
	for i := range 100 {
		articles = append(articles, article(string(rune('a'+i)), "Wire", "2031-01-01", `“The pier will be rebuilt in spring,” Ada Holm said.`))
	}
	require.NoError(t, a.Add(ctx, articles...))
	f, err := a.Check(ctx, archive.Claim{Text: "The pier will be rebuilt in spring."})
	require.NoError(t, err)
	assert.Len(t, f.Matches, 100)
}

func TestNotFoundComesWithWhatIsNearest(t *testing.T) {
	a := memory(t, press...)
	f, err := a.Check(ctx, archive.Claim{Text: "The harbour master has bought a boat with new sails."})
	require.NoError(t, err)
	assert.Equal(t, archive.NotFound, f.Verdict)
	assert.Empty(t, f.Matches)
	assert.NotEmpty(t, f.Similar)
	for _, m := range f.Similar {
		assert.False(t, m.Same)
	}
}

func TestVerdictsAsText(t *testing.T) {
	for v := archive.Exact; v <= archive.NotFound; v++ {
		b, err := v.MarshalText()
		require.NoError(t, err)
		var back archive.Verdict
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, v, back)
	}
	assert.Error(t, new(archive.Verdict).UnmarshalText([]byte("fabricated")))
	assert.Equal(t, "Verdict(99)", archive.Verdict(99).String())
}
