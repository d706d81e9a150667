package compare

import (
	"cmp"
	"context"
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
	bits float32 // of evidence
}

// A feature of a quote: in the high bits a hash of it, in the low ones the number of
// the quote. Sorted, the quotes of a feature stand together in their order.
type feature uint64

const (
	quoteBits = 28 // of a feature
	stemBit   = 1 << quoteBits
	perPart   = 1 << 22 // features looked at together, to bound the memory
	perQuote  = 24      // features that a quote has, more or less
)

func (f feature) quote() int32  { return int32(f & (1<<quoteBits - 1)) }
func (f feature) hash() feature { return f >> quoteBits }
func (f feature) isStem() bool  { return f&stemBit != 0 }

// candidates returns the pairs of quotes that may report the same, by their numbers.
func (g *grouping) candidates(ctx context.Context, progress func(float64)) ([]candidate, error) {
	parts := 1 + len(g.quotes)*perQuote/perPart
	found := make([][]candidate, parts+1)
	found[parts] = g.copies()
	err := parallel(ctx, parts, progress, func(i int) { found[i] = g.meet(ctx, g.features(uint64(i), uint64(parts))) })
	if err != nil {
		return nil, err
	}
	return best(slices.Concat(found...)), nil
}

// features returns the features of all quotes that belong to one of several parts, in
// order.
func (g *grouping) features(part, parts uint64) []feature {
	out := make([]feature, 0, len(g.quotes)*perQuote/int(parts))
	for i := range g.quotes {
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
func (g *grouping) eachFeature(i int, do func(hash uint64, stem bool)) {
	q := &g.quotes[i]
	if g.copied[i] {
		return
	}
	speaker := uint64(g.people.whole(q.speaker)+1) << 32
	for k, s := range q.content {
		if !slices.Contains(q.content[:k], s) {
			do(mix(uint64(s)), true)
		}
		if speaker != 0 {
			do(mix(speaker|uint64(s)), false)
		}
		if k > 0 {
			do(mix(^(uint64(q.content[k-1])<<32 | uint64(s))), false)
		}
	}
}

// meet returns the pairs of those that share one of the features and have enough in
// common.
func (g *grouping) meet(ctx context.Context, features []feature) []candidate {
	var out []candidate
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
				if c, ok := g.candidate(run[i].quote(), run[j].quote()); ok {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// candidate makes a pair of two quotes if it may report the same.
func (g *grouping) candidate(i, j int32) (candidate, bool) {
	a, b := &g.quotes[i], &g.quotes[j]
	if g.weights.share(a, b) < minShared || a.overlaps(b) {
		return candidate{}, false
	}
	bits, possible := g.evidence(a, b)
	return candidate{i, j, float32(bits)}, possible && bits >= g.lacking
}

// copies returns the pairs of quotes with one text and speaker, of which each meets
// the last few before it, and marks those that appear within days of the one before:
// what that one has met is enough.
func (g *grouping) copies() []candidate {
	type wording struct {
		text    string
		speaker int32
	}
	var out []candidate
	last := make(map[wording][]int32)
	g.copied = make([]bool, len(g.quotes))
	for i := range g.quotes {
		q := &g.quotes[i]
		w := wording{q.text, g.people.whole(q.speaker)}
		list := last[w]
		for _, j := range list {
			if c, ok := g.candidate(int32(i), j); ok {
				out = append(out, c)
			}
		}
		if n := len(list); n > 0 {
			g.copied[i] = days(q, &g.quotes[list[n-1]]) <= closeDays
		}
		last[w] = append(list[max(0, len(list)-metCopies+1):], int32(i))
	}
	return out
}

// best returns for each quote the earlier ones that it shares most with.
func best(all []candidate) []candidate {
	slices.SortFunc(all, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(y.bits, x.bits), cmp.Compare(y.b, x.b))
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

// overlaps reports whether both stand in one place: a quote and one inside it.
func (p *printed) overlaps(q *printed) bool {
	return p.place.Article == q.place.Article && p.extent.Overlaps(q.extent)
}

// mix scatters a number over all 64 bits, as the finaliser of splitmix64 does.
func mix(n uint64) uint64 {
	n += 0x9e3779b97f4a7c15
	n = (n ^ n>>30) * 0xbf58476d1ce4e5b9
	n = (n ^ n>>27) * 0x94d049bb133111eb
	return n ^ n>>31
}
