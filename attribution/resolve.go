package attribution

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// A resolver finds the speakers behind the mentions of one article after another.
type resolver struct {
	reading.Reading
	names    nameStore
	printed  []*printedName // every name, the longest first
	entities []*entity      // of names
	facts    []fact         // of each mention
	called   []int          // the mentions that are names

	labels map[string]*entity // by the words of the label
	groups map[string]*entity // of several who speak together, by their names
	writer *entity            // who says I, once that was asked for

	known      directory
	identified map[string]*entity // the known people whom the article mentions

	people   arena
	found    []*entity // that a name can be of
	speakers []Speaker // room for those that the caller gets
}

// A fact is what the article makes of a mention.
type fact struct {
	name      *printedName // of a name
	entity    *entity      // behind it, once that was asked for
	subject   bool         // of a predicate
	according bool         // behind "according to"
	label     bool         // before a colon
}

// An entity is a person or body of the article.
type entity struct {
	speaker  Speaker
	out      *Speaker      // what the caller gets of it, once that was asked for
	names    []*names.Name // as printed, the fullest first
	gender   names.Gender
	body     bool
	acts     bool   // whether it says or thinks something
	place    bool   // whether something is in it
	mentions int    // how often it is named
	rank     int    // how likely its name is in the nominative
	party    string // a politician's, by its letter
	seat     string // where a politician is from, as printed behind the name: "Fla.", "Maryland"
	roles    []role
}

// gather gathers from the reading of an article what tells who is meant by its mentions;
// some people are known before.
func (s *resolver) gather(known directory) {
	s.known = known
	s.gatherFacts()
	s.gatherNames()
	s.identify()
	s.gatherRoles()
	s.gatherActs()
}

// gatherFacts notes what the predicates make of the mentions.
func (s *resolver) gatherFacts() {
	s.facts = slices.Grow(s.facts[:0], len(s.Mentions))[:len(s.Mentions)]
	clear(s.facts)
	for i := range s.Predicates {
		switch p := &s.Predicates[i]; {
		case p.Source == reading.None:
		case p.Role <= reading.Detached:
			s.facts[p.Source].subject = true
		case p.Role == reading.According:
			s.facts[p.Source].according = true
		case p.Role == reading.Labelled:
			s.facts[p.Source].label = true
		}
	}
}

// empty forgets the article, but for the memory that it took.
func (s *resolver) empty() {
	s.names.leave(s.printed)
	s.people.takeBack()
	s.Text, s.printed, s.called, s.entities = "", s.printed[:0], s.called[:0], s.entities[:0]
	s.labels, s.groups, s.writer = nil, nil, nil
	s.known, s.identified = directory{}, nil
	s.speakers = nil
}

// speakerOf returns the speaker that the caller gets of an entity.
func (s *resolver) speakerOf(e *entity) *Speaker {
	if e.out == nil {
		e.out = next(&s.speakers)
		*e.out = e.speaker
	}
	return e.out
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

// becomeBody notes that an entity is no person, whatever its name looks like.
func (e *entity) becomeBody() {
	e.body, e.speaker.Type = true, Organization
	if e.out != nil {
		e.out.Type = Organization
	}
}

// gatherActs notes by what stands beside their names which entities are people: those
// who say something, and not those where something is.
func (s *resolver) gatherActs() {
	for i := range s.Predicates {
		if p := &s.Predicates[i]; p.Source != reading.None && p.Class&lexicon.Cue != 0 && s.Mentions[p.Source].Type.IsName() {
			for _, e := range s.facts[p.Source].name.entities {
				e.acts = true
			}
		}
	}
	for _, m := range s.called {
		before := s.Mentions[m].Start - 1
		if s.Mentions[m].Possessor || before < 0 || s.Tokens[before].Class&lexicon.Locative == 0 {
			continue
		}
		for _, e := range s.facts[m].name.entities {
			if e.place = true; !e.isPersonal() {
				e.becomeBody() // a country that is in no list
			}
		}
	}
}

// entity returns the entity behind a mention; one of its own where the article
// gives no more.
func (s *resolver) entity(m int) *entity {
	if e := s.facts[m].entity; e != nil {
		return e
	}
	e := s.byAlias(m)
	if e == nil {
		e = s.resolve(m)
	}
	if e == nil && s.facts[m].label {
		e = s.labelled(m)
	}
	if e == nil {
		e = s.nameless(m)
	}
	s.facts[m].entity = e
	return e
}

func (s *resolver) resolve(m int) *entity {
	x := &s.Mentions[m]
	switch {
	case x.Type.IsName():
		if e := s.byInitials(m); e != nil {
			return e
		}
		return s.named(m)
	case x.Type == reading.RelativePronoun:
		if x.Appositive != reading.None {
			return s.entity(x.Appositive)
		}
		return nil
	case x.Type == reading.Personal || x.Type == reading.PossessivePronoun || x.Type == reading.ObjectPronoun:
		return s.antecedent(m)
	case x.Type == reading.PersonNoun:
		if beside := s.nameBeside(m); beside != reading.None {
			return s.named(beside)
		}
		if name := s.describes(m); name != reading.None {
			return s.named(name)
		}
		if e := s.surnamed(m); e != nil {
			return e
		}
		if e := s.byAge(m); e != nil {
			return e
		}
		return s.byRole(m)
	case x.Type == reading.BodyNoun:
		if beside := s.nameBeside(m); beside != reading.None {
			return s.named(beside)
		}
		return s.byWord(m)
	case x.Type == reading.DocumentNoun:
		if maker := s.maker(m); maker != reading.None {
			return s.entity(maker)
		}
		return nil
	case x.Type == reading.OtherPronoun: // "One of them, Ann Smith, said"
		if beside := s.nameBeside(m); beside != reading.None {
			return s.named(beside)
		}
		if x.Class&lexicon.Personal != 0 && x.Class&lexicon.Second == 0 { // it
			return s.thing(m)
		}
		return nil
	case x.Type == reading.FirstPerson && x.Class&lexicon.Plural == 0:
		return s.author()
	}
	return nil
}

// namesBefore and namesAfter are how many mentions on each side of one its name is looked
// for in.
const namesBefore, namesAfter = 400, 60

// nearby yields the mentions in which the name for one is looked for: those before it,
// the nearest first, then those after it.
func (s *resolver) nearby(m int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := m - 1; k >= 0 && k > m-namesBefore; k-- {
			if !yield(k) {
				return
			}
		}
		for k := m + 1; k < len(s.Mentions) && k < m+namesAfter; k++ {
			if !yield(k) {
				return
			}
		}
	}
}

// maker returns the mention of whom a statement speaks for: the ministry in "the
// ministry's statement" and "a statement from the ministry". None where the mention is
// no statement, or nobody's.
func (s *resolver) maker(m int) int {
	x := &s.Mentions[m]
	if x.Type != reading.DocumentNoun || x.Class&lexicon.Statement == 0 {
		return reading.None
	}
	for i := x.Start + 1; i < x.End; i++ {
		if p := s.MentionBefore(i); p != reading.None && s.Mentions[p].Possessor {
			return p
		}
	}
	if x.End+1 >= len(s.Tokens) || s.Tokens[x.End].Class&lexicon.Belonging == 0 || s.Infinitive(x.End) {
		return reading.None // "a statement to Reuters"
	}
	if p := s.Complement(x.End); p != reading.None && s.Mentions[p].Type <= reading.BodyNoun && s.Mentions[p].Sentence == x.Sentence {
		return p
	}
	return reading.None
}

// byInitials returns the entity of the label before one that has only its initials: Ann
// Smith for "AS:" where her first turn began "Ann Smith:". Nil where there is none.
func (s *resolver) byInitials(m int) *entity {
	const most = 4
	initials := s.Mentions[m].In(s.Text)
	if !s.facts[m].label || len(initials) < 2 || len(initials) > most || strings.ToUpper(initials) != initials {
		return nil
	}
	for k := m - 1; k >= 0 && k > m-namesBefore; k-- {
		if s.facts[k].label && s.Mentions[k].Type == reading.PersonName && initialsOf(s.Name(k).In(s.Text)) == initials {
			return s.named(k)
		}
	}
	return nil
}

// initialsOf returns the first letters of the words of a name.
func initialsOf(name string) string {
	var out strings.Builder
	for word := range strings.FieldsSeq(name) {
		first, _ := utf8.DecodeRuneInString(word)
		out.WriteRune(first)
	}
	return out.String()
}

// labelled returns the one entity behind all labels that say the same and are no
// name: "Q", "MODERATOR".
func (s *resolver) labelled(m int) *entity {
	words := s.Mentions[m].In(s.Text)
	if s.labels == nil {
		s.labels = make(map[string]*entity)
	}
	if s.labels[words] == nil {
		s.labels[words] = s.nameless(m)
	}
	return s.labels[words]
}

// newNameless makes an entity that has no name, but may be called by some words.
func (s *resolver) newNameless(words string, t SpeakerType) *entity {
	e := s.people.next()
	e.speaker.Name, e.speaker.Type = words, t
	return e
}

// nameless makes an entity of a mention that no name is found for.
func (s *resolver) nameless(m int) *entity {
	x := &s.Mentions[m]
	words := s.described(m)
	if some := s.someOf(m); some != reading.None { // "one of the students"
		x = &s.Mentions[some]
		words.Start = x.Span.Start
	}
	e := s.newNameless(singleSpaced(withoutMarks(words.In(s.Text))), Unnamed)
	if !s.facts[m].label {
		e.speaker.Name = s.midSentence(e.speaker.Name, x)
	}
	switch {
	case x.Type == reading.BodyNoun || x.Type == reading.BodyName:
		e.speaker.Type = Organization
	case x.Type == reading.GroupNoun || (x.Type == reading.Personal || x.Type == reading.OtherPronoun) && x.Class&lexicon.Plural != 0:
		e.speaker.Type = Collective
	}
	return e
}

// withoutMarks returns words without the marks around the name of an outlet: "die Welt" for
// "die „Welt“".
func withoutMarks(words string) string {
	const marks = "\"„“”«»"
	canBeMark := func(r rune) bool { return r == '"' || r >= utf8.RuneSelf }
	if !strings.ContainsFunc(words, canBeMark) || !strings.ContainsAny(words, marks) {
		return words
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(marks, r) {
			return -1
		}
		return r
	}, words)
}

// midSentence returns the words for a nameless source, those of a mention and maybe more
// behind it, without the capital that only the head of a sentence gives them.
func (s *resolver) midSentence(words string, x *reading.Mention) string {
	small := lexicon.Function | lexicon.Personal
	if !s.Lexicon.NounsCapital {
		small |= lexicon.Noun
	}
	if x.Start != s.Sentences[x.Sentence].Start || x.Type.IsName() || x.Type == reading.FirstPerson || s.Tokens[x.Start].Class&small == 0 {
		return words
	}
	letter, n := utf8.DecodeRuneInString(words)
	if next, _ := utf8.DecodeRuneInString(words[n:]); unicode.IsUpper(next) {
		return words // "POLICE"
	}
	return string(unicode.ToLower(letter)) + words[n:]
}

// someOf returns the pronoun for those of a mention's who are meant: "some" in "some of the
// nurses"; or None.
func (s *resolver) someOf(m int) int {
	i := s.Mentions[m].Start - 1
	if i <= 0 || !s.isOf(i) {
		return reading.None
	}
	some := s.MentionBefore(i)
	if some == reading.None || !s.isQuantity(&s.Mentions[some]) {
		return reading.None
	}
	return some
}

// isQuantity reports whether a mention is a pronoun like "one", "some" and "others".
func (s *resolver) isQuantity(m *reading.Mention) bool {
	return m.Type == reading.OtherPronoun && m.Class&lexicon.Personal == 0
}

// described is a mention with what tells a nameless source from others: "a
// spokesman for the Norvale Bank", "a person familiar with the talks", but not the
// occasion, as in "a spokesman at a meeting".
func (s *resolver) described(m int) Span {
	x := &s.Mentions[m]
	words := x.Span
	if s.isQuantity(x) && x.End+1 < len(s.Tokens) && s.isOf(x.End) {
		if all := s.MentionAt(x.End + 1); all != reading.None {
			words.End = s.Mentions[all].Span.End
		}
	}
	if !x.Type.IsNoun() {
		return words
	}
	for i := x.End; i+2 < len(s.Tokens); {
		if end := s.endOfTime(i); end > i {
			i = end
			continue
		}
		const belongs = lexicon.Belonging | lexicon.Postpositive
		c := s.Tokens[i].Class
		if c&lexicon.Postpositive != 0 || c&lexicon.Participle != 0 && s.Tokens[i+1].Class&lexicon.Agent != 0 {
			i++ // "a person familiar with the talks", "a complaint filed by the bank"
		}
		preposition := s.Tokens[i].Class&lexicon.Preposition != 0
		if !preposition && s.Tokens[i].Class&lexicon.Belonging == 0 { // "der", "des"
			break
		}
		next := s.Complement(i)
		if next == reading.None || s.Mentions[next].Sentence != x.Sentence || !preposition && s.IsOutlet(next) { // "sagte ein Sprecher der Zeitung"
			break
		}
		y := &s.Mentions[next]
		if s.Tokens[y.End-1].Class&lexicon.Platform != 0 {
			break // "posted her deputy on Facebook"
		}
		if !y.Type.IsName() && (y.Type >= reading.Personal || (c|s.Tokens[i].Class)&belongs == 0) {
			break
		}
		if y.Type.IsName() {
			if also := s.conjunctAfter(next); also != reading.None && s.Mentions[also].Type.IsName() {
				y = &s.Mentions[also] // "a study by Smith and Webb"
			}
		}
		words.End = y.Span.End
		i = y.End
	}
	return words
}

// endOfTime returns the token behind one that opens a time, or that one: "last" and "year"
// in "a study last year by", "this year" in "a study this year by".
func (s *resolver) endOfTime(i int) int {
	if m := s.MentionAt(i); m != reading.None && s.Mentions[m].Class&lexicon.Time != 0 {
		return s.Mentions[m].End
	}
	if c := s.Tokens[i].Class; c&(lexicon.Adverb|lexicon.Calendar) != 0 && c&lexicon.Preposition == 0 {
		return i + 1
	}
	return i
}
