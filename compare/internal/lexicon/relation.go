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
	"WordNet hypernym", "antonym", "transliteration"}

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

// keysOf is how many keys there are for ids of one sort. Ids share them.
const (
	keyBits = 9
	keysOf  = 1 << keyBits
)

// Keys is how many keys there are: for the forms of words, for their lemmas, for
// what these are tied to, and for synsets.
const Keys = 4 * keysOf

// index fills in the keys of a word.
func (w *Word) index() {
	own := append(slices.Clone(w.lemmas.ids), w.Stem, w.Spelling)
	ties := slices.Concat(w.derived.ids, w.antonyms.ids, w.broader.ids)
	w.Has = keys(own, w.lemmas.ids, ties, w.synsets.ids)
	w.Seeks = keys(own, ties, w.lemmas.ids, w.synsets.ids)
}

// keys returns the keys of sets of ids, each once.
func keys(sets ...[]uint32) (out []uint16) {
	for i, ids := range sets {
		for _, id := range ids {
			out = append(out, uint16(i*keysOf+int(id*2654435761>>(32-keyBits))))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
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
	ids  []uint32
}

func (s *idSet) add(ids ...uint32) {
	for _, id := range ids {
		if !s.has(id) {
			s.ids = append(s.ids, id)
			s.bits = s.bits.or(bitsOf(id))
		}
	}
}

func (s *idSet) has(id uint32) bool { return s.bits.meets(bitsOf(id)) && slices.Contains(s.ids, id) }

// meets reports whether two sets share an id.
func (s *idSet) meets(t *idSet) bool { return s.bits.meets(t.bits) && s.shares(t) }

func (s *idSet) shares(t *idSet) bool {
	if len(s.ids) > len(t.ids) {
		s, t = t, s
	}
	for _, id := range s.ids {
		if t.has(id) {
			return true
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
