package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/fit"
)

// alignSets are the sets of aligned pairs, and how much each pair weighs.
var alignSets = []struct {
	name   string
	weight float32
}{{"edinburghpp", 6}, {"msrrte", 3}, {"mtref", 0.25}}

// caution is how much more a wrong link weighs than a missed one where each
// stage decides: one of the first would mislead the others, and what the second
// misses no other will find.
var caution = [align.Stages]float32{1.6, 0.75, 1}

const folds = 5

// An aligned is a pair with its gold links between tokens of ours. The gold
// counts words between spaces; a word of theirs can hold several tokens.
type aligned struct {
	set            int
	a, b           *align.Text
	wordA, wordB   []int // white-space word of each token
	sure, possible map[[2]int]bool
}

func trainAlign(dir, out string, complete bool) error {
	var all []aligned
	for i, set := range alignSets {
		pairs, err := readPairs(dir, set.name)
		if err != nil {
			return err
		}
		for _, p := range pairs {
			all = append(all, newAligned(i, p))
		}
	}
	sums, counts := make([]float64, len(alignSets)), make([]float64, len(alignSets))
	for k := range folds {
		var train, test []aligned
		for i, p := range all {
			if i%folds == k {
				test = append(test, p)
			} else {
				train = append(train, p)
			}
		}
		m := fitAlign(train, complete)
		for _, p := range test {
			sums[p.set] += p.score(m)
			counts[p.set]++
		}
	}
	for i, set := range alignSets {
		fmt.Printf("%-12s align_f %.3f\n", set.name, sums[i]/counts[i])
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, []byte(fitAlign(all, complete).String()), 0o644)
}

func newAligned(set int, p pair) aligned {
	x := aligned{set: set, a: align.Analyse(p.A), b: align.Analyse(p.B), sure: linkSet(p.Alignment), possible: linkSet(p.Possible)}
	x.wordA, x.wordB = wordsOf(x.a), wordsOf(x.b)
	return x
}

func linkSet(links []string) map[[2]int]bool {
	set := map[[2]int]bool{}
	for _, l := range links {
		var i, j int
		if _, err := fmt.Sscanf(l, "%d-%d", &i, &j); err == nil {
			set[[2]int{i, j}] = true
		}
	}
	return set
}

// wordsOf numbers the white-space word that each token lies in.
func wordsOf(t *align.Text) []int {
	out := make([]int, len(t.Tokens))
	for i, k := range t.Tokens {
		out[i] = strings.Count(t.Source[:k.Start], " ")
	}
	return out
}

func fitAlign(pairs []aligned, complete bool) *align.Model {
	m := align.NewModel(complete)
	for stage := range align.Stages {
		var samples []fit.Sample
		for _, p := range pairs {
			m.Samples(p.a, p.b, stage, func(i, j int, index []int, values []float32) {
				w := [2]int{p.wordA[i], p.wordB[j]}
				weight := alignSets[p.set].weight
				if !p.sure[w] {
					weight *= caution[stage]
				}
				if !p.possible[w] || p.sure[w] {
					samples = append(samples, fit.Sample{Features: values, Index: index, Positive: p.sure[w], Weight: weight})
				}
			})
		}
		w, estimate := m.Weights(stage), fit.Logistic
		if complete {
			estimate = fit.Averaged
		}
		copy(w, estimate(samples, len(w), 4, 1))
	}
	return m
}

// score is the F1 of the links between white-space words.
func (p *aligned) score(m *align.Model) float64 {
	got := map[[2]int]bool{}
	for _, l := range m.Align(p.a, p.b) {
		got[[2]int{p.wordA[l.A], p.wordB[l.B]}] = true
	}
	hit, wrong := 0, 0
	for w := range got {
		switch {
		case p.sure[w]:
			hit++
		case !p.possible[w]:
			wrong++
		}
	}
	if hit == 0 {
		return 0
	}
	precision, recall := float64(hit)/float64(hit+wrong), float64(hit)/float64(len(p.sure))
	return 2 * precision * recall / (precision + recall)
}
