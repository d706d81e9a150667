package linear

import (
	"math"
	"slices"
)

// A Model is a set of weights made for adding up. Each template has a table of
// the values that have a weight in it. Most have none, so that all tables
// together fit into a processor's nearer memory, which is what their speed
// hangs on. It is read-only and safe for concurrent use.
type Model struct {
	pairs   [][2]place // templates of two attributes at most,
	triples [][3]place // of three,
	fours   [][4]place // of four,
	wide    [][mostTogether]place
	steps   []uint32 // how far into the weights each value of a place goes
	weights []int16  // in units, a table behind the other
}

// A place is an attribute of a template and where its steps start. Those of the
// first attribute go to the table, and of the others on from there. The places
// that a template has fewer than others go nowhere.
type place struct {
	attribute uint8
	steps     uint32
}

const unit = 0.01 // of weights in a model, and in a file of them

// NewModel makes the model of some weights, each rounded to a hundredth.
func (s *Schema[A]) NewModel(weights Weights) *Model {
	features := make([][]Feature, len(s.blocks))
	for f := range weights {
		t := s.template(f)
		features[t] = append(features[t], f)
	}
	m := &Model{steps: make([]uint32, len(s.attributes[0].Values))} // of attribute 0, nowhere
	for t := range features {
		if len(features[t]) > 0 {
			s.addTable(m, t, features[t], weights)
		}
	}
	return m
}

// addTable adds the table of a template to a model. Values without any weight
// share its first row in each dimension, which is empty.
func (s *Schema[A]) addTable(m *Model, t int, features []Feature, weights Weights) {
	template := s.templates[t]
	var places [mostTogether]place
	size := 1
	for i, a := range slices.Backward(template) {
		steps := make([]uint32, len(s.attributes[a].Values))
		for _, f := range features {
			steps[s.value(t, i, f)] = 1
		}
		rows := 1
		for v := range steps {
			if steps[v] > 0 {
				steps[v] = uint32(rows * size)
				rows++
			}
		}
		size *= rows
		places[i] = place{uint8(a), uint32(len(m.steps))}
		m.steps = append(m.steps, steps...)
	}
	for v := range s.attributes[template[0]].Values {
		m.steps[int(places[0].steps)+v] += uint32(len(m.weights))
	}
	m.weights = append(m.weights, make([]int16, size)...)
	for _, f := range features {
		at := uint32(0)
		for i := range template {
			at += m.steps[int(places[i].steps)+s.value(t, i, f)]
		}
		m.weights[at] = int16(max(math.MinInt16, min(math.MaxInt16, math.Round(float64(weights[f])/unit))))
	}
	switch n := len(template); {
	case n <= 2:
		m.pairs = append(m.pairs, [2]place(places[:2]))
	case n == 3:
		m.triples = append(m.triples, [3]place(places[:3]))
	case n == 4:
		m.fours = append(m.fours, [4]place(places[:4]))
	default:
		m.wide = append(m.wide, places)
	}
}

// Score returns the sum of the weights of a candidate's features, which are those
// of [Schema.Features]. A loop over the places of a template would take twice the
// time.
func (m *Model) Score(values *Values) float64 {
	steps, weights := m.steps, m.weights
	step := func(p place) uint32 { return steps[p.steps+uint32(values[p.attribute%mostAttributes])] }
	sum := 0
	for _, p := range m.pairs {
		sum += int(weights[step(p[0])+step(p[1])])
	}
	for i := range m.triples {
		p := &m.triples[i]
		sum += int(weights[step(p[0])+step(p[1])+step(p[2])])
	}
	for i := range m.fours {
		p := &m.fours[i]
		sum += int(weights[step(p[0])+step(p[1])+step(p[2])+step(p[3])])
	}
	for i := range m.wide {
		p := &m.wide[i]
		sum += int(weights[step(p[0])+step(p[1])+step(p[2])+step(p[3])+step(p[4])])
	}
	return float64(sum) * unit
}
