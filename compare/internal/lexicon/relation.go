package lexicon

import (
	"slices"
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
	Synonym            // one synset, or one set of grammatical words
	Broader            // one is the hypernym of the other
	Antonym            // opposites
	Translit           // two transliterations of one name
	Relations          // how many there are
)

var relationNames = [...]string{"", "identical", "spelling variant", "same lemma", "derived word", "synonym",
	"WordNet hypernym", "WordNet antonym", "transliteration"}

// String names the relation as evidence of an edit.
func (r Relation) String() string { return relationNames[r] }

// Sisters reports whether two words have a broader word in common: "reporter",
// "correspondent".
func Sisters(a, b *Word) bool { return a.broader.meets(&b.broader) }

// Likeness is how much two forms resemble each other, 0..1.
func Likeness(a, b *Word) float32 {
	longest := max(len(a.key), len(b.key))
	if longest == 0 || longest > 64 {
		return 0
	}
	return 1 - float32(levenshtein.ComputeDistance(a.key, b.key))/float32(longest)
}

// Relate says how two words are related. It is symmetric.
func Relate(a, b *Word) Relation {
	if a.ID == b.ID {
		return Identical
	}
	if !a.Signature.Meets(&b.Signature) {
		return Unrelated
	}
	switch {
	case a.Spelling == b.Spelling:
		return Variant
	case a.lemmas.meets(&b.lemmas):
		return Inflected
	case a.antonyms.meets(&b.lemmas) || b.antonyms.meets(&a.lemmas):
		return Antonym
	case a.Stem == b.Stem || a.derived.meets(&b.lemmas) || b.derived.meets(&a.lemmas):
		return Derived
	case a.synsets.meets(&b.synsets):
		return Synonym
	case a.broader.meets(&b.lemmas) || b.broader.meets(&a.lemmas):
		return Broader
	}
	return Unrelated
}

// A Signature tells most unrelated words apart without looking at them.
type Signature struct {
	own    bitSet // a word's lemmas, stem and spelling
	reach  bitSet // its derived words, antonyms and broader words
	lemma  bitSet
	synset bitSet
}

// MayMeet reports whether the words of two signatures may be related. It is a
// first look, that turns away nine of ten; Meets is a second.
func (s *Signature) MayMeet(t *Signature) bool {
	return s.own.low&t.own.low|s.reach.low&t.lemma.low|t.reach.low&s.lemma.low|s.synset.low&t.synset.low != 0
}

// Meets reports whether the words of two signatures may be related.
func (s *Signature) Meets(t *Signature) bool {
	return s.own.meets(t.own) || s.reach.meets(t.lemma) || t.reach.meets(s.lemma) || s.synset.meets(t.synset)
}

// A bitSet stands for a set of ids by two bits for each. Ids share them with
// others, so that sets may meet whose bits do, and no others.
type bitSet struct{ low, high uint64 }

func bitsOf(id uint32) bitSet {
	h := id * 2654435761
	return bitSet{1 << (h >> 26), 1 << (h >> 20 & 63)}
}

func (s bitSet) or(t bitSet) bitSet { return bitSet{s.low | t.low, s.high | t.high} }

func (s bitSet) meets(t bitSet) bool { return s.low&t.low != 0 && s.high&t.high != 0 }

// An idSet is a small set of ids.
type idSet struct {
	bits bitSet
	ids  []uint32 // sorted
}

func (s *idSet) add(ids ...uint32) {
	for _, id := range ids {
		if i, found := slices.BinarySearch(s.ids, id); !found {
			s.ids = slices.Insert(s.ids, i, id)
			s.bits = s.bits.or(bitsOf(id))
		}
	}
}

// meets reports whether two sets share an id.
func (s *idSet) meets(t *idSet) bool { return s.bits.meets(t.bits) && shareID(s.ids, t.ids) }

// shareID reports whether two sorted lists have an id in common.
func shareID(a, b []uint32) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
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
