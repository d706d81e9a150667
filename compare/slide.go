package compare

import (
	"cmp"
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
)

// slide moves what one text lacks to the ellipses that tell of it. In "I will
// ... fight" either "I will" of "I will not resign, I will fight" can be the one
// that was kept; the ellipsis says that it is the first.
func (d *diff) slide() {
	if !hasEllipsis(d.a.Tokens) && !hasEllipsis(d.b.Tokens) {
		return
	}
	slide(d.chain, d.links, d.a, d.b, d.mateA, d.mateB)
	align.Swap(d.chain)
	align.Swap(d.links)
	slide(d.chain, d.links, d.b, d.a, d.mateB, d.mateA)
	align.Swap(d.chain)
	align.Swap(d.links)
}

// slide moves what b lacks of a, from before a run of links to behind it, where b
// has an ellipsis and nothing is missing.
func slide(chain, links []align.Link, a, b *align.Text, mateA, mateB []int) {
	for k := 1; k < len(chain); k++ {
		p, q := chain[k-1], chain[k]
		if q.A != p.A+1 || q.B != p.B+2 || !isEllipsis(&b.Tokens[p.B+1]) {
			continue
		}
		first := k - 1
		for first > 0 && chain[first-1].A == chain[first].A-1 && chain[first-1].B == chain[first].B-1 {
			first--
		}
		before := align.Link{A: -1, B: -1}
		if first > 0 {
			before = chain[first-1]
		}
		run := chain[first:k]
		lacking := run[0].A - before.A - 1
		if run[0].B != before.B+1 || !repeats(a, run[0].A, lacking, len(run), mateA) {
			continue
		}
		for i := range run {
			l := &run[i]
			at, linked := slices.BinarySearchFunc(links, *l, inOrder)
			mateA[l.A] = -1
			l.A -= lacking
			mateA[l.A], mateB[l.B] = l.B, l.A
			if linked {
				links[at].A = l.A
			}
		}
	}
}

// inOrder orders links as align.AppendLinks does. Those that slide pass over none
// but links of phrases, and so are still found.
func inOrder(x, y align.Link) int { return cmp.Or(x.A-y.A, x.B-y.B) }

// repeats reports whether the n tokens from start on are those that stand some
// tokens before them, none of which is linked.
func repeats(t *align.Text, start, before, n int, mates []int) bool {
	for i := start - before; i < start; i++ {
		if mates[i] >= 0 {
			return false
		}
	}
	for i := start; i < start+n; i++ {
		if before == 0 || t.Tokens[i].Word.ID != t.Tokens[i-before].Word.ID {
			return false
		}
	}
	return true
}
