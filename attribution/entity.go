package attribution

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// gatherNames makes the entities of all names in the article. Longer names come
// first, so that a surname finds the full name wherever that stands.
func (s *resolver) gatherNames() {
	s.listNames()
	slices.SortStableFunc(s.printed, func(a, b *printedName) int { return b.spaces - a.spaces })
	for _, p := range s.printed {
		s.addName(p)
	}
}

// listNames lists the names of the article as it prints them, each once.
func (s *resolver) listNames() {
	for m := range s.Mentions {
		if !s.Mentions[m].Type.IsName() {
			continue
		}
		p := s.names.printed(s.printedName(m))
		if p.count == 0 {
			p.mention = m
			s.printed = append(s.printed, p)
		}
		p.count++
		s.facts[m].name = p
		s.called = append(s.called, m)
	}
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
		s.Tokens[i-1].Class&(lexicon.OrganizationWord|lexicon.Group) == 0 || s.Tokens[i-1].Class&(lexicon.Outlet|lexicon.Place) != 0 {
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
	for i := range len(words) {
		switch c := words[i]; {
		case ' ' < c && c < utf8.RuneSelf: // nearly all
		case c == '\t' || c == '\r' || c == '\n' || c == ' ' && (i == 0 || words[i-1] == ' '),
			c >= utf8.RuneSelf && (strings.HasPrefix(words[i:], "\u00a0") || strings.HasPrefix(words[i:], "\u202f")):
			return strings.Join(strings.Fields(words), " ")
		}
	}
	return words
}

// mostAlike is how many people with names alike one article tells apart, and how
// many names and roles it gives to one of them. A bound, so that a directory of
// names does not take quadratic time.
const mostAlike = 40

// addName adds a printed name to the entities that it can name, or makes a new one.
func (s *resolver) addName(p *printedName) {
	s.find(p)
	if len(s.found) == 0 && s.Lexicon.Declines() {
		s.findDeclined(p)
	}
	given := len(s.found) == 0 && p.spaces == 0 && s.Mentions[p.mention].Type == reading.PersonName && s.findGiven(p)
	switch {
	case given: // no surname would go with it
	case len(s.found) == 0:
		e := s.newEntity(p)
		s.entities, s.found = append(s.entities, e), append(s.found, e)
	case len(s.found) == 1:
		if e := s.found[0]; !s.Lexicon.SameName(e.speaker.Name, p.text) || p.text == e.speaker.Name {
			e.add(&p.Name)
		}
	}
	p.entities = append(p.entities, s.found...)
	for _, e := range s.found {
		e.mentions += p.count
	}
	for _, k := range p.keys {
		k.add(p.entities)
	}
}

// add adds entities to those of a key, up to a bound.
func (k *key) add(all []*entity) {
	for _, e := range all {
		if len(k.entities) < mostAlike && !slices.Contains(k.entities, e) {
			k.entities = append(k.entities, e)
		}
	}
}

// findDeclined finds the entity that a printed name names in another case. The
// entity's name is the one of a subject.
func (s *resolver) findDeclined(p *printedName) {
	for _, e := range s.entities[:min(len(s.entities), mostAlike)] {
		if !s.Lexicon.SameName(e.speaker.Name, p.text) {
			continue
		}
		if rank := s.rank(p.mention); rank > e.rank {
			e.names, e.speaker.Name, e.rank = append(e.names[:0], &p.Name), p.String(), rank
		}
		s.found = append(s.found, e)
		return
	}
}

// findGiven finds the one person who has a name of one word as a given name, a form of
// it or a nickname, and reports whether there is one.
func (s *resolver) findGiven(p *printedName) bool {
	for _, k := range p.keys {
		for _, e := range k.entities {
			full := e.names[0]
			if !e.body && (p.given || full.Nickname == p.Family) && full.Match(&p.Name) == names.Possible && !slices.Contains(s.found, e) {
				s.found = append(s.found, e)
			}
		}
	}
	if len(s.found) > 1 {
		s.found = s.found[:0] // Ann Smith and Ann Webb
	}
	return len(s.found) == 1
}

// rank says how likely a mention is in the nominative: 0 after a preposition, 2
// as a subject, else 1.
func (s *resolver) rank(m int) int {
	before := s.Mentions[m].Start - 1
	switch {
	case s.isSubject(m):
		return 2
	case before >= 0 && s.Tokens[before].Class&lexicon.Preposition != 0:
		return 0
	}
	return 1
}

// find finds the entities that a name is likeliest of.
func (s *resolver) find(p *printedName) {
	s.found = s.found[:0]
	best := names.Likely
	for _, k := range p.keys {
		for _, e := range k.entities {
			if slices.Contains(s.found, e) {
				continue
			}
			switch c := e.match(&p.Name); {
			case c > best:
				best, s.found = c, append(s.found[:0], e)
			case c == best:
				s.found = append(s.found, e)
			}
		}
	}
}

// newEntity makes the entity of a name.
func (s *resolver) newEntity(p *printedName) *entity {
	e := s.people.next()
	e.names, e.rank, e.gender = append(e.names, &p.Name), s.rank(p.mention), p.Gender
	e.body = p.Body || s.Mentions[p.mention].Type == reading.BodyName || s.IsOutlet(p.mention)
	e.speaker.Name, e.speaker.Type = p.String(), Person
	if e.body {
		e.speaker.Type = Organization
	}
	if e.gender == names.Unknown && p.Given == "" && p.given {
		e.gender = p.alone
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
