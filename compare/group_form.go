package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// A grouping is the state of one call of Groups.
type grouping struct {
	comparer *Comparer
	cast     *cast
	quotes   []printed
	reports  []printed             // reported speech of named speakers
	topics   []stems               // of each article
	overlaps map[[2]int]float64    // of the topics of two articles, as far as asked for
	verified map[[2]int]Comparison // by two places in quotes, the fuller wording first
	near     [][]int               // for each quote those verified to report the same
	quoting  map[uint32][]int      // the quotes that have a stem
	reported map[Member][]Report   // of each quote that others report in their own words
}

func newGrouping(c *Comparer, articles []Article) *grouping {
	g := &grouping{
		comparer: c, cast: newCast(articles),
		overlaps: make(map[[2]int]float64), verified: make(map[[2]int]Comparison), quoting: make(map[uint32][]int),
	}
	rarities := make(map[uint32]float64)
	g.quotes, g.reports = collect(articles, g.cast, rarities)
	g.topics = topics(g.quotes, len(articles))
	weigh(g.quotes, g.reports, g.topics, g.cast, rarities)
	g.near = make([][]int, len(g.quotes))
	for i := range g.quotes {
		for _, s := range g.quotes[i].stems.ids {
			g.quoting[s] = append(g.quoting[s], i)
		}
	}
	return g
}

// verifyCandidates compares every quote with its candidates.
func (g *grouping) verifyCandidates() {
	for i, list := range candidates(g.quotes) {
		for _, c := range list {
			if g.compare(i, c.quote).Same {
				g.near[i] = append(g.near[i], c.quote)
				g.near[c.quote] = append(g.near[c.quote], i)
			}
		}
	}
}

// compare compares two quotes, the fuller one as the first, unless it has done so before.
func (g *grouping) compare(i, j int) Comparison {
	if g.fuller(j, i) {
		i, j = j, i
	}
	key := [2]int{i, j}
	c, done := g.verified[key]
	if !done {
		c = g.judge(&g.quotes[i], &g.quotes[j])
		g.verified[key] = c
	}
	return c
}

// fuller orders wordings: more words, then the earlier place.
func (g *grouping) fuller(i, j int) bool {
	return cmp.Or(cmp.Compare(len(g.quotes[i].words), len(g.quotes[j].words)), cmp.Compare(j, i)) > 0
}

// judge compares two quotes in the light of what their articles tell of them.
func (g *grouping) judge(a, b *printed) Comparison {
	bits, possible := g.evidence(a, b)
	if !possible || bits < bitsLacking || len(a.words)*len(b.words) > maxCells && a.Text != b.Text {
		return Comparison{}
	}
	c := g.comparer.CompareWordings(a.prepare(), b.prepare())
	differ := g.cast.match(a.speaker, b.speaker) == names.Different
	c.Score = posterior(c.Score, bits)
	c.Same = c.Score >= g.comparer.threshold() && (!differ || distinctive(a, b))
	if !c.Same {
		return Comparison{}
	}
	if e, other := speakerEdit(&Wording{Utterance: a.Utterance}, &Wording{Utterance: b.Utterance}); other && g.conflict(a, b) {
		c.Edits = append(c.Edits, e)
	}
	c.Relation, c.Severity = relation(a.wording, b.wording, c.Edits), gravest(c.Edits)
	return c
}

const (
	maxCells         = 4e6 // words of one quote times words of another that are compared
	sureSpeaker      = 0.5 // confidence in both speakers from which a conflict is reported
	distinctiveBits  = 25  // shared by quotes of different speakers
	distinctiveShare = 0.7 // of the information of the shorter's words
)

// distinctive reports whether two quotes share words that two people would not
// say by chance.
func distinctive(a, b *printed) bool {
	return shared(&a.stems, &b.stems) >= distinctiveBits && share(a, b) >= distinctiveShare
}

// conflict reports whether the speakers of two quotes of one wording contradict
// each other: two persons, both credited beyond doubt, neither of whom quotes the
// other in marks of his own.
func (g *grouping) conflict(a, b *printed) bool {
	return g.cast.persons(a.speaker, b.speaker) && min(a.sure, b.sure) >= sureSpeaker &&
		!strings.ContainsAny(a.Text+b.Text, "“”‘\"")
}

// form builds the groups around the fullest wordings.
func (g *grouping) form() []Group {
	order := make([]int, len(g.quotes))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		if g.fuller(i, j) {
			return -1
		}
		return 1
	})
	taken := make([]bool, len(g.quotes))
	var out []Group
	for _, base := range order {
		if taken[base] || len(g.near[base]) == 0 {
			continue
		}
		if members := g.gather(base, taken); len(members) > 1 {
			out = append(out, g.group(members))
		}
	}
	return out
}

// gather collects the free quotes that report the same as the base, itself first.
// What is near a member counts if it holds against the base as well, or else if it
// is a part of that member, or another wording of a member that is a part of the base.
func (g *grouping) gather(base int, taken []bool) []int {
	members := []int{base}
	taken[base] = true
	tried := map[int]bool{base: true}
	var left [][2]int // quotes that do not hold against the base, with a member near them
	for i := 0; i < len(members); i++ {
		for _, q := range g.near[members[i]] {
			if taken[q] || tried[q] || g.closerElsewhere(q, members[i], taken) {
				continue
			}
			tried[q] = true
			if !g.compare(base, q).Same {
				left = append(left, [2]int{q, members[i]})
				continue
			}
			taken[q] = true
			members = append(members, q)
		}
	}
	for _, l := range left {
		q, member := l[0], l[1]
		if !taken[q] && g.agree(base, q) && (g.contains(member, q) || g.contains(base, member)) {
			taken[q] = true
			members = append(members, q)
		}
	}
	return members
}

// contains reports whether the second quote is a part of the first.
func (g *grouping) contains(whole, part int) bool {
	w, p := &g.quotes[whole], &g.quotes[part]
	return len(p.words) < len(w.words) && share(w, p) >= containedShare
}

// agree reports whether nothing speaks against one speaker of both quotes.
func (g *grouping) agree(i, j int) bool {
	return g.cast.match(g.quotes[i].speaker, g.quotes[j].speaker) != names.Different
}

// closerElsewhere reports whether q holds better against a free quote that is
// unlike the member than against the member.
func (g *grouping) closerElsewhere(q, member int, taken []bool) bool {
	score := g.compare(q, member).Score
	for _, o := range g.near[q] {
		if o != member && !taken[o] && g.compare(q, o).Score > score && !g.compare(o, member).Same {
			return true
		}
	}
	return false
}

// group makes the result of its members, the base first.
func (g *grouping) group(members []int) Group {
	slices.Sort(members[1:])
	out := Group{Members: make([]Member, len(members)), Speaker: g.speaker(members)}
	place := make(map[int]int, len(members))
	for i, q := range members {
		out.Members[i] = g.quotes[q].place
		place[q] = i
	}
	link := func(i, j int) {
		if g.fuller(j, i) {
			i, j = j, i
		}
		if c := g.compare(i, j); c.Same {
			out.Comparisons = append(out.Comparisons, Link{place[i], place[j], c})
			out.Severity = max(out.Severity, c.Severity)
		}
	}
	for _, q := range members[1:] {
		link(members[0], q)
	}
	for _, q := range members[1:] {
		near := slices.Clone(g.near[q])
		slices.Sort(near)
		for _, o := range near {
			if i, in := place[o]; in && i > 0 && o > q {
				link(q, o)
			}
		}
	}
	out.Earliest, out.Changed = g.chronology(members)
	for _, m := range out.Members {
		out.Reported = append(out.Reported, g.reported[m]...)
	}
	return out
}

// speaker is the fullest name of whom the members credit with most confidence, or
// the longest description where nobody is named.
func (g *grouping) speaker(members []int) string {
	var credited []int // speakers, in the order of the members
	sure := make(map[int]float64)
	description := ""
	for _, i := range members {
		q := &g.quotes[i]
		if q.speaker < 0 {
			if len(q.source) > len(description) {
				description = q.source
			}
			continue
		}
		if _, known := sure[q.speaker]; !known {
			credited = append(credited, q.speaker)
		}
		sure[q.speaker] += q.sure
	}
	best, most := "", -1.0
	for _, s := range credited {
		full, all := g.cast.whole[s], 0.0
		for _, t := range credited {
			if g.cast.match(s, t) >= names.Likely {
				full = names.Fuller(full, g.cast.whole[t])
				all += sure[t]
			}
		}
		if all > most {
			best, most = full, all
		}
	}
	return cmp.Or(best, description)
}

// chronology returns the places of the member published first, and of the first
// after it whose wording departs from its by more than form; -1 for none.
func (g *grouping) chronology(members []int) (earliest, changed int) {
	var dated []int // places
	for i, q := range members {
		if !g.quotes[q].Published.IsZero() {
			dated = append(dated, i)
		}
	}
	if len(dated) < 2 {
		return -1, -1
	}
	slices.SortStableFunc(dated, func(i, j int) int {
		return g.quotes[members[i]].Published.Compare(g.quotes[members[j]].Published)
	})
	for _, i := range dated[1:] {
		if c := g.compare(members[dated[0]], members[i]); c.Same && c.Severity >= Check {
			return dated[0], i
		}
	}
	return dated[0], -1
}
