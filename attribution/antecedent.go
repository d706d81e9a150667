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
	if e := s.cataphor(m); e != nil && s.opensParagraph(x.Sentence) {
		return e
	}
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
	return s.cataphor(m)
}

// cataphor returns the entity that a pronoun in a subordinate clause at the head of
// a sentence stands for where the main clause names it: Webb in "As he seeks a
// second term, Webb says so". Nil where it names nobody.
func (s *resolver) cataphor(m int) *entity {
	const most = 20 // mentions looked at
	x := &s.Mentions[m]
	first := s.Sentences[x.Sentence].Start
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
