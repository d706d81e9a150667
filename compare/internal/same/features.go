// Package same judges from an alignment whether two wordings report one
// utterance.
package same

import (
	"math"
	"slices"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// The features of a pair of wordings. All are symmetric: a pair of them gives
// the lower and the higher value, or that of the shorter and of the longer
// wording. Mass is words weighted by their rarity.
const (
	coverLow, coverHigh        = iota * 2, iota*2 + 1 // share of the mass that the other wording has
	exactLow, exactHigh                               // share of the words that the other has unchanged
	insideLow, insideHigh                             // share of the mass between quotation marks that the other has
	wordsLow, wordsHigh                               // share of the words between quotation marks that the other has unchanged
	lostLow, lostHigh                                 // words between quotation marks that the other lacks
	lostRunLow, lostRunHigh                           // the longest run of them
	asideLow, asideHigh                               // common words outside the marks that the other lacks
	namesLow, namesHigh                               // names and numbers outside the marks that the other lacks
	sizeLow, sizeHigh                                 // words between quotation marks
	shortNone, longNone                               // share of the mass without a counterpart
	shortPlace, longPlace                             // share whose counterpart rests on its place alone
	shortRelated, longRelated                         // share whose counterpart is a related word
	shortSame, longSame                               // share whose counterpart is a form of the same word
	shortGrammar, longGrammar                         // share of the grammatical words that the other has
	shortMass, longMass                               // the mass, as a logarithm
	trigrams, trigramsPart                            // letters in threes: share of all, share of the shorter's
	tetragrams, tetragramsPart                        // letters in fours
	coverBoth, exactBoth                              // cover and exact over both wordings together
	run, ratio                                        // longest run that both have; the shorter's mass by the longer's
	chainShare, chainDensity                          // unchanged words in one order: of the shorter's words; of the stretch they span
	features                   = iota * 2             // how many there are
)

// A Vector holds the features of one pair.
type Vector [features]float32

// Shared is the mass of the words that both wordings have.
func (v *Vector) Shared() float64 {
	return (math.Exp2(float64(v[shortMass])) - 1) * float64(v[shortRelated]+v[shortSame])
}

// Verbatim reports whether the shorter wording is, but for a word or two, a run
// of the longer one: so many words in one order are no chance, be they common.
func (v *Vector) Verbatim() bool {
	return v[sizeLow] >= 6 && v[chainShare] >= 0.8 && v[chainDensity] >= 0.7
}

// A bond says how a word's counterpart is related to it.
type bond uint8

const (
	noBond bond = iota
	placeBond
	relatedBond
	formBond
)

// A profile sums up one wording.
type profile struct {
	mass, covered       float32    // rarity of all words; of those with a counterpart, by its credit
	bonds               [4]float32 // mass by kind of counterpart
	words, exact        float32    // all words; those that stand unchanged
	grammar, grammarMet float32    // grammatical words; those with a counterpart
	inside              span       // between the quotation marks
	aside, names        float32    // words outside the marks that the other lacks
}

// A span sums up the words between the quotation marks.
type span struct {
	mass, met, words, exact, lost, lostRun float32
}

// Features computes the features of two texts from their alignment. The texts
// must not be Inverse, as of several chains of one length it takes the first.
func Features(a, b *align.Text, links []align.Link) Vector {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	x := s.profile(a, links, func(l align.Link) int { return l.A })
	y := s.profile(b, links, func(l align.Link) int { return l.B })
	var v Vector
	v.lowHigh(coverLow, share(x.covered, x.mass), share(y.covered, y.mass))
	v.lowHigh(exactLow, share(x.exact, x.words), share(y.exact, y.words))
	v.lowHigh(insideLow, share(x.inside.met, x.inside.mass), share(y.inside.met, y.inside.mass))
	v.lowHigh(wordsLow, share(x.inside.exact, x.inside.words), share(y.inside.exact, y.inside.words))
	v.lowHigh(lostLow, x.inside.lost, y.inside.lost)
	v.lowHigh(lostRunLow, x.inside.lostRun, y.inside.lostRun)
	v.lowHigh(asideLow, x.aside, y.aside)
	v.lowHigh(namesLow, x.names, y.names)
	v.lowHigh(sizeLow, x.inside.words, y.inside.words)
	v[coverBoth] = share(x.covered+y.covered, x.mass+y.mass)
	v[exactBoth] = share(x.exact+y.exact, x.words+y.words)
	v[run] = share(longestRun(a, b, links), min(x.words, y.words))
	v[chainShare], v[chainDensity] = s.chain(a, b, links, min(x.words, y.words))
	s.a.mark(a.Source)
	s.b.mark(b.Source)
	v[trigrams], v[trigramsPart] = s.a.three.compare(&s.b.three)
	v[tetragrams], v[tetragramsPart] = s.a.four.compare(&s.b.four)
	if y.mass < x.mass || y.mass == x.mass && b.Source < a.Source {
		x, y = y, x
	}
	for bond, i := range [...]int{shortNone, shortPlace, shortRelated, shortSame} {
		v[i], v[i+1] = share(x.bonds[bond], x.mass), share(y.bonds[bond], y.mass)
	}
	v[shortGrammar], v[longGrammar] = share(x.grammarMet, x.grammar), share(y.grammarMet, y.grammar)
	v[shortMass], v[longMass] = log2(x.mass), log2(y.mass)
	v[ratio] = share(x.mass, y.mass)
	return v
}

func (v *Vector) lowHigh(at int, x, y float32) { v[at], v[at+1] = min(x, y), max(x, y) }

// A scratch holds memory that Features reuses.
type scratch struct {
	bonds   []bond
	credits []float32
	quoted  []bool
	exact   []align.Link
	riser   align.Riser
	a, b    grams
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// profile sums up a text; side picks its token from a link.
func (s *scratch) profile(t *align.Text, links []align.Link, side func(align.Link) int) profile {
	s.bonds, s.credits = zeroed(s.bonds, len(t.Tokens)), zeroed(s.credits, len(t.Tokens))
	bonds, credits := s.bonds, s.credits
	for _, l := range links {
		i := side(l)
		b, c := bondOf(l.Relation)
		bonds[i], credits[i] = max(bonds[i], b), max(credits[i], c)
	}
	var p profile
	s.quoted = insideMarks(t, s.quoted)
	lost := float32(0)
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if !k.IsWord() {
			continue
		}
		p.add(k, bonds[i], credits[i])
		if !s.quoted[i] {
			p.addAside(k, bonds[i])
			continue
		}
		if bonds[i] < relatedBond {
			lost++
			p.inside.lost++
			p.inside.lostRun = max(p.inside.lostRun, lost)
		} else {
			lost = 0
		}
		p.inside.add(weight(k), bonds[i])
	}
	return p
}

// bondOf says what kind of counterpart a relation makes, and how far it counts.
func bondOf(r lexicon.Relation) (bond, float32) {
	switch r {
	case lexicon.Identical, lexicon.Variant, lexicon.Translit:
		return formBond, 1
	case lexicon.Inflected:
		return formBond, 0.95
	case lexicon.Derived, lexicon.Synonym:
		return relatedBond, 0.8
	case lexicon.Broader, lexicon.Antonym:
		return relatedBond, 0.6
	}
	return placeBond, 0.3
}

// weight is what a word counts: next to nothing where it is grammar.
func weight(k *align.Token) float32 {
	switch {
	case k.Numeric:
		return 0.9
	case k.Content():
		return k.Word.Rarity
	}
	return 0.1
}

func (p *profile) add(k *align.Token, b bond, credit float32) {
	w := weight(k)
	p.mass += w
	p.covered += w * credit
	p.bonds[b] += w
	p.words++
	if b == formBond {
		p.exact++
	}
	if !k.Content() {
		p.grammar++
		if b == formBond {
			p.grammarMet++
		}
	}
}

// addAside counts a word outside the marks: the reporter's, who may describe
// the speaker otherwise, so that names weigh less than other words.
func (p *profile) addAside(k *align.Token, b bond) {
	switch {
	case b >= relatedBond || !k.Content() || k.Word.Is(lexicon.Quotative):
	case k.Capital || k.Numeric:
		p.names++
	default:
		p.aside++
	}
}

func (s *span) add(w float32, b bond) {
	s.mass += w
	s.words++
	if b >= relatedBond {
		s.met += w
	}
	if b == formBond {
		s.exact++
	}
}

// insideMarks says for each token whether it stands between quotation marks.
// In a text without marks all do. It writes to in, as far as there is room.
func insideMarks(t *align.Text, in []bool) []bool {
	in = zeroed(in, len(t.Tokens))
	open, marks := false, false
	for i := range t.Tokens {
		if k := &t.Tokens[i]; k.Kind == segment.Punct {
			switch k.Word.Form {
			case "\"", "''", "``":
				open, marks = !open, true
			case "“", "”":
				open, marks = k.Word.Form == "“", true
			}
		}
		in[i] = open
	}
	if !marks {
		for i := range in {
			in[i] = true
		}
	}
	return in
}

// longestRun is the number of words in the longest run that both texts share.
func longestRun(a, b *align.Text, links []align.Link) float32 {
	best, n := 0, 0
	var last align.Link
	for _, l := range links {
		if l.Phrase || l.Relation != lexicon.Identical {
			continue
		}
		if n == 0 || l.A != last.A+1 || l.B != last.B+1 {
			n = 0
		}
		if a.Tokens[l.A].IsWord() {
			n++
		}
		last, best = l, max(best, n)
	}
	return float32(best)
}

// chain compares the longest chain of unchanged words in one order with the
// words of the shorter text, and with the stretch that it spans.
func (s *scratch) chain(a, b *align.Text, links []align.Link, shorter float32) (part, density float32) {
	exact := s.exact[:0]
	for _, l := range links {
		if l.Relation == lexicon.Identical && !l.Phrase && a.Tokens[l.A].IsWord() {
			exact = append(exact, l)
		}
	}
	s.exact = exact
	best := s.riser.Rising(len(exact), func(i int) int { return exact[i].B })
	if len(best) == 0 {
		return 0, 0
	}
	first, last := exact[best[0]], exact[best[len(best)-1]]
	stretch := max(wordCount(a, first.A, last.A), wordCount(b, first.B, last.B))
	return share(float32(len(best)), shorter), share(float32(len(best)), stretch)
}

// wordCount counts the words from token i to token j.
func wordCount(t *align.Text, i, j int) float32 {
	n := float32(0)
	for ; i <= j; i++ {
		if t.Tokens[i].IsWord() {
			n++
		}
	}
	return n
}

func share(part, whole float32) float32 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

func log2(x float32) float32 { return float32(math.Log2(1 + float64(x))) }

func zeroed[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}
