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

// A cast is everybody whom the articles credit by name.
type cast struct {
	number map[string]int // of each name as its article gives it
	names  []names.Name
	whole  []string // the fullest name of the same person in any article
}

func newCast(articles []Article) *cast {
	c := &cast{number: make(map[string]int)}
	var printed []string
	for i := range articles {
		for j := range articles[i].Quotes {
			s := articles[i].Quotes[j].Speaker
			if !named(s) {
				continue
			}
			if _, known := c.number[s.Name]; !known {
				c.number[s.Name] = len(printed)
				printed = append(printed, s.Name)
			}
		}
	}
	c.names = make([]names.Name, len(printed))
	for i, p := range printed {
		c.names[i] = names.Parse(p)
	}
	c.unite(printed)
	return c
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

// of returns the speaker's number, or -1.
func (c *cast) of(s *attribution.Speaker) int {
	if !named(s) {
		return -1
	}
	return c.number[s.Name]
}

// unite finds the fullest name of each person: fuller names come first, and a name
// joins the one before it that it likely means, unless it may mean several.
func (c *cast) unite(printed []string) {
	c.whole = make([]string, len(printed))
	order := make([]int, len(printed))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return c.names[j].CompareFullness(&c.names[i]) })
	heads := make(map[string][]int) // by index key
	var keys []string
	for _, i := range order {
		keys = c.names[i].AppendKeys(keys[:0])
		head, best, several := i, names.Possible, false
		for _, k := range keys {
			for _, h := range heads[k] {
				switch m := c.names[i].Match(&c.names[h]); {
				case m > best:
					head, best, several = h, m, false
				case m == best && h != head && c.names[h].Match(&c.names[head]) < names.Likely:
					several = true
				}
			}
		}
		if best > names.Possible && !several {
			c.whole[i] = printed[head]
			continue
		}
		c.whole[i] = printed[i]
		for _, k := range keys {
			heads[k] = append(heads[k], i)
		}
	}
}

// wholeName returns the fullest name of a speaker, or nothing for -1.
func (c *cast) wholeName(speaker int) string {
	if speaker < 0 {
		return ""
	}
	return c.whole[speaker]
}

// match says how sure it is that two speakers are one; with nobody named,
// nothing speaks against it.
func (c *cast) match(a, b int) names.Certainty {
	switch {
	case a < 0 || b < 0:
		return names.Possible
	case c.whole[a] == c.whole[b]:
		return names.Certain
	}
	return c.names[a].Match(&c.names[b])
}

// persons reports whether both are persons by their names, given and family name.
func (c *cast) persons(a, b int) bool {
	for _, s := range [...]int{a, b} {
		if s < 0 || c.names[s].Body || c.names[s].Given == "" {
			return false
		}
	}
	return true
}

// speaker is the fullest name of whom the members credit with most confidence, or
// the longest description where nobody is named.
func (g *grouping) speaker(members []int) string {
	var credited []int // speakers, in the order of the members
	sure := make(map[int]float64)
	description := ""
	for _, i := range members {
		q := &g.quotes[i]
		if q.speaker < 0 {
			if len(q.source) > len(description) {
				description = q.source
			}
			continue
		}
		if _, known := sure[q.speaker]; !known {
			credited = append(credited, q.speaker)
		}
		sure[q.speaker] += q.sure
	}
	best, most := "", -1.0
	for _, s := range credited {
		full, all := g.cast.whole[s], 0.0
		for _, t := range credited {
			if g.cast.match(s, t) >= names.Likely {
				full = names.Fuller(full, g.cast.whole[t])
				all += sure[t]
			}
		}
		if all > most {
			best, most = full, all
		}
	}
	return cmp.Or(best, description)
}
