package align

import (
	"math/bits"
	"slices"
	"strings"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A grid holds the state of one alignment. Grids are reused.
type grid struct {
	a, b               *Text
	n, m               int
	relations          []lexicon.Relation // n × m
	related            bitRows            // the pairs that a table relates
	rowCount, colCount []uint16           // related pairs in each row and column
	toB, toA           []int32            // the one-to-one links so far, -1 for none
	firmA, firmB       []bool             // whether these links are to related words
	prevA, nextA       []int32            // nearest linked token on either side
	prevB, nextB       []int32
	leftA, rightA      []int32 // nearest token on either side with a firm link
	leftB, rightB      []int32
	linked             bool // whether a stage has made links
	index              index
	words              []int32 // places of the words of b
	near               bitRows // one row
	free               bitRows // one row: the tokens of b that no link holds
	columnsOfB         bitRows // one row: all tokens of b
	candidates         []candidate
	tally              tally  // of the pair that is judged
	carriers           series // the content words of a that have a related word
	links              series // the tokens of b that those of a are linked with
	row                row
}

var grids = sync.Pool{New: func() any { return new(grid) }}

// align makes the one-to-one links of two texts.
func (g *grid) align(m *Model, a, b *Text) {
	g.reset(a, b)
	g.contained()
	g.decide(m.tally(lexicalStage), g.allRelated)
	g.linked = true
	g.neighbours()
	g.decide(m.tally(contextStage), g.unlinked)
	g.neighbours()
}

func (g *grid) reset(a, b *Text) {
	g.a, g.b, g.n, g.m = a, b, len(a.Tokens), len(b.Tokens)
	g.linked = false
	g.toB, g.toA = filled(g.toB, g.n, -1), filled(g.toA, g.m, -1)
	g.firmA, g.firmB = zeroed(g.firmA, g.n), zeroed(g.firmB, g.m)
	for _, s := range [...]*[]int32{&g.prevA, &g.nextA, &g.leftA, &g.rightA} {
		*s = sized(*s, g.n)
	}
	for _, s := range [...]*[]int32{&g.prevB, &g.nextB, &g.leftB, &g.rightB} {
		*s = sized(*s, g.m)
	}
	g.free.reset(1, g.m)
	g.free.setRange(0, 0, g.m-1)
	g.columnsOfB.reset(1, g.m)
	g.columnsOfB.setRange(0, 0, g.m-1)
	g.relate()
}

// relate finds how each token of a is related to each of b.
func (g *grid) relate() {
	g.relations = zeroed(g.relations, g.n*g.m)
	g.related.reset(g.n, g.m)
	g.rowCount, g.colCount = zeroed(g.rowCount, g.n), zeroed(g.colCount, g.m)
	for first := 0; first < g.m; first += indexed {
		g.relateTo(first, min(first+indexed, g.m))
	}
	g.carriers.reset()
	for i, n := range g.rowCount {
		g.carriers.add(int32(i), n > 0 && g.a.Tokens[i].content)
	}
}

// relateTo finds how each token of a is related to those of b from first to end.
func (g *grid) relateTo(first, end int) {
	g.index.post(g.b.Tokens[first:end])
	for i := range g.a.Tokens {
		x := &g.a.Tokens[i]
		for found := g.index.find(x); found != 0; found &= found - 1 {
			j := first + bits.TrailingZeros64(found)
			if r := relate(x, &g.b.Tokens[j]); r != lexicon.Unrelated {
				g.relations[i*g.m+j] = r
				g.rowCount[i]++
				g.colCount[j]++
				g.related.set(i, j)
			}
		}
	}
}

func (g *grid) relation(i, j int) lexicon.Relation { return g.relations[i*g.m+j] }

// relate says how two tokens are related: by their words, or as one number.
func relate(x, y *Token) lexicon.Relation {
	if r := lexicon.Relate(x.Word, y.Word); r != lexicon.Unrelated {
		return r
	}
	switch {
	case x.Numeric && y.Numeric && x.Value == y.Value:
		return lexicon.Variant
	case x.Capital && y.Capital && lexicon.Transliterated(x.Word, y.Word):
		return lexicon.Translit
	case x.Capital && y.Capital && undotted(x.Word.Form) == undotted(y.Word.Form):
		return lexicon.Variant // "U.S.", "US"
	case x.Kind == segment.Punct && y.Kind == segment.Punct && x.Word.Mark != lexicon.OtherMark && x.Word.Mark == y.Word.Mark:
		return lexicon.Variant
	}
	return lexicon.Unrelated
}

// undotted is a form without full stops.
func undotted(form string) string {
	if strings.IndexByte(form, '.') < 0 {
		return form
	}
	return strings.ReplaceAll(form, ".", "")
}

// contained links all words of a, the shorter text, to the run of b that is
// the same word for word, if there is one: a fragment.
func (g *grid) contained() {
	g.words = g.words[:0]
	for j := range g.b.Tokens {
		if g.b.Tokens[j].IsWord() {
			g.words = append(g.words, int32(j))
		}
	}
	for start := range g.words {
		if run := g.words[start:]; g.matches(run) {
			for i := range g.a.Tokens {
				if g.a.Tokens[i].IsWord() {
					g.link(i, int(run[0]))
					run = run[1:]
				}
			}
			return
		}
	}
}

// matches reports whether the words of a, of which there must be one, are the
// first of the given words of b.
func (g *grid) matches(words []int32) bool {
	any := false
	for i := range g.a.Tokens {
		if !g.a.Tokens[i].IsWord() {
			continue
		}
		if len(words) == 0 || g.relation(i, int(words[0])) != lexicon.Identical {
			return false
		}
		any = true
		words = words[1:]
	}
	return any
}

func (g *grid) link(i, j int) {
	g.toB[i], g.toA[j] = int32(j), int32(i)
	g.free.clear(0, j)
	g.firmA[i] = close(g.relation(i, j))
	g.firmB[j] = g.firmA[i]
}

// neighbours finds the nearest linked tokens on both sides of each token.
func (g *grid) neighbours() {
	nearestLinked(g.toB, g.prevA, g.nextA)
	nearestLinked(g.toA, g.prevB, g.nextB)
	nearestFirm(g.firmA, g.leftA, g.rightA)
	nearestFirm(g.firmB, g.leftB, g.rightB)
	g.links.reset()
	for _, q := range g.toB {
		g.links.add(q, q >= 0)
	}
}

// nearestLinked fills in for each place the nearest one before and behind that
// has a link, -1 and the length where there is none.
func nearestLinked(to, before, behind []int32) {
	last := int32(-1)
	for i, j := range to {
		before[i] = last
		if j >= 0 {
			last = int32(i)
		}
	}
	last = int32(len(to))
	for i := len(to) - 1; i >= 0; i-- {
		behind[i] = last
		if to[i] >= 0 {
			last = int32(i)
		}
	}
}

// nearestFirm does the same for firm links.
func nearestFirm(firm []bool, before, behind []int32) {
	last := int32(-1)
	for i, ok := range firm {
		before[i] = last
		if ok {
			last = int32(i)
		}
	}
	last = int32(len(firm))
	for i := len(firm) - 1; i >= 0; i-- {
		behind[i] = last
		if firm[i] {
			last = int32(i)
		}
	}
}

// sized returns a slice of n elements of any value, s where it is large enough.
func sized[T any](s []T, n int) []T { return slices.Grow(s[:0], n)[:n] }

func zeroed[T any](s []T, n int) []T {
	s = sized(s, n)
	clear(s)
	return s
}

func filled(s []int32, n int, v int32) []int32 {
	s = sized(s, n)
	for i := range s {
		s[i] = v
	}
	return s
}
