package attribution

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// antecedent returns the entity that a pronoun stands for: looking back
// sentence by sentence, first the subjects, then the other mentions, that agree
// in gender and number (Hobbs 1978, without the trees); and first of all those that are
// somebody for sure. Nil where there is none.
func (s *resolver) antecedent(m int) *entity {
	if e := s.cataphor(m); e != nil && s.opensParagraph(s.Mentions[m].Sentence) {
		return e
	}
	for _, sure := range [...]bool{true, false} {
		if e := s.lookBack(m, sure); e != nil {
			return e
		}
	}
	return s.cataphor(m)
}

// lookBack looks for the entity before a pronoun that it stands for, of all or of those
// that are somebody for sure.
func (s *resolver) lookBack(m int, sure bool) *entity {
	const (
		farthest = 12 // sentences
		most     = 60 // mentions in one of them
	)
	x := &s.Mentions[m]
	other := s.namedAfter(m)
	end := m
	for sentence := x.Sentence; sentence >= 0 && sentence > x.Sentence-farthest; sentence-- {
		start := end
		for start > 0 && end-start < most && s.Mentions[start-1].Sentence == sentence {
			start--
		}
		for _, subjects := range [...]bool{true, false} {
			for k := start; k < end; k++ {
				if s.isSubject(k) != subjects || sure && !s.isSomebody(k) {
					continue
				}
				if e := s.standsFor(k, x); e != nil && e != other {
					return e
				}
			}
		}
		end = start
	}
	return nil
}

// namedAfter returns the entity of the first name behind a subject pronoun in its clause,
// which the pronoun cannot stand for: Smith in "she met Smith" (Chomsky 1981, principle C).
// Nil where there is none.
func (s *resolver) namedAfter(m int) *entity {
	const farthest = 20 // tokens
	x := &s.Mentions[m]
	if x.Type != reading.Personal {
		return nil
	}
	for i := x.End; i < min(s.Sentences[x.Sentence].End, x.End+farthest) && s.Tokens[i].Kind == segment.Word && s.Tokens[i].Piece == reading.None; i++ {
		if k := s.MentionAt(i); k != reading.None && s.Mentions[k].Type == reading.PersonName {
			return s.named(k)
		}
	}
	return nil
}

// standsFor returns the entity of mention k if pronoun p can stand for it, or of all that
// are named together with it, else nil.
func (s *resolver) standsFor(k int, p *reading.Mention) *entity {
	if p.Class&lexicon.Plural != 0 {
		if all := s.conjuncts(k); len(all) > 1 {
			return s.together(all)
		}
	}
	if s.agrees(k, p) {
		return s.entity(k)
	}
	return nil
}

// isSomebody reports whether a mention is of somebody for sure: a name of no person
// that is known to be one may be of a place or thing, and a role that is no subject may
// only say what somebody is.
func (s *resolver) isSomebody(m int) bool {
	switch x := &s.Mentions[m]; x.Type {
	case reading.PersonName:
		return s.named(m).isPerson()
	case reading.PersonNoun:
		return s.isSubject(m) || x.Start == s.Sentences[x.Sentence].Start
	}
	return true
}

// thing returns the entity that "it" stands for: a body, whatever its name looks like.
func (s *resolver) thing(m int) *entity {
	e := s.antecedent(m)
	if e != nil && e.speaker.Type == Person {
		e.becomeBody()
	}
	return e
}

// cataphor returns the entity that a pronoun in a subordinate clause at the head of
// a sentence stands for where the main clause names it: Webb in "As he seeks a
// second term, Webb says so". Nil where it names nobody.
func (s *resolver) cataphor(m int) *entity {
	const most = 20 // mentions looked at
	x := &s.Mentions[m]
	first := s.Sentences[x.Sentence].Start
	if first+1 < x.Start && s.Tokens[first].Class&lexicon.Adverb != 0 {
		first++ // "Ever since she left"
	}
	if x.Start == first || s.Tokens[first].Class&lexicon.Subordinator == 0 {
		return nil
	}
	for k := m + 1; k < len(s.Mentions) && k <= m+most && s.Mentions[k].Sentence == x.Sentence; k++ {
		y := &s.Mentions[k]
		if y.Type == reading.PersonName && s.followsComma(y.Start) && s.isSubject(k) && s.agrees(k, x) {
			return s.entity(k)
		}
	}
	return nil
}

// followsComma reports whether a comma stands before a token, or a quote that may
// end in one.
func (s *resolver) followsComma(token int) bool {
	return token > 0 && (s.Tokens[token-1].Punct == ',' || s.Tokens[token-1].Piece != reading.None)
}

// opensParagraph reports whether a sentence is the first of its paragraph.
func (s *resolver) opensParagraph(sentence int) bool {
	return sentence == 0 || s.Sentences[sentence-1].Paragraph != s.Sentences[sentence].Paragraph
}

// isSubject reports whether a mention is the subject of a verb.
func (s *resolver) isSubject(m int) bool {
	end := s.Mentions[m].End
	return s.facts[m].subject || end < len(s.Tokens) && s.Tokens[end].Class&lexicon.Auxiliary != 0
}

// agrees reports whether mention k can be what pronoun p stands for.
func (s *resolver) agrees(k int, p *reading.Mention) bool {
	x := &s.Mentions[k]
	switch {
	case p.Class&lexicon.Plural != 0:
		return x.Type == reading.GroupNoun || x.Type == reading.BodyName || x.Type == reading.BodyNoun
	case p.Type == reading.OtherPronoun: // it
		return x.Type == reading.BodyName || x.Type == reading.BodyNoun || x.Type == reading.DocumentNoun ||
			x.Type == reading.PersonName && s.isSubject(k) && s.named(k).canBeThing()
	}
	switch gender := genderOf(p.Class); x.Type {
	case reading.PersonName:
		e := s.named(k)
		return (!x.Possessor || e.gender == gender || e.acts || len(e.roles) > 0) && e.canBe(gender) && (e.isPerson() || s.isSubject(k) && !e.place)
	case reading.PersonNoun:
		if s.isBare(x) {
			e := s.surnamed(k)
			return e != nil && e.canBe(gender)
		}
		g := genderOf(x.Class)
		return g == names.Unknown || g == gender
	case reading.Personal:
		return genderOf(x.Class) == gender && x.Class&lexicon.Plural == 0
	}
	return false
}

// canBe reports whether an entity is a person that a pronoun of a gender can stand for.
func (e *entity) canBe(g names.Gender) bool {
	return !e.body && (e.gender == names.Unknown || g == names.Unknown || e.gender == g)
}

// isPerson reports whether something speaks for an entity being a person: a role, a
// title or a given name, or that it says something.
func (e *entity) isPerson() bool {
	return e.acts || e.isPersonal() || (e.names[0].Given != "" || e.gender != names.Unknown) && !e.place
}

// canBeThing reports whether nothing in an entity's name tells that it is a person.
func (e *entity) canBeThing() bool {
	return e.names[0].Gender == names.Unknown && e.names[0].Title == ""
}

// isPersonal reports whether an entity has what only a person has: a role, a title, a
// common given name; or is one that the caller knows.
func (e *entity) isPersonal() bool {
	return len(e.roles) > 0 || e.names[0].Gender != names.Unknown || e.names[0].Title != "" || e.speaker.ID != ""
}

// isBare reports whether a noun stands without an article or possessive: the "president"
// of "ran for president" is nobody yet.
func (s *resolver) isBare(m *reading.Mention) bool {
	return s.Lexicon.Articles && s.Tokens[m.Start].Class&(lexicon.Determiner|lexicon.Possessive) == 0 &&
		!slices.ContainsFunc(s.Tokens[m.Start:m.End], func(t reading.Token) bool { return t.Possessive })
}

func genderOf(c lexicon.Class) names.Gender {
	switch {
	case c&lexicon.Masculine != 0:
		return names.Male
	case c&lexicon.Feminine != 0:
		return names.Female
	}
	return names.Unknown
}
