package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

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
	*layout
	templates map[string]int      // by the names of their attributes
	values    []map[string]uint16 // of each attribute
	names     map[string]int      // attributes by name
}

func (s *Schema[A]) newParser() *parser {
	p := &parser{layout: &s.layout, templates: make(map[string]int), names: make(map[string]int)}
	for a, attribute := range s.attributes {
		p.names[attribute.Name] = a
		values := make(map[string]uint16)
		for v, name := range attribute.Values {
			values[name] = uint16(v)
		}
		p.values = append(p.values, values)
	}
	for t, template := range s.templates {
		key := ""
		for _, a := range template {
			key += s.attributes[a].Name + " "
		}
		p.templates[key] = t
	}
	return p
}

// feature reads the values of a feature, in the order of its template.
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
		values = values*Feature(len(p.values[a])) + Feature(v)
		key = append(append(key, name...), ' ')
	}
	t, ok := p.templates[string(key)]
	return p.starts[t] + values, ok
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
