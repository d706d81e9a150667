package names

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/*.txt
var files embed.FS

// A trait is something that the data files say of a word.
type trait uint32

const (
	hardTitle   trait = 1 << iota // a title wherever it stands before a name
	leadTitle                     // a title as the first word
	eitherTitle                   // as the first word of three a title, of two a given name
	femaleTitle
	maleTitle
	particle
	suffix
	honour
	familyFirst
	bodyWord
	bodySurname // a body word that is a family name as well
	selfBody
	organ // a part of a government, before or behind what it is for
	generic
	small
	givenName
	femaleGiven
	maleGiven
	aliasWord // the first of a name that is listed as one of several of a body
)

// traits are the keys of the data files other than forms of names and aliases.
var traits = map[string]trait{
	"titles/title": hardTitle, "titles/lead": leadTitle, "titles/either": eitherTitle,
	"titles/female": femaleTitle, "titles/male": maleTitle,
	"parts/particle": particle, "parts/suffix": suffix, "parts/honour": honour, "parts/first": familyFirst,
	"bodies/body": bodyWord, "bodies/surname": bodyWord | bodySurname, "bodies/self": selfBody,
	"bodies/organ": bodyWord | organ, "bodies/generic": generic, "bodies/small": small,
	"given/female": givenName | femaleGiven, "given/male": givenName | maleGiven, "given/either": givenName,
	"given_world/female": givenName | femaleGiven, "given_world/male": givenName | maleGiven,
}

// An entry is what is known of a folded word.
type entry struct {
	traits    trait
	nicknames []string // keys of the lines that list forms of a given name
	spellings []string // keys of the lines that list spellings of any name
}

// unlisted is the entry of a word that nothing is known of.
var unlisted entry

type lexiconData struct {
	words        map[string]*entry
	aliases      map[string]int // folded words of a body's name, joined by "_", to the number of its line
	conjunctions []string       // between blanks
	room         []entry        // for the next words
}

var lexicon = sync.OnceValue(func() *lexiconData {
	lex := &lexiconData{
		words:   make(map[string]*entry, 1<<13),
		aliases: make(map[string]int),
	}
	for _, file := range []string{"titles", "parts", "bodies", "given", "given_world"} {
		readLines(file, func(key string, values []string, line int) {
			if file == "bodies" && key == "alias" {
				for _, v := range values {
					lex.aliases[v] = line
					first, _, _ := strings.Cut(v, "_")
					lex.entry(first).traits |= aliasWord
				}
				return
			}
			if file == "parts" && key == "conjunction" {
				for _, v := range values {
					lex.conjunctions = append(lex.conjunctions, " "+v+" ")
				}
				return
			}
			t, ok := traits[file+"/"+key]
			if !ok {
				panic(fmt.Sprintf("names: %s.txt:%d: no key %q", file, line, key))
			}
			for _, v := range values {
				lex.entry(plainWord(v)).traits |= t
			}
		})
	}
	readLines("nicknames", func(head string, values []string, line int) {
		key := "~" + strconv.Itoa(line)
		for _, v := range append(values, head) {
			e := lex.entry(v)
			e.nicknames = append(e.nicknames, key)
		}
	})
	readLines("spellings", func(head string, values []string, line int) {
		key := "=" + strconv.Itoa(line)
		for _, v := range append(values, head) {
			e := lex.entry(v)
			e.spellings = append(e.spellings, key)
		}
	})
	return lex
})

// entry returns the entry of a word, to be added to.
func (lex *lexiconData) entry(word string) *entry {
	e := lex.words[word]
	if e == nil {
		const many = 1 << 8 // at once, as there are thousands
		if len(lex.room) == 0 {
			lex.room = make([]entry, many)
		}
		e, lex.room = &lex.room[0], lex.room[1:]
		lex.words[word] = e
	}
	return e
}

// known returns what is known of a folded word.
func (lex *lexiconData) known(word []byte) *entry {
	if e := lex.words[string(word)]; e != nil {
		return e
	}
	return &unlisted
}

// plainWord drops the dots and hyphens of a data word.
func plainWord(s string) string {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return string(appendFold(nil, s))
		}
	}
	return s // nearly all
}

// readLines calls f with each line "key: value value ..." of a data file.
func readLines(file string, f func(key string, values []string, line int)) {
	text, err := files.ReadFile("data/" + file + ".txt")
	if err != nil {
		panic(err)
	}
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, values, ok := strings.Cut(line, ":")
		if !ok || !utf8.ValidString(line) {
			panic(fmt.Sprintf("names: %s.txt:%d: bad line", file, n))
		}
		f(key, strings.Fields(values), n)
	}
}
