// Package linear is a log-linear model over candidates: each is described by
// attributes with a few named values, combinations of attributes have weights,
// and the likeliest candidate is the one with the largest sum.
//
// The weights live in a text file that a person can read: a line is a weight
// and the values that it holds for, as "1.24 role=subject verb=say".
package linear

import (
	"slices"
	"sort"
	"strings"
)

// An Attribute is one thing said of a candidate.
type Attribute struct {
	Name   string
	Values []string // names of the values 0, 1, ...
}

// NewAttribute makes an attribute.
func NewAttribute(name string, values ...string) Attribute { return Attribute{name, values} }

// Values are those of a candidate's attributes. Their number is a power of two, for
// which the compiler leaves out checks of bounds.
type Values [mostAttributes]uint16

// mostAttributes is how many attributes a schema can have.
const mostAttributes = 64

// A Feature is a combination of attribute values: its place among all those of
// a schema, template by template, and in each in the order of the values.
type Feature uint32

// A Schema says what is known of a candidate and what is weighed. It is
// read-only and safe for concurrent use.
type Schema[A ~uint8] struct {
	attributes []Attribute  // by A
	templates  [][]A        // the attributes that are weighed together
	shared     func(A) bool // whether the candidates of a choice share it; or nil
	layout
}

// A layout is where the features of a schema are.
type layout struct {
	blocks []block // of each template
	size   int     // how many features there are
}

// A block is where the features of a template are: each value of its attributes
// is so many features further than the one before. Attributes that it has fewer
// than the most are the first once more, and go no further.
type block struct {
	start      Feature
	attributes [mostTogether]uint8
	strides    [mostTogether]Feature
}

const mostTogether = 5 // of a template

// NewSchema makes the schema of some attributes, of which those in one template
// are weighed together; shared tells those whose values the candidates of one choice
// have in common, and may be nil. It panics where more than five are weighed together,
// or there are more than 64, or more than 21 templates with shared attributes.
func NewSchema[A ~uint8](attributes []Attribute, templates [][]A, shared func(A) bool) *Schema[A] {
	if len(attributes) > mostAttributes {
		panic("linear: a schema of too many attributes")
	}
	if len(templates) > perRow && shared != nil {
		panic("linear: a schema of too many templates")
	}
	s := &Schema[A]{attributes: attributes, templates: templates, shared: shared}
	for _, template := range templates {
		b := block{start: Feature(s.size)}
		stride := 1
		for i, a := range slices.Backward(template) {
			b.attributes[i], b.strides[i] = uint8(a), Feature(stride)
			stride *= len(attributes[a].Values)
		}
		s.blocks = append(s.blocks, b)
		s.size += stride
	}
	return s
}

// Features appends the features of a candidate with these values to dst, one
// for each template.
func (l *layout) Features(dst []Feature, values *Values) []Feature {
	for i := range l.blocks {
		b := &l.blocks[i]
		f := b.start
		for k, stride := range b.strides {
			f += Feature(values[b.attributes[k]]) * stride
		}
		dst = append(dst, f)
	}
	return dst
}

// template returns the place of the template that a feature is of.
func (l *layout) template(f Feature) int {
	return sort.Search(len(l.blocks), func(t int) bool { return l.blocks[t].start > f }) - 1
}

// value returns the value of the i-th attribute of a template in a feature of it.
func (s *Schema[A]) value(t, i int, f Feature) int {
	b := &s.blocks[t]
	return int(f-b.start) / int(b.strides[i]) % len(s.attributes[s.templates[t][i]].Values)
}

// Format writes a feature as the file of weights does.
func (s *Schema[A]) Format(f Feature) string {
	t := s.template(f)
	template := s.templates[t]
	parts := make([]string, len(template))
	for i, a := range template {
		attribute := &s.attributes[a]
		parts[i] = attribute.Name + "=" + attribute.Values[s.value(t, i, f)]
	}
	return strings.Join(parts, " ")
}
