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

// weight returns the weight of a feature in units.
func (m *Model) weight(f Feature) int { return int(m.weights[m.pages[f/pageSize]+uint32(f%pageSize)]) }

// Score returns the sum of the weights of a candidate's features, which are those
// of [Schema.Features]. Loops over the attributes of a template would take twice
// the time.
func (m *Model) Score(values []uint16) float64 {
	sum := 0
	for i := range m.narrow {
		b := &m.narrow[i]
		a, s := &b.attributes, &b.strides
		sum += m.weight(b.start + Feature(values[a[0]])*s[0] + Feature(values[a[1]])*s[1] + Feature(values[a[2]])*s[2])
	}
	for i := range m.wide {
		b := &m.wide[i]
		a, s := &b.attributes, &b.strides
		sum += m.weight(b.start + Feature(values[a[0]])*s[0] + Feature(values[a[1]])*s[1] + Feature(values[a[2]])*s[2] +
			Feature(values[a[3]])*s[3] + Feature(values[a[4]])*s[4])
	}
	return float64(sum) * unit
}
