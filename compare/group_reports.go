package compare

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
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
	g := newGrouping(c, articles)
	found := g.findReports()
	var out []Report
	for i := range g.quotes {
		out = append(out, found[g.quotes[i].place]...)
	}
	return out
}

// findReports looks for the quote of another article that each passage of reported
// speech gives: one of the same speaker, by the same evidence as between quotes.
func (g *grouping) findReports() map[Member][]Report {
	reported := make(map[Member][]Report)
	for i := range g.reports {
		r := &g.reports[i]
		best := Report{Passage: r.place}
		for _, q := range g.quotesLike(r) {
			if s := g.reportScore(r, &g.quotes[q]); s > best.Score {
				best.Quote, best.Score = g.quotes[q].place, s
			}
		}
		if best.Score >= g.comparer.threshold() {
			reported[best.Quote] = append(reported[best.Quote], best)
		}
	}
	return reported
}

// quotesLike returns the quotes of r's speaker in other articles that share a
// telling stem with r, the last few for each.
func (g *grouping) quotesLike(r *printed) []int {
	var out []int
	for i, s := range r.stems.ids {
		if r.stems.bits[i] < commonStem {
			continue
		}
		list := g.quoting[s]
		for _, q := range list[max(0, len(list)-maxLooked):] {
			if g.quotes[q].place.Article != r.place.Article && g.cast.match(r.speaker, g.quotes[q].speaker) >= names.Likely {
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

// reportScore is the probability that r reports what q quotes.
func (g *grouping) reportScore(r, q *printed) float64 {
	bits, possible := g.evidence(r, q)
	if !possible || bits < bitsLacking || share(r, q) < leastShare {
		return 0
	}
	return posterior(g.comparer.CompareWordings(r.prepare(), q.prepare()).Score, bits)
}
