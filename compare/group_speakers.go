package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// A cast is everybody whom the articles credit by name, each numbered by the name that
// an article gives.
type cast struct {
	numbers map[string]int32
	printed []string
}

// number returns the number of a name, or -1 for none.
func (c *cast) number(name string) int32 {
	if name == "" {
		return -1
	}
	n, known := c.numbers[name]
	if !known {
		if c.numbers == nil {
			c.numbers = make(map[string]int32)
		}
		n = int32(len(c.printed))
		c.printed = append(c.printed, strings.Clone(name))
		c.numbers[c.printed[n]] = n
	}
	return n
}

// People are the speakers of a cast with what their names tell.
type people struct {
	printed []string
	names   []names.Name
	fullest []int32 // of each: the number of the fullest name that is the same person's
}

// named reports whether the speaker is somebody with a name, whom another article
// can name too: the Kremlin, but not the company.
func named(s *attribution.Speaker) bool {
	return s != nil && (s.Type == attribution.Person || s.Type == attribution.Organization) && hasProper(s.Name)
}

// hasProper reports whether a word that is no determiner starts with a capital, or
// with a letter of a script that has none.
func hasProper(name string) bool {
	for i, word := range strings.Fields(name) {
		if i == 0 && lexicon.Lookup(word).Is(lexicon.Function) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLetter(r) && !unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// maxNamesakes bounds how many people that share a part of their names are told apart
// by it.
const maxNamesakes = 100

// newPeople finds the fullest name of each person: fuller names come first, and a name
// joins the one before it that it likely means, unless it may mean several.
func newPeople(c *cast) *people {
	p := &people{printed: c.printed, names: make([]names.Name, len(c.printed)), fullest: make([]int32, len(c.printed))}
	order := make([]int32, len(c.printed))
	for i, name := range c.printed {
		p.names[i], order[i] = names.Parse(name), int32(i)
	}
	slices.SortStableFunc(order, func(i, j int32) int { return p.names[j].CompareFullness(&p.names[i]) })
	heads := make(map[string][]int32) // by index key
	var keys []string
	for _, i := range order {
		keys = p.names[i].AppendKeys(keys[:0])
		head, best, several := i, names.Possible, false
		for _, k := range keys {
			for _, h := range heads[k] {
				switch m := p.names[i].Match(&p.names[h]); {
				case m > best:
					head, best, several = h, m, false
				case m == best && h != head && p.names[h].Match(&p.names[head]) < names.Likely:
					several = true
				}
			}
		}
		if best > names.Possible && !several {
			p.fullest[i] = head
			continue
		}
		p.fullest[i] = i
		for _, k := range keys {
			if len(heads[k]) < maxNamesakes {
				heads[k] = append(heads[k], i)
			}
		}
	}
	return p
}

// whole returns the number that stands for a speaker under any name, -1 for nobody.
func (p *people) whole(speaker int32) int32 {
	if speaker < 0 {
		return -1
	}
	return p.fullest[speaker]
}

// match says how sure it is that two speakers are one; with nobody named,
// nothing speaks against it.
func (p *people) match(a, b int32) names.Certainty {
	switch {
	case a < 0 || b < 0:
		return names.Possible
	case p.fullest[a] == p.fullest[b]:
		return names.Certain
	}
	return p.names[a].Match(&p.names[b])
}

// persons reports whether both are persons by their names, given and family name.
func (p *people) persons(a, b int32) bool {
	for _, s := range [...]int32{a, b} {
		if s < 0 || p.names[s].Body || p.names[s].Given == "" {
			return false
		}
	}
	return true
}

// speaker is the fullest name of whom the members credit with most confidence, or
// the longest description where nobody is named.
func (g *grouping) speaker(members []int32) string {
	var credited []int32 // speakers, in the order of the members
	sure := make(map[int32]float64)
	description := ""
	for _, i := range members {
		q := g.quotes.at(i)
		if q.speaker < 0 {
			if len(q.described) > len(description) {
				description = q.described
			}
			continue
		}
		if _, known := sure[q.speaker]; !known {
			credited = append(credited, q.speaker)
		}
		sure[q.speaker] += float64(q.sure)
	}
	best, most := "", -1.0
	for _, s := range credited {
		full, all := g.people.printed[g.people.whole(s)], 0.0
		for _, t := range credited {
			if g.people.match(s, t) >= names.Likely {
				full = names.Fuller(full, g.people.printed[g.people.whole(t)])
				all += sure[t]
			}
		}
		if all > most {
			best, most = full, all
		}
	}
	return cmp.Or(best, description)
}
