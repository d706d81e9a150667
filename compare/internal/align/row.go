package align

// reach is how far around a pair of tokens others bear on it.
const reach = 3

// A row is what stands around one token of a, the same for all tokens of b that
// it is rated with.
type row struct {
	before, behind             []int32 // content words within reach that have a related word
	linkedBefore, linkedBehind []int32 // the tokens of b that those within reach are linked with
	afterPrev, beforeNext      int     // where the nearest linked tokens put the counterpart
}

// enter makes token i the row that is rated.
func (g *grid) enter(i int) {
	r := &g.row
	r.before, r.linkedBefore = g.around(r.before[:0], r.linkedBefore[:0], i-reach, i)
	r.behind, r.linkedBehind = g.around(r.behind[:0], r.linkedBehind[:0], i+1, i+1+reach)
	if !g.linked {
		return
	}
	r.afterPrev, r.beforeNext = i, g.m-g.n+i
	if p := int(g.prevA[i]); p >= 0 {
		r.afterPrev = int(g.toB[p]) + i - p
	}
	if p := int(g.nextA[i]); p < g.n {
		r.beforeNext = int(g.toB[p]) + i - p
	}
}

// around appends the tokens from lo up to hi that are content and have a related
// word, and those of b that they are linked with.
func (g *grid) around(content, linked []int32, lo, hi int) (withRelated, links []int32) {
	for p := max(lo, 0); p < min(hi, g.n); p++ {
		if g.rowCount[p] > 0 && g.a.Tokens[p].content {
			content = append(content, int32(p))
		}
		if q := g.toB[p]; q >= 0 {
			linked = append(linked, q)
		}
	}
	return content, linked
}
