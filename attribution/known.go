package attribution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// A Known is a person or body that the caller knows, with a key of the caller's
// own: a Wikidata id, a desk's own number.
type Known struct {
	ID      string   // comes back as [Speaker.ID]; entries that share it are one person
	Name    string   // "Ludwig van Beethoven"
	Aliases []string // other names that package names cannot tell: "the Bonn master"
}

// A directory looks known people up.
type directory struct {
	named   map[string][]entry // by the keys of package names
	aliased map[string]entry   // by an alias in lower case
}

// An entry is one name of a known person.
type entry struct {
	name   names.Name
	id     string
	person string        // tells known people apart: the ID, or the name where there is none
	alias  bool          // whether it is one of the Aliases
	body   bool          // whether the name that is no alias is that of a body
	all    *[]names.Name // what the known person is called
}

func newDirectory(known []Known) directory {
	d := directory{make(map[string][]entry), make(map[string]entry)}
	people := make(map[string]*[]names.Name)
	for _, k := range known {
		name, person := names.Parse(k.Name), cmp.Or(k.ID, k.Name)
		if people[person] == nil {
			people[person] = new([]names.Name)
		}
		e := entry{name, k.ID, person, false, name.Body, people[person]}
		d.add(e)
		for _, alias := range k.Aliases {
			e.name, e.alias = names.Parse(alias), true
			d.add(e)
			d.aliased[strings.ToLower(singleSpaced(alias))] = e
		}
	}
	return d
}

func (d directory) add(e entry) {
	*e.all = append(*e.all, e.name)
	for _, key := range e.name.AppendKeys(nil) {
		d.named[key] = append(d.named[key], e)
	}
}

// find returns the entry of the one known person that the names are likely of;
// none where nobody is, or more than one.
func (d directory) find(called []*names.Name) (found entry, ok bool) {
	best := names.Possible
	for _, n := range called {
		for _, key := range n.AppendKeys(nil) {
			for _, e := range d.named[key] {
				if !e.mayBe(called) {
					continue
				}
				switch c := e.name.Match(n); {
				case c > best:
					best, found, ok = c, e, true
				case c == best && e.person != found.person:
					ok = false
				case c == best:
					found.alias = found.alias && e.alias
				}
			}
		}
	}
	return found, ok
}

// mayBe reports whether no name of somebody speaks against the known person: "Lee" is
// no Ann Lee where the article has Bruce Lee.
func (e *entry) mayBe(called []*names.Name) bool {
	for _, n := range called {
		if !slices.ContainsFunc(*e.all, func(known names.Name) bool { return known.Match(n) != names.Different }) {
			return false
		}
	}
	return true
}

// identify gives the entities the keys of the people that they are. Two that
// are the same person become one, called by the fuller name that is no alias.
func (s *resolver) identify() {
	if len(s.known.named)+len(s.known.aliased) == 0 {
		return
	}
	type person struct {
		*entity
		alias bool // whether an alias is all that it is called so far
	}
	people := make(map[string]person)
	s.identified = make(map[string]*entity)
	same := make(map[*entity]*entity)
	for _, e := range s.entities {
		known, ok := s.known.find(e.names)
		if !ok {
			continue
		}
		e.speaker.ID = known.id
		first, met := people[known.person]
		switch {
		case !met:
			people[known.person] = person{e, known.alias}
			s.identified[known.person] = e
			continue
		case first.alias && !known.alias:
			first.speaker.Name = e.speaker.Name
			people[known.person] = person{first.entity, false}
		case first.alias == known.alias:
			first.speaker.Name = names.Fuller(first.speaker.Name, e.speaker.Name)
		}
		same[e] = first.entity
	}
	for _, p := range s.printed {
		for i, e := range p.entities {
			if first := same[e]; first != nil {
				p.entities[i] = first
			}
		}
	}
}

// byAlias returns the entity of a known person whom a mention calls by an alias that
// is no name: "the world body". Nil where it does not.
func (s *resolver) byAlias(m int) *entity {
	x := &s.Mentions[m]
	if len(s.known.aliased) == 0 || !x.Type.IsNoun() {
		return nil
	}
	known, ok := s.known.aliased[strings.ToLower(singleSpaced(x.In(s.Text)))]
	if !ok && s.Tokens[x.Start].Class&lexicon.Determiner != 0 && x.Start+1 < x.End {
		words := Span{Start: s.Tokens[x.Start+1].Start, End: x.Span.End}
		known, ok = s.known.aliased[strings.ToLower(singleSpaced(words.In(s.Text)))]
	}
	if !ok {
		return nil
	}
	if e := s.identified[known.person]; e != nil {
		return e
	}
	e := s.nameless(m)
	e.speaker.ID, e.speaker.Type = known.id, Person
	if known.body {
		e.speaker.Type = Organization
	}
	s.identified[known.person] = e
	return e
}
