// Package fit estimates logistic regressions.
package fit

import (
	"math"
	"math/rand/v2"
)

// A Sample is one observation: its features and whether the event happened.
// Weight counts it that many times.
type Sample struct {
	Features []float32
	Positive bool
	Weight   float32
}

// Logistic returns the weights that make the observations likely, with an L2
// penalty of ridge on each weight. It runs AdaGrad for the given epochs in an
// order that depends only on the input.
func Logistic(samples []Sample, epochs int, ridge float32) []float32 {
	if len(samples) == 0 {
		return nil
	}
	n := len(samples[0].Features)
	weights, squares := make([]float32, n), make([]float32, n)
	for i := range squares {
		squares[i] = 1
	}
	random := rand.New(rand.NewPCG(1, 2))
	ridge /= float32(len(samples))
	for range epochs {
		for _, k := range random.Perm(len(samples)) {
			s := &samples[k]
			err := Probability(weights, s.Features)
			if s.Positive {
				err--
			}
			for i, x := range s.Features {
				if x == 0 {
					continue
				}
				gradient := s.Weight*err*x + ridge*weights[i]
				squares[i] += gradient * gradient
				weights[i] -= 0.5 * gradient / float32(math.Sqrt(float64(squares[i])))
			}
		}
	}
	return weights
}

// Probability is the logistic function of the weighted sum of the features.
func Probability(weights, features []float32) float32 {
	var sum float64
	for i, x := range features {
		sum += float64(weights[i] * x)
	}
	return float32(1 / (1 + math.Exp(-sum)))
}
