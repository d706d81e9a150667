package compare

import (
	"cmp"
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// movedWords is how many words must have moved together to be told as moved.
const movedWords = 3

// moves carves out of the blocks what stands elsewhere in the other text: runs
// of words that moved, and single words on which meaning turns and that changed
// on the way. The latter would be lost between an omission and an insertion.
func (d *diff) moves() {
	d.pairNumbers()
	d.heldA.piece = d.heldA.piece[:0]
	for i := 0; i < len(d.mateA); {
		j := d.mateA[i]
		if j < 0 || d.inChain[i] {
			i++
			continue
		}
		end, words := i, 0
		for end < len(d.mateA) && d.mateA[end] == j+end-i && !d.inChain[end] {
			if d.a.Tokens[end].IsWord() {
				words++
			}
			end++
		}
		if d.sameForms(i, end, j) {
			if words >= movedWords {
				d.carve(block{a0: i, a1: end, b0: j, b1: j + end - i, moved: true})
			}
		} else {
			d.carveCritical(i, end, j)
		}
		i = end
	}
	slices.SortStableFunc(d.blocks, func(x, y block) int { return cmp.Or(x.a0-y.a0, x.a1-y.a1, x.b0-y.b0) })
}

// sameForms reports whether the tokens of a from i to end are those of b from j.
func (d *diff) sameForms(i, end, j int) bool {
	for ; i < end; i, j = i+1, j+1 {
		if d.a.Tokens[i].Word.ID != d.b.Tokens[j].Word.ID {
			return false
		}
	}
	return true
}

// carveCritical carves out the linked words of a run that changed and on which
// meaning turns, a number with all its words and its unit.
func (d *diff) carveCritical(i, end, j int) {
	for shift := j - i; i < end; i++ {
		x, y := &d.a.Tokens[i], &d.b.Tokens[i+shift]
		k := block{a0: i, a1: i + 1, b0: i + shift, b1: i + shift + 1, link: true, moved: true}
		switch {
		case x.Numeric && y.Numeric && x.Value != y.Value:
			k.a1, k.b1 = numberEnd(d.a, i), numberEnd(d.b, i+shift)
			if sameUnit(d.a, i, d.b, i+shift) && k.a1 < len(d.a.Tokens) && d.mateA[k.a1] == k.b1 {
				k.a1, k.b1 = k.a1+1, k.b1+1
			}
			d.carve(k)
			i = k.a1 - 1
		case isName(x) && isName(y) && lexicon.Relate(x.Word, y.Word) == lexicon.Unrelated:
			d.carve(k)
		}
	}
}

// pairNumbers links numbers without a counterpart that count the same thing,
// wherever they stand, or that are the only ones left and count nothing.
func (d *diff) pairNumbers() {
	left, right := loneNumbers(d.a, d.mateA), loneNumbers(d.b, d.mateB)
	for _, i := range left {
		for k, j := range right {
			if len(left) == 1 && len(right) == 1 && unit(d.a, i) == nil && unit(d.b, j) == nil || sameUnit(d.a, i, d.b, j) {
				d.mateA[i], d.mateB[j] = j, i
				right = slices.Delete(right, k, k+1)
				break
			}
		}
	}
}

// loneNumbers returns the first token of each number that no link holds, as
// far as there are few enough to be told apart.
func loneNumbers(t *align.Text, mates []int) []int {
	const most = 100
	var out []int
	for i := 0; i < len(t.Tokens) && len(out) < most; i++ {
		if t.Tokens[i].Numeric && mates[i] < 0 && (i == 0 || !t.Tokens[i-1].Numeric) {
			out = append(out, i)
		}
	}
	return out
}

// carve makes a block of tokens that lie in two different blocks, unless they
// have a block of their own already.
func (d *diff) carve(k block) {
	if len(d.heldA.piece) == 0 {
		d.heldA.reset(len(d.a.Tokens), d.blocks, func(k block) (int, int) { return k.a0, k.a1 })
		d.heldB.reset(len(d.b.Tokens), d.blocks, func(k block) (int, int) { return k.b0, k.b1 })
	}
	p, q := d.heldA.by(k.a0), d.heldB.by(k.b0)
	if p < 0 || q < 0 || p == q || k.a1 > d.blocks[p].a1 || k.b1 > d.blocks[q].b1 {
		return
	}
	x, y := d.blocks[p], d.blocks[q]
	left, right := x, x // of the words of a that are carved out
	left.a1, left.closes, left.link = k.a0, false, false
	right.a0, right.b0, right.opens, right.link = k.a1, x.b1, false, false
	before, behind := y, y // of the words of b
	before.b1, before.closes, before.link = k.b0, false, false
	behind.b0, behind.a0, behind.opens, behind.link = k.b1, y.a1, false, false
	d.blocks[p], d.blocks[q] = left, before
	d.heldA.split(x.a0, k.a0, k.a1, x.a1, len(d.blocks))
	d.heldB.split(y.b0, k.b0, k.b1, y.b1, len(d.blocks)+1)
	d.blocks = append(d.blocks, right, behind, k)
}

// A holding tells which block holds each token of a text. Tokens are renamed by the piece
// that they are in, of two halves the smaller, so that carving many blocks out of one
// does not take quadratic time.
type holding struct {
	piece []int // of each token; -1 of one that no block holds, or a moved one
	block []int // of each piece
}

func (h *holding) reset(tokens int, blocks []block, extent func(block) (int, int)) {
	h.piece, h.block = unmated(h.piece, tokens), h.block[:0]
	for i, k := range blocks {
		from, end := extent(k)
		fill(h.piece[from:end], i)
		h.block = append(h.block, i)
	}
}

// by is the block that holds token i, -1 if none does.
func (h *holding) by(i int) int {
	if p := h.piece[i]; p >= 0 {
		return h.block[p]
	}
	return -1
}

// split takes the tokens i to j out of the block that holds those from first to end, and
// gives what is behind them to another.
func (h *holding) split(first, i, j, end, another int) {
	old, fresh := h.piece[i], len(h.block)
	fill(h.piece[i:j], -1)
	if end-j <= i-first {
		fill(h.piece[j:end], fresh)
		h.block = append(h.block, another)
		return
	}
	fill(h.piece[first:i], fresh)
	h.block = append(h.block, h.block[old])
	h.block[old] = another
}

func fill(s []int, value int) {
	for i := range s {
		s[i] = value
	}
}
