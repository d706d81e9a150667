package attribution

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// byRole returns the entity that a noun phrase with a role stands for: "the
// Turkish president". Nil where the article names nobody in that role. Of
// several, the one named last before the mention; but none of those of whom the
// article does not say that they are Turkish.
func (s *resolver) byRole(m int) *entity {
	x := &s.Mentions[m]
	const definite = lexicon.Determiner | lexicon.Definite
	if s.Lexicon.Articles && s.Tokens[x.Start].Class&definite != definite {
		return nil
	}
	want := s.wordsOf(x.Start, x.End)
	var best *entity
	score, doubtful := 0, false
	for k := m - 1; k >= 0 && k > m-namesBefore; k-- {
		if s.Mentions[k].Type != reading.PersonName {
			continue
		}
		e := s.named(k)
		if e == best {
			continue
		}
		switch n := s.fits(e, want); {
		case n > score:
			best, score, doubtful = e, n, false
		case n == score && n == notAgainst:
			doubtful = true
		}
	}
	if best == nil {
		if e := s.laterByRole(m, want); e != nil {
			return e
		}
		return s.introduced(m, want.head)
	}
	if doubtful {
		return nil
	}
	return best
}

// introduced returns the entity of the nameless one that the same noun brought in before a
// mention: "a spokesman for the bank" for "the spokesman". Nil where there is none.
func (s *resolver) introduced(m int, noun string) *entity {
	const farthest = 100 // mentions
	for k := m - 1; k >= 0 && k > m-farthest; k-- {
		x := &s.Mentions[k]
		first := s.Tokens[x.Start].Class
		if x.Type != reading.PersonNoun || x.Possessor || first&lexicon.Determiner == 0 || first&lexicon.Definite != 0 {
			continue
		}
		if strings.EqualFold(s.Word(s.Head(x.Start, x.End)), noun) {
			return s.entity(k)
		}
	}
	return nil
}

// byWord returns the one body of the article that is called by the noun of a mention or
// one like it: the Norvale Bank for "the bank", Norvale Inc. for "the company". Nil where
// there is none or several.
func (s *resolver) byWord(m int) *entity {
	const definite = lexicon.Determiner | lexicon.Definite
	x := &s.Mentions[m]
	if x.End-x.Start != 2 || s.Tokens[x.Start].Class&definite != definite {
		return nil
	}
	noun := strings.ToLower(s.Word(x.End - 1))
	var found *entity
	for k := m - 1; k >= 0 && k > m-namesBefore; k-- {
		if y := &s.Mentions[k]; y.Type != reading.BodyName || y.NameEnd-y.NameStart < 2 || !s.hasWord(y, noun) {
			continue
		}
		e := s.named(k)
		if found != nil && found != e {
			return nil
		}
		found = e
	}
	return found
}

// hasWord reports whether a mention's name has a word in it that means the same as one in
// lower case.
func (s *resolver) hasWord(m *reading.Mention, word string) bool {
	for i := m.NameStart; i < m.NameEnd; i++ {
		if s.Lexicon.SameRole(strings.ToLower(s.Word(i)), word) {
			return true
		}
	}
	return false
}

// laterByRole returns the entity of the first name soon after a mention that has the
// role that is wanted, in the same words: "the bank's governor said so. Ann
// Smith, the governor, …". Nil where there is none.
func (s *resolver) laterByRole(m int, want *roleWords) *entity {
	const farthest = 30 // mentions
	for k := m + 1; k < len(s.Mentions) && k <= m+farthest; k++ {
		if s.Mentions[k].Type != reading.PersonName {
			continue
		}
		if e := s.named(k); s.fits(e, want) > notAgainst && e.isCalled(want.head) {
			return e
		}
	}
	return nil
}

// isCalled reports whether one of an entity's roles has the noun, and not only
// another for the same.
func (e *entity) isCalled(noun string) bool {
	return slices.ContainsFunc(e.roles, func(r role) bool { return r.words != nil && r.words.head == noun })
}

// notAgainst is how well a role fits of which only less is known.
const notAgainst = 1

// fits says how well a role fits an entity: 0 not at all, 1 if nothing speaks
// against it, 2 and more if all nations and places are known of it, by how many words agree.
// A president is a leader, but no opposition leader.
func (s *resolver) fits(e *entity, want *roleWords) int {
	best := 0
	seated := e.seat != "" && want.seat != ""
	if seated && !isSeat(e.seat, want.seat) {
		return 0 // a senator, but of another state
	}
	if seated && want.member { // "the Florida Republican"
		if !strings.HasPrefix(want.head, strings.ToLower(e.party)) {
			return 0
		}
		return notAgainst + 1
	}
	for i := range e.roles {
		r := &e.roles[i]
		if r.words == nil {
			r.words = s.wordsOf(r.start, r.end)
		}
		if !s.Lexicon.SameRole(r.words.head, want.head) {
			continue
		}
		switch {
		case r.hasAll(want, seated):
			known := 0
			for _, w := range want.modifiers {
				if slices.Contains(r.words.modifiers, w) {
					known++
				}
			}
			if known > 0 || seated || len(want.modifiers) == 0 || r.words.head == want.head {
				best = max(best, 2+known)
			}
		case len(r.words.adjectives) == 0 && r.affiliation == "" && (!want.member || want.seat == ""):
			best = max(best, notAgainst)
		}
	}
	return best
}

// hasAll reports whether a role is known by all adjectives of another, of somebody whose
// seat is known to be the one in it or not.
func (r *role) hasAll(want *roleWords, seated bool) bool {
	for _, a := range want.adjectives {
		if !slices.Contains(r.words.adjectives, a) && !strings.Contains(strings.ToLower(r.affiliation), a) && !(seated && strings.Contains(want.seat, a)) {
			return false
		}
	}
	return true
}
