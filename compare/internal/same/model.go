package same

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/fit"
)

//go:embed trees.txt
var treeData string

// featureNames name the features in the data file, in the order of the constants.
var featureNames = [features]string{"cover-low", "cover-high", "exact-low", "exact-high", "inside-low", "inside-high",
	"words-low", "words-high", "lost-low", "lost-high", "lost-run-low", "lost-run-high", "aside-low", "aside-high",
	"names-low", "names-high", "size-low", "size-high", "short-none", "long-none", "short-place", "long-place",
	"short-related", "long-related", "short-same", "long-same", "short-grammar", "long-grammar", "short-mass", "long-mass",
	"trigrams", "trigrams-part", "tetragrams", "tetragrams-part", "cover-both", "exact-both", "run", "ratio",
	"chain-share", "chain-density"}

// A Model is a sum of regression trees.
type Model struct {
	trees  []fit.Tree
	forest *fit.Forest
}

// NewModel returns the sum of trees.
func NewModel(trees []fit.Tree) *Model { return &Model{trees, fit.NewForest(trees)} }

// Default is the model that the library carries.
var Default = sync.OnceValue(func() *Model {
	trees, err := parse(treeData)
	if err != nil {
		panic("same: embedded trees: " + err.Error())
	}
	return NewModel(trees)
})

// Scaled returns the model whose odds are those of m times a factor.
func (m *Model) Scaled(factor float64) *Model {
	trees := make([]fit.Tree, len(m.trees))
	for i, t := range m.trees {
		trees[i] = slices.Clone(t)
		for k := range trees[i] {
			trees[i][k].Value *= float32(factor)
		}
	}
	return NewModel(trees)
}

// Odds is the logarithm of the odds that the pair reports one utterance.
func (m *Model) Odds(v *Vector) float64 { return m.forest.Sum(v[:]) }

// Probability turns the logarithm of odds into a probability.
func Probability(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// String writes the model as its data file: a tree a line, its nodes in the
// order in which they are reached below first, each "feature<threshold" or a value.
func (m *Model) String() string {
	var b strings.Builder
	b.WriteString("# Regression trees by which two wordings are judged to report one utterance. Estimated by train on second\n" +
		"# translations, fact-checked quotes and news sentences; no text of theirs is in here.\n")
	for _, t := range m.trees {
		for i, n := range t {
			if i > 0 {
				b.WriteByte(' ')
			}
			if n.Feature < 0 {
				fmt.Fprintf(&b, "%.4g", n.Value)
			} else {
				fmt.Fprintf(&b, "%s<%.4g", featureNames[n.Feature], n.Threshold)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func parse(data string) ([]fit.Tree, error) {
	var trees []fit.Tree
	for line := range strings.Lines(data) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var t fit.Tree
		fields := strings.Fields(line)
		if err := parseNode(&t, &fields); err != nil {
			return nil, fmt.Errorf("tree %d: %w", len(trees)+1, err)
		}
		trees = append(trees, t)
	}
	return trees, nil
}

// parseNode reads the node that the fields begin with, and those below it.
func parseNode(t *fit.Tree, fields *[]string) error {
	if len(*fields) == 0 {
		return fmt.Errorf("ends early")
	}
	name, number, split := strings.Cut((*fields)[0], "<")
	if !split {
		number = name
	}
	*fields = (*fields)[1:]
	x, err := strconv.ParseFloat(number, 32)
	if err != nil {
		return err
	}
	at := len(*t)
	*t = append(*t, fit.Node{Feature: -1, Value: float32(x)})
	if !split {
		return nil
	}
	n := fit.Node{Feature: int16(slices.Index(featureNames[:], name)), Threshold: float32(x)}
	if n.Feature < 0 {
		return fmt.Errorf("no feature %q", name)
	}
	for _, child := range [...]*int16{&n.Below, &n.Above} {
		*child = int16(len(*t))
		if err := parseNode(t, fields); err != nil {
			return err
		}
	}
	(*t)[at] = n
	return nil
}
