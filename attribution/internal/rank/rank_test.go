package rank_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
)

func decide(text, language string) (*reading.Reading, []rank.Decision) {
	var pieces rank.Pieces
	pieces.Cut(text, quote.Extract(text))
	r := reading.Read(text, pieces.Read, lexicon.For(language))
	return r, rank.For(language).DecideAll(r, pieces.Ranked, nil)
}

func TestDecideAll(t *testing.T) {
	for name, tt := range map[string]struct {
		text, language string
		want           []string // mentions, "" for nobody
	}{
		"split":         {"“The bridge is safe,” Ruth Adler said. “It will hold for years.”", "en", []string{"Ruth Adler", "Ruth Adler"}},
		"dialogue":      {"“Is it safe?” Tom Webb asked.\n\n“It is safe,” Ruth Adler said.", "en", []string{"Tom Webb", "Ruth Adler"}},
		"nested says":   {"Tom Webb said the ministry knew of “cracks in two of the piers.”", "en", []string{"Tom Webb"}},
		"that-clause":   {"On Monday, Adler stopped in Orland, where the Norvale government announced that it would buy “around 100 new fighter jets.”", "en", []string{"the Norvale government"}},
		"free relative": {"Norvale wanted the fair in the hopes of shedding what Ruth Adler called “a perception problem.”", "en", []string{"Ruth Adler"}},
		"while":         {"Adler suggested that nobody who shouts can be mayor, while Webb said that the “stakes in this vote are too high” for Costa to win.", "en", []string{"Webb"}},
		"as":            {"“You winning?” she said, but Tom slept, and as Adler went on about “how the town is rigged,” he snored.", "en", []string{"she", "Adler"}},
		"label":         {"Pollsters agree - Ruth Adler: “One of the lessons of this vote was simple.”", "en", []string{"Ruth Adler"}},
		"tag":           {"Webb cannot say that “from his own perspective,” Adler added, saying it should be “up to the prosecutor.”", "en", []string{"Adler", "Adler"}},
		"claim":         {"The Courier seized on Adler's claim that there have been “thousands of thefts” in Norvale.", "en", []string{"Adler"}},
		"dubbed":        {"Senators Webb and Costa run for mayor, in what one local judge has dubbed “the yuca primary,” referring to a staple.", "en", []string{"one local judge"}},
		"German":        {"„Die Brücke ist sicher und bleibt offen“, sagte Ruth Adler.", "de", []string{"Ruth Adler"}},
	} {
		t.Run(name, func(t *testing.T) {
			r, decisions := decide(tt.text, tt.language)
			var got []string
			for _, d := range decisions {
				if d.Mention == reading.None {
					got = append(got, "")
					continue
				}
				got = append(got, r.Mentions[d.Mention].In(r.Text))
				assert.NotEmpty(t, d.Rule)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

// In a dialogue, paragraphs that only quote are the turns of two speakers, as long
// as these cannot be one.
func TestDialogue(t *testing.T) {
	const cued = "“Did you lock the gate?” asked Ruth Adler.\n\n“I did,” said Tom Webb.\n\n"
	for name, tt := range map[string]struct {
		text string
		want []string // mentions, those who alternate in brackets
	}{
		"turns":       {cued + "“Both gates?”\n\n“Only the one by the road.”\n\n“Then go and lock the other.”", []string{"Ruth Adler", "Tom Webb", "[Ruth Adler]", "[Tom Webb]", "[Ruth Adler]"}},
		"own cue":     {cued + "“And the other one,” he added.", []string{"Ruth Adler", "Tom Webb", "he"}},
		"interrupted": {cued + "Nobody spoke for a while.\n\n“Then go and lock the other gate too.”", []string{"Ruth Adler", "Tom Webb", "Tom Webb"}},
	} {
		t.Run(name, func(t *testing.T) {
			r, decisions := decide(tt.text, "en")
			var got []string
			for _, d := range decisions {
				switch {
				case d.Mention == reading.None:
					got = append(got, "")
				case d.Rule == "alternates":
					assert.LessOrEqual(t, d.Probability, 0.5)
					got = append(got, "["+r.Mentions[d.Mention].In(r.Text)+"]")
				default:
					got = append(got, r.Mentions[d.Mention].In(r.Text))
				}
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestRelay(t *testing.T) {
	r, decisions := decide("“The bridge is safe,” Ruth Adler said, according to the Norvale Courier.", "en")
	require.Len(t, decisions, 1)
	assert.Equal(t, "Ruth Adler", r.Mentions[decisions[0].Mention].In(r.Text))
	require.NotEqual(t, reading.None, decisions[0].Relay)
	assert.Equal(t, "the Norvale Courier", r.Mentions[decisions[0].Relay].In(r.Text))
}

// A piece of the same few words as another knows the first of them.
func TestRepeats(t *testing.T) {
	const text = "The “Late Show” was late. He saw the “late show,” she saw the “slow show” and the “Late Show.”"
	var pieces rank.Pieces
	pieces.Cut(text, quote.Extract(text))
	require.Len(t, pieces.Ranked, 4)
	for i, want := range []int{0, 0, reading.None, 0} {
		assert.Equal(t, want, pieces.Ranked[i].Repeats)
	}
}

// Spans that overlap, lie outside the text or in another quote are no pieces.
func TestPieces(t *testing.T) {
	q := func(start, end, parent int) quote.Quote {
		return quote.Quote{Spans: []quote.Span{{Start: start, End: end}}, Parent: parent}
	}
	var pieces rank.Pieces
	pieces.Cut("0123456789", []quote.Quote{q(5, 8, -1), q(0, 3, -1), q(2, 4, -1), q(1, 2, 1), q(9, 12, -1), q(4, 4, -1)})
	require.Len(t, pieces.Read, 2)
	assert.Len(t, pieces.Ranked, 2)
	assert.Equal(t, []rank.Place{{Quote: 1}, {Quote: 0}}, pieces.Places)
	assert.Equal(t, reading.Span{Start: 0, End: 3}, pieces.Read[0].Inside)
}
