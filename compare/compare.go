// Package compare says whether two quotes report one utterance, and what
// exactly differs between their wordings.
//
//	c := compare.Compare(a, b)
//	for _, e := range c.Edits {
//		fmt.Println(e.Severity, e)
//	}
package compare

import (
	"slices"
	"sync"
	"time"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/compare/internal/same"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A Span is a half-open range of byte offsets into one of the two texts.
type Span = quote.Span

// An Utterance is a wording with what its article tells of it. Only Text is
// needed; the rest decides where the words alone do not.
type Utterance struct {
	Text      string     // the words between the marks
	Speaker   string     // who is credited with them, or empty
	Context   string     // the sentence around a fragment, the fragment included, or empty
	Kind      quote.Kind // direct, mixed or indirect; 0 where unknown
	Source    string     // the outlet, or empty
	Published time.Time  // when the article appeared, or zero
}

// A Comparison is what differs between two wordings.
type Comparison struct {
	Same     bool     // whether both report one utterance
	Relation Relation // how the two wordings hang together
	Score    float64  // 0..1: how likely Same is, calibrated on pairs set aside; symmetric, 1 for identity
	Severity Severity // the highest of the edits
	Edits    []Edit   // in the order of the first text; that of another speaker last
}

// A Comparer compares wordings. The zero Comparer is ready for use. It is safe
// for concurrent use as long as nobody changes its fields.
type Comparer struct {
	// Threshold is the score from which two wordings are called the same; 0 means one half.
	Threshold float64
}

// Compare compares two wordings with the zero Comparer.
func Compare(a, b string) Comparison { return new(Comparer).Compare(a, b) }

// Compare compares two wordings of which nothing else is known. Texts may have
// any length, and any bytes: time and memory grow with the sum of their lengths.
func (c *Comparer) Compare(a, b string) Comparison {
	return c.CompareUtterances(Utterance{Text: a}, Utterance{Text: b})
}

// CompareUtterances compares two wordings in the light of what their articles
// tell of them. The spans of the result are offsets into a.Text and b.Text.
func (c *Comparer) CompareUtterances(a, b Utterance) Comparison {
	w := wordings.Get().(*[2]Wording)
	defer wordings.Put(w)
	w[0].prepare(a)
	w[1].prepare(b)
	return c.CompareWordings(&w[0], &w[1])
}

// wordings holds wordings whose memory comparisons reuse.
var wordings = sync.Pool{New: func() any { return new([2]Wording) }}

// CompareWordings compares two prepared wordings, as CompareUtterances does.
func (c *Comparer) CompareWordings(a, b *Wording) Comparison {
	out := c.compare(a, b)
	out.Same = out.Score >= c.threshold()
	if !out.Same {
		out.Severity = gravest(out.Edits)
		return out
	}
	if e, other := speakerEdit(a, b); other {
		out.Edits = append(out.Edits, e)
	}
	out.Relation, out.Severity = relation(a, b, out.Edits), gravest(out.Edits)
	return out
}

// compare finds the score and the edits of two wordings.
func (c *Comparer) compare(a, b *Wording) Comparison {
	if a.Text == b.Text {
		return Comparison{Score: identityScore(a, b)}
	}
	d := diffs.Get().(*diff)
	defer diffs.Put(d)
	v := d.align(&a.text, &b.text)
	d.arrange()
	d.frameA, d.frameB, d.reports = a.frame, b.frame, whoReports(a, b)
	return Comparison{Score: d.score(a, b, &v), Edits: d.edits()}
}

func (c *Comparer) threshold() float64 {
	if c.Threshold == 0 {
		return 0.5
	}
	return c.Threshold
}

// verbatim is the least that the logarithm of odds is for nearly verbatim words.
const verbatim = 0.75

// polarity is what a negation that only one wording has takes off the logarithm
// of odds, and so does another number: too little to part them, enough to put a
// faithful wording first.
const polarity = 0.3

// score is the probability that two different wordings report one utterance.
func (d *diff) score(a, b *Wording, v *same.Vector) float64 {
	odds := same.Default().Odds(v)
	if v.Verbatim() {
		odds = max(odds, verbatim)
	}
	odds += metadata(a, b, v.Shared(), v.Verbatim())
	if d.loneNegation(d.a, func(l align.Link) int { return l.A }) != d.loneNegation(d.b, func(l align.Link) int { return l.B }) {
		odds -= polarity
	}
	if slices.ContainsFunc(d.links, d.changesNumber) {
		odds -= polarity
	}
	return min(same.Probability(odds), a.Bound(b))
}

// loneNegation reports whether a text has a negation without a link between its
// first and its last link; side picks its token from a link.
func (d *diff) loneNegation(t *align.Text, side func(align.Link) int) bool {
	if !hasNegation(t) {
		return false
	}
	d.linked = zeroed(d.linked, len(t.Tokens))
	first, last := len(t.Tokens), 0
	for _, l := range d.links {
		i := side(l)
		d.linked[i], first, last = true, min(first, i), max(last, i)
	}
	for i := first; i < last; i++ {
		if !d.linked[i] && t.Tokens[i].Word.Is(lexicon.Negation) {
			return true
		}
	}
	return false
}

func hasNegation(t *align.Text) bool {
	for i := range t.Tokens {
		if t.Tokens[i].Word.Is(lexicon.Negation) {
			return true
		}
	}
	return false
}

// identityScore is 1 unless two speakers say what anybody might.
func identityScore(a, b *Wording) float64 {
	if _, other := speakerEdit(a, b); other {
		shared := max(commonMass(&a.text, &b.text), sentenceMass(a, b))
		return min(1, shared/(2*ownWords))
	}
	return 1
}

// changesNumber reports whether a link joins two numbers of different values.
func (d *diff) changesNumber(l align.Link) bool {
	x, y := &d.a.Tokens[l.A], &d.b.Tokens[l.B]
	return !l.Phrase && x.Numeric && y.Numeric && x.Value != y.Value
}

func gravest(edits []Edit) Severity {
	worst := None
	for _, e := range edits {
		worst = max(worst, e.Severity)
	}
	return worst
}
