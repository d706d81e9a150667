package kind

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed words.txt
var wordsFile string

// classes is a set of word classes.
type classes uint16

const (
	first classes = 1 << iota
	second
	third
	verb
	negation
	determiner
	preposition
	conjunction
	subordinator
	as
	announcer
	namer
	expression
	work
)

var sections = map[string]classes{
	"[first]": first, "[second]": second, "[third]": third, "[verb]": verb, "[negation]": negation,
	"[determiner]": determiner, "[preposition]": preposition, "[conjunction]": conjunction,
	"[subordinator]": subordinator, "[as]": as, "[announcer]": announcer, "[namer]": namer, "[expression]": expression, "[work]": work,
}

var lexicon = sync.OnceValue(func() map[string]classes {
	words := make(map[string]classes)
	var class classes
	for line := range strings.Lines(wordsFile) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			class = sections[line]
		default:
			for _, w := range strings.Fields(line) {
				words[w] |= class
			}
		}
	}
	return words
})

// classesOf returns the classes of a word, without regard to case and to the
// shape of its apostrophes.
func classesOf(words map[string]classes, word string) classes {
	const longest = 16 // bytes
	if len(word) > longest {
		return 0
	}
	var buf [2 * longest]byte
	low := buf[:0]
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return words[string(appendLower(low[:0], word))]
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low = append(low, c)
	}
	return words[string(low)]
}

func appendLower(dst []byte, word string) []byte {
	for _, r := range word {
		if r == '’' {
			r = '\''
		}
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}
