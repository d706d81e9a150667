package main

import (
	"fmt"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/report"
)

// A reportTask learns package report: what a cue reports without marks. It
// counts what a model finds.
type reportTask struct {
	cue, opening, closing, whether, source linear.Weights
	model                                  report.Model

	gold, found, right        int // contents; exact
	tokens, tokensFound, both int
	sources, sourcesRight     int // of contents found at least by half
	sure                      calibration
}

// defaults keep small weights: there are many, which add up.
func (t *reportTask) defaults() options {
	return options{epochs: 30, drop: 0.3, rare: 3, least: 0.02}
}

// learn trains the models: those of openings and closings on the annotated contents of
// annotated cues, the others on the contents that these find likeliest.
func (t *reportTask) learn(articles []article, opts options) {
	t.opening = learn(openings, articles, opts)
	t.closing = learn(closings, articles, opts)
	t.model = report.Model{
		Opening: report.OpeningSchema().NewModel(t.opening),
		Closing: report.ClosingSchema().NewModel(t.closing),
		Cue:     report.CueSchema().NewModel(nil),
		Whether: report.WhetherSchema().NewModel(nil),
		Source:  report.SourceSchema().NewModel(nil),
	}
	t.cue = learn(func(dst []example, l *learner, a *article) []example { return cues(dst, l, a, t.model) }, articles, opts)
	t.model.Cue = report.CueSchema().NewModel(t.cue)
	t.whether = learn(func(dst []example, l *learner, a *article) []example { return wholes(dst, l, a, t.model) }, articles, opts)
	t.model.Whether = report.WhetherSchema().NewModel(t.whether)
	t.source = learn(func(dst []example, l *learner, a *article) []example { return sources(dst, l, a, t.model) }, articles, opts)
	t.model.Source = report.SourceSchema().NewModel(t.source)
}

// openings appends the choices of a beginning, for each cue of an article that
// reports something.
func openings(dst []example, l *learner, a *article) []example {
	f := report.NewFinder(a.reading)
	for cue := range report.Cues(a.reading) {
		if !a.hasCue(cue) {
			continue
		}
		f.Turn(cue)
		var ex example
		found := false
		candidates := f.Openings()
		for i := range candidates {
			ok := a.begins(f, &candidates[i])
			found = found || ok
			ex.add(l, candidates[i].Features(nil, report.OpeningSchema()), ok)
		}
		if found {
			dst = append(dst, ex)
		}
	}
	return dst
}

// begins reports whether a content begins as a candidate does.
func (a *article) begins(f *report.Finder, c *report.Candidate) bool {
	if !c.Open() {
		return a.isContent(&c.Content)
	}
	for _, c := range f.Closings(c) {
		if a.isContent(&c.Content) {
			return true
		}
	}
	return false
}

// closings appends the choices of an end, for each beginning that is right.
func closings(dst []example, l *learner, a *article) []example {
	f := report.NewFinder(a.reading)
	for cue := range report.Cues(a.reading) {
		if !a.hasCue(cue) {
			continue
		}
		f.Turn(cue)
		for _, c := range f.Openings() {
			if !c.Open() {
				continue
			}
			var ex example
			found := false
			for _, c := range f.Closings(&c) {
				ok := a.isContent(&c.Content)
				found = found || ok
				ex.add(l, c.Features(nil, report.ClosingSchema()), ok)
			}
			if found {
				dst = append(dst, ex)
			}
		}
	}
	return dst
}

// cues appends the choices between nothing and the content that a model finds likeliest,
// by the cue alone.
func cues(dst []example, l *learner, a *article, m report.Model) []example {
	s := m.NewSearch(a.reading)
	for cue, c := range s.Contents {
		ok := a.holds(&c.Content, cue)
		var ex example
		ex.add(l, nil, !ok)
		ex.add(l, s.CueFeatures(nil), ok)
		dst = append(dst, ex)
	}
	return dst
}

// wholes appends the choices between nothing and the contents that a model finds
// likeliest.
func wholes(dst []example, l *learner, a *article, m report.Model) []example {
	s := m.NewSearch(a.reading)
	for cue := range s.Contents {
		var ex example
		found := false
		for c := range s.Likely {
			ok := a.isReported(&c.Content, cue)
			found = found || ok
			ex.add(l, c.Features(nil, report.WhetherSchema()), ok)
		}
		ex.add(l, nil, !found)
		dst = append(dst, ex)
	}
	return dst
}

// sources appends the choices of a source, for each content that a model finds
// and that is annotated.
func sources(dst []example, l *learner, a *article, m report.Model) []example {
	s := m.NewSearch(a.reading)
	for _, c := range s.Contents {
		x := a.matching(&c.Content)
		if x == nil {
			continue
		}
		var ex example
		found := false
		for _, candidate := range s.Sources(c) {
			ok := x.right(a.reading, candidate.Mention)
			found = found || ok
			ex.add(l, candidate.Features(nil), ok)
		}
		if found {
			dst = append(dst, ex)
		}
	}
	return dst
}

// right reports whether a mention names the annotated source.
func (x *reported) right(r *reading.Reading, m int) bool {
	g := gold{quoted: true, source: x.source}
	return g.right(r, m)
}

// matching returns the annotated reported speech of which a content holds more
// than half of a span, nil where there is none.
func (a *article) matching(c *report.Content) *reported {
	for i := range a.reports {
		for _, g := range a.reports[i].spans {
			for _, s := range c.Spans(a.reading) {
				if 2*(min(s.End, g.End)-max(s.Start, g.Start)) > g.Len() {
					return &a.reports[i]
				}
			}
		}
	}
	return nil
}

// isContent reports whether an annotated content is this one.
func (a *article) isContent(c *report.Content) bool {
	spans := c.Spans(a.reading)
	return a.contents[trim(a.reading.Text, reading.Span{Start: spans[0].Start, End: spans[len(spans)-1].End})]
}

// hasCue reports whether a cue is an annotated one.
func (a *article) hasCue(cue reading.Predicate) bool {
	return slices.ContainsFunc(a.reports, func(x reported) bool { return x.isCue(a.reading, cue) })
}

// isCue reports whether a cue is that of the annotated report, if that has any.
func (x *reported) isCue(r *reading.Reading, cue reading.Predicate) bool {
	return x.cue.Len() == 0 || x.cue.Overlaps(r.Tokens[cue.Verb].Span)
}

// holds reports whether a content shares more than half with one that is annotated
// with the cue. What another cue of the sentence reports is not the content of this
// one, whose source is another.
func (a *article) holds(c *report.Content, cue reading.Predicate) bool {
	spans := c.Spans(a.reading)
	for i := range a.reports {
		g := &a.reports[i]
		if !g.isCue(a.reading, cue) {
			continue
		}
		shared, all := 0, 0
		for _, s := range spans {
			for _, h := range g.spans {
				shared += max(0, min(s.End, h.End)-max(s.Start, h.Start))
			}
			all += s.Len()
		}
		for _, h := range g.spans {
			all += h.Len()
		}
		if shared > 0 && 2*shared > all-shared {
			return true
		}
	}
	return false
}

// isReported reports whether a content is exactly one that is annotated with the cue.
func (a *article) isReported(c *report.Content, cue reading.Predicate) bool {
	return a.isContent(c) && a.holds(c, cue)
}

func trim(text string, s reading.Span) reading.Span {
	const edge = " \t\r\n.,;:!?-"
	for s.Start < s.End && indexByte(edge, text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && indexByte(edge, text[s.End-1]) {
		s.End--
	}
	return s
}

func indexByte(set string, c byte) bool {
	for i := range len(set) {
		if set[i] == c {
			return true
		}
	}
	return false
}

func (t *reportTask) score(a *article) {
	var found []reading.Span
	for _, x := range t.model.Find(a.reading, nil) {
		t.found++
		if a.isContent(&x.Content) {
			t.right++
		}
		t.sure.add(x.Probability, a.isReported(&x.Content, x.Cue))
		found = append(found, x.Content.Spans(a.reading)...)
		if g := a.matching(&x.Content); g != nil {
			t.sources++
			if g.right(a.reading, x.Source) {
				t.sourcesRight++
			}
		}
	}
	t.gold += len(a.contents)
	t.countTokens(a, found)
}

// countTokens counts the tokens in annotated and in found contents.
func (t *reportTask) countTokens(a *article, found []reading.Span) {
	inside := func(spans []reading.Span, s reading.Span) bool {
		for _, c := range spans {
			if c.Contains(s) {
				return true
			}
		}
		return false
	}
	var gold []reading.Span
	for _, r := range a.reports {
		gold = append(gold, r.spans...)
	}
	for _, tok := range a.reading.Tokens {
		if tok.Piece != reading.None || tok.Punct != 0 {
			continue
		}
		g, f := inside(gold, tok.Span), inside(found, tok.Span)
		if g {
			t.tokens++
		}
		if f {
			t.tokensFound++
		}
		if g && f {
			t.both++
		}
	}
}

func (t *reportTask) String() string {
	return fmt.Sprintf("exact F1 %.3f (p %.3f r %.3f) token F1 %.3f (p %.3f r %.3f) source %.3f of %d\n%v",
		2*ratio(t.right, t.found+t.gold), ratio(t.right, t.found), ratio(t.right, t.gold),
		2*ratio(t.both, t.tokens+t.tokensFound), ratio(t.both, t.tokensFound), ratio(t.both, t.tokens), ratio(t.sourcesRight, t.sources), t.gold, &t.sure)
}

func ratio(n, d int) float64 { return float64(n) / float64(max(1, d)) }

func (t *reportTask) files() map[string]string {
	return map[string]string{
		"cue":     report.CueSchema().Write(reportHeader, t.cue),
		"opening": report.OpeningSchema().Write(reportHeader, t.opening),
		"closing": report.ClosingSchema().Write(reportHeader, t.closing),
		"source":  report.SourceSchema().Write(reportHeader, t.source),
		"whether": report.WhetherSchema().Write(reportHeader, t.whether),
	}
}

const reportHeader = `# Weights of the candidates for the content of reported speech.
#
# Written by attribution/internal/train, which says from what; figures only, no
# text. The data are halves of PolNeAR (Newell, Margolin and Ruths 2018) and of
# the annotated German Wikinews.

`
