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
var sameSets = []struct {
	name   string
	weight float32
}{{"wmtquote", 1}, {"politiquote", 1}, {"mrpcquote", 0.35}, {"quotevar", 0.25}}

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
	scores := make([]float32, len(all))
	for k := range folds {
		w := fitSame(all, func(p judged) bool { return p.fold != k })
		for i, p := range all {
			if p.fold == k {
				scores[i] = fit.Probability(w, p.sample.Features)
			}
		}
	}
	for i, set := range sameSets {
		report(set.name, all, scores, i)
	}
	if out == "" {
		return nil
	}
	var m same.Model
	copy(m[:], fitSame(all, func(judged) bool { return true }))
	return os.WriteFile(out, []byte(m.String()), 0o644)
}

// readJudged reads the sets. Pairs made from one original share a fold.
func readJudged(dir string) ([]judged, error) {
	var all []judged
	for i, set := range sameSets {
		pairs, err := readPairs(dir, set.name)
		if err != nil {
			return nil, err
		}
		for _, p := range pairs {
			a, b := align.Analyse(p.A), align.Analyse(p.B)
			v := same.Features(a, b, align.Default().Align(a, b))
			all = append(all, judged{set: i, fold: foldOf(p.ID), identical: p.A == p.B, sample: fit.Sample{
				Features: v[:], Positive: *p.Same, Weight: set.weight * 500 / float32(len(pairs))}})
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

func fitSame(all []judged, use func(judged) bool) []float32 {
	var samples []fit.Sample
	for _, p := range all {
		if use(p) && !p.identical {
			samples = append(samples, p.sample)
		}
	}
	return fit.Logistic(samples, 60, 0.5)
}

// report prints the area under the curve and the F1 at one half of one set.
func report(name string, all []judged, scores []float32, set int) {
	type scored struct {
		score    float32
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
