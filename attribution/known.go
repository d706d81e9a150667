package attribution

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

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
	name names.Name
	id   string
}

func newDirectory(known []Known) directory {
	d := make(directory)
	for _, k := range known {
		for _, alias := range append([]string{k.Name}, k.Aliases...) {
			n := names.Parse(alias)
			for _, key := range n.AppendKeys(nil) {
				d[key] = append(d[key], entry{n, k.ID})
			}
		}
	}
	return d
}

// id returns the key of the one known person that the names are likely of, the
// empty string where there is none or more than one.
func (d directory) id(called []names.Name) string {
	best := names.Possible
	var ids []string
	for i := range called {
		for _, key := range called[i].AppendKeys(nil) {
			for _, e := range d[key] {
				switch c := e.name.Match(&called[i]); {
				case c > best:
					best, ids = c, []string{e.id}
				case c == best && c > names.Possible && !slices.Contains(ids, e.id):
					ids = append(ids, e.id)
				}
			}
		}
	}
	if len(ids) != 1 {
		return ""
	}
	return ids[0]
}

// identify gives the entities the keys of the people that they are. Two that
// are the same person become one.
func (s *resolver) identify(d directory) {
	if len(d) == 0 {
		return
	}
	first := make(map[string]*entity)
	same := make(map[*entity]*entity)
	for _, e := range s.entities {
		id := d.id(e.names)
		if id == "" {
			continue
		}
		e.speaker.ID = id
		if f := first[id]; f != nil {
			same[e] = f
			f.speaker.Name = names.Fuller(f.speaker.Name, e.speaker.Name)
		} else {
			first[id] = e
		}
	}
	for _, p := range s.printed {
		for i, e := range p.entities {
			if f := same[e]; f != nil {
				p.entities[i] = f
			}
		}
	}
}
