package compare

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// findChain finds the longest chain of one-to-one links that anchor something.
func (d *diff) findChain() {
	d.chain = d.chain[:0]
	for _, l := range d.links {
		switch x, y := &d.a.Tokens[l.A], &d.b.Tokens[l.B]; {
		case l.Phrase || d.adrift(l):
		case x.Numeric != y.Numeric && l.Relation == lexicon.Unrelated, // "1,987", "almost" 2,000
			isEllipsis(x) != isEllipsis(y):
			d.mateA[l.A], d.mateB[l.B] = -1, -1
		default:
			d.chain = append(d.chain, l)
		}
	}
	if !slices.IsSortedFunc(d.chain, func(x, y align.Link) int { return x.B - y.B }) {
		longest := d.riser.Rising(len(d.chain), func(i int) int { return d.chain[i].B })
		for k, i := range longest {
			d.chain[k] = d.chain[i]
		}
		d.chain = d.chain[:len(longest)]
	}
	d.chain = d.dropStray(d.chain)
	slices.Reverse(d.chain)
	d.chain = d.dropStray(d.chain)
	slices.Reverse(d.chain)
	d.slide()
	d.inChain = zeroed(d.inChain, len(d.a.Tokens))
	for _, l := range d.chain {
		d.inChain[l.A] = true
	}
}

// dropStray takes links off the end of a chain that only chance puts there: a
// word or two of a fragment, far from the rest of it in the other text.
func (d *diff) dropStray(chain []align.Link) []align.Link {
	weight := 0
	for k := len(chain) - 1; k > 0; k-- {
		if t := &d.a.Tokens[chain[k].A]; t.Content() {
			weight += 3
		} else if t.IsWord() {
			weight++
		}
		p, q := &chain[k-1], &chain[k]
		x, y := abs(p.A-q.A), abs(p.B-q.B)
		if max(x, y)-min(x, y) > 4*weight+3 && !d.marked(p, q) {
			for _, l := range chain[k:] {
				d.mateA[l.A], d.mateB[l.B] = -1, -1
			}
			return d.dropStray(chain[:k])
		}
	}
	return chain
}

// marked reports whether an ellipsis stands between two links, which says that
// what they join belongs together.
func (d *diff) marked(p, q *align.Link) bool {
	return hasEllipsis(d.a.Tokens[min(p.A, q.A):max(p.A, q.A)]) || hasEllipsis(d.b.Tokens[min(p.B, q.B):max(p.B, q.B)])
}

// bound finds the first and the last words that the texts share in order.
func (d *diff) bound() {
	d.first, d.last = align.Link{A: len(d.a.Tokens), B: len(d.b.Tokens)}, align.Link{A: -1, B: -1}
	for _, l := range d.chain {
		if d.a.Tokens[l.A].IsWord() {
			if d.last.A < 0 {
				d.first = l
			}
			d.last = l
		}
	}
}

// adrift reports whether a link joins two marks without joining the words on
// either side: a full stop anchors nothing.
func (d *diff) adrift(l align.Link) bool {
	return !d.a.Tokens[l.A].IsWord() && !d.beside(l, -1) && !d.beside(l, 1)
}

// beside reports whether the tokens next to a link's, on one side, are linked too.
func (d *diff) beside(l align.Link, step int) bool {
	i, j := l.A+step, l.B+step
	return i >= 0 && j >= 0 && i < len(d.mateA) && j < len(d.mateB) && d.mateA[i] == j && d.a.Tokens[i].IsWord()
}

// keep marks the words that stand unchanged. A part of a word is unchanged
// only with the whole word, so that no edit splits one.
func (d *diff) keep() {
	d.kept, d.keptB = zeroed(d.kept, len(d.a.Tokens)), zeroed(d.keptB, len(d.b.Tokens))
	kept, keptB := d.kept, d.keptB
	for _, l := range d.chain {
		same := d.a.Tokens[l.A].In(d.a.Source) == d.b.Tokens[l.B].In(d.b.Source)
		kept[l.A], keptB[l.B] = same, same
	}
	for again := true; again; {
		again = false
		for _, l := range d.chain {
			if kept[l.A] && (torn(d.a, kept, l.A) || torn(d.b, keptB, l.B)) {
				kept[l.A], keptB[l.B], again = false, false, true
			}
		}
	}
}

// torn reports whether a part of the same word beside token i has changed.
func torn(t *align.Text, kept []bool, i int) bool {
	return i > 0 && !kept[i-1] && continuesWord(t, i) || i+1 < len(kept) && !kept[i+1] && continuesWord(t, i+1)
}
