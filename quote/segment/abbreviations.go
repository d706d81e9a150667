package segment

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed abbreviations.txt
var abbreviationsFile string

// lexicon is what abbreviations.txt lists.
type lexicon struct {
	abbreviations  map[string]abbreviation // lower case, without the full stop
	months, starts map[string]bool
}

// An abbreviation says what may follow one.
type abbreviation uint8

const (
	beforeName   abbreviation = iota + 1 // [title]
	beforeMore                           // [never]
	beforeNumber                         // [number]
	beforeEither                         // [either]
)

var loadLexicon = sync.OnceValue(func() *lexicon {
	lex := &lexicon{make(map[string]abbreviation), make(map[string]bool), make(map[string]bool)}
	kinds := map[string]abbreviation{
		"[title]": beforeName, "[never]": beforeMore, "[number]": beforeNumber, "[either]": beforeEither,
	}
	section := ""
	for line := range strings.Lines(abbreviationsFile) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = line
		default:
			for _, w := range strings.Fields(line) {
				switch section {
				case "[months]":
					lex.months[w] = true
				case "[starts]":
					lex.starts[w] = true
				default:
					lex.abbreviations[w] = kinds[section]
				}
			}
		}
	}
	return lex
})

// lookup returns what may follow the abbreviation word, or 0 if it is none.
func (lex *lexicon) lookup(word string) abbreviation {
	const longest = 16
	if len(word) > longest {
		return 0
	}
	var buf [2 * longest]byte
	low := buf[:0]
	for _, r := range word {
		low = utf8.AppendRune(low, unicode.ToLower(r))
	}
	return lex.abbreviations[string(low)]
}
