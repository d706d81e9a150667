package reading

import (
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
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

// canSpeak reports whether a mention is of a person or body, or may be.
func (m *Mention) canSpeak() bool {
	return m.Type <= BodyNoun || m.Type == Personal || m.Type == FirstPerson
}

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
	before := x.NameStart - 1
	if before > x.Start && r.Tokens[before].Punct == '.' {
		before--
	}
	switch {
	case before >= x.Start && r.Tokens[before].Class&(lexicon.Title|lexicon.Person) != 0:
		return false // "Mr. Hill", "the agency's reporter Ruth Adler"
	case x.Type == BodyNoun || x.Type == BodyName && x.End-x.Start > 1, x.Type == PersonName && x.Start < x.NameStart:
		return r.lastWord(x.Start, x.End).Class&(lexicon.Outlet|lexicon.OutletWord) != 0 || r.hasOutlet(x)
	case x.Type.IsName():
		return r.hasOutlet(x)
	}
	return false
}

// Employer returns the listed outlet that somebody is said to work for: "BBC" in
// "BBC presenter Ruth Adler" and "the BBC's Ruth Adler"; or an empty span.
func (r *Reading) Employer(m int) Span {
	x := &r.Mentions[m]
	for i := x.Start; i < x.NameStart; i++ {
		if t := &r.Tokens[i]; !t.Capital || t.Class&(lexicon.Outlet|lexicon.Title) != lexicon.Outlet {
			continue
		}
		end := i + 1
		for end < x.NameStart && r.Tokens[end].Capital && r.Tokens[end].Class&(lexicon.Title|lexicon.Person) == 0 {
			end++
		}
		at := r.span(i, end)
		name, _ := cutPossessive(at.In(r.Text))
		return Span{Start: at.Start, End: at.Start + len(name)}
	}
	return Span{}
}

// hasOutlet reports whether a mention's name holds a listed outlet, or its
// description a word for outlets: "the news agency Oko".
func (r *Reading) hasOutlet(x *Mention) bool {
	for i := x.Start; i < x.End; i++ {
		t := &r.Tokens[i]
		if i < x.NameStart && !t.Capital && t.Class&lexicon.OutletWord != 0 || (t.Capital || r.Lexicon.NounsCapital) && t.Class&lexicon.Outlet != 0 {
			return true
		}
	}
	return false
}

// findMentions finds the noun phrases and pronouns of a sentence.
func (r *Reading) findMentions(s *Sentence) {
	for i := r.nextMention(r.findLabel(s), s.End); i < s.End; i = r.nextMention(i, s.End) {
		switch t := &r.Tokens[i]; {
		case t.Class&pronoun != 0 && r.isPronoun(i, s):
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

// nextMention returns the first token from i up to end that may stand for a noun phrase or
// open one, or end: no mark, and no function word that does neither.
func (r *Reading) nextMention(i, end int) int {
	const (
		closed = lexicon.Function | lexicon.Calendar
		opens  = lexicon.Determiner | pronoun
	)
	tokens := r.Tokens[:end]
	for ; i < len(tokens); i++ {
		if t := &tokens[i]; t.Kind != segment.Punct && (t.Class&closed == 0 || t.Class&opens != 0) {
			break
		}
	}
	return i
}

const pronoun = lexicon.Personal | lexicon.Possessive | lexicon.Object | lexicon.Relative | lexicon.Pronoun

// isPronoun reports whether token i stands for a noun phrase by itself.
func (r *Reading) isPronoun(i int, s *Sentence) bool {
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
		return i+1 >= s.End || r.isSaid(i+1) || !r.continuesChunk(i+1, s)
	}
	return false
}

// followsComma reports whether a comma stands before token i or before the
// preposition in front of it.
func (r *Reading) followsComma(i int, s *Sentence) bool {
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
	m := r.addMention(i, i+1)
	m.NameStart, m.NameEnd, m.Class = i, i, t.Class
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
	m.Span.End = m.Span.Start + contracted(r.Word(i))
}

// contracted returns the length of a pronoun without the verb that is written together
// with it: "he" in "he's".
func contracted(word string) int {
	for i := 1; i < len(word); i++ {
		if c := word[i]; c == '\'' || c == "’"[0] && strings.HasPrefix(word[i:], "’") {
			return i
		}
	}
	return len(word)
}

// addMention adds the mention of the tokens from start up to end, of no type yet.
func (r *Reading) addMention(start, end int) *Mention {
	id := len(r.Mentions)
	m := add(&r.Mentions)
	*m = Mention{Appositive: None}
	m.Span, m.Start, m.End, m.Sentence = r.span(start, end), start, end, r.Tokens[start].Sentence
	if r.startAt(start) == None || r.Mentions[r.startAt(start)].End < end {
		r.Tokens[start].starts = int32(id)
	}
	r.Tokens[end-1].ends = int32(id)
	if last := end - 1; r.Tokens[last].Class&lexicon.Outlet != 0 && r.markedAt(last) != None { // „Bild“
		marked := r.quoted[r.markedAt(last)].Outside
		m.Span = Span{Start: min(m.Span.Start, marked.Start), End: marked.End}
	}
	return m
}

func (r *Reading) typeOf(m *Mention) MentionType {
	head := m.Class
	if m.NameStart < m.NameEnd && r.isDefinite(m) {
		m.NameStart = m.Start + 1
		return BodyName
	}
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
