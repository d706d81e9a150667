package reading

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// opensChunk reports whether a noun phrase can start with token i.
func (r *Reading) opensChunk(i int, s *Sentence) bool {
	t := &r.Tokens[i]
	switch {
	case t.Kind == segment.Number:
		return true
	case t.Class&(lexicon.Determiner|lexicon.Possessive) != 0:
		return true
	case t.Class&(lexicon.Function|lexicon.Calendar) != 0:
		return false
	case t.Class == 0 && !t.Capital && !r.Lexicon.IsAttributive(r.Word(i)):
		return false // "zudem strich Ruth Adler heraus"
	case t.Class&lexicon.AnyForm != 0 && r.isVerb(i, None, s),
		t.Class&lexicon.Stance != 0 && r.opensAdjunct(i, s),
		t.Class&lexicon.Postpositive != 0 && i > s.Start && r.isPostpositive(i, s):
		return false
	case t.Class&lexicon.Adverb != 0:
		return t.Capital && (i > s.Start || r.looksLikeAdverb(i, s))
	}
	return true
}

// looksLikeAdverb reports whether the first word of a sentence is a name with the
// ending of an adverb, as its verb follows: "Donnelly said", "Connolly has left", but
// not "Hardly had he left".
func (r *Reading) looksLikeAdverb(i int, s *Sentence) bool {
	const subject = lexicon.Personal | lexicon.Determiner | lexicon.Possessive
	if r.Lexicon.VerbSecond || i+2 >= s.End || !r.Lexicon.EndsAsAdverb(r.Word(i)) {
		return false
	}
	next, after := &r.Tokens[i+1], &r.Tokens[i+2]
	return isSaying(next) || next.isSmall(lexicon.Auxiliary) && after.Class&subject == 0 && !after.Capital
}

// continuesChunk reports whether the noun phrase that the token before belongs to
// goes on with token i.
func (r *Reading) continuesChunk(i int, s *Sentence) bool {
	const link = lexicon.Particle | lexicon.Belonging | lexicon.Determiner
	prev := i - 1
	t, before := &r.Tokens[i], &r.Tokens[prev]
	switch {
	case t.Kind == segment.Punct:
		return r.continuesAcross(i, s)
	case t.Kind == segment.Number:
		return true
	case t.Class&lexicon.Outlet != 0 && r.markedAt(i) != None:
		return before.Class&(lexicon.Determiner|lexicon.Adjective|lexicon.OutletWord) != 0 // "sagte Ruth Adler „Bild“"
	case t.Class&lexicon.Calendar != 0, t.Class&lexicon.Function != 0 && t.Class&link == 0,
		t.Class&lexicon.Postpositive != 0 && r.isPostpositive(i, s),
		t.Class == 0 && !t.Capital && r.actsOn(i, prev, s),
		r.Lexicon.HeadFirst && r.partsNouns(i, prev, s),
		r.Lexicon.NounsCapital && r.endsName(i, prev, s),
		r.Lexicon.NameSuffix && before.Capital && (t.Class&lexicon.Platform != 0 || t.Class&lexicon.Outlet != 0 && r.hasEnding(i)): // "Ayşe Kaya Twitter’da"
		return false
	case t.Capital && before.Capital && !r.tellsHeadline(i, s) && (t.Class&lexicon.Function == 0 || t.Class&lexicon.Determiner != 0 && r.betweenCapitals(i, prev, s)):
		return true
	case t.Class&lexicon.Function != 0:
		return t.Class&lexicon.Particle != 0 && r.betweenCapitals(i, prev, s) || r.insideTitle(i, prev, s) ||
			t.Class&lexicon.Determiner != 0 && (before.Class&lexicon.Determiner != 0 || r.Lexicon.HeadFirst && prev > s.Start && r.insideTitle(prev, prev-1, s))
	case t.Class&lexicon.Particle != 0 && r.betweenCapitals(i, prev, s):
		return true
	case t.Class&lexicon.Adverb != 0:
		return before.Class&(lexicon.Determiner|lexicon.Possessive) != 0
	}
	return t.Class&lexicon.AnyForm == 0 || !r.isVerb(i, prev, s)
}

// hasEnding reports whether an apostrophe parts token i from an ending: "Reuters'a".
func (r *Reading) hasEnding(i int) bool {
	rest := r.Text[r.Tokens[i].End:]
	return strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’")
}

// continuesAcross is continuesChunk for a mark or a quoted span.
func (r *Reading) continuesAcross(i int, s *Sentence) bool {
	t, before := &r.Tokens[i], &r.Tokens[i-1]
	switch t.Punct {
	case '.':
		return r.isAbbreviation(i-1) && t.Start == before.End &&
			(i+1 < s.End || before.Class&lexicon.Title == 0) // "said the President."
	case '-', '&':
		if word := r.Word(i); i+1 >= s.End || word == "—" || word == "–" { // "Smith—a judge"
			return false
		}
		next := &r.Tokens[i+1]
		return t.Punct == '&' && before.Capital && next.Capital || // "Holt & Co."
			t.Start == before.End && t.End == next.Start && next.Kind != segment.Punct
	case '\'':
		return r.isPluralPossessive(i, s)
	}
	return t.Piece != None && r.isNickname(i, s)
}

// isPostpositive reports whether token i is an adjective that follows its noun, by the
// preposition after it: "a person familiar with the talks".
func (r *Reading) isPostpositive(i int, s *Sentence) bool {
	return r.Tokens[i].isSmall(lexicon.Postpositive) && i+1 < s.End && r.Tokens[i+1].isSmall(lexicon.Preposition) &&
		r.Tokens[max(i-1, s.Start)].Class&(lexicon.Determiner|lexicon.Possessive|lexicon.Auxiliary) == 0
}

// endsName reports whether a noun phrase ends with the name before token i, in a language
// that writes its nouns with capitals, where token i has none: "Otto Brand verlor".
func (r *Reading) endsName(i, prev int, s *Sentence) bool {
	t, before := &r.Tokens[i], &r.Tokens[prev]
	return prev > s.Start && before.Capital && before.Class == 0 && r.Tokens[prev-1].Capital && !t.Capital && t.Class&lexicon.Particle == 0
}

// actsOn reports whether a word that is not listed can only be the verb of a name
// before it, as an object follows: "heads" in "Ruth Adler heads the board".
func (r *Reading) actsOn(i, prev int, s *Sentence) bool {
	t, before := &r.Tokens[i], &r.Tokens[prev]
	if r.Lexicon.NounsCapital || t.Class != 0 || t.Capital || t.Kind != segment.Word || i+1 >= s.End || !r.Tokens[i+1].isSmall(lexicon.Determiner|lexicon.Possessive) {
		return false
	}
	return before.Capital && before.Class == 0 && prev > s.Start || r.Lexicon.Articles && before.isSmall(lexicon.Person) && strings.HasSuffix(r.Word(i), "s")
}

// partsNouns reports whether a noun phrase ends between token prev and token i,
// in a language where a noun stands before what belongs to it: after a name, and
// between a noun and the title of somebody.
func (r *Reading) partsNouns(i, prev int, s *Sentence) bool {
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
func (r *Reading) isPluralPossessive(i int, s *Sentence) bool {
	if r.Tokens[i].Punct != '\'' || i == s.Start || i+1 >= s.End {
		return false
	}
	before, next := &r.Tokens[i-1], &r.Tokens[i+1]
	return before.End == r.Tokens[i].Start && before.Kind == segment.Word && strings.HasSuffix(r.Word(i-1), "s") &&
		next.Start > r.Tokens[i].End && next.Kind == segment.Word && next.Class&lexicon.Function == 0
}

// betweenCapitals reports whether token i links two capitalised words, as the
// "van" and the "der" of "Ruth van der Dam" do.
func (r *Reading) betweenCapitals(i, prev int, s *Sentence) bool {
	next := i + 1
	for next < s.End && r.Tokens[next].isSmall(lexicon.Particle) {
		next++
	}
	for prev > s.Start && r.Tokens[prev].isSmall(lexicon.Particle) {
		prev--
	}
	if r.Lexicon.NounsCapital && (r.Tokens[prev].Class != 0 || r.Lexicon.IsCommon(r.Word(prev)) || r.Tokens[prev+1].Class&lexicon.Determiner != 0) {
		return false // "Ansicht von Ruth Adler", "sagte Ruth Adler der Zeitung"
	}
	const noun = lexicon.Noun | lexicon.Adjective
	if r.Lexicon.NounsCapital && next < s.End && r.Tokens[next].Class&noun != 0 {
		return false // "Ruth Adler von der Gewerkschaft"
	}
	return r.Tokens[prev].Capital && next < s.End && r.Tokens[next].Capital
}

// insideTitle reports whether token i is the "of" or "for" of a title before a name:
// "secretary of state Ruth Adler", "Minister for Development Ruth Adler", "ministre de
// la Justice Luc Adler".
func (r *Reading) insideTitle(i, prev int, s *Sentence) bool {
	const longest = 2 // words after it
	if !r.Tokens[i].isSmall(lexicon.Belonging) || r.Tokens[i].Class&(lexicon.Agent|lexicon.Infinitive) != 0 || r.Tokens[prev].Class&(lexicon.Person|lexicon.Title) == 0 {
		return false
	}
	first := i + 1
	if r.Lexicon.HeadFirst && first < s.End && r.Tokens[first].isSmall(lexicon.Determiner) {
		first++
	}
	for k := first; k < s.End && k <= first+longest; k++ {
		t := &r.Tokens[k]
		if t.Kind != segment.Word || t.Class&(lexicon.Function|lexicon.Calendar) != 0 {
			return false
		}
		if t.Capital {
			return k > first && first == i+1 || r.namedAfter(k, s.End) != None
		}
	}
	return false
}

// namedAfter returns the given name with which somebody's name begins behind the office
// at token i: "Ruth" in "Development Ruth Adler". None where there is none.
func (r *Reading) namedAfter(office, end int) int {
	const longest = 3 // words of an office
	for k := office + 1; k+1 < end && k <= office+longest && r.Tokens[k-1].Capital && r.Tokens[k].Capital; k++ {
		if r.Tokens[k+1].Capital && r.Tokens[k].Class == 0 && r.isGiven(k) {
			return k
		}
	}
	return None
}

// chunk adds the noun phrase that starts with token i, and the possessor inside
// it, and returns the token after it.
func (r *Reading) chunk(i int, s *Sentence) int {
	const longest = 16 // tokens
	end := i + 1
	for ; end < s.End && end-i < longest && (r.continuesChunk(end, s) || r.Tokens[end].Class&lexicon.Conjunction != 0 && r.joins(i, end, s)); end++ {
		last := &r.Tokens[end-1]
		if r.Tokens[end].Punct == '\'' && r.isPluralPossessive(end, s) {
			last.Possessive = true
		}
		if last.Possessive {
			r.addChunk(i, end)
		}
	}
	switch {
	case end == i+1 && r.Tokens[i].Class&(lexicon.Determiner|lexicon.Possessive) != 0:
		return end // "that", "his" alone
	case end > i+1 && r.Tokens[end-1].Punct == '\'':
		return end // "the workers’ newly built hall"
	}
	if r.Lexicon.NounsCapital && !r.hasCapital(i, end) && r.Tokens[end-1].Class&lexicon.Outlet == 0 {
		return end // no noun, nor "der dpa"
	}
	r.addChunk(i, end)
	return end
}

// joins reports whether the conjunction at token i stands inside the noun phrase that
// starts with a token.
func (r *Reading) joins(start, i int, s *Sentence) bool {
	return r.joinsRoles(start, i, s) || r.joinsBody(start, i, s)
}

// joinsRoles reports whether the conjunction at token i is the "and" between two bare roles of the name
// that follows, the first of which starts with token start: "former judge and mayor
// Ruth Adler".
func (r *Reading) joinsRoles(start, i int, s *Sentence) bool {
	const (
		longest = 8 // tokens of the second role
		role    = lexicon.Title | lexicon.Person
	)
	last := i - 1
	if r.Tokens[last].Punct == '.' {
		last--
	}
	if last < start || r.Tokens[last].Class&role == 0 || r.Tokens[start].Class&lexicon.Determiner != 0 {
		return false
	}
	for k := i + 1; k+1 < s.End && k <= i+longest; k++ {
		t, next := &r.Tokens[k], &r.Tokens[k+1]
		switch {
		case t.Kind != segment.Word || t.Class&lexicon.Function != 0 || r.isVerb(k, None, s):
			return false
		case t.Class&role != 0 && next.Capital && next.Class == 0:
			return true
		}
	}
	return false
}

// joinsBody reports whether token i is the "and" inside the name of one body, which starts
// with an article at token start and ends in a word for bodies: "the Food and Drug
// Administration", but not "the FBI and Justice Department".
func (r *Reading) joinsBody(start, i int, s *Sentence) bool {
	const (
		longest = 5 // tokens after it
		name    = lexicon.OrganizationWord | lexicon.Outlet | lexicon.Place
	)
	if i <= start+1 || !r.Tokens[i].isSmall(lexicon.Conjunction) {
		return false
	}
	before := &r.Tokens[i-1]
	if r.Lexicon.NounsCapital || r.Tokens[start].Class&lexicon.Definite == 0 ||
		!before.Capital || before.Class&name != 0 || isUpper(r.Word(i-1)) || r.isGiven(i-1) {
		return false
	}
	for k := i + 1; k < s.End && k <= i+longest && r.Tokens[k].Capital && !r.isGiven(k); k++ {
		if r.Tokens[k].Class&lexicon.OrganizationWord != 0 {
			return k > i+1
		}
	}
	return false
}

// hasCapital reports whether one of the tokens begins with a capital letter.
func (r *Reading) hasCapital(start, end int) bool {
	return slices.ContainsFunc(r.Tokens[start:end], func(t Token) bool { return t.Capital })
}

// addChunk adds the noun phrase of the tokens from start up to end.
func (r *Reading) addChunk(start, end int) {
	m := r.addMention(start, end)
	head := &r.Tokens[end-1]
	m.Class = r.Tokens[r.Head(start, end)].Class
	m.Possessor = head.Possessive
	m.NameStart, m.NameEnd = r.nameIn(start, end)
	if m.Possessor {
		word, _ := cutPossessive(r.Word(end - 1))
		m.Span.End = head.Start + len(word)
	}
	m.Type = r.typeOf(m)
	if m.Type.IsName() && m.Class&lexicon.OutletWord != 0 {
		m.Class &^= lexicon.Time // "the Times"
	}
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
