package compare

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

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
		switch before := (block{a0: a0, a1: l.A, b0: b0, b1: l.B}); {
		case d.kept[l.A] && opens && before.empty() && d.sameGap(l): // nothing differs
		case d.kept[l.A]:
			add(before, true)
			opens = true
		default:
			add(before, false)
			add(block{a0: l.A, a1: l.A + 1, b0: l.B, b1: l.B + 1, link: true, relation: l.Relation}, false)
		}
		a0, b0 = l.A+1, l.B+1
	}
	add(block{a0: a0, a1: len(d.a.Tokens), b0: b0, b1: len(d.b.Tokens)}, true)
	d.merge()
	d.partTail()
}

// partTail parts the block behind all that the texts share where both sides begin with
// a number, or with a name, right behind unchanged words, and one text ends there while
// the other goes on behind a mark: in "by 2030" and "by 2050, and not a day later" the
// year is changed, and the rest cut off.
func (d *diff) partTail() {
	k := &d.blocks[len(d.blocks)-1]
	if !k.opens || k.link || !d.trails(*k) {
		return
	}
	for _, same := range [...]func(*align.Token) bool{isNumeric, isName} {
		i, j := run(d.a.Tokens[k.a0:k.a1], same), run(d.b.Tokens[k.b0:k.b1], same)
		restA, restB := d.a.Tokens[k.a0+i:k.a1], d.b.Tokens[k.b0+j:k.b1]
		if i > 0 && j > 0 && (goesOn(restA) && !hasWords(restB) || goesOn(restB) && !hasWords(restA)) {
			rest := block{a0: k.a0 + i, a1: k.a1, b0: k.b0 + j, b1: k.b1, closes: true}
			k.a1, k.b1, k.closes = rest.a0, rest.b0, false
			d.blocks = append(d.blocks, rest)
			return
		}
	}
}

func isNumeric(k *align.Token) bool { return k.Numeric }

// run is how many tokens at the beginning are of a kind.
func run(tokens []align.Token, is func(*align.Token) bool) int {
	n := 0
	for n < len(tokens) && is(&tokens[n]) {
		n++
	}
	return n
}

// goesOn reports whether words follow a mark that tokens begin with.
func goesOn(tokens []align.Token) bool {
	return hasWords(tokens) && !tokens[0].IsWord() && !tokens[0].Part
}

func hasWords(tokens []align.Token) bool {
	return slices.ContainsFunc(tokens, func(k align.Token) bool { return k.IsWord() })
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

// sameGap reports whether the same white space stands before the two tokens of a link.
func (d *diff) sameGap(l align.Link) bool { return gapAfter(d.a, l.A-1) == gapAfter(d.b, l.B-1) }

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
	changed := -1 // the last of out that is not empty
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
		k.denied = d.deniesYet(&k)
		if changed >= 0 && d.deniesByLink(&out[changed], &k) {
			out[changed].denied, k.denied = true, true
		}
		if !k.empty() {
			changed = len(out)
		}
		out = append(out, k)
	}
	d.blocks = out
}

func (k block) empty() bool { return k.a0 == k.a1 && k.b0 == k.b1 }

// oneSided reports whether only one text has something in the block.
func (k block) oneSided() bool { return k.a0 == k.a1 || k.b0 == k.b1 }

// mostMerged is how many words are still one difference to a reader.
const mostMerged = 60

// joined reports whether two neighbouring blocks are one difference: parts of
// one word, a number and its unit that stand in another order, or two pieces of one
// rephrased passage.
func (d *diff) joined(k, next block) bool {
	if k.empty() || next.empty() || d.inBracket(k) ||
		next.a0 < next.a1 && continuesWord(d.a, next.a0) || next.b0 < next.b1 && continuesWord(d.b, next.b0) ||
		continuesName(d.a, k.a0, k.a1, next.a1) || continuesName(d.b, k.b0, k.b1, next.b1) ||
		(k.oneSided() || next.oneSided()) && isQuantity(d.a, k.a0, next.a1) && isQuantity(d.b, k.b0, next.b1) {
		return true
	}
	return next.a1-k.a0+next.b1-k.b0 <= mostMerged && d.free(k) && d.free(next) && d.balanced(block{a0: k.a0, a1: next.a1, b0: k.b0, b1: next.b1})
}

// continuesWord reports whether token i belongs to the word or number before it.
func continuesWord(t *align.Text, i int) bool {
	k := &t.Tokens[i]
	return k.Part || i > 0 && (k.Numeric && t.Tokens[i-1].Numeric && k.Value == t.Tokens[i-1].Value ||
		t.Tokens[i-1].Word.Is(lexicon.Kana) && areOf(negations, t.Tokens[i-1:i+1]))
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

// openBracket reports whether the last bracket of tokens opens. It looks no further
// back than one difference goes to a reader.
func openBracket(tokens []align.Token) bool {
	for i := len(tokens) - 1; i >= max(0, len(tokens)-mostMerged); i-- {
		if isBracket(&tokens[i]) {
			return tokens[i].Word.Form == "["
		}
	}
	return false
}

// free reports whether a block can be part of a rephrased passage: words that
// no rule but position relates.
func (d *diff) free(k block) bool {
	switch {
	case !k.link:
		both := d.sides(k)
		return both[0].words+both[1].words > 0
	case k.relation == lexicon.Derived || k.relation == lexicon.Synonym || k.relation == lexicon.Broader:
		return true
	}
	return k.relation == lexicon.Unrelated
}

// balanced reports whether a block has no word that must be looked at by
// itself, other than as many negations on both sides.
func (d *diff) balanced(k block) bool {
	both := d.sides(k)
	x, y := &both[0], &both[1]
	return !x.critical() && !y.critical() && x.negations == y.negations
}

// isName reports whether a token is written as a name where a common word
// would not be.
func isName(k *align.Token) bool { return k.Capital && !k.Initial && !k.Numeric && k.Content() }

// isEllipsis reports whether a token is an ellipsis, of one character or of many.
func isEllipsis(k *align.Token) bool { return !k.IsWord() && strings.HasPrefix(k.Word.Form, "...") }

// endsEllipsis reports whether token i is an ellipsis, or the third of three dots set
// apart, ". . .", not before token from.
func endsEllipsis(t *align.Text, from, i int) bool {
	const dots = 3
	return isEllipsis(&t.Tokens[i]) || i-from+1 >= dots && !slices.ContainsFunc(t.Tokens[i-dots+1:i+1], func(k align.Token) bool {
		return k.Word.Form != "."
	})
}

// hasEllipsis reports whether an ellipsis is among tokens.
func hasEllipsis(tokens []align.Token) bool {
	for i := range tokens {
		if isEllipsis(&tokens[i]) {
			return true
		}
	}
	return false
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
