package corpus

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// A Variation is how a quote departs from the one that it repeats.
type Variation uint8

const (
	Original   Variation = iota // it repeats none
	Copied                      // word by word
	Changed                     // a third of the words are others
	Inflected                   // nouns and verbs have another number, person or tense
	Translated                  // content words are replaced by synonyms as far as there are
	Respelled                   // with typing errors, and other spellings of English
	Fragment                    // a half of the words, in one piece
	Short                       // four to six words, in one piece
	variations
)

var variationNames = [...]string{"original", "copied", "a third changed", "inflected", "translated", "respelled", "fragment", "short fragment"}

// String names the variation.
func (v Variation) String() string { return variationNames[v] }

// Variations are all of them but Original.
func Variations() []Variation {
	return []Variation{Copied, Changed, Inflected, Translated, Respelled, Fragment, Short}
}

func (v Variation) isFragment() bool { return v == Fragment || v == Short }

// apply makes the variant of a quote.
func (v Variation) apply(words []word, r *rand.Rand) []word {
	words = slices.Clone(words)
	switch v {
	case Changed:
		change(words, r)
	case Inflected:
		inflect(words)
	case Translated:
		translate(words)
	case Respelled:
		respell(words, r)
	case Fragment:
		return cut(words, max(7, len(words)/2), r)
	case Short:
		return cut(words, 4+r.IntN(3), r)
	}
	return words
}

// change puts other words in the place of a third, each of the class that was there.
func change(words []word, r *rand.Rand) {
	g, v := loadGrammar(), loadVocabulary()
	for _, i := range r.Perm(len(words))[:(len(words)+2)/3] {
		w := &words[i]
		before := w.String()
		for w.String() == before {
			if w.class == literal {
				w.text = g.literals[r.IntN(len(g.literals))]
			} else {
				w.rank = v.draw(w.class, r)
			}
		}
	}
}

// others are the forms that inflected words change to.
var others = map[form]form{third: past, past: base, ing: past, plural: base}

func inflect(words []word) {
	for i := range words {
		switch w := &words[i]; {
		case w.class == noun && w.form == base:
			w.form = plural
		case w.class == verb && w.form == base:
			w.form = ing
		default:
			w.form = others[w.form]
		}
	}
}

func translate(words []word) {
	v := loadVocabulary()
	for i := range words {
		w := &words[i]
		if w.class == literal || w.class == number {
			continue
		}
		for _, s := range v.lemmas[w.class][w.rank].synonyms {
			if rank, known := v.ranks[w.class][s]; known {
				w.rank = rank
				break
			}
		}
	}
}

const (
	leastRespelled = 5 // letters
	perRespelled   = 3 // long words of which one is
)

// respell mistypes every third long word, and one at least.
func respell(words []word, r *rand.Rand) {
	seen := 0
	for i := range words {
		text := words[i].String()
		if len(text) < leastRespelled || words[i].class == number {
			continue
		}
		if seen%perRespelled == 0 {
			words[i].text = mistype(text, r)
		}
		seen++
	}
}

// mistype drops, doubles or swaps a letter, or writes the ending of the other side of
// the Atlantic.
func mistype(text string, r *rand.Rand) string {
	for _, e := range [...][2]string{{"ize", "ise"}, {"yze", "yse"}, {"or", "our"}, {"ter", "tre"}, {"ense", "ence"}} {
		if root, ok := strings.CutSuffix(text, e[0]); ok {
			return root + e[1]
		}
	}
	i := 1 + r.IntN(len(text)-2)
	switch r.IntN(3) {
	case 0:
		return text[:i] + text[i+1:]
	case 1:
		return text[:i] + text[i:i+1] + text[i:]
	}
	return text[:i] + text[i+1:i+2] + text[i:i+1] + text[i+2:]
}

// cut returns a piece of n words that says something: two words of content for each
// three others.
func cut(words []word, n int, r *rand.Rand) []word {
	n = min(n, len(words))
	var best []word
	most := -1
	for _, start := range r.Perm(len(words) - n + 1) {
		piece := words[start : start+n]
		content := 0
		for _, w := range piece {
			if w.class != literal {
				content++
			}
		}
		if content > most {
			best, most = piece, content
		}
		if 5*most >= 2*n {
			break
		}
	}
	return best
}
