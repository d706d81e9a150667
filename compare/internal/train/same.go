package main

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/fit"
	"github.com/seed-e3d8b662/verbatim/compare/internal/same"
)

// sameSets are the sets of labelled pairs, how much each weighs as a
// whole, and the share of its pairs taken to be the same, which sets what a score
// of one half means. Of the aligned sets all pairs are the same; others are made
// from them.
var sameSets = []struct {
	name    string
	weight  float32
	prior   float32
	aligned bool
}{{"wmtquote", 1.2, 0.44, false}, {"politiquote", 1, 0.34, false}, {"mrpcquote", 1.8, 0.4, false},
	{"quotevar", 0.4, 0.4, false}, {"mtref", 1, 0.4, true}, {"edinburghpp", 0.3, 0.4, true}}

// boosting is what cross-validation favoured.
var boosting = fit.Boosting{Trees: 200, Depth: 5, Rate: 0.06, Sample: 0.6, Features: 0.2, Leaf: 12}

// A judged is a pair of wordings with its label.
type judged struct {
	set       int
	original  string // the pair that it is made from, or its own id
	identical bool
	sample    fit.Sample
}

func trainSame(dir, out string) error {
	all, err := readJudged(dir)
	if err != nil {
		return err
	}
	var figures [splits][]figure
	var scores []float64
	for split := range splits {
		scores = crossValidate(all, split)
		for i := range sameSets {
			figures[split] = append(figures[split], measure(all, scores, i))
		}
	}
	for i, set := range sameSets {
		var mean figure
		for split := range splits {
			for k, x := range figures[split][i] {
				mean[k] += x / splits
			}
		}
		fmt.Printf("%-12s auc %.3f  f1 %.3f  p %.3f  r %.3f\n", set.name, mean[0], mean[1], mean[2], mean[3])
	}
	calibration(all, scores)
	if out == "" {
		return nil
	}
	return os.WriteFile(out, []byte(fitSame(all, func(judged) bool { return true }).String()), 0o644)
}

// splits is how many times the pairs are divided anew into folds; a single
// division moves the smaller sets' figures by a point.
const splits = 3

// crossValidate scores each pair by the trees that the other folds give.
func crossValidate(all []judged, split int) []float64 {
	scores := make([]float64, len(all))
	for k := range folds {
		m := fitSame(all, func(p judged) bool { return p.fold(split) != k })
		for i, p := range all {
			if p.fold(split) == k {
				scores[i] = same.Probability(m.Odds((*same.Vector)(p.sample.Features)))
			}
		}
	}
	return scores
}

// readJudged reads the sets.
func readJudged(dir string) ([]judged, error) {
	var all []judged
	for i, set := range sameSets {
		pairs, err := readPairs(dir, set.name)
		if err != nil {
			return nil, err
		}
		if set.aligned {
			pairs = slices.Concat(pairs, exchanged(pairs), fragments(pairs))
		}
		positive := 0
		for _, p := range pairs {
			if *p.Same {
				positive++
			}
		}
		for _, p := range pairs {
			weight := set.weight * 500 * set.prior / float32(positive)
			if !*p.Same {
				weight = set.weight * 500 * (1 - set.prior) / float32(len(pairs)-positive)
			}
			a, b := align.Analyse(p.A), align.Analyse(p.B)
			if align.Inverse(a, b) {
				a, b = b, a
			}
			v := same.Features(a, b, align.Default().Align(a, b))
			original, _, _ := strings.Cut(p.ID, "#")
			all = append(all, judged{set: i, original: original, identical: p.A == p.B, sample: fit.Sample{
				Features: v[:], Positive: *p.Same, Weight: weight}})
		}
	}
	return all, nil
}

// fold is the same for all pairs made from one original.
func (p *judged) fold(split int) int {
	h := fnv.New32a()
	fmt.Fprint(h, p.original, split)
	return int(h.Sum32() % folds)
}

func fitSame(all []judged, use func(judged) bool) *same.Model {
	var samples []fit.Sample
	for _, p := range all {
		if use(p) && !p.identical {
			samples = append(samples, p.sample)
		}
	}
	return same.NewModel(boosting.Boosted(samples))
}

// A figure is the area under the curve of one set, and F1, precision and recall
// at one half.
type figure [4]float64

func measure(all []judged, scores []float64, set int) figure {
	type scored struct {
		score    float64
		positive bool
	}
	var rows []scored
	hit, wrong, lost := 0.0, 0.0, 0.0
	for i, p := range all {
		if p.set != set {
			continue
		}
		yes := scores[i] >= 0.5
		switch {
		case yes && p.sample.Positive:
			hit++
		case yes:
			wrong++
		case p.sample.Positive:
			lost++
		}
		if !p.identical {
			rows = append(rows, scored{scores[i], p.sample.Positive})
		}
	}
	slices.SortFunc(rows, func(x, y scored) int { return cmp.Compare(x.score, y.score) })
	below, area, positives := 0.0, 0.0, 0.0
	for _, r := range rows {
		if r.positive {
			area += below
			positives++
		} else {
			below++
		}
	}
	return figure{area / positives / below, 2 * hit / (2*hit + wrong + lost), hit / (hit + wrong), hit / (hit + lost)}
}

// calibration prints how often pairs of each tenth of the score are the same, by
// the weights that the pairs have in training: a score says what it should where
// the share lies within its tenth.
func calibration(all []judged, scores []float64) {
	const buckets = 10
	var pairs, weights, positive [buckets]float64
	for i, p := range all {
		if p.identical {
			continue
		}
		k := min(int(scores[i]*buckets), buckets-1)
		w := float64(p.sample.Weight)
		pairs[k]++
		weights[k] += w
		if p.sample.Positive {
			positive[k] += w
		}
	}
	fmt.Println("\nscore      pairs  share the same")
	for k := range buckets {
		fmt.Printf("%.1f - %.1f  %5.0f  %.2f\n", float64(k)/buckets, float64(k+1)/buckets, pairs[k], positive[k]/max(weights[k], 1e-9))
	}
}
