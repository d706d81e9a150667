package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Weights are the weights of features.
type Weights map[Feature]float32

// Load makes the model of a file of weights. Empty lines and those with "#" in
// front say nothing.
func (s *Schema[A]) Load(data string) (*Model, error) {
	weights := make([]weighted, 0, strings.Count(data, "\n"))
	p := s.newParser()
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
		weights = append(weights, weighted{f, float32(w)})
	}
	return s.newModel(weights), nil
}

// A parser reads features.
type parser struct {
	*layout
	values       map[string]value // "role=subject"
	byAttributes map[string]int   // templates by their attributes
	parts        []named          // of the feature before, which has most of the next one's
}

// A value is one of an attribute.
type value struct {
	attribute byte
	n         int
	of        int // how many values the attribute has
}

// A named value is one as the file names it.
type named struct {
	text string
	value
}

func (s *Schema[A]) newParser() *parser {
	p := &parser{layout: &s.layout, byAttributes: make(map[string]int), values: make(map[string]value)}
	for a, attribute := range s.attributes {
		for n, name := range attribute.Values {
			p.values[attribute.Name+"="+name] = value{byte(a), n, len(attribute.Values)}
		}
	}
	for t, template := range s.templates {
		key := ""
		for _, a := range template {
			key += string([]byte{byte(a)})
		}
		p.byAttributes[key] = t
	}
	return p
}

// feature reads the values of a feature, in the order of its template.
func (p *parser) feature(text string) (Feature, bool) {
	var store [8]byte
	template := store[:0]
	place := 0
	for i := 0; text != ""; i++ {
		var name string
		name, text, _ = strings.Cut(text, " ")
		if i == len(p.parts) {
			p.parts = append(p.parts, named{})
		}
		x := &p.parts[i]
		if x.text != name {
			v, ok := p.values[name]
			if !ok {
				return 0, false
			}
			*x = named{name, v}
		}
		place = place*x.of + x.n
		template = append(template, x.attribute)
	}
	t, ok := p.byAttributes[string(template)]
	return p.blocks[t].start + Feature(place), ok
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
