package align

import (
	"cmp"
	"slices"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// The stages of the alignment, each with weights of its own.
const (
	lexicalStage = iota // words that a table relates, one to one
	contextStage        // words that their linked neighbours relate, one to one
	phraseStage         // words that join a neighbour's link, many to many
	stages
)

// A Link says that token A of the first text corresponds to token B of the second.
type Link struct {
	A, B     int
	Relation lexicon.Relation
	Strength float32 // 0..1: how likely the link is
	Phrase   bool    // whether it joins a word to a neighbour's link
}

// A grid holds the state of one alignment. Grids are reused.
type grid struct {
	a, b               *Text
	n, m               int
	relations          []lexicon.Relation // n × m
	rowCount, colCount []uint16           // related pairs in each row and column
	toA, toB           []int32            // the one-to-one links so far, -1 for none
	prevA, nextA       []int32            // nearest linked token on either side
	prevB, nextB       []int32
	leftA, rightA      []int32 // nearest token on either side with a link to a related word
	leftB, rightB      []int32
	open               []int32 // tokens of b that no link holds
	linked             bool
	candidates         []candidate
}

type candidate struct {
	i, j  int32
	score float32
}

var grids = sync.Pool{New: func() any { return new(grid) }}

// Align returns the links between two texts, ordered by A, then B. It is
// symmetric.
func (m *Model) Align(a, b *Text) []Link {
	swapped := inverse(a, b)
	if swapped {
		a, b = b, a
	}
	links := m.alignLong(a, b)
	if swapped {
		return Swapped(links)
	}
	sortLinks(links)
	return links
}

// Swapped returns the links from the second text's side, in its order.
func Swapped(links []Link) []Link {
	out := slices.Clone(links)
	for i := range out {
		out[i].A, out[i].B = out[i].B, out[i].A
	}
	sortLinks(out)
	return out
}

func sortLinks(links []Link) {
	slices.SortFunc(links, func(x, y Link) int { return cmp.Or(x.A-y.A, x.B-y.B) })
}

// inverse reports whether b is to be aligned with a rather than a with b: one
// order for both, so that the caller's cannot matter.
func inverse(a, b *Text) bool {
	return cmp.Or(cmp.Compare(len(a.Tokens), len(b.Tokens)), cmp.Compare(a.Source, b.Source)) > 0
}

// alignGrid aligns two texts by looking at all pairs of their tokens.
func (m *Model) alignGrid(a, b *Text) []Link {
	if len(a.Tokens) == 0 || len(b.Tokens) == 0 {
		return nil
	}
	g := grids.Get().(*grid)
	defer grids.Put(g)
	g.reset(a, b)
	g.contained()
	g.decide(&m[lexicalStage], g.related)
	g.linked = true
	for range 2 {
		g.neighbours()
		g.decide(&m[contextStage], g.unlinked)
	}
	g.neighbours()
	return append(g.links(), g.phrases(&m[phraseStage])...)
}

func (g *grid) reset(a, b *Text) {
	g.a, g.b, g.n, g.m = a, b, len(a.Tokens), len(b.Tokens)
	g.linked = false
	g.relations = zeroed(g.relations, g.n*g.m)
	g.rowCount, g.colCount = zeroed(g.rowCount, g.n), zeroed(g.colCount, g.m)
	g.toB, g.toA = filled(g.toB, g.n, -1), filled(g.toA, g.m, -1)
	g.prevA, g.nextA = zeroed(g.prevA, g.n), zeroed(g.nextA, g.n)
	g.prevB, g.nextB = zeroed(g.prevB, g.m), zeroed(g.nextB, g.m)
	g.leftA, g.rightA = zeroed(g.leftA, g.n), zeroed(g.rightA, g.n)
	g.leftB, g.rightB = zeroed(g.leftB, g.m), zeroed(g.rightB, g.m)
	for i := range a.Tokens {
		row := g.relations[i*g.m : (i+1)*g.m]
		for j := range b.Tokens {
			if r := relate(&a.Tokens[i], &b.Tokens[j]); r != lexicon.Unrelated {
				row[j] = r
				g.rowCount[i]++
				g.colCount[j]++
			}
		}
	}
}

// contained links all words of a, the shorter text, to the run of b that is
// the same word for word, if there is one: a fragment.
func (g *grid) contained() {
	var words []int32 // the words of b
	for j := range g.b.Tokens {
		if g.b.Tokens[j].IsWord() {
			words = append(words, int32(j))
		}
	}
	for start := range words {
		if at := g.matchFrom(words[start:]); at != nil {
			for i, j := range at {
				if j >= 0 {
					g.toB[i], g.toA[j] = j, int32(i)
				}
			}
			return
		}
	}
}

// matchFrom returns for each token of a its word of b, -1 for marks, if the
// words of a are the first of the given words.
func (g *grid) matchFrom(words []int32) []int32 {
	var at []int32
	for i := range g.a.Tokens {
		if !g.a.Tokens[i].IsWord() {
			if at != nil {
				at[i] = -1
			}
			continue
		}
		if len(words) == 0 || g.relation(i, int(words[0])) != lexicon.Identical {
			return nil
		}
		if at == nil {
			at = filled(nil, g.n, -1)
		}
		at[i] = words[0]
		words = words[1:]
	}
	return at
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
	case x.Kind == segment.Punct && y.Kind == segment.Punct && markKind(x.Word.Form) != 0 && markKind(x.Word.Form) == markKind(y.Word.Form):
		return lexicon.Variant
	}
	return lexicon.Unrelated
}

// markKind groups the marks that houses exchange for one another.
func markKind(form string) byte {
	switch form {
	case "\"", "“", "”", "„", "«", "»", "''", "``", "'", "‘", "’":
		return '"'
	case "-", "--", "–", "—", "−":
		return '-'
	case "...", "…", "....", ". . .":
		return '.'
	}
	return 0
}

// related yields the pairs that a table relates.
func (g *grid) related(yield func(i, j int)) {
	for i := range g.n {
		if g.rowCount[i] == 0 {
			continue
		}
		for j, r := range g.relations[i*g.m : (i+1)*g.m] {
			if r != lexicon.Unrelated {
				yield(i, j)
			}
		}
	}
}

// unlinked yields the pairs of words that no link holds yet.
func (g *grid) unlinked(yield func(i, j int)) {
	for i, q := range g.toB {
		if q >= 0 {
			continue
		}
		words := g.a.Tokens[i].IsWord()
		for j, p := range g.toA {
			if p < 0 && (g.relation(i, j) != lexicon.Unrelated || words && g.alike(i, j) && g.near(i, j)) {
				yield(i, j)
			}
		}
	}
}

// alike reports whether two words can stand for each other without being
// related: both carry content, or both the same kind of grammar.
func (g *grid) alike(i, j int) bool {
	x, y := &g.a.Tokens[i], &g.b.Tokens[j]
	return y.IsWord() && (x.Content() && y.Content() || x.Word.Class&y.Word.Class != 0)
}

// near reports whether linked neighbours put i and j close to each other.
func (g *grid) near(i, j int) bool {
	const most = 3
	return g.shift(i, j) <= logs[most]
}

// decide links the candidates that the weights favour, the best first, one to one.
func (g *grid) decide(w *vector, each func(func(i, j int))) {
	var v vector
	g.candidates = g.candidates[:0]
	each(func(i, j int) {
		g.fill(&v, i, j)
		if s := w.dot(&v); s > 0 {
			g.candidates = append(g.candidates, candidate{int32(i), int32(j), s})
		}
	})
	slices.SortFunc(g.candidates, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(abs(int(x.i)-int(x.j)), abs(int(y.i)-int(y.j))),
			cmp.Compare(x.i+x.j, y.i+y.j), cmp.Compare(x.i, y.i))
	})
	for _, c := range g.candidates {
		if g.toB[c.i] < 0 && g.toA[c.j] < 0 {
			g.toB[c.i], g.toA[c.j] = c.j, c.i
		}
	}
}

// neighbours finds the nearest linked tokens on both sides of each token.
func (g *grid) neighbours() {
	nearest(g.prevA, g.nextA, func(i int) bool { return g.toB[i] >= 0 })
	nearest(g.prevB, g.nextB, func(j int) bool { return g.toA[j] >= 0 })
	nearest(g.leftA, g.rightA, g.firm)
	nearest(g.leftB, g.rightB, func(j int) bool { return g.toA[j] >= 0 && g.firm(int(g.toA[j])) })
}

// nearest fills in for each place the nearest one before and behind that holds.
func nearest(before, behind []int32, holds func(int) bool) {
	last := int32(-1)
	for i := range before {
		before[i] = last
		if holds(i) {
			last = int32(i)
		}
	}
	last = int32(len(behind))
	for i := len(behind) - 1; i >= 0; i-- {
		behind[i] = last
		if holds(i) {
			last = int32(i)
		}
	}
}

// links returns the one-to-one links.
func (g *grid) links() []Link {
	out := make([]Link, 0, min(g.n, g.m))
	for i, j := range g.toB {
		if j >= 0 {
			out = append(out, Link{A: i, B: int(j), Relation: g.relation(i, int(j))})
		}
	}
	return out
}

// phrases returns the links that make words part of a neighbour's link, or two
// runs of words between the same neighbours one phrase.
func (g *grid) phrases(w *vector) []Link {
	var out []Link
	var v vector
	g.joins(func(i, j int) {
		g.fill(&v, i, j)
		if w.dot(&v) > 0 {
			out = append(out, Link{A: i, B: j, Relation: g.relation(i, j), Phrase: true})
		}
	})
	return out
}

// joins yields the pairs that no link holds yet but that a phrase may join: one
// of the words has no link and a link is near, or both lie in one small region.
func (g *grid) joins(yield func(i, j int)) {
	g.open = g.open[:0]
	for j, p := range g.toA {
		if p < 0 {
			g.open = append(g.open, int32(j))
		}
	}
	for i, q := range g.toB {
		if q >= 0 && g.firm(i) {
			for _, j := range g.open {
				if g.beside(i, int(j)) {
					yield(i, int(j))
				}
			}
			continue
		}
		for j, p := range g.toA {
			near := (q < 0 || p < 0) && g.beside(i, j)
			if near || q != int32(j) && g.smallRegion(i, j) {
				yield(i, j)
			}
		}
	}
}

// smallRegion reports whether i and j lie in one region that a phrase may fill.
func (g *grid) smallRegion(i, j int) bool {
	const most = 8 // words of both sides and those around them
	return g.rightA[i]-g.leftA[i]+g.rightB[j]-g.leftB[j] <= most && g.sameRegion(i, j)
}

// beside reports whether a link within two tokens of i leads to within two of j.
func (g *grid) beside(i, j int) bool {
	const reach = 2
	for p := max(i-reach, 0); p <= min(i+reach, g.n-1); p++ {
		if q := int(g.toB[p]); q >= 0 && abs(q-j) <= reach {
			return true
		}
	}
	return false
}

func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

func filled(s []int32, n int, v int32) []int32 {
	s = slices.Grow(s[:0], n)[:n]
	for i := range s {
		s[i] = v
	}
	return s
}
