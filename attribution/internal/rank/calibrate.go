package rank

import "math"

// slopes are by how much the log-odds of a choice are flatter than a model states them:
// it is too sure of what it was not trained on (Platt 1999). They gave the held-out
// choices of cross-validation the highest likelihood. A language without weights of its
// own is taken for one with few articles.
var slopes = map[string]float64{"en": 0.9, "de": 0.6}

const slopeUntrained = 0.6

// calibrated returns how likely a choice is right to which the model gives a
// probability, 0..1.
func (m Model) calibrated(probability float64) float64 {
	if probability <= 0 || probability >= 1 {
		return probability
	}
	return likelihood(m.slope * logOdds(probability))
}

// logOdds returns those of a probability between 0 and 1, and likelihood the probability
// that has them.
func logOdds(probability float64) float64 { return math.Log(probability / (1 - probability)) }

func likelihood(logOdds float64) float64 { return 1 / (1 + math.Exp(-logOdds)) }
