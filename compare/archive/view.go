package archive

import (
	"cmp"
	"errors"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// A view is the archive at one moment. It reads the index's segments itself: what
// a search needs is which documents have a term, and the segments keep that as
// bitmaps ready for use.
type view struct {
	snapshot *scorch.IndexSnapshot
	parts    []part
	size     uint32 // documents have numbers below it, deleted ones too
}

// A part is one segment of the index.
type part struct {
	segment.Segment
	deleted *roaring.Bitmap // or nil
	place   int             // among the parts
	base    uint32          // number of its first document
	dicts   map[string]segment.TermDictionary
}

// view returns the archive as it is now. The view must be closed, and is for one
// goroutine.
func (a *Archive) view() (*view, error) {
	a.mu.RLock()
	defer a.mu.RUnlock()
	if a.index == nil {
		return nil, ErrClosed
	}
	reader, err := a.index.Reader()
	if err != nil {
		return nil, err
	}
	return viewOf(reader), nil
}

func viewOf(reader index.IndexReader) *view {
	v := &view{snapshot: reader.(*scorch.IndexSnapshot)}
	for i, s := range v.snapshot.Segments() {
		v.parts = append(v.parts, part{Segment: s.Segment(), deleted: s.Deleted(), place: i, base: v.size})
		v.size += uint32(s.FullSize())
	}
	return v
}

// part returns the part that a document is in.
func (v *view) part(doc uint32) *part {
	at, found := slices.BinarySearchFunc(v.parts, doc, func(p part, doc uint32) int { return cmp.Compare(p.base, doc) })
	if !found {
		at--
	}
	return &v.parts[at]
}

func (v *view) close() { _ = v.snapshot.Close() }

// dictionary returns the terms of a field.
func (p *part) dictionary(field string) (segment.TermDictionary, error) {
	if d := p.dicts[field]; d != nil {
		return d, nil
	}
	d, err := p.Dictionary(field)
	if p.dicts == nil {
		p.dicts = map[string]segment.TermDictionary{}
	}
	p.dicts[field] = d
	return d, err
}

// postings returns the numbers, within the part, of the documents that have a
// term, deleted ones too, or nil if there are none. They must not be changed.
func (p *part) postings(field, term string) (*roaring.Bitmap, error) {
	docs, one, err := new(lookups).find(p, field, term)
	if err == nil && docs == nil && one != none {
		docs = roaring.BitmapOf(one)
	}
	return docs, err
}

// Lookups look terms up and reuse the memory of what they found before they were reset.
type lookups struct {
	lists    []segment.PostingsList
	used     int // of the lists
	iterator segment.PostingsIterator
	term     []byte
}

func (l *lookups) reset() { l.used = 0 }

// none is the number of no document.
const none = math.MaxUint32

// find returns what postings does, but a single document as its number, without docs.
func (l *lookups) find(p *part, field, term string) (docs *roaring.Bitmap, one uint32, err error) {
	d, err := p.dictionary(field)
	if err != nil {
		return nil, none, err
	}
	if l.used == len(l.lists) {
		l.lists = append(l.lists, nil)
	}
	l.term = append(l.term[:0], term...)
	list, err := d.PostingsList(l.term, nil, l.lists[l.used])
	if err != nil {
		return nil, none, err
	}
	l.iterator = list.Iterator(false, false, false, l.iterator)
	it, ok := l.iterator.(segment.OptimizablePostingsIterator)
	if !ok {
		return nil, none, errors.New("segment without bitmaps")
	}
	l.lists[l.used] = list
	if n, single := it.DocNum1Hit(); single {
		return nil, uint32(n), nil // the list is free again
	}
	if docs = it.ActualBitmap(); docs == nil || docs.IsEmpty() {
		return nil, none, nil
	}
	l.used++
	return docs, none, nil
}

// live leaves the documents that are not deleted. It returns a bitmap of its own.
func (p *part) live(docs *roaring.Bitmap) *roaring.Bitmap {
	if p.deleted == nil {
		return docs.Clone()
	}
	return roaring.AndNot(docs, p.deleted)
}

// head returns the head of an article.
func (v *view) head(article string) (h head, found bool, err error) {
	record, found, err := v.record(headID(article))
	if found && err == nil {
		h, err = decodeHead(headID(article), record)
	}
	return h, found, err
}

// record returns the record of the document with a key.
func (v *view) record(id string) (record []byte, found bool, err error) {
	for i := range v.parts {
		p := &v.parts[i]
		docs, err := p.postings(fieldID, id)
		if err != nil {
			return nil, false, err
		}
		if docs == nil {
			continue
		}
		if docs = p.live(docs); !docs.IsEmpty() {
			_, record, err := p.stored(docs.Minimum())
			return record, err == nil, err
		}
	}
	return nil, false, nil
}

// stored returns the key and the record of a document.
func (p *part) stored(n uint32) (id string, record []byte, err error) {
	err = p.VisitStoredFields(uint64(n), func(field string, _ byte, value []byte, _ []uint64) bool {
		switch field {
		case fieldID:
			id = string(value)
		case fieldRecord:
			record = append(record, value...)
		}
		return true
	})
	return id, record, err
}

// quotes reads quotes, with what their articles' heads have. One reader serves
// for many quotes of the same articles.
type quotes struct {
	*view
	heads map[string]*head
}

func (v *view) quotes() *quotes { return &quotes{v, map[string]*head{}} }

// mostHeads bounds how many heads a reader keeps.
const mostHeads = 4096

// read returns the quote with this number within a part.
func (r *quotes) read(p *part, n uint32) (Quote, error) {
	id, record, err := p.stored(n)
	if err != nil {
		return Quote{}, err
	}
	q, err := decodeQuote(id, record)
	if err != nil {
		return q, err
	}
	h := r.heads[q.Article]
	if h == nil {
		read, found, err := r.head(q.Article)
		if err != nil {
			return q, err
		}
		if !found {
			return q, errRecord(headID(q.Article))
		}
		if len(r.heads) == mostHeads {
			clear(r.heads)
		}
		h = &read
		r.heads[q.Article] = h
	}
	q.of(h)
	return q, nil
}
