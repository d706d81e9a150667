// Package lexicon holds what attribution knows of a language's words: one
// commented data file for each language, parsed on first use. A further
// language is a further file.
package lexicon

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// A Lexicon is what is known of one language's words. It is read-only and safe
// for concurrent use.
type Lexicon struct {
	Language     string
	SourceAfter  [][]string // phrases before the source: "according to"
	SourceBefore [][]string // phrases after it
	NounsCapital bool       // whether common nouns are capitalised
	VerbSecond   bool       // whether the finite verb stands second, whatever is first
	FreeOrder    bool       // whether the subject may follow its verb in any clause
	HeadFirst    bool       // whether a noun stands before what belongs to it
	VerbLast     bool       // whether the verb stands last and the subject first
	NameSuffix   bool       // whether an apostrophe parts a name from its ending
	Dropped      bool       // whether the subject may be left out
	Articles     bool       // whether a word marks the nouns whose bearer is known

	words                    table[Word]
	adverbEnding, verbEnding []string
	nounEnding               []string         // of common nouns, where they have capitals
	attributiveEnding        []string         // of words before their noun that are not listed
	portfolio                []string         // offices that stand behind what they are in charge of
	pastEnding               []string         // of finite verbs
	lastOfEnding             [256]bool        // the last bytes of the endings of adverbs and verbs
	pluralEnding             []string         // of verbs in the plural
	caseEnding               map[string]bool  // of names
	elided                   map[string]bool  // words written together with the next: "l'"
	enclitic                 []string         // pronouns written together with the verb before: "-il"
	phrasal                  [][]string       // words that make a verb one of saying, by its lemma
	raising                  []uint16         // lemmas of verbs whose subject belongs to what they report
	sameRole                 map[string][]int // words for a role, by the lines of the data file that list them
	roleLines                int
}

// Source is the word of a phrase in whose place a possessive pronoun stands: "по _
// словам".
const Source = "_"

// A Word is what is known of a word.
type Word struct {
	Class    Class
	Lemma    uint16 // the place in [Lemmas] of a verb's base form, or of a noun or adjective of saying and thinking; or 0
	Particle uint16 // the place in [Particles] of a function word or adverb; or 0
}

// For returns the lexicon of a language ("en"), or nil where there is none.
func For(language string) *Lexicon {
	for _, lex := range load().lexicons {
		if lex.Language == language {
			return lex
		}
	}
	return nil
}

// Word looks a word up as it is printed. One that is not listed may have classes
// by its ending.
func (lex *Lexicon) Word(word string) Word {
	if len(word) > longest {
		return Word{}
	}
	var b buffer
	low := b.lower(word)
	if w := lex.words.get(b.key()); w != nil {
		return *w
	}
	return Word{Class: lex.guess(low)}
}

// At looks up the word text[start:end].
func (lex *Lexicon) At(text string, start, end int) Word {
	k, ok := keyAt(text, start, end)
	if !ok {
		return lex.Word(text[start:end])
	}
	if w := lex.words.get(k); w != nil {
		return *w
	}
	b := k.letters()
	return Word{Class: lex.guess(b[:end-start])}
}

// Letters looks up the word that the letters of ASCII at text[i] make, and returns how many
// they are: 0 also where they are more than sixteen or near the end of the text, which At is
// for.
func (lex *Lexicon) Letters(text string, i int) (w Word, n int) {
	k, n := lettersAt(text, i)
	if n == 0 {
		return Word{}, 0
	}
	if lex.words.n > 0 { // as get does, without a call for each word
		if s := lex.words.place(k); s.key.head != 0 {
			return s.value, n
		}
	}
	b := k.letters()
	return Word{Class: lex.byLetters(b[:n])}, n
}

// guess returns the classes of a word in lower case that is not listed.
func (lex *Lexicon) guess(low []byte) Class {
	if i := bytes.IndexByte(low, '-'); i >= 0 { // "co-founder", "54-year-old"
		return lex.classOf(low[i+1:]) & Noun
	}
	return lex.byLetters(low)
}

// byLetters is guess for a word without a hyphen.
func (lex *Lexicon) byLetters(low []byte) Class {
	if lex.NounsCapital {
		return cmp.Or(lex.byCompound(low), lex.byEnding(low))
	}
	return lex.byEnding(low)
}

// classOf returns the classes that the data file gives a word.
func (lex *Lexicon) classOf(low []byte) Class {
	if w := lex.words.get(keyOf(low)); w != nil {
		return w.Class
	}
	return 0
}

// byCompound returns the noun classes of the listed word that a compound ends
// in: "Polizeisprecher".
func (lex *Lexicon) byCompound(low []byte) Class {
	const (
		stem  = 3 // letters of the first part
		least = 4 // letters of the second
	)
	for i := stem; i+least <= len(low); i++ {
		c := lex.classOf(low[i:])
		if noun := c & (Noun | OutletWord | Document | Statement); noun != 0 {
			return noun | c&(Masculine|Feminine)
		}
	}
	return 0
}

// byEnding guesses the class of a word that is not listed.
func (lex *Lexicon) byEnding(low []byte) Class {
	const stem = 3 // letters before an ending
	if len(low) <= stem || !lex.lastOfEnding[low[len(low)-1]] {
		return 0
	}
	if lex.endsAsAdverb(low) {
		return Adverb
	}
	for _, e := range lex.pastEnding {
		if len(low) >= len(e)+stem && hasSuffix(low, e) {
			return Past
		}
	}
	for i, e := range lex.verbEnding {
		if len(low) >= len(e)+stem && hasSuffix(low, e) {
			if i == 0 {
				return Past | Participle
			}
			return Gerund
		}
	}
	return 0
}

// EndsAsAdverb reports whether a word ends as adverbs do, and some names: "Donnelly".
func (lex *Lexicon) EndsAsAdverb(word string) bool { return lex.endsAsAdverb([]byte(word)) }

func (lex *Lexicon) endsAsAdverb(word []byte) bool {
	const stem = 3 // letters before an ending
	for _, e := range lex.adverbEnding {
		if len(word) > len(e)+stem && hasSuffix(word, e) {
			return true
		}
	}
	return false
}

// IsAttributive reports whether a word can stand before a noun by its ending, where those
// of such words are listed: "grüne", but not "grün".
func (lex *Lexicon) IsAttributive(word string) bool {
	return len(lex.attributiveEnding) == 0 || slices.ContainsFunc(lex.attributiveEnding, func(e string) bool { return strings.HasSuffix(word, e) })
}

// HasPortfolio reports whether what stands right before an office, in lower case, is what it
// is in charge of: "Interior Minister".
func (lex *Lexicon) HasPortfolio(office string) bool { return slices.Contains(lex.portfolio, office) }

// IsPlural reports whether a finite verb is in the plural, by its ending.
func (lex *Lexicon) IsPlural(verb string) bool {
	return slices.ContainsFunc(lex.pluralEnding, func(e string) bool { return strings.HasSuffix(verb, e) })
}

// IsCommon reports whether a word with a capital ends as only common nouns do.
func (lex *Lexicon) IsCommon(word string) bool {
	return slices.ContainsFunc(lex.nounEnding, func(e string) bool { return strings.HasSuffix(word, e) })
}

func hasSuffix(word []byte, ending string) bool {
	return len(word) >= len(ending) && string(word[len(word)-len(ending):]) == ending
}

// SameRole reports whether two words in lower case can name one role: "senator"
// and "lawmaker".
func (lex *Lexicon) SameRole(a, b string) bool {
	if a == b {
		return true
	}
	for _, i := range lex.sameRole[a] {
		if slices.Contains(lex.sameRole[b], i) {
			return true
		}
	}
	return false
}

// Phrasal reports whether a verb, by its lemma, is a verb of saying with the word
// after it: "shot back".
func (lex *Lexicon) Phrasal(lemma uint16, particle string) bool {
	return int(lemma) < len(lex.phrasal) && slices.Contains(lex.phrasal[lemma], particle)
}

// Raises reports whether the subject of a verb belongs to what it reports: "Adler seems
// tired".
func (lex *Lexicon) Raises(lemma uint16) bool { return slices.Contains(lex.raising, lemma) }

// Lemmas returns the words of all languages that have a lemma, by place.
func Lemmas() []string { return load().lemmas.words }

// Particles returns the particles of all languages, by place.
func Particles() []string { return load().particles.words }
