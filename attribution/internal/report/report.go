// Package report finds reported speech without marks. For each cue of the
// reporter's it makes three choices, each with a log-linear model trained on
// annotated news: where the content would begin, where it would end, and
// whether anything is reported at all. Of contents that overlap the likeliest
// stays.
package report

import (
	"cmp"
	"iter"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A Report is a content with the cue that reports it.
type Report struct {
	Cue         reading.Predicate
	Content     Content
	Probability float64 // that this is reported, 0..1
}

// A Content is what a cue reports: a range of tokens on one or either side of it.
type Content struct {
	Before, After Range
}

// A Range is a half-open range of tokens.
type Range struct{ Start, End int }

// Len is the number of tokens.
func (g Range) Len() int { return g.End - g.Start }

// Empty reports whether there is no content.
func (c *Content) Empty() bool { return c.Before.Len()+c.After.Len() == 0 }

// Spans returns the content in the text.
func (c *Content) Spans(r *reading.Reading) []reading.Span {
	var out []reading.Span
	for _, g := range [...]Range{c.Before, c.After} {
		if g.Len() > 0 {
			out = append(out, reading.Span{Start: r.Tokens[g.Start].Start, End: r.Tokens[g.End-1].End})
		}
	}
	return out
}

// Extent is the range from the first token to the last.
func (c *Content) Extent() Range {
	switch {
	case c.Before.Len() == 0:
		return c.After
	case c.After.Len() == 0:
		return c.Before
	}
	return Range{c.Before.Start, c.After.End}
}

// A Model holds the weights of the three choices. It is read-only and safe for
// concurrent use.
type Model struct{ Cue, Opening, Closing, Whether linear.Model }

// For returns the trained model for a language.
func For(language string) Model {
	return Model{cueModels.For(language), openingModels.For(language), closingModels.For(language), whetherModels.For(language)}
}

// threshold is the least probability of what is taken as reported: the best
// balance of precision and recall in cross-validation.
const threshold = 0.45

// Find returns what an article reports without marks, in its order.
func (m Model) Find(r *reading.Reading) []Report {
	var found []Report
	s := m.NewSearch(r)
	for cue := range Cues(r) {
		s.Turn(cue)
		if s.hopeless() {
			continue
		}
		if c := s.Content(); c != nil {
			if p := s.probability(c); p >= threshold {
				found = append(found, Report{cue, c.Content, p})
			}
		}
	}
	return apart(found)
}

// A Search finds the contents of an article's cues with a model. It is for one
// goroutine.
type Search struct {
	Finder
	cue, opening, closing, whether *linear.Scorer
}

// NewSearch returns a search of an article.
func (m Model) NewSearch(r *reading.Reading) *Search {
	return &Search{Finder{Reading: r}, m.Cue.NewScorer(), m.Opening.NewScorer(), m.Closing.NewScorer(), m.Whether.NewScorer()}
}

// Content returns the likeliest content of the cue, nil where there is no
// candidate.
func (s *Search) Content() *Candidate {
	best := likeliest(s.opening, s.Openings())
	if best != nil && best.open {
		best = likeliest(s.closing, s.Closings(best))
	}
	if best != nil {
		s.describeWhole(best)
	}
	return best
}

// hopeless reports whether a cue is not worth looking for its content.
func (s *Search) hopeless() bool {
	const least = 0.25
	return logistic(s.cue.Score(s.common[:])) < least
}

func (s *Search) probability(c *Candidate) float64 {
	return logistic(s.whether.Score(c.attributes[:]))
}

func likeliest(s *linear.Scorer, candidates []Candidate) *Candidate {
	var best *Candidate
	var top float64
	for i := range candidates {
		if score := s.Score(candidates[i].attributes[:]); best == nil || score > top {
			best, top = &candidates[i], score
		}
	}
	return best
}

// apart leaves out of reports, in the order of their cues, those that overlap a
// likelier one.
func apart(found []Report) []Report {
	order := make([]int, len(found))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(found[j].Probability, found[i].Probability) })
	kept := make([]bool, len(found))
	for _, i := range order {
		kept[i] = !overlapsAny(found, kept, i)
	}
	out := found[:0]
	for i, keep := range kept {
		if keep {
			out = append(out, found[i])
		}
	}
	return out
}

// overlapsAny reports whether a report overlaps one that is kept. The cues of
// contents that meet are within reach.
func overlapsAny(found []Report, kept []bool, i int) bool {
	const reach = 4 * longest // tokens
	within := func(j int) bool {
		return 0 <= j && j < len(found) && max(found[i].Cue.Verb, found[j].Cue.Verb)-min(found[i].Cue.Verb, found[j].Cue.Verb) < reach
	}
	for _, step := range [...]int{-1, 1} {
		for j := i + step; within(j); j += step {
			if kept[j] && found[i].Content.overlaps(&found[j].Content) {
				return true
			}
		}
	}
	return false
}

// overlaps reports whether two contents cross.
func (c *Content) overlaps(o *Content) bool {
	x, y := c.Extent(), o.Extent()
	return x.Start < y.End && y.Start < x.End
}

// Cues yields the predicates that can report something, and the nouns and
// adjectives that can.
func Cues(r *reading.Reading) iter.Seq[reading.Predicate] {
	return func(yield func(reading.Predicate) bool) {
		last := reading.Predicate{Source: reading.None, Verb: reading.None}
		for i := range r.Tokens {
			p := r.PredicateAt(i)
			switch {
			case p != reading.None:
				if !reports(r, p) {
					continue
				}
				last = r.Predicates[p]
			case r.Tokens[i].Class&(lexicon.Utterance|lexicon.Stance) != 0 && r.Tokens[i].Piece == reading.None:
				last = nominal(r, i, last)
			default:
				continue
			}
			if !yield(last) {
				return
			}
		}
	}
}

// reports tells whether a predicate can report anything.
func reports(r *reading.Reading, p int) bool {
	if next := p + 1; next < len(r.Predicates) && r.Predicates[next].Role == reading.Relayed {
		return false // "quoted Smith as saying": the second verb reports
	}
	return true
}

// nominal is the cue of a noun or adjective. Its source is the subject of the
// clause: that before its auxiliary, or of the predicate before it.
func nominal(r *reading.Reading, i int, before reading.Predicate) reading.Predicate {
	x := reading.Predicate{Start: i, End: i + 1, Verb: i, Class: r.Tokens[i].Class &^ lexicon.AnyVerb, Source: reading.None, Outer: reading.None}
	s := r.Sentences[r.Tokens[i].Sentence]
	if before.Verb >= s.Start {
		x.Source = before.Source
	}
	k := i - 1
	for k >= s.Start && r.MentionBefore(k+1) == reading.None && r.Tokens[k].Class&(lexicon.Adverb|lexicon.Auxiliary) != 0 {
		k--
	}
	if m := r.MentionBefore(k + 1); k < i-1 && m != reading.None {
		x.Source = m
	}
	return x
}
