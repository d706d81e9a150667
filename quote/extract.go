package quote

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/seed-e3d8b662/verbatim/quote/internal/kind"
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
	r := x.reader(article, nil)
	defer r.release()
	r.read()
	return r.held
}

// All returns an iterator over the quotes of an article. See [All].
func (x *Extractor) All(article string) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		r := x.reader(article, yield)
		defer r.release()
		r.read()
	}
}

var readers = sync.Pool{New: func() any { return &reader{pairer: pairer{markTable: loadMarks()}, model: kind.Load()} }}

// reader returns a reader of an article. It gives the quotes to yield, or holds
// them all if yield is nil.
func (x *Extractor) reader(article string, yield func(Quote) bool) *reader {
	r := readers.Get().(*reader)
	r.text, r.yield = article, yield
	switch x.Outer {
	case DoubleMarks:
		r.primary, r.decided = double, true
	case SingleMarks:
		r.primary, r.decided = single, true
	}
	return r
}

// release gives the reader back for another article, with its scratch space.
func (r *reader) release() {
	*r = reader{pairer: r.pairer.cleared(), model: r.model, index: r.index[:0], sentences: r.sentences[:0]}
	readers.Put(r)
}

// reader turns the pairs of an article's paragraphs into quotes.
type reader struct {
	pairer
	model     *kind.Model
	yield     func(Quote) bool // nil if all quotes are held
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
		q, at := r.hold(spans[0].Start)
		q.Kind, q.Spans, q.Marks, q.Parent, q.Speech = Direct, spans, marks, -1, 1
		r.around, r.last = at, at
	}
	r.block = block && len(spans) > 0
}

// collect makes quotes of the pairs that the pairer found. If goesOn, the
// first belongs to the quote that the paragraph before left open.
func (r *reader) collect(paragraph Span, goesOn bool) {
	r.index = r.index[:0]
	before := -1 // the last pair that stands in no other
	for i := range r.pairs {
		p, at := &r.pairs[i], -1
		switch s := trim(r.text, p.inner()); {
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
		case before >= 0 && p.parent < 0 && r.isSplit(before, p):
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

// trim returns s without the white space at its ends, with that which is left as
// a character reference inside the marks of French.
func trim(text string, s Span) Span {
	const noBreak = "&nbsp;"
	s = segment.Trim(text, s)
	if s.Empty() || text[s.Start] != noBreak[0] && text[s.End-1] != noBreak[len(noBreak)-1] {
		return s
	}
	s.Start = s.End - len(strings.TrimPrefix(s.In(text), noBreak))
	s.End = s.Start + len(strings.TrimSuffix(s.In(text), noBreak))
	return segment.Trim(text, s)
}

// surrounds reports whether the speech without marks that the paragraph is holds
// all of the pair p.
func (r *reader) surrounds(p *pair) bool {
	outer := Span{Start: p.open.Start, End: p.close.End}
	return slices.ContainsFunc(r.held[r.around-r.count].Spans, func(s Span) bool { return s.Contains(outer) })
}

// add holds a new quote and returns its index in the result.
func (r *reader) add(p *pair, s, paragraph Span) int {
	q, at := r.hold(s.Start)
	q.Spans, q.Marks = r.store(s, Marks{Open: p.open, Close: p.close})
	q.Parent = r.around
	if p.parent >= 0 && r.index[p.parent] >= 0 {
		q.Parent = r.index[p.parent]
	}
	if q.Parent >= 0 {
		q.Kind = Term // inside a quote, the article credits nobody but its speaker
	} else {
		q.Kind, q.Speech = r.kindOf(p, s, paragraph)
	}
	return at
}

// hold makes room for a quote that starts at text[start], which is held until
// nothing can add to it, and returns it with its index in the result.
func (r *reader) hold(start int) (q *Quote, at int) {
	n := len(r.held)
	if n == cap(r.held) {
		r.held = append(make([]Quote, 0, r.room(n, start)), r.held...)
	}
	r.held = append(r.held, Quote{})
	return &r.held[n], r.count + n
}

// room is how many places a slice of n things, those in text[:at], is given
// when it needs more: as many as the whole text has if it goes on as it began,
// but not many times n while little is read. A slice that grows like that is
// copied a few times while it is small, and leaves little unused.
func (r *reader) room(n, at int) int {
	const (
		least  = 8
		growth = 4
		little = 128 // parts of the text
		spare  = 1 + 1.0/64
	)
	expected := int(spare * float64(n+1) * float64(len(r.text)) / float64(at+1))
	if n < least || at < len(r.text)/little {
		expected = min(expected, max(least, growth*n))
	}
	return max(expected, n+n/least+1)
}

// store returns slices of one span and its marks, cut from larger ones: most
// quotes have one span.
func (r *reader) store(s Span, m Marks) ([]Span, []Marks) {
	n := len(r.spans)
	if n == cap(r.spans) {
		const least, most = 4, 256
		size := min(max(least, 1+cap(r.held)-len(r.held)), most)
		r.spans, r.marks, n = make([]Span, 0, size), make([]Marks, 0, size), 0
	}
	r.spans, r.marks = append(r.spans, s), append(r.marks, m)
	return r.spans[n : n+1 : n+1], r.marks[n : n+1 : n+1]
}

// extend adds a span to the quote with the given index in the result: in place,
// where its spans were the last to be stored and there is room.
func (r *reader) extend(at int, p *pair, s Span) {
	q := &r.held[at-r.count]
	m := Marks{Open: p.open, Close: p.close}
	n, stored := len(q.Spans), len(r.spans)
	switch {
	case stored < cap(r.spans) && stored >= n && &r.spans[stored-n] == &q.Spans[0]:
		r.spans, r.marks = append(r.spans, s), append(r.marks, m)
		q.Spans, q.Marks = r.spans[stored-n:stored+1:stored+1], r.marks[stored-n:stored+1:stored+1]
		return
	case n == cap(q.Spans):
		room := r.room(n, s.Start-q.Spans[0].Start)
		q.Spans = append(make([]Span, 0, room), q.Spans...)
		q.Marks = append(make([]Marks, 0, room), q.Marks...)
	}
	q.Spans, q.Marks = append(q.Spans, s), append(q.Marks, m)
}

// flush yields the quotes held, if not all are held to the end.
func (r *reader) flush() {
	if r.yield == nil {
		return
	}
	for _, q := range r.held {
		if r.stopped = r.stopped || !r.yield(q); r.stopped {
			break
		}
	}
	r.count += len(r.held)
	clear(r.held)
	r.held = r.held[:0]
}
