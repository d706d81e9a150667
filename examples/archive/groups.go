package main

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
)

// A shared is one utterance that several articles print.
type shared struct {
	compare.Group
	quotes []archive.Quote // of its members
}

// groups lists what several articles print.
func (p *program) groups(ctx context.Context, operands []string) error {
	if err := alone("groups", operands); err != nil {
		return err
	}
	a, err := p.open()
	if err != nil {
		return err
	}
	defer a.Close()
	found, err := p.group(ctx, a)
	if err != nil {
		return err
	}
	write := map[string]func(io.Writer, []shared) error{
		"text": writeGroups, "json": writeGroupsJSON, "jsonl": writeGroupLines,
	}[p.flags.FormatOr("text")]
	return written(write(p.stdout, found))
}

// group groups the quotes of the archive, and reads those of the groups again: it does
// not hold all of them at once.
func (p *program) group(ctx context.Context, a *archive.Archive) ([]shared, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(littleGarbage))
	var g compare.Grouper
	if err := p.read(ctx, a, &g); err != nil {
		return nil, err
	}
	progress := terminal.NewProgress(p.stderr)
	defer progress.Clear()
	g.Progress = func(done, total int) {
		progress.Show(float64(done)/float64(max(total, 1)), done, "quotes")
	}
	groups, err := g.Groups(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]shared, 0, len(groups))
	members := map[compare.Member]*archive.Quote{}
	for _, g := range groups {
		if !spansArticles(&g) {
			continue
		}
		s := shared{g, make([]archive.Quote, len(g.Members))}
		for i, m := range g.Members {
			members[m] = &s.quotes[i]
		}
		out = append(out, s)
	}
	return out, readMembers(ctx, a, members)
}

// littleGarbage is how much garbage may lie beside the words of all quotes, in percent of
// them: a million quotes have half a gigabyte.
const littleGarbage = 30

// read hands all articles of the archive to a grouper.
func (p *program) read(ctx context.Context, a *archive.Archive, to *compare.Grouper) error {
	progress := terminal.NewProgress(p.stderr)
	defer progress.Clear()
	_, total, err := a.Count()
	if err != nil {
		return err
	}
	done := 0
	for article, err := range a.Articles(ctx, archive.Filter{}) {
		if err != nil {
			return err
		}
		to.Add(article)
		done += len(article.Quotes)
		progress.Show(float64(done)/float64(max(total, 1)), done, "quotes read")
	}
	return nil
}

func spansArticles(g *compare.Group) bool {
	for _, m := range g.Members {
		if m.Article != g.Members[0].Article {
			return true
		}
	}
	return false
}

// readMembers reads the quotes at places: of each article, and in the order, that
// Articles has them.
func readMembers(ctx context.Context, a *archive.Archive, members map[compare.Member]*archive.Quote) error {
	at, last := compare.Member{Article: -1}, ""
	for q, err := range a.Quotes(ctx, archive.Filter{}) {
		if err != nil {
			return err
		}
		if at.Quote++; at.Article < 0 || q.Article != last {
			at, last = compare.Member{Article: at.Article + 1}, q.Article
		}
		if to := members[at]; to != nil {
			*to = q
		}
	}
	return nil
}

// writeGroups shows each group: the fullest wording, and how the others differ.
func writeGroups(w io.Writer, groups []shared) error {
	p := newPage(w)
	fmt.Fprintf(&p.out, "%s in more than one article.\n", cli.Count(len(groups), "utterance"))
	for i := range groups {
		g := &groups[i]
		p.out.WriteByte('\n')
		speaker := g.Speaker
		if speaker == "" {
			speaker = "Nobody is credited"
		}
		p.heading(speaker, report.Inks[g.Severity], report.Verdicts[g.Severity])
		for j := range g.quotes[:min(len(g.quotes), mostPrinted)] {
			p.printed(&g.quotes[j], !sameName(g.quotes[j].Speaker, g.Speaker), aside(g, j))
			for _, l := range g.Comparisons {
				if l.A == 0 && l.B == j {
					p.edits(&l.Comparison, len(g.quotes[0].Text), len(g.quotes[j].Text), "above", "here")
				}
			}
		}
		p.more(len(g.quotes) - mostPrinted)
	}
	return p.writeTo(w)
}

// aside says which member was the first, and which the first to change it.
func aside(g *shared, member int) []string {
	switch member {
	case g.Earliest:
		return []string{"the earliest"}
	case g.Changed:
		return []string{"the first to change it"}
	}
	return nil
}

// writeGroupsJSON writes the groups and their articles as one object.
func writeGroupsJSON(w io.Writer, groups []shared) error {
	all := record.Grouping{Articles: []record.Source{}, Groups: []record.Group{}}
	seen := map[string]bool{}
	for i := range groups {
		all.Groups = append(all.Groups, groups[i].record())
		for _, q := range groups[i].quotes {
			if !seen[q.Article] {
				seen[q.Article] = true
				all.Articles = append(all.Articles, newSourceRecord(&q))
			}
		}
	}
	return encode(w, all)
}

// writeGroupLines writes one group a line.
func writeGroupLines(w io.Writer, groups []shared) error {
	for i := range groups {
		if err := encode(w, groups[i].record()); err != nil {
			return err
		}
	}
	return nil
}

func (g *shared) record() record.Group {
	out := record.Group{Speaker: g.Speaker, Comparisons: make([]record.GroupComparison, len(g.Comparisons))}
	for i := range g.quotes {
		out.Members = append(out.Members, newMemberRecord(&g.quotes[i]))
	}
	for i, c := range g.Comparisons {
		out.Comparisons[i] = record.GroupComparison{A: c.A, B: c.B, Comparison: record.NewComparison(c.Comparison)}
	}
	return out
}
