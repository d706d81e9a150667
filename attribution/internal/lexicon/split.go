package lexicon

import "strings"

// Joins reports whether words of the language may be written together: whether
// [Lexicon.Parts] and NameSuffix have to be asked for.
func (lex *Lexicon) Joins() bool { return len(lex.elided)+len(lex.enclitic) > 0 || lex.NameSuffix }

// Parts returns how many bytes at the beginning of a word are an elided one,
// with its apostrophe ("l'accord"), and how many at its end a pronoun behind a
// verb, without the hyphen ("dit-il"; the t of "a-t-il" belongs to the verb).
func (lex *Lexicon) Parts(word string) (elided, enclitic int) {
	if len(lex.elided) > 0 {
		i := strings.IndexAny(word, "'’")
		if i > 0 && lex.elided[strings.ToLower(word[:i])] {
			elided = i + 1
			if word[i] != '\'' {
				elided = i + len("’")
			}
		}
	}
	for _, e := range lex.enclitic {
		if len(word) > elided+len(e) && strings.HasSuffix(word, e) {
			return elided, len(e) - 1 - strings.LastIndexByte(e, '-')
		}
	}
	return elided, 0
}
