package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A result is what the comparison of articles found.
type result struct {
	articles   []cli.Article
	groups     []compare.Group
	Utterances []report.Utterance // of the groups that span articles, worst first
}

func compareArticles(articles []cli.Article) *result {
	sources := make([]compare.Article, len(articles))
	for i, a := range articles {
		sources[i] = compare.Article{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title,
			Published: cli.Time(a.Published), Text: a.Text, Quotes: a.Quotes}
	}
	r := &result{articles: articles, groups: compare.Groups(sources)}
	for i, g := range r.groups {
		g = withReports(g)
		r.groups[i] = g
		if r.spansArticles(g) {
			r.Utterances = append(r.Utterances, r.utterance(g))
		}
	}
	slices.SortStableFunc(r.Utterances, func(a, b report.Utterance) int {
		return cmp.Compare(b.Severity, a.Severity)
	})
	return r
}

// withReports makes members of the passages that report a member in other words.
func withReports(g compare.Group) compare.Group {
	for _, r := range g.Reported {
		quoted := slices.Index(g.Members, r.Quote)
		g.Comparisons = append(g.Comparisons, compare.Link{A: quoted, B: len(g.Members), Comparison: r.Comparison})
		g.Members = append(g.Members, r.Passage)
	}
	return g
}

func (r *result) spansArticles(g compare.Group) bool {
	return slices.ContainsFunc(g.Members, func(m compare.Member) bool { return m.Article != g.Members[0].Article })
}

func (r *result) utterance(g compare.Group) report.Utterance {
	wordings := make([]report.Wording, len(g.Members))
	for i, m := range g.Members {
		wordings[i] = r.wording(m)
		wordings[i].Outlet = r.outlet(m, g.Members)
		wordings[i].Earliest = g.Changed >= 0 && i == g.Earliest
		wordings[i].Changed = i == g.Changed
	}
	return report.New(g.Speaker, wordings, g.Comparisons)
}

func (r *result) wording(m compare.Member) report.Wording {
	a := &r.articles[m.Article]
	q := a.Quotes[m.Quote]
	w := report.Wording{URL: a.URL, Kind: q.Kind, Text: q.Text(a.Text), Breaks: breaks(q.Quote)}
	if q.Speaker != nil {
		w.Speaker = q.Speaker.Name
	}
	if q.Via != nil {
		w.Via = q.Via.Name
	}
	return w
}

// outlet names a member's source, and its article too where that leaves a doubt.
func (r *result) outlet(m compare.Member, members []compare.Member) string {
	a := &r.articles[m.Article]
	if a.Source == "" {
		return a.ID
	}
	for _, o := range members {
		if o.Article != m.Article && r.articles[o.Article].Source == a.Source {
			return a.Source + " (" + a.ID + ")"
		}
	}
	return a.Source
}

// breaks returns where Quote.Text joins spans by a space. Fragments have an ellipsis there.
func breaks(q quote.Quote) []int {
	if q.Kind == quote.Mixed {
		return nil
	}
	var out []int
	at := 0
	for _, s := range q.Spans[:len(q.Spans)-1] {
		at += s.Len()
		out = append(out, at)
		at++
	}
	return out
}

// Summary says in a sentence or two what was found.
func (r *result) Summary() string {
	quotes := 0
	for _, a := range r.articles {
		quotes += len(a.Quotes)
	}
	read := fmt.Sprintf("%s, %s. ", cli.Count(len(r.articles), "article"), cli.Count(quotes, "quote"))
	if len(r.Utterances) == 0 {
		return read + "No utterance stands in more than one article."
	}
	return read + fmt.Sprintf("More than one article has %s: %s.", cli.Count(len(r.Utterances), "utterance"), r.severities())
}

// severities counts the utterances by severity: "3 meaning at stake, 1 form only".
func (r *result) severities() string {
	var counts [len(report.Verdicts)]int
	for _, u := range r.Utterances {
		counts[u.Severity]++
	}
	var parts []string
	for s, n := range slices.Backward(counts[:]) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, report.Verdicts[s]))
		}
	}
	return strings.Join(parts, ", ")
}
