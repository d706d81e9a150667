package reading

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// isAbbreviation reports whether a full stop after token i belongs to it.
func (r *Reading) isAbbreviation(i int) bool {
	t := &r.Tokens[i]
	return t.Capital && (t.Len() == 1 || t.Class&(lexicon.Title|lexicon.Suffix) != 0)
}

// nameIn returns the tokens of the name that a noun phrase ends in: its last
// capitalised words, without the titles and adjectives before them.
func (r *Reading) nameIn(start, end int) (int, int) {
	from := end
	for from > start && (r.inName(from-1) || r.Tokens[from-1].Class&lexicon.Conjunction != 0 && r.joinsBody(start, from-1, &Sentence{Start: start, End: end})) {
		from--
	}
	for from < end && !r.Tokens[from].Capital {
		from++
	}
	if from == end {
		return end, end
	}
	acronym := from == end-1 && r.Tokens[from].Len() > 1 && isUpper(r.Word(from))
	if r.Lexicon.NounsCapital && !acronym && (from <= start+1 || from == end-1) && r.Tokens[start].Class&(lexicon.Determiner|lexicon.Possessive) != 0 && !r.hasTitle(from, end) {
		return end, end // "das Gericht"
	}
	name := from
	for i := end - 2; i >= from; i-- {
		if i == end-2 && r.Tokens[i].Class&lexicon.Given != 0 && (i == start || r.Tokens[i-1].Class&(lexicon.Title|lexicon.Person) != 0) {
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
	of := from - 1
	if of > start && r.Lexicon.HeadFirst && r.Tokens[of].isSmall(lexicon.Determiner) && r.Tokens[of].Class&lexicon.Belonging == 0 {
		of-- // "de la"
	}
	if name == from && of > start && r.insideTitle(of, of-1, &Sentence{Start: start, End: end}) {
		if given := r.namedAfter(from, end); given != None {
			name = given // "Minister for Development Ruth Adler"
		}
	}
	if owner := r.ownerIn(name, end); owner != None {
		name = owner + 1
	}
	if name > from && !r.isAddressed(name) && (r.Tokens[end-1].Class&(lexicon.OrganizationWord|lexicon.OutletWord) != 0 || r.isBody(name, end)) {
		name = from // "Justice Department", "Western Wire"
	}
	const noName = lexicon.Group | lexicon.Adjective | lexicon.Title | lexicon.Person
	if name == end-1 && r.Tokens[name].Class&noName != 0 && r.Tokens[name].Class&lexicon.OrganizationWord == 0 {
		return end, end // "Republicans", "Senator"
	}
	if name == end-1 && r.Lexicon.IsCommon(r.Word(name)) {
		return end, end // "Haltung"
	}
	if name > start && r.isOffice(start, end-1) {
		return end, end // "the Interior Minister"
	}
	return name, end
}

// isOffice reports whether a noun phrase is an article and what somebody is, whatever has
// capitals: its last token is a title, or a noun for a member of a party or nation.
func (r *Reading) isOffice(start, last int) bool {
	const (
		definite = lexicon.Determiner | lexicon.Definite
		member   = lexicon.Adjective | lexicon.Person
	)
	article, c := r.Tokens[start].Class, r.Tokens[last].Class
	if r.Lexicon.NounsCapital || article&lexicon.Determiner == 0 {
		return false
	}
	return article&definite == definite && c&lexicon.Title != 0 && c&lexicon.Given == 0 || c&member == member
}

// isAddressed reports whether a title that tells a gender stands before token i: "Mr.".
func (r *Reading) isAddressed(i int) bool {
	if r.Tokens[i-1].Punct == '.' && i > 1 {
		i--
	}
	c := r.Tokens[i-1].Class
	return c&lexicon.Title != 0 && c&(lexicon.Masculine|lexicon.Feminine) != 0
}

// ownerIn returns the last token of the possessor in front of a person's name: "Norvale's"
// in "Norvale's Ruth Adler". None where there is none.
func (r *Reading) ownerIn(start, end int) int {
	const body = lexicon.Place | lexicon.Outlet | lexicon.OrganizationWord
	for i := end - 2; i >= start; i-- {
		t := &r.Tokens[i]
		if t.Punct == '\'' && i > start {
			t = &r.Tokens[i-1]
		}
		if t.Possessive {
			if end-i == 2 && t.Class&body == 0 {
				return None // "Adler's Atlas"
			}
			return i
		}
	}
	return None
}

// isPlaceOf reports whether token i, between somebody's role and name, is the
// place or body of the role, in a language that declines names: it has the ending
// of a case and is no given name.
func (r *Reading) isPlaceOf(i int) bool {
	return r.Lexicon.Declined(r.Word(i)) && !r.isGiven(i)
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
	return t.Capital || t.Class&lexicon.Particle != 0 || t.Punct == '.' || t.Punct == '-' || t.Punct == '&' || t.Piece != None ||
		t.Punct == '\'' && i > 0 && r.Tokens[i-1].Possessive || // "Farmers' Union"
		t.Kind == segment.Number && i > 0 && r.Tokens[i-1].Capital && r.Tokens[i-1].Class&lexicon.OutletWord != 0 // "Channel 4"
}

// beforeName reports whether token i is a title, role or adjective before a name.
func (r *Reading) beforeName(i int) bool {
	t := &r.Tokens[i]
	if t.isSmall(lexicon.Particle) {
		before := i - 1
		for before > 0 && r.Tokens[before].isSmall(lexicon.Particle) {
			before--
		}
		if before >= 0 && r.Tokens[before].Capital && r.Tokens[before].Class&(lexicon.Title|lexicon.Person) == 0 {
			return false // the "von" and the "der" of "Ruth von der Lay"
		}
	}
	if t.Punct == '.' && i > 0 {
		t = &r.Tokens[i-1]
		return t.Class&lexicon.Title != 0
	}
	return t.Class&(lexicon.Title|lexicon.Adjective|lexicon.Person|lexicon.Determiner) != 0
}

// isBody reports whether a name has a word in it that only bodies have, and not as
// the surname behind a given name: "Ruth Hill".
func (r *Reading) isBody(start, end int) bool {
	return r.hasBodyWord(start, end) && !(end-start == 2 && r.isPerson(start, end))
}

// isDefinite reports whether a name has nothing before it but an article and capitalised
// adjectives, as people's have not: "the Fed", "the Norvalian Legion".
func (r *Reading) isDefinite(m *Mention) bool {
	const definite = lexicon.Determiner | lexicon.Definite
	if r.Lexicon.NounsCapital || r.Lexicon.HeadFirst || m.NameStart == m.Start || r.Tokens[m.Start].Class&definite != definite {
		return false
	}
	for i := m.Start + 1; i < m.NameStart; i++ {
		if t := &r.Tokens[i]; !t.Capital || t.Class&lexicon.Adjective == 0 || t.Class&(lexicon.Title|lexicon.Person) != 0 {
			return false
		}
	}
	return !names.TellsGender(r.span(m.NameStart, m.NameEnd).In(r.Text))
}

// isPerson reports whether a name with a word for bodies in it is a person's, by the
// given name.
func (r *Reading) isPerson(start, end int) bool {
	name := r.span(start, end).In(r.Text)
	if !names.TellsGender(name) {
		return false
	}
	n := names.Parse(name)
	return !n.Body && n.Gender != names.Unknown
}

// lastWord is the last of the tokens from start up to end but for a number: "Channel" of
// "Channel 4".
func (r *Reading) lastWord(start, end int) *Token {
	if r.Tokens[end-1].Kind == segment.Number && start < end-1 {
		end--
	}
	return &r.Tokens[end-1]
}

// hasBodyWord reports whether a name has a word for bodies where a body's has it.
func (r *Reading) hasBodyWord(start, end int) bool {
	for i := start; i < end; i++ {
		if r.Tokens[i].Class&(lexicon.OrganizationWord|lexicon.Outlet|lexicon.Platform) != 0 || r.Tokens[i].Punct == '&' {
			return true
		}
	}
	if start >= end {
		return false
	}
	last := r.lastWord(start, end)
	if start == end-1 {
		return isUpper(r.Word(start)) && last.Len() > 1 && last.Class&(lexicon.Person|lexicon.Title) == 0 // an acronym, but no CEO
	}
	return last.Class&(lexicon.Organization|lexicon.OutletWord|lexicon.Group) != 0
}
