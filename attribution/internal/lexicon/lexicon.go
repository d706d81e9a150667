// Package lexicon holds what attribution knows of a language's words: one
// commented data file for each language, parsed on first use. A further
// language is a further file.
package lexicon

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed data/*.txt
var files embed.FS

// A Class is a set of word classes. A word may be in several.
type Class uint64

// The word classes; a section of the same name in the data file lists each.
const (
	Determiner Class = 1 << iota
	Possessive
	Pronoun // as a subject
	Personal
	Object
	Relative
	First
	Second
	Masculine
	Feminine
	Plural
	Preposition
	Conjunction
	Subordinator
	Question
	Auxiliary
	Adverb
	Title
	Calendar
	Time
	Adjective
	Person
	Group
	Organization
	Document
	Anonymity
	Interview
	Statement
	Utterance
	Stance
	Platform
	Place
	Outlet
	OutletWord
	OrganizationWord
	Particle
	Suffix
	SoCalled
	Work
	Say
	Tell
	Attitude
	Think
	Verb
	Relay
	Base // the forms of a verb, in the order of the columns
	Present
	Past
	Participle
	Gerund
	Infinitive // a word before an infinitive: "to"
	Definite   // a word before a noun whose bearer is known: "the"
	Passive    // a form of the auxiliary of the passive
	Agent      // the preposition before the agent of a passive: "by"
	Belonging  // a preposition before whom a source belongs to or speaks for: "of", "for"
	Given      // a title that is a given name as well
	Oblique    // a word before a noun that is no subject: "dem"
	Phrase     // the first word of a phrase in SourceAfter or SourceBefore
)

// Sets of classes that are asked for together.
const (
	Cue      = Say | Tell | Attitude | Think
	AnyVerb  = Cue | Verb | Relay
	Finite   = Present | Past
	Function = Determiner | Possessive | Pronoun | Object | Relative | Preposition | Conjunction | Subordinator | Auxiliary
	Noun     = Person | Group | Organization | Document
)

var classNames = map[string]Class{
	"determiner": Determiner, "possessive": Possessive, "pronoun": Pronoun, "personal": Personal, "object": Object, "relative": Relative,
	"first": First, "second": Second, "masculine": Masculine, "feminine": Feminine, "plural": Plural,
	"preposition": Preposition, "conjunction": Conjunction, "subordinator": Subordinator, "question": Question, "auxiliary": Auxiliary, "adverb": Adverb,
	"title": Title, "calendar": Calendar, "time": Time, "adjective": Adjective,
	"person": Person, "group": Group, "organization": Organization, "document": Document, "anonymity": Anonymity,
	"interview": Interview, "statement": Statement, "utterance": Utterance, "stance": Stance,
	"platform": Platform, "place": Place, "outlet": Outlet, "outlet-word": OutletWord, "organization-word": OrganizationWord,
	"particle": Particle, "suffix": Suffix,
	"so-called": SoCalled, "work": Work,
	"say": Say, "tell": Tell, "attitude": Attitude, "think": Think, "verb": Verb, "relay": Relay,
	"infinitive": Infinitive, "definite": Definite, "passive": Passive, "agent": Agent, "belonging": Belonging, "oblique": Oblique, "given": Given,
}

// forms are the columns of a line in a section of verbs.
var forms = [...]Class{Base, Present, Past, Participle, Gerund}

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
	nounEnding               []string            // of common nouns, where they have capitals
	pastEnding               []string            // of finite verbs
	caseEnding               map[string]bool     // of names
	elided                   map[string]bool     // words written together with the next: "l'"
	enclitic                 []string            // pronouns written together with the verb before: "-il"
	phrasal                  map[uint16][]string // words that make a verb one of saying, by its lemma
	sameRole                 map[string][]int    // words for a role, by the lines of the data file that list them
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

// A store is what all the data files hold together.
type store struct {
	lexicons          []*Lexicon
	lemmas, particles vocabulary   // of all languages
	votes             table[votes] // of all words, for the language of a text
}

var load = sync.OnceValue(func() *store {
	names, err := fs.Glob(files, "data/*.txt")
	if err != nil {
		panic(err) // the pattern is constant
	}
	out := &store{lemmas: newVocabulary(), particles: newVocabulary()}
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			panic(err) // embedded
		}
		lex, err := out.parse(string(data))
		if err != nil {
			panic(fmt.Sprintf("lexicon: %s: %v", name, err)) // a test parses every file
		}
		lex.Language = strings.TrimSuffix(strings.TrimPrefix(name, "data/"), ".txt")
		out.lexicons = append(out.lexicons, lex)
	}
	return out
})

// For returns the lexicon of a language ("en"), or nil where there is none.
func For(language string) *Lexicon {
	for _, lex := range load().lexicons {
		if lex.Language == language {
			return lex
		}
	}
	return nil
}

func (all *store) parse(data string) (*Lexicon, error) {
	lex := &Lexicon{elided: make(map[string]bool), caseEnding: map[string]bool{"": true}, phrasal: make(map[uint16][]string), sameRole: make(map[string][]int)}
	section := ""
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			section = strings.Trim(line, "[]")
			continue
		}
		if err := all.add(lex, section, strings.Fields(line)); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	for k := range lex.words.keys {
		all.votes.add(k).known |= 1 << len(all.lexicons)
	}
	lex.markPhrases(lex.SourceAfter)
	lex.markPhrases(lex.SourceBefore)
	return lex, nil
}

// markPhrases marks the first words of phrases. They keep the classes that they
// have by their endings.
func (lex *Lexicon) markPhrases(phrases [][]string) {
	for _, phrase := range phrases {
		w := lex.Word(phrase[0])
		w.Class |= Phrase
		*lex.words.add(keyOf(phrase[0])) = w
	}
}

// add takes in one line of a section.
func (all *store) add(lex *Lexicon, section string, fields []string) error {
	switch section {
	case "source-after":
		lex.SourceAfter = append(lex.SourceAfter, fields)
	case "source-before":
		lex.SourceBefore = append(lex.SourceBefore, fields)
	case "past-ending":
		lex.pastEnding = append(lex.pastEnding, fields...)
	case "noun-ending":
		lex.nounEnding = append(lex.nounEnding, fields...)
	case "case-ending":
		for _, w := range fields {
			lex.caseEnding[w] = true
		}
	case "adverb-ending":
		lex.adverbEnding = append(lex.adverbEnding, fields...)
	case "verb-ending":
		lex.verbEnding = append(lex.verbEnding, fields...)
	case "same-role":
		for _, w := range fields {
			lex.sameRole[w] = append(lex.sameRole[w], lex.roleLines)
		}
		lex.roleLines++
	case "phrasal":
		lemma := lex.Word(fields[0]).Lemma
		if lemma == 0 {
			return fmt.Errorf("no verb %q", fields[0])
		}
		lex.phrasal[lemma] = append(lex.phrasal[lemma], fields[1:]...)
	case "verb-second":
		lex.VerbSecond = true
	case "nouns-capital":
		lex.NounsCapital = true
	case "verb-last":
		lex.VerbLast = true
	case "name-suffix":
		lex.NameSuffix = true
	case "dropped-subject":
		lex.Dropped = true
	case "free-order":
		lex.FreeOrder = true
	case "head-first":
		lex.HeadFirst = true
	case "elided":
		for _, w := range fields {
			lex.elided[w] = true
		}
	case "enclitic":
		lex.enclitic = append(lex.enclitic, fields...)
	case "language":
		for _, w := range fields {
			all.votes.add(keyOf(w)).typical |= 1 << len(all.lexicons)
		}
	default:
		class, ok := classNames[section]
		if !ok {
			return fmt.Errorf("no section %q", section)
		}
		if class&AnyVerb != 0 {
			return all.addVerb(lex, class, fields)
		}
		lex.Articles = lex.Articles || class == Definite
		for _, w := range fields {
			all.addWord(lex, w, class)
		}
	}
	return nil
}

func (all *store) addVerb(lex *Lexicon, class Class, columns []string) error {
	if len(columns) != len(forms) {
		return fmt.Errorf("verb %q has %d forms, not %d", columns[0], len(columns), len(forms))
	}
	lemma, err := all.lemma(columns)
	if err != nil {
		return err
	}
	for i, column := range columns {
		if column == "-" {
			continue // no such form
		}
		for w := range strings.SplitSeq(column, "/") {
			entry := lex.words.add(keyOf(w))
			if entry.Class&AnyVerb == 0 { // its first verb
				entry.Lemma = lemma
			}
			entry.Class |= class | forms[i]
		}
	}
	return nil
}

// lemma returns the lemma of a verb: that of the English verb after its base form
// ("dire=say"), whose weights it takes, or one of its own.
func (all *store) lemma(columns []string) (uint16, error) {
	form, like, ok := strings.Cut(columns[0], "=")
	if ok {
		columns[0] = form
		lemma := all.lemmas.places[like]
		if lemma == 0 {
			return 0, fmt.Errorf("no English verb %q", like)
		}
		return lemma, nil
	}
	base, _, _ := strings.Cut(form, "/")
	return all.lemmas.place(base), nil
}

// addWord adds classes to a word, and the places that they have.
func (all *store) addWord(lex *Lexicon, word string, class Class) {
	w := lex.words.add(keyOf(word))
	w.Class |= class
	if class&(Utterance|Stance) != 0 && w.Lemma == 0 {
		w.Lemma = all.lemmas.place(word)
	}
	if class&(Function|Question|Adverb) != 0 && w.Particle == 0 {
		w.Particle = all.particles.place(word)
	}
}

// A vocabulary numbers words.
type vocabulary struct {
	words  []string // the first is none
	places map[string]uint16
}

func newVocabulary() vocabulary {
	return vocabulary{[]string{"none"}, make(map[string]uint16)}
}

// place returns the place of a word, a new one where it has none.
func (v *vocabulary) place(word string) uint16 {
	n, known := v.places[word]
	if !known {
		n = uint16(len(v.words))
		v.words = append(v.words, word)
		v.places[word] = n
	}
	return n
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

// guess returns the classes of a word in lower case that is not listed.
func (lex *Lexicon) guess(low []byte) Class {
	if i := bytes.IndexByte(low, '-'); i >= 0 { // "co-founder", "54-year-old"
		return lex.classOf(low[i+1:]) & Noun
	}
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
		if c := lex.classOf(low[i:]) & (Noun | OutletWord | Document | Statement); c != 0 {
			return c
		}
	}
	return 0
}

// byEnding guesses the class of a word that is not listed.
func (lex *Lexicon) byEnding(low []byte) Class {
	const stem = 3 // letters before an ending
	for _, e := range lex.adverbEnding {
		if len(low) > len(e)+stem && hasSuffix(low, e) {
			return Adverb
		}
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
	return slices.Contains(lex.phrasal[lemma], particle)
}

// Lemmas returns the words of all languages that have a lemma, by place.
func Lemmas() []string { return load().lemmas.words }

// Particles returns the particles of all languages, by place.
func Particles() []string { return load().particles.words }
