package archive_test

import (
	"strings"
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

// talks has what claims may come near to without being it.
var talks = []compare.Article{
	article("talks-1", "Northern Wire", "2031-07-01", `“The ferry company owes the town 12 million crowns,” Ada Holm said on Monday.

Nobody at the quay was surprised. “Whoever buys the lighthouse must keep the lamp burning,” she added.`),
	article("talks-2", "Courier", "2031-07-02", `“I have seen worse winters than this one,” Karl Reve said.`),
	article("talks-3", "Echo", "2031-07-03", `“I have seen worse winters than this one,” Lena Fisk said.`),
	article("talks-4", "Echo", "2031-07-04", `Karl Reve said that the town would never hand its archive over to strangers.`),
	article("talks-5", "Bote", "2031-07-05", `„Wir werden den Hafen nicht schließen, bevor das Eis geschmolzen ist“, sagte Ada Holm am Montag.`),
	article("talks-6", "Echo", "2031-07-06", `Lena Fisk said she would not open the new school before the roof was mended.`),
	article("talks-7", "Courier", "2031-07-07", `“We will not open the new school before the roof is mended,” Lena Fisk said.`),
}

func TestVerdictsOnHardClaims(t *testing.T) {
	a := memory(t, talks...)
	for name, tc := range map[string]struct {
		text, speaker string
		want          archive.Verdict
		article       string
	}{
		"other marks":              {"The ferry company owes the town 12 million crowns!", "", archive.Exact, "talks-1"},
		"other typography":         {"THE FERRY COMPANY OWES THE TOWN 12 MILLION CROWNS", "", archive.Formatting, "talks-1"},
		"the number in words":      {"The ferry company owes the town twelve million crowns.", "", archive.Formatting, "talks-1"},
		"another number":           {"The ferry company owes the town 21 million crowns.", "", archive.Altered, "talks-1"},
		"a negation put in":        {"The ferry company does not owe the town 12 million crowns.", "", archive.Altered, "talks-1"},
		"a fragment":               {"must keep the lamp burning", "Holm", archive.Partial, "talks-1"},
		"a fragment of grammar":    {"than this one", "", archive.NotFound, ""},
		"two quotes joined":        {"I have seen worse winters than this one. The ferry company owes the town 12 million crowns.", "", archive.Partial, ""},
		"one speaker of two":       {"I have seen worse winters than this one.", "Lena Fisk", archive.Exact, "talks-3"},
		"the other speaker of two": {"I have seen worse winters than this one.", "Karl Reve", archive.Exact, "talks-2"},
		"neither speaker of two":   {"I have seen worse winters than this one.", "Ada Holm", archive.OtherSpeaker, "talks-2"},
		"common words of another":  {"I have seen worse", "Ada Holm", archive.OtherSpeaker, "talks-2"},
		"two words of another":     {"seen worse", "Ada Holm", archive.NotFound, ""},
		"reported speech only":     {"The town will never hand its archive over to strangers.", "Karl Reve", archive.Reworded, "talks-4"},
		"no English":               {"Wir werden den Hafen nicht schließen, bevor das Eis geschmolzen ist.", "Ada Holm", archive.Exact, "talks-5"},
		"no English, altered":      {"Wir werden den Hafen schließen, bevor das Eis geschmolzen ist.", "Ada Holm", archive.Altered, "talks-5"},
		"a script that none has":   {"Мы не закроем порт", "", archive.NotFound, ""},
		"grammar only":             {"it is for us to be or not to be", "", archive.NotFound, ""},
		"marks only":               {"...", "", archive.NotFound, ""},
		"bytes":                    {"\xff\x00\xc3", "", archive.NotFound, ""},
		"longer than printed": {"We will not open the new school before the roof is mended, and then we will build a second one, with a swimming pool for all the children of the valley.",
			"Lena Fisk", archive.Partial, "talks-7"},
		"5,000 words": {strings.Repeat("The ferry company owes the town 12 million crowns and ", 500), "", archive.Partial, "talks-1"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := a.Check(ctx, archive.Claim{Text: tc.text, Speaker: tc.speaker})
			require.NoError(t, err)
			assert.Equal(t, tc.want.String(), f.Verdict.String())
			if tc.article != "" && assert.NotEmpty(t, f.Matches) {
				assert.Equal(t, tc.article, f.Matches[0].Article)
			}
			assert.Equal(t, tc.want == archive.NotFound, len(f.Matches) == 0)
		})
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
