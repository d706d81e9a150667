package attribution

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// byAge returns the entity that a mention names by an age, as "the 54-year-old" does
// "Ann Smith, 54,": the last one of that age before it, or else the first after it. Nil
// where it names no age or nobody has it.
func (s *resolver) byAge(m int) *entity {
	const before, after = 400, 60 // mentions
	x := &s.Mentions[m]
	age := s.ageIn(x.Start, x.End)
	if age == "" {
		return nil
	}
	for k := m - 1; k >= 0 && k > m-before; k-- {
		if s.hasAge(k, age) {
			return s.named(k)
		}
	}
	for k := m + 1; k < len(s.Mentions) && k < m+after; k++ {
		if s.hasAge(k, age) {
			return s.named(k)
		}
	}
	return nil
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

// hasAge reports whether a mention is a name with an age: "Ann Smith, 54,", "Ann Smith
// (54)", "54-year-old Ann Smith", "Ann Smith, a 54-year-old baker".
func (s *resolver) hasAge(m int, age string) bool {
	x := &s.Mentions[m]
	if x.Type != reading.PersonName {
		return false
	}
	if i := x.End; i+1 < len(s.Tokens) && (s.Tokens[i].Punct == ',' || s.Tokens[i].Punct == '(') {
		if s.Tokens[i+1].Class&lexicon.Preposition != 0 {
			i++ // "Ana Ruiz, de 54 años"
		}
		if i+1 < len(s.Tokens) && s.Tokens[i+1].Kind == segment.Number && s.Word(i+1) == age {
			return true
		}
	}
	if a := s.whatIs(m); a != reading.None && s.ageIn(s.Mentions[a].Start, s.Mentions[a].End) == age {
		return true
	}
	return s.ageIn(x.Start, x.NameStart) == age
}
