package main

import (
	"cmp"
	"math"
	"math/rand/v2"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
)

// options are what training depends on.
type options struct {
	epochs int
	rate   float64
	decay  float64
	drop   float64 // how many of the templates each step leaves out, 0..1
	rare   int
	least  float64
}

// complete sets the options of what is left out that are not set.
func (o *options) complete(defaults options) {
	o.epochs = cmp.Or(o.epochs, defaults.epochs)
	o.drop = cmp.Or(o.drop, defaults.drop)
	o.rare = cmp.Or(o.rare, defaults.rare)
	o.least = cmp.Or(o.least, defaults.least)
}

// An example is a choice among candidates.
type example struct {
	features [][]int32 // of each candidate, by template, as indexes into the weights
	right    []bool
}

// A learner is a logistic ranking model under training: the probability of a
// candidate is the softmax of its score, and the likelihood of the right ones
// together is what rises (AdaGrad with L2 regularisation).
type learner struct {
	index   map[linear.Feature]int32
	names   []linear.Feature
	seen    []int
	weights []float64
	squares []float64
	shares  []float64 // how much each template counts in this step, 0 for those left out
}

// add adds a candidate to the example.
func (ex *example) add(l *learner, features []linear.Feature, right bool) {
	numbers := make([]int32, len(features))
	for i, f := range features {
		numbers[i] = l.number(f)
	}
	for len(l.shares) < len(numbers) {
		l.shares = append(l.shares, 1)
	}
	ex.features = append(ex.features, numbers)
	ex.right = append(ex.right, right)
}

// learn trains a model on the examples that appendExamples finds in articles.
func learn(appendExamples func(dst []example, l *learner, a *article) []example, articles []article, opts options) linear.Weights {
	l := &learner{index: make(map[linear.Feature]int32)}
	var examples []example
	for i := range articles {
		examples = appendExamples(examples, l, &articles[i])
	}
	l.weights = make([]float64, len(l.names))
	l.squares = make([]float64, len(l.names))
	order := rand.New(rand.NewPCG(1, 2)) // fixed: the same data gives the same weights
	for range opts.epochs {
		order.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for i := range examples {
			l.drop(order, opts.drop)
			l.step(&examples[i], opts)
		}
	}
	m := make(linear.Weights)
	for i, f := range l.names {
		if l.seen[i] >= opts.rare && math.Abs(l.weights[i]) >= opts.least {
			m[f] = float32(l.weights[i])
		}
	}
	return m
}

// number returns the index of a feature's weight.
func (l *learner) number(f linear.Feature) int32 {
	i, ok := l.index[f]
	if !ok {
		i = int32(len(l.names))
		l.index[f] = i
		l.names = append(l.names, f)
		l.seen = append(l.seen, 0)
	}
	l.seen[i]++
	return i
}

// drop leaves out some templates of the next step, and lets the others count for as much
// more. Templates tell much the same; so each learns to do without the others (Sutton,
// Sindelar and McCallum 2006 on weights that are undertrained; Srivastava et al. 2014).
func (l *learner) drop(random *rand.Rand, rate float64) {
	if rate == 0 {
		return
	}
	for t := range l.shares {
		l.shares[t] = 1 / (1 - rate)
		if random.Float64() < rate {
			l.shares[t] = 0
		}
	}
}

// damping keeps the first steps of a feature small, so that rare features do not
// get large weights.
const damping = 1

// step moves the weights along the gradient of one example.
func (l *learner) step(ex *example, opts options) {
	all, right := l.softmax(ex, false), l.softmax(ex, true)
	for c, features := range ex.features {
		g := right[c] - all[c]
		if math.Abs(g) < 1e-4 {
			continue
		}
		for t, f := range features {
			if l.shares[t] == 0 {
				continue
			}
			grad := g*l.shares[t] - opts.decay*l.weights[f]
			l.squares[f] += grad * grad
			l.weights[f] += opts.rate * grad / math.Sqrt(l.squares[f]+damping)
		}
	}
}

// softmax returns the probability of each candidate, among the right ones only
// if so asked.
func (l *learner) softmax(ex *example, rightOnly bool) []float64 {
	p := make([]float64, len(ex.features))
	top := math.Inf(-1)
	for c, features := range ex.features {
		for t, f := range features {
			p[c] += l.shares[t] * l.weights[f]
		}
		if !rightOnly || ex.right[c] {
			top = max(top, p[c])
		}
	}
	sum := 0.0
	for c := range p {
		if rightOnly && !ex.right[c] {
			p[c] = 0
			continue
		}
		p[c] = math.Exp(p[c] - top)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}
