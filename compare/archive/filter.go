package archive

import (
	"time"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// wholeDays is the longest stretch of time that the index looks up by days. In a
// longer one it looks up months, and more than is meant at both ends.
const wholeDays = 100 * 24 * time.Hour

// filter returns for each part the documents that may match, or nil for all.
func (v *view) filter(m *matcher) ([]*roaring.Bitmap, error) {
	if m.Filter == (Filter{}) {
		return nil, nil
	}
	out := make([]*roaring.Bitmap, len(v.parts))
	for i := range v.parts {
		docs, err := v.parts[i].filter(m)
		if err != nil {
			return nil, err
		}
		out[i] = docs
	}
	return out, nil
}

func (p *part) filter(m *matcher) (*roaring.Bitmap, error) {
	var all []*roaring.Bitmap
	if m.Speaker != "" {
		docs, err := p.any(fieldSpeaker, m.speaker.AppendKeys(nil))
		if err != nil {
			return nil, err
		}
		all = append(all, docs)
	}
	if m.Filter.Source != "" {
		docs, err := p.any(fieldSource, []string{m.source})
		if err != nil {
			return nil, err
		}
		all = append(all, docs)
	}
	if !m.From.IsZero() || !m.To.IsZero() {
		docs, err := p.published(m)
		if err != nil {
			return nil, err
		}
		all = append(all, docs)
	}
	return roaring.FastAnd(all...), nil
}

// any returns the documents that have one of the terms.
func (p *part) any(field string, terms []string) (*roaring.Bitmap, error) {
	var all []*roaring.Bitmap
	for _, t := range terms {
		docs, err := p.postings(field, t)
		if err != nil {
			return nil, err
		}
		if docs != nil {
			all = append(all, docs)
		}
	}
	return roaring.FastOr(all...), nil
}

// published returns the documents of the months or days that the filter's stretch
// of time touches.
func (p *part) published(m *matcher) (*roaring.Bitmap, error) {
	field, name := fieldMonth, month
	if !m.From.IsZero() && !m.To.IsZero() && m.To.Sub(m.From) <= wholeDays {
		field, name = fieldDay, day
	}
	var first, last string
	if !m.From.IsZero() {
		first = name(m.From)
	}
	if !m.To.IsZero() {
		last = name(m.To)
	}
	terms, err := p.termsBetween(field, first, last)
	if err != nil {
		return nil, err
	}
	return p.any(field, terms)
}

// termsBetween returns a field's terms from first to last, both included and
// either of them open where empty, in order.
func (p *part) termsBetween(field, first, last string) ([]string, error) {
	d, err := p.dictionary(field)
	if err != nil {
		return nil, err
	}
	var start, end []byte
	if first != "" {
		start = []byte(first)
	}
	if last != "" {
		end = []byte(last + "\x00")
	}
	return terms(d.AutomatonIterator(nil, start, end))
}

// terms reads what an iterator yields.
func terms(it segment.DictionaryIterator) ([]string, error) {
	var out []string
	for e, err := it.Next(); e != nil || err != nil; e, err = it.Next() {
		if err != nil {
			return nil, err
		}
		out = append(out, e.Term)
	}
	return out, nil
}
