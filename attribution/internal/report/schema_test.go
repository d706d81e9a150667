package report

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// TestSharedAttributes checks that the candidates of a choice have in common what the
// schemas say.
func TestSharedAttributes(t *testing.T) {
	const text = "The bridge, Ruth Adler said on Monday, would be repaired in May, which Tom Webb of the ministry called a waste. " +
		"Engineers told her that the piers, built in 1950, were unsafe, and she believes them."
	m, r := For("en"), reading.Read(text, nil, lexicon.For("en"))
	same := func(m *linear.Model, common, values *linear.Values) {
		t.Helper()
		shared := m.Share(common)
		assert.Equal(t, m.Score(values), shared.Score(values))
	}
	var openings, closings, sources int
	f := NewFinder(r)
	for cue := range Cues(r) {
		f.Turn(cue)
		for _, o := range f.Openings() {
			openings++
			same(m.Opening, &f.common, &o.attributes)
			if !o.open {
				continue
			}
			for _, c := range f.Closings(&o) {
				closings++
				same(m.Closing, &o.attributes, &c.attributes)
				for _, s := range f.Sources(&c) {
					sources++
					same(m.Source, &c.attributes, &s.attributes)
				}
			}
		}
	}
	assert.Positive(t, min(openings, closings, sources))
}
