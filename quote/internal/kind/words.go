package kind

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed words.txt
var wordsFile string

// classes is a set of word classes.
type classes uint16

const classBits = 16

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

// classNames are the names of the classes by their bits, as words.txt has them.
var classNames = [classBits]string{
	"first", "second", "third", "verb", "negation", "determiner", "preposition", "conjunction",
	"subordinator", "as", "announcer", "namer", "expression", "work",
}

// lexicon is words.txt as a hash table with linear probing. An entry is a
// word's hash with its low bits replaced by the word's classes: no word is
// kept, as two with one hash among the few there are would be chance in 2^38.
type lexicon [1 << 11]uint64

var loadLexicon = sync.OnceValue(func() *lexicon {
	words := make(map[string]classes)
	var class classes
	for line := range strings.Lines(wordsFile) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			class = 1 << slices.Index(classNames[:], strings.Trim(line, "[]"))
		default:
			for _, w := range strings.Fields(line) {
				words[w] |= class
			}
		}
	}
	var t lexicon
	if 2*len(words) > len(t) {
		panic("kind: the table of words is too small")
	}
	for w, c := range words {
		h := wordAt(w, 0).hash
		i := h >> classBits
		for t[i%uint64(len(t))] != 0 {
			i++
		}
		t[i%uint64(len(t))] = h>>classBits<<classBits | uint64(c)
	}
	return &t
})

// classesOf returns the classes of a word.
func (t *lexicon) classesOf(w word) classes {
	for i := w.hash >> classBits; ; i++ {
		entry := t[i%uint64(len(t))]
		if entry == 0 || entry>>classBits == w.hash>>classBits {
			return classes(entry)
		}
	}
}

// folded maps the ASCII characters of words to lower case, all others to 0:
// words consist of letters, digits, and the apostrophes and hyphens inside.
var folded = func() (t [256]byte) {
	for c := range t {
		low := byte(c) | 0x20
		switch {
		case 'a' <= low && low <= 'z':
			t[c] = low
		case '0' <= c && c <= '9' || c == '\'' || c == '-':
			t[c] = byte(c)
		}
	}
	return t
}()

// isWide reports whether r, which is not ASCII, belongs to a word.
func isWide(r rune) bool {
	switch {
	case r < rune(len(isLetter)):
		return isLetter[r]
	case '一' <= r && r <= '鿿', 'ぁ' <= r && r <= 'ゖ', 'ァ' <= r && r <= 'ヺ':
		return true // nearly all of Chinese and Japanese
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '’'
}

// isLetter is unicode.IsLetter for Latin, Greek and Cyrillic.
var isLetter = func() (t [0x530]bool) {
	for r := range t {
		t[r] = unicode.IsLetter(rune(r))
	}
	return t
}()

// longestWord is how many bytes of a word are looked at: Chinese and Japanese
// print no blanks.
const longestWord = 64

// A word is where a word stands in a text, and a hash of it without regard to
// case and to the shape of its apostrophes (Fowler, Noll and Vo's FNV-1a).
type word struct {
	start, end int
	hash       uint64
}

func (w word) empty() bool { return w.start == w.end }

func (w word) in(text string) string { return text[w.start:w.end] }

// nextWord returns the first word of text from byte at on. It is empty, at the end
// of text, if there is none.
func nextWord(text string, at int) word {
	for at < len(text) && folded[text[at]] == 0 {
		n := 1
		if text[at] >= utf8.RuneSelf {
			var r rune
			if r, n = utf8.DecodeRuneInString(text[at:]); isWide(r) {
				break
			}
		}
		at += n
	}
	return wordAt(text[:min(len(text), at+longestWord)], at)
}

// wordAt returns the word that starts at text[at], which is empty if none does.
func wordAt(text string, at int) word {
	const offset, prime = 0xCBF29CE484222325, 0x100000001B3
	end, hash := at, uint64(offset)
	for {
		for ; end < len(text) && folded[text[end]] != 0; end++ {
			hash = (hash ^ uint64(folded[text[end]])) * prime
		}
		r, n := wideAt(text, end)
		if n == 0 {
			return word{at, end, hash}
		}
		if r = unicode.ToLower(r); r == '’' {
			r = '\''
		}
		hash = (hash ^ uint64(r)) * prime
		end += n
	}
}

// wideAt returns the character at text[i] and its length, if it belongs to a word
// and is not ASCII.
func wideAt(text string, i int) (r rune, n int) {
	if i == len(text) || text[i] < utf8.RuneSelf {
		return 0, 0
	}
	if r, n = utf8.DecodeRuneInString(text[i:]); !isWide(r) {
		return 0, 0
	}
	return r, n
}

// previousWord returns the last word of text[from:at]. It is empty if there is
// none.
func previousWord(text string, from, at int) word {
	end := at
	for end > from && folded[text[end-1]] == 0 {
		r, n := utf8.DecodeLastRuneInString(text[:end])
		if r >= utf8.RuneSelf && isWide(r) {
			break
		}
		end -= n
	}
	start := end
	for from = max(from, end-longestWord); start > from; {
		n := 1
		if folded[text[start-1]] == 0 {
			var r rune
			if r, n = utf8.DecodeLastRuneInString(text[:start]); n == 1 || !isWide(r) {
				break
			}
		}
		start -= n
	}
	return wordAt(text[:end], start)
}
