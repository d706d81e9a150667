package lexicon

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unknown is the language of texts that no lexicon is for.
const Unknown = "und"

var unknown = &Lexicon{Language: Unknown}

// Detect returns the lexicon of the language whose most typical words the
// beginning of the text holds most often. A text with too few of them is in no
// language that is known, unless it is short and in Latin letters: then it is
// taken for English.
func Detect(text string) *Lexicon {
	const (
		sample = 800 // bytes
		few    = 12  // words
		share  = 24  // of so many words, one must be typical
	)
	all := load()
	counts := make([]int, len(all.lexicons))
	words, latin := 0, 0
	var buf [2 * longest]byte
	for word := range strings.FieldsSeq(text[:min(len(text), sample)]) {
		low := bytes.Trim(appendLower(buf[:0], word[:min(len(word), longest)]), `.,:;!?"'()-`)
		first, _ := utf8.DecodeRune(low)
		if !unicode.IsLetter(first) {
			continue
		}
		words++
		if unicode.Is(unicode.Latin, first) {
			latin++
		}
		for _, i := range all.typical[string(low)] {
			counts[i]++
		}
	}
	switch most := slices.Max(counts); {
	case most > 0 && (words < few || share*most >= words):
		return all.lexicons[slices.Index(counts, most)]
	case words < few && 2*latin >= words:
		return For("en")
	}
	return unknown
}
