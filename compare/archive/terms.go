package archive

import (
	"cmp"
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// A sign is a stem or a pair of stems by which the index knows a wording.
type sign struct {
	field  string
	name   string
	rarity float32 // in English at large: 0..1, of pairs 0..2
}

// read reads the signs of a wording, of at most most words: the stems of its content
// words, or of all where it has none, and the pairs, each once. Both sides of a search
// read them alike: a quote when it is added, and what is looked for.
//
// A pair is two stems in a row, grammar included, hashed to one of 65,536
// buckets. Pairs find what is made of common words only, of which the index has
// millions; and as every bucket stays small, they cost little to look up. That
// two pairs share a bucket does no harm, since whatever is found is compared.
func read(text string, most int) (stems, pairs []sign) {
	tokens := align.Analyse(text).Tokens
	var all []sign
	var last *lexicon.Word
	seen := make(map[string]bool, len(tokens))
	paired := make(map[uint16]bool, len(tokens))
	words := 0
	for i := range tokens {
		k := &tokens[i]
		if !k.IsWord() {
			continue
		}
		if words++; words > most {
			break
		}
		w := k.Word
		if !seen[w.Root] {
			seen[w.Root] = true
			all = append(all, sign{fieldStem, w.Root, w.Rarity})
			if k.Content() {
				stems = append(stems, all[len(all)-1])
			}
		}
		if last != nil {
			if p := pair(last.Stem, w.Stem); !paired[p] {
				paired[p] = true
				pairs = append(pairs, sign{fieldPair, pairTerm(p), last.Rarity + w.Rarity})
			}
		}
		last = w
	}
	if len(stems) == 0 {
		stems = all
	}
	return stems, pairs
}

// rarestFirst sorts signs such that those which tell most come first. In what is no
// English all words are rare, and the long ones are the rarest.
func rarestFirst(signs []sign) {
	slices.SortStableFunc(signs, func(a, b sign) int {
		return cmp.Or(cmp.Compare(b.rarity, a.rarity), cmp.Compare(len(b.name), len(a.name)))
	})
}

// pair hashes two stems in a row.
func pair(a, b uint32) uint16 {
	h := uint64(a)*0x9E3779B97F4A7C15 ^ uint64(b)*0xC2B2AE3D27D4EB4F
	h ^= h >> 29
	return uint16(h * 0xBF58476D1CE4E5B9 >> 48)
}

// pairTerm is how the index writes a pair.
func pairTerm(p uint16) string { return pairTerms[2*int(p) : 2*int(p)+2] }

// pairTerms holds the terms of all pairs, so that none needs memory of its own.
var pairTerms = func() string {
	b := make([]byte, 0, 2<<16)
	for p := range 1 << 16 {
		b = append(b, byte(p>>8), byte(p))
	}
	return string(b)
}()
