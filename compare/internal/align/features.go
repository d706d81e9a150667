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
	otherMarks   // two marks that no house exchanges
	sisters      // one word is broader than both
	likeness     // how much two names resemble each other
	extends      // a link joins one of the two to the other's neighbour
	extendsFirm  // extends, where that link joins related words
	extendsGram  // extends, where the one without a link of its own is grammar
	headBehind   // extendsGram, where the neighbour comes behind it, as a noun behind its article
	firmHeld     // a link to a related word holds one of the two
	promised     // one of the two, of content, is related to another word
	promisedGram // one of the two, of grammar, is related to another word
	scalars      // how many there are that have a name of their own
)

// Behind these come two tables of features that are 0 or 1: by the sorts of both
// words, and by the sort of a word that joins the link of another, where that
// stands, and what relates the words linked. Which words phrases absorb, as
// "is going to" does for "will", is a matter of single words of grammar.
const (
	pairs    = scalars
	joints   = pairs + lexicon.Sorts*lexicon.Sorts
	features = joints + lexicon.Sorts*len(sides)*bonds // how many there are in all
)

// sides are where a word may stand that joins the link of another.
var sides = [...]int{-2, -1, 1, 2}

// pairFeature is the feature of words of two sorts.
func pairFeature(x, y lexicon.Sort) int { return pairs + lexicon.Sorts*int(min(x, y)) + int(max(x, y)) }

// jointFeature is the feature of a word that stands so many places behind one that
// a link of the relation holds, -2 to 2.
func jointFeature(x lexicon.Sort, distance int, r lexicon.Relation) int {
	side := distance + 2
	if distance > 0 {
		side--
	}
	return joints + (int(x)*len(sides)+side)*bonds + bondOf[r]
}

// bonds is how many sorts of links are told apart where a word joins one.
const bonds = 4

// bondOf sorts links: of no related words, of one word, of its forms, of others.
var bondOf = [lexicon.Relations]int{lexicon.Identical: 1, lexicon.Variant: 2, lexicon.Inflected: 2, lexicon.Derived: 2,
	lexicon.Translit: 2, lexicon.Synonym: 3, lexicon.Broader: 3, lexicon.Antonym: 3}

// A vector holds the features of one pair of tokens.
type vector [features]float32

// A Model holds the weights of each stage.
type Model struct {
	weights [stages]vector
	sorts   bool // whether the features from promised on count
}

// A tally sums up the weights of a pair's features.
type tally struct {
	weights *vector
	sum     float32
	sorts   bool  // whether the features from promised on count
	seen    *seen // where to write the features, for training, or nil
	// The most that can come to the sum of unrelated words: by their place, and by
	// the links around them, more for two words of content or two of one class.
	place, links, loose, class float32
}

// seen are the features that are not 0.
type seen struct {
	index  []int
	values []float32
}

func (m *Model) tally(stage int) tally {
	const longest = 6 // more than any of logs
	w := &m.weights[stage]
	t := tally{weights: w, sorts: m.sorts}
	t.place = gain(w[distance]) + gain(w[farApart]) + gain(w[leftSame]) + gain(w[rightSame]) + gain(w[context]) +
		2*max(gain(w[promised]), gain(w[promisedGram]))
	t.links = gain(w[leftLinked]) + gain(w[rightLinked]) + gain(w[bothLinked]) + gain(w[between]) + gain(w[window]) +
		longest*(gain(w[shift])+gain(w[gapA])+gain(w[gapBalance]))
	t.loose = gain(w[looseBetween]) + gain(w[looseWindow]) + longest*gain(w[looseShift])
	t.class = gain(w[classWindow])
	return t
}

// gain is the most that a weight adds for a feature of 0..1.
func gain(weight float32) float32 {
	if weight > 0 {
		return weight
	}
	return 0
}

func (t *tally) add(feature int, x float32) {
	t.sum += t.weights[feature] * x
	if t.seen != nil {
		t.seen.index, t.seen.values = append(t.seen.index, feature), append(t.seen.values, x)
	}
}

// rate sums up the weighted features of tokens i of a and j of b, of which i is
// the row that was entered last. It may stop early at a pair that can no longer
// rise above zero.
func (g *grid) rate(t *tally, i, j int) float32 {
	t.sum = 0
	t.add(bias, 1)
	x, y := &g.a.Tokens[i], &g.b.Tokens[j]
	r := g.relation(i, j)
	t.lexical(x, y, r)
	if t.sorts {
		t.add(pairFeature(x.sort, y.sort), 1)
	}
	sameClass := x.Word.Class&y.Word.Class != 0 && !x.content && !y.content && x.IsWord() && y.IsWord()
	stop := r == lexicon.Unrelated && t.seen == nil
	if g.linked && g.held(t, i, j) && stop {
		most := t.sum + t.place + t.links
		if x.content && y.content {
			most += t.loose
		} else if sameClass {
			most += t.class
		}
		if most < 0 {
			return most
		}
	}
	var p place
	if g.linked {
		g.structural(t, i, j, &p)
	}
	if r == lexicon.Unrelated {
		switch {
		case x.content && y.content:
			t.add(looseBetween, p.between)
			t.add(looseWindow, p.window)
			t.add(looseShift, p.shift)
		case sameClass:
			t.add(classWindow, p.window)
		}
		if stop && t.sum+t.place < 0 {
			return t.sum
		}
	}
	g.positional(t, i, j, r, &p)
	switch {
	case r == lexicon.Unrelated:
	case r == lexicon.Identical && x.IsWord() && !x.content:
		t.add(gramContext, p.context)
		t.add(gramNeighbor, p.neighbor)
		t.add(gramWindow, p.window)
		t.add(gramShift, p.shift)
	case sameClass:
		t.add(classWindow, p.window)
	}
	return t.sum
}

// relationFeatures are the features of relations other than identity.
var relationFeatures = [lexicon.Relations]int{lexicon.Variant: variantForm, lexicon.Inflected: inflectedForm,
	lexicon.Derived: derivedForm, lexicon.Synonym: synonym, lexicon.Broader: broader, lexicon.Antonym: antonym,
	lexicon.Translit: translit}

// lexical adds the features of the two words themselves.
func (t *tally) lexical(x, y *Token, r lexicon.Relation) {
	words := x.IsWord() && y.IsWord()
	switch {
	case r == lexicon.Unrelated:
	case r != lexicon.Identical:
		t.add(relationFeatures[r], 1)
	case !x.IsWord():
		t.add(identicalPunct, 1)
	case x.content:
		t.add(identicalWord, 1)
	default:
		t.add(identicalGram, 1)
	}
	if r != lexicon.Unrelated && x.IsWord() {
		t.add(rarity, max(x.Word.Rarity, y.Word.Rarity))
	}
	if x.Numeric && y.Numeric {
		if x.Value == y.Value {
			t.add(sameNumber, 1)
		} else {
			t.add(otherNumber, 1)
		}
	}
	switch {
	case x.content && y.content:
		t.add(bothContent, 1)
		if r == lexicon.Unrelated {
			t.add(prefix, commonPrefix(x.Word.Form, y.Word.Form))
			if lexicon.Sisters(x.Word, y.Word) {
				t.add(sisters, 1)
			}
		}
		if x.Capital && y.Capital {
			t.add(bothCapital, 1)
			if r == lexicon.Unrelated {
				t.add(likeness, lexicon.Likeness(x.Word, y.Word))
			}
		}
	case x.IsWord() != y.IsWord():
		t.add(punctWord, 1)
	case !words && r == lexicon.Unrelated:
		t.add(otherMarks, 1)
	case x.content != y.content:
		t.add(contentGrammar, 1)
	case words && x.Word.Class&y.Word.Class != 0:
		t.add(sameClass, 1)
	}
}

// A place is what the features say of two places that count differently for
// different sorts of words.
type place struct{ context, neighbor, between, window, shift float32 }

// positional adds the features of the two places, as far as the related words
// around them show.
func (g *grid) positional(t *tally, i, j int, r lexicon.Relation, p *place) {
	d := abs32(float32(i)/float32(g.n) - float32(j)/float32(g.m))
	t.add(distance, d)
	if d > 0.34 {
		t.add(farApart, 1)
	}
	if i > 0 && j > 0 && close(g.relation(i-1, j-1)) || i == 0 && j == 0 {
		t.add(leftSame, 1)
		p.neighbor = 1
	}
	if i+1 < g.n && j+1 < g.m && close(g.relation(i+1, j+1)) || i+1 == g.n && j+1 == g.m {
		t.add(rightSame, 1)
		p.neighbor = 1
	}
	p.context = g.support(j)
	t.add(context, p.context)
	switch {
	case r == lexicon.Unrelated && t.sorts:
		t.promise(&g.a.Tokens[i], g.rowCount[i])
		t.promise(&g.b.Tokens[j], g.colCount[j])
	case r != lexicon.Unrelated:
		c := int(g.rowCount[i]) + int(g.colCount[j]) - 2
		t.add(rivals, logs[min(c, len(logs)-1)])
		if c == 0 {
			t.add(onlyCandidate, 1)
		}
	}
}

// promise adds the feature of a word that is related to so many others.
func (t *tally) promise(x *Token, related uint16) {
	switch {
	case related == 0:
	case x.content:
		t.add(promised, 1)
	default:
		t.add(promisedGram, 1)
	}
}

// support counts the content words around i that have a related word around j
// on the same side, at most 1.
func (g *grid) support(j int) float32 {
	n := 0
	for _, p := range g.row.before {
		if g.related.window(int(p), j-reach, reach) != 0 {
			n++
		}
	}
	for _, p := range g.row.behind {
		if g.related.window(int(p), j+1, reach) != 0 {
			n++
		}
	}
	return float32(min(n, 3)) / 3
}

// structural adds the features that rest on the links made so far.
func (g *grid) structural(t *tally, i, j int, p *place) {
	left := i > 0 && j > 0 && g.toB[i-1] == int32(j-1) || i == 0 && j == 0
	right := i+1 < g.n && j+1 < g.m && g.toB[i+1] == int32(j+1) || i+1 == g.n && j+1 == g.m
	if left {
		t.add(leftLinked, 1)
	}
	if right {
		t.add(rightLinked, 1)
	}
	if left && right {
		t.add(bothLinked, 1)
	}
	la, ra, lb, rb := g.prevA[i], g.nextA[i], g.prevB[j], g.nextB[j]
	if g.projected(la, lb, -1) && g.projected(ra, rb, int32(g.m)) {
		p.between = 1
		t.add(between, 1)
	}
	p.shift, p.window = g.shift(j), g.agreement(j)
	t.add(shift, p.shift)
	t.add(window, p.window)
	spanA, spanB := int(ra-la)-1, int(rb-lb)-1
	t.add(gapA, logs[min(spanA+spanB, len(logs)-1)])
	t.add(gapBalance, logs[min(abs(spanA-spanB), len(logs)-1)])
	g.regional(t, i, j)
}

// held adds the features of the links that hold the words, and reports whether
// one is firm.
func (g *grid) held(t *tally, i, j int) (firm bool) {
	a, b := g.toB[i] >= 0, g.toA[j] >= 0
	if a {
		t.add(linkedA, 1)
	}
	if b {
		t.add(linkedB, 1)
	}
	if a || b {
		g.extension(t, i, j)
		if t.sorts {
			g.joint(t, i, j)
		}
	}
	if g.firmA[i] || g.firmB[j] {
		t.add(firmHeld, 1)
		return true
	}
	return false
}

// extension adds the features of a word that joins the link of its neighbour.
func (g *grid) extension(t *tally, i, j int) {
	x, behind := &g.a.Tokens[i], i+1 < g.n && g.toB[i+1] == int32(j)
	held := behind || i > 0 && g.toB[i-1] == int32(j)
	firm := g.firmB[j]
	if !held {
		x, behind = &g.b.Tokens[j], j+1 < g.m && g.toA[j+1] == int32(i)
		held = behind || j > 0 && g.toA[j-1] == int32(i)
		firm = g.firmA[i]
	}
	if !held {
		return
	}
	t.add(extends, 1)
	if firm {
		t.add(extendsFirm, 1)
	}
	if !x.content {
		t.add(extendsGram, 1)
		if behind {
			t.add(headBehind, 1)
		}
	}
}

// joint adds the feature of a word that joins a link near it.
func (g *grid) joint(t *tally, i, j int) {
	if p := int(g.toA[j]); p >= 0 && abs(i-p) <= beside {
		t.add(jointFeature(g.a.Tokens[i].sort, i-p, g.relation(p, j)), 1)
	} else if q := int(g.toB[i]); q >= 0 && abs(j-q) <= beside {
		t.add(jointFeature(g.b.Tokens[j].sort, j-q, g.relation(i, q)), 1)
	}
}

// regional adds the features of the stretch between related words that a
// phrase would fill.
func (g *grid) regional(t *tally, i, j int) {
	if !g.sameRegion(i, j) {
		return
	}
	a, b := int(g.rightA[i]-g.leftA[i])-1, int(g.rightB[j]-g.leftB[j])-1
	t.add(region, 1)
	t.add(regionA, logs[min(min(a, b), len(logs)-1)])
	t.add(regionB, logs[min(max(a, b), len(logs)-1)])
	if g.leftA[i] < 0 || int(g.rightA[i]) == g.n {
		t.add(regionEdge, 1)
	}
	if g.toB[i] >= 0 && g.toA[j] >= 0 {
		t.add(bothLoose, 1)
	}
}

// sameRegion reports whether i and j lie between the same two links of related
// words, and hold no such link themselves.
func (g *grid) sameRegion(i, j int) bool {
	return !g.firmA[i] && !g.firmB[j] &&
		g.projected(g.leftA[i], g.leftB[j], -1) && g.projected(g.rightA[i], g.rightB[j], int32(g.m))
}

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
func (g *grid) shift(j int) float32 {
	return logs[min(abs(j-g.row.afterPrev), abs(j-g.row.beforeNext), len(logs)-1)]
}

// agreement counts links within three tokens that run beside (i, j), at most 1.
func (g *grid) agreement(j int) float32 {
	n := 0
	for _, q := range g.row.linkedBefore {
		if d := j - int(q); d > 0 && d <= reach {
			n++
		}
	}
	for _, q := range g.row.linkedBehind {
		if d := int(q) - j; d >= 0 && d <= reach {
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

func abs32(x float32) float32 { return float32(math.Abs(float64(x))) }
