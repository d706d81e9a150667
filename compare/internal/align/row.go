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
	first, end := max(i-reach, 0), min(i+1+reach, g.n)
	r.before, r.behind = g.carriers.between(first, i), g.carriers.between(i+1, end)
	if !g.linked {
		return
	}
	r.linkedBefore, r.linkedBehind = g.links.between(first, i), g.links.between(i+1, end)
	r.afterPrev, r.beforeNext = i, g.m-g.n+i
	if p := int(g.prevA[i]); p >= 0 {
		r.afterPrev = int(g.toB[p]) + i - p
	}
	if p := int(g.nextA[i]); p < g.n {
		r.beforeNext = int(g.toB[p]) + i - p
	}
}

// A series holds a value for some of the tokens of a.
type series struct {
	values []int32
	from   []int32 // how many of them are of tokens before each token, and of all
}

func (s *series) reset() { s.values, s.from = s.values[:0], append(s.from[:0], 0) }

// add goes on to the next token, which has the value if held.
func (s *series) add(value int32, held bool) {
	if held {
		s.values = append(s.values, value)
	}
	s.from = append(s.from, int32(len(s.values)))
}

// between returns the values of the tokens from i up to j.
func (s *series) between(i, j int) []int32 {
	if i >= j {
		return nil
	}
	return s.values[s.from[i]:s.from[j]]
}
