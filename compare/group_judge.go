package compare

import (
	"cmp"
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
	if !possible || bits < bitsLacking {
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
	containedShare   = 0.75 // of the information of a quote that is a part of another
	sureSpeaker      = 0.5  // confidence in both speakers from which a conflict is reported
	distinctiveBits  = 25   // shared by quotes of different speakers
	distinctiveShare = 0.7  // of the information of the shorter's words
)

// distinctive reports whether two quotes share words that two people would not
// say by chance.
func distinctive(a, b *printed) bool {
	return wordByWord(a, b) || shared(&a.stems, &b.stems) >= distinctiveBits && share(a, b) >= distinctiveShare
}

// conflict reports whether the speakers of two quotes of one wording contradict
// each other: two persons, both credited beyond doubt. It is in doubt where one
// quotes the other in marks of his own, or his sentence names the other.
func (g *grouping) conflict(a, b *printed) bool {
	if !g.cast.persons(a.speaker, b.speaker) || min(a.sure, b.sure) < sureSpeaker {
		return false
	}
	return !strings.ContainsAny(a.Text+b.Text, "“”‘\"") &&
		!strings.Contains(a.Context, g.cast.names[b.speaker].Family) && !strings.Contains(b.Context, g.cast.names[a.speaker].Family)
}
