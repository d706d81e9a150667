package archive

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A head is what the archive keeps of an article besides its quotes.
type head struct {
	ID, Source, URL, Title string
	Published              time.Time
	Print                  []byte // fingerprint of the text
	Quotes                 int    // how many of its quotes are in the archive
}

// Heads and quotes are stored as their fields in a row: numbers as variable-length
// integers, strings with their length before them. The first byte is the layout's
// number, so that a later layout can be told from this one.
const layout = 1

// errRecord says which record is none that this package writes.
func errRecord(id string) error {
	if article, number, isQuote := cutID(id); isQuote {
		return fmt.Errorf("%w: the record of quote %d of article %q cannot be read", ErrDamaged, number, article)
	}
	return fmt.Errorf("%w: the record of article %q cannot be read", ErrDamaged, strings.TrimSuffix(id, "\x00"))
}

type encoder struct{ b []byte }

func (e *encoder) uint(n uint64) { e.b = binary.AppendUvarint(e.b, n) }

func (e *encoder) string(s string) {
	e.uint(uint64(len(s)))
	e.b = append(e.b, s...)
}

// time writes the zero time as such and any other to the nanosecond.
func (e *encoder) time(t time.Time) {
	if t.IsZero() {
		e.string("")
		return
	}
	b, err := t.MarshalBinary()
	if err != nil { // a zone with an odd offset
		b, _ = t.UTC().MarshalBinary()
	}
	e.string(string(b))
}

// A decoder takes fields off a record. After the first that is not there, all are empty.
type decoder struct {
	b      string
	broken bool
}

func (d *decoder) uint() uint64 {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		if d.b == "" {
			break
		}
		c := d.b[0]
		d.b = d.b[1:]
		if n |= uint64(c&0x7f) << shift; c < 0x80 {
			return n
		}
	}
	d.fail()
	return 0
}

// int reads a number that is below a limit.
func (d *decoder) int(limit uint64) int {
	n := d.uint()
	if n >= limit {
		d.fail()
		return 0
	}
	return int(n)
}

func (d *decoder) string() string {
	n := d.uint()
	if n > uint64(len(d.b)) {
		d.fail()
		return ""
	}
	s := d.b[:n]
	d.b = d.b[n:]
	return s
}

func (d *decoder) time() time.Time {
	var t time.Time
	if b := d.string(); b != "" && t.UnmarshalBinary([]byte(b)) != nil {
		d.fail()
	}
	return t
}

func (d *decoder) fail() { d.broken, d.b = true, "" }

// start reads the layout's number.
func (d *decoder) start() {
	if d.uint() != layout {
		d.fail()
	}
}

// end reports whether nothing was missing and nothing is left.
func (d *decoder) end() bool { return !d.broken && d.b == "" }

func encodeHead(h *head) []byte {
	e := encoder{make([]byte, 0, 64+len(h.URL)+len(h.Title))}
	e.uint(layout)
	e.string(h.Source)
	e.string(h.URL)
	e.string(h.Title)
	e.time(h.Published)
	e.string(string(h.Print))
	e.uint(uint64(h.Quotes))
	return e.b
}

// decodeHead reads the head with a key.
func decodeHead(id string, record []byte) (head, error) {
	article, _, _ := cutID(id)
	d := decoder{b: string(record)}
	d.start()
	h := head{ID: article, Source: d.string(), URL: d.string(), Title: d.string(), Published: d.time(),
		Print: []byte(d.string()), Quotes: d.int(math.MaxInt32)}
	if !d.end() {
		return head{}, errRecord(id)
	}
	return h, nil
}

// encodeQuote writes what a quote has of its own. The rest is in its article's head.
func encodeQuote(q *Quote) []byte {
	e := encoder{make([]byte, 0, 64+len(q.Text)+len(q.Context))}
	e.uint(layout)
	e.uint(uint64(q.Kind))
	e.string(q.Text)
	e.string(q.Speaker)
	e.uint(uint64(q.Type))
	e.string(q.Context)
	e.uint(uint64(q.Around.Start))
	e.string(q.Via)
	e.uint(uint64(math.Float32bits(float32(q.Confidence))))
	e.uint(uint64(len(q.Spans)))
	for _, s := range q.Spans {
		e.uint(uint64(s.Start))
		e.uint(uint64(s.End))
	}
	return e.b
}

// decodeQuote reads the quote with a key, without what its article's head has.
func decodeQuote(id string, record []byte) (Quote, error) {
	article, number, isQuote := cutID(id)
	d := decoder{b: string(record)}
	d.start()
	q := Quote{Article: article, Number: number}
	q.Kind, q.Text, q.Speaker = quote.Kind(d.int(math.MaxUint8+1)), d.string(), d.string()
	q.Type = attribution.SpeakerType(d.int(math.MaxUint8 + 1))
	q.Context = d.string()
	q.Around.Start = d.int(uint64(math.MaxInt - len(q.Context)))
	q.Around.End = q.Around.Start + len(q.Context)
	q.Via = d.string()
	q.Confidence = float64(math.Float32frombits(uint32(d.int(math.MaxUint32 + 1))))
	for range d.int(uint64(1 + len(d.b)/2)) {
		q.Spans = append(q.Spans, compare.Span{Start: d.int(math.MaxInt), End: d.int(math.MaxInt)})
	}
	if !d.end() || !isQuote {
		return Quote{}, errRecord(id)
	}
	return q, nil
}
