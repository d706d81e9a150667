package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
)

// A result is what the comparison of articles found.
type result struct {
	articles   []cli.Article
	groups     []compare.Group
	utterances []report.Utterance // of the groups that span articles, worst first
}

func compareArticles(articles []cli.Article) *result {
	sources := make([]compare.Article, len(articles))
	for i, a := range articles {
		sources[i] = compare.Article{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title,
			Published: published(a.Published), Text: a.Text, Quotes: a.Quotes}
	}
	r := &result{articles: articles, groups: compare.Groups(sources)}
	for _, g := range r.groups {
		if r.spansArticles(g) {
			r.utterances = append(r.utterances, r.utterance(g))
		}
	}
	slices.SortStableFunc(r.utterances, func(a, b report.Utterance) int {
		return cmp.Compare(b.Severity, a.Severity)
	})
	return r
}

// published reads a time as newsrooms write it; one that it cannot read is
// unknown.
func published(s string) time.Time {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", time.DateTime, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}

func (r *result) spansArticles(g compare.Group) bool {
	return slices.ContainsFunc(g.Members, func(m compare.Member) bool { return m.Article != g.Members[0].Article })
}

func (r *result) utterance(g compare.Group) report.Utterance {
	wordings := make([]report.Wording, len(g.Members))
	for i, m := range g.Members {
		wordings[i] = r.wording(m)
	}
	return report.New(g.Speaker, wordings, g.Comparisons)
}

func (r *result) wording(m compare.Member) report.Wording {
	a := &r.articles[m.Article]
	q := a.Quotes[m.Quote]
	w := report.Wording{Outlet: cmp.Or(a.Source, a.ID), Article: a.ID, Kind: q.Kind, Text: q.Text(a.Text)}
	if q.Speaker != nil {
		w.Speaker = q.Speaker.Name
	}
	if q.Via != nil {
		w.Via = q.Via.Name
	}
	return w
}

// quotes counts the quotes of all articles.
func (r *result) quotes() int {
	n := 0
	for _, a := range r.articles {
		n += len(a.Quotes)
	}
	return n
}

// severities counts the utterances by severity: "3 meaning at stake, 1 form only".
func (r *result) severities() string {
	var counts [len(verdicts)]int
	for _, u := range r.utterances {
		counts[u.Severity]++
	}
	var parts []string
	for s, n := range slices.Backward(counts[:]) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, verdicts[s]))
		}
	}
	return strings.Join(parts, ", ")
}
