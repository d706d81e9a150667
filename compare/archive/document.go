package archive

import (
	"strconv"
	"strings"
	"time"

	index "github.com/blevesearch/bleve_index_api"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// The fields of the index. All but the record are there to be searched.
const (
	fieldID      = "_id"     // the index's own: see headID and quoteID
	fieldHead    = "head"    // one term that all heads of articles have
	fieldStem    = "stem"    // see read
	fieldPair    = "pair"    // see read
	fieldSpeaker = "speaker" // the keys of the speaker's name
	fieldSource  = "source"  // the outlet, folded
	fieldMonth   = "month"   // of publication, "2006-01"; of quotes only
	fieldDay     = "day"     // of publication, "2006-01-02", or undated
	fieldRecord  = "record"  // the quote or head itself
)

const (
	undated = "undated" // sorts behind all days
	isHead  = "1"
)

// mostWords bounds what the index reads of one quote: a transcript of hours is
// found by its beginning.
const mostWords = 1000

// headID is the key of an article's head. Those of its quotes go on with a number.
func headID(article string) string { return article + "\x00" }

func quoteID(article string, number int) string { return article + "\x00" + strconv.Itoa(number) }

// cutID takes a key apart. A head has no number.
func cutID(id string) (article string, number int, isQuote bool) {
	at := strings.LastIndexByte(id, 0)
	if at < 0 {
		return id, 0, false
	}
	n, err := strconv.Atoi(id[at+1:])
	return id[:at], n, err == nil
}

// A document is what the index takes in: a head or a quote. It comes with its
// terms, so that the index has nothing to analyse.
type document struct {
	id     string
	fields []index.Field
}

// documents makes the documents of an article.
func (e *entry) documents() []*document {
	out := []*document{newHeadDocument(&e.head)}
	for i := range e.quotes {
		out = append(out, newQuoteDocument(&e.quotes[i]))
	}
	return out
}

func newHeadDocument(h *head) *document {
	d := &document{id: headID(h.ID)}
	d.record(encodeHead(h))
	d.index(fieldHead, 1, isHead)
	return d
}

func newQuoteDocument(q *Quote) *document {
	d := &document{id: quoteID(q.Article, q.Number), fields: make([]index.Field, 0, 8)}
	d.record(encodeQuote(q))
	stems, pairs := read(q.Text, mostWords)
	d.index(fieldStem, 1, namesOf(stems)...)
	d.index(fieldPair, 0, namesOf(pairs)...)
	if q.Speaker != "" {
		n := names.Parse(q.Speaker)
		d.index(fieldSpeaker, 0, n.AppendKeys(nil)...)
	}
	if q.Source != "" {
		d.index(fieldSource, 0, fold(q.Source))
	}
	d.index(fieldDay, 0, day(q.Published))
	if !q.Published.IsZero() {
		d.index(fieldMonth, 0, month(q.Published))
	}
	return d
}

func namesOf(signs []sign) []string {
	out := make([]string, len(signs))
	for i := range signs {
		out[i] = signs[i].name
	}
	return out
}

func day(t time.Time) string {
	if t.IsZero() {
		return undated
	}
	return t.UTC().Format(time.DateOnly)
}

func month(t time.Time) string { return t.UTC().Format("2006-01") }

func (d *document) record(b []byte) {
	d.fields = append(d.fields, &field{name: fieldRecord, value: b, options: index.StoreField})
}

// index adds a field with its terms. A frequency of 1 lets the index keep a term
// of a single document in its dictionary, and of 0 saves a byte for every other.
func (d *document) index(name string, frequency int, terms ...string) {
	f := &field{name: name, options: index.IndexField, tokens: make(index.TokenFrequencies, len(terms))}
	mark := single
	if frequency == 0 {
		mark, f.options = unique, f.options|index.SkipFreqNorm
	}
	for _, t := range terms {
		f.tokens[t] = mark
	}
	d.fields = append(d.fields, f)
}

// The index reads nothing of a term's occurrences but how many there are, so that
// all terms can share them.
var (
	unique = &index.TokenFreq{}
	single = func() *index.TokenFreq {
		f := &index.TokenFreq{}
		f.SetFrequency(1)
		return f
	}()
)

// What follows makes a document an index.Document.

func (d *document) ID() string                                 { return d.id }
func (d *document) Size() int                                  { return len(d.id) + len(d.fields[0].Value()) }
func (d *document) VisitComposite(index.CompositeFieldVisitor) {}
func (d *document) HasComposite() bool                         { return false }
func (d *document) NumPlainTextBytes() uint64                  { return uint64(len(d.fields[0].Value())) }
func (d *document) StoredFieldsBytes() uint64                  { return uint64(len(d.fields[0].Value())) }
func (d *document) Indexed() bool                              { return true }
func (d *document) VisitFields(visit index.FieldVisitor) {
	for _, f := range d.fields {
		visit(f)
	}
}

// AddIDField adds the key, by which the index replaces and deletes.
func (d *document) AddIDField() {
	d.fields = append(d.fields, &field{name: fieldID, value: []byte(d.id), options: index.IndexField | index.StoreField,
		tokens: index.TokenFrequencies{d.id: single}})
}

// A field is one field of a document.
type field struct {
	name    string
	value   []byte
	options index.FieldIndexingOptions
	tokens  index.TokenFrequencies
}

func (f *field) Name() string                                     { return f.name }
func (f *field) Value() []byte                                    { return f.value }
func (f *field) ArrayPositions() []uint64                         { return nil }
func (f *field) EncodedFieldType() byte                           { return 't' }
func (f *field) Analyze()                                         {}
func (f *field) Options() index.FieldIndexingOptions              { return f.options }
func (f *field) AnalyzedLength() int                              { return 1 }
func (f *field) AnalyzedTokenFrequencies() index.TokenFrequencies { return f.tokens }
func (f *field) NumPlainTextBytes() uint64                        { return uint64(len(f.value)) }
