package attribution

import (
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// A parsedName is a name taken apart, with the keys to find it by.
type parsedName struct {
	names.Name
	keys []string
}

// A parser takes names apart and remembers them: the news is full of the same
// ones. It is for one goroutine.
type parser struct {
	known map[string]*parsedName
}

// parse takes a name apart. The result is not to be changed. One that is
// remembered holds no reference to the article.
func (p *parser) parse(name string) *parsedName {
	const (
		most    = 1 << 11 // names that are remembered
		longest = 64      // bytes of one
	)
	if n := p.known[name]; n != nil {
		return n
	}
	if len(name) > longest {
		return newParsedName(name)
	}
	if p.known == nil || len(p.known) == most {
		p.known = make(map[string]*parsedName)
	}
	name = strings.Clone(name)
	n := newParsedName(name)
	p.known[name] = n
	return n
}

func newParsedName(name string) *parsedName {
	n := &parsedName{Name: names.Parse(name)}
	n.keys = n.AppendKeys(nil)
	return n
}
