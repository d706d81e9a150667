package names

import (
	"strings"
	"unicode/utf8"
)

// personName takes a person's name apart: title, given names, family name, suffix.
func personName(s string, tokens []token) Name {
	head, titular := cutTitle(tokens)
	n := Name{titular: titular, Gender: titular}
	if head > 0 {
		n.Title = s[tokens[0].start:tokens[head-1].end]
		tokens = tokens[head:]
	}
	whole := tokens
	tokens, tail := cutSuffix(tokens)
	if tail != nil {
		n.Suffix = s[tail.start:tail.end]
		n.suffix = makeWords(false, []token{*tail})
	}
	n.text = s[whole[0].start:whole[len(whole)-1].end]

	var parts nameParts
	if familyStandsFirst(tokens) {
		parts = splitFamilyFirst(tokens)
	} else {
		parts = splitFamilyLast(tokens)
	}
	n.Given, n.Middle = printed(s, parts.given), printed(s, parts.middle)
	n.Particle, n.Family = printed(s, parts.particle), printed(s, parts.family)
	if n.Gender == Unknown && len(parts.given) > 0 {
		n.Gender = parts.given[0].gender()
	}
	n.words, n.given = parts.words()
	return n
}

// call sets the nickname of a person's name. A name of one word is compared without.
func (n *Name) call(nickname string) {
	if nickname == "" {
		return
	}
	n.Nickname = nickname
	var store [maxWords]token
	if tokens := tokenize(store[:0], nickname); len(tokens) == 1 && len(n.words) > 1 {
		n.nickname = makeWords(true, tokens)
	}
}

func printed(s string, tokens []token) string {
	if len(tokens) == 0 {
		return ""
	}
	return s[tokens[0].start:tokens[len(tokens)-1].end]
}

// TellsGender reports whether a word of s is a title or given name that tells a
// gender. Where none is, [Parse] finds none.
func TellsGender(s string) bool {
	var store [64]byte
	lex := lexicon()
	for i, words := 0, 0; i < len(s) && words < maxWords; {
		fold, end, sep := appendWord(store[:0], s, i)
		if len(fold) > 0 {
			if lex.known(fold).traits&(femaleTitle|maleTitle|femaleGiven|maleGiven) != 0 {
				return true
			}
			words++
		}
		i = end + utf8.RuneLen(sep)
	}
	return false
}

func (t *token) gender() Gender {
	switch {
	case t.is(femaleGiven):
		return Female
	case t.is(maleGiven):
		return Male
	}
	return Unknown
}

// cutTitle returns how many tokens are title and the gender that they tell.
func cutTitle(tokens []token) (n int, g Gender) {
	for i := range len(tokens) - 1 {
		if tokens[i].is(hardTitle) && !tokens[i+1].joined {
			n = i + 1
		}
	}
	n = skipOffice(tokens, n)
	for n < len(tokens)-1 {
		t, left := &tokens[n], len(tokens)-n
		if !t.is(leadTitle) && !(t.is(eitherTitle) && left > 2) || tokens[n+1].joined {
			break
		}
		n++
	}
	for i := range n {
		switch {
		case tokens[i].is(femaleTitle):
			g = Female
		case tokens[i].is(maleTitle):
			g = Male
		}
	}
	return n, g
}

// skipOffice goes past "of State" in Secretary of State Hillary Clinton: up to the
// first given name after it, or one word where there is none.
func skipOffice(tokens []token, n int) int {
	if n == 0 || n >= len(tokens)-2 || !tokens[n].is(small) || tokens[n].is(particle) {
		return n
	}
	for i := n + 2; i < len(tokens)-1; i++ {
		if tokens[i].is(givenName) {
			return i
		}
	}
	return n + 2
}

// cutSuffix takes the suffix and honours off the end.
func cutSuffix(tokens []token) (rest []token, tail *token) {
	for len(tokens) > 1 {
		switch last := &tokens[len(tokens)-1]; {
		case last.is(suffix):
			tail = last
		case !last.is(honour):
			return tokens, tail
		}
		tokens = tokens[:len(tokens)-1]
	}
	return tokens, tail
}

type nameParts struct {
	given, middle, particle, family []token
}

// words lines the parts up for comparison and says where the family name starts.
func (p *nameParts) words() (words []word, given int) {
	words = makeWords(true, p.given, p.middle, p.particle, p.family)
	return words, len(words) - len(p.particle) - len(p.family)
}

// familyStandsFirst tells Xi Jinping from Kim Smith: the first word is a family
// name of a language that puts it first, and no later word is a Western given
// name. Of two words the first must not be such a name itself.
func familyStandsFirst(tokens []token) bool {
	if len(tokens) < 2 || !tokens[0].is(familyFirst) || tokens[1].joined || tokens[0].is(particle) {
		return false
	}
	for i := 1; i < len(tokens); i++ {
		if tokens[i].is(givenName) {
			return false
		}
	}
	return len(tokens) > 2 || !tokens[0].is(givenName)
}

func splitFamilyFirst(tokens []token) nameParts {
	return nameParts{family: tokens[:1], given: tokens[1:]}
}

// splitFamilyLast takes the family name from the first particle on, or the last
// printed word, and the first printed word as the given name.
func splitFamilyLast(tokens []token) nameParts {
	last := len(tokens) - 1
	family := last
	for family > 0 && tokens[family].joined {
		family--
	}
	from := family
	for i := 1; i < family; i++ {
		if tokens[i].is(particle) {
			from = i
			break
		}
	}
	if from == 1 && tokens[0].is(particle) && !tokens[0].is(givenName) {
		from = 0 // de la Rúa
	}
	to := from
	for to < last && tokens[to].is(particle) && !(to == 0 && tokens[0].is(givenName)) {
		to++
	}
	given := 0
	if from > 0 {
		given = 1
		for given < from && tokens[given].joined {
			given++
		}
	}
	return nameParts{tokens[:given], tokens[given:from], tokens[from:to], tokens[to:]}
}

// isInitial reports whether the token is a single letter, as far as it is written
// with an alphabet.
func (t *token) isInitial() bool {
	return len(t.fold) == 1 && strings.IndexByte("0123456789", t.fold[0]) < 0
}
