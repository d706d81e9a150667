package report

import (
	"math"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// threshold is the least probability of what is taken as reported: the best
// balance of precision and recall in cross-validation.
const threshold = 0.45

// Find returns what an article reports without marks, in its order.
func (m Model) Find(r *reading.Reading) []Report {
	var found []Report
	s := m.NewSearch(r)
	for cue := range Cues(r) {
		if c := s.Content(cue); c != nil {
			if p := s.probability(c); p >= threshold {
				found = append(found, Report{cue, c.Content, s.source(c), p})
			}
		}
	}
	return apart(found)
}

// A Search finds the contents of an article's cues with a model. It is for one
// goroutine.
type Search struct {
	Finder
	model Model

	contents []expectation // of earlier cues
}

// NewSearch returns a search of an article.
func (m Model) NewSearch(r *reading.Reading) *Search {
	return &Search{Finder: Finder{Reading: r}, model: m}
}

// Content returns the likeliest content of a cue, nil where there is no candidate
// or the cue is not worth looking for it. The cues come in their order.
func (s *Search) Content(cue reading.Predicate) *Candidate {
	const least = 0.25 // costs nothing in cross-validation
	s.Turn(cue)
	if logistic(s.model.Cue.Score(s.common[:])) < least {
		return nil
	}
	best := likeliest(&s.model.Opening, s.Openings())
	if best != nil && best.open {
		best = likeliest(&s.model.Closing, s.Closings(best))
	}
	if best == nil {
		return nil
	}
	s.describeWhole(best)
	best.attributes[within] = s.within()
	s.contents = append(s.contents, expectation{best.Content, s.common[class]})
	return best
}

// An expectation is a content that a cue of some class may report.
type expectation struct {
	Content
	class uint16
}

// within is the class of the first of earlier cues that may report the cue, 0
// where there is none. It forgets the contents that end before.
func (s *Search) within() uint16 {
	s.contents = slices.DeleteFunc(s.contents, func(e expectation) bool { return e.Extent().End <= s.Verb })
	for _, e := range s.contents {
		if e.Before.overlaps(s.Verb, s.Verb+1) || e.After.overlaps(s.Verb, s.Verb+1) {
			return e.class
		}
	}
	return 0
}

// probability is how likely a content is reported, 0..1.
func (s *Search) probability(c *Candidate) float64 {
	return logistic(s.model.Whether.Score(c.attributes[:]))
}

// source returns the likeliest source of a content.
func (s *Search) source(c *Candidate) int {
	best, top := reading.None, math.Inf(-1)
	for _, x := range s.Sources(c) {
		if score := s.model.Source.Score(x.attributes[:]); score > top {
			best, top = x.Mention, score
		}
	}
	return best
}

// likeliest returns the candidate with the largest score, nil of none.
func likeliest(m *linear.Model, candidates []Candidate) *Candidate {
	var best *Candidate
	var top float64
	for i := range candidates {
		if score := m.Score(candidates[i].attributes[:]); best == nil || score > top {
			best, top = &candidates[i], score
		}
	}
	return best
}
