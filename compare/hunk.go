package compare

import (
	"sort"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// A diff types the differences of one aligned pair.
type diff struct {
	a, b         *align.Text
	mateA, mateB []int        // the token that each is linked with one to one, or -1
	chain        []align.Link // one-to-one links that run the same way in both texts
	kept         []bool       // tokens of a that stand unchanged in b, in the chain
	blocks       []block      // what differs, in order
	loose        bool         // whether the wordings differ throughout, as two translations do
	spareA       int          // negations of a that have no counterpart in b
	spareB       int
}

// A block is a run of tokens of a and what stands in its place in b; either may
// be empty.
type block struct {
	a0, a1, b0, b1 int
	link           bool             // whether it is one linked word on each side
	relation       lexicon.Relation // of these two
	opens          bool             // whether an unchanged word, or the beginning, comes before
	closes         bool             // whether an unchanged word, or the end, comes behind
}

// newDiff arranges the links of two texts into blocks of what differs.
func newDiff(a, b *align.Text, links []align.Link) *diff {
	d := &diff{a: a, b: b, kept: make([]bool, len(a.Tokens)), mateA: unmated(len(a.Tokens)), mateB: unmated(len(b.Tokens))}
	for _, l := range links {
		if !l.Phrase {
			d.mateA[l.A], d.mateB[l.B] = l.B, l.A
		}
	}
	d.chain = longestChain(links)
	d.keep()
	d.cut()
	return d
}

func unmated(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// longestChain returns the longest run of one-to-one links that rise in both
// texts, by patience sorting.
func longestChain(links []align.Link) []align.Link {
	var tails []int // index of the smallest last link of a chain of each length
	before := make([]int, len(links))
	for i, l := range links {
		if l.Phrase {
			continue
		}
		n := sort.Search(len(tails), func(k int) bool { return links[tails[k]].B >= l.B })
		before[i] = -1
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	chain := make([]align.Link, len(tails))
	for k := len(tails) - 1; k >= 0; k-- {
		i := tails[len(tails)-1]
		if k < len(tails)-1 {
			i = before[tails[k+1]]
		}
		tails[k] = i
		chain[k] = links[i]
	}
	return chain
}

// keep marks the words that stand unchanged. A part of a word is unchanged
// only with the whole word, so that no edit splits one.
func (d *diff) keep() {
	keptB := make([]bool, len(d.b.Tokens))
	for _, l := range d.chain {
		same := d.a.Tokens[l.A].In(d.a.Source) == d.b.Tokens[l.B].In(d.b.Source)
		d.kept[l.A], keptB[l.B] = same, same
	}
	for again := true; again; {
		again = false
		for _, l := range d.chain {
			if d.kept[l.A] && (torn(d.a, d.kept, l.A) || torn(d.b, keptB, l.B)) {
				d.kept[l.A], keptB[l.B], again = false, false, true
			}
		}
	}
}

// torn reports whether a part of the same word beside token i has changed.
func torn(t *align.Text, kept []bool, i int) bool {
	return t.Tokens[i].Part && !kept[i-1] || i+1 < len(kept) && t.Tokens[i+1].Part && !kept[i+1]
}

// cut divides what lies between unchanged words into blocks, at its links.
func (d *diff) cut() {
	a0, b0, opens := 0, 0, true
	add := func(k block, closes bool) {
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

// merge joins neighbouring blocks that are one difference to a reader.
func (d *diff) merge() {
	out := d.blocks[:0]
	for _, k := range d.blocks {
		if n := len(out); n > 0 && !out[n-1].closes && d.joined(out[n-1], k) {
			p := &out[n-1]
			p.a1, p.b1, p.closes, p.link = k.a1, k.b1, k.closes, p.link && k.empty() || k.link && p.empty()
			if k.link {
				p.relation = k.relation
			}
			continue
		}
		out = append(out, k)
	}
	d.blocks = out
}

func (k block) empty() bool { return k.a0 == k.a1 && k.b0 == k.b1 }

// joined reports whether two neighbouring blocks are one difference: parts of
// one word, or two pieces of one rephrased passage.
func (d *diff) joined(k, next block) bool {
	if k.empty() || next.empty() || d.inBracket(k) ||
		next.a0 < next.a1 && d.a.Tokens[next.a0].Part || next.b0 < next.b1 && d.b.Tokens[next.b0].Part {
		return true
	}
	return d.free(k) && d.free(next)
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

// free reports whether a block is part of a rephrased passage: words that no
// rule but position relates, and none that must be looked at by itself.
func (d *diff) free(k block) bool {
	if k.link && (k.relation == lexicon.Identical || k.relation == lexicon.Variant || k.relation == lexicon.Inflected ||
		k.relation == lexicon.Translit || k.relation == lexicon.Antonym) {
		return false
	}
	words := 0
	for _, s := range [...][]align.Token{d.a.Tokens[k.a0:k.a1], d.b.Tokens[k.b0:k.b1]} {
		for i := range s {
			if s[i].IsWord() {
				words++
			}
			if critical(&s[i]) {
				return false
			}
		}
	}
	return words > 0
}

// critical reports whether a token must be looked at by itself: meaning turns on it.
func critical(k *align.Token) bool {
	if !k.IsWord() {
		return isEllipsis(k) || isBracket(k)
	}
	return k.Numeric || isName(k) || k.Word.Is(lexicon.Negation|lexicon.Modal|lexicon.Hedge|lexicon.Condition)
}

// isName reports whether a token is written as a name where a common word
// would not be.
func isName(k *align.Token) bool { return k.Capital && !k.Initial && !k.Numeric && k.Content() }

func isEllipsis(k *align.Token) bool {
	return k.Word.Form == "…" || len(k.Word.Form) >= 3 && k.Word.Form[:3] == "..."
}

func isBracket(k *align.Token) bool { return k.Word.Form == "[" || k.Word.Form == "]" }

// span returns the texts of a block as passages. White space that both sides
// share around the words is left out.
func (d *diff) span(k block) (Passage, Passage) {
	a, b := reach(d.a, k.a0, k.a1, k.closes), reach(d.b, k.b0, k.b1, k.closes)
	x, y := a.In(d.a.Source), b.In(d.b.Source)
	for x != "" && y != "" && x[0] == y[0] && isSpace(x[0]) {
		x, y = x[1:], y[1:]
	}
	for x != "" && y != "" && x[len(x)-1] == y[len(y)-1] && isSpace(x[len(x)-1]) {
		x, y = x[:len(x)-1], y[:len(y)-1]
		a.End, b.End = a.End-1, b.End-1
	}
	a.Start, b.Start = a.End-len(x), b.End-len(y)
	return Passage{a, x}, Passage{b, y}
}

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
