package kind

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/internal/swar"
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
		h := hashOf(w, 0, len(w))
		i := h >> classBits
		for t[i%uint64(len(t))] != 0 {
			i++
		}
		t[i%uint64(len(t))] = h>>classBits<<classBits | uint64(c)
	}
	return &t
})

// classesOf returns the classes of the word text[start:end], without regard to
// case and to the shape of its apostrophes.
func (t *lexicon) classesOf(text string, start, end int) classes {
	const longest = 16 // bytes
	if end-start > longest {
		return 0
	}
	h := hashOf(text, start, end)
	for i := h >> classBits; ; i++ {
		entry := t[i%uint64(len(t))]
		if entry == 0 || entry>>classBits == h>>classBits {
			return classes(entry)
		}
	}
}

// hashOf hashes the word text[start:end] in lower case with straight
// apostrophes, eight bytes at a time and the last filled up with blanks.
func hashOf(text string, start, end int) (h uint64) {
	for i := start; i < end; i += swar.Size {
		var w swar.Word
		if i+swar.Size <= len(text) {
			w = swar.Load(text, i).Keep(min(end-i, swar.Size))
		} else {
			for k := end - 1; k >= i; k-- {
				w = w<<8 | swar.Word(text[k])
			}
		}
		if !w.Wide().Empty() {
			return hashWide(text[start:end])
		}
		h = mix(h, uint64(w.With(' ')))
	}
	return h
}

// hashWide is hashOf for a word that is not all ASCII.
func hashWide(word string) uint64 {
	var buf [4 * 8]byte
	low := buf[:0]
	for _, r := range word {
		if r == '’' {
			r = '\''
		}
		low = utf8.AppendRune(low, unicode.ToLower(r))
	}
	for len(low)%8 != 0 {
		low = append(low, ' ')
	}
	var h uint64
	for i := 0; i < len(low); i += 8 {
		h = mix(h, binary.LittleEndian.Uint64(low[i:]))
	}
	return h
}

func mix(h, v uint64) uint64 {
	const prime = 0x9E3779B97F4A7C15 // 2^64 over the golden ratio
	h = (h ^ v) * prime
	return h ^ h>>32
}

// inWord tells which ASCII characters belong to a word: letters, digits, and
// the apostrophes and hyphens that words have inside.
var inWord = func() (t [256]bool) {
	for c := range t {
		t[c] = 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '\'' || c == '-'
	}
	return t
}()

// wideLen is the length of the character at text[i], which is not ASCII, if it
// belongs to a word, and its negative if it does not.
func wideLen(text string, i int) int {
	r, n := utf8.DecodeRuneInString(text[i:])
	if isWide(r) {
		return n
	}
	return -n
}

// wideLenBefore is wideLen for the character that ends at text[i].
func wideLenBefore(text string, i int) int {
	r, n := utf8.DecodeLastRuneInString(text[:i])
	if isWide(r) {
		return n
	}
	return -n
}

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

// nextWord returns the bounds of the first word of text from byte at on. Both
// are the end of text if there is none.
func nextWord(text string, at int) (start, end int) {
	for start = at; start < len(text) && !inWord[text[start]]; {
		n := -1
		if text[start] >= utf8.RuneSelf {
			n = wideLen(text, start)
		}
		if n > 0 {
			break
		}
		start -= n
	}
	text = text[:min(len(text), start+longestWord)]
	for end = start; end < len(text); {
		if end+swar.Size <= len(text) {
			n := swar.Load(text, end).NoLetters().First()
			if end += n; n == swar.Size {
				continue
			}
		}
		n := 1
		if !inWord[text[end]] {
			if text[end] < utf8.RuneSelf {
				break
			}
			if n = wideLen(text, end); n < 0 {
				break
			}
		}
		end += n
	}
	return start, end
}

// previousWord returns the bounds of the last word of text[from:at]. They are
// equal if there is none.
func previousWord(text string, from, at int) (start, end int) {
	for end = at; end > from && !inWord[text[end-1]]; {
		n := -1
		if text[end-1] >= utf8.RuneSelf {
			n = wideLenBefore(text, end)
		}
		if n > 0 {
			break
		}
		end += n
	}
	from = max(from, end-longestWord)
	for start = end; start > from; {
		if start-swar.Size >= from {
			n := swar.Size - swar.Load(text, start-swar.Size).NoLetters().Last()
			if start -= n; n == swar.Size {
				continue
			}
		}
		n := 1
		if !inWord[text[start-1]] {
			if text[start-1] < utf8.RuneSelf {
				break
			}
			if n = wideLenBefore(text, start); n < 0 {
				break
			}
		}
		start -= n
	}
	return start, end
}
