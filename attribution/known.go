package attribution

import "github.com/seed-e3d8b662/verbatim/attribution/names"

// A Known is a person or body that the caller knows, with a key of the caller's
// own: a Wikidata id, a desk's own number.
type Known struct {
	ID      string   // comes back as [Speaker.ID]
	Name    string   // "Ludwig van Beethoven"
	Aliases []string // other names that package names cannot tell: "the Bonn master"
}

// A directory looks known people up by name.
type directory map[string][]entry // by the keys of package names

// An entry is one name of a known person.
type entry struct {
	name  names.Name
	id    string
	alias bool // whether it is one of the Aliases
}

func newDirectory(known []Known) directory {
	d := make(directory)
	for _, k := range known {
		d.add(entry{names.Parse(k.Name), k.ID, false})
		for _, alias := range k.Aliases {
			d.add(entry{names.Parse(alias), k.ID, true})
		}
	}
	return d
}

func (d directory) add(e entry) {
	for _, key := range e.name.AppendKeys(nil) {
		d[key] = append(d[key], e)
	}
}

// find returns the entry of the one known person that the names are likely of;
// none where nobody is, or more than one.
func (d directory) find(called []*names.Name) (found entry, ok bool) {
	best := names.Possible
	for _, n := range called {
		for _, key := range n.AppendKeys(nil) {
			for _, e := range d[key] {
				switch c := e.name.Match(n); {
				case c > best:
					best, found, ok = c, e, true
				case c == best && e.id != found.id:
					ok = false
				case c == best:
					found.alias = found.alias && e.alias
				}
			}
		}
	}
	return found, ok
}

// identify gives the entities the keys of the people that they are. Two that
// are the same person become one, called by the fuller name that is no alias.
func (s *resolver) identify(d directory) {
	if len(d) == 0 {
		return
	}
	type person struct {
		*entity
		alias bool // whether an alias is all that it is called so far
	}
	people := make(map[string]person)
	same := make(map[*entity]*entity)
	for _, e := range s.entities {
		known, ok := d.find(e.names)
		if !ok {
			continue
		}
		e.speaker.ID = known.id
		first, met := people[known.id]
		switch {
		case !met:
			people[known.id] = person{e, known.alias}
			continue
		case first.alias && !known.alias:
			first.speaker.Name = e.speaker.Name
			people[known.id] = person{first.entity, false}
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
