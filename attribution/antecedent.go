package attribution

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// antecedent returns the entity that a pronoun stands for: looking back
// sentence by sentence, first the subjects, then the other mentions, that agree
// in gender and number (Hobbs 1978, without the trees). Nil where there is none.
func (s *resolver) antecedent(m int) *entity {
	const (
		farthest = 12 // sentences
		most     = 60 // mentions in one of them
	)
	x := &s.Mentions[m]
	end := m
	for sentence := x.Sentence; sentence >= 0 && sentence > x.Sentence-farthest; sentence-- {
		start := end
		for start > 0 && end-start < most && s.Mentions[start-1].Sentence == sentence {
			start--
		}
		for _, subjects := range [...]bool{true, false} {
			for k := start; k < end; k++ {
				if s.isSubject(k) == subjects && s.agrees(k, x) {
					return s.entity(k)
				}
			}
		}
		end = start
	}
	return nil
}

// isSubject reports whether a mention is the subject of a verb.
func (s *resolver) isSubject(m int) bool {
	end := s.Mentions[m].End
	return s.facts[m].subject || end < len(s.Tokens) && s.Tokens[end].Class&lexicon.Auxiliary != 0
}

// agrees reports whether mention k can be what pronoun p stands for.
func (s *resolver) agrees(k int, p *reading.Mention) bool {
	x := &s.Mentions[k]
	if p.Class&lexicon.Plural != 0 {
		return x.Type == reading.GroupNoun || x.Type == reading.BodyName || x.Type == reading.BodyNoun
	}
	switch x.Type {
	case reading.PersonName:
		e := s.named(k)
		return !e.body && !x.Possessor && (e.gender == names.Unknown || e.gender == genderOf(p.Class))
	case reading.PersonNoun:
		g := genderOf(x.Class)
		return g == names.Unknown || g == genderOf(p.Class)
	case reading.Personal:
		return genderOf(x.Class) == genderOf(p.Class) && x.Class&lexicon.Plural == 0
	}
	return false
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
