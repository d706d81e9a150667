// Package fit estimates logistic regressions.
package fit

import (
	"math"
	"math/rand/v2"
)

// A Sample is one observation: its features and whether the event happened.
// Weight counts it that many times. Where Index is set, it tells which features
// have the values, all others being 0.
type Sample struct {
	Features []float32
	Index    []int
	Positive bool
	Weight   float32
}

// Logistic returns the weights of n features that make the observations likely,
// with an L2 penalty of ridge on each weight. It runs AdaGrad for the given
// epochs in an order that depends only on the input.
func Logistic(samples []Sample, n, epochs int, ridge float32) []float32 {
	weights := make([]float32, n)
	descend(samples, weights, epochs, ridge, func(int, int) {})
	return weights
}

// Averaged is Logistic, but returns the average of the weights from the second
// epoch on, which depends less on the order of the samples (Polyak and Juditsky,
// Acceleration of stochastic approximation by averaging, 1992).
func Averaged(samples []Sample, n, epochs int, ridge float32) []float32 {
	const every = 64 // samples between weights that the average takes
	weights, sum, taken := make([]float32, n), make([]float64, n), 0.0
	descend(samples, weights, epochs, ridge, func(epoch, at int) {
		if epoch == 0 || at%every != 0 {
			return
		}
		taken++
		for i, w := range weights {
			sum[i] += float64(w)
		}
	})
	for i := range weights {
		weights[i] = float32(sum[i] / max(taken, 1))
	}
	return weights
}

// descend moves the weights sample by sample, and calls after behind each with
// the number of the epoch and of the sample in it.
func descend(samples []Sample, weights []float32, epochs int, ridge float32, after func(epoch, at int)) {
	squares := make([]float32, len(weights))
	for i := range squares {
		squares[i] = 1
	}
	random := rand.New(rand.NewPCG(1, 2))
	ridge /= float32(len(samples))
	for epoch := range epochs {
		for at, k := range random.Perm(len(samples)) {
			samples[k].step(weights, squares, ridge)
			after(epoch, at)
		}
	}
}

// step moves the weights towards what a sample says, the less the more they have
// moved before.
func (s *Sample) step(weights, squares []float32, ridge float32) {
	sum := 0.0
	for k, x := range s.Features {
		sum += float64(weights[s.at(k)] * x)
	}
	err := logistic(sum)
	if s.Positive {
		err--
	}
	for k, x := range s.Features {
		if x == 0 {
			continue
		}
		i := s.at(k)
		gradient := s.Weight*err*x + ridge*weights[i]
		squares[i] += gradient * gradient
		weights[i] -= 0.5 * gradient / float32(math.Sqrt(float64(squares[i])))
	}
}

// at is the feature whose value is the k-th.
func (s *Sample) at(k int) int {
	if s.Index == nil {
		return k
	}
	return s.Index[k]
}

// Probability is the logistic function of the weighted sum of the features.
func Probability(weights, features []float32) float32 {
	var sum float64
	for i, x := range features {
		sum += float64(weights[i] * x)
	}
	return logistic(sum)
}

func logistic(x float64) float32 { return float32(1 / (1 + math.Exp(-x))) }
