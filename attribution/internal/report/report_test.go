package report_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/report"
)

func TestFind(t *testing.T) {
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"that":         {"Ruth Adler said on Monday that the bridge was safe.", []string{"that the bridge was safe"}},
		"no that":      {"Ruth Adler said the bridge was safe.", []string{"the bridge was safe"}},
		"before":       {"The bridge was safe, Ruth Adler said.", []string{"The bridge was safe"}},
		"around":       {"The bridge, Ruth Adler said, would be repaired in the spring.", []string{"The bridge", "would be repaired in the spring"}},
		"infinitive":   {"Ruth Adler vowed to repair the bridge before the winter.", []string{"to repair the bridge before the winter"}},
		"according":    {"According to Ruth Adler, the bridge was safe and would be open all winter.", []string{"the bridge was safe and would be open all winter"}},
		"noun":         {"Ruth Adler rejected the claim that the bridge was unsafe.", []string{"the claim that the bridge was unsafe"}},
		"adjective":    {"Ruth Adler was confident that the bridge was safe.", []string{"that the bridge was safe"}},
		"plural verb":  {"Two polls in the capital suggest that the bridge is safe.", []string{"that the bridge is safe"}},
		"to whom":      {"Ruth Adler told Tom Webb the bridge was safe.", []string{"the bridge was safe"}},
		"thanked for":  {"The mayor thanked the engineers for repairing the bridge.", []string{"the engineers for repairing the bridge"}},
		"described as": {"The mayor described the repair of the bridge as urgent.", []string{"the repair of the bridge as urgent"}},
		"headline":     {"Tom Webb Says the Karvel Bridge Is Safe", []string{"the Karvel Bridge Is Safe"}},
		"papers":       {"The bridge was never repaired, city records show.", []string{"The bridge was never repaired"}},
		"occasion":     {"The mayor promised a new bridge in a speech on Monday.", []string{"a new bridge"}},
		"outer verb":   {"Voters who want a new bridge say the mayor is to blame.", []string{"the mayor is to blame"}},
		"no report":    {"Ruth Adler drove home over the bridge.", nil},
		"raised":       {"Ruth Adler seemed ready for a long campaign.", []string{"Ruth Adler", "ready for a long campaign"}},
		"what":         {"The storm ended what officials described as a dry summer.", []string{"what", "as a dry summer"}},
		"relative":     {"The town closed the bridge, which engineers say is unsafe.", []string{"which", "is unsafe"}},
		"last week":    {"The union endorsed Tom Webb last week.", []string{"Tom Webb"}},
		"particle":     {"The union backed up the mayor's claim.", []string{"the mayor's claim"}},
		"nearer cue":   {"Asked by Ruth Adler, a spokesman said that the road would stay closed.", []string{"that the road would stay closed"}},
		"two of a cue": {"Ruth Adler said she believes that the bridge is safe.", []string{"she believes that the bridge is safe"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := reading.Read(tt.text, nil, lexicon.For("en"))
			var got []string
			for _, x := range report.For("en").Find(r, nil) {
				assert.True(t, 0 < x.Probability && x.Probability <= 1, x.Probability)
				for _, s := range x.Content.Spans(r) {
					got = append(got, s.In(tt.text))
				}
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestFindBesideQuote(t *testing.T) {
	const text = `Ruth Adler described the bridge and its piers as a "disgrace".`
	start := strings.IndexByte(text, '"')
	inside := reading.Span{Start: start + 1, End: start + 1 + len("disgrace")}
	piece := reading.Piece{Inside: inside, Outside: reading.Span{Start: start, End: inside.End + 1}}
	r := reading.Read(text, []reading.Piece{piece}, lexicon.For("en"))
	assert.Empty(t, report.For("en").Find(r, nil), "what leads to the quote belongs to it")
}

// An ordinary verb is a cue where somebody does something, a noun where it brings something
// in.
func TestCues(t *testing.T) {
	for text, want := range map[string][]string{
		"Ruth Adler drove a van, looking for a way to keep the bridge, and said so.": {"drove", "said"},
		"Ruth Adler drove to work, and the van made a noise.":                        nil,
		"The claim that it was safe was a claim, and the claim was false.":           {"claim"},
		"Ruth Adler, in a statement, if one will, said so.":                          {"statement", "said"},
	} {
		r := reading.Read(text, nil, lexicon.For("en"))
		var got []string
		for cue := range report.Cues(r) {
			got = append(got, r.Word(cue.Verb))
		}
		assert.Equal(t, want, got, text)
	}
}
