package attribution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A role is what the article says somebody is: "Ukrainian President", "a
// former judge from Ohio".
type role struct {
	start, end  int    // tokens
	text        string // with what follows them
	affiliation string
	words       *roleWords // once they were asked for
}

// roleWords are what roles are compared by.
type roleWords struct {
	head       string   // the noun, in lower case
	adjectives []string // nations, parties and other capitalised words before it, in lower case
	seat       string   // those of them that are no adjectives: "new mexico"
	member     bool     // whether the noun is one for a member of a party: "republican"
	modifiers  []string // the words right before it: "prime"
}

// gatherRoles gives the entities the roles that stand before their names, in
// apposition to them and behind "is".
func (s *resolver) gatherRoles() {
	for m := range s.Mentions {
		x := &s.Mentions[m]
		if x.Type == reading.PersonName && x.NameStart > x.Start {
			e := s.named(m)
			if !s.isMood(x) {
				s.addRole(e, x.Start, x.NameStart, x.NameStart)
			}
			for i := x.NameStart - 1; i >= x.Start && e.gender == names.Unknown; i-- {
				e.gender = genderOf(s.Tokens[i].Class)
			}
		}
		if x.Type == reading.PersonNoun {
			if name := s.nameBeside(m); name != reading.None {
				e := s.named(name)
				s.addRole(e, x.Start, x.End, s.endOfPhrase(m))
				if e.gender == names.Unknown || len(e.names[0].Title) == 0 {
					e.gender = cmp.Or(genderOf(x.Class), e.gender)
				}
			}
		}
		if x.Type == reading.PersonName {
			if a := s.whatIs(m); a != reading.None {
				y := &s.Mentions[a]
				s.addRole(s.named(m), y.Start, y.End, s.endOfPhrase(a))
			}
			e := s.named(m)
			if e.speaker.Affiliation == "" {
				e.speaker.Affiliation = s.bodyBehind(m)
			}
			if e.seat == "" {
				e.party, e.seat = s.seatBehind(m)
			}
		}
	}
}

// bodyBehind returns the name of the body that a preposition right behind somebody's name
// says he is of: "Ruth Adler, of the Norvale Institute"; or "".
func (s *resolver) bodyBehind(m int) string {
	i := s.Mentions[m].End
	if i < len(s.Tokens) && s.Tokens[i].Punct == ',' {
		i++
	}
	if i+1 >= len(s.Tokens) || !s.isOf(i) {
		return ""
	}
	body := s.Complement(i)
	if body == reading.None || s.Mentions[body].Type != reading.BodyName || s.Mentions[body].Class&lexicon.Place != 0 || s.Mentions[body].Sentence != s.Mentions[m].Sentence {
		return ""
	}
	return s.fullName(body).In(s.Text)
}

// isMood reports whether what stands before a name says how somebody is for once, and not
// what: "a tearful Adler", but not "a former Senator Adler".
func (s *resolver) isMood(m *reading.Mention) bool {
	const definite = lexicon.Definite | lexicon.Possessive
	first := s.Tokens[m.Start].Class
	return s.Lexicon.Articles && first&lexicon.Determiner != 0 && first&definite == 0 &&
		!slices.ContainsFunc(s.Tokens[m.Start:m.NameStart], func(t reading.Token) bool { return t.Class&(lexicon.Title|lexicon.Noun) != 0 })
}

// whatIs returns the noun phrase after a name and a comma, a bracket or a form of
// "be" that says what the person is, or None.
func (s *resolver) whatIs(m int) int {
	end := s.Mentions[m].End
	if end+3 < len(s.Tokens) && s.Tokens[end].Punct == ',' && s.Tokens[end+1].Kind == segment.Number && s.Tokens[end+2].Punct == ',' {
		end += 2 // "Ann Smith, 54, a baker"
	}
	if end+1 >= len(s.Tokens) || s.Tokens[end].Punct != ',' && s.Tokens[end].Punct != '(' && !s.isCopula(end) {
		return reading.None
	}
	a := s.MentionAt(end + 1)
	if a == reading.None || s.Mentions[a].Type != reading.PersonNoun && !s.isIndefinite(a) || s.Mentions[a].Sentence != s.Mentions[m].Sentence || s.IsWhose(s.Mentions[a].Start) ||
		s.facts[m].according && s.facts[a].subject { // "According to Smith, the judge said"
		return reading.None
	}
	before := s.Mentions[m].Start - 1
	if s.facts[a].subject && before >= s.Sentences[s.Mentions[m].Sentence].Start && s.Tokens[before].Kind != segment.Punct &&
		!s.isClosed(s.endOfPhrase(a), s.Mentions[a].Sentence) {
		return reading.None // "In a talk with Smith, the mayor said"
	}
	return a
}

// describes returns the name that a noun phrase stands beside after a comma, closed by
// another or the end of the sentence: "said Ann Smith, a judge in Orland". None where there
// is none.
func (s *resolver) describes(m int) int {
	i := s.Mentions[m].Start - 1
	if i > 1 && s.Tokens[i].Punct == ',' && s.Tokens[i-1].Kind == segment.Number {
		i -= 2 // "Ann Smith, 54, a judge"
	}
	if i <= 0 || s.Tokens[i].Punct != ',' {
		return reading.None
	}
	name := s.MentionBefore(i)
	if name == reading.None || s.Mentions[name].Type != reading.PersonName || s.whatIs(name) != m || !s.isClosed(s.endOfPhrase(m), s.Mentions[m].Sentence) {
		return reading.None
	}
	return name
}

// isClosed reports whether token i is the comma that closes what stands beside a noun,
// a relative pronoun that goes on with it, or the end of its sentence.
func (s *resolver) isClosed(i, sentence int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	m := s.MentionAt(i)
	return s.Tokens[i].Punct == ',' || s.Tokens[i].Punct == '.' && s.Sentences[sentence].End == i+1 ||
		m != reading.None && s.Mentions[m].Type == reading.RelativePronoun
}

// isCopula reports whether token i is a form of "be".
func (s *resolver) isCopula(i int) bool {
	t := &s.Tokens[i]
	return !t.Capital && t.Class&lexicon.Passive != 0
}

// isIndefinite reports whether a mention is a noun that is not listed behind an
// indefinite article: beside a name it says what somebody is ("a retired docker").
func (s *resolver) isIndefinite(m int) bool {
	x := &s.Mentions[m]
	const definite = lexicon.Definite | lexicon.Plural
	first := s.Tokens[x.Start].Class
	return s.Lexicon.Articles && x.Type == reading.ThingNoun && x.Class == 0 && x.End-x.Start > 1 && first&lexicon.Determiner != 0 && first&definite == 0
}

// nameBeside returns the name after a role and a comma, closed by another, or after a
// participle: "the head of the union, Tom Webb, declined", "a man known as Tom". None
// where there is none.
func (s *resolver) nameBeside(m int) int {
	end := s.endOfPhrase(m)
	if end+1 >= len(s.Tokens) {
		return reading.None
	}
	if s.Tokens[end].Class&lexicon.Naming != 0 {
		return s.nameAfter(end, s.Mentions[m].Sentence)
	}
	if s.Tokens[end].Punct != ',' {
		return reading.None
	}
	name := s.MentionAt(end + 1)
	if name == reading.None || s.Mentions[name].Sentence != s.Mentions[m].Sentence {
		return reading.None
	}
	after := s.endOfPhrase(name)
	if s.Mentions[name].Type == reading.PersonNoun && after < len(s.Tokens) && s.Tokens[after].Class&lexicon.Naming != 0 {
		return s.nameAfter(after, s.Mentions[m].Sentence) // "the baker, a widow named Ann Smith,"
	}
	if !s.namesBeside(m, name) {
		return reading.None
	}
	if !s.isClosed(after, s.Mentions[m].Sentence) {
		return reading.None
	}
	return name
}

// namesBeside reports whether a mention is a name that can be that of a noun before it.
func (s *resolver) namesBeside(noun, name int) bool {
	if s.Mentions[noun].Type == reading.BodyNoun {
		return s.Mentions[name].Type == reading.BodyName || s.Mentions[name].Type == reading.PersonName && s.named(name).canBeThing() && s.named(name).names[0].Given == ""
	}
	return s.Mentions[name].Type == reading.PersonName
}

// nameAfter returns the name that the participle at a token gives: Tom in "known only
// as Tom". None where there is none.
func (s *resolver) nameAfter(participle, sentence int) int {
	const words = lexicon.Adverb | lexicon.Preposition | lexicon.Subordinator
	i := participle + 1
	for i+1 < len(s.Tokens) && s.Tokens[i].Class&words != 0 && s.MentionAt(i) == reading.None {
		i++
	}
	name := s.MentionAt(i)
	if name == reading.None || s.Mentions[name].Type != reading.PersonName || s.Mentions[name].Sentence != sentence {
		return reading.None
	}
	return name
}

// endOfPhrase is the token after a noun phrase with the prepositional phrases
// behind it: "a spokesman for the ministry".
func (s *resolver) endOfPhrase(m int) int {
	const most = 2 // phrases
	end := s.Mentions[m].End
	for range most {
		if end+1 >= len(s.Tokens) || s.Tokens[end].Class&(lexicon.Preposition|lexicon.Belonging) == 0 {
			break
		}
		next := s.Complement(end)
		if next == reading.None || s.Mentions[next].Type >= reading.Personal && s.Mentions[next].Type != reading.ObjectPronoun {
			break
		}
		end = s.Mentions[next].End
	}
	return end
}

// addRole adds the role of the tokens from start up to end, with what follows
// up to after.
func (s *resolver) addRole(e *entity, start, end, after int) {
	for start < end && s.Tokens[start].Class&(lexicon.Determiner|lexicon.Possessive) != 0 {
		start++
	}
	beforeName := after == end
	for end > start && (s.Tokens[end-1].Kind != segment.Word || s.isHonorific(end-1) || s.Tokens[end-1].Class&lexicon.Conjunction != 0) {
		end--
		if beforeName && s.Tokens[end].Kind == segment.Word {
			after = end
		}
	}
	if start >= end || beforeName && s.isAct(end-1) {
		return
	}
	if s.Tokens[end-1].Possessive { // "Greenpeace's Ruth Adler"
		if s.Tokens[start].Capital && e.speaker.Affiliation == "" {
			e.speaker.Affiliation = withoutPossessive(s.Text[s.Tokens[start].Start:s.Tokens[end-1].End])
		}
		return
	}
	text := s.Text[s.Tokens[start].Start:s.Tokens[max(end, after)-1].End]
	if len(e.roles) == mostAlike || slices.ContainsFunc(e.roles, func(r role) bool { return r.text == text }) {
		return
	}
	r := role{start: start, end: end, text: text, affiliation: s.affiliation(start, end, after)}
	e.roles = append(e.roles, r)
	if len(r.text) > len(e.speaker.Role) {
		e.speaker.Role = r.text
	}
	if e.speaker.Affiliation == "" {
		e.speaker.Affiliation = r.affiliation
	}
}

// isAct reports whether token i is a verb or noun for what somebody does or says, which can
// stand before a name and be no role: "prompted Smith", "the comments Smith made".
func (s *resolver) isAct(i int) bool {
	const somebody = lexicon.Title | lexicon.Person | lexicon.Group | lexicon.Organization
	t := &s.Tokens[i]
	return !t.Capital && t.Class&(lexicon.AnyVerb|lexicon.Utterance) != 0 && t.Class&somebody == 0
}

// wordsOf returns the words of the role of the tokens from start up to end.
func (s *resolver) wordsOf(start, end int) *roleWords {
	const member = lexicon.Adjective | lexicon.Person
	head := s.Head(start, end)
	return &roleWords{
		head:       strings.ToLower(s.Word(head)),
		member:     s.Tokens[head].Class&member == member,
		adjectives: s.adjectives(start, end),
		seat:       s.seatIn(start, end),
		modifiers:  s.modifiers(start, end),
	}
}

// isHonorific reports whether token i only addresses: Mr., Ms.
func (s *resolver) isHonorific(i int) bool {
	c := s.Tokens[i].Class
	return c&lexicon.Title != 0 && c&(lexicon.Masculine|lexicon.Feminine) != 0 && c&lexicon.Person == 0
}

// adjectives returns the nations, parties and other capitalised words by which
// the tokens from start up to end tell a role from others: "the Swedish
// president", "the Norvale senator".
func (s *resolver) adjectives(start, end int) []string {
	const other = lexicon.Determiner | lexicon.Possessive | lexicon.Title | lexicon.Person
	var out []string
	for i := start; i+1 < end; i++ {
		if t := &s.Tokens[i]; t.Capital && !s.Lexicon.NounsCapital && t.Class&other == 0 || t.Capital && t.Class&lexicon.Adjective != 0 {
			out = append(out, strings.ToLower(s.Word(i)))
		}
	}
	return out
}

// modifiers returns the words from start up to end before the last, in lower case.
func (s *resolver) modifiers(start, end int) []string {
	var out []string
	for i := start; i < end-1; i++ {
		if t := &s.Tokens[i]; t.Class&(lexicon.Determiner|lexicon.Possessive|lexicon.Adjective) == 0 {
			out = append(out, strings.ToLower(s.Word(i)))
		}
	}
	return out
}

// affiliation is the body in a role: the capitalised words before its noun that
// are no adjective ("Kremlin spokesman"), or the name after it ("a spokesman
// for the Kremlin").
func (s *resolver) affiliation(start, end, after int) string {
	from := start
	for from < end && (!s.Tokens[from].Capital || s.Tokens[from].Class&(lexicon.Adjective|lexicon.Title|lexicon.Person) != 0) {
		from++
	}
	to := from
	for to < end-1 && s.Tokens[to].Capital && s.Tokens[to].Class&(lexicon.Title|lexicon.Person) == 0 {
		to++
	}
	if to < end && s.Lexicon.HasPortfolio(strings.ToLower(s.Word(to))) { // "Norvale Interior Minister"
		const body = lexicon.Place | lexicon.Outlet | lexicon.Organization | lexicon.OrganizationWord
		for to > from && s.Tokens[to-1].Class&body == 0 {
			to--
		}
	}
	if owner := s.MentionBefore(to); owner != reading.None && s.Mentions[owner].Possessor && s.Mentions[owner].Type == reading.PersonName && s.named(owner).isPersonal() {
		return "" // "Smith's deputy"
	}
	if to > from {
		return withoutPossessive(s.Text[s.Tokens[from].Start:s.Tokens[to-1].End])
	}
	for i := end; i < after; i++ {
		if m := s.MentionAt(i); m != reading.None && s.Mentions[m].Type.IsName() {
			return s.fullName(m).In(s.Text)
		}
	}
	return ""
}

func withoutPossessive(words string) string {
	return strings.TrimSuffix(strings.TrimSuffix(words, "'s"), "’s")
}
