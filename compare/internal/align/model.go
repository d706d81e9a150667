package align

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightData string

// featureNames name the weights in the data file, in the order of the constants.
var featureNames = [features]string{"bias", "identical-word", "identical-grammar", "identical-punctuation", "variant",
	"inflected", "derived", "synonym", "broader", "antonym", "transliteration", "same-number", "other-number",
	"both-content", "content-grammar", "same-class", "punctuation-word", "both-capital", "prefix", "rarity", "distance",
	"far-apart", "left-same", "right-same", "context", "rivals", "only-candidate", "left-linked", "right-linked", "both-linked",
	"between", "shift", "window", "gap", "gap-balance", "linked-a", "linked-b", "grammar-context",
	"grammar-neighbor", "grammar-window", "grammar-shift", "loose-between", "loose-window", "loose-shift", "class-window",
	"region", "region-smaller", "region-larger", "region-edge", "both-loose",
	"other-marks", "sisters", "likeness", "extends", "extends-firm", "extends-grammar", "head-behind", "firm-held"}

// Default is the model that the library carries.
var Default = sync.OnceValue(func() *Model {
	m := new(Model)
	row := 0
	for line := range strings.Lines(weightData) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		for stage := range stages {
			w, err := strconv.ParseFloat(f[1+stage], 32)
			if err != nil || f[0] != featureNames[row] {
				panic("align: embedded weights: " + line)
			}
			m[stage][row] = float32(w)
		}
		row++
	}
	return m
})

// String writes the model as its data file.
func (m *Model) String() string {
	var b strings.Builder
	b.WriteString("# Weights of the three stages of alignment: lexical, context, phrase. Estimated by train on sentence pairs aligned\n" +
		"# by hand (Edinburgh++, MSR RTE, MTReference); no text of theirs is in here.\n")
	for i, name := range featureNames {
		fmt.Fprint(&b, name)
		for stage := range stages {
			fmt.Fprintf(&b, "\t%.4f", m[stage][i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}
