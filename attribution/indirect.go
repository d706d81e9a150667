package attribution

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/report"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// indirect appends the reported speech without marks.
func (d *draft) indirect(out []Attribution) []Attribution {
	for _, x := range report.For(d.Lexicon.Language).Find(d.Reading) {
		if !rank.Trained(d.Lexicon.Language) && !d.isPlainReport(&x) {
			continue
		}
		a := d.reported(&x)
		if slices.ContainsFunc(a.Spans, func(s Span) bool { return s.Overlaps(a.Mention) || s.Overlaps(a.Cue) }) {
			continue // nobody reports their own name
		}
		out = append(out, a)
	}
	return out
}

// isPlainReport reports whether no model is needed to see what is reported:
// somebody is said to say a clause that a subordinator opens, or is the source
// that a phrase names.
func (d *draft) isPlainReport(x *report.Report) bool {
	if x.Cue.Source == reading.None {
		return false
	}
	after := x.Content.After
	return x.Cue.Role == reading.According || after.Len() > 0 && d.Tokens[after.Start].Class&lexicon.Subordinator != 0
}

// reported makes the attribution of reported speech.
func (d *draft) reported(x *report.Report) Attribution {
	spans := x.Content.Spans(d.Reading)
	a := Attribution{
		Quote:      quote.Quote{Kind: quote.Indirect, Spans: spans, Marks: make([]quote.Marks, len(spans)), Parent: -1},
		Cue:        d.cueSpan(&x.Cue),
		Confidence: x.Probability,
		Rule:       "indirect",
	}
	if x.Source == reading.None {
		return a
	}
	source, relay := x.Source, reading.None
	if m := rank.Cited(d.Reading, source); m != reading.None {
		source, relay = m, source
	}
	a.Mention = d.resolver.words(source)
	a.Speaker = d.resolver.speaker(source)
	if via := d.via(source, relay, d.PredicateAt(x.Cue.Verb)); via != nil && !slices.ContainsFunc(spans, via.Span.Overlaps) {
		a.Via = via
	}
	return a
}

// cueSpan covers the words of a predicate.
func (d *draft) cueSpan(x *reading.Predicate) Span {
	return Span{Start: d.Tokens[x.Start].Start, End: d.Tokens[x.End-1].End}
}
