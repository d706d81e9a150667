package linear

import "math"

// A Model is a set of weights made for adding up: a table with a place for every
// feature, in pages, of which all that hold no weight are one. It is read-only
// and safe for concurrent use.
type Model struct {
	*layout
	pages   []uint32 // where the weights of each page of features start
	weights []int16  // in units; the first page is the empty one
}

const (
	unit     = 0.01 // of weights in a model, and in a file of them
	pageSize = 32   // features
)

// NewModel makes the model of some weights, each rounded to a hundredth.
func (s *Schema[A]) NewModel(weights Weights) Model {
	m := Model{&s.layout, make([]uint32, s.size/pageSize+1), make([]int16, pageSize)}
	for f, w := range weights {
		m.set(f, float64(w))
	}
	return m
}

func (m *Model) set(f Feature, weight float64) {
	page := &m.pages[f/pageSize]
	if *page == 0 {
		*page = uint32(len(m.weights))
		m.weights = append(m.weights, make([]int16, pageSize)...)
	}
	m.weights[*page+uint32(f%pageSize)] = int16(max(math.MinInt16, min(math.MaxInt16, math.Round(weight/unit))))
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
		sum += int(s.weights[s.pages[f/pageSize]+uint32(f%pageSize)])
	}
	return float64(sum) * unit
}
