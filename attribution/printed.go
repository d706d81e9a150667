package attribution

import (
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// A printedName is a name as articles print it, taken apart, with what it is in the
// article at hand.
type printedName struct {
	names.Name
	text   string
	spaces int          // in it
	keys   []*key       // to find it by
	given  bool         // whether it is one word and a given name or title that tells a gender,
	alone  names.Gender // this one

	mention  int // the first
	count    int
	entities []*entity  // all that it may name
	store    [1]*entity // where they are kept, if there is but one
}

// A key is what names have in common that can be of one: package names tells which.
type key struct {
	entities []*entity // whose names have it, in the article at hand
	store    [2]*entity
}

// A nameStore takes names apart and remembers them: the news is full of the same
// ones. It is for one goroutine. What it remembers holds no reference to an article.
type nameStore struct {
	names map[string]*printedName
	keys  map[string]*key
	bytes int // of the names

	texts   []string      // of the keys of one
	room    []printedName // for the next ones
	keyRoom []key
	lists   []*key
}

// printed returns the name that an article prints. Only what it is in the article at
// hand is to be changed.
func (s *nameStore) printed(text string) *printedName {
	if p := s.names[text]; p != nil {
		return p
	}
	if s.names == nil {
		s.names, s.keys = make(map[string]*printedName), make(map[string]*key)
	}
	text = strings.Clone(text)
	p := next(&s.room)
	*p = printedName{Name: names.Parse(text), text: text, spaces: strings.Count(text, " ")}
	p.entities = p.store[:0]
	s.texts = p.AppendKeys(s.texts[:0])
	p.keys = s.keysOf(s.texts)
	if p.spaces == 0 && names.TellsGender(p.Family) {
		alone := names.Parse(p.Family + " " + p.Family)
		p.given, p.alone = true, alone.Gender
	}
	s.names[text] = p
	s.bytes += len(text)
	return p
}

// keysOf returns the keys that are called so.
func (s *nameStore) keysOf(texts []string) []*key {
	const some = 64
	if len(texts) > cap(s.lists)-len(s.lists) {
		s.lists = make([]*key, 0, max(some, len(texts)))
	}
	for _, text := range texts {
		s.lists = append(s.lists, s.key(text))
	}
	return last(s.lists, len(texts))
}

func (s *nameStore) key(text string) *key {
	k := s.keys[text]
	if k == nil {
		k = next(&s.keyRoom)
		k.entities = k.store[:0]
		s.keys[text] = k
	}
	return k
}

// leave ends an article that prints some names. Where there are too many to remember,
// all are forgotten.
func (s *nameStore) leave(printed []*printedName) {
	const (
		most  = 1 << 12 // names
		bytes = 1 << 17 // of them
	)
	if len(s.names) > most || s.bytes > bytes {
		clear(s.names)
		clear(s.keys)
		s.bytes = 0
		return
	}
	for _, p := range printed {
		p.count, p.entities = 0, p.entities[:0]
		for _, k := range p.keys {
			k.entities = k.entities[:0]
		}
	}
}
