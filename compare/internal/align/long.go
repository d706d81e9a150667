package align

import (
	"slices"
	"sort"
)

// maxCells bounds the pairs of tokens that one alignment looks at: two
// wordings of some 600 words. Longer texts are cut at anchors first, so that
// time and memory stay linear.
const maxCells = 600 * 600

// A stretch is the part of two texts between two anchors.
type stretch struct{ a0, a1, b0, b1 int }

// alignLong aligns texts of any length, stretch by stretch.
func (m *Model) alignLong(dst []Link, a, b *Text) []Link {
	if len(a.Tokens)*len(b.Tokens) <= maxCells {
		return m.alignGrid(dst, a, b)
	}
	for _, s := range stretches(a, b) {
		x := Text{Source: a.Source, Tokens: a.Tokens[s.a0:s.a1]}
		y := Text{Source: b.Source, Tokens: b.Tokens[s.b0:s.b1]}
		first := len(dst)
		dst = m.alignGrid(dst, &x, &y)
		for k := first; k < len(dst); k++ {
			dst[k].A, dst[k].B = dst[k].A+s.a0, dst[k].B+s.b0
		}
	}
	return dst
}

// stretches cuts two texts at runs of words that each has exactly once, as
// patience diff does, and where there are none, in halves.
func stretches(a, b *Text) []stretch {
	var out []stretch
	at := stretch{}
	for _, k := range anchors(a, b) {
		if big(k[0]-at.a0, k[1]-at.b0) {
			out = append(out, halves(stretch{at.a0, k[0], at.b0, k[1]})...)
			at.a0, at.b0 = k[0], k[1]
		}
	}
	return append(out, halves(stretch{at.a0, len(a.Tokens), at.b0, len(b.Tokens)})...)
}

// big reports whether a stretch is worth ending: its grid would be large. The
// smaller the grids, the less texts of one word over and over cost.
func big(n, m int) bool { return n*m > maxCells/16 }

// halves cuts a stretch without anchors until its grid is no longer large.
func halves(s stretch) []stretch {
	if !big(s.a1-s.a0, s.b1-s.b0) {
		return []stretch{s}
	}
	a, b := (s.a0+s.a1)/2, (s.b0+s.b1)/2
	return append(halves(stretch{s.a0, a, s.b0, b}), halves(stretch{a, s.a1, b, s.b1})...)
}

// anchors returns the places of word triples that occur once in each text, as
// far as they come in the same order.
func anchors(a, b *Text) [][2]int {
	inA, inB := uniqueTriples(a), uniqueTriples(b)
	var common [][2]int
	for triple, i := range inA {
		if j, ok := inB[triple]; ok && i >= 0 && j >= 0 {
			common = append(common, [2]int{i, j})
		}
	}
	slices.SortFunc(common, func(x, y [2]int) int { return x[0] - y[0] })
	return rising(common)
}

// uniqueTriples maps each run of three tokens to its place, -1 if it has several.
func uniqueTriples(t *Text) map[[3]uint32]int {
	places := make(map[[3]uint32]int, len(t.Tokens))
	for i := 0; i+2 < len(t.Tokens); i++ {
		triple := [3]uint32{t.Tokens[i].Word.ID, t.Tokens[i+1].Word.ID, t.Tokens[i+2].Word.ID}
		if _, seen := places[triple]; seen {
			places[triple] = -1
		} else {
			places[triple] = i
		}
	}
	return places
}

// rising returns the longest subsequence in which both places rise, by
// patience sorting; the first ones rise already.
func rising(pairs [][2]int) [][2]int {
	chain := Rising(len(pairs), func(i int) int { return pairs[i][1] })
	out := make([][2]int, len(chain))
	for k, i := range chain {
		out[k] = pairs[i]
	}
	return out
}

// Rising returns the indexes of a longest strictly rising subsequence of the
// values of n elements, by patience sorting in O(n log n).
func Rising(n int, value func(int) int) []int { return new(Riser).Rising(n, value) }

// A Riser keeps the memory that Rising takes.
type Riser struct {
	tails  []int // index of the least last element of a subsequence of each length
	before []int
}

// Rising is the function of that name. What it returns holds until the next call.
func (r *Riser) Rising(n int, value func(int) int) []int {
	r.tails, r.before = r.tails[:0], sized(r.before, n)
	for i := range n {
		v, k := value(i), len(r.tails)
		if k > 0 && value(r.tails[k-1]) >= v {
			k = sort.Search(k, func(k int) bool { return value(r.tails[k]) >= v })
		}
		r.before[i] = -1
		if k > 0 {
			r.before[i] = r.tails[k-1]
		}
		if k == len(r.tails) {
			r.tails = append(r.tails, i)
		} else {
			r.tails[k] = i
		}
	}
	for k := len(r.tails) - 2; k >= 0; k-- {
		r.tails[k] = r.before[r.tails[k+1]]
	}
	return r.tails
}
