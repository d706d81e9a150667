package compare

import (
	"math"
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// Stems are numbers of stems in a vocabulary; as a set in their order, without
// repetition.
type stems []uint32

// toSet makes a set of the stems, in their place.
func (s stems) toSet() stems {
	slices.Sort(s)
	return slices.Compact(s)
}

// has reports whether the set has a stem.
func (s stems) has(id uint32) bool {
	_, found := slices.BinarySearch(s, id)
	return found
}

func (s stems) hasAll(ids stems) bool {
	for _, id := range ids {
		if !s.has(id) {
			return false
		}
	}
	return true
}

// skewed is how many times longer a set is from which the other's stems are looked up
// in it one by one.
const skewed = 16

// common calls do with each stem that both sets have.
func common(a, b stems, do func(id uint32)) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) > skewed*len(a) {
		for _, id := range a {
			if b.has(id) {
				do(id)
			}
		}
		return
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			do(a[i])
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
}

// A vocabulary numbers the stems of a collection.
type vocabulary struct {
	numbers map[uint32]uint32 // by lexicon.Word.Stem
	general []float64         // of each: how rare it is in general English, 0..1
}

// appendStems appends the numbers of words.
func (v *vocabulary) appendStems(to stems, words []*lexicon.Word) stems {
	if v.numbers == nil {
		v.numbers = make(map[uint32]uint32)
	}
	for _, w := range words {
		number, known := v.numbers[w.Stem]
		if !known {
			number = uint32(len(v.general))
			v.numbers[w.Stem] = number
			v.general = append(v.general, float64(w.Rarity))
		}
		to = append(to, number)
	}
	return to
}

// known returns the numbers of words, none if one has no number.
func (v *vocabulary) known(words []*lexicon.Word) stems {
	out := make(stems, len(words))
	for i, w := range words {
		number, known := v.numbers[w.Stem]
		if !known {
			return nil
		}
		out[i] = number
	}
	return out
}

// Weights are how much each stem of a vocabulary tells, in bits: the binary logarithm
// of how many quotes lack it for one that has it.
type weights []float32

const (
	background = 100 // quotes of general English that the frequencies in the collection are mixed with
	rarestWord = 14  // bits of a word that the lexicon does not know
	commonWord = 1   // of the commonest
	pairsCount = 2   // what two quotes with a stem add to its count themselves
)

// newWeights weighs the stems by how rare they are in the collection, or, as far as it
// is small, in general English. One speaker's wording that a hundred outlets copy
// counts once: its words are no less telling for that.
func newWeights(c *collection, speakers *people) weights {
	count := make([]float64, len(c.vocabulary.general))
	wordings := make(map[uint64]struct{})
	for i := range c.quotes.n {
		q := c.quotes.at(i)
		wording := mix(uint64(speakers.whole(q.speaker)))
		for _, id := range q.set() {
			wording = mix(wording ^ uint64(id))
		}
		if _, known := wordings[wording]; known {
			continue
		}
		wordings[wording] = struct{}{}
		for _, list := range [...]stems{q.set(), q.around()} {
			for _, s := range list {
				count[s]++
			}
		}
	}
	w := make(weights, len(count))
	for s := range w {
		general := background * math.Exp2(-max(commonWord, rarestWord*c.vocabulary.general[s]))
		w[s] = float32(math.Log2((float64(len(wordings)) + background) / (max(count[s]-pairsCount, 0) + general)))
	}
	return w
}

// of is the information of a set, in bits.
func (w weights) of(s stems) float64 {
	sum := 0.0
	for _, id := range s {
		sum += float64(w[id])
	}
	return sum
}

// shared is the information of the stems that both sets have, in bits.
func (w weights) shared(a, b stems) float64 {
	sum := 0.0
	common(a, b, func(id uint32) { sum += float64(w[id]) })
	return sum
}

// share is what two quotes share of what the less telling one tells: 0..1.
func (w weights) share(a, b *printed) float64 {
	least := float64(min(a.total, b.total))
	if least == 0 {
		return 0
	}
	return w.shared(a.set(), b.set()) / least
}
