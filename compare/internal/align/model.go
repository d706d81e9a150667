package align

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

//go:embed weights/careful.txt
var carefulWeights string

//go:embed weights/complete.txt
var completeWeights string

// Careful is the model whose links a judgement can rest on.
var Careful = sync.OnceValue(func() *Model { return parse(carefulWeights, false) })

// Complete is the model that finds as much as possible of what corresponds. It
// goes by the sorts of words too.
var Complete = sync.OnceValue(func() *Model { return parse(completeWeights, true) })

// NewModel returns a model without weights, to be trained. With sorts it goes by
// the sorts of words too.
func NewModel(sorts bool) *Model { return &Model{sorts: sorts} }

// Weights are those of a stage.
func (m *Model) Weights(stage int) []float32 { return m.weights[stage][:] }

// scalarNames name the weights of single features in the data file, in the order
// of the constants.
var scalarNames = [scalars]string{"bias", "identical-word", "identical-grammar", "identical-punctuation", "variant",
	"inflected", "derived", "synonym", "broader", "antonym", "transliteration", "same-number", "other-number",
	"both-content", "content-grammar", "same-class", "punctuation-word", "both-capital", "prefix", "rarity", "distance",
	"far-apart", "left-same", "right-same", "context", "rivals", "only-candidate", "left-linked", "right-linked", "both-linked",
	"between", "shift", "window", "gap", "gap-balance", "linked-a", "linked-b", "grammar-context",
	"grammar-neighbor", "grammar-window", "grammar-shift", "loose-between", "loose-window", "loose-shift", "class-window",
	"region", "region-smaller", "region-larger", "region-edge", "both-loose",
	"other-marks", "sisters", "likeness", "extends", "extends-firm",
	"extends-grammar", "head-behind", "firm-held", "promised", "promised-grammar"}

// bondNames name what relates the words of a link that another word joins.
var bondNames = [bonds]string{"place", "identity", "form", "meaning"}

// featureNames returns the names of all features: those of tables are made of
// what they go by, "pair:of:genitive", "joint:auxiliary:-1:form".
func featureNames() []string {
	names := make([]string, features)
	copy(names, scalarNames[:])
	for x, sort := range lexicon.SortNames() {
		for y, other := range lexicon.SortNames() {
			names[pairFeature(lexicon.Sort(x), lexicon.Sort(y))] = fmt.Sprintf("pair:%s:%s", sort, other)
		}
		for _, side := range sides {
			for r, bond := range bondOf {
				names[jointFeature(lexicon.Sort(x), side, lexicon.Relation(r))] = fmt.Sprintf("joint:%s:%d:%s", sort, side, bondNames[bond])
			}
		}
	}
	return names
}

func parse(data string, sorts bool) *Model {
	m, names := NewModel(sorts), map[string]int{}
	for i, name := range featureNames() {
		names[name] = i
	}
	for line := range strings.Lines(data) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		i, known := names[f[0]]
		for stage := range stages {
			w, err := strconv.ParseFloat(f[1+stage], 32)
			if err != nil || !known {
				panic("align: embedded weights: " + line)
			}
			m.weights[stage][i] = float32(w)
		}
	}
	return m
}

// String writes the model as its data file. Features that no sample had are left out.
func (m *Model) String() string {
	var b strings.Builder
	b.WriteString("# Weights of the three stages of alignment: lexical, context, phrase. Estimated by train on sentence pairs aligned\n" +
		"# by hand (Edinburgh++, MSR RTE, MTReference); no text of theirs is in here.\n")
	for i, name := range featureNames() {
		if m.weights[lexicalStage][i] == 0 && m.weights[contextStage][i] == 0 && m.weights[phraseStage][i] == 0 {
			continue
		}
		b.WriteString(name)
		for stage := range stages {
			fmt.Fprintf(&b, "\t%.4f", m.weights[stage][i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}
