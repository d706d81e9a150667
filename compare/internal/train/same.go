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
}{{"wmtquote", 1.2, 0.44, false}, {"politiquote", 1, 0.34, false}, {"mrpcquote", 1.8, 0.6, false},
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
	odds := make([]float64, len(all)) // of each pair, the mean
	for split := range splits {
		scores := crossValidate(all, split)
		for i := range sameSets {
			figures[split] = append(figures[split], measure(all, scores, i))
		}
		for i, x := range scores {
			odds[i] += x / splits
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
	slope := calibrate(all, odds)
	fmt.Printf("\nodds are multiplied by %.2f\n", slope)
	printCalibration(all, odds, slope)
	if out == "" {
		return nil
	}
	return os.WriteFile(out, []byte(fitSame(all, func(judged) bool { return true }).Scaled(slope).String()), 0o644)
}

// splits is how many times the pairs are divided anew into folds; a single
// division moves the smaller sets' figures by a point.
const splits = 3

// crossValidate returns the log odds of each pair by the trees that the other
// folds give.
func crossValidate(all []judged, split int) []float64 {
	odds := make([]float64, len(all))
	for k := range folds {
		m := fitSame(all, func(p judged) bool { return p.fold(split) != k })
		for i, p := range all {
			if p.fold(split) == k {
				odds[i] = m.Odds((*same.Vector)(p.sample.Features))
			}
		}
	}
	return odds
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
			v := same.Features(a, b, align.Careful().Align(a, b))
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
// at a probability of one half.
type figure [4]float64

func measure(all []judged, odds []float64, set int) figure {
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
		yes := odds[i] >= 0
		switch {
		case yes && p.sample.Positive:
			hit++
		case yes:
			wrong++
		case p.sample.Positive:
			lost++
		}
		if !p.identical {
			rows = append(rows, scored{odds[i], p.sample.Positive})
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

// calibrate returns the slope of the log odds that makes pairs which the trees
// have not seen most likely: trees are surer of what they were grown on (Platt 1999;
// Guo et al., On calibration of modern neural networks, 2017). One half stays one half.
func calibrate(all []judged, odds []float64) float64 {
	slope := 1.0
	for range 20 { // Newton's method
		gradient, curvature := 0.0, 0.0
		for i, p := range all {
			if p.identical {
				continue
			}
			w, q := float64(p.sample.Weight), same.Probability(slope*odds[i])
			curvature += w * q * (1 - q) * odds[i] * odds[i]
			if p.sample.Positive {
				q--
			}
			gradient += w * q * odds[i]
		}
		slope -= gradient / curvature
	}
	return slope
}

// printCalibration prints how often pairs of each tenth of the score are the same, as
// the trees say it and with the slope: a score says what it should where the share
// lies within its tenth. Shares are by the weights that the pairs have in training,
// and as the pairs of the sets of real quotes come.
func printCalibration(all []judged, odds []float64, slope float64) {
	fmt.Println("score      as grown          scaled            scaled, quotes as they come")
	const buckets = 10
	type column struct{ pairs, weights, positive [buckets]float64 }
	var columns [3]column
	for i, p := range all {
		if p.identical {
			continue
		}
		add := func(c *column, score, weight float64) {
			k := min(int(score*buckets), buckets-1)
			c.pairs[k]++
			c.weights[k] += weight
			if p.sample.Positive {
				c.positive[k] += weight
			}
		}
		w, score := float64(p.sample.Weight), same.Probability(slope*odds[i])
		add(&columns[0], same.Probability(odds[i]), w)
		add(&columns[1], score, w)
		if !sameSets[p.set].aligned {
			add(&columns[2], score, 1)
		}
	}
	for k := range buckets {
		fmt.Printf("%.1f - %.1f", float64(k)/buckets, float64(k+1)/buckets)
		for _, c := range columns {
			fmt.Printf("  %5.0f pairs %.2f", c.pairs[k], c.positive[k]/max(c.weights[k], 1e-9))
		}
		fmt.Println()
	}
}
