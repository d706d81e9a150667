package compare

import (
	"context"
	"maps"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/evidence"
)

// A Report is a passage of reported speech that gives in its article's own words
// what a quote of another article gives in the speaker's.
type Report struct {
	Quote      Member // the place of the quote
	Passage    Member // the place of the reported speech, of kind indirect
	Comparison        // of the quote with the passage, its Relation Reported
}

// Reports finds reports with the zero Comparer.
func Reports(articles []Article) []Report { return new(Comparer).Reports(articles) }

// Reports finds the quotes that other articles report in their own words, in the
// order of the quotes. Groups gives them as well.
func (c *Comparer) Reports(articles []Article) []Report {
	read := newGrouper(c, articles)
	read.flush()
	g := newGrouping(c, &read.read)
	found, _ := g.findReports(context.Background()) // which never ends
	var out []Report
	for _, q := range slices.Sorted(maps.Keys(found)) {
		out = append(out, found[q]...)
	}
	return out
}

// findReports looks for the quote of another article that each passage of reported
// speech gives: one of the same speaker, by the same evidence as between quotes. The
// result is by the numbers of the quotes.
func (g *grouping) findReports(ctx context.Context) (map[int32][]Report, error) {
	found := make([]reporting, g.reports.n)
	err := parallel(ctx, len(found), nil, func(i int) { found[i] = g.findReport(g.reports.at(int32(i))) })
	reported := make(map[int32][]Report)
	for _, r := range found {
		if r.Score >= g.comparer.threshold() {
			reported[r.quote] = append(reported[r.quote], r.Report)
		}
	}
	return reported, err
}

// A reporting is a report of the quote of a number.
type reporting struct {
	quote int32
	Report
}

// findReport returns the quote that a passage most likely reports.
func (g *grouping) findReport(r *printed) reporting {
	best := reporting{Report: Report{Passage: r.place()}}
	var wording *Wording
	for _, i := range g.quotesLike(r) {
		q := g.quotes.at(i)
		f, possible := g.facts(r, q)
		odds := f.Odds()
		if !possible || odds < g.lacking || f.Share < leastShare || !g.ofOneNews(r, q, &f) {
			continue
		}
		if wording == nil {
			wording = r.prepare()
		}
		c := g.comparer.CompareWordings(q.prepare(), wording)
		if c.Score = evidence.Posterior(c.Score, odds); c.Score > best.Score {
			c.Same, c.Relation = true, Reported
			best.quote, best.Quote, best.Comparison = i, q.place(), c
		}
	}
	return best
}

// quotedOnce makes groups of the quotes that are reported elsewhere but quoted once.
func (g *grouping) quotedOnce(groups []based) []based {
	grouped := make(map[Member]bool)
	for i := range groups {
		for _, m := range groups[i].Members {
			grouped[m] = true
		}
	}
	var out []based
	for q, reports := range g.reported {
		if m := g.quotes.at(q).place(); !grouped[m] {
			out = append(out, based{q, Group{Speaker: g.speaker([]int32{q}), Members: []Member{m}, Reported: reports, Earliest: -1, Changed: -1}})
		}
	}
	return out
}

// ofOneNews reports whether a passage and a quote come from reports of one event, as far
// as that can be told: from the same days, or articles that share more. What one says of
// a matter in other words comes close to what he said of it weeks ago.
func (g *grouping) ofOneNews(r, q *printed, f *evidence.Facts) bool {
	switch {
	case f.Days >= 0:
		return f.Days <= closeDays
	case min(g.topicOf(r.article).total-g.sentence(r), g.topicOf(q.article).total-g.sentence(q)) < leastTopic:
		return true
	}
	return f.Event > 0
}

// quotesLike returns the quotes of r's speaker in other articles that share a
// telling stem with r, the nearest in the order of the articles for each.
func (g *grouping) quotesLike(r *printed) []int32 {
	var out []int32
	for _, s := range r.set() {
		if g.weights[s] < commonStem {
			continue
		}
		list := g.quoting.of(s)
		at, _ := slices.BinarySearch(list, g.first[r.article])
		for _, q := range list[max(0, at-maxLooked/2):min(len(list), at+maxLooked/2)] {
			if g.quotes.at(q).article != r.article && g.people.match(r.speaker, g.quotes.at(q).speaker) >= names.Likely {
				out = append(out, q)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

const (
	commonStem = 5   // bits that a stem must tell to bring reported speech to a quote
	leastShare = 0.3 // of the information of the shorter that both must have
)
