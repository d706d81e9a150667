package linear

import "math"

// A Model is a set of weights made for adding up: a table with a place for every
// feature. It is read-only and safe for concurrent use.
type Model struct {
	*layout
	table []int16 // the weights in units
}

// unit is that of weights in a model, and in a file of them.
const unit = 0.01

// NewModel makes the model of some weights, each rounded to a hundredth.
func (s *Schema[A]) NewModel(weights Weights) Model {
	m := Model{&s.layout, make([]int16, s.size)}
	for f, w := range weights {
		m.table[f] = int16(max(math.MinInt16, min(math.MaxInt16, math.Round(float64(w)/unit))))
	}
	return m
}

// A Scorer scores candidates one after the other. Those of one choice have most
// of their values in common, so it goes from each to the next by what is
// different. It is for one goroutine.
type Scorer struct {
	Model
	values   []uint16 // of the candidate before
	features []Feature
}

// NewScorer returns a scorer for a model.
func (m Model) NewScorer() *Scorer {
	return &Scorer{m, make([]uint16, len(m.uses)), m.Features(nil, nil)}
}

// Score returns the sum of the weights of a candidate's features.
func (s *Scorer) Score(values []uint16) float64 {
	for a, v := range values {
		if old := s.values[a]; v != old {
			s.move(s.features, a, Feature(v)-Feature(old))
			s.values[a] = v
		}
	}
	sum := 0
	for _, f := range s.features {
		sum += int(s.table[f])
	}
	return float64(sum) * unit
}
