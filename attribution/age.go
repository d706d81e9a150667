package attribution

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// byAge returns the entity that a mention names by an age, as "the 54-year-old" does
// "Ann Smith, 54,": the last one of that age before it, or else the first after it, or
// the one of whom no age is told that a pronoun would stand for. Nil where there is none.
func (s *resolver) byAge(m int) *entity {
	x := &s.Mentions[m]
	age := s.ageIn(x.Start, x.End)
	if age == "" {
		return nil
	}
	for k := range s.nearby(m) {
		if s.ageOf(k) == age {
			return s.named(k)
		}
	}
	if s.Tokens[x.Start].Class&lexicon.Definite == 0 {
		return nil
	}
	if e := s.antecedent(m); e != nil && e.speaker.Type == Person && !s.hasAge(e, m) {
		return e
	}
	return nil
}

// hasAge reports whether the article tells an entity's age before a mention.
func (s *resolver) hasAge(e *entity, m int) bool {
	for k := m - 1; k >= 0 && k > m-namesBefore; k-- {
		if s.facts[k].name != nil && s.ageOf(k) != "" && s.named(k) == e {
			return true
		}
	}
	return false
}

// ageIn returns the number of years in the tokens from start up to end: "54" in "a
// 54-year-old baker"; or "".
func (s *resolver) ageIn(start, end int) string {
	for i := start + 1; i < end; i++ {
		if s.Tokens[i].Class&lexicon.Age == 0 {
			continue
		}
		number := i - 1
		if s.Tokens[number].Punct == '-' {
			number--
		}
		if number >= start && s.Tokens[number].Kind == segment.Number {
			return s.Word(number)
		}
	}
	return ""
}

// ageOf returns the age behind or before a name: "Ann Smith, 54,", "Ann Smith (54)",
// "54-year-old Ann Smith", "Ann Smith, a 54-year-old baker"; or "".
func (s *resolver) ageOf(m int) string {
	x := &s.Mentions[m]
	if x.Type != reading.PersonName {
		return ""
	}
	if i := x.End; i+1 < len(s.Tokens) && (s.Tokens[i].Punct == ',' || s.Tokens[i].Punct == '(') {
		if s.Tokens[i+1].Class&lexicon.Preposition != 0 {
			i++ // "Ana Ruiz, de 54 años"
		}
		if i+1 < len(s.Tokens) && s.Tokens[i+1].Kind == segment.Number {
			return s.Word(i + 1)
		}
	}
	if a := s.whatIs(m); a != reading.None {
		if age := s.ageIn(s.Mentions[a].Start, s.Mentions[a].End); age != "" {
			return age
		}
	}
	return s.ageIn(x.Start, x.NameStart)
}
