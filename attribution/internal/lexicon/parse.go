package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

//go:embed data/*.txt
var files embed.FS

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

func (all *store) parse(data string) (*Lexicon, error) {
	lex := &Lexicon{elided: make(map[string]bool), caseEnding: map[string]bool{"": true}, sameRole: make(map[string][]int)}
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

// withEndings returns a list of endings with some more, whose last bytes it notes.
func (lex *Lexicon) withEndings(list, endings []string) []string {
	for _, e := range endings {
		lex.lastOfEnding[e[len(e)-1]] = true
	}
	return append(list, endings...)
}

// add takes in one line of a section.
func (all *store) add(lex *Lexicon, section string, fields []string) error {
	switch section {
	case "source-after":
		lex.SourceAfter = append(lex.SourceAfter, fields)
	case "source-before":
		lex.SourceBefore = append(lex.SourceBefore, fields)
	case "past-ending":
		lex.pastEnding = lex.withEndings(lex.pastEnding, fields)
	case "noun-ending":
		lex.nounEnding = append(lex.nounEnding, fields...)
	case "attributive-ending":
		lex.attributiveEnding = append(lex.attributiveEnding, fields...)
	case "portfolio":
		lex.portfolio = append(lex.portfolio, fields...)
	case "plural-ending":
		lex.pluralEnding = append(lex.pluralEnding, fields...)
	case "case-ending":
		for _, w := range fields {
			lex.caseEnding[w] = true
		}
	case "adverb-ending":
		lex.adverbEnding = lex.withEndings(lex.adverbEnding, fields)
	case "verb-ending":
		lex.verbEnding = lex.withEndings(lex.verbEnding, fields)
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
		for len(lex.phrasal) <= int(lemma) {
			lex.phrasal = append(lex.phrasal, nil)
		}
		lex.phrasal[lemma] = append(lex.phrasal[lemma], fields[1:]...)
	case "raising":
		for _, w := range fields {
			lex.raising = append(lex.raising, lex.Word(w).Lemma)
		}
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
