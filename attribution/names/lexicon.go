package names

import (
	"embed"
	"fmt"
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
	generic
	small
	givenName
	femaleGiven
	maleGiven
)

// traits are the keys of the data files other than forms of names and aliases.
var traits = map[string]trait{
	"titles/title": hardTitle, "titles/lead": leadTitle, "titles/either": eitherTitle,
	"titles/female": femaleTitle, "titles/male": maleTitle,
	"parts/particle": particle, "parts/suffix": suffix, "parts/honour": honour, "parts/first": familyFirst,
	"bodies/body": bodyWord, "bodies/surname": bodyWord | bodySurname, "bodies/self": selfBody,
	"bodies/generic": generic, "bodies/small": small,
	"given/female": givenName | femaleGiven, "given/male": givenName | maleGiven, "given/either": givenName,
	"given_world/female": givenName | femaleGiven, "given_world/male": givenName | maleGiven,
}

// Forms are the lines of the data files of forms of names that a word stands in.
type forms struct {
	nicknames []int32 // of given names
	spellings []int32 // of any names
}

// An entry is what is known of a folded word.
type entry struct {
	traits trait
	forms
}

type lexiconData struct {
	words   map[string]entry
	aliases map[string]int // folded words of a body's name, joined by "_", to the number of its line
}

var lexicon = sync.OnceValue(func() *lexiconData {
	lex := &lexiconData{
		words:   make(map[string]entry, 1<<13),
		aliases: make(map[string]int),
	}
	for _, file := range []string{"titles", "parts", "bodies", "given", "given_world"} {
		readLines(file, func(key string, values []string, line int) {
			if file == "bodies" && key == "alias" {
				for _, v := range values {
					lex.aliases[v] = line
				}
				return
			}
			t, ok := traits[file+"/"+key]
			if !ok {
				panic(fmt.Sprintf("names: %s.txt:%d: no key %q", file, line, key))
			}
			for _, v := range values {
				e := lex.words[plainWord(v)]
				e.traits |= t
				lex.words[plainWord(v)] = e
			}
		})
	}
	readLines("nicknames", func(head string, values []string, line int) {
		for _, v := range append(values, head) {
			e := lex.words[v]
			e.nicknames = append(e.nicknames, int32(line))
			lex.words[v] = e
		}
	})
	readLines("spellings", func(head string, values []string, line int) {
		for _, v := range append(values, head) {
			e := lex.words[v]
			e.spellings = append(e.spellings, int32(line))
			lex.words[v] = e
		}
	})
	return lex
})

// plainWord drops the dots and hyphens of a data word.
func plainWord(s string) string { return string(appendFold(nil, s)) }

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
