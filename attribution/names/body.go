package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isBody tells an organisation, government or group from a person.
func isBody(tokens []token, definite bool) bool {
	first, last := &tokens[0], &tokens[len(tokens)-1]
	switch {
	case len(tokens) == 1:
		return last.is(selfBody|bodyWord) && (definite || !last.is(bodySurname)) || last.dotted
	case last.is(bodySurname):
		return definite || !hasTitle(tokens[:1]) && (len(tokens) > 2 || !first.is(givenName))
	case last.is(bodyWord | generic):
		return true
	}
	for i := 1; i < len(tokens)-1; i++ {
		if !tokens[i].is(small) || tokens[i].is(particle) {
			continue
		}
		if tokens[i-1].is(bodyWord) || !hasTitle(tokens[:i]) {
			return true
		}
	}
	return false
}

func hasTitle(tokens []token) bool {
	for i := range tokens {
		if tokens[i].is(hardTitle | leadTitle | eitherTitle) {
			return true
		}
	}
	return false
}

// bodyName prepares a body's name: the words that tell it from others, and its initials.
func bodyName(s string, tokens []token) Name {
	n := Name{Body: true, text: printed(s, tokens)}
	var store [maxWords]token
	telling := store[:0]
	var last []token
	for i, t := range tokens {
		switch {
		case t.is(small | generic):
		case last == nil && t.is(organ) && i+1 < len(tokens) && tokens[i+1].is(small):
			last = tokens[i : i+1] // "Ministry of Defence"
		default:
			telling = append(telling, t)
		}
	}
	telling = append(telling, last...)
	if len(telling) == 0 {
		telling = tokens
	}
	n.words = makeWords(false, telling)
	n.dropped = len(tokens) - len(telling)
	return n
}

// initials joins the first letters of the tokens that lack the trait.
func initials(tokens []token, without trait) string {
	var store [maxWords]byte
	letters := store[:0]
	for i := range tokens {
		if t := &tokens[i]; !t.is(without) || without == 0 {
			letters = append(letters, t.fold[0])
		}
	}
	return string(letters)
}

// acronym returns the folded name if it is one word that may be an acronym: all capitals,
// or a capital at each end, as in BoE.
func acronym(s string, tokens []token) string {
	if len(tokens) != 1 || len(tokens[0].fold) > 6 || len(tokens[0].fold) < 2 {
		return ""
	}
	t := &tokens[0]
	word := s[t.start:t.end]
	first, _ := utf8.DecodeRuneInString(word)
	end, _ := utf8.DecodeLastRuneInString(word)
	if t.is(selfBody) || unicode.IsUpper(first) && unicode.IsUpper(end) || strings.IndexFunc(word, unicode.IsLower) < 0 {
		return t.fold
	}
	return ""
}

// aliasOf returns the line of bodies.txt that lists the name, or 0.
func aliasOf(tokens []token) int {
	if !tokens[0].is(aliasWord) {
		return 0 // nearly all
	}
	var store [64]byte
	key := store[:0]
	for i := range tokens {
		if i > 0 {
			key = append(key, '_')
		}
		key = append(key, tokens[i].fold...)
	}
	return lexicon().aliases[string(key)]
}

// matchBodies compares two names of bodies, or one with a name that may be a
// body's or a person's.
func matchBodies(a, b *Name) Certainty {
	switch {
	case sequence(a.words, b.words) == exact && a.dropped == b.dropped:
		return Certain
	case sequence(a.words, b.words) >= spelled:
		return Likely
	case a.Body && b.Body && (within(a.words, b.words, alike) || within(b.words, a.words, alike)):
		return Possible
	}
	return Different
}

// within reports whether all words of the shorter name stand in the longer in order.
func within(short, long []word, alike func(a, b *word) likeness) bool {
	i := 0
	for j := range long {
		if i < len(short) && alike(&short[i], &long[j]) >= nickname {
			i++
		}
	}
	return i == len(short)
}
