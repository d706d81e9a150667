package archive

import (
	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
)

// A reading is what the index knows of a wording.
type reading struct {
	stems []string // of its content words, or of all where it has none; each once
	pairs []string // of each two words that stand together; each once
}

// read reads the terms of a wording, of at most most words. Both sides of a
// search read them alike: a quote when it is added, and what is looked for.
//
// A pair is two stems in a row, grammar included, hashed to one of 65,536
// buckets. Pairs find what is made of common words only, of which the index has
// millions; and as every bucket stays small, they cost little to look up. That
// two pairs share a bucket does no harm, since whatever is found is compared.
func read(text string, most int) reading {
	tokens := align.Analyse(text).Tokens
	var t reading
	var all []string
	var last uint32
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
		if w := k.Word; !seen[w.Root] {
			seen[w.Root] = true
			all = append(all, w.Root)
			if k.Content() {
				t.stems = append(t.stems, w.Root)
			}
		}
		if p := pair(last, k.Word.Stem); words > 1 && !paired[p] {
			paired[p] = true
			t.pairs = append(t.pairs, pairTerm(p))
		}
		last = k.Word.Stem
	}
	if len(t.stems) == 0 {
		t.stems = all
	}
	return t
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
