package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

var yes, no = true, false

// exchanged returns pairs that are not the same: each first wording with the
// second wording of another pair. One of two goes with that which shares most
// long words among the pairs near by, the others with any.
func exchanged(pairs []pair) []pair {
	find := newFinder(pairs)
	var out []pair
	for i, p := range pairs {
		other := (i*7919 + 13) % len(pairs)
		if i%2 == 0 {
			other = find.alike(i, strings.Fields(p.A))
		}
		if other != i {
			out = append(out, pair{ID: p.ID + "#other", A: p.A, B: pairs[other].B, Same: &no})
		}
	}
	return out
}

// fragments returns pairs of which one side is cut short: a few words of a
// first wording with the whole second wording, and with what stands for them
// there, which are the same, as are those that lack just these words; and with
// a wording that shares words with them, and a fragment of that, which are not.
func fragments(pairs []pair) []pair {
	find := newFinder(pairs)
	random := rand.New(rand.NewPCG(5, 6))
	var out []pair
	for i, p := range pairs {
		a, b := strings.Fields(p.A), strings.Fields(p.B)
		n := 2 + random.IntN(8)
		if len(a) <= n {
			continue
		}
		from := random.IntN(len(a) - n)
		part := strings.Join(a[from:from+n], " ")
		if i%3 == 0 {
			out = append(out,
				pair{ID: p.ID + "#self", A: part, B: p.A, Same: &yes},
				pair{ID: p.ID + "#elided", A: strings.Join(a[:from], " ") + " ... " + strings.Join(a[from+n:], " "), B: p.A, Same: &yes})
		}
		lo, hi, aligned := counterpart(p, from, from+n)
		if aligned*3 >= n*2 && hi <= len(b) {
			out = append(out,
				pair{ID: p.ID + "#part", A: part, B: p.B, Same: &yes},
				pair{ID: p.ID + "#parts", A: part, B: strings.Join(b[lo:hi], " "), Same: &yes})
		}
		if other := find.alike(i, a[from:from+n]); other != i {
			c := strings.Fields(pairs[other].B)
			m := random.IntN(len(c))
			out = append(out,
				pair{ID: p.ID + "#otherpart", A: part, B: pairs[other].B, Same: &no},
				pair{ID: p.ID + "#otherparts", A: part, B: strings.Join(c[m:min(len(c), m+n)], " "), Same: &no})
		}
	}
	return out
}

// counterpart returns the words of B that the words from i to j of A are
// aligned with, and how many of these are.
func counterpart(p pair, i, j int) (lo, hi, aligned int) {
	lo = len(p.B)
	met := map[int]bool{}
	for _, l := range p.Alignment {
		var x, y int
		if _, err := fmt.Sscanf(l, "%d-%d", &x, &y); err == nil && x >= i && x < j {
			lo, hi = min(lo, y), max(hi, y+1)
			met[x] = true
		}
	}
	return min(lo, hi), hi, len(met)
}

// A finder finds pairs whose second wording shares words.
type finder struct{ words []map[string]bool }

func newFinder(pairs []pair) finder {
	f := finder{make([]map[string]bool, len(pairs))}
	for i, p := range pairs {
		f.words[i] = map[string]bool{}
		for _, w := range strings.Fields(p.B) {
			f.words[i][w] = true
		}
	}
	return f
}

// alike returns the pair near i whose second wording shares most long words
// with the given ones, though less than half of all.
func (f finder) alike(i int, words []string) int {
	const near = 200
	other, most := (i*7919+13)%len(f.words), 0
	for j := max(0, i-near); j < min(len(f.words), i+near); j++ {
		common := 0
		for _, w := range slices.Compact(slices.Clone(words)) {
			if len(w) > 4 && f.words[j][w] {
				common++
			}
		}
		if j != i && common > most && common*2 < len(f.words[j])+1 {
			other, most = j, common
		}
	}
	return other
}
