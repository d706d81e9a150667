package compare

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution"
)

// An Article is one article with its quotes, as package attribution gives them.
// Only Text and Quotes are needed.
type Article struct {
	ID        string
	Source    string // the outlet
	URL       string
	Title     string
	Published time.Time // zero where unknown
	Text      string
	Quotes    []attribution.Attribution
}

// A Group is one utterance as several places print it: in several articles, or
// twice in one, as where the lead gives a fragment of what follows in full, or once as
// a quote and in other articles as reported speech.
//
// Every member after the first, the base, has been compared with the base and found
// to report the same utterance; or it is a part of a member that has, or another
// wording of a member that is a part of the base.
type Group struct {
	Speaker     string   // the fullest name that any article gives to whom most credit; what one says of a source without a name; or empty
	Members     []Member // the fullest wording first, then in the order of the articles
	Comparisons []Link   // the base's first; each of two members that report the same
	Conflict    []Credit // who credits whom, where members credit different people with the same words; else empty
	Reported    []Report // passages of other articles that give a member in their own words
	Severity    Severity // the highest of Comparisons
	Earliest    int      // place in Members of what was published first, -1 where fewer than two times are known
	Changed     int      // place of the first to depart from the earliest wording by more than form, -1 where none did or times are unknown
}

// A Member is a quote by its place: articles[Article].Quotes[Quote].
type Member struct {
	Article, Quote int
}

// A Link is the comparison of two members of a group, given by their places in Members.
type Link struct {
	A, B int
	Comparison
}

// Groups finds the utterances that are printed more than once, with the zero Comparer.
func Groups(articles []Article) []Group { return new(Comparer).Groups(articles) }

// Groups finds the utterances that the articles print more than once, as a [Grouper]
// does to which they are added in their order.
func (c *Comparer) Groups(articles []Article) []Group {
	groups, _ := newGrouper(c, articles).Groups(context.Background()) // which never ends
	return groups
}

// sortGroups puts the worst first, then the most widely printed.
func sortGroups(groups []Group) {
	slices.SortStableFunc(groups, func(a, b Group) int {
		return cmp.Or(
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(b.articles(), a.articles()),
			cmp.Compare(len(b.Members), len(a.Members)),
		)
	})
}

// articles counts the articles that print the group's utterance. The members after
// the base stand in their order.
func (g *Group) articles() int {
	n := 1
	for i, m := range g.Members[1:] {
		if m.Article != g.Members[0].Article && (i == 0 || m.Article != g.Members[i].Article) {
			n++
		}
	}
	return n
}
