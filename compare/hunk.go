package compare

import (
	"slices"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
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
	riser        align.Riser
}

// diffs holds diffs whose memory comparisons reuse.
var diffs = sync.Pool{New: func() any { return new(diff) }}

// A block is a run of tokens of a and what stands in its place in b; either may
// be empty.
type block struct {
	a0, a1, b0, b1 int
	link           bool             // whether it is one linked word on each side
	relation       lexicon.Relation // of these two
	opens          bool             // whether an unchanged word, or the beginning, comes before
	closes         bool             // whether an unchanged word, or the end, comes behind
	moved          bool             // whether its two sides stand in different places
	denied         bool             // whether one side denies the opposite of the other: "not safe", "unsafe"
}

// align links two texts, in the one order in which the features are taken too.
func (d *diff) align(a, b *align.Text) same.Vector {
	d.a, d.b = a, b
	inverse := align.Inverse(a, b)
	if inverse {
		a, b = b, a
	}
	d.links = align.Default().AppendLinks(d.links[:0], a, b)
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

// findChain finds the longest chain of one-to-one links that anchor something.
func (d *diff) findChain() {
	d.chain = d.chain[:0]
	for _, l := range d.links {
		switch x, y := &d.a.Tokens[l.A], &d.b.Tokens[l.B]; {
		case l.Phrase || d.adrift(l):
		case x.Numeric != y.Numeric && l.Relation == lexicon.Unrelated, // "1,987", "almost" 2,000
			isEllipsis(*x) != isEllipsis(*y):
			d.mateA[l.A], d.mateB[l.B] = -1, -1
		default:
			d.chain = append(d.chain, l)
		}
	}
	longest := d.riser.Rising(len(d.chain), func(i int) int { return d.chain[i].B })
	for k, i := range longest {
		d.chain[k] = d.chain[i]
	}
	d.chain = d.dropStray(d.chain[:len(longest)])
	slices.Reverse(d.chain)
	d.chain = d.dropStray(d.chain)
	slices.Reverse(d.chain)
	d.slide()
	d.inChain = zeroed(d.inChain, len(d.a.Tokens))
	for _, l := range d.chain {
		d.inChain[l.A] = true
	}
}

// pairs returns what corresponds.
func (d *diff) pairs() []Pair {
	out := make([]Pair, len(d.links))
	for i, l := range d.links {
		out[i] = Pair{d.a.Tokens[l.A].Span, d.b.Tokens[l.B].Span}
	}
	return out
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
		p, q := chain[k-1], chain[k]
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
func (d *diff) marked(p, q align.Link) bool {
	return slices.ContainsFunc(d.a.Tokens[min(p.A, q.A):max(p.A, q.A)], isEllipsis) ||
		slices.ContainsFunc(d.b.Tokens[min(p.B, q.B):max(p.B, q.B)], isEllipsis)
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

// unmated returns n times -1, in the memory of s if it is large enough.
func unmated(s []int, n int) []int {
	s = slices.Grow(s[:0], n)[:n]
	for i := range s {
		s[i] = -1
	}
	return s
}

func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
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
	return i > 0 && continuesWord(t, i) && !kept[i-1] || i+1 < len(kept) && continuesWord(t, i+1) && !kept[i+1]
}

// cut divides what lies between unchanged words into blocks, at its links.
func (d *diff) cut() {
	a0, b0, opens := 0, 0, true
	add := func(k block, closes bool) {
		if opens {
			k = d.trimFront(k)
		}
		if closes {
			k = d.trim(k)
		}
		if closes || k.a1 > k.a0 || k.b1 > k.b0 {
			k.opens, k.closes = opens, closes
			d.blocks = append(d.blocks, k)
			opens = false
		}
	}
	for _, l := range d.chain {
		if d.kept[l.A] {
			add(block{a0: a0, a1: l.A, b0: b0, b1: l.B}, true)
			opens = true
		} else {
			add(block{a0: a0, a1: l.A, b0: b0, b1: l.B}, false)
			add(block{a0: l.A, a1: l.A + 1, b0: l.B, b1: l.B + 1, link: true, relation: l.Relation}, false)
		}
		a0, b0 = l.A+1, l.B+1
	}
	add(block{a0: a0, a1: len(d.a.Tokens), b0: b0, b1: len(d.b.Tokens)}, true)
	d.merge()
}

// trim takes the marks that end both sides alike off a block.
func (d *diff) trim(k block) block {
	for k.a0 < k.a1 && k.b0 < k.b1 {
		x, y := &d.a.Tokens[k.a1-1], &d.b.Tokens[k.b1-1]
		if x.IsWord() || x.In(d.a.Source) != y.In(d.b.Source) || gapAfter(d.a, k.a1-1) != gapAfter(d.b, k.b1-1) {
			break
		}
		d.kept[k.a1-1] = true
		k.a1, k.b1 = k.a1-1, k.b1-1
	}
	return k
}

// trimFront takes the marks that begin both sides alike off a block.
func (d *diff) trimFront(k block) block {
	for k.a0 < k.a1 && k.b0 < k.b1 {
		x, y := &d.a.Tokens[k.a0], &d.b.Tokens[k.b0]
		if x.IsWord() || x.In(d.a.Source) != y.In(d.b.Source) || gapAfter(d.a, k.a0-1) != gapAfter(d.b, k.b0-1) {
			break
		}
		k.a0, k.b0 = k.a0+1, k.b0+1
	}
	return k
}

// gapAfter is the white space behind token i.
func gapAfter(t *align.Text, i int) string {
	if i < 0 {
		return t.Source[:t.Tokens[0].Start]
	}
	if i+1 < len(t.Tokens) {
		return t.Source[t.Tokens[i].End:t.Tokens[i+1].Start]
	}
	return t.Source[t.Tokens[i].End:]
}

// merge joins neighbouring blocks that are one difference to a reader.
func (d *diff) merge() {
	out := d.blocks[:0]
	for _, k := range d.blocks {
		if n := len(out); n > 0 && !out[n-1].closes {
			p := &out[n-1]
			if denied := d.deniesOpposite(p, &k); denied || d.joined(*p, k) {
				p.a1, p.b1, p.closes, p.link = k.a1, k.b1, k.closes, p.link && k.empty() || k.link && p.empty()
				p.denied = p.denied || denied
				if k.link {
					p.relation = k.relation
				}
				continue
			}
		}
		out = append(out, k)
	}
	d.blocks = out
}

func (k block) empty() bool { return k.a0 == k.a1 && k.b0 == k.b1 }

// mostMerged is how many words are still one difference to a reader.
const mostMerged = 60

// joined reports whether two neighbouring blocks are one difference: parts of
// one word, or two pieces of one rephrased passage.
func (d *diff) joined(k, next block) bool {
	if k.empty() || next.empty() || d.inBracket(k) ||
		next.a0 < next.a1 && continuesWord(d.a, next.a0) || next.b0 < next.b1 && continuesWord(d.b, next.b0) ||
		continuesName(d.a, k.a0, k.a1, next.a1) || continuesName(d.b, k.b0, k.b1, next.b1) {
		return true
	}
	return next.a1-k.a0+next.b1-k.b0 <= mostMerged && d.free(k) && d.free(next) && d.balanced(block{a0: k.a0, a1: next.a1, b0: k.b0, b1: next.b1})
}

// continuesWord reports whether token i belongs to the word or number before it.
func continuesWord(t *align.Text, i int) bool {
	k := &t.Tokens[i]
	return k.Part || i > 0 && k.Numeric && t.Tokens[i-1].Numeric && k.Value == t.Tokens[i-1].Value
}

// continuesName reports whether tokens i to j end within a name that goes on
// with the tokens up to end: "United" "Nations".
func continuesName(t *align.Text, i, j, end int) bool {
	return i < j && j < end && isName(&t.Tokens[j-1]) && isName(&t.Tokens[j])
}

// inBracket reports whether a block ends within an editor's brackets.
func (d *diff) inBracket(k block) bool {
	return openBracket(d.a.Tokens[k.a0:k.a1]) || openBracket(d.b.Tokens[k.b0:k.b1])
}

func openBracket(tokens []align.Token) bool {
	open := false
	for i := range tokens {
		if isBracket(&tokens[i]) {
			open = tokens[i].Word.Form == "["
		}
	}
	return open
}

// free reports whether a block can be part of a rephrased passage: words that
// no rule but position relates.
func (d *diff) free(k block) bool {
	switch {
	case !k.link:
		x, y := d.sides(k)
		return x.words+y.words > 0
	case k.relation == lexicon.Derived || k.relation == lexicon.Synonym || k.relation == lexicon.Broader:
		return true
	}
	return k.relation == lexicon.Unrelated
}

// balanced reports whether a block has no word that must be looked at by
// itself, other than as many negations on both sides.
func (d *diff) balanced(k block) bool {
	x, y := d.sides(k)
	return !x.critical() && !y.critical() && x.negations == y.negations
}

// isName reports whether a token is written as a name where a common word
// would not be.
func isName(k *align.Token) bool { return k.Capital && !k.Initial && !k.Numeric && k.Content() }

func isEllipsis(k align.Token) bool {
	return k.Word.Form == "…" || len(k.Word.Form) >= 3 && k.Word.Form[:3] == "..."
}

func isBracket(k *align.Token) bool { return k.Word.Form == "[" || k.Word.Form == "]" }

// span returns the texts of a block as passages. White space that both sides
// share around the words is left out, unless they stand in different places.
func (d *diff) span(k block) (Passage, Passage) {
	a, b := reach(d.a, k.a0, k.a1, k.closes), reach(d.b, k.b0, k.b1, k.closes)
	x, y := a.In(d.a.Source), b.In(d.b.Source)
	for !k.moved && x != "" && y != "" && x[0] == y[0] && isSpace(x[0]) {
		x, y = x[1:], y[1:]
	}
	for !k.moved && x != "" && y != "" && x[len(x)-1] == y[len(y)-1] && isSpace(x[len(x)-1]) {
		x, y = x[:len(x)-1], y[:len(y)-1]
		a.End, b.End = a.End-1, b.End-1
	}
	a.Start, b.Start = a.End-len(x), b.End-len(y)
	return Passage{a, x}, Passage{b, y}
}

func abs(n int) int { return max(n, -n) }

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// reach runs from the token before i to the last of the tokens i to j, and on
// to the next token where an unchanged one follows.
func reach(t *align.Text, i, j int, closes bool) Span {
	s := Span{}
	if i > 0 {
		s.Start = t.Tokens[i-1].End
	}
	switch {
	case closes && j < len(t.Tokens):
		s.End = t.Tokens[j].Start
	case closes:
		s.End = len(t.Source)
	case j > i:
		s.End = t.Tokens[j-1].End
	default:
		s.End = s.Start
	}
	return s
}
