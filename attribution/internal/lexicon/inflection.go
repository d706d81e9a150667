package lexicon

import (
	"strings"
	"unicode/utf8"
)

// Declines reports whether the language declines names.
func (lex *Lexicon) Declines() bool { return len(lex.caseEnding) > 1 } // other than a genitive's

// SameName reports whether two full names can be one in different cases, in a
// language that declines names: "Jan Nowak" and "Jana Nowaka". Of family names
// alone it says nothing, as those of man and wife differ so too.
func (lex *Lexicon) SameName(a, b string) bool {
	if !lex.Declines() {
		return false
	}
	words, others := strings.Fields(a), strings.Fields(b)
	if len(words) != len(others) || len(words) < 2 {
		return false
	}
	for i := range words {
		if !lex.sameStem(words[i], others[i]) {
			return false
		}
	}
	return true
}

// Declined reports whether a word ends as names do in a case.
func (lex *Lexicon) Declined(word string) bool {
	if !lex.Declines() {
		return false
	}
	for i := range word {
		if i > 0 && lex.caseEnding[word[i:]] {
			return true
		}
	}
	return false
}

// sameStem reports whether two words are alike but for endings of cases.
func (lex *Lexicon) sameStem(a, b string) bool {
	const stem = 2 // letters
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return utf8.RuneCountInString(a[:n]) >= stem && lex.caseEnding[a[n:]] && lex.caseEnding[b[n:]]
}
