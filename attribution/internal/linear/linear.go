// Package linear is a log-linear model over candidates: each is described by
// attributes with a few named values, combinations of attributes have weights,
// and the likeliest candidate is the one with the largest sum.
//
// The weights live in a text file that a person can read: a line is a weight
// and the values that it holds for, as "1.24 role=subject verb=say".
package linear

import (
	"math"
	"slices"
	"strings"
)

// An Attribute is one thing said of a candidate.
type Attribute struct {
	Name   string
	Values []string // names of the values 0, 1, ...
}

// NewAttribute makes an attribute.
func NewAttribute(name string, values ...string) Attribute { return Attribute{name, values} }

// A Feature is a combination of attribute values: its place among all those of
// a schema, template by template, and in each in the order of the values.
type Feature uint32

// A Schema says what is known of a candidate and what is weighed. It is
// read-only and safe for concurrent use.
type Schema[A ~uint8] struct {
	attributes []Attribute // by A
	templates  [][]A       // the attributes that are weighed together
	layout
}

// A layout is where the features of a schema are.
type layout struct {
	starts []Feature // of each template's features
	uses   [][]use   // of each attribute
	size   int       // how many features there are
}

// A use is that of an attribute in a template: each value is so many features
// further than the one before.
type use struct {
	template int
	stride   Feature
}

// NewSchema makes the schema of some attributes, of which those in one template
// are weighed together.
func NewSchema[A ~uint8](attributes []Attribute, templates [][]A) *Schema[A] {
	s := &Schema[A]{attributes, templates, layout{uses: make([][]use, len(attributes))}}
	for t, template := range templates {
		s.starts = append(s.starts, Feature(s.size))
		stride := 1
		for _, a := range slices.Backward(template) {
			s.uses[a] = append(s.uses[a], use{t, Feature(stride)})
			stride *= len(attributes[a].Values)
		}
		s.size += stride
	}
	return s
}

// Features appends the features of a candidate with these values to dst, one
// for each template.
func (l *layout) Features(dst []Feature, values []uint16) []Feature {
	first := len(dst)
	dst = append(dst, l.starts...)
	for a, v := range values {
		l.move(dst[first:], a, Feature(v))
	}
	return dst
}

// move changes the features of a candidate as one of its values is changed.
func (l *layout) move(features []Feature, attribute int, by Feature) {
	for _, u := range l.uses[attribute] {
		features[u.template] += by * u.stride
	}
}

// Format writes a feature as the file of weights does.
func (s *Schema[A]) Format(f Feature) string {
	t, exact := slices.BinarySearch(s.starts, f)
	if !exact {
		t--
	}
	rest := int(f - s.starts[t])
	template := s.templates[t]
	parts := make([]string, len(template))
	for i, a := range slices.Backward(template) {
		attribute := &s.attributes[a]
		n := len(attribute.Values)
		parts[i] = attribute.Name + "=" + attribute.Values[rest%n]
		rest /= n
	}
	return strings.Join(parts, " ")
}

// Best returns the place of the largest score, the first of equals, and its
// probability, 0..1. There must be a score.
func Best(scores []float64) (int, float64) {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	sum := 0.0
	for _, s := range scores {
		sum += math.Exp(s - scores[best])
	}
	return best, 1 / sum
}
