// Package same judges from an alignment whether two wordings report one
// utterance.
package same

import (
	"math"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// The features of a pair of wordings. All are symmetric. Coverage is the share
// of a wording's mass, its words weighted by their rarity, that the other has.
const (
	bias         = iota
	coverLow     // coverage of the wording that is covered less
	coverHigh    // of the other
	coverBoth    // share of both together
	exactLow     // the same, counting identical words only and all alike
	exactHigh    //
	exactBoth    //
	run          // longest run of identical words, as a share of the shorter
	matched      // mass that corresponds, as a logarithm
	shorter      // mass of the shorter, as a logarithm
	ratio        // of the masses
	order        // share of links in the order of the longest chain
	numbersMet   // numbers that both have, as a share
	numbersLost  // share of the numbers of the one with fewer that the other lacks
	namesMet     // names likewise
	namesLost    //
	rarest       // whether the rarest word of the shorter is in the longer
	contextShare // share of links that rest on their neighbours alone
	partWhole    // coverHigh for a short part of a long whole
	features     // how many there are
)

// A Vector holds the features of one pair.
type Vector [features]float32

// mass sums up one wording.
type mass struct {
	total, covered float32 // rarity of all content words; of those that correspond
	words, exact   float32 // number of all words; of those with an identical one
	numbers, names tally
	rarest         float32 // rarity of the rarest word
	hasRarest      bool    // whether it corresponds
}

// A tally counts things that a wording has and the other has too.
type tally struct{ all, met float32 }

// Features computes the features of two texts from their alignment.
func Features(a, b *align.Text, links []align.Link) Vector {
	credit := credits(links)
	x := weigh(a, links, func(l align.Link) int { return l.A }, credit)
	y := weigh(b, links, func(l align.Link) int { return l.B }, credit)
	v := Vector{bias: 1}
	v[coverLow], v[coverHigh] = minmax(share(x.covered, x.total), share(y.covered, y.total))
	v[coverBoth] = share(x.covered+y.covered, x.total+y.total)
	v[exactLow], v[exactHigh] = minmax(share(x.exact, x.words), share(y.exact, y.words))
	v[exactBoth] = share(x.exact+y.exact, x.words+y.words)
	v[run] = share(float32(longestRun(a, b, links)), min(x.words, y.words))
	v[matched] = log2(min(x.covered, y.covered))
	v[shorter] = log2(min(x.total, y.total))
	v[ratio] = share(min(x.total, y.total), max(x.total, y.total))
	v[order] = inOrder(links)
	v[numbersMet], v[numbersLost] = met(x.numbers, y.numbers)
	v[namesMet], v[namesLost] = met(x.names, y.names)
	v[rarest] = hasRarest(x, y)
	v[contextShare] = contextual(links)
	v[partWhole] = v[coverHigh] * (1 - v[ratio])
	return v
}

// credits says how much each link counts: less where only neighbours support it.
func credits(links []align.Link) []float32 {
	out := make([]float32, len(links))
	for i, l := range links {
		switch l.Relation {
		case lexicon.Identical, lexicon.Variant, lexicon.Translit:
			out[i] = 1
		case lexicon.Inflected:
			out[i] = 0.95
		case lexicon.Derived, lexicon.Synonym:
			out[i] = 0.8
		case lexicon.Broader:
			out[i] = 0.6
		default:
			out[i] = 0.3
		}
	}
	return out
}

// weigh sums up a text; side picks its token from a link.
func weigh(t *align.Text, links []align.Link, side func(align.Link) int, credit []float32) mass {
	best := make([]float32, len(t.Tokens))
	for i, l := range links {
		best[side(l)] = max(best[side(l)], credit[i])
	}
	var m mass
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if !k.IsWord() {
			continue
		}
		m.words++
		if best[i] == 1 {
			m.exact++
		}
		w := k.Word.Rarity * k.Word.Rarity
		if k.Numeric {
			w = 0.8
			m.numbers.count(best[i] == 1)
		} else if k.Capital && !k.Initial && k.Content() {
			m.names.count(best[i] >= 0.8)
		}
		m.total += w
		m.covered += w * best[i]
		if w > m.rarest {
			m.rarest, m.hasRarest = w, best[i] >= 0.8
		}
	}
	return m
}

func (t *tally) count(met bool) {
	t.all++
	if met {
		t.met++
	}
}

// met compares two tallies: the share that both have, and the share of the
// smaller that the other lacks.
func met(x, y tally) (both, lost float32) {
	if x.all == 0 || y.all == 0 {
		return 0, 0
	}
	if y.all < x.all {
		x = y
	}
	return share(x.met, x.all), share(x.all-x.met, x.all)
}

func hasRarest(x, y mass) float32 {
	if y.total < x.total {
		x = y
	}
	if x.hasRarest {
		return 1
	}
	return 0
}

// longestRun is the number of words in the longest run that both texts share.
func longestRun(a, b *align.Text, links []align.Link) int {
	best, n := 0, 0
	var last align.Link
	for _, l := range links {
		if l.Phrase || l.Relation != lexicon.Identical {
			continue
		}
		if n == 0 || l.A != last.A+1 || l.B != last.B+1 {
			n = 0
		}
		if a.Tokens[l.A].IsWord() || n > 0 {
			n++
		}
		last, best = l, max(best, n)
	}
	return best
}

// inOrder is the share of neighbouring links that run the same way.
func inOrder(links []align.Link) float32 {
	n, ok, last := 0, 0, -1
	for _, l := range links {
		if l.Phrase {
			continue
		}
		n++
		if l.B > last {
			ok++
		}
		last = l.B
	}
	return share(float32(ok), float32(n))
}

func contextual(links []align.Link) float32 {
	n := 0
	for _, l := range links {
		if l.Relation == lexicon.Unrelated {
			n++
		}
	}
	return share(float32(n), float32(len(links)))
}

func share(part, whole float32) float32 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

func minmax(x, y float32) (lo, hi float32) { return min(x, y), max(x, y) }

func log2(x float32) float32 { return float32(math.Log2(1 + float64(x))) }
