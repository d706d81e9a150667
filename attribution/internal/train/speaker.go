package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A speakerTask learns package rank: which mention is the source of a quoted
// span. It counts what a model gets right.
type speakerTask struct {
	weights linear.Weights
	counts  map[string]*speakerCounts // by language
}

// speakerCounts are what a model gets right in one language.
type speakerCounts struct {
	speakers, speakersRight int // pieces of three words or more where somebody is quoted
	possible                int // of them, those with the right mention among the candidates
	terms, termsRight       int // pieces where nobody is quoted
	quotes, credited, right int // pieces that somebody is credited with: annotated, chosen, rightly chosen
	missed                  int
	sure                    calibration
}

func (t *speakerTask) defaults() options { return options{epochs: 12, rare: 4, least: 0.08} }

func (t *speakerTask) learn(articles []article, opts options) {
	t.weights = learn(speakerExamples, articles, opts)
}

func (st *speakerTask) score(a *article) {
	language := a.reading.Lexicon.Language
	m := rank.New(rank.Schema().NewModel(st.weights), language)
	t := st.counts[language]
	if t == nil {
		t = new(speakerCounts)
		st.counts[language] = t
	}
	t.missed += a.missed
	for i, d := range m.DecideAll(a.reading, a.pieces, nil) {
		g := &a.gold[i]
		right := g.right(a.reading, d.Mention)
		t.count(g, &d, right)
		t.sure.add(d.Probability, right)
		switch {
		case !g.quoted:
			t.terms++
			if right {
				t.termsRight++
			}
		case g.words >= 3:
			t.speakers++
			if right {
				t.speakersRight++
			}
			if g.possible(a.reading, a.pieces[i]) {
				t.possible++
			}
		}
	}
}

// count counts a decision for the F1 of crediting.
func (t *speakerCounts) count(g *gold, d *rank.Decision, right bool) {
	if g.quoted {
		t.quotes++
	}
	if d.Mention != reading.None {
		t.credited++
		if right {
			t.right++
		}
	}
}

// possible reports whether the right mention is among the candidates.
func (g *gold) possible(r *reading.Reading, p rank.Piece) bool {
	for _, c := range rank.Candidates(nil, r, p) {
		if g.right(r, c.Mention) {
			return true
		}
	}
	return false
}

func (t *speakerTask) String() string {
	var b strings.Builder
	for _, language := range slices.Sorted(maps.Keys(t.counts)) {
		fmt.Fprintf(&b, "%s: %v", language, t.counts[language])
	}
	return b.String()
}

func (t *speakerCounts) String() string {
	return fmt.Sprintf("speaker %.3f of %d (possible %.3f)  term %.3f of %d  joint F1 %.3f  missed %d\n%v",
		ratio(t.speakersRight, t.speakers), t.speakers, ratio(t.possible, t.speakers), ratio(t.termsRight, t.terms), t.terms,
		ratio(2*t.right, t.quotes+t.missed+t.credited), t.missed, &t.sure)
}

func (t *speakerTask) files() map[string]string {
	return map[string]string{"": rank.Schema().Write(speakerHeader, t.weights)}
}

const speakerHeader = `# Weights of the candidates for the source of a quoted span.
#
# Written by attribution/internal/train, which says from what; figures only, no
# text. The data are halves of PolNeAR (Newell, Margolin and Ruths 2018) and of
# the annotated German Wikinews.

`

// speakerExamples appends the examples of an article. The choice before a piece
// is the annotated one.
func speakerExamples(dst []example, l *learner, a *article) []example {
	previous := rank.Nobody
	var buf []linear.Feature
	for i, p := range a.pieces {
		p.Previous = previous
		var ex example
		found := false
		for _, c := range rank.Candidates(nil, a.reading, p) {
			right := a.gold[i].right(a.reading, c.Mention)
			buf = c.Features(buf[:0])
			ex.add(l, buf, right)
			if right && !found && c.Mention != reading.None {
				previous = c.Choice
			}
			found = found || right
		}
		if found {
			dst = append(dst, ex)
		}
	}
	return dst
}
