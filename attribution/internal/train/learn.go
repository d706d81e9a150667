package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// options are what training depends on.
type options struct {
	epochs int
	rate   float64
	decay  float64
	rare   int
}

// An example is a piece with its candidates.
type example struct {
	features [][]int32 // of each candidate, as indexes into the weights
	right    []bool
}

// A learner is a logistic ranking model under training: the probability of a
// candidate is the softmax of its score, and the likelihood of the right ones
// together is what rises (AdaGrad with L2 regularisation).
type learner struct {
	index   map[rank.Feature]int32
	names   []rank.Feature
	seen    []int
	weights []float64
	squares []float64
}

// learn trains a model on articles.
func learn(articles []article, opts options) rank.Model {
	l := &learner{index: make(map[rank.Feature]int32)}
	var examples []example
	for i := range articles {
		examples = l.examples(examples, &articles[i])
	}
	l.weights = make([]float64, len(l.names))
	l.squares = make([]float64, len(l.names))
	order := rand.New(rand.NewPCG(1, 2)) // fixed: the same data gives the same weights
	for range opts.epochs {
		order.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for i := range examples {
			l.step(&examples[i], opts)
		}
	}
	m := make(rank.Model)
	for i, f := range l.names {
		const least = 0.05 // weights below change nothing
		if l.seen[i] >= opts.rare && math.Abs(l.weights[i]) >= least {
			m[f] = float32(l.weights[i])
		}
	}
	return m
}

// examples appends the examples of an article. The choice before a piece is the
// annotated one.
func (l *learner) examples(dst []example, a *article) []example {
	previous := rank.Nobody
	var buf []rank.Feature
	for i, p := range a.pieces {
		p.Previous = previous
		candidates := rank.Candidates(nil, a.reading, p)
		ex := example{make([][]int32, len(candidates)), make([]bool, len(candidates))}
		found := false
		for j := range candidates {
			buf = candidates[j].Features(buf[:0])
			for _, f := range buf {
				ex.features[j] = append(ex.features[j], l.number(f))
			}
			ex.right[j] = a.gold[i].right(a.reading, candidates[j].Mention)
			if ex.right[j] && !found && candidates[j].Mention != reading.None {
				previous = candidates[j].Choice()
			}
			found = found || ex.right[j]
		}
		if found {
			dst = append(dst, ex)
		}
	}
	return dst
}

// number returns the index of a feature's weight.
func (l *learner) number(f rank.Feature) int32 {
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
		for _, f := range features {
			grad := g - opts.decay*l.weights[f]
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
		for _, f := range features {
			p[c] += l.weights[f]
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

// A tally counts what a model gets right.
type tally struct {
	speakers, speakersRight int // pieces of three words or more where somebody is quoted
	possible                int // of them, those with the right mention among the candidates
	terms, termsRight       int // pieces where nobody is quoted
	missed                  int
}

func (t *tally) add(a article, m rank.Model) {
	t.missed += a.missed
	for i, d := range m.DecideAll(a.reading, a.pieces) {
		g := &a.gold[i]
		right := g.right(a.reading, d.Mention)
		switch {
		case !g.quoted:
			t.terms++
			if right {
				t.termsRight++
			}
		case g.words >= 3:
			t.speakers++
			if right {
				t.speakersRight++
			}
			if g.possible(a.reading, a.pieces[i]) {
				t.possible++
			}
		}
	}
}

// possible reports whether the right mention is among the candidates.
func (g *gold) possible(r *reading.Reading, p rank.Piece) bool {
	for _, c := range rank.Candidates(nil, r, p) {
		if g.right(r, c.Mention) {
			return true
		}
	}
	return false
}

func (t tally) String() string {
	return fmt.Sprintf("speaker %.3f of %d (possible %.3f)  term %.3f of %d  missed %d",
		float64(t.speakersRight)/float64(max(1, t.speakers)), t.speakers, float64(t.possible)/float64(max(1, t.speakers)),
		float64(t.termsRight)/float64(max(1, t.terms)), t.terms, t.missed)
}
