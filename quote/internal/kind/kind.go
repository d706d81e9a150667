// Package kind tells speech between quotation marks from terms: titles, names,
// nicknames, scare quotes, words as words. It is a logistic regression over
// features that a linguist would name; internal/kind/train derives its weights.
package kind

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightsFile string

// Weights are the model's weights, by feature.
type Weights [features]float64

// A Model is weights with the word classes that they are for.
type Model struct {
	weights Weights
	words   *lexicon
}

// Load returns the model of weights.txt.
var Load = sync.OnceValue(func() *Model {
	byName := make(map[string]feature, features)
	for f := range features {
		byName[f.name()] = f
	}
	m := &Model{words: loadLexicon()}
	for line := range strings.Lines(weightsFile) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if f, known := byName[name]; ok && known {
			m.weights[f], _ = strconv.ParseFloat(value, 64)
		}
	}
	return m
})

// Speech returns the probability that somebody is credited with the words
// between the marks.
func (m *Model) Speech(s *Site) float64 {
	var v vector
	v.extract(s, m.words)
	if v.at(before)&announcer != 0 || v.isName() && s.recurs() {
		return 0
	}
	return m.weights.probability(&v)
}

// isName reports whether the site has the form of a name: a noun phrase with a
// capital inside a sentence, after the article or preposition that it takes as
// a name.
func (v *vector) isName() bool {
	return v.has(capitalInside) && v.has(nounPhrase) && v.at(before)&(determiner|preposition) != 0
}

func (w *Weights) probability(v *vector) float64 {
	sum := 0.0
	v.each(func(f feature) { sum += w[f] })
	return 1 / (1 + math.Exp(-sum))
}
