package align

import (
	"cmp"
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

type candidate struct {
	i, j  int32
	score float32
}

// decide links the candidates that the weights favour, the best first, one to one.
func (g *grid) decide(t tally, each func(func(i, j int))) {
	g.candidates, g.tally = g.candidates[:0], t
	each(func(i, j int) {
		if s := g.rate(&g.tally, i, j); s > 0 {
			g.candidates = append(g.candidates, candidate{int32(i), int32(j), s})
		}
	})
	slices.SortFunc(g.candidates, func(x, y candidate) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return cmp.Or(cmp.Compare(abs(int(x.i)-int(x.j)), abs(int(y.i)-int(y.j))), cmp.Compare(x.i+x.j, y.i+y.j), cmp.Compare(x.i, y.i))
	})
	for _, c := range g.candidates {
		if g.toB[c.i] < 0 && g.toA[c.j] < 0 {
			g.link(int(c.i), int(c.j))
		}
	}
}

// allRelated yields the pairs that a table relates.
func (g *grid) allRelated(yield func(i, j int)) {
	for i := range g.n {
		if g.rowCount[i] > 0 {
			g.enter(i)
			g.related.each(i, func(j int) { yield(i, j) })
		}
	}
}

// unlinked yields the pairs of words that no link holds yet: those that a table
// relates, and those alike that their linked neighbours put close to each other.
func (g *grid) unlinked(yield func(i, j int)) {
	for i, q := range g.toB {
		if q >= 0 {
			continue
		}
		g.enter(i)
		before, behind := g.row.afterPrev, g.row.beforeNext
		g.near.reset(1, g.m)
		g.near.setRange(0, before-nearby, before+nearby)
		g.near.setRange(0, behind-nearby, behind+nearby)
		near, related := g.near.row(0), g.related.row(i)
		for k, free := range g.free.row(0) {
			near[k] = (near[k] | related[k]) & free
		}
		g.near.each(0, func(j int) {
			if g.relation(i, j) != lexicon.Unrelated || g.alike(i, j) {
				yield(i, j)
			}
		})
	}
}

// nearby is how many tokens from where its neighbours put it a word may have
// its counterpart without being related to it.
const nearby = 3

// alike reports whether two words can stand for each other without being
// related: both carry content, or both the same kind of grammar, or both are marks.
func (g *grid) alike(i, j int) bool {
	x, y := &g.a.Tokens[i], &g.b.Tokens[j]
	return x.content && y.content || x.Word.Class&y.Word.Class != 0 || !x.IsWord() && !y.IsWord()
}

// appendLinks appends the one-to-one links, and those that make words part of a
// neighbour's link, or two runs of words between the same neighbours one phrase.
func (g *grid) appendLinks(links []Link, m *Model) []Link {
	links = slices.Grow(links, g.n+g.m)
	t := m.tally(phraseStage)
	for i, q := range g.toB {
		if g.join(i); !g.near.empty(0) {
			g.enter(i)
		}
		if q >= 0 {
			g.near.set(0, int(q))
		}
		g.near.each(0, func(j int) {
			if phrase := j != int(q); !phrase || g.rate(&t, i, j) > 0 {
				links = append(links, Link{A: i, B: j, Relation: g.relation(i, j), Phrase: phrase})
			}
		})
	}
	return links
}

// joins yields the pairs that a phrase may join.
func (g *grid) joins(yield func(i, j int)) {
	for i := range g.toB {
		g.enter(i)
		g.join(i)
		g.near.each(0, func(j int) { yield(i, j) })
	}
}

// join marks the tokens of b that a phrase may join with token i, which no link
// does yet: one of the two has no link and a link is near, or both lie in one
// small region.
func (g *grid) join(i int) {
	const most = 8 // words of both sides of a small region and those around them
	q := int(g.toB[i])
	g.besides(i)
	if q >= 0 {
		g.near.mask(0, &g.free)
	} else {
		g.near.mask(0, &g.columnsOfB)
	}
	lb, rb := g.opposite(i)
	if g.firmA[i] || int(g.rightA[i]-g.leftA[i])+rb-lb > most {
		return
	}
	for j := lb + 1; j < rb; j++ {
		if q != j && g.sameRegion(i, j) {
			g.near.set(0, j)
		}
	}
}

// beside is how far from a linked word another may join its link.
const beside = 2

// besides marks the tokens of b beside those that a link leads to from beside i.
func (g *grid) besides(i int) {
	g.near.reset(1, g.m)
	for _, q := range g.links.between(max(i-beside, 0), min(i+beside+1, g.n)) {
		g.near.setWindow(0, int(q)-beside, 2*beside+1)
	}
}

// opposite returns the tokens of b that the firm links around i lead to, or
// the edges.
func (g *grid) opposite(i int) (left, right int) {
	left, right = -1, g.m
	if p := g.leftA[i]; p >= 0 {
		left = int(g.toB[p])
	}
	if p := int(g.rightA[i]); p < g.n {
		right = int(g.toB[p])
	}
	return left, right
}
