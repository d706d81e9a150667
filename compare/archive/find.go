package archive

import (
	"cmp"
	"context"
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare"
)

// A Match is a quote with how it compares with the words looked for: the first text
// of the comparison is theirs, the second the quote's.
type Match struct {
	Quote
	compare.Comparison
}

// Find returns up to n quotes that are like the text, the most alike first and
// equally alike ones by time: those that have the words in common that tell most.
// Whether a match is the same utterance, its Comparison says. A text without words
// finds nothing.
func (a *Archive) Find(ctx context.Context, text string, f Filter, n int) ([]Match, error) {
	if n <= 0 {
		return nil, nil
	}
	r, err := a.ranking(compare.Utterance{Text: text}, f)
	if err != nil {
		return nil, err
	}
	defer r.close()
	for !r.sure {
		more, err := r.search.more(ctx)
		if err != nil {
			return nil, err
		}
		if !more {
			break
		}
		if err := r.compare(ctx, n+spare, unlike); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(r.matches, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), before(&a.Quote, &b.Quote))
	})
	return r.matches[:min(n, len(r.matches))], nil
}

// sure is the score from which what was looked for is taken to be found. It is higher
// than where two given wordings are compared: the nearest of a million quotes may be
// near by chance. Of claims as fact-checkers quote them, 84 of 100 find their source
// at 0.7 and 86 at one half, but a sixth fewer find something else.
const sure = 0.7

const (
	// spare is how many more of a search's best hits are compared than are asked for:
	// the index's order is a rough one.
	spare = 14
	// unlike is the share of the best hit's score below which hits have words in common
	// by chance. Comparing is most of what finding costs.
	unlike = 0.4
)

// A ranking compares what a search finds with the words looked for.
type ranking struct {
	comparer compare.Comparer
	wording  *compare.Wording
	search   *search
	filter   *matcher
	reader   *quotes
	compared map[wordingKey]compare.Comparison // what outlets copy of each other is compared once
	matches  []Match
	sure     bool // one of them is it
}

type wordingKey struct{ text, speaker string }

func (a *Archive) ranking(u compare.Utterance, f Filter) (*ranking, error) {
	v, err := a.view()
	if err != nil {
		return nil, err
	}
	m := f.matcher()
	s, err := v.search(u.Text, m)
	if err != nil {
		v.close()
		return nil, err
	}
	return &ranking{wording: compare.Prepare(u), search: s, filter: m, reader: v.quotes(),
		compared: map[wordingKey]compare.Comparison{}}, nil
}

func (r *ranking) close() {
	r.search.close()
	r.search.view.close()
}

// compare compares up to n hits that it has not compared yet, as far as they score at
// least a share of the best.
func (r *ranking) compare(ctx context.Context, n int, share float64) error {
	hits := r.search.best(n)
	for _, h := range hits {
		if float64(h.score) < share*float64(hits[0].score) {
			break
		}
		r.search.take(h)
		if err := ctx.Err(); err != nil {
			return err
		}
		q, err := r.reader.read(h.part, h.doc)
		if err != nil {
			return err
		}
		if !r.filter.matches(&q) {
			continue
		}
		key := wordingKey{q.Text, q.Speaker}
		c, done := r.compared[key]
		if !done {
			c = r.comparer.CompareWordings(r.wording, compare.Prepare(compare.Utterance{Text: q.Text, Speaker: q.Speaker, Kind: q.Kind}))
			r.compared[key] = c
		}
		r.sure = r.sure || c.Score >= sure
		r.matches = append(r.matches, Match{q, c})
	}
	return nil
}
