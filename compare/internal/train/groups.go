package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
	"github.com/seed-e3d8b662/verbatim/compare/internal/evidence"
	"github.com/seed-e3d8b662/verbatim/compare/internal/fit"
	"github.com/seed-e3d8b662/verbatim/quote"
)

//go:embed groups.txt
var groupLabels []byte

const (
	groupEpochs  = 100
	groupRidge   = 0.3
	groupFolds   = 6
	madeUp       = 20_000 // quotes
	madeUpWeight = 0.15   // of each pair of them
)

// A groupPair is a pair of quotes with what it shows.
type groupPair struct {
	same    bool
	dated   bool
	madeUp  bool
	fold    int
	wording float64 // score
	facts   evidence.Facts
}

// trainGroups estimates the weights of what tells that two quotes of different articles
// report one utterance. A fold is the articles of some months.
func trainGroups(dir string) error {
	labels, err := readGroupLabels()
	if err != nil {
		return err
	}
	articles, err := readDated(filepath.Join(dir, "polnear.jsonl"))
	if err != nil {
		return err
	}
	pairs, err := madeUpPairs()
	if err != nil {
		return err
	}
	for _, dated := range []bool{false, true} {
		found, err := labelledPairs(articles, labels, dated)
		if err != nil {
			return err
		}
		pairs = append(pairs, found...)
	}
	scores := make([]float64, len(pairs))
	for k := range groupFolds {
		weights := fitGroups(pairs, func(p groupPair) bool { return p.fold != k })
		for i, p := range pairs {
			if p.fold == k {
				scores[i] = float64(fit.Probability(weights, groupFeatures(p)))
			}
		}
	}
	reportGroups("without days", pairs, scores, func(p groupPair) bool { return !p.madeUp && !p.dated })
	reportGroups("with days", pairs, scores, func(p groupPair) bool { return !p.madeUp && p.dated })
	reportGroups("made up", pairs, scores, func(p groupPair) bool { return p.madeUp })
	weights := fitGroups(pairs, func(groupPair) bool { return true })
	for i, name := range evidence.Names {
		fmt.Printf("\t%-11s%.3f,\n", name+":", weights[i]*groupScale(i))
	}
	return nil
}

// labelledPairs returns the pairs that grouping thinks of, but for doubtful ones.
func labelledPairs(articles []compare.Article, labels map[[2]string]string, dated bool) ([]groupPair, error) {
	keys := make([]string, len(articles))
	for i := range articles {
		keys[i] = fmt.Sprintf("%x", sha256.Sum256([]byte(articles[i].Text)))[:8]
	}
	var pairs []groupPair
	met := 0
	err := trace(articles, dated, func(a, b evidence.Place, facts evidence.Facts, score float64) {
		label := labels[pairKey(fmt.Sprint(keys[a.Article], ":", a.Offset), fmt.Sprint(keys[b.Article], ":", b.Offset))]
		if label != "" {
			met++
		}
		if label != "doubt" {
			month := articles[a.Article].Published
			pairs = append(pairs, groupPair{label == "same", dated, false, (month.Year()*12 + int(month.Month())) % groupFolds, score, facts})
		}
	})
	if met < len(labels) {
		fmt.Printf("%d of %d labelled pairs were not met\n", len(labels)-met, len(labels))
	}
	return pairs, err
}

// madeUpPairs returns pairs of made-up quotes with planted variants.
func madeUpPairs() ([]groupPair, error) {
	c := &corpus.Corpus{Seed: 7, Quotes: madeUp}
	var articles []compare.Article
	origin := make(map[evidence.Place]compare.Member)
	for a, labels := range c.Articles() {
		for i, l := range labels {
			if l.Variation == corpus.Original {
				l.Of = compare.Member{Article: len(articles), Quote: i}
			}
			origin[evidence.Place{Article: len(articles), Offset: a.Quotes[i].Extent().Start}] = l.Of
		}
		articles = append(articles, a)
	}
	var pairs []groupPair
	err := trace(articles, true, func(a, b evidence.Place, facts evidence.Facts, score float64) {
		pairs = append(pairs, groupPair{origin[a] == origin[b], true, true, a.Article % groupFolds, score, facts})
	})
	return pairs, err
}

// trace tells of the pairs of different articles, with or without the days.
func trace(articles []compare.Article, dated bool, tell evidence.Trace) error {
	var g compare.Grouper
	for _, a := range articles {
		if !dated {
			a.Published = time.Time{}
		}
		g.Add(a)
	}
	_, err := g.Groups(evidence.WithTrace(context.Background(), func(a, b evidence.Place, facts evidence.Facts, score float64) {
		if a.Article != b.Article {
			tell(a, b, facts, score)
		}
	}))
	return err
}

// groupScale divides the features so that all are of one size, and the prior is hardly
// held down.
func groupScale(term int) float32 {
	switch evidence.Names[term] {
	case "prior":
		return 10
	case "shared", "around":
		return 0.1
	}
	return 1
}

func groupFeatures(p groupPair) []float32 {
	terms := p.facts.Terms(p.wording)
	features := make([]float32, len(terms))
	for i, x := range terms {
		features[i] = float32(x) * groupScale(i)
	}
	return features
}

func fitGroups(pairs []groupPair, use func(groupPair) bool) []float32 {
	var samples []fit.Sample
	for _, p := range pairs {
		if !use(p) {
			continue
		}
		s := fit.Sample{Features: groupFeatures(p), Positive: p.same, Weight: 1}
		if p.madeUp {
			s.Weight = madeUpWeight
		}
		samples = append(samples, s)
	}
	return fit.Logistic(samples, len(evidence.Names), groupEpochs, groupRidge)
}

// reportGroups prints how well the scores tell some of the pairs apart.
func reportGroups(name string, pairs []groupPair, scores []float64, use func(groupPair) bool) {
	var right, called, same, all, loss float64
	for i, p := range pairs {
		if !use(p) {
			continue
		}
		all++
		if p.same {
			same++
		}
		if math.Log(scores[i]/(1-scores[i])) >= evidence.Caution {
			called++
			if p.same {
				right++
			}
		}
		if p.same {
			loss -= math.Log(max(scores[i], 1e-6))
		} else {
			loss -= math.Log(max(1-scores[i], 1e-6))
		}
	}
	fmt.Printf("%-13s %5.0f pairs, %3.0f the same: precision %.3f, recall %.3f, loss %.1f\n", name, all, same, right/called, right/same, loss)
}

// readGroupLabels reads what was told of pairs: same or doubt.
func readGroupLabels() (map[[2]string]string, error) {
	labels := make(map[[2]string]string)
	lines := bufio.NewScanner(bytes.NewReader(groupLabels))
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		f := strings.Fields(lines.Text())
		if len(f) != 3 || f[0] != "same" && f[0] != "doubt" {
			return nil, fmt.Errorf("train: label %q", lines.Text())
		}
		labels[pairKey(f[1], f[2])] = f[0]
	}
	return labels, lines.Err()
}

func pairKey(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// readDated reads articles with the day they appeared, and attributes their quotes.
func readDated(name string) ([]compare.Article, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var articles []compare.Article
	for d := json.NewDecoder(f); d.More(); {
		var a struct{ Date, Text string }
		if err := d.Decode(&a); err != nil {
			return nil, fmt.Errorf("%s: article %d: %w", name, len(articles)+1, err)
		}
		published, err := time.Parse(time.DateOnly, a.Date)
		if err != nil {
			return nil, fmt.Errorf("%s: article %d: %w", name, len(articles)+1, err)
		}
		articles = append(articles, compare.Article{Text: a.Text, Published: published,
			Quotes: attribution.Attribute(a.Text, quote.Extract(a.Text))})
	}
	return articles, nil
}
