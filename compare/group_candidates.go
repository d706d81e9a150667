package compare

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Comparing each quote with each other would take years for a million. Two quotes
// become candidates if they share a feature: a stem, two stems of content in a row, or
// a stem and the speaker. Of the quotes that have a feature, in the order of their
// articles, each meets only the last few before it, fewer where many have it, and a
// stem that very many have is no feature. That keeps the number of pairs linear and
// the quotes of one utterance connected. What meets must share enough to be looked at
// closely.
const (
	maxMet        = 24   // quotes met for one feature
	many          = 256  // have a feature, and
	metOfMany     = 6    // are met of them
	metCopies     = 3    // of one text and speaker
	maxCandidates = 32   // kept for one quote
	minShared     = 0.25 // of the information of the shorter's words
)

// A candidate is a pair of quotes that may report the same, the earlier as b.
type candidate struct {
	a, b int32
	odds float32 // the evidence
}

// A feature of a quote: in the high bits a hash of it, in the low ones the number of
// the quote. Sorted, the quotes of a feature stand together in their order.
type feature uint64

const (
	quoteBits = 28 // of a feature
	stemBit   = 1 << quoteBits
	perPart   = 1 << 22 // features looked at together, to bound the memory
	perQuote  = 36      // features that a quote has, more or less
)

func (f feature) quote() int32  { return int32(f & (1<<quoteBits - 1)) }
func (f feature) hash() feature { return f >> quoteBits }
func (f feature) isStem() bool  { return f&stemBit != 0 }

// A pair is two quotes by their numbers, the later one in the high bits.
type pair uint64

func newPair(i, j int32) pair { return pair(max(i, j))<<32 | pair(min(i, j)) }

func (p pair) quotes() (later, earlier int32) { return int32(p >> 32), int32(p & math.MaxUint32) }

// candidates returns the pairs of quotes that may report the same.
func (g *grouping) candidates(ctx context.Context, progress func(float64)) ([]candidate, error) {
	parts := 1 + int(g.quotes.n)*perQuote/perPart
	met := make([][]pair, parts+1)
	met[parts] = g.copies()
	err := parallel(ctx, parts, progress, func(i int) { met[i] = g.meet(ctx, g.features(ctx, uint64(i), uint64(parts))) })
	if err != nil {
		return nil, err
	}
	pairs := slices.Concat(met...)
	slices.Sort(pairs)
	pairs = slices.Compact(pairs)
	found := make([][]candidate, batches(len(pairs)))
	err = parallel(ctx, len(found), nil, func(i int) { found[i] = g.consider(batchOf(pairs, i)) })
	return best(slices.Concat(found...)), err
}

// features returns the features of all quotes that belong to one of several parts, in
// order.
func (g *grouping) features(ctx context.Context, part, parts uint64) []feature {
	out := make([]feature, 0, int(g.quotes.n)*perQuote/int(parts))
	for i := range g.quotes.n {
		if i%chunk == 0 && ctx.Err() != nil {
			return nil
		}
		g.eachFeature(i, func(hash uint64, stem bool) {
			if hash%parts != part {
				return
			}
			f := feature(hash<<(quoteBits+1) | uint64(i))
			if stem {
				f |= stemBit
			}
			out = append(out, f)
		})
	}
	slices.Sort(out)
	return out
}

// eachFeature calls do with a hash of each feature of a quote.
func (g *grouping) eachFeature(i int32, do func(hash uint64, stem bool)) {
	q := g.quotes.at(i)
	if g.copied[i] {
		return
	}
	speaker := uint64(g.people.whole(q.speaker)+1) << 32
	for _, s := range q.set() {
		do(mix(uint64(s)), true)
		if speaker != 0 {
			do(mix(speaker|uint64(s)), false)
		}
	}
	content := q.content()
	for i := 1; i < len(content); i++ {
		do(mix(^(uint64(content[i-1])<<32 | uint64(content[i]))), false)
	}
}

// meet returns the pairs of those that share one of the features and have enough in
// common.
func (g *grouping) meet(ctx context.Context, features []feature) []pair {
	var out []pair
	for len(features) > 0 && ctx.Err() == nil {
		n := 1
		for n < len(features) && features[n].hash() == features[0].hash() {
			n++
		}
		run := features[:n]
		features = features[n:]
		met := maxMet
		switch {
		case n == 1 || n > many && run[0].isStem():
			continue
		case n > many:
			met = metOfMany
		}
		for i := range run {
			for j := max(0, i-met); j < i; j++ {
				a, b := run[i].quote(), run[j].quote()
				if g.weights.share(g.quotes.at(a), g.quotes.at(b)) >= minShared {
					out = append(out, newPair(a, b))
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// consider returns those of the pairs for which there is evidence enough.
func (g *grouping) consider(pairs []pair) []candidate {
	var out []candidate
	for _, p := range pairs {
		i, j := p.quotes()
		a, b := g.quotes.at(i), g.quotes.at(j)
		if a.overlaps(b) {
			continue
		}
		if odds, possible := g.evidence(a, b); possible && odds >= g.lacking {
			out = append(out, candidate{i, j, float32(odds)})
		}
	}
	return out
}

// copies returns the pairs of quotes with one text and speaker, of which each meets
// the last few before it, and marks those that appear within days of the one before:
// what that one has met is enough.
func (g *grouping) copies() []pair {
	type wording struct {
		text    string
		speaker int32
	}
	var out []pair
	last := make(map[wording][]int32)
	g.copied = make([]bool, int(g.quotes.n))
	for i := range g.quotes.n {
		q := g.quotes.at(i)
		w := wording{q.text, g.people.whole(q.speaker)}
		list := last[w]
		for _, j := range list {
			out = append(out, newPair(i, j))
		}
		if n := len(list); n > 0 {
			g.copied[i] = days(q, g.quotes.at(list[n-1])) <= closeDays
		}
		last[w] = append(list[max(0, len(list)-metCopies+1):], i)
	}
	return out
}

// best returns for each quote the earlier ones with most evidence.
func best(all []candidate) []candidate {
	slices.SortFunc(all, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(y.odds, x.odds), cmp.Compare(y.b, x.b))
	})
	kept := all[:0]
	last, of := int32(-1), 0
	for _, c := range slices.Compact(all) {
		if c.a != last {
			last, of = c.a, 0
		}
		if of++; of <= maxCandidates {
			kept = append(kept, c)
		}
	}
	return kept
}

// mix scatters a number over all 64 bits, as the finaliser of splitmix64 does.
func mix(n uint64) uint64 {
	n += 0x9e3779b97f4a7c15
	n = (n ^ n>>30) * 0xbf58476d1ce4e5b9
	n = (n ^ n>>27) * 0x94d049bb133111eb
	return n ^ n>>31
}
