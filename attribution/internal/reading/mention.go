package reading

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A MentionType says what the words of a mention are.
type MentionType uint8

// The types of mentions.
const (
	PersonName        MentionType = iota
	BodyName                      // a name with a word for a body in it, or an acronym
	PersonNoun                    // "the spokesman"
	GroupNoun                     // "officials"
	BodyNoun                      // "the ministry"
	DocumentNoun                  // "a statement"
	ThingNoun                     // any other noun
	Personal                      // he, she, they
	FirstPerson                   // I, we
	OtherPronoun                  // it, you, some, one
	RelativePronoun               // who, which, that
	PossessivePronoun             // his, her
	ObjectPronoun                 // him, her, them
)

// IsName reports whether the mention is or ends in a name.
func (t MentionType) IsName() bool { return t <= BodyName }

// IsNoun reports whether the mention is headed by a common noun.
func (t MentionType) IsNoun() bool { return PersonNoun <= t && t <= ThingNoun }

// A Mention is a noun phrase or pronoun of the reporter's.
type Mention struct {
	Span
	Type               MentionType
	Start, End         int           // tokens
	NameStart, NameEnd int           // tokens of the name at its end; equal where it has none
	Class              lexicon.Class // of its head
	Sentence           int
	Possessor          bool // ends in 's
	Appositive         int  // the mention that it stands beside: "Smith, a former judge"; or None
}

// Name returns the span of the mention's name.
func (r *Reading) Name(m int) Span {
	x := &r.Mentions[m]
	if x.NameStart == x.NameEnd {
		return Span{}
	}
	s := r.span(x.NameStart, x.NameEnd)
	if x.Possessor && x.NameEnd == x.End {
		word, _ := cutPossessive(s.In(r.Text))
		s.End = s.Start + len(word)
	}
	return s
}

// IsOutlet reports whether a mention is a news outlet: one that is listed, or a
// name or noun phrase that ends in a word for outlets.
func (r *Reading) IsOutlet(m int) bool {
	x := &r.Mentions[m]
	switch {
	case x.Type == BodyNoun || x.Type == BodyName && x.NameEnd-x.NameStart > 1, x.Type == PersonName && x.Start < x.NameStart:
		return r.Tokens[x.End-1].Class&(lexicon.Outlet|lexicon.OutletWord) != 0 || r.hasOutlet(x)
	case x.Type.IsName():
		return r.hasOutlet(x)
	}
	return false
}

// hasOutlet reports whether a mention's name holds a listed outlet, or its
// description a word for outlets: "the news agency Oko".
func (r *Reading) hasOutlet(x *Mention) bool {
	for i := x.Start; i < x.End; i++ {
		t := &r.Tokens[i]
		if i < x.NameStart && !t.Capital && t.Class&lexicon.OutletWord != 0 || t.Capital && t.Class&lexicon.Outlet != 0 {
			return true
		}
	}
	return false
}

// findMentions finds the noun phrases and pronouns of a sentence.
func (r *Reading) findMentions(s Sentence) {
	for i := r.findLabel(s); i < s.End; {
		switch t := &r.Tokens[i]; {
		case r.isPronoun(i, s):
			r.addPronoun(i)
			if t.Class&lexicon.Possessive != 0 {
				i = r.chunk(i, s)
			} else {
				i++
			}
		case r.opensChunk(i, s):
			i = r.chunk(i, s)
		default:
			i++
		}
	}
}

// isPronoun reports whether token i stands for a noun phrase by itself.
func (r *Reading) isPronoun(i int, s Sentence) bool {
	c := r.Tokens[i].Class
	switch {
	case c&lexicon.Object != 0 && c&lexicon.Determiner != 0: // "la vio", but "la ministra"
		return i+1 >= s.End || r.Tokens[i+1].Class&(lexicon.Auxiliary|lexicon.AnyVerb) != 0
	case c&(lexicon.Personal|lexicon.Possessive|lexicon.Object) != 0:
		return true
	case c&lexicon.Relative != 0 && r.Lexicon.NounsCapital && c&lexicon.Determiner != 0: // "Adler, die es sagte", but not "die Richter"
		return r.followsComma(i, s) && i+1 < s.End && !r.Tokens[i+1].Capital
	case c&lexicon.Relative != 0:
		return i > s.Start
	case c&lexicon.Pronoun != 0: // "some said" but not "some voters"
		return i+1 >= s.End || r.isSaid(i+1) || !r.continuesChunk(i+1, i, s)
	}
	return false
}

// followsComma reports whether a comma stands before token i or before the
// preposition in front of it.
func (r *Reading) followsComma(i int, s Sentence) bool {
	if i > s.Start && r.Tokens[i-1].Class&lexicon.Preposition != 0 {
		i--
	}
	return i > s.Start && r.Tokens[i-1].Punct == ','
}

// isSaid reports whether token i is a finite verb of saying and nothing else.
func (r *Reading) isSaid(i int) bool {
	c := r.Tokens[i].Class
	return c&(lexicon.Say|lexicon.Tell) != 0 && c&lexicon.Finite != 0 && c&(lexicon.Noun|lexicon.Utterance) == 0 && !r.Tokens[i].Capital
}

func (r *Reading) addPronoun(i int) {
	t := &r.Tokens[i]
	m := Mention{Span: t.Span, Start: i, End: i + 1, NameStart: i, NameEnd: i, Class: t.Class, Sentence: t.Sentence, Appositive: None}
	word := r.Word(i)
	switch {
	case t.Class&lexicon.Possessive != 0 && t.Class&lexicon.Personal == 0:
		m.Type = PossessivePronoun
	case t.Class&lexicon.First != 0:
		m.Type = FirstPerson
	case t.Class&lexicon.Personal != 0 && t.Class&(lexicon.Masculine|lexicon.Feminine|lexicon.Plural) != 0:
		m.Type = Personal
	case t.Class&lexicon.Relative != 0:
		m.Type = RelativePronoun
	case t.Class&lexicon.Object != 0:
		m.Type = ObjectPronoun
	default:
		m.Type = OtherPronoun
	}
	if rest, ok := cutContraction(word); ok { // "he's"
		m.Span.End = m.Span.Start + len(rest)
	}
	r.addMention(m)
}

func cutContraction(word string) (string, bool) {
	for i, c := range word {
		if (c == '\'' || c == '’') && i > 0 {
			return word[:i], true
		}
	}
	return word, false
}

func (r *Reading) addMention(m Mention) int {
	id := len(r.Mentions)
	r.Mentions = append(r.Mentions, m)
	if r.starts[m.Start] == None || r.Mentions[r.starts[m.Start]].End < m.End {
		r.starts[m.Start] = id
	}
	r.ends[m.End-1] = id
	return id
}

// opensChunk reports whether a noun phrase can start with token i.
func (r *Reading) opensChunk(i int, s Sentence) bool {
	t := &r.Tokens[i]
	switch {
	case t.Kind == segment.Punct:
		return false
	case t.Kind == segment.Number:
		return true
	case t.Class&(lexicon.Determiner|lexicon.Possessive) != 0:
		return true
	case t.Class&(lexicon.Function|lexicon.Calendar) != 0:
		return false
	case r.isVerb(i, None, s), r.opensAdjunct(i, s):
		return false
	case t.Class&lexicon.Adverb != 0:
		return t.Capital && i > s.Start
	}
	return true
}

// continuesChunk reports whether the noun phrase that token prev belongs to
// goes on with token i.
func (r *Reading) continuesChunk(i, prev int, s Sentence) bool {
	t := &r.Tokens[i]
	switch {
	case t.Kind == segment.Number:
		return true
	case t.Punct == '.':
		return r.isAbbreviation(prev) && t.Start == r.Tokens[prev].End
	case t.Punct == '-' || t.Punct == '&':
		return t.Start == r.Tokens[prev].End && i+1 < s.End && t.End == r.Tokens[i+1].Start && r.Tokens[i+1].Kind != segment.Punct
	case t.Piece != None:
		return r.isNickname(i, s)
	case t.Kind == segment.Punct:
		return r.isPluralPossessive(i, s)
	case t.Class&lexicon.Calendar != 0:
		return false
	case r.Lexicon.HeadFirst && r.partsNouns(i, prev, s), r.actsOn(i, prev, s):
		return false
	case t.Capital && r.Tokens[prev].Capital && (t.Class&lexicon.Function == 0 || t.Class&lexicon.Determiner != 0 && r.betweenCapitals(i, prev, s)):
		return true
	case t.Class&lexicon.Function != 0:
		return t.Class&lexicon.Particle != 0 && r.betweenCapitals(i, prev, s) || r.insideTitle(i, prev, s) ||
			t.Class&lexicon.Determiner != 0 && r.Tokens[prev].Class&lexicon.Determiner != 0
	case t.Class&lexicon.Particle != 0 && r.betweenCapitals(i, prev, s):
		return true
	case t.Class&lexicon.Adverb != 0:
		return r.Tokens[prev].Class&(lexicon.Determiner|lexicon.Possessive) != 0
	}
	return !r.isVerb(i, prev, s)
}

// actsOn reports whether a word that is not listed can only be the verb of a name
// before it, as an object follows: "heads" in "Ruth Adler heads the board".
func (r *Reading) actsOn(i, prev int, s Sentence) bool {
	t, before := &r.Tokens[i], &r.Tokens[prev]
	return !r.Lexicon.NounsCapital && t.Class == 0 && !t.Capital && t.Kind == segment.Word && before.Capital && before.Class == 0 && prev > s.Start &&
		i+1 < s.End && r.Tokens[i+1].isSmall(lexicon.Determiner|lexicon.Possessive)
}

// partsNouns reports whether a noun phrase ends between token prev and token i,
// in a language where a noun stands before what belongs to it: after a name, and
// between a noun and the title of somebody.
func (r *Reading) partsNouns(i, prev int, s Sentence) bool {
	const noun = lexicon.Noun | lexicon.Title
	t, before := &r.Tokens[i], &r.Tokens[prev]
	if before.Kind != segment.Word || t.Capital || t.Class&lexicon.Particle != 0 {
		return false
	}
	if before.Capital {
		return (prev > s.Start || before.Class == 0) && before.Class&(noun|lexicon.Function) == 0 && t.Class&lexicon.Adjective == 0
	}
	opened := before.Class&(lexicon.Function|lexicon.Adjective|noun) != 0 || prev > s.Start && r.Tokens[prev-1].Class&lexicon.Determiner != 0
	return t.Class&(lexicon.Person|lexicon.Title) != 0 && !opened
}

// isPluralPossessive reports whether token i is the apostrophe of a possessive in
// s with a noun after it: "the workers’ union".
func (r *Reading) isPluralPossessive(i int, s Sentence) bool {
	if r.Tokens[i].Punct != '\'' || i == s.Start || i+1 >= s.End {
		return false
	}
	before, next := &r.Tokens[i-1], &r.Tokens[i+1]
	return before.End == r.Tokens[i].Start && before.Kind == segment.Word && strings.HasSuffix(r.Word(i-1), "s") &&
		next.Start > r.Tokens[i].End && next.Kind == segment.Word && next.Class&lexicon.Function == 0
}

// betweenCapitals reports whether token i links two capitalised words, as the
// "van" of "Ruth van Dam" does.
func (r *Reading) betweenCapitals(i, prev int, s Sentence) bool {
	next := i + 1
	for next < s.End && r.Tokens[next].Class&lexicon.Particle != 0 && !r.Tokens[next].Capital {
		next++
	}
	if r.Lexicon.NounsCapital && (r.Tokens[prev].Class != 0 || r.Lexicon.IsCommon(r.Word(prev))) {
		return false // "Ansicht von Ruth Adler"
	}
	return r.Tokens[prev].Capital && next < s.End && r.Tokens[next].Capital
}

// insideTitle reports whether token i is the "of" of a title before a name:
// "secretary of state Ruth Adler".
func (r *Reading) insideTitle(i, prev int, s Sentence) bool {
	const longest = 2 // words after it
	if r.Word(i) != "of" || r.Tokens[prev].Class&(lexicon.Person|lexicon.Title) == 0 {
		return false
	}
	for k := i + 1; k < s.End && k <= i+1+longest; k++ {
		t := &r.Tokens[k]
		if t.Kind != segment.Word || t.Class&(lexicon.Function|lexicon.Calendar) != 0 {
			return false
		}
		if t.Capital {
			return k > i+1
		}
	}
	return false
}

// isAbbreviation reports whether a full stop after token i belongs to it.
func (r *Reading) isAbbreviation(i int) bool {
	t := &r.Tokens[i]
	return t.Capital && (t.Len() == 1 || t.Class&(lexicon.Title|lexicon.Suffix) != 0)
}

// isVerb tells the verbs among the words that are verbs and nouns. prev is the
// token before it in the same noun phrase, or None.
func (r *Reading) isVerb(i, prev int, s Sentence) bool {
	t := &r.Tokens[i]
	form := t.Class & (lexicon.Base | lexicon.Present | lexicon.Past | lexicon.Participle | lexicon.Gerund)
	if form == 0 || t.Possessive {
		return false
	}
	if t.Capital && !r.opensParticiple(i, s) {
		return r.Lexicon.NounsCapital && i == s.Start
	}
	if i > s.Start && r.Tokens[i-1].Piece != None && form&(lexicon.Finite|lexicon.Base) != 0 {
		return true // right after a quote: said Smith
	}
	if prev == None {
		return form&(lexicon.Past|lexicon.Participle|lexicon.Gerund) != 0 || !r.nounPlace(i, s)
	}
	before := &r.Tokens[prev]
	if r.Lexicon.VerbSecond && r.isDemonstrative(prev, s) && form&lexicon.Finite != 0 {
		return true
	}
	if before.Class&(lexicon.Determiner|lexicon.Possessive) != 0 || before.Possessive || before.Kind == segment.Number {
		return false
	}
	switch {
	case form&(lexicon.Past|lexicon.Participle) != 0:
		return true
	case form&lexicon.Gerund != 0:
		return true
	case form&lexicon.Present != 0:
		if before.Capital && t.Class&(lexicon.Say|lexicon.Tell) == 0 && prev > s.Start &&
			r.Tokens[prev-1].Class&(lexicon.Preposition|lexicon.Determiner) != 0 {
			return false // "for Geneva talks"
		}
		return before.Capital || before.Class&lexicon.Noun != 0 || r.opensContent(i+1, s)
	case form&lexicon.Base != 0 && t.Class&lexicon.Noun == 0:
		return before.Class&lexicon.Group != 0 || r.isPluralVerb(i, prev, s)
	}
	return false
}

// isDemonstrative reports whether token i is a determiner that stands for a noun
// phrase, as the object before a finite verb: "Das" in "Das sagte Adler", but not in
// "Das erklärte Ziel".
func (r *Reading) isDemonstrative(i int, s Sentence) bool {
	if i != s.Start || i+2 >= s.End || r.Tokens[i].Class&lexicon.Determiner == 0 || r.Tokens[i+1].Capital || r.Tokens[i+1].Class&lexicon.Cue == 0 {
		return false
	}
	word := strings.TrimSuffix(r.Word(i+1), "e")
	adjective := r.Lexicon.Word(word).Class&lexicon.Participle != 0
	next := r.Tokens[i+2].Class
	return !adjective || next&(lexicon.Title|lexicon.Determiner|lexicon.Personal) != 0
}

// opensContent reports whether the clause that a verb of saying or thinking takes
// begins with token i: "that" in "the campaign projects that".
func (r *Reading) opensContent(i int, s Sentence) bool {
	return i < s.End && r.Tokens[i].isSmall(lexicon.Subordinator) && equalFold(r.Word(i), "that") && r.Tokens[i-1].Class&lexicon.Cue != 0
}

// isPluralVerb reports whether a base form at token i is the verb of a plural
// subject that ends with token prev: one of saying or thinking, of which either
// the noun before it is plural or a clause behind it shows that it is no noun
// ("polls in the state suggest that").
func (r *Reading) isPluralVerb(i, prev int, s Sentence) bool {
	const noun = lexicon.Utterance | lexicon.Stance | lexicon.Work
	const opens = lexicon.Subordinator | lexicon.Determiner | lexicon.Possessive | lexicon.Personal
	t, before := &r.Tokens[i], &r.Tokens[prev]
	if before.Capital {
		return false
	}
	verb := t.Class&(lexicon.Say|lexicon.Tell|lexicon.Think) != 0 && t.Class&noun == 0
	plural := strings.HasSuffix(before.In(r.Text), "s")
	clause := i+1 < s.End && r.Tokens[i+1].Class&opens != 0
	return verb && (plural || clause) || plural && r.opensContent(i+1, s)
}

// opensParticiple reports whether a sentence begins with a participle at token i:
// one that is listed, or one by its ending with what only a verb has after it
// ("Alarmed by", "Lifting her").
func (r *Reading) opensParticiple(i int, s Sentence) bool {
	t := &r.Tokens[i]
	if i != s.Start || i+1 >= s.End || t.Class&(lexicon.Past|lexicon.Participle|lexicon.Gerund) == 0 {
		return false
	}
	const complement = lexicon.Preposition | lexicon.Determiner | lexicon.Possessive | lexicon.Object
	return t.Class&lexicon.AnyVerb != 0 || r.Tokens[i+1].isSmall(complement)
}

// opensAdjunct reports whether a sentence begins with an adjective of thinking at
// token i and what it takes: "Afraid of", "Alarmed by".
func (r *Reading) opensAdjunct(i int, s Sentence) bool {
	return i == s.Start && i+1 < s.End && r.Tokens[i].Class&lexicon.Stance != 0 && r.Tokens[i+1].isSmall(lexicon.Preposition|lexicon.Subordinator)
}

// nounPlace reports whether a word that is a verb and a noun stands where only
// a noun can: after a preposition other than that of an infinitive.
func (r *Reading) nounPlace(i int, s Sentence) bool {
	if r.Tokens[i].Class&lexicon.Noun != 0 {
		before := i - 1
		for before > s.Start && r.Tokens[before].Class&lexicon.Adverb != 0 {
			before-- // "did not release"
		}
		return i == s.Start || r.Tokens[before].Class&(lexicon.Auxiliary|lexicon.Personal|lexicon.Relative) == 0 && !r.isInfinitive(i, s)
	}
	return i > s.Start && r.Tokens[i-1].Class&lexicon.Preposition != 0 && !r.isInfinitive(i, s)
}

// isInfinitive reports whether "to" stands before token i.
func (r *Reading) isInfinitive(i int, s Sentence) bool {
	return i > s.Start && r.Tokens[i].Class&lexicon.Base != 0 && r.Infinitive(i-1)
}

// chunk adds the noun phrase that starts with token i, and the possessor inside
// it, and returns the token after it.
func (r *Reading) chunk(i int, s Sentence) int {
	const longest = 16 // tokens
	end := i + 1
	for end < s.End && end-i < longest && r.continuesChunk(end, end-1, s) {
		if r.isPluralPossessive(end, s) {
			r.Tokens[end-1].Possessive = true
		}
		if r.Tokens[end-1].Possessive {
			r.addChunk(i, end)
		}
		end++
	}
	if end == i+1 && r.Tokens[i].Class&(lexicon.Determiner|lexicon.Possessive) != 0 {
		return end // "that", "his" alone
	}
	if r.Lexicon.NounsCapital && !r.hasCapital(i, end) {
		return end // no noun
	}
	r.addChunk(i, end)
	return end
}

// hasCapital reports whether one of the tokens begins with a capital letter.
func (r *Reading) hasCapital(start, end int) bool {
	return slices.ContainsFunc(r.Tokens[start:end], func(t Token) bool { return t.Capital })
}

// addChunk adds the noun phrase of the tokens from start up to end.
func (r *Reading) addChunk(start, end int) {
	m := Mention{Span: r.span(start, end), Start: start, End: end, Sentence: r.Tokens[start].Sentence, Appositive: None}
	head := &r.Tokens[end-1]
	m.Class = r.Tokens[r.Head(start, end)].Class
	m.Possessor = head.Possessive
	m.NameStart, m.NameEnd = r.nameIn(start, end)
	if m.Possessor {
		word, _ := cutPossessive(r.Word(end - 1))
		m.Span.End = head.Start + len(word)
	}
	m.Type = r.typeOf(&m)
	r.addMention(m)
}

// nameIn returns the tokens of the name that a noun phrase ends in: its last
// capitalised words, without the titles and adjectives before them.
func (r *Reading) nameIn(start, end int) (int, int) {
	from := end
	for from > start && r.inName(from-1) {
		from--
	}
	for from < end && !r.Tokens[from].Capital {
		from++
	}
	if r.Lexicon.NounsCapital && (from <= start+1 || from == end-1) && r.Tokens[start].Class&(lexicon.Determiner|lexicon.Possessive) != 0 && !r.hasTitle(from, end) {
		return end, end // "das Gericht"
	}
	name := from
	for i := end - 2; i >= from; i-- {
		if i == end-2 && r.Tokens[i].Class&lexicon.Given != 0 && (i == start || r.Tokens[i-1].Class&lexicon.Title != 0) {
			continue // "Dean Adler", "Minister Emir Adler"
		}
		if r.beforeName(i) && r.Tokens[i+1].Class&lexicon.Suffix == 0 {
			name = i + 1
			break
		}
	}
	for name < end && r.Tokens[name].Kind == segment.Punct {
		name++
	}
	if end-name > 2 && (name > from || from > start && r.beforeName(from-1)) && r.isPlaceOf(name) {
		name++ // мэр Харькова Игорь Терехов
	}
	if name > from && (r.Tokens[end-1].Class&(lexicon.OrganizationWord|lexicon.OutletWord) != 0 || r.isBody(name, end)) {
		name = from // "Justice Department", "Western Wire"
	}
	const noName = lexicon.Group | lexicon.Adjective | lexicon.Title | lexicon.Person
	if name == end-1 && r.Tokens[name].Class&noName != 0 && r.Tokens[name].Class&lexicon.OrganizationWord == 0 {
		return end, end // "Republicans", "Senator"
	}
	if name == end-1 && r.Lexicon.IsCommon(r.Word(name)) {
		return end, end // "Haltung"
	}
	return name, end
}

// isPlaceOf reports whether token i, between somebody's role and name, is the
// place or body of the role, in a language that declines names: it has the ending
// of a case and is no given name.
func (r *Reading) isPlaceOf(i int) bool {
	word := r.Word(i)
	return r.Lexicon.Declined(word) && names.Parse(word+" "+word).Gender == names.Unknown
}

// hasTitle reports whether one of the tokens is a title or role before another.
func (r *Reading) hasTitle(start, end int) bool {
	for i := start; i < end-1; i++ {
		if r.Tokens[i].Class&(lexicon.Title|lexicon.Person) != 0 {
			return true
		}
	}
	return false
}

func (r *Reading) inName(i int) bool {
	t := &r.Tokens[i]
	return t.Capital || t.Class&lexicon.Particle != 0 || t.Punct == '.' || t.Punct == '-' || t.Punct == '&' || t.Piece != None
}

// beforeName reports whether token i is a title, role or adjective before a name.
func (r *Reading) beforeName(i int) bool {
	t := &r.Tokens[i]
	if t.isSmall(lexicon.Particle) && i > 0 && r.Tokens[i-1].Capital && r.Tokens[i-1].Class&(lexicon.Title|lexicon.Person) == 0 {
		return false // the "de" of "Jan de Wit"
	}
	if t.Punct == '.' && i > 0 {
		t = &r.Tokens[i-1]
		return t.Class&lexicon.Title != 0
	}
	return t.Class&(lexicon.Title|lexicon.Adjective|lexicon.Person|lexicon.Determiner) != 0
}

// isBody reports whether a name has a word in it that only bodies have.
func (r *Reading) isBody(start, end int) bool {
	for i := start; i < end; i++ {
		if r.Tokens[i].Class&(lexicon.OrganizationWord|lexicon.Outlet|lexicon.Platform) != 0 {
			return true
		}
	}
	if start >= end {
		return false
	}
	last := &r.Tokens[end-1]
	if start == end-1 {
		return isUpper(r.Word(start)) && last.Len() > 1 // an acronym
	}
	return last.Class&(lexicon.Organization|lexicon.OutletWord) != 0
}

// Head returns the token of the noun that the words from start up to end are
// about: the last, or the first listed one where nouns stand first.
func (r *Reading) Head(start, end int) int {
	const noun = lexicon.Noun | lexicon.Time | lexicon.Outlet | lexicon.OutletWord
	for i := start; r.Lexicon.HeadFirst && i < end; i++ {
		if r.Tokens[i].Class&noun != 0 {
			return i
		}
	}
	return end - 1
}

func (r *Reading) typeOf(m *Mention) MentionType {
	head := m.Class
	switch {
	case m.NameStart < m.NameEnd && r.isBody(m.NameStart, m.NameEnd),
		m.NameStart == m.NameEnd-1 && head&lexicon.Place != 0: // a country speaks as its government
		return BodyName
	case m.NameStart < m.NameEnd:
		return PersonName
	case head&lexicon.Person != 0:
		return PersonNoun
	case head&lexicon.Group != 0:
		return GroupNoun
	case head&(lexicon.Organization|lexicon.Outlet|lexicon.OutletWord|lexicon.Platform) != 0:
		return BodyNoun
	case head&lexicon.Document != 0:
		return DocumentNoun
	}
	return ThingNoun
}
