package compare

import (
	"slices"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/same"
)

// A diff types the differences of one aligned pair.
type diff struct {
	a, b         *align.Text
	links        []align.Link // all of them
	mateA, mateB []int        // the token that each is linked with one to one, or -1
	chain        []align.Link // one-to-one links that run the same way in both texts
	first, last  align.Link   // the first and the last link of the chain that joins words
	kept         []bool       // tokens of a that stand unchanged in b, in the chain
	blocks       []block      // what differs, in order
	both         [][2]side    // the sides of each block
	loose        bool         // whether the wordings differ throughout, as two translations do
	spareA       int          // negations of a that have no counterpart in b
	spareB       int
	denialsA     int // words that deny by their meaning, in what differs
	denialsB     int
	frameA       frame // what the sentence around a does to it
	frameB       frame
	reports      reported // which of the two reports the other
	inChain      []bool   // tokens of a whose links the chain holds
	keptB        []bool
	linked       []bool // memory of loneNegation
	heldA, heldB holding
	byB          []int // the edits, in the order of b
	riser        align.Riser
}

// diffs holds diffs whose memory comparisons reuse.
var diffs = sync.Pool{New: func() any { return new(diff) }}

// align links two texts, in the one order in which the features are taken too.
func (d *diff) align(a, b *align.Text) same.Vector {
	d.a, d.b = a, b
	inverse := align.Inverse(a, b)
	if inverse {
		a, b = b, a
	}
	d.links = align.Careful().AppendLinks(d.links[:0], a, b)
	v := same.Features(a, b, d.links)
	if inverse {
		align.Swap(d.links)
	}
	return v
}

// arrange arranges the links into blocks of what differs.
func (d *diff) arrange() {
	a, b := d.a, d.b
	d.mateA, d.mateB = unmated(d.mateA, len(a.Tokens)), unmated(d.mateB, len(b.Tokens))
	for _, l := range d.links {
		if !l.Phrase {
			d.mateA[l.A], d.mateB[l.B] = l.B, l.A
		}
	}
	d.blocks, d.spareA, d.spareB, d.denialsA, d.denialsB = d.blocks[:0], 0, 0, 0, 0
	d.findChain()
	d.bound()
	d.keep()
	d.cut()
	d.moves()
}

// unmated returns n times -1, in the memory of s if it is large enough.
func unmated(s []int, n int) []int {
	s = slices.Grow(s[:0], n)[:n]
	fill(s, -1)
	return s
}

func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

func abs(n int) int { return max(n, -n) }
