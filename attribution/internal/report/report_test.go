package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/report"
)

func TestFind(t *testing.T) {
	for name, tt := range map[string]struct{ text, verb, want string }{
		"that":        {"Ruth Adler said on Monday that the bridge was safe.", "said", "that the bridge was safe"},
		"no that":     {"Ruth Adler said the bridge was safe.", "said", "the bridge was safe"},
		"before":      {"The bridge was safe, Ruth Adler said.", "said", "The bridge was safe"},
		"infinitive":  {"Ruth Adler promised to repair the bridge.", "promised", "to repair the bridge"},
		"topic alone": {"Ruth Adler praised it.", "praised", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := reading.Read(tt.text, nil, lexicon.For("en"))
			for p := range r.Predicates {
				if r.Word(r.Predicates[p].Verb) != tt.verb {
					continue
				}
				assert.True(t, report.Reports(r, p))
				c, probability := report.For("en").NewFinder(r).Find(p)
				assert.True(t, 0 < probability && probability <= 1, probability)
				if tt.want == "" {
					assert.True(t, c.Empty())
				} else {
					assert.Equal(t, tt.want, c.Span(r).In(tt.text))
				}
			}
		})
	}
}
