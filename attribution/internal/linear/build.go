package linear

import (
	"math"
	"slices"
)

// NewModel makes the model of some weights, each rounded to a hundredth. It panics
// where a model has no room for so many.
func (s *Schema[A]) NewModel(weights Weights) *Model {
	list := make([]weighted, 0, len(weights))
	for f, w := range weights {
		list = append(list, weighted{f, w})
	}
	return s.newModel(list)
}

// A weighted feature is one with its weight.
type weighted struct {
	feature Feature
	weight  float32
}

func (s *Schema[A]) newModel(weights []weighted) *Model {
	byTemplate := make([][]weighted, len(s.blocks))
	for _, w := range weights {
		t := s.template(w.feature)
		byTemplate[t] = append(byTemplate[t], w)
	}
	return s.modelFrom(0, byTemplate)
}

// modelFrom makes the model of the templates from the first one on.
func (s *Schema[A]) modelFrom(first int, weights [][]weighted) *Model {
	b := builder[A]{Schema: s, Model: new(Model), known: make(map[row]uint16), used: 1}
	n := min(perRow, len(weights))
	b.addTables(first, weights[:n])
	if n < len(weights) {
		b.more = s.modelFrom(first+n, weights[n:])
	}
	return b.Model
}

// A builder makes a model.
type builder[A ~uint8] struct {
	*Schema[A]
	*Model
	known  map[row]uint16 // the rows so far; those of most values are the same, without any step
	values int            // in the index so far
	used   int            // of the weights so far
}

// addTables adds the tables of the templates from the first one on.
func (b *builder[A]) addTables(first int, weights [][]weighted) {
	rows := make([][]row, len(b.attributes))
	for i, list := range weights {
		if len(list) == 0 {
			continue
		}
		b.start.add(i, b.used)
		for k, steps := range b.addTable(first+i, list) {
			a := b.templates[first+i][k]
			if rows[a] == nil {
				rows[a] = make([]row, len(steps))
			}
			for v, step := range steps {
				rows[a][v].add(i, step)
			}
		}
	}
	for a := range rows {
		switch {
		case rows[a] == nil:
		case b.Schema.shared != nil && b.Schema.shared(A(a)):
			b.Model.shared = append(b.Model.shared, b.addColumn(a, rows[a]))
		default:
			b.free = append(b.free, b.addColumn(a, rows[a]))
		}
	}
}

// addTable adds the table of a template and returns the steps of the values of each of
// its attributes. Values without any weight share the first row of each dimension, which
// is empty.
func (b *builder[A]) addTable(t int, weights []weighted) [][]int {
	template := b.templates[t]
	steps := make([][]int, len(template))
	size := 1
	for i, a := range slices.Backward(template) {
		steps[i] = make([]int, len(b.attributes[a].Values))
		for _, w := range weights {
			steps[i][b.value(t, i, w.feature)] = size
		}
		rows := 1
		for v, step := range steps[i] {
			if step > 0 {
				steps[i][v] = rows * size
				rows++
			}
		}
		size *= rows
	}
	if b.used+size > mostWeights {
		panic("linear: no room for so many weights")
	}
	for _, w := range weights {
		at := b.used
		for i := range template {
			at += steps[i][b.value(t, i, w.feature)]
		}
		b.weights[at] = int32(math.Round(float64(w.weight) / unit))
	}
	b.used += size
	return steps
}

// addColumn adds the rows of the values of an attribute.
func (b *builder[A]) addColumn(a int, rows []row) column {
	c := column{uint32(a), uint32(b.values)}
	for _, r := range rows {
		i, ok := b.known[r]
		if !ok {
			i = uint16(len(b.known))
			b.known[r], b.rows[i] = i, r
		}
		b.index[b.values] = i
		b.values++
	}
	return c
}
