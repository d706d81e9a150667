package fit

import (
	"math"
	"math/rand/v2"
	"slices"
	"sort"
)

// A Node of a regression tree asks whether a feature lies below a threshold,
// or, where Feature is negative, gives a value.
type Node struct {
	Feature   int16
	Below     int16 // index of the node for values below the threshold
	Above     int16
	Threshold float32
	Value     float32
}

// A Tree is a regression tree, its root first.
type Tree []Node

// Value is what the tree gives for the features.
func (t Tree) Value(features []float32) float32 {
	n := &t[0]
	for n.Feature >= 0 {
		if features[n.Feature] < n.Threshold {
			n = &t[n.Below]
		} else {
			n = &t[n.Above]
		}
	}
	return n.Value
}

// Boosting says how gradient boosting runs (Friedman, Stochastic gradient
// boosting, 2002).
type Boosting struct {
	Trees    int
	Depth    int
	Rate     float32 // share of each tree's correction that is applied
	Sample   float64 // share of the observations that each tree sees
	Features float64 // share of the features that each split may choose from
	Leaf     int     // least number of observations in a leaf
}

// Boosted returns trees whose sum is the logarithm of the odds of the event.
// The result depends only on the input.
func (o Boosting) Boosted(samples []Sample) []Tree {
	g := &grower{Boosting: o, samples: samples, odds: make([]float64, len(samples)), random: rand.New(rand.NewPCG(3, 4)),
		gradient: make([]float64, len(samples)), curvature: make([]float64, len(samples))}
	g.bin()
	trees := make([]Tree, o.Trees)
	for k := range trees {
		trees[k] = g.grow()
		for i := range samples {
			g.odds[i] += float64(trees[k].Value(samples[i].Features))
		}
	}
	return trees
}

// A grower holds the state of boosting between trees.
type grower struct {
	Boosting
	samples             []Sample
	odds                []float64 // of each sample, by the trees so far
	gradient, curvature []float64
	edges               [][]float32 // of the bins of each feature's values, the least value of each but the first
	bins                [][]uint8   // the bin of each sample, by feature
	random              *rand.Rand
	tree                Tree
}

// maxBins is how many bins the values of a feature are sorted into.
const maxBins = 256

// bin sorts the samples into bins by each feature, about as many to each, once
// for all trees.
func (g *grower) bin() {
	n := len(g.samples)
	values := make([]float32, n)
	for f := range g.samples[0].Features {
		for i := range values {
			values[i] = g.samples[i].Features[f]
		}
		slices.Sort(values)
		var edges []float32
		for k, at := 1, 0; k < maxBins; k++ {
			for at = max(at, k*n/maxBins, 1); at < n && values[at] == values[at-1]; at++ {
			}
			if at < n && (len(edges) == 0 || edges[len(edges)-1] <= values[at-1]) {
				edges = append(edges, between(values[at-1], values[at]))
			}
		}
		bins := make([]uint8, n)
		for i := range bins {
			bins[i] = uint8(sort.Search(len(edges), func(k int) bool { return edges[k] > g.samples[i].Features[f] }))
		}
		g.edges, g.bins = append(g.edges, edges), append(g.bins, bins)
	}
}

// between is a threshold that x lies below and y does not.
func between(x, y float32) float32 {
	if middle := x + (y-x)/2; middle > x {
		return middle
	}
	return y
}

func (g *grower) grow() Tree {
	var rows []int
	for i := range g.samples {
		s := &g.samples[i]
		p := 1 / (1 + math.Exp(-g.odds[i]))
		g.gradient[i], g.curvature[i] = -p*float64(s.Weight), p*(1-p)*float64(s.Weight)
		if s.Positive {
			g.gradient[i] += float64(s.Weight)
		}
		if g.random.Float64() < g.Sample {
			rows = append(rows, i)
		}
	}
	g.tree = nil
	g.split(rows, g.Depth)
	return g.tree
}

// split grows the node for the rows and returns its index.
func (g *grower) split(rows []int, depth int) int {
	at := len(g.tree)
	g.tree = append(g.tree, Node{Feature: -1, Value: g.leaf(rows)})
	if depth == 0 || len(rows) < 2*g.Leaf {
		return at
	}
	feature, threshold := g.best(rows)
	if feature < 0 {
		return at
	}
	var below, above []int
	for _, i := range rows {
		if g.samples[i].Features[feature] < threshold {
			below = append(below, i)
		} else {
			above = append(above, i)
		}
	}
	b, a := g.split(below, depth-1), g.split(above, depth-1)
	g.tree[at] = Node{Feature: int16(feature), Threshold: threshold, Below: int16(b), Above: int16(a)}
	return at
}

// leaf is one Newton step for the rows, shortened by the rate.
func (g *grower) leaf(rows []int) float32 {
	gradient, curvature := g.sum(rows)
	return g.Rate * float32(gradient/(curvature+1))
}

func (g *grower) sum(rows []int) (gradient, curvature float64) {
	for _, i := range rows {
		gradient += g.gradient[i]
		curvature += g.curvature[i]
	}
	return gradient, curvature
}

// best finds the split of a node that gains most, feature -1 where none gains.
func (g *grower) best(rows []int) (feature int, threshold float32) {
	feature = -1
	most := 1e-6
	allGradient, allCurvature := g.sum(rows)
	for f, edges := range g.edges {
		if g.random.Float64() > g.Features {
			continue
		}
		var bins [maxBins]struct {
			gradient, curvature float64
			rows                int
		}
		for _, i := range rows {
			b := &bins[g.bins[f][i]]
			b.gradient += g.gradient[i]
			b.curvature += g.curvature[i]
			b.rows++
		}
		var gradient, curvature float64
		below := 0
		for k, edge := range edges {
			gradient += bins[k].gradient
			curvature += bins[k].curvature
			below += bins[k].rows
			if below < g.Leaf || len(rows)-below < g.Leaf {
				continue
			}
			gain := quality(gradient, curvature) + quality(allGradient-gradient, allCurvature-curvature) - quality(allGradient, allCurvature)
			if gain > most {
				most, feature, threshold = gain, f, edge
			}
		}
	}
	return feature, threshold
}

func quality(gradient, curvature float64) float64 { return gradient * gradient / (curvature + 1) }
