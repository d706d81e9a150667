package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
)

// writeJSON writes the articles and all groups as one object.
func writeJSON(w io.Writer, r *result) error {
	all := record.Grouping{Articles: make([]record.Source, len(r.articles)), Groups: r.records()}
	for i, a := range r.articles {
		all.Articles[i] = record.Source{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Published: a.Published}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(all)
}

// writeJSONLines writes one group a line.
func writeJSONLines(w io.Writer, r *result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, g := range r.records() {
		if err := enc.Encode(g); err != nil {
			return err
		}
	}
	return nil
}

func (r *result) records() []record.Group {
	out := make([]record.Group, len(r.groups))
	for i, g := range r.groups {
		out[i] = r.record(g)
	}
	return out
}

func (r *result) record(g compare.Group) record.Group {
	out := record.Group{
		Speaker:     g.Speaker,
		Members:     make([]record.Member, len(g.Members)),
		Comparisons: make([]record.GroupComparison, len(g.Comparisons)),
	}
	for i, m := range g.Members {
		a := &r.articles[m.Article]
		out.Members[i] = record.NewMember(&a.Article, a.Quotes[m.Quote])
	}
	for i, c := range g.Comparisons {
		out.Comparisons[i] = record.GroupComparison{A: c.A, B: c.B, Comparison: record.NewComparison(c.Comparison)}
	}
	for _, c := range g.Conflict {
		out.Conflict = append(out.Conflict, record.Credit(c))
	}
	return out
}

// writeCSV writes one row a difference, of every two wordings.
func writeCSV(w io.Writer, r *result) error {
	rows := [][]string{{"group", "speaker", "severity", "class",
		"article_a", "source_a", "words_a", "article_b", "source_b", "words_b", "text_a", "text_b"}}
	for n, g := range r.records() {
		for _, c := range g.Comparisons {
			a, b := g.Members[c.A], g.Members[c.B]
			for _, e := range c.Edits {
				rows = append(rows, record.Row(strconv.Itoa(n+1), g.Speaker, strconv.Itoa(e.Severity), e.Class.String(),
					a.Article, a.Source, e.A.Text, b.Article, b.Source, e.B.Text, a.Text, b.Text))
			}
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}
