package compare

import (
	"context"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/evidence"
)

// A Report is a passage of reported speech that gives in its article's own words
// what a quote of another article gives in the speaker's.
type Report struct {
	Quote   Member  // the place of the quote
	Passage Member  // the place of the reported speech, of kind indirect
	Score   float64 // 0..1: how likely it is
}

// Reports finds reports with the zero Comparer.
func Reports(articles []Article) []Report { return new(Comparer).Reports(articles) }

// Reports finds the quotes that other articles report in their own words, in the
// order of the quotes. Groups gives those of its members as well.
func (c *Comparer) Reports(articles []Article) []Report {
	read := newGrouper(c, articles)
	read.flush()
	g := newGrouping(c, &read.read)
	found, _ := g.findReports(context.Background()) // which never ends
	var out []Report
	for i := range g.quotes.n {
		out = append(out, found[g.quotes.at(i).place()]...)
	}
	return out
}

// findReports looks for the quote of another article that each passage of reported
// speech gives: one of the same speaker, by the same evidence as between quotes.
func (g *grouping) findReports(ctx context.Context) (map[Member][]Report, error) {
	found := make([]Report, g.reports.n)
	err := parallel(ctx, len(found), nil, func(i int) { found[i] = g.findReport(g.reports.at(int32(i))) })
	reported := make(map[Member][]Report)
	for _, r := range found {
		if r.Score >= g.comparer.threshold() {
			reported[r.Quote] = append(reported[r.Quote], r)
		}
	}
	return reported, err
}

// findReport returns the quote that a passage most likely reports.
func (g *grouping) findReport(r *printed) Report {
	best := Report{Passage: r.place()}
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
		if s := evidence.Posterior(g.comparer.CompareWordings(wording, q.prepare()).Score, odds); s > best.Score {
			best.Quote, best.Score = q.place(), s
		}
	}
	return best
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
