package archive

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

var (
	someHead  = head{ID: "wire-1", Source: "Wire", URL: "https://wire.example/1", Title: "Harbour", Published: time.Date(2031, 5, 2, 10, 30, 0, 5, time.FixedZone("", 3600)), Print: []byte("0123456789abcdef"), Quotes: 3}
	someQuote = Quote{
		Utterance: compare.Utterance{Text: "We will not close", Speaker: "Ada Holm", Context: "“We will not close,” she said.", Kind: quote.Direct},
		Article:   "wire-1", Number: 2, Type: attribution.Person, Via: "Echo", Confidence: 0.875,
		Spans: []compare.Span{{Start: 203, End: 220}, {Start: 230, End: 235}}, Around: compare.Span{Start: 200, End: 234},
	}
)

// Whatever bytes a record has, it is read as what is written again alike, or refused
// by the name of its article.
func FuzzRecords(f *testing.F) {
	f.Add(encodeHead(&someHead))
	f.Add(encodeQuote(&someQuote))
	f.Add(encodeHead(&head{}))
	f.Add(encodeQuote(&Quote{}))
	f.Add([]byte{layout, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, record []byte) {
		if h, err := decodeHead(headID("wire-1"), record); err == nil {
			again, err := decodeHead(headID("wire-1"), encodeHead(&h))
			require.NoError(t, err)
			assert.True(t, h.Published.Equal(again.Published))
			again.Published = h.Published
			assert.Equal(t, h, again)
			assert.GreaterOrEqual(t, h.Quotes, 0)
		} else {
			requireDamaged(t, err)
		}
		if q, err := decodeQuote(quoteID("wire-1", 2), record); err == nil {
			again, err := decodeQuote(quoteID("wire-1", 2), encodeQuote(&q))
			require.NoError(t, err)
			if math.IsNaN(q.Confidence) {
				q.Confidence, again.Confidence = 0, 0
			}
			assert.Equal(t, q, again)
			assert.Len(t, q.Context, q.Around.Len())
		} else {
			requireDamaged(t, err)
		}
	})
}

func requireDamaged(t *testing.T, err error) {
	require.ErrorIs(t, err, ErrDamaged)
	require.ErrorContains(t, err, `article "wire-1"`)
}

func TestRecords(t *testing.T) {
	h, err := decodeHead(headID("wire-1"), encodeHead(&someHead))
	require.NoError(t, err)
	assert.True(t, someHead.Published.Equal(h.Published))
	h.Published = someHead.Published
	assert.Equal(t, someHead, h)

	q, err := decodeQuote(quoteID("wire-1", 2), encodeQuote(&someQuote))
	require.NoError(t, err)
	assert.Equal(t, someQuote, q)

	whole := encodeQuote(&someQuote)
	for n := range whole {
		_, err := decodeQuote(quoteID("wire-1", 2), whole[:n])
		assert.ErrorContains(t, err, `quote 2 of article "wire-1"`, "cut off at %d", n)
	}
	_, err = decodeQuote(quoteID("wire-1", 2), append(whole, 0))
	assert.ErrorIs(t, err, ErrDamaged)
	_, err = decodeQuote(headID("wire-1"), whole)
	assert.ErrorIs(t, err, ErrDamaged)
}
