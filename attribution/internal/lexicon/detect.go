package lexicon

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Unknown is the language of texts that no lexicon is for.
const Unknown = "und"

var unknown = &Lexicon{Language: Unknown}

// Votes are the sets of lexicons, by their places, that know a word and that
// list it as typical of their language.
type votes struct {
	known, typical uint32
}

// Detect returns the lexicon of the language whose words the beginning of the
// text holds most often: typical ones count as much as three others, and a word
// of several languages counts for each in part. A text with too few of them is
// in no language that is known, unless it is short and in Latin letters: then it
// is taken for English. Reading stops where one language is far ahead.
func Detect(text string) *Lexicon {
	const (
		sample = 800 // bytes
		far    = 20  // words
		few    = 12  // words
		share  = 15  // hundredths of the words that one language knows at least
		whole  = 60  // the weight of a word, a multiple of the first numbers
	)
	all := load()
	var store [2][32]int // as many as bits in a set
	counts, known := store[0][:len(all.lexicons)], store[1][:len(all.lexicons)]
	words, latin := 0, 0
	text = text[:min(len(text), sample)]
	for start, end := nextWord(text, 0); start < end; start, end = nextWord(text, end) {
		if words%few == 0 && lead(counts) >= far*whole {
			break
		}
		words++
		if first, _ := utf8.DecodeRuneInString(text[start:]); first < utf8.RuneSelf || unicode.Is(unicode.Latin, first) {
			latin++
		}
		k, ok := keyAt(text, start, end)
		if !ok {
			var b buffer
			b.lower(text[start:end])
			k = b.key()
		}
		v := all.votes.get(k)
		if v == nil {
			continue
		}
		vote(counts, v.known, whole)
		vote(counts, v.typical, 3*whole)
		for set := v.known | v.typical; set != 0; set &= set - 1 {
			known[bits.TrailingZeros32(set)]++
		}
	}
	best := slices.Index(counts, slices.Max(counts))
	switch {
	case counts[best] > 0 && (words < few || 100*known[best] >= share*words):
		return all.lexicons[best]
	case words < few && 2*latin >= words:
		return For("en")
	}
	return unknown
}

// lead is by how much the largest count is ahead of the next.
func lead(counts []int) int {
	first, second := 0, 0
	for _, n := range counts {
		first, second = max(first, n), max(second, min(first, n))
	}
	return first - second
}

// vote gives each lexicon of a set its part of a word's weight.
func vote(counts []int, set uint32, weight int) {
	if set == 0 {
		return
	}
	part := weight
	if n := bits.OnesCount32(set); n > 1 {
		part /= n
	}
	for ; set != 0; set &= set - 1 {
		counts[bits.TrailingZeros32(set)] += part
	}
}

// nextWord returns where the next word from text[i] on begins and ends: what stands
// between spaces, from its first letter to its last. Both are the end of the text
// where there is none.
func nextWord(text string, i int) (start, end int) {
	start = i
	for start < len(text) && !isLetter(text[start]) {
		size := 1
		if text[start] >= utf8.RuneSelf {
			var r rune
			if r, size = utf8.DecodeRuneInString(text[start:]); unicode.IsLetter(r) {
				break
			}
		}
		start += size
	}
	end = start
	for end < len(text) && (' ' < text[end] && text[end] < utf8.RuneSelf || !isSpaceAt(text, end)) {
		end++
	}
	for end > start && !isLetter(text[end-1]) {
		size := 1
		if text[end-1] >= utf8.RuneSelf {
			var r rune
			if r, size = utf8.DecodeLastRuneInString(text[start:end]); unicode.IsLetter(r) {
				break
			}
		}
		end -= size
	}
	return start, end
}

// isLetter reports whether c is a letter of ASCII.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isSpaceAt reports whether a space begins at text[i].
func isSpaceAt(text string, i int) bool {
	if c := text[i]; c < utf8.RuneSelf {
		return c == ' ' || '\t' <= c && c <= '\r'
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsSpace(r)
}
