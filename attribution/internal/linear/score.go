package linear

import "math"

// A Score is a sum of weights: log odds, in hundredths.
type Score int

const unit = 0.01 // of a score and of weights in a file

// Odds returns e to the power of the log odds, which count up to 40 either way.
func (s Score) Odds() float64 {
	s = max(-most, min(most, s)) + most
	return coarse[s/step] * fine[s%step]
}

// Probability returns how likely it is what has these log odds, 0..1.
func (s Score) Probability() float64 { return 1 / (1 + (-s).Odds()) }

// Tables of powers, as candidates are many and [math.Exp] takes longer than to look
// two factors up.
const (
	most = 4096 // hundredths
	step = 128
)

var coarse, fine = func() (c [2*most/step + 1]float64, f [step]float64) {
	for i := range c {
		c[i] = math.Exp(unit * float64(step*i-most))
	}
	for i := range f {
		f[i] = math.Exp(unit * float64(i))
	}
	return c, f
}()

// Best returns the place of the largest score, the first of equals, and its
// probability, 0..1. There must be a score.
func Best(scores []Score) (int, float64) {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	sum := 0.0
	for _, s := range scores {
		sum += (s - scores[best]).Odds()
	}
	return best, 1 / sum
}
