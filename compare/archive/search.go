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
// The documents are counted in rounds. The first reads the rarest terms, as many
// as have few documents together, and is enough for most wordings; each further
// one, for wordings of common words or much changed, reads terms of more. The last
// takes words that the index does not know for misspellings of words that it knows.
type search struct {
	*view
	terms   []term
	unknown []string          // stems that no document has
	wanted  []*roaring.Bitmap // by part: the documents that the filter means; nil for all
	round   int
	read    int // terms counted
	scores  *scores
	taken   map[uint32]bool // documents handed out
}

// A term is one term of what is looked for, with the documents that have it.
type term struct {
	docs   []*roaring.Bitmap // by part; nil where none have it
	count  int               // of all of them
	weight uint16            // how much it tells
}

// Limits of a round.
var rounds = [...]struct {
	terms    int // of what is looked for, at most
	postings int // documents of all terms together, at most
}{
	{64, 1 << 14},
	{256, 1 << 18},
}

const (
	mostTerms   = 256 // of one wording
	weightScale = 16  // a weight of 16 is one bit of information
)

// search prepares a search for a wording among the documents that the filter means.
func (v *view) search(text string, m *matcher) (*search, error) {
	s := &search{view: v, scores: takeScores(int(v.size)), taken: map[uint32]bool{}}
	words := read(text, mostWords)
	if err := cmp.Or(s.add(fieldStem, words.stems), s.add(fieldPair, words.pairs)); err != nil {
		return nil, err
	}
	slices.SortStableFunc(s.terms, func(a, b term) int { return cmp.Compare(a.count, b.count) })
	s.terms = s.terms[:min(len(s.terms), mostTerms)]
	var err error
	s.wanted, err = v.filter(m)
	return s, err
}

// add looks terms up. Those that no document has are left out.
func (s *search) add(field string, names []string) error {
	for _, name := range names {
		t := term{docs: make([]*roaring.Bitmap, len(s.parts))}
		for i := range s.parts {
			docs, err := s.parts[i].postings(field, name)
			if err != nil {
				return err
			}
			if docs != nil {
				t.docs[i] = docs
				t.count += int(docs.GetCardinality())
			}
		}
		if t.count > 0 {
			s.terms = append(s.terms, s.weigh(t))
		} else if field == fieldStem {
			s.unknown = append(s.unknown, name)
		}
	}
	return nil
}

// weigh gives a term its weight: how much of all documents it leaves out, in bits.
func (s *search) weigh(t term) term {
	t.weight = uint16(weightScale * math.Log2(1+float64(s.size)/float64(t.count)))
	return t
}

// more reads the terms of the next round and reports whether there were any.
func (s *search) more(ctx context.Context) (bool, error) {
	first, postings := s.read, 0
	for s.round < len(rounds) && s.read == first {
		limit := rounds[s.round]
		s.round++
		for s.read < min(len(s.terms), limit.terms) {
			t := &s.terms[s.read]
			if postings += t.count; postings > limit.postings && s.read > 0 {
				break
			}
			if err := ctx.Err(); err != nil {
				return false, err
			}
			s.count(t)
			s.read++
		}
	}
	if s.read > first {
		return true, nil
	}
	return s.guess(ctx)
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
}

// A hit is a document that a search found.
type hit struct {
	part  *part
	doc   uint32 // within the part
	score uint16
}

// best returns the n documents of highest scores that it has not returned yet,
// highest first.
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
		s.taken[doc] = true
		p := s.part(doc)
		hits[i] = hit{p, doc - p.base, uint16(key >> 32)}
	}
	return hits
}

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

func (s *search) close() { s.scores.release() }

// scores are the weights that documents have gathered.
type scores struct {
	of      []uint16
	touched []uint32 // the documents whose score is not 0
}

var spareScores sync.Pool

func takeScores(n int) *scores {
	s, _ := spareScores.Get().(*scores)
	if s == nil || len(s.of) < n {
		s = &scores{of: make([]uint16, n)}
	}
	return s
}

func (s *scores) release() {
	for _, doc := range s.touched {
		s.of[doc] = 0
	}
	s.touched = s.touched[:0]
	spareScores.Put(s)
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
