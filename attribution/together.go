package attribution

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// speaker returns the speaker behind a mention: all of them where several speak
// together, as in "Smith and Webb said".
func (s *resolver) speaker(m int) *Speaker {
	if all := s.conjuncts(m); len(all) > 1 {
		return s.speakerOf(s.together(all))
	}
	if couple := s.couple(m); couple != "" {
		return s.speakerOf(s.several(couple))
	}
	return s.speakerOf(s.entity(m))
}

// words is the span of a mention with those of all who speak together.
func (s *resolver) words(m int) Span {
	all := s.conjuncts(m)
	if len(all) == 0 {
		return s.Mentions[m].Span
	}
	return Span{Start: s.Mentions[all[0]].Span.Start, End: s.Mentions[all[len(all)-1]].Span.End}
}

// together returns the entity of several mentions: "Ann Smith and Tom Webb" for "Smith
// and Webb". It is that of one where all are the same.
func (s *resolver) together(all []int) *entity {
	first := s.entity(all[0])
	name, same := first.speaker.Name, true
	for i, m := range all[1:] {
		from := s.Mentions[all[i]].End
		if comma := s.Mentions[m].Start - 2; comma > from {
			from = comma + 1 // behind "a judge," in "Smith, a judge, and Webb"
		}
		between := Span{Start: s.Tokens[from-1].End, End: s.Mentions[m].Span.Start}
		e := s.entity(m)
		name += between.In(s.Text) + e.speaker.Name
		same = same && e == first
	}
	if same {
		return first
	}
	return s.several(singleSpaced(name))
}

// couple is the name of two people of one surname: "Mr and Mrs Webb"; or "".
func (s *resolver) couple(m int) string {
	x := &s.Mentions[m]
	for i := x.Start + 1; i < x.NameStart-1; i++ {
		if s.Tokens[i].Class&lexicon.Conjunction != 0 && s.isHonorific(i+1) {
			return singleSpaced(x.In(s.Text))
		}
	}
	return ""
}

// several returns the entity of people who speak together under a name.
func (s *resolver) several(name string) *entity {
	e := s.groups[name]
	if e == nil {
		e = s.newNameless(name, Collective)
		if s.groups == nil {
			s.groups = make(map[string]*entity)
		}
		s.groups[name] = e
	}
	return e
}

// conjuncts returns the mentions that are coordinated with one and speak with it, in
// their order and itself among them; nil where there are none.
func (s *resolver) conjuncts(m int) []int {
	const most = 8
	if s.conjunctBefore(m, true) == reading.None && s.conjunctAfter(m) == reading.None {
		return nil
	}
	all := []int{m}
	for len(all) < most {
		before := s.conjunctBefore(all[0], len(all) == 1)
		if before == reading.None || s.isObject(before) { // "left Smith and Webb said"
			break
		}
		all = slices.Insert(all, 0, before)
	}
	if next := s.conjunctAfter(m); next != reading.None && len(all) == 1 {
		all = append(all, next)
	}
	return all
}

// conjunctBefore returns the mention that a conjunction joins to one after it, or
// between names further to the left a comma. None where there is none.
func (s *resolver) conjunctBefore(m int, last bool) int {
	i := s.Mentions[m].Start - 1
	if i <= 0 {
		return reading.None
	}
	comma := s.Tokens[i].Punct == ','
	if !last && !comma || last && s.Tokens[i].Class&lexicon.Conjunction == 0 {
		return reading.None
	}
	if last && s.Tokens[i-1].Punct == ',' {
		i, comma = i-1, true
	}
	before := s.MentionBefore(i)
	if comma && last {
		if name := s.describedUpTo(i); name != reading.None {
			before, comma = name, false
		}
	}
	if before == reading.None || !s.speakTogether(before, m) || comma && !(s.Mentions[before].Type.IsName() && s.Mentions[m].Type.IsName()) {
		return reading.None
	}
	return before
}

// describedUpTo returns the name with a noun phrase beside it that the comma at a token closes:
// Smith in "Smith, a judge in Orland, and his wife". None where there is none.
func (s *resolver) describedUpTo(comma int) int {
	const most = 3 // mentions in the phrase
	m := s.MentionBefore(comma)
	for k := m; k > m-most && k > 0; k-- {
		if s.Mentions[k].Type == reading.PersonNoun && s.endOfPhrase(k) == comma {
			return s.describes(k)
		}
	}
	return reading.None
}

// conjunctAfter returns the mention that a conjunction joins to one before it, unless
// it has a verb of its own: "said Smith and Webb", but not "said Smith and Webb left".
func (s *resolver) conjunctAfter(m int) int {
	i := s.Mentions[m].End
	if i+1 >= len(s.Tokens) {
		return reading.None
	}
	if s.Tokens[i].Punct == ',' { // "Smith, a judge, and Webb"
		if i = s.closes(m); i == reading.None {
			return reading.None
		}
		i++
	}
	if i+1 >= len(s.Tokens) || s.Tokens[i].Class&lexicon.Conjunction == 0 {
		return reading.None
	}
	next := s.MentionAt(i + 1)
	if next == reading.None || s.isSubject(next) || !s.speakTogether(m, next) {
		return reading.None
	}
	return next
}

// closes returns the comma behind the noun phrase beside a name. None where there is none.
func (s *resolver) closes(m int) int {
	if s.Mentions[m].Type != reading.PersonName {
		return reading.None
	}
	a := s.whatIs(m)
	if a == reading.None {
		return reading.None
	}
	end := s.endOfPhrase(a)
	if end >= len(s.Tokens) || s.Tokens[end].Punct != ',' {
		return reading.None
	}
	return end
}

// speakTogether reports whether two mentions can be coordinated: names, or noun
// phrases of which the second has an article of its own, as "the founder and director"
// is one person.
func (s *resolver) speakTogether(a, b int) bool {
	const opens = lexicon.Determiner | lexicon.Possessive
	x, y := &s.Mentions[a], &s.Mentions[b]
	if x.Sentence != y.Sentence || x.Possessor || y.Possessor || x.Type > reading.BodyNoun || y.Type > reading.BodyNoun {
		return false
	}
	switch {
	case y.Type.IsName():
		return x.Type.IsName() || y.Start == y.NameStart && s.Tokens[x.Start].Class&opens != 0
	case s.Tokens[y.Start].Class&opens != 0:
		return true
	}
	return x.Type != reading.PersonNoun && y.Type == reading.GroupNoun
}

// isObject reports whether a mention stands after a verb or preposition.
func (s *resolver) isObject(m int) bool {
	i := s.Mentions[m].Start - 1
	return i >= s.Sentences[s.Mentions[m].Sentence].Start &&
		(s.PredicateAt(i) != reading.None || s.Tokens[i].Class&(lexicon.Preposition|lexicon.Auxiliary) != 0)
}
