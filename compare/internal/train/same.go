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

// sameSets are the sets of labelled pairs, and how much each weighs as a whole.
// Of the aligned sets all pairs are the same; others are made from them.
var sameSets = []struct {
	name    string
	weight  float32
	aligned bool
}{{"wmtquote", 1, false}, {"politiquote", 1, false}, {"mrpcquote", 1, false}, {"quotevar", 0.4, false}, {"mtref", 1, true}, {"edinburghpp", 0.3, true}}

// prior is the share of pairs taken to be the same; it sets what a score of one half means.
const prior = 0.36

// boosting is what cross-validation favoured.
var boosting = fit.Boosting{Trees: 300, Depth: 5, Rate: 0.04, Sample: 0.6, Features: 0.2, Leaf: 12}

// A judged is a pair of wordings with its label.
type judged struct {
	set       int
	fold      int
	identical bool
	sample    fit.Sample
}

func trainSame(dir, out string) error {
	all, err := readJudged(dir)
	if err != nil {
		return err
	}
	scores := make([]float64, len(all))
	for k := range folds {
		m := fitSame(all, func(p judged) bool { return p.fold != k })
		for i, p := range all {
			if p.fold == k {
				scores[i] = same.Probability(m.Odds((*same.Vector)(p.sample.Features)))
			}
		}
	}
	for i, set := range sameSets {
		report(set.name, all, scores, i)
	}
	calibration(all, scores)
	if out == "" {
		return nil
	}
	return os.WriteFile(out, []byte(fitSame(all, func(judged) bool { return true }).String()), 0o644)
}

// readJudged reads the sets. Pairs made from one original share a fold.
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
			weight := set.weight * 500 * prior / float32(positive)
			if !*p.Same {
				weight = set.weight * 500 * (1 - prior) / float32(len(pairs)-positive)
			}
			a, b := align.Analyse(p.A), align.Analyse(p.B)
			if align.Inverse(a, b) {
				a, b = b, a
			}
			v := same.Features(a, b, align.Default().Align(a, b))
			all = append(all, judged{set: i, fold: foldOf(p.ID), identical: p.A == p.B, sample: fit.Sample{
				Features: v[:], Positive: *p.Same, Weight: weight}})
		}
	}
	return all, nil
}

func foldOf(id string) int {
	original, _, _ := strings.Cut(id, "#")
	h := fnv.New32a()
	h.Write([]byte(original))
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

// report prints the area under the curve and the F1 at one half of one set.
func report(name string, all []judged, scores []float64, set int) {
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
	fmt.Printf("%-12s auc %.3f  f1 %.3f  p %.3f  r %.3f\n", name, area/positives/below, 2*hit/(2*hit+wrong+lost), hit/(hit+wrong), hit/(hit+lost))
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
