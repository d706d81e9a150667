package rank

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// The candidates of a piece are those that a predicate ties to it or that stand where a
// source does; of the sentences around, only where no verb of saying touches the piece.
func TestCandidates(t *testing.T) {
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"tied":            {"In Orland, Ruth Adler told Tom Webb of the port that it was “late.”", []string{"Ruth Adler"}},
		"touched":         {"Tom Webb denied it. “We are late,” Ruth Adler said. Petra Lind disagreed.", []string{"Ruth Adler"}},
		"sentence before": {"Ruth Adler answered Tom Webb. “We are late.”", []string{"Ruth Adler"}},
		"no cue before":   {"Ruth Adler slept. It was a “late” train.", nil},
		"new paragraph":   {"Ruth Adler answered Tom Webb.\n\n“We are late.”", []string{"Ruth Adler"}},
		"sentence behind": {"“We are late.” Ruth Adler said it twice.", []string{"Ruth Adler"}},
		"colon":           {"No surprise to the pollster Ruth Adler: “We knew.”", []string{"the pollster Ruth Adler"}},
		"view":            {"For Adler, the plan of Webb is “late.”", []string{"Adler"}},
		"unknown verb":    {"“We are late!” beamed Ruth Adler.", []string{"Ruth Adler"}},
	} {
		t.Run(name, func(t *testing.T) {
			var pieces Pieces
			pieces.Cut(tt.text, quote.Extract(tt.text))
			require.Len(t, pieces.Ranked, 1)
			r := reading.Read(tt.text, pieces.Read, lexicon.For("en"))
			var got []string
			for _, c := range Candidates(nil, r, pieces.Ranked[0])[1:] {
				got = append(got, r.Mentions[c.Mention].In(tt.text))
			}
			assert.Equal(t, tt.want, got)
		})
	}
}
