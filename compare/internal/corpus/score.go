package corpus

import (
	"fmt"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare"
)

// A Score says how well groups hold what was planted.
type Score struct {
	Planted, Found [variations]int // variants, and those in a group with their original, by variation
	Pairs, Right   int             // of quotes in one group, and those of one original
}

// Score judges the groups of the corpus's articles, which must all have been grouped
// in their order.
func (c *Corpus) Score(groups []compare.Group) Score {
	var s Score
	group := make(map[compare.Member]int)
	for i, g := range groups {
		of := make(map[compare.Member]int) // how many members have an original
		for _, m := range g.Members {
			group[m] = i + 1
			of[c.original(m)]++
		}
		s.Pairs += len(g.Members) * (len(g.Members) - 1) / 2
		for _, n := range of {
			s.Right += n * (n - 1) / 2
		}
	}
	article := 0
	for _, labels := range c.Articles() {
		for j, l := range labels {
			if l.Variation == Original {
				continue
			}
			s.Planted[l.Variation]++
			if g := group[compare.Member{Article: article, Quote: j}]; g != 0 && g == group[l.Of] {
				s.Found[l.Variation]++
			}
		}
		article++
	}
	return s
}

// original returns the place of the quote that the one at a place repeats, or its own.
func (c *Corpus) original(m compare.Member) compare.Member {
	if _, l := c.quote(m); l.Variation != Original {
		return l.Of
	}
	return m
}

// Recall is the share of variants found: 0..1.
func (s *Score) Recall() float64 {
	planted, found := 0, 0
	for v := range s.Planted {
		planted, found = planted+s.Planted[v], found+s.Found[v]
	}
	return ratio(found, planted)
}

// Precision is the share of pairs that are right: 0..1.
func (s *Score) Precision() float64 { return ratio(s.Right, s.Pairs) }

// String gives the recall of each variation.
func (s *Score) String() string {
	var parts []string
	for _, v := range Variations() {
		parts = append(parts, fmt.Sprintf("%v %.3f", v, ratio(s.Found[v], s.Planted[v])))
	}
	return strings.Join(parts, ", ")
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}
