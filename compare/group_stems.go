package compare

import (
	"encoding/binary"
	"math"
	"slices"
)

// Stems are the different stems of a text with how much each tells.
type stems struct {
	ids   []uint32  // sorted
	bits  []float64 // of each: the binary logarithm of how many quotes lack it for one that has it
	total float64   // of bits
}

func newStems(words []uint32) stems {
	ids := slices.Clone(words)
	slices.Sort(ids)
	return stems{ids: slices.Compact(ids)}
}

func (s *stems) has(id uint32) bool {
	_, found := slices.BinarySearch(s.ids, id)
	return found
}

func (s *stems) hasAll(ids []uint32) bool {
	for _, id := range ids {
		if !s.has(id) {
			return false
		}
	}
	return true
}

// meets reports whether both have a stem.
func (s *stems) meets(o *stems) bool { return len(common(s, o)) > 0 }

// common returns the stems that both have.
func common(a, b *stems) []uint32 {
	var out []uint32
	for _, id := range a.ids {
		if b.has(id) {
			out = append(out, id)
		}
	}
	return out
}

// shared is the information of the stems that both have, in bits.
func shared(a, b *stems) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a.ids) && j < len(b.ids); {
		switch {
		case a.ids[i] == b.ids[j]:
			sum += a.bits[i]
			i++
			j++
		case a.ids[i] < b.ids[j]:
			i++
		default:
			j++
		}
	}
	return sum
}

// share is shared as a share of what the less telling quote tells: 0..1.
func share(a, b *printed) float64 {
	least := min(a.stems.total, b.stems.total)
	if least == 0 {
		return 0
	}
	return shared(&a.stems, &b.stems) / least
}

const (
	background = 100 // quotes of general English that the frequencies in the collection are mixed with
	rarestWord = 14  // bits of a word that the lexicon does not know
	commonWord = 1   // of the commonest
	pairsCount = 2   // what two quotes with a stem add to its count themselves
)

// topics returns what the quotes of each article tell, with the sentences around them.
func topics(quotes []printed, articles int) []stems {
	all := make([][]uint32, articles)
	for i := range quotes {
		at := quotes[i].place.Article
		all[at] = append(append(all[at], quotes[i].stems.ids...), quotes[i].around.ids...)
	}
	out := make([]stems, articles)
	for i := range all {
		out[i] = newStems(all[i])
	}
	return out
}

// weigh gives each stem its information: how rare it is in the collection, or, as
// far as the collection is small, in general English. One speaker's wording that a
// hundred outlets copy counts once: its words are no less telling for that.
func weigh(quotes, reports []printed, topics []stems, speakers *cast, rarities map[uint32]float64) {
	count := make(map[uint32]float64)
	wordings := make(map[string]bool)
	var key []byte
	for i := range quotes {
		key = append(key[:0], speakers.wholeName(quotes[i].speaker)...)
		for _, id := range quotes[i].stems.ids {
			key = binary.LittleEndian.AppendUint32(key, id)
		}
		if wordings[string(key)] {
			continue
		}
		wordings[string(key)] = true
		for _, list := range [...][]uint32{quotes[i].stems.ids, quotes[i].around.ids} {
			for _, s := range list {
				count[s]++
			}
		}
	}
	bits := func(s uint32) float64 {
		general := background * math.Exp2(-max(commonWord, rarestWord*rarities[s]))
		return math.Log2((float64(len(wordings)) + background) / (max(count[s]-pairsCount, 0) + general))
	}
	for _, list := range [...][]printed{quotes, reports} {
		for i := range list {
			list[i].stems.weigh(bits)
			list[i].around.weigh(bits)
		}
	}
	for i := range topics {
		topics[i].weigh(bits)
	}
}

func (s *stems) weigh(bits func(uint32) float64) {
	s.bits = make([]float64, len(s.ids))
	for i, id := range s.ids {
		s.bits[i] = bits(id)
		s.total += s.bits[i]
	}
}
