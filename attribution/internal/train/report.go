package main

import (
	"fmt"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/report"
)

// A reportTask learns package report: what a cue reports without marks. It
// counts what a model finds.
type reportTask struct {
	gold, found, right        int // contents; exact
	tokens, tokensFound, both int
}

// examples appends the examples of an article: for each predicate the choice of
// a beginning, and where something is reported, that of the end.
func (t *reportTask) examples(dst []example, l *learner, a *article) []example {
	contents := a.contents()
	f := report.NewFinder(a.reading)
	for p := range a.reading.Predicates {
		if !report.Reports(a.reading, p) {
			continue
		}
		f.Turn(p)
		var opening example
		found := false
		openings := f.Openings()
		for i := range openings[1:] {
			c := &openings[1+i]
			closing, ok := closingExample(l, f, c, a.reading, contents)
			if ok && len(closing.right) > 0 {
				dst = append(dst, closing)
			}
			found = found || ok
			opening.add(l, c.Features(nil), ok)
		}
		opening.add(l, openings[0].Features(nil), !found)
		dst = append(dst, opening)
	}
	return dst
}

// closingExample is the choice of the end for a beginning, and whether any end
// is right.
func closingExample(l *learner, f *report.Finder, c *report.Candidate, r *reading.Reading, contents map[reading.Span]bool) (ex example, ok bool) {
	if c.Start < f.Verb {
		return ex, contents[c.Span(r)]
	}
	for _, c := range f.Closings(c.Start) {
		right := contents[c.Span(r)]
		ok = ok || right
		ex.add(l, c.Features(nil), right)
	}
	return ex, ok
}

// contents are the annotated contents, trimmed to whole tokens.
func (a *article) contents() map[reading.Span]bool {
	out := make(map[reading.Span]bool)
	for _, r := range a.reports {
		out[trim(a.reading.Text, r.content)] = true
	}
	return out
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

func (t *reportTask) score(a *article, m linear.Weights) {
	contents := a.contents()
	finder := report.Model{Model: report.Schema.NewModel(m)}.NewFinder(a.reading)
	var found []reading.Span
	for p := range a.reading.Predicates {
		if !report.Reports(a.reading, p) {
			continue
		}
		if c, _ := finder.Find(p); !c.Empty() {
			found = append(found, c.Span(a.reading))
		}
	}
	t.gold += len(contents)
	t.found += len(found)
	for _, s := range found {
		if contents[s] {
			t.right++
		}
	}
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
		gold = append(gold, r.content)
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
	return fmt.Sprintf("exact F1 %.3f (p %.3f r %.3f) token F1 %.3f (p %.3f r %.3f) of %d",
		2*ratio(t.right, t.found+t.gold), ratio(t.right, t.found), ratio(t.right, t.gold),
		2*ratio(t.both, t.tokens+t.tokensFound), ratio(t.both, t.tokensFound), ratio(t.both, t.tokens), t.gold)
}

func ratio(n, d int) float64 { return float64(n) / float64(max(1, d)) }

func (t *reportTask) file(m linear.Weights) string { return report.Schema.Write(reportHeader, m) }

const reportHeader = `# Weights of the candidates for the content of reported speech.
#
# Written by attribution/internal/train, which says from what; figures only, no
# text. The data are halves of PolNeAR (Newell, Margolin and Ruths 2018) and of
# the annotated German Wikinews.

`
