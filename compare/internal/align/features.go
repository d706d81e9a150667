package align

import (
	"math"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// The features of a pair of tokens. Those from leftLinked on speak of links
// that an earlier stage has made.
const (
	bias           = iota
	identicalWord  // one form, content
	identicalGram  // one form, grammar
	identicalPunct // one mark
	variantForm
	inflectedForm
	derivedForm
	synonym
	broader
	antonym
	translit
	sameNumber
	otherNumber
	bothContent
	contentGrammar
	sameClass // grammatical words of one class
	punctWord
	bothCapital
	prefix   // share of letters that agree from the left
	rarity   // of the rarer, where the forms are related
	distance // of the relative positions
	farApart // whether they are in different thirds
	leftSame // the tokens before are related
	rightSame
	context       // related content words within three tokens on the same side
	rivals        // how many related pairs compete, as logarithm
	onlyCandidate // whether nothing competes
	leftLinked    // an earlier stage linked the tokens before
	rightLinked
	bothLinked
	between    // both lie between the same two linked neighbours
	shift      // distance from where the linked neighbours put it
	window     // links near by that agree with it
	gapA       // how many unlinked tokens stand around, as logarithm
	gapBalance // difference of the two gaps, as logarithm
	linkedA    // a link already holds the token
	linkedB
	gramContext  // context, of a grammatical word: it means little by itself
	gramNeighbor // leftSame or rightSame, of a grammatical word
	gramWindow   // window, of a grammatical word
	gramShift    // shift, of a grammatical word
	looseBetween // between, of content words that nothing else relates
	looseWindow  // window, of content words that nothing else relates
	looseShift   // shift, of content words that nothing else relates
	classWindow  // window, of different grammatical words of one class
	region       // both lie between the same two links of related words
	regionA      // words of the region on the smaller side, as logarithm, where region
	regionB      // of the larger side
	regionEdge   // whether the region is at the beginning or the end, where region
	bothLoose    // links hold both, of words that nothing else relates
	features     // how many there are
)

// A vector holds the features of one pair of tokens.
type vector [features]float32

// A Model holds the weights of each stage.
type Model [stages]vector

// dot sums in four lanes, which a processor adds side by side.
func (w *vector) dot(v *vector) float32 {
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+3 < len(v); i += 4 {
		s0 += w[i] * v[i]
		s1 += w[i+1] * v[i+1]
		s2 += w[i+2] * v[i+2]
		s3 += w[i+3] * v[i+3]
	}
	for ; i < len(v); i++ {
		s0 += w[i] * v[i]
	}
	return s0 + s1 + (s2 + s3)
}

// fill writes the features of tokens i of a and j of b.
func (g *grid) fill(v *vector, i, j int) {
	*v = vector{bias: 1}
	x, y := &g.a.Tokens[i], &g.b.Tokens[j]
	g.lexical(v, x, y, g.relation(i, j))
	g.positional(v, i, j)
	if g.linked {
		g.structural(v, i, j)
	}
	v.cross()
}

// cross writes the features that say how much place counts for each sort of word.
func (v *vector) cross() {
	switch {
	case v[identicalGram] > 0:
		v[gramContext], v[gramNeighbor] = v[context], max(v[leftSame], v[rightSame])
		v[gramWindow], v[gramShift] = v[window], v[shift]
	case v[bothContent] > 0 && v[rarity] == 0:
		v[looseBetween], v[looseWindow], v[looseShift] = v[between], v[window], v[shift]
	case v[sameClass] > 0:
		v[classWindow] = v[window]
	}
}

// lexical writes the features of the two words themselves.
func (g *grid) lexical(v *vector, x, y *Token, r lexicon.Relation) {
	switch r {
	case lexicon.Identical:
		switch {
		case !x.IsWord():
			v[identicalPunct] = 1
		case x.Content():
			v[identicalWord] = 1
		default:
			v[identicalGram] = 1
		}
	case lexicon.Variant:
		v[variantForm] = 1
	case lexicon.Inflected:
		v[inflectedForm] = 1
	case lexicon.Derived:
		v[derivedForm] = 1
	case lexicon.Synonym:
		v[synonym] = 1
	case lexicon.Broader:
		v[broader] = 1
	case lexicon.Antonym:
		v[antonym] = 1
	case lexicon.Translit:
		v[translit] = 1
	}
	if r != lexicon.Unrelated && x.IsWord() {
		v[rarity] = max(x.Word.Rarity, y.Word.Rarity)
	}
	if x.Numeric && y.Numeric {
		if x.Value == y.Value {
			v[sameNumber] = 1
		} else {
			v[otherNumber] = 1
		}
	}
	switch {
	case x.Content() && y.Content():
		v[bothContent] = 1
		if r == lexicon.Unrelated {
			v[prefix] = commonPrefix(x.Word.Form, y.Word.Form)
		}
	case x.IsWord() != y.IsWord():
		v[punctWord] = 1
	case x.Content() != y.Content():
		v[contentGrammar] = 1
	case x.Word.Class&y.Word.Class != 0:
		v[sameClass] = 1
	}
	if x.Capital && y.Capital && x.Content() && y.Content() {
		v[bothCapital] = 1
	}
}

// positional writes the features of the two places, as far as the related
// words around them show.
func (g *grid) positional(v *vector, i, j int) {
	d := abs32(float32(i)/float32(g.n) - float32(j)/float32(g.m))
	v[distance] = d
	if d > 0.34 {
		v[farApart] = 1
	}
	if i > 0 && j > 0 && close(g.relation(i-1, j-1)) || i == 0 && j == 0 {
		v[leftSame] = 1
	}
	if i+1 < g.n && j+1 < g.m && close(g.relation(i+1, j+1)) || i+1 == g.n && j+1 == g.m {
		v[rightSame] = 1
	}
	v[context] = g.support(i, j)
	if g.relation(i, j) != lexicon.Unrelated {
		c := int(g.rowCount[i]) + int(g.colCount[j]) - 2
		v[rivals] = logs[min(c, len(logs)-1)]
		if c == 0 {
			v[onlyCandidate] = 1
		}
	}
}

// support counts the content words around i that have a related word around j
// on the same side, at most 1.
func (g *grid) support(i, j int) float32 {
	const reach = 3
	n := 0
	for di := -reach; di <= reach; di++ {
		p := i + di
		if di == 0 || p < 0 || p >= g.n || g.rowCount[p] == 0 || !g.a.Tokens[p].Content() {
			continue
		}
		lo, hi := max(j-reach, 0), j-1
		if di > 0 {
			lo, hi = j+1, min(j+reach, g.m-1)
		}
		for q := lo; q <= hi; q++ {
			if g.relation(p, q) != lexicon.Unrelated {
				n++
				break
			}
		}
	}
	return min(float32(n)/3, 1)
}

// structural writes the features that rest on the links made so far.
func (g *grid) structural(v *vector, i, j int) {
	left := i > 0 && j > 0 && g.toB[i-1] == int32(j-1) || i == 0 && j == 0
	right := i+1 < g.n && j+1 < g.m && g.toB[i+1] == int32(j+1) || i+1 == g.n && j+1 == g.m
	if left {
		v[leftLinked] = 1
	}
	if right {
		v[rightLinked] = 1
	}
	if left && right {
		v[bothLinked] = 1
	}
	la, ra, lb, rb := g.prevA[i], g.nextA[i], g.prevB[j], g.nextB[j]
	if g.projected(la, lb, -1) && g.projected(ra, rb, int32(g.m)) {
		v[between] = 1
	}
	v[shift] = g.shift(i, j)
	v[window] = g.agreement(i, j)
	spanA, spanB := int(ra-la)-1, int(rb-lb)-1
	v[gapA] = logs[min(spanA+spanB, len(logs)-1)]
	v[gapBalance] = logs[min(abs(spanA-spanB), len(logs)-1)]
	if g.toB[i] >= 0 {
		v[linkedA] = 1
	}
	if g.toA[j] >= 0 {
		v[linkedB] = 1
	}
	g.regional(v, i, j)
}

// regional writes the features of the stretch between related words that a
// phrase would fill.
func (g *grid) regional(v *vector, i, j int) {
	if !g.sameRegion(i, j) {
		return
	}
	a, b := int(g.rightA[i]-g.leftA[i])-1, int(g.rightB[j]-g.leftB[j])-1
	v[region], v[regionA], v[regionB] = 1, logs[min(min(a, b), len(logs)-1)], logs[min(max(a, b), len(logs)-1)]
	if g.leftA[i] < 0 || int(g.rightA[i]) == g.n {
		v[regionEdge] = 1
	}
	if g.toB[i] >= 0 && g.toA[j] >= 0 {
		v[bothLoose] = 1
	}
}

// sameRegion reports whether i and j lie between the same two links of related
// words, and hold no such link themselves.
func (g *grid) sameRegion(i, j int) bool {
	return !g.firm(i) && (g.toA[j] < 0 || !g.firm(int(g.toA[j]))) &&
		g.projected(g.leftA[i], g.leftB[j], -1) && g.projected(g.rightA[i], g.rightB[j], int32(g.m))
}

// firm reports whether a link holds token i of a, to a related word.
func (g *grid) firm(i int) bool { return g.toB[i] >= 0 && close(g.relation(i, int(g.toB[i]))) }

// projected reports whether the linked token p of a, or the edge of a, is
// linked to q, or to the same edge of b.
func (g *grid) projected(p, q, edge int32) bool {
	if p < 0 || int(p) >= g.n {
		return q == edge
	}
	return g.toB[p] == q
}

// shift is how far j is from where the nearest linked neighbours of i put it,
// as a logarithm.
func (g *grid) shift(i, j int) float32 {
	best := len(logs) - 1
	if p := g.prevA[i]; p >= 0 {
		best = min(best, abs(j-int(g.toB[p])-(i-int(p))))
	} else {
		best = min(best, abs(j-i))
	}
	if p := int(g.nextA[i]); p < g.n {
		best = min(best, abs(j-int(g.toB[p])-(i-p)))
	} else {
		best = min(best, abs((g.m-j)-(g.n-i)))
	}
	return logs[best]
}

// agreement counts links within three tokens that run beside (i, j), at most 1.
func (g *grid) agreement(i, j int) float32 {
	const reach = 3
	n := 0
	for p := max(i-reach, 0); p <= min(i+reach, g.n-1); p++ {
		if q := int(g.toB[p]); p != i && q >= 0 && abs(q-j) <= reach && (q < j) == (p < i) {
			n++
		}
	}
	return float32(n) / (2 * reach)
}

// logs holds log2(1+n) for small n.
var logs = func() (t [33]float32) {
	for n := range t {
		t[n] = float32(math.Log2(float64(1 + n)))
	}
	return t
}()

// close reports whether two words are forms of one another.
func close(r lexicon.Relation) bool {
	return r >= lexicon.Identical && r <= lexicon.Synonym || r == lexicon.Translit
}

// commonPrefix is the share of the shorter form's bytes that agree from the left.
func commonPrefix(a, b string) float32 {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n < 3 {
		return 0
	}
	return float32(n) / float32(max(len(a), len(b)))
}

func abs(n int) int { return max(n, -n) }

func abs32(x float32) float32 { return max(x, -x) }
