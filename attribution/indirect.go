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
	for i := range d.reports {
		x := &d.reports[i]
		if !d.models.trained && !d.isPlainReport(x) {
			continue
		}
		a := d.reported(x)
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
	outlet := d.relayedReport(x)
	before := len(d.spans)
	d.spans = x.Content.AppendSpans(d.spans, &d.Reading)
	spans := last(d.spans, len(d.spans)-before)
	d.marks = append(d.marks, make([]quote.Marks, len(spans))...)
	a := Attribution{
		Quote:      quote.Quote{Kind: quote.Indirect, Spans: spans, Marks: last(d.marks, len(spans)), Parent: -1},
		Cue:        d.cueSpan(&x.Cue),
		Confidence: x.Probability,
		Rule:       "indirect",
	}
	if x.Source == reading.None {
		return a
	}
	source, relay := x.Source, reading.None
	if name := d.resolver.describes(source); name != reading.None {
		source = name
	}
	if m := rank.Cited(&d.Reading, source); m != reading.None {
		source, relay = m, source
	} else if outlet != reading.None {
		relay = outlet
	}
	a.Mention = d.resolver.words(source)
	a.Speaker = d.resolver.speaker(source)
	if via := d.via(source, relay, d.PredicateAt(x.Cue.Verb)); via != nil && !slices.ContainsFunc(spans, via.Span.Overlaps) {
		a.Via = via
	}
	return a
}

// relayedReport makes a report that is all that an outlet reports, "Adler said it would
// rain, the agency reported", the report of who says it, and returns the outlet; or None.
func (d *draft) relayedReport(x *report.Report) int {
	const said = lexicon.Say | lexicon.Tell
	if tag := d.outletTag(x); tag != reading.None {
		return tag
	}
	outlet, content := x.Source, x.Content.Extent()
	if outlet == reading.None || !d.IsOutlet(outlet) || x.Content.Before.Len() > 0 && x.Content.After.Len() > 0 {
		return reading.None
	}
	start := content.Start
	if d.Tokens[start].Class&lexicon.Subordinator != 0 {
		start++
	}
	inner := d.PredicateFrom(start)
	if inner == len(d.Predicates) || d.Predicates[inner].End >= content.End {
		return reading.None
	}
	p := &d.Predicates[inner]
	if p.Class&said == 0 || p.Class&lexicon.Finite == 0 || p.Role > reading.Detached || p.Source == reading.None || d.Mentions[p.Source].Start != start {
		return reading.None
	}
	start = p.End
	if told := d.MentionAt(start); told != reading.None && p.Class&lexicon.Tell != 0 && p.Class&lexicon.Say == 0 && d.Mentions[told].End < content.End {
		start = d.Mentions[told].End // "told reporters"
	}
	x.Cue, x.Source, x.Content = *p, p.Source, report.Content{After: report.Range{Start: start, End: content.End}}
	return outlet
}

// outletTag takes off the end of a content what is no part of it, and returns the outlet
// there: "it would rain, the agency reported". None where nothing of the kind ends it.
func (d *draft) outletTag(x *report.Report) int {
	after := &x.Content.After
	for p := d.PredicateFrom(after.Start + 1); p < len(d.Predicates) && d.Predicates[p].End <= after.End; p++ {
		tag := &d.Predicates[p]
		if tag.Role != reading.Subject || tag.Class&lexicon.Say == 0 || tag.Class&lexicon.Finite == 0 || !d.IsOutlet(tag.Source) {
			continue
		}
		if comma := d.Mentions[tag.Source].Start - 1; comma > after.Start && d.Tokens[comma].Punct == ',' {
			after.End = comma
			return tag.Source
		}
	}
	return reading.None
}

// cueSpan covers the words of a predicate.
func (d *draft) cueSpan(x *reading.Predicate) Span {
	return Span{Start: d.Tokens[x.Start].Start, End: d.Tokens[x.End-1].End}
}
