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
	attributes   map[string]attribute
	byAttributes map[string]int // templates by their attributes
	parts        []part         // of the feature before, which has most of the next one's
}

// An attribute is one as the parser knows it.
type attribute struct {
	place  byte
	values map[string]int
}

// A part is a value in a feature as the file names it, "role=subject".
type part struct {
	text      string
	attribute attribute
	value     int
}

func (s *Schema[A]) newParser() *parser {
	p := &parser{layout: &s.layout, attributes: make(map[string]attribute), byAttributes: make(map[string]int)}
	lists := make(map[*string]map[string]int) // as several attributes have the same long list of values
	for i := range s.attributes {
		a := &s.attributes[i]
		values := lists[&a.Values[0]]
		if values == nil {
			values = make(map[string]int, len(a.Values))
			for n, name := range a.Values {
				values[name] = n
			}
			lists[&a.Values[0]] = values
		}
		p.attributes[a.Name] = attribute{byte(i), values}
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
			p.parts = append(p.parts, part{})
		}
		x := &p.parts[i]
		if x.text != name && !p.parse(x, name) {
			return 0, false
		}
		place = place*len(x.attribute.values) + x.value
		template = append(template, x.attribute.place)
	}
	t, ok := p.byAttributes[string(template)]
	return p.blocks[t].start + Feature(place), ok
}

// parse reads a value.
func (p *parser) parse(x *part, text string) bool {
	name, value, _ := strings.Cut(text, "=")
	a, known := p.attributes[name]
	n, ok := a.values[value]
	if known && ok {
		*x = part{text, a, n}
	}
	return known && ok
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
