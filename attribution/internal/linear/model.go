package linear

import "math/bits"

// A Model is a set of weights made for looking up: an open-addressing table
// with linear probing, half full at most. It is read-only and safe for
// concurrent use.
type Model struct {
	slots []slot
	shift int // of the hash, so that it is a place in slots
}

// A slot holds one weight; a weight of 0 is an empty slot.
type slot struct {
	feature Feature
	weight  float32
}

// NewModel makes the model of some weights.
func NewModel(weights Weights) Model {
	size := bits.Len(uint(2*len(weights) + 1))
	m := Model{make([]slot, 1<<size), 64 - size}
	for f, w := range weights {
		if w == 0 {
			continue
		}
		i := m.home(f)
		for m.slots[i].weight != 0 {
			i = (i + 1) & (len(m.slots) - 1)
		}
		m.slots[i] = slot{f, w}
	}
	return m
}

// home is the place where a feature's weight is looked for first.
func (m Model) home(f Feature) int {
	const golden = 0x9E3779B97F4A7C15 // 2^64 over the golden ratio (Knuth, 6.4)
	return int(uint64(f) * golden >> m.shift)
}

// weight returns the weight of a feature, 0 where it has none.
func (m Model) weight(f Feature) float32 {
	for i := m.home(f); m.slots[i].weight != 0; i = (i + 1) & (len(m.slots) - 1) {
		if m.slots[i].feature == f {
			return m.slots[i].weight
		}
	}
	return 0
}

// Score returns the sum of the weights of a candidate's features.
func (s *Schema[A]) Score(m Model, values []uint16) float64 {
	sum := float32(0)
	for t, template := range s.Templates {
		sum += m.weight(feature(t, template, values))
	}
	return float64(sum)
}
