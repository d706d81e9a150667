package rank

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// TestSharedAttributes checks that the candidates of a piece have in common what the
// schema says.
func TestSharedAttributes(t *testing.T) {
	const text = "“The bridge,” Ruth Adler told Tom Webb, “is safe.” He called the ministry “careless”; its spokesman said “no.”"
	var pieces Pieces
	pieces.Cut(text, quote.Extract(text))
	r, m := reading.Read(text, pieces.Read, lexicon.For("en")), For("en")
	var d describer
	d.turn(r)
	n := 0
	for _, p := range pieces.Ranked {
		candidates := d.candidates(nil, p)
		shared := m.Share(&d.common)
		for _, c := range candidates {
			n++
			assert.Equal(t, m.Score(&c.attributes), shared.Score(&c.attributes))
		}
	}
	assert.Greater(t, n, len(pieces.Ranked))
}
