package same

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightData string

// featureNames name the weights in the data file, in the order of the constants.
var featureNames = [features]string{"bias", "cover-low", "cover-high", "cover-both", "exact-low", "exact-high", "exact-both",
	"run", "matched", "shorter", "ratio", "order", "numbers-met", "numbers-lost", "names-met", "names-lost", "rarest",
	"context-share", "part-whole"}

// A Model holds the weight of each feature.
type Model Vector

// Default is the model that the library carries.
var Default = sync.OnceValue(func() *Model {
	m := new(Model)
	row := 0
	for line := range strings.Lines(weightData) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		w, err := strconv.ParseFloat(f[1], 32)
		if err != nil || f[0] != featureNames[row] {
			panic("same: embedded weights: " + line)
		}
		m[row] = float32(w)
		row++
	}
	return m
})

// Odds is the logarithm of the odds that the pair reports one utterance.
func (m *Model) Odds(v *Vector) float64 {
	var sum float64
	for i, x := range v {
		sum += float64(m[i] * x)
	}
	return sum
}

// Probability turns the logarithm of odds into a probability.
func Probability(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// String writes the model as its data file.
func (m *Model) String() string {
	var b strings.Builder
	b.WriteString("# Weights of the features by which two wordings are judged to report one utterance. Estimated by train on second\n" +
		"# translations, fact-checked quotes and news sentences; no text of theirs is in here.\n")
	for i, name := range featureNames {
		fmt.Fprintf(&b, "%s\t%.4f\n", name, m[i])
	}
	return b.String()
}
