package archive

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// A search finds the documents that share the rarest terms of a wording. How rare
// a term is, the index says; a term that many documents have is left out as long
// as rarer ones are there, since counting its documents is what makes a search
// slow, and they tell the least.
//
// The documents are counted in rounds. The first looks up the few signs that should be
// the rarest and counts those that are, and is enough for most wordings. The second,
// for wordings of common words or much changed, has all signs and more documents. The
// last takes words that the index does not know for misspellings of words that it knows.
type search struct {
	*view
	stems, pairs []sign            // not looked up yet, the rarest first
	terms        []term            // looked up and not counted yet
	unknown      []string          // stems that no document has
	wanted       []*roaring.Bitmap // by part: the documents that the filter means; nil for all
	round        int
	*scratch
	taken map[uint32]bool // documents that best returns no more
}

// A term is one sign of what is looked for, with the documents that have it.
type term struct {
	docs    []*roaring.Bitmap // by part; nil where at most one has it
	singles []uint32          // documents that alone in their part have it
	count   int               // of all of them
	weight  uint16            // how much it tells
}

// Limits of a round.
var rounds = [...]struct {
	stems, pairs int // that are looked up, at most
	postings     int // documents of all terms together, at most
}{
	{6, 5, 1 << 13},
	{120, 120, 1 << 18},
}

// weightScale is how much one bit of information weighs.
const weightScale = 16

// search prepares a search for a wording among the documents that the filter means.
func (v *view) search(text string, m *matcher) (*search, error) {
	wanted, err := v.filter(m)
	if err != nil {
		return nil, err
	}
	s := &search{view: v, wanted: wanted, scratch: takeScratch(int(v.size)), taken: map[uint32]bool{}}
	s.stems, s.pairs = read(text, mostWords)
	rarestFirst(s.stems)
	rarestFirst(s.pairs)
	return s, nil
}

// more counts the terms of the next round and reports whether there were any.
func (s *search) more(ctx context.Context) (bool, error) {
	for s.round < len(rounds) {
		limit := rounds[s.round]
		s.round++
		if err := cmp.Or(s.lookUp(&s.stems, limit.stems), s.lookUp(&s.pairs, limit.pairs)); err != nil {
			return false, err
		}
		if counted, err := s.countRarest(ctx, limit.postings); counted || err != nil {
			return counted, err
		}
	}
	return s.guess(ctx)
}

// lookUp finds the documents of the next n signs.
func (s *search) lookUp(signs *[]sign, n int) error {
	n = min(n, len(*signs))
	for _, sign := range (*signs)[:n] {
		t := term{docs: make([]*roaring.Bitmap, len(s.parts))}
		for i := range s.parts {
			docs, one, err := s.lookups.find(&s.parts[i], sign.field, sign.name)
			switch {
			case err != nil:
				return err
			case docs != nil:
				t.docs[i] = docs
				t.count += int(docs.GetCardinality())
			case one != none:
				t.singles = append(t.singles, s.parts[i].base+one)
				t.count++
			}
		}
		if t.count > 0 {
			s.terms = append(s.terms, s.weigh(t))
		} else if sign.field == fieldStem {
			s.unknown = append(s.unknown, sign.name)
		}
	}
	*signs = (*signs)[n:]
	return nil
}

// countRarest counts the rarest of the terms that were looked up, as many as have no
// more documents together than the limit, and at least one.
func (s *search) countRarest(ctx context.Context, limit int) (counted bool, err error) {
	slices.SortStableFunc(s.terms, func(a, b term) int { return cmp.Compare(a.count, b.count) })
	for len(s.terms) > 0 {
		t := &s.terms[0]
		if limit -= t.count; limit < 0 && counted {
			break
		}
		if err := ctx.Err(); err != nil {
			return counted, err
		}
		s.count(t)
		s.terms = s.terms[1:]
		counted = true
	}
	return counted, nil
}

// weigh gives a term its weight: how much of all documents it leaves out, in bits.
func (s *search) weigh(t term) term {
	t.weight = uint16(weightScale * math.Log2(1+float64(s.size)/float64(t.count)))
	return t
}

// count adds the term's weight to the documents that have it.
func (s *search) count(t *term) {
	var buffer [512]uint32
	for i, docs := range t.docs {
		if docs == nil {
			continue
		}
		it := docs.ManyIterator()
		for n := it.NextMany(buffer[:]); n > 0; n = it.NextMany(buffer[:]) {
			s.scores.add(s.parts[i].base, buffer[:n], t.weight)
		}
	}
	s.scores.add(0, t.singles, t.weight)
}

// A hit is a document that a search found.
type hit struct {
	part  *part
	doc   uint32 // within the part
	score uint16
}

// best returns the n documents of highest scores that were not taken yet, highest first.
func (s *search) best(n int) []hit {
	var top []uint64 // score, and document such that the first of equals is highest
	for _, doc := range s.scores.touched {
		key := uint64(s.scores.of[doc])<<32 | uint64(math.MaxUint32-doc)
		if len(top) == n && key < top[n-1] || s.taken[doc] || !s.wants(doc) {
			continue
		}
		at, _ := slices.BinarySearchFunc(top, key, func(a, b uint64) int { return cmp.Compare(b, a) })
		top = slices.Insert(top[:min(len(top), n-1)], min(at, n-1), key)
	}
	hits := make([]hit, len(top))
	for i, key := range top {
		doc := math.MaxUint32 - uint32(key)
		p := s.part(doc)
		hits[i] = hit{p, doc - p.base, uint16(key >> 32)}
	}
	return hits
}

// take keeps a hit from being returned again.
func (s *search) take(h hit) { s.taken[h.part.base+h.doc] = true }

// wants reports whether a document is there and the filter means it.
func (s *search) wants(doc uint32) bool {
	p := s.part(doc)
	doc -= p.base
	if p.deleted != nil && p.deleted.Contains(doc) {
		return false
	}
	if s.wanted == nil {
		return true
	}
	docs := s.wanted[p.place]
	return docs != nil && docs.Contains(doc)
}

func (s *search) close() { s.release() }

// A scratch is memory that searches use one after the other.
type scratch struct {
	scores  scores
	lookups lookups
}

var scratches sync.Pool

// takeScratch returns a scratch for scores of n documents.
func takeScratch(n int) *scratch {
	s, _ := scratches.Get().(*scratch)
	if s == nil {
		s = new(scratch)
	}
	if len(s.scores.of) < n {
		s.scores.of = make([]uint16, n)
	}
	return s
}

func (s *scratch) release() {
	s.scores.clear()
	s.lookups.reset()
	scratches.Put(s)
}

// scores are the weights that documents have gathered.
type scores struct {
	of      []uint16
	touched []uint32 // the documents whose score is not 0
}

func (s *scores) clear() {
	for _, doc := range s.touched {
		s.of[doc] = 0
	}
	s.touched = s.touched[:0]
}

func (s *scores) add(base uint32, docs []uint32, weight uint16) {
	for _, doc := range docs {
		at := &s.of[base+doc]
		if *at == 0 {
			s.touched = append(s.touched, base+doc)
		}
		*at += min(weight, math.MaxUint16-*at)
	}
}
