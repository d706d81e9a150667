// Package report finds reported speech without marks: for each cue of the
// reporter's it lists the spans that could be the content, describes them by
// how they begin, how they end and what verb reports them, and chooses with a
// linear model trained on annotated news. "Nothing is reported" is a choice too.
package report

import (
	"embed"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Candidate is a range of tokens that may be the content of a predicate. The
// candidate for nothing is empty.
type Candidate struct {
	Start, End int
	attributes [numAttributes]uint16
}

// Empty reports whether the candidate is that nothing is reported.
func (c *Candidate) Empty() bool { return c.Start == c.End }

// Span returns the content in the text.
func (c *Candidate) Span(r *reading.Reading) reading.Span {
	return reading.Span{Start: r.Tokens[c.Start].Start, End: r.Tokens[c.End-1].End}
}

//go:embed weights/*.txt
var weights embed.FS

var models = linear.Store[attribute]{Schema: Schema, Files: weights, Dir: "weights"}

// A Model chooses among candidates. It is read-only and safe for concurrent use.
type Model struct{ linear.Model }

// For returns the trained model for a language.
func For(language string) Model { return Model{models.For(language)} }

// Features appends the features of a candidate to dst.
func (c *Candidate) Features(dst []linear.Feature) []linear.Feature {
	return Schema.Features(dst, c.attributes[:])
}

// reluctance is how much less likely than the model says nothing is taken to
// be: the best balance of precision and recall in cross-validation.
const reluctance = 1.3

// fewest is how many words a content without a verb has at least: "it" or "the
// plan" is a topic, nothing that somebody said.
const fewest = 3

// Find returns what a predicate reports, and how likely the choice is. The
// candidate is empty where it is nothing. First the beginning is chosen, then
// the end.
func (d *Finder) Find(p int) (Candidate, float64) {
	d.Turn(p)
	openings := d.Openings()
	scores := d.score(openings)
	scores[0] -= reluctance
	opening, sure := linear.Best(scores)
	c := openings[opening]
	if c.Empty() || c.Start < d.Verb {
		return c, sure
	}
	closings := d.Closings(c.Start)
	if len(closings) == 0 {
		return openings[0], sure
	}
	closing, _ := linear.Best(d.score(closings))
	if c = closings[closing]; c.End-c.Start < fewest && d.clauses(c.Start, c.End) == 0 {
		return openings[0], sure
	}
	return c, sure
}

func (d *Finder) score(candidates []Candidate) []float64 {
	d.scores = d.scores[:0]
	for i := range candidates {
		d.scores = append(d.scores, d.scorer.Score(candidates[i].attributes[:]))
	}
	return d.scores
}

// Reports tells whether a predicate can report anything.
func Reports(r *reading.Reading, p int) bool {
	x := &r.Predicates[p]
	if next := p + 1; next < len(r.Predicates) && r.Predicates[next].Role == reading.Relayed {
		return false // "quoted Smith as saying": the second verb reports
	}
	return x.Class&(lexicon.Cue|lexicon.Utterance|lexicon.Relay) != 0 || x.Role == reading.According
}

// A Finder finds the contents of one predicate of an article after the other. It
// is for one goroutine.
type Finder struct {
	*reading.Reading
	*reading.Predicate
	sentence reading.Sentence
	source   *reading.Mention // nil where there is none
	common   [numAttributes]uint16

	scorer             *linear.Scorer // nil where it does not choose
	scores             []float64
	openings, closings []Candidate
	tokens             []int // where a content can begin or end
}

// NewFinder returns a finder for an article that lists candidates only.
func NewFinder(r *reading.Reading) *Finder { return &Finder{Reading: r} }

// NewFinder returns a finder for an article that chooses by the model.
func (m Model) NewFinder(r *reading.Reading) *Finder {
	return &Finder{Reading: r, scorer: m.NewScorer()}
}

// Turn turns to a predicate.
func (d *Finder) Turn(p int) {
	d.Predicate = &d.Predicates[p]
	d.sentence = d.Sentences[d.Tokens[d.Verb].Sentence]
	d.source = nil
	if d.Source != reading.None {
		d.source = &d.Mentions[d.Source]
	}
	d.describePredicate(p)
}

// Openings returns the beginnings that the content can have, nothing first. A
// content before the predicate has its end too; of the others it is not known
// yet. They hold until the next call.
func (d *Finder) Openings() []Candidate {
	out := append(d.openings[:0], Candidate{attributes: d.common})
	for _, start := range d.starts() {
		out = append(out, d.open(start))
	}
	if start, end := d.before(); start < end {
		c := d.open(start)
		c.End = end
		out = append(out, c)
	}
	d.openings = out
	return out
}

// Closings returns the contents that begin with token start. They hold until
// the next call.
func (d *Finder) Closings(start int) []Candidate {
	out := d.closings[:0]
	for i, end := range d.ends(start) {
		if !d.holdsSource(start, end) {
			out = append(out, d.close(start, end, i))
		}
	}
	d.closings = out
	return out
}

// holdsSource reports whether the source stands among the tokens from start up
// to end.
func (d *Finder) holdsSource(start, end int) bool {
	return d.source != nil && d.source.Start < end && start < d.source.End
}

// after is the first token after the predicate and an inverted or "according
// to" source.
func (d *Finder) after() int {
	if d.source != nil && d.source.Start == d.Predicate.End && (d.Role == reading.Inverted || d.Role == reading.According) {
		return d.source.End
	}
	return d.Predicate.End
}

// starts returns the tokens that the content can begin with after the predicate:
// the next one, and soon after it a subordinator, an infinitive, or what follows
// a noun phrase or comma.
func (d *Finder) starts() []int {
	const (
		farthest = 14 // tokens
		most     = 6
	)
	first := d.after()
	out := d.tokens[:0]
	for i := first; i < d.sentence.End && i < first+farthest && len(out) < most; i++ {
		t := &d.Tokens[i]
		if t.Piece != reading.None {
			break
		}
		if t.Kind == segment.Punct {
			continue
		}
		if i == first || t.Class&lexicon.Subordinator != 0 || d.Infinitive(i) ||
			d.Tokens[i-1].Punct == ',' || d.Tokens[i-1].Punct == ':' || d.Tokens[i-1].Class&lexicon.Preposition != 0 || d.MentionBefore(i) != reading.None {
			out = append(out, i)
		}
	}
	d.tokens = out
	return out
}

// longest is the longest content in tokens.
const longest = 100

// ends returns the tokens that can follow a content that starts with token
// start: the end of the sentence, and before it marks of punctuation,
// conjunctions, subordinators, prepositions and the like. The furthest comes
// first. None goes beyond a quoted span.
func (d *Finder) ends(start int) []int {
	const most = 8
	const before = lexicon.Conjunction | lexicon.Subordinator | lexicon.Preposition | lexicon.Relative | lexicon.Calendar
	out := d.tokens[:0]
	for i := start + 1; i < min(d.sentence.End, start+longest); i++ {
		t := &d.Tokens[i]
		if t.Piece != reading.None {
			slices.Reverse(out)
			return out
		}
		if len(out) < most && (isMark(t) || t.Class&before != 0 || d.isAccording(i)) {
			out = append(out, i)
		}
	}
	if end := d.sentenceEnd(start); start < end && end < start+longest {
		out = append(slices.DeleteFunc(out, func(i int) bool { return i >= end }), end)
	}
	slices.Reverse(out)
	d.tokens = out
	return out
}

// isMark reports whether a token is a mark of punctuation that can end a clause.
func isMark(t *reading.Token) bool {
	return t.Kind == segment.Punct && t.Punct != '\'' && t.Punct != '.'
}

// sentenceEnd is the token after the last word of the sentence.
func (d *Finder) sentenceEnd(start int) int {
	end := d.sentence.End
	for end > start && end > d.sentence.End-longest && d.Tokens[end-1].Kind == segment.Punct {
		end--
	}
	return end
}

func (d *Finder) isAccording(i int) bool {
	p := d.PredicateAt(i)
	return p != reading.None && d.Predicates[p].Role == reading.According
}

// before returns the clause before the predicate and its source, where a comma
// divides them: "the deal is dead, Smith said". Empty where there is none.
func (d *Finder) before() (int, int) {
	end := d.Start
	if d.source != nil && d.source.Sentence == d.Tokens[d.Verb].Sentence {
		end = min(end, d.source.Start)
	}
	if end-1 <= d.sentence.Start || d.Tokens[end-1].Punct != ',' || end-d.sentence.Start > longest {
		return 0, 0
	}
	end--
	start := d.sentence.Start
	for start < end && d.Tokens[start].Class&lexicon.Conjunction != 0 {
		start++
	}
	for i := start; i < end; i++ {
		if d.Tokens[i].Piece != reading.None {
			return 0, 0
		}
	}
	if d.holdsSource(start, end) {
		return 0, 0
	}
	return start, end
}
