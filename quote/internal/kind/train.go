package kind

import (
	"fmt"
	"io"
	"math"
	"strconv"
)

// An Example is a site of which it is known whether it is speech.
type Example struct {
	vector vector
	Speech bool
}

// NewExample returns the example of a site.
func NewExample(s *Site, speech bool) Example {
	e := Example{Speech: speech}
	e.vector.extract(s, loadLexicon())
	return e
}

// Train fits weights to the examples: batch gradient descent (Rprop, Riedmiller
// and Braun 1993) on the log loss with an L2 penalty.
func Train(examples []Example, penalty float64) *Weights {
	const rounds = 300
	var w, last, step Weights
	for f := range step {
		step[f] = 0.1
	}
	for range rounds {
		gradient := w.gradient(examples, penalty)
		for f, g := range gradient {
			switch {
			case g*last[f] > 0:
				step[f] = min(step[f]*1.2, 1)
			case g*last[f] < 0:
				step[f] *= 0.5
				g = 0
			}
			if g != 0 {
				w[f] -= math.Copysign(step[f], g)
			}
			last[f] = g
		}
	}
	return &w
}

func (w *Weights) gradient(examples []Example, penalty float64) *Weights {
	var gradient Weights
	for f := range w {
		gradient[f] = penalty * w[f]
	}
	gradient[bias] = 0
	for i := range examples {
		e := &examples[i]
		miss := w.probability(&e.vector)
		if e.Speech {
			miss--
		}
		e.vector.each(func(f feature) { gradient[f] += miss })
	}
	return &gradient
}

// Speech returns the probability that the example is speech.
func (w *Weights) Speech(e *Example) float64 { return w.probability(&e.vector) }

// Write writes the weights as weights.txt holds them: those that are not nearly
// zero.
func (w *Weights) Write(out io.Writer) error {
	const least = 0.0005
	for f := range features {
		value := strconv.FormatFloat(w[f], 'f', 3, 64)
		if name := f.name(); name != "" && math.Abs(w[f]) >= least {
			if _, err := fmt.Fprintf(out, "%s\t%s\n", name, value); err != nil {
				return err
			}
		}
	}
	return nil
}
