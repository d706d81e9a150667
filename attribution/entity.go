package attribution

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// A printedName is a name as the article prints it.
type printedName struct {
	text     string
	spaces   int // in it
	mention  int // the first
	count    int
	entities []*entity // all that it may name
}

// gather makes the entities of all names in the article. Longer names come
// first, so that a surname finds the full name wherever that stands.
func (s *resolver) gather() {
	g := gatherers.Get().(*gatherer)
	defer g.release()
	g.resolver = s
	g.print()
	s.entities = make([]*entity, 0, len(s.printed))
	slices.SortStableFunc(s.printed, func(a, b *printedName) int { return b.spaces - a.spaces })
	g.naming = make([]*entity, 0, len(s.printed))
	for _, p := range s.printed {
		g.addName(p)
	}
	s.identify(s.known)
	s.gatherRoles()
}

// print lists the names of the article as it prints them, each once.
func (g *gatherer) print() {
	const many = 16 // more than most articles have
	for m := range g.Mentions {
		if !g.Mentions[m].Type.IsName() {
			continue
		}
		text := g.printedName(m)
		p := g.byText[text]
		if p == nil {
			if g.printed == nil {
				g.printed = make([]*printedName, 0, many)
			}
			p = next(&g.names)
			*p = printedName{text: text, spaces: strings.Count(text, " "), mention: m}
			g.byText[text] = p
			g.printed = append(g.printed, p)
		}
		p.count++
		g.facts[m].name = p
	}
}

// next returns an element of a slice that has room for some, or of a new one.
// Those of before stay where they are.
func next[T any](s *[]T) *T {
	const some = 8
	if len(*s) == cap(*s) {
		*s = make([]T, 0, some)
	}
	*s = (*s)[:len(*s)+1]
	return &(*s)[len(*s)-1]
}

// printedName is a mention's name with the title right before it, which tells
// Mr. from Mrs.
func (s *resolver) printedName(m int) string {
	x := &s.Mentions[m]
	name := s.fullName(m)
	i := x.NameStart
	if s.Lexicon.HeadFirst {
		return singleSpaced(name.In(s.Text)) // package names knows few titles of such languages
	}
	for i > x.Start && s.Tokens[i-1].Punct == '.' {
		i--
	}
	if i > x.Start && s.isTitled(i-1) {
		name.Start = s.Tokens[i-1].Start
	}
	return singleSpaced(name.In(s.Text))
}

// isTitled reports whether a token is a title that tells a gender: Mr., Ms., but not
// the "son" of "her son Tom".
func (s *resolver) isTitled(token int) bool {
	c := s.Tokens[token].Class
	return c&(lexicon.Masculine|lexicon.Feminine) != 0 && (c&lexicon.Title != 0 || s.Tokens[token].Capital && !s.Lexicon.NounsCapital)
}

// fullName is a mention's name, and that of a body with what it is the body of:
// "Department of Justice", "Center for River Studies".
func (s *resolver) fullName(m int) Span {
	x := &s.Mentions[m]
	name := s.Name(m)
	i := x.End
	if x.Type != reading.BodyName || x.Possessor || i+1 >= len(s.Tokens) || !s.isOf(i) ||
		s.Tokens[i-1].Class&lexicon.OrganizationWord == 0 || s.Tokens[i-1].Class&(lexicon.Outlet|lexicon.Place) != 0 {
		return name
	}
	of := s.Complement(i)
	if of == reading.None {
		return name
	}
	y := &s.Mentions[of]
	first := y.Start
	for first < y.End-1 && !s.Tokens[first].Capital && s.Tokens[first].Class&(lexicon.Determiner|lexicon.Belonging) != 0 {
		first++
	}
	if s.Tokens[first].Capital && s.Tokens[y.End-1].Capital {
		name.End = y.Span.End
	}
	return name
}

// isOf reports whether a token brings in whose something is or what for, and not who
// does it or to whom.
func (s *resolver) isOf(token int) bool {
	c := s.Tokens[token].Class
	return c&lexicon.Belonging != 0 && c&(lexicon.Agent|lexicon.Infinitive) == 0
}

// singleSpaced returns words with one plain space between them: a name is one
// name across a line's end or a space that must not break.
func singleSpaced(words string) string {
	before := byte(' ')
	for i := range len(words) {
		switch c := words[i]; {
		case ' ' < c && c < utf8.RuneSelf: // nearly all
			before = c
		case c == '\t' || c == '\r' || c == '\n' || c == ' ' && before == ' ',
			c >= utf8.RuneSelf && (strings.HasPrefix(words[i:], "\u00a0") || strings.HasPrefix(words[i:], "\u202f")):
			return strings.Join(strings.Fields(words), " ")
		default:
			before = c
		}
	}
	return words
}

// mostAlike is how many people with names alike one article tells apart, and how
// many names and roles it gives to one of them. A bound, so that a directory of
// names does not take quadratic time.
const mostAlike = 40

// A gatherer makes the entities of names, one after the other.
type gatherer struct {
	*resolver
	parser
	byText map[string]*printedName
	index  map[string][]*entity // by the keys of their names
	found  []*entity            // that the name can be of

	names  []printedName // where they are kept, as are
	people []entity      // the entities,
	naming []*entity     // and those of each name
}

// gatherers keeps their memory, and the names that they know, for the next article.
var gatherers = sync.Pool{New: func() any { return new(gatherer).emptied() }}

// release gives the gatherer back for another article.
func (g *gatherer) release() { gatherers.Put(g.emptied()) }

// emptied returns the gatherer with nothing of the article in it. Maps that grew
// large are not kept, as they take long to clear.
func (g *gatherer) emptied() *gatherer {
	const large = 1 << 10
	if g.index == nil || len(g.index) > large {
		g.byText, g.index = make(map[string]*printedName), make(map[string][]*entity)
	}
	clear(g.byText)
	clear(g.index)
	clear(g.found[:cap(g.found)])
	*g = gatherer{parser: g.parser, byText: g.byText, index: g.index, found: g.found[:0]}
	return g
}

// addName adds a printed name to the entities that it can name, or makes a new one.
func (g *gatherer) addName(p *printedName) {
	n := g.parse(p.text)
	g.find(n)
	if len(g.found) == 0 && g.Lexicon.Declines() {
		g.findDeclined(p, &n.Name)
	}
	given := len(g.found) == 0 && p.spaces == 0 && g.Mentions[p.mention].Type == reading.PersonName && g.findGiven(n)
	switch {
	case given: // no surname would go with it
	case len(g.found) == 0:
		e := g.newEntity(p, &n.Name)
		e.names, e.rank = append(e.store[:0], &n.Name), g.rank(p.mention)
		g.entities, g.found = append(g.entities, e), append(g.found, e)
	case len(g.found) == 1:
		if e := g.found[0]; !g.Lexicon.SameName(e.speaker.Name, p.text) || p.text == e.speaker.Name {
			e.add(&n.Name)
		}
	}
	g.naming = append(g.naming, g.found...)
	p.entities = last(g.naming, len(g.found))
	for _, e := range g.found {
		e.mentions += p.count
	}
	for _, key := range n.keys {
		g.index[key] = united(g.index[key], p.entities)
	}
}

// united returns the entities of two lists, up to a bound. It does not change
// them, and may return one.
func united(a, b []*entity) []*entity {
	if n := min(len(b), mostAlike); len(a) == 0 {
		return b[:n:n]
	}
	for _, e := range b {
		if len(a) < mostAlike && !slices.Contains(a, e) {
			a = append(a, e)
		}
	}
	return a
}

// findDeclined finds the entity that a printed name names in another case. The
// entity's name is the one of a subject.
func (g *gatherer) findDeclined(p *printedName, n *names.Name) {
	for _, e := range g.entities[:min(len(g.entities), mostAlike)] {
		if !g.Lexicon.SameName(e.speaker.Name, p.text) {
			continue
		}
		if rank := g.rank(p.mention); rank > e.rank {
			e.names, e.speaker.Name, e.rank = []*names.Name{n}, n.String(), rank
		}
		g.found = append(g.found, e)
		return
	}
}

// findGiven finds the one person who has a name of one word as a given name, a form of
// it or a nickname, and reports whether there is one.
func (g *gatherer) findGiven(n *parsedName) bool {
	given := names.TellsGender(n.Family)
	for _, key := range n.keys {
		for _, e := range g.index[key] {
			full := e.names[0]
			if !e.body && (given || full.Nickname == n.Family) && full.Match(&n.Name) == names.Possible && !slices.Contains(g.found, e) {
				g.found = append(g.found, e)
			}
		}
	}
	if len(g.found) > 1 {
		g.found = g.found[:0] // Ann Smith and Ann Webb
	}
	return len(g.found) == 1
}

// rank says how likely a mention is in the nominative: 0 after a preposition, 2
// as a subject, else 1.
func (g *gatherer) rank(m int) int {
	before := g.Mentions[m].Start - 1
	switch {
	case g.isSubject(m):
		return 2
	case before >= 0 && g.Tokens[before].Class&lexicon.Preposition != 0:
		return 0
	}
	return 1
}

// find finds the entities that a name is likeliest of.
func (g *gatherer) find(n *parsedName) {
	g.found = g.found[:0]
	best := names.Likely
	for _, key := range n.keys {
		for _, e := range g.index[key] {
			if slices.Contains(g.found, e) {
				continue
			}
			switch c := e.match(&n.Name); {
			case c > best:
				best, g.found = c, append(g.found[:0], e)
			case c == best:
				g.found = append(g.found, e)
			}
		}
	}
}

// newEntity makes the entity of a name.
func (g *gatherer) newEntity(p *printedName, n *names.Name) *entity {
	e := next(&g.people)
	*e = entity{gender: n.Gender, body: n.Body || g.Mentions[p.mention].Type == reading.BodyName || g.IsOutlet(p.mention)}
	e.speaker.Name, e.speaker.Type = n.String(), Person
	if e.body {
		e.speaker.Type = Organization
	}
	if e.gender == names.Unknown && n.Given == "" && p.spaces == 0 && names.TellsGender(n.Family) {
		alone := names.Parse(n.Family + " " + n.Family) // it is a given name
		e.gender = alone.Gender
	}
	return e
}

// match says how sure it is that a name is one of the entity's: nothing it is
// called may speak against it.
func (e *entity) match(n *names.Name) names.Certainty {
	best := names.Different
	for i := range e.names {
		c := e.names[i].Match(n)
		if c == names.Different {
			return c
		}
		best = max(best, c)
	}
	return best
}

// add takes a name in. The first is the fullest.
func (e *entity) add(n *names.Name) {
	if len(e.names) < mostAlike {
		e.names = append(e.names, n)
	}
	if last := len(e.names) - 1; last > 0 && e.names[0].CompareFullness(e.names[last]) < 0 {
		e.names[0], e.names[last] = e.names[last], e.names[0]
	}
	e.speaker.Name = e.names[0].String()
	if e.gender == names.Unknown {
		e.gender = n.Gender
	}
}

// surnamed returns the entity whose surname a mention ends in that looks like a role: Tim
// Cook for "Cook" and "Mr. Cook". Nil where there is none.
func (s *resolver) surnamed(m int) *entity {
	x := &s.Mentions[m]
	last := &s.Tokens[x.End-1]
	if !last.Capital || s.Tokens[x.Start].Class&(lexicon.Determiner|lexicon.Possessive) != 0 {
		return nil
	}
	surname := " " + Span{Start: last.Start, End: x.Span.End}.In(s.Text)
	for k := range s.nearby(m) {
		y := &s.Mentions[k]
		if y.Type == reading.PersonName && y.NameEnd-y.NameStart > 1 && strings.HasSuffix(s.Name(k).In(s.Text), surname) {
			return s.named(k)
		}
	}
	return nil
}

// named returns the entity of a name; where it may name several, the one named
// last before the mention.
func (s *resolver) named(m int) *entity {
	found := s.facts[m].name.entities
	if len(found) <= 1 {
		return found[0]
	}
	const farthest = 200 // mentions
	for k := m - 1; k >= 0 && k > m-farthest; k-- {
		if p := s.facts[k].name; p != nil && len(p.entities) == 1 && slices.Contains(found, p.entities[0]) {
			return p.entities[0]
		}
	}
	return slices.MaxFunc(found, func(a, b *entity) int { return a.mentions - b.mentions })
}
