package attribution

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/report"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// indirect appends the reported speech without marks: for each cue the content
// that it reports, if any. A content that holds a quoted span is left to the
// quote's own attribution, and what is reported inside another report ("she
// said he wants to leave") to the outer one.
func (d *draft) indirect(out []Attribution) []Attribution {
	finder := report.For(d.Lexicon.Language).NewFinder(d.Reading)
	covered := 0
	for p := range d.Predicates {
		if !report.Reports(d.Reading, p) {
			continue
		}
		c, sure := finder.Find(p)
		if c.Empty() || c.Span(d.Reading).End <= covered {
			continue
		}
		a := d.reported(p, c.Span(d.Reading), sure)
		if around := a.Extent(); a.Mention.Overlaps(around) || a.Cue.Overlaps(around) {
			continue // nobody reports their own name
		}
		covered = a.Extent().End
		out = append(out, a)
	}
	return out
}

// reported makes the attribution of a content that predicate p reports.
func (d *draft) reported(p int, content Span, sure float64) Attribution {
	x := &d.Predicates[p]
	a := Attribution{
		Quote:      quote.Quote{Kind: quote.Indirect, Spans: []Span{content}, Marks: make([]quote.Marks, 1), Parent: -1},
		Cue:        d.cueSpan(x),
		Confidence: sure,
		Rule:       "indirect",
	}
	if x.Source != reading.None && !isPassive(x) {
		a.Mention = d.Mentions[x.Source].Span
		a.Speaker = d.resolver.speaker(x.Source)
	}
	return a
}

// isPassive reports whether the subject of a predicate is the one spoken to or
// of: "was told that". Whom a verb of relaying quotes does speak.
func isPassive(x *reading.Predicate) bool { return x.Passive && x.Class&lexicon.Relay == 0 }

// cueSpan covers the words of a predicate.
func (d *draft) cueSpan(x *reading.Predicate) Span {
	return Span{Start: d.Tokens[x.Start].Start, End: d.Tokens[x.End-1].End}
}
