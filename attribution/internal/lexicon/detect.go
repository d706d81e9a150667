package lexicon

import (
	"math/bits"
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
		often  = 4   // words between two looks at who is ahead
		least  = 15  // hundredths of the words that one language knows
		whole  = 60  // the weight of a word, a multiple of the first numbers
	)
	all := load()
	var store [32]tally // as many as bits in a set
	counts := store[:len(all.lexicons)]
	words, latin := 0, 0
	text = text[:min(len(text), sample)]
	for start, end := nextLetter(text, 0), 0; start < len(text); start = nextLetter(text, end) {
		if words >= few && words%often == 0 && lead(counts) >= far*whole {
			break
		}
		words++
		if text[start] < utf8.RuneSelf || isLatinAt(text, start) {
			latin++
		}
		var k key
		k, end = keyFrom(text, start)
		if v := all.votes.get(k); v != nil {
			v.count(counts, whole)
		}
	}
	best := 0
	for i := range counts {
		if counts[i].weight > counts[best].weight {
			best = i
		}
	}
	switch {
	case counts[best].weight > 0 && (words < few || 100*counts[best].words >= least*words):
		return all.lexicons[best]
	case words < few && 2*latin >= words:
		return For("en")
	}
	return unknown
}

// A tally is what the words of a text so far say for a language.
type tally struct {
	weight, words int // of the words that it knows
}

// lead is by how much the largest weight is ahead of the next.
func lead(counts []tally) int {
	first, second := 0, 0
	for i := range counts {
		n := counts[i].weight
		first, second = max(first, n), max(second, min(first, n))
	}
	return first - second
}

// count adds a word of a weight to the tallies of the lexicons that know it.
func (v *votes) count(counts []tally, weight int) {
	known, typical := share(weight, v.known), share(3*weight, v.typical)
	for set := v.known | v.typical; set != 0; set &= set - 1 {
		i := bits.TrailingZeros32(set)
		counts[i].words++
		if v.known>>i&1 != 0 {
			counts[i].weight += known
		}
		if v.typical>>i&1 != 0 {
			counts[i].weight += typical
		}
	}
}

// share is what each lexicon of a set gets of a weight.
func share(weight int, set uint32) int {
	if set&(set-1) == 0 { // one, or none
		return weight
	}
	return weight / bits.OnesCount32(set)
}

// nextLetter returns the place of the first letter from text[i] on, or the end of the text.
func nextLetter(text string, i int) int {
	for i < len(text) && !isLetter(text[i]) {
		size := 1
		if text[i] >= utf8.RuneSelf {
			var r rune
			if r, size = utf8.DecodeRuneInString(text[i:]); unicode.IsLetter(r) {
				break
			}
		}
		i += size
	}
	return i
}

// keyFrom returns the key of the word that begins with the letter at text[start], and its
// end: what stands between spaces, up to its last letter.
func keyFrom(text string, start int) (k key, end int) {
	k, n := lettersAt(text, start)
	if end = start + n; n > 0 && end+1 < len(text) && (text[end] == ' ' || text[end] < utf8.RuneSelf && text[end+1] == ' ') {
		return k, end // nearly all: "bridge ", "bridge, "
	}
	end = start
	for end < len(text) && !isSpaceAt(text, end) {
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
	var b buffer
	b.lower(text[start:end])
	return b.key(), end
}

// isLatinAt reports whether the letter at text[i] is one of the Latin script.
func isLatinAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.Is(unicode.Latin, r)
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
