package quote

import (
	"iter"
	"slices"
	"sync"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// An Extractor finds quotes. The zero Extractor decides from each article how
// it marks them. It is safe for concurrent use.
type Extractor struct {
	// Outer fixes which marks stand around a quote that stands in no other.
	Outer Outer
}

// Outer says which marks stand around a quote that stands in no other.
type Outer uint8

const (
	FromArticle Outer = iota // what the article opens more quotes with
	DoubleMarks              // “ ‘ ’ ”, as in the United States
	SingleMarks              // ‘ “ ” ’, as in most British papers
)

// Extract returns the quotes of an article in the order of their first bytes.
func Extract(article string) []Quote { return new(Extractor).Extract(article) }

// All returns an iterator over the quotes of an article in the order of their
// first bytes. Quote.Parent counts the quotes yielded before. After a glance at
// the article's beginning for its conventions it goes by paragraph, and reads
// no further than it must to know that nothing can be added to a quote: callers
// may stop early.
func All(article string) iter.Seq[Quote] { return new(Extractor).All(article) }

// Extract returns the quotes of an article in the order of their first bytes.
func (x *Extractor) Extract(article string) []Quote {
	return slices.Collect(x.All(article))
}

// All returns an iterator over the quotes of an article. See [All].
func (x *Extractor) All(article string) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		r := readers.Get().(*reader)
		defer func() {
			r.reset("", nil)
			readers.Put(r)
		}()
		r.reset(article, yield)
		switch x.Outer {
		case DoubleMarks:
			r.primary, r.decided = double, true
		case SingleMarks:
			r.primary, r.decided = single, true
		}
		r.read()
	}
}

var readers = sync.Pool{New: func() any { return &reader{pairer: pairer{markTable: loadMarks()}} }}

// reader turns the pairs of an article's paragraphs into quotes.
type reader struct {
	pairer
	yield     func(Quote) bool
	stopped   bool
	count     int     // quotes yielded
	held      []Quote // those that later text may add to, and those after them
	index     []int   // by pair: its quote's index in the result, or -1
	sentences []Span  // scratch
	last      int     // index in the result of the last quote that stands in no other, or -1
	around    int     // the quote without marks that the paragraph is, or -1
	block     bool    // the last paragraph was part of a block quote
	customs   *customs
	spans     []Span // where store puts them
	marks     []Marks
}

func (r *reader) reset(article string, yield func(Quote) bool) {
	p := r.pairer
	*r = reader{yield: yield, held: r.held[:0], index: r.index}
	r.pairer = pairer{markTable: p.markTable, text: article, seen: p.seen, pairs: p.pairs, stack: p.stack}
}

// read goes through the article, one paragraph behind the one it looks at: a
// paragraph's last quote may go on in the next.
func (r *reader) read() {
	last := Span{}
	for p := range segment.AllParagraphs(r.text) {
		r.paragraph(last, p.Start)
		if r.stopped {
			return
		}
		last = p
	}
	r.paragraph(last, len(r.text))
	r.flush()
}

// paragraph reads the quotes of one paragraph; the next starts at text[next].
func (r *reader) paragraph(p Span, next int) {
	r.around = -1
	r.block = r.block && r.carried == 0
	if r.carried == 0 {
		r.withoutMarks(p)
	}
	for start := p.Start; start < p.End; {
		goesOn := r.carried != 0
		stop := r.pairer.paragraph(Span{Start: start, End: p.End}, goesOn, next)
		r.collect(p, goesOn)
		start = stop
	}
	if r.around >= 0 {
		r.carried = 0 // the speech around ends here, and all in it
	}
	if r.carried == 0 && !r.block {
		r.flush()
	}
}

// withoutMarks holds the speech of a paragraph that no mark opens. The
// paragraphs of a block quote are one.
func (r *reader) withoutMarks(p Span) {
	block := r.isBlock(p)
	spans, marks := r.unmarked(p, block)
	switch {
	case len(spans) > 0 && block && r.block:
		r.around = r.last
		q := &r.held[r.last-r.count]
		q.Spans, q.Marks = append(q.Spans, spans...), append(q.Marks, marks...)
	case len(spans) > 0:
		if r.block {
			r.flush()
		}
		r.around = r.hold(Quote{Kind: Direct, Spans: spans, Marks: marks, Parent: -1, Speech: 1})
		r.last = r.around
	}
	r.block = block && len(spans) > 0
}

// collect makes quotes of the pairs that the pairer found. If goesOn, the
// first belongs to the quote that the paragraph before left open.
func (r *reader) collect(paragraph Span, goesOn bool) {
	r.index = r.index[:0]
	before := -1 // the last pair that stands in no other
	for i, p := range r.pairs {
		at := -1
		switch s := segment.Trim(r.text, p.inner()); {
		case !hasWord(s.In(r.text)):
			switch {
			case p.parent >= 0:
				at = r.index[p.parent]
			case goesOn && i == 0:
				at = r.last
			}
		case r.around >= 0 && !r.surrounds(p):
		case goesOn && i == 0 && r.last >= 0:
			at = r.last
			r.extend(at, p, s)
		case before >= 0 && p.parent < 0 && r.isSplit(r.pairs[before], p):
			at = r.index[before]
			r.extend(at, p, s)
		default:
			at = r.add(p, s, paragraph)
		}
		r.index = append(r.index, at)
		if p.parent >= 0 || r.around >= 0 {
			continue
		}
		r.last = at
		if at >= 0 && r.held[at-r.count].Kind != Term {
			before = i // a title may stand between the parts of a split quote
		}
	}
}

// surrounds reports whether the speech without marks that the paragraph is holds
// all of the pair p.
func (r *reader) surrounds(p pair) bool {
	outer := Span{Start: p.open.Start, End: p.close.End}
	return slices.ContainsFunc(r.held[r.around-r.count].Spans, func(s Span) bool { return s.Contains(outer) })
}

// add holds a new quote and returns its index in the result.
func (r *reader) add(p pair, s, paragraph Span) int {
	q := Quote{Parent: -1}
	q.Spans, q.Marks = r.store(s, Marks{Open: p.open, Close: p.close})
	if p.parent >= 0 {
		q.Parent = r.index[p.parent]
	}
	if q.Parent < 0 {
		q.Parent = r.around
	}
	q.Kind, q.Speech = Term, 0 // inside a quote, the article credits nobody but its speaker
	if q.Parent < 0 {
		q.Kind, q.Speech = r.kindOf(p, s, paragraph)
	}
	return r.hold(q)
}

// hold keeps a quote until nothing can add to it, and returns its index in the
// result.
func (r *reader) hold(q Quote) int {
	r.held = append(r.held, q)
	return r.count + len(r.held) - 1
}

// store returns slices of one span and its marks, cut from larger ones: most
// quotes have one span.
func (r *reader) store(s Span, m Marks) ([]Span, []Marks) {
	const smallest, largest = 4, 256
	n := len(r.spans)
	if n == cap(r.spans) {
		size := max(smallest, min(2*n, largest))
		r.spans, r.marks, n = make([]Span, 0, size), make([]Marks, 0, size), 0
	}
	r.spans, r.marks = append(r.spans, s), append(r.marks, m)
	return r.spans[n : n+1 : n+1], r.marks[n : n+1 : n+1]
}

// extend adds a span to the quote with the given index in the result.
func (r *reader) extend(at int, p pair, s Span) {
	q := &r.held[at-r.count]
	q.Spans = append(q.Spans, s)
	q.Marks = append(q.Marks, Marks{Open: p.open, Close: p.close})
}

// flush yields the quotes held.
func (r *reader) flush() {
	for _, q := range r.held {
		if r.stopped = r.stopped || !r.yield(q); r.stopped {
			break
		}
	}
	r.count += len(r.held)
	r.held = r.held[:0]
}
