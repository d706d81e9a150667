package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWords is how many words of a name are read; the rest of a longer one is
// left out.
const maxWords = 16

// A word is one word of a name, prepared for comparison.
type word struct {
	fold     string // lower-case, romanised, letters and digits only
	skeleton string // fold without differences of spelling
	key      string // the same for all words that are spelled or loosely alike
	*entry
	initial bool // a single letter
}

// A token is a word where it stands in the text.
type token struct {
	start, end int
	*entry
	fold    string
	foldEnd int  // in the folds of all words
	joined  bool // by a hyphen to the one before
	dotted  bool // several letters with dots: "J.K.", "U.S."
	pair    bool // two capitals in a name that has small letters: "JK Rowling"
}

func (t *token) is(x trait) bool { return t.traits&x != 0 }

// Parse takes a name apart. It never fails: what is no name becomes one without
// words, or one of a family name only.
func Parse(s string) Name {
	var nickname string
	if !isPlain(s) {
		s, nickname = cutNickname(trimName(s))
	}
	var store [maxWords]token
	tokens, definite := dropArticle(tokenize(store[:0], s), s)
	if len(tokens) == 0 {
		return Name{text: s}
	}
	var n Name
	if isBody(tokens, definite) {
		n = bodyName(s, tokens)
	} else {
		n = personName(s, tokens)
		n.call(nickname)
	}
	n.alias = aliasOf(tokens)
	n.acronym = acronym(s, tokens)
	if n.Body && len(tokens) > 1 || len(tokens) > 2 {
		n.initials = [2]string{initials(tokens, small), initials(tokens, 0)}
	}
	return n
}

// trimName cuts off what follows the name: an apposition, a parenthesis, a
// possessive.
func trimName(s string) string {
	if i := endOfName(s); strings.TrimSpace(s[:i]) != "" {
		s = s[:i]
	}
	s = strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`"“”„«»,!?*`, r)
	})
	for _, possessive := range []string{"'s", "’s", "'S", "’S"} {
		s = strings.TrimSuffix(s, possessive)
	}
	return strings.TrimRight(s, "'’")
}

// cutNickname cuts a nickname between marks out of a name.
func cutNickname(s string) (name, nickname string) {
	const marks = `"“”„«»`
	if strings.IndexByte(s, '"') < 0 && ascii(s) {
		return s, "" // nearly all
	}
	open := strings.IndexAny(s, marks)
	end := strings.LastIndexAny(s, marks)
	if open < 0 || end == open {
		return s, ""
	}
	_, size := utf8.DecodeRuneInString(s[end:])
	return strings.TrimSpace(s[:open]) + " " + strings.TrimSpace(s[end+size:]), strings.Trim(s[open:end], marks+", ")
}

// isPlain reports whether s is made of letters of ASCII with single spaces between
// them, as nearly all names are: there is nothing to cut.
func isPlain(s string) bool {
	space := true
	for i := range len(s) {
		switch c := s[i]; {
		case isLetter(c):
			space = false
		case c == ' ' && !space:
			space = true
		default:
			return false
		}
	}
	return !space
}

// endOfName returns the place of the bracket, semicolon, colon or comma that ends
// a name.
func endOfName(s string) int {
	for i := range len(s) {
		switch s[i] {
		case '(', '[', ';', ':':
			return i
		case ',':
			if !suffixFollows(s[i+1:]) {
				return i
			}
		}
	}
	return len(s)
}

// suffixFollows reports whether s starts with a suffix: King, Jr.
func suffixFollows(s string) bool {
	s = strings.TrimSpace(s)
	if i := strings.IndexAny(s, " ,"); i >= 0 {
		s = s[:i]
	}
	var buf [16]byte
	return len(s) <= len(buf) && lexicon().known(appendFold(buf[:0], s)).traits&(suffix|honour) != 0
}

// tokenize cuts s to tokens and looks up what is known of each.
func tokenize(dst []token, s string) []token {
	var store [128]byte
	dst, folds := cut(dst, store[:0], s)
	lex, all, from := lexicon(), string(folds), 0
	mixed := strings.IndexFunc(s, unicode.IsLower) >= 0
	for i := range dst {
		t := &dst[i]
		t.entry = lex.known(folds[from:t.foldEnd])
		t.fold = all[from:t.foldEnd]
		t.pair = mixed && t.end-t.start == 2 && strings.ToUpper(t.fold) == s[t.start:t.end] && !t.is(suffix|honour)
		from = t.foldEnd
	}
	return dst
}

// cut cuts s to words and appends them to folds. A word without letters is no token.
func cut(dst []token, folds []byte, s string) ([]token, []byte) {
	joined := false
	for i := 0; i < len(s) && len(dst) < cap(dst); {
		start, from := i, len(folds)
		end, sep := 0, rune(0)
		folds, end, sep = appendWord(folds, s, start)
		if letters := len(folds) - from; letters > 0 {
			dst = append(dst, token{
				start: start, end: end, foldEnd: len(folds),
				joined: joined && len(dst) > 0,
				dotted: letters < end-start && isDotted(s[start:end], letters),
			})
		}
		joined = sep != ',' && !unicode.IsSpace(sep)
		i = end + utf8.RuneLen(sep)
	}
	return dst, folds
}

// appendWord appends the letters of the word that starts at s[i], which may have none, and
// returns its end and the white space, hyphen or comma there.
func appendWord(folds []byte, s string, i int) (_ []byte, end int, sep rune) {
	start, from := i, len(folds)
	for i < len(s) && isLetter(s[i]) {
		folds = append(folds, s[i]|0x20)
		i++
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if i == len(s) || separates(r) {
		return folds, i, r // nearly all
	}
	for i < len(s) && !separates(r) {
		i += n
		r, n = utf8.DecodeRuneInString(s[i:])
	}
	return appendFold(folds[:from], s[start:i]), i, r
}

// isDotted reports whether a word of so many letters has a dot after each, the last
// one excepted.
func isDotted(word string, letters int) bool {
	if letters <= 1 {
		return false
	}
	dots := strings.Count(word, ".")
	return dots >= letters-1 && letters+dots == len(word)
}

// isLetter reports whether c is a letter of ASCII.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// separates reports whether r stands between words: white space, a hyphen, a comma.
func separates(r rune) bool {
	return r == '-' || r == ',' || r == '\u2010' || r == '\u2011' || unicode.IsSpace(r)
}

// dropArticle leaves out a leading article; A. Smith keeps his initial.
func dropArticle(tokens []token, s string) (rest []token, definite bool) {
	for len(tokens) > 1 {
		switch t := &tokens[0]; t.fold {
		case "the":
			definite = true
		case "a", "an":
			if s[t.end-1] == '.' {
				return tokens, definite
			}
		default:
			return tokens, definite
		}
		tokens = tokens[1:]
	}
	return tokens, definite
}

// makeWords prepares the words of tokens, part after part, for comparison. A
// person's initials that are written together become several words.
func makeWords(person bool, parts ...[]token) []word {
	n := 0
	for _, tokens := range parts {
		n += len(tokens)
	}
	words := make([]word, 0, n)
	for _, tokens := range parts {
		for i := range tokens {
			t := &tokens[i]
			if person && (t.dotted || t.pair) {
				for j := range len(t.fold) {
					words = append(words, word{fold: t.fold[j : j+1], entry: &unlisted, initial: true})
				}
				continue
			}
			words = append(words, word{fold: t.fold, entry: t.entry, initial: t.isInitial()})
		}
	}
	setForms(words)
	return words
}

// setForms sets what the folds of words are compared by. All of it is one string,
// cut to pieces.
func setForms(words []word) {
	var store [256]byte
	var ends [2 * maxWords]int
	forms, cuts := store[:0], ends[:0]
	for i := range words {
		from := len(forms)
		forms = appendSkeleton(forms, words[i].fold)
		end := len(forms)
		forms = appendConsonants(forms, forms[from:])
		cuts = append(cuts, end, len(forms))
	}
	all, from := string(forms), 0
	for i := range words {
		w := &words[i]
		w.skeleton, w.key = all[from:cuts[2*i]], all[cuts[2*i]:cuts[2*i+1]]
		if w.key == "" {
			w.key = w.fold
		}
		from = cuts[2*i+1]
	}
}
