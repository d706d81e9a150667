package report

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// The best balance of precision and recall in cross-validation.
const (
	worth     = 0.18 // least probability of a cue whose content is looked for
	threshold = 0.24 // least probability of what is taken as reported
)

// thresholds are those of languages with another balance: of German there is less to
// learn from, so that the model is less sure.
var thresholds = map[string]float64{"de": 0.13}

// Find returns what an article reports without marks, in its order and in the memory of
// reports of another.
func (m Model) Find(r *reading.Reading, memory []Report) []Report {
	found := memory[:0]
	s := searches.Get().(*Search)
	defer searches.Put(s)
	s.begin(m, r, worth)
	least := cmp.Or(thresholds[r.Lexicon.Language], threshold)
	for cue := range s.Contents {
		if c, p := s.best(); p >= least && !s.isPronoun(c.Content) {
			if n := len(found); n > 0 && found[n-1].Content.After.Start == c.After.Start && c.Before.Len() == 0 {
				found = found[:n-1] // "asked by Adler, a spokesman said that": the nearer cue reports it
			}
			found = append(found, Report{cue, c.Content, s.source(c), p})
		}
	}
	return apart(found)
}

// isPronoun reports whether a content is no more than a pronoun, which says nothing to
// a reader, though PolNeAR has such contents: "does not believe her".
func (s *Search) isPronoun(c Content) bool {
	const pronoun = lexicon.Pronoun | lexicon.Object | lexicon.Possessive | lexicon.Relative
	only := c.After
	if c.After.Len() == 0 {
		only = c.Before
	}
	return c.Before.Len()+c.After.Len() == 1 && s.Tokens[only.Start].Class&pronoun != 0
}

// A Search finds the contents of an article's cues with a model. It is for one
// goroutine.
type Search struct {
	Finder
	model Model
	worth float64 // least probability of a cue whose content is looked for

	cues         []look        // of a sentence
	begins, ends []float64     // how likely each opening and closing is
	likely       []guess       // the likeliest contents of this cue, surest first
	contents     []expectation // of earlier cues
}

// A look is a cue at first sight.
type look struct {
	reading.Predicate
	common      linear.Values
	probability float64 // that it reports something, 0..1
}

// searches keeps the memory of searches for the next article.
var searches = sync.Pool{New: func() any { return new(Search) }}

// NewSearch returns a search of an article that looks into every cue.
func (m Model) NewSearch(r *reading.Reading) *Search {
	s := new(Search)
	s.begin(m, r, 0)
	return s
}

// begin turns to another article.
func (s *Search) begin(m Model, r *reading.Reading, worth float64) {
	s.model, s.Reading, s.worth = m, r, worth
	s.sentence, s.contents = sentence{traits: s.sentence.traits[:0]}, s.contents[:0]
	s.piece, s.predicate = 0, 0
}

// Contents yields the cues of the article that are worth it, with the likeliest
// content of each, which holds until the next.
func (s *Search) Contents(yield func(reading.Predicate, *Candidate) bool) {
	s.cues = s.cues[:0]
	for cue := range Cues(s.Reading) {
		if len(s.cues) > 0 && s.Tokens[cue.Verb].Sentence != s.Tokens[s.cues[0].Verb].Sentence && !s.each(yield) {
			return
		}
		s.Turn(cue)
		s.cues = append(s.cues, look{})
		x := &s.cues[len(s.cues)-1] // large, and so set where it stands
		x.Predicate, x.common, x.probability = cue, s.common, s.model.Cue.Score(&s.common).Probability()
	}
	s.each(yield)
}

// each yields the cues of a sentence and forgets them.
func (s *Search) each(yield func(reading.Predicate, *Candidate) bool) bool {
	for i := range s.cues {
		x := &s.cues[i]
		if x.probability < s.worth {
			continue
		}
		s.set(x.Predicate)
		s.common = x.common
		if c := s.likeliest(i); c != nil && !yield(x.Predicate, c) {
			return false
		}
	}
	s.cues = s.cues[:0]
	return true
}

// A guess is a content with how likely it is the right one, if there is any.
type guess struct {
	Candidate
	probability float64
}

// likeliest returns the likeliest content of the cue that is the i-th of its
// sentence, nil where there is no candidate.
func (s *Search) likeliest(i int) *Candidate {
	s.choose()
	if len(s.likely) == 0 {
		return nil
	}
	outer, strong := s.within()
	before := s.preceding(i)
	for k := range s.likely {
		c := &s.likely[k]
		s.describeWhole(&c.Candidate)
		a := &c.attributes
		a[sureness] = surenessScale.Of(int(100 * c.probability))
		a[within], a[strength] = outer, strong
		a[holding] = s.holding(i, c.Extent())
		a[preceding] = before
	}
	c := &s.likely[0].Candidate
	s.contents = append(s.contents, expectation{c.Content, s.common[class], chance(s.cues[i].probability)})
	return c
}

// Likely yields the likeliest contents of the cue.
func (s *Search) Likely(yield func(*Candidate) bool) {
	for i := range s.likely {
		if !yield(&s.likely[i].Candidate) {
			return
		}
	}
}

// chances are what a probability can be, 0 for none.
var chances = []string{"none", "0-20", "21-40", "41-60", "61-80", "81+"}

func chance(p float64) uint16 { return chanceScale.Of(int(100*p)) + 1 }

// holding is how likely the likeliest of the other cues in a content of the i-th
// reports anything.
func (s *Search) holding(i int, content Range) uint16 {
	top := uint16(0)
	for k := i + 1; k < len(s.cues) && s.cues[k].Verb < content.End; k++ {
		if s.cues[k].Verb >= content.Start {
			top = max(top, chance(s.cues[k].probability))
		}
	}
	for k := i - 1; k >= 0 && s.cues[k].Verb >= content.Start; k-- {
		if s.cues[k].Verb < content.End {
			top = max(top, chance(s.cues[k].probability))
		}
	}
	return top
}

// preceding is how likely the likeliest of the last cues before the i-th reports
// anything.
func (s *Search) preceding(i int) uint16 {
	const farthest = 4 // cues
	top := uint16(0)
	for _, x := range s.cues[max(0, i-farthest):i] {
		top = max(top, chance(x.probability))
	}
	return top
}

// choose finds the likeliest contents that begin with one of the likeliest openings.
func (s *Search) choose() {
	const (
		most  = 3    // openings that are tried
		least = 0.15 // probability of one that is tried
		share = 0.5  // of that of the likeliest content so far
	)
	s.likely = s.likely[:0]
	openings := s.Openings()
	s.begins = likelihoods(s.model.Opening, openings, s.begins[:0])
	for n := range min(most, len(openings)) {
		best := 0
		for i, p := range s.begins {
			if p > s.begins[best] {
				best = i
			}
		}
		p := s.begins[best]
		if n > 0 && (p < least || len(s.likely) > 0 && p < share*s.likely[0].probability) {
			break
		}
		s.begins[best] = 0
		if !openings[best].open {
			s.keep(&openings[best], p)
			continue
		}
		closings := s.Closings(&openings[best])
		s.ends = likelihoods(s.model.Closing, closings, s.ends[:0])
		for i, q := range s.ends {
			s.keep(&closings[i], p*q)
		}
	}
}

// keep keeps a content if it is one of the likeliest.
func (s *Search) keep(c *Candidate, p float64) {
	const (
		most  = 3    // contents that are compared as a whole
		least = 0.05 // probability of one that is, unless there is no other
	)
	i := len(s.likely)
	for i > 0 && s.likely[i-1].probability < p {
		i--
	}
	if i == most || i > 0 && p < least {
		return
	}
	s.likely = slices.Insert(s.likely[:min(len(s.likely), most-1)], i, guess{*c, p})
}

// likelihoods appends the probability of each candidate, if one is right, to dst.
func likelihoods(m *linear.Model, candidates []Candidate, dst []float64) []float64 {
	switch len(candidates) {
	case 0:
		return dst
	case 1:
		return append(dst, 1)
	}
	shared := m.Share(&candidates[0].attributes)
	var store [16]linear.Score // room for most
	scores := store[:0]
	for i := range candidates {
		scores = append(scores, shared.Score(&candidates[i].attributes))
	}
	top, sum := slices.Max(scores), 0.0
	for _, x := range scores {
		odds := (x - top).Odds()
		dst = append(dst, odds)
		sum += odds
	}
	for i := range dst {
		dst[i] /= sum
	}
	return dst
}

// An expectation is a content that a cue of some class may report.
type expectation struct {
	Content
	class    uint16
	strength uint16 // the cue's chance
}

// within is the class and chance of the first of earlier cues that may report the
// cue, 0 where there is none. It forgets the contents that end before.
func (s *Search) within() (class, strength uint16) {
	s.contents = slices.DeleteFunc(s.contents, func(e expectation) bool { return e.Extent().End <= s.Verb })
	for _, e := range s.contents {
		if e.Before.overlaps(s.Verb, s.Verb+1) || e.After.overlaps(s.Verb, s.Verb+1) {
			return e.class, e.strength
		}
	}
	return 0, 0
}

// best returns the content of the cue that is likeliest as a whole, and how likely exactly
// that is reported, 0..1.
func (s *Search) best() (*Candidate, float64) {
	var best *Candidate
	top, sum := 0.0, 1.0 // that nothing is reported
	for i := range s.likely {
		c := &s.likely[i].Candidate
		odds := s.model.Whether.Score(&c.attributes).Odds()
		sum += odds
		if odds > top {
			best, top = c, odds
		}
	}
	return best, top / sum
}

// source returns the likeliest source of a content.
func (s *Search) source(c *Candidate) int {
	if s.speaksPlainly(c) {
		return s.Source
	}
	best, top := reading.None, linear.Score(math.MinInt)
	shared := s.model.Source.Share(&c.attributes)
	for _, x := range s.Sources(c) {
		if score := shared.Score(&x.attributes); score > top {
			best, top = x.Mention, score
		}
	}
	return best
}
