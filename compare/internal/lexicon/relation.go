package lexicon

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// A Relation says how two words are related, the closest first.
type Relation uint8

const (
	Unrelated Relation = iota
	Identical          // one form
	Variant            // two spellings of one form
	Inflected          // two forms of one lemma
	Derived            // one stem or one family of words
	Synonym            // one synset
	Broader            // one is the hypernym of the other
	Antonym            // opposites
	Translit           // two transliterations of one name
	Relations          // how many there are
)

var relationNames = [...]string{"", "identical", "spelling variant", "same lemma", "derived word", "WordNet synonym",
	"WordNet hypernym", "WordNet antonym", "transliteration"}

// String names the relation as evidence of an edit.
func (r Relation) String() string { return relationNames[r] }

// Relate says how two words are related. It is symmetric.
func Relate(a, b *Word) Relation {
	if a.ID == b.ID {
		return Identical
	}
	if a.links&b.links == 0 {
		return Unrelated
	}
	switch {
	case a.Spelling == b.Spelling:
		return Variant
	case meet(a.lemmas, b.lemmas):
		return Inflected
	case meet(a.antonyms, b.lemmas) || meet(b.antonyms, a.lemmas):
		return Antonym
	case a.Stem == b.Stem || meet(a.derived, b.lemmas) || meet(b.derived, a.lemmas):
		return Derived
	case meet(a.synsets, b.synsets):
		return Synonym
	case meet(a.synsets, b.broader) || meet(b.synsets, a.broader):
		return Broader
	}
	return Unrelated
}

// meet reports whether two sorted lists share an id.
func meet(a, b []uint32) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// sounds maps letters to those that transliterations use for the same sound.
var sounds = strings.NewReplacer("ph", "f", "kh", "h", "ck", "k", "tch", "ch", "ks", "x", "q", "k", "c", "k", "g", "k", "w", "v",
	"y", "i", "j", "i", "z", "s")

// soundKey writes a form as its sounds, doubled letters once.
func soundKey(form string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range sounds.Replace(form) {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// Transliterated reports whether two forms can be one name written after two
// systems: their consonants agree, and a vowel or two may differ, as in
// Zelensky, Zelenskyy, Zelenskiy; Gaddafi, Qaddafi.
func Transliterated(a, b *Word) bool {
	n := min(len(a.key), len(b.key))
	if a.frame != b.frame || n < 4 || a.Known && b.Known {
		return false
	}
	return levenshtein.ComputeDistance(a.key, b.key) <= max(1, n/5)
}

func consonants(key string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou'", r) {
			return -1
		}
		return r
	}, key)
}
