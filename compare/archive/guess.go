package archive

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/vellum/levenshtein"
)

const (
	mostGuessed     = 2 // unknown words of a wording that are guessed at, the longest
	shortestGuessed = 5 // letters of a stem; shorter ones are like too many others
)

// automata finds stems that differ in one letter put in, left out, changed or swapped
// with the next.
var automata = sync.OnceValues(func() (*levenshtein.LevenshteinAutomatonBuilder, error) {
	return levenshtein.NewLevenshteinAutomatonBuilder(1, true)
})

// guess reads the stems that are spelled like unknown ones, and reports whether there
// were any.
func (s *search) guess(ctx context.Context) (bool, error) {
	words := s.unknown
	s.unknown = nil
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	found := false
	for _, w := range words[:min(len(words), mostGuessed)] {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		if utf8.RuneCountInString(w) < shortestGuessed {
			continue
		}
		t, err := s.spelledLike(w)
		if err != nil {
			return false, err
		}
		if t.count > 0 {
			t = s.weigh(t)
			s.count(&t)
			found = true
		}
	}
	return found, nil
}

// spelledLike returns all stems like one, as a single term.
func (s *search) spelledLike(stem string) (t term, err error) {
	builder, err := automata()
	if err != nil {
		return t, err
	}
	automaton, err := builder.BuildDfa(stem, 1)
	if err != nil {
		return t, err
	}
	t.docs = make([]*roaring.Bitmap, len(s.parts))
	for i := range s.parts {
		p := &s.parts[i]
		d, err := p.dictionary(fieldStem)
		if err != nil {
			return t, err
		}
		like, err := terms(d.AutomatonIterator(automaton, nil, nil))
		if err != nil {
			return t, err
		}
		if t.docs[i], err = p.any(fieldStem, like); err != nil {
			return t, err
		}
		t.count += int(t.docs[i].GetCardinality())
	}
	return t, nil
}
