// Package linear is a log-linear model over candidates: each is described by
// attributes with a few named values, combinations of attributes have weights,
// and the likeliest candidate is the one with the largest sum.
//
// The weights live in a text file that a person can read: a line is a weight
// and the values that it holds for, as "1.24 role=subject verb=say".
package linear

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// An Attribute is one thing said of a candidate.
type Attribute struct {
	Name   string
	Values []string // names of the values 0, 1, ...
}

// NewAttribute makes an attribute.
func NewAttribute(name string, values ...string) Attribute { return Attribute{name, values} }

// A Feature is a combination of attribute values.
type Feature uint64

// A Schema says what is known of a candidate and what is weighed. It is
// read-only and safe for concurrent use.
type Schema[A ~uint8] struct {
	Attributes []Attribute // by A
	Templates  [][]A       // the attributes that are weighed together, up to five
}

const (
	valueBits    = 11
	templateBits = 8
)

// Features appends the features of a candidate with these values to dst.
func (s *Schema[A]) Features(dst []Feature, values []uint16) []Feature {
	for t, template := range s.Templates {
		dst = append(dst, feature(t, template, values))
	}
	return dst
}

func feature[A ~uint8](t int, template []A, values []uint16) Feature {
	f := Feature(t)
	for _, a := range template {
		f = f<<valueBits | Feature(values[a])
	}
	return f<<templateBits | Feature(t)
}

// Format writes a feature as the file of weights does.
func (s *Schema[A]) Format(f Feature) string {
	template := s.Templates[f&(1<<templateBits-1)]
	values := f >> templateBits
	parts := make([]string, len(template))
	for i := len(parts) - 1; i >= 0; i-- {
		a := &s.Attributes[template[i]]
		parts[i] = a.Name + "=" + a.Values[values&(1<<valueBits-1)]
		values >>= valueBits
	}
	return strings.Join(parts, " ")
}

// Weights are the weights of features.
type Weights map[Feature]float32

// Parse reads a file of weights. Empty lines and those with "#" in front say
// nothing.
func (s *Schema[A]) Parse(data string) (Weights, error) {
	p := s.newParser()
	m := make(Weights)
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		weight, rest, _ := strings.Cut(line, " ")
		w, err := strconv.ParseFloat(weight, 32)
		if err != nil {
			return nil, fmt.Errorf("linear: line %d: %w", n, err)
		}
		f, ok := p.feature(rest)
		if !ok {
			return nil, fmt.Errorf("linear: line %d: no feature %q", n, rest)
		}
		m[f] = float32(w)
	}
	return m, nil
}

// A parser reads features.
type parser struct {
	templates map[string]int      // by the names of their attributes
	values    []map[string]uint16 // of each attribute
	names     map[string]int      // attributes by name
}

func (s *Schema[A]) newParser() *parser {
	p := &parser{templates: make(map[string]int), names: make(map[string]int)}
	for a, attribute := range s.Attributes {
		p.names[attribute.Name] = a
		values := make(map[string]uint16)
		for v, name := range attribute.Values {
			values[name] = uint16(v)
		}
		p.values = append(p.values, values)
	}
	for t, template := range s.Templates {
		key := ""
		for _, a := range template {
			key += s.Attributes[a].Name + " "
		}
		p.templates[key] = t
	}
	return p
}

func (p *parser) feature(text string) (Feature, bool) {
	var names [64]byte
	key := names[:0]
	var values Feature
	for part := range strings.SplitSeq(text, " ") {
		name, value, _ := strings.Cut(part, "=")
		a, ok := p.names[name]
		if !ok {
			return 0, false
		}
		v, ok := p.values[a][value]
		if !ok {
			return 0, false
		}
		values = values<<valueBits | Feature(v)
		key = append(append(key, name...), ' ')
	}
	t, ok := p.templates[string(key)]
	width := valueBits * strings.Count(string(key), " ")
	return (Feature(t)<<width|values)<<templateBits | Feature(t), ok
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

// Write returns the file of weights, features in alphabetical order under a
// header of comments.
func (s *Schema[A]) Write(header string, m Weights) string {
	lines := make([]string, 0, len(m))
	for f, w := range m {
		lines = append(lines, s.Format(f)+"\t"+strconv.FormatFloat(float64(w), 'f', 2, 32))
	}
	slices.Sort(lines)
	var b strings.Builder
	b.WriteString(header)
	for _, line := range lines {
		feature, weight, _ := strings.Cut(line, "\t")
		b.WriteString(weight + " " + feature + "\n")
	}
	return b.String()
}
