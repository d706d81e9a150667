package names

import (
	"math"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// romanisation maps one or two letters, the second 0 for none, to Latin ones.
var romanisation = sync.OnceValue(func() map[[2]rune]string {
	table := make(map[[2]rune]string, 256)
	readLines("romanise", func(_ string, values []string, _ int) {
		for i := 0; i+1 < len(values); i += 2 {
			var key [2]rune
			copy(key[:], []rune(values[i]))
			table[key] = strings.Trim(values[i+1], "-")
		}
	})
	return table
})

// appendFold appends the letters and digits of s in lower case, romanised and
// without diacritics. Letters of other scripts than Latin, Cyrillic and Greek
// stay as they are.
func appendFold(dst []byte, s string) []byte {
	if !ascii(s) {
		return appendRomanised(dst, s)
	}
	for i := range len(s) {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c|0x20)
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			dst = append(dst, c)
		}
	}
	return dst
}

func appendRomanised(dst []byte, s string) []byte {
	table := romanisation()
	s = norm.NFC.String(s)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		first := plain(r, table)
		if next, m := utf8.DecodeRuneInString(s[i+n:]); m > 0 && first > unicode.MaxASCII {
			if latin, ok := table[[2]rune{first, plain(next, table)}]; ok {
				dst = append(dst, latin...)
				i += n + m
				continue
			}
		}
		i += n
		switch latin, ok := table[[2]rune{first}]; {
		case ok:
			dst = append(dst, latin...)
		case unicode.IsLetter(first) || unicode.IsDigit(first):
			dst = utf8.AppendRune(dst, first)
		}
	}
	return dst
}

// plain is the lower-case letter of r without its marks, unless r with them has
// a romanisation of its own.
func plain(r rune, table map[[2]rune]string) rune {
	r = unicode.ToLower(r)
	if _, ok := table[[2]rune{r}]; ok || r <= unicode.MaxASCII {
		return r
	}
	if d := norm.NFD.PropertiesString(string(r)).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
		return unicode.ToLower(r)
	}
	return r
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// appendSkeleton appends what is left of a folded word when differences of
// romanisation and of national spelling are taken away: Zelensky, Zelenskyy and
// Zelenskiy become "zelenski".
func appendSkeleton(dst []byte, s string) []byte {
	last := byte(0)
	for i := 0; i < len(s); {
		c, n, next := s[i], 1, byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		if inContext[c]>>(next&31)&1 != 0 {
			c, n = sound(s, i)
		}
		i += n
		switch {
		case c == 0:
		case c == 'x' && s[i-n] == 'x':
			dst, last = append(dst, "ks"...), 's'
		case c != last: // doubled letters are one
			dst, last = append(dst, c), c
		}
	}
	return dst
}

// spellings are the letters that stand for another sound together than alone.
// The first that fits counts. 'x' is the sound of ship, 'c' that of church.
var spellings = [256][]struct {
	letters string
	sound   byte
}{
	'a': {{"ae", 'a'}},
	'c': {{"ch", 'c'}, {"cz", 'c'}, {"ck", 'k'}, {"ce", 's'}, {"ci", 's'}, {"cy", 's'}},
	'd': {{"dzh", 'j'}, {"dj", 'j'}, {"dh", 'd'}},
	'e': {{"ee", 'i'}},
	'g': {{"gh", 'g'}},
	'k': {{"kh", 'h'}},
	'o': {{"oe", 'o'}, {"oo", 'u'}, {"our", 'o'}, {"ou", 'u'}},
	'p': {{"ph", 'f'}},
	's': {{"shch", 'x'}, {"sch", 'x'}, {"sh", 'x'}},
	't': {{"tsch", 'c'}, {"tch", 'c'}, {"th", 't'}},
	'u': {{"ue", 'u'}},
	'z': {{"zh", 'j'}},
}

// inContext holds for each letter, as bits, those that may make it sound otherwise if they
// come next: all, or the second letters of its spellings.
var inContext = func() (bits [256]uint32) {
	for c, all := range spellings {
		for _, sp := range all {
			bits[c] |= 1 << (sp.letters[1] & 31)
		}
	}
	for _, c := range []byte("cfhijqwyz") {
		bits[c] = math.MaxUint32
	}
	return bits
}()

// sound returns the sound that starts at s[i], 0 if it is silent, and the
// number of letters that spell it.
func sound(s string, i int) (byte, int) {
	rest := s[i:]
	for _, sp := range spellings[s[i]] {
		if len(rest) < 2 || rest[1] != sp.letters[1] || !strings.HasPrefix(rest, sp.letters) {
			continue
		}
		switch sp.letters {
		case "ce", "ci", "cy": // the vowel is a sound of its own
			return sp.sound, 1
		case "our": // labour, labor; not Nouri
			if len(rest) > 3 {
				continue
			}
			return sp.sound, 2
		case "kh": // as the h that others write for it: Akhmed, Ahmed
			if i > 0 && isVowel(s[i-1]) && (len(rest) < 3 || !isVowel(rest[2])) {
				return 0, 2
			}
		}
		return sp.sound, len(sp.letters)
	}
	afterVowel := i > 0 && isVowel(s[i-1])
	beforeVowel := len(rest) > 1 && isVowel(rest[1])
	switch c := s[i]; c {
	case 'c', 'q':
		return 'k', 1
	case 'w':
		return 'v', 1
	case 'z':
		if i > 0 && s[i-1] == 'i' && beforeVowel { // organization
			return 's', 1
		}
		return c, 1
	case 'f':
		if len(rest) <= 2 && strings.Trim(rest, "f") == "" && i > 1 && afterVowel { // Pavloff
			return 'v', len(rest)
		}
		return c, 1
	case 'h':
		if afterVowel && !beforeVowel { // Fahd, Abdullah
			return 0, 1
		}
		return c, 1
	case 'j':
		if afterVowel && !beforeVowel { // Zelenskij, Trajkovski
			return 'i', 1
		}
		return c, 1
	case 'y', 'i':
		if len(rest) > 1 && rest[1] == 'e' && (c == 'y' || afterVowel) { // Yeltsin, Tsarnayev
			return 0, 1
		}
		return 'i', 1
	default:
		return c, 1
	}
}

func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// consonants maps each sound to the class of those it is confused with in
// romanisation; vowels to 0.
var consonants = func() (class [256]byte) {
	for c := range class {
		class[c] = byte(c)
	}
	for _, group := range []string{"\x00aeiouh", "kg", "td", "pb", "fv", "szxcj"} {
		for i := 1; i < len(group); i++ {
			class[group[i]] = group[0]
		}
	}
	return class
}()

// appendConsonants appends the classes of the consonants of a skeleton, runs of
// one class once.
func appendConsonants[S string | []byte](dst []byte, skeleton S) []byte {
	last := byte(0)
	for i := range len(skeleton) {
		if c := consonants[skeleton[i]]; c != 0 && c != last {
			dst = append(dst, c)
			last = c
		}
	}
	return dst
}
