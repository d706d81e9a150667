// Package rank chooses who is quoted. For each quoted span it lists the
// mentions that could be the source, describes each by a handful of attributes
// that a linguist would name (its role, the verb, the place, what joins the
// quote to the clause), and weighs them with a linear model trained on
// annotated news. "Nobody" is a candidate too.
package rank

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A Candidate is a mention that may be the source of a quoted span.
type Candidate struct {
	Choice
	inner      int // the cue of somebody else's between them, or reading.None
	attributes linear.Values
}

// A Choice is what choosing a candidate decides.
type Choice struct {
	Mention   int // in the reading, or reading.None for nobody
	Predicate int // the cue that ties it to the quote, or reading.None
}

// Nobody is the choice where nobody is quoted, or nothing was decided yet.
var Nobody = Choice{reading.None, reading.None}

// A Piece is what the candidates of one quoted span are described by besides
// the reading.
type Piece struct {
	Index    int     // in the reading
	Previous Choice  // of the quoted span before
	Speech   float64 // how likely its wording is speech
	Repeats  int     // the first piece of the same few words, or reading.None where they do not come back
	Joined   bool    // whether it goes on from the span before: split, or over paragraphs
}

// reach is how far from a quoted span its source may stand, in tokens.
const reach = 80

// Candidates appends the candidates of a quoted span to dst, nobody first.
func Candidates(dst []Candidate, r *reading.Reading, p Piece) []Candidate {
	var d describer
	d.turn(r)
	return d.candidates(dst, p)
}

// A describer describes the candidates of one quoted span after the other, in the
// order of the text.
type describer struct {
	*reading.Reading
	Piece
	token      int // of the piece
	here       int // the sentence that it stands in,
	sentence   reading.Sentence
	start, end int           // the tokens from which up to which a candidate begins
	mention    int           // the first of them
	predicate  int           // the first within reach
	last       int           // that before the piece
	places     [4]uint16     // of the sentence before last, the last, that of the piece and the next
	common     linear.Values // what all candidates of the piece share
	ties       []int         // for each mention the predicate that ties it best to the piece, or None
	tied       []int         // the mentions that have one
}

// turn turns to an article.
func (d *describer) turn(r *reading.Reading) {
	d.Reading = r
	d.mention, d.predicate, d.last = 0, 0, reading.None
	d.tied = d.tied[:0]
	d.ties = slices.Grow(d.ties[:0], len(r.Mentions))[:len(r.Mentions)]
	for m := range d.ties {
		d.ties[m] = reading.None
	}
}

// begin turns to a quoted span.
func (d *describer) begin(p Piece) {
	d.Piece, d.token = p, d.Pieces[p.Index]
	d.here = d.Tokens[d.token].Sentence
	d.sentence = d.Sentences[d.here]
	d.near()
	for d.mention < len(d.Mentions) && d.Mentions[d.mention].Start < d.start {
		d.mention++
	}
	for d.predicate < len(d.Predicates) && d.Predicates[d.predicate].Verb < d.token-reach {
		d.predicate++
	}
	for d.last+1 < len(d.Predicates) && d.Predicates[d.last+1].Verb < d.token {
		d.last++
	}
	d.tie()
	d.describePiece()
}

// near sets the tokens from which up to which a candidate begins: those within reach in
// the sentence of the piece, that before, the one before that if the paragraph is the
// same, and the next.
func (d *describer) near() {
	first, last := max(d.here-1, 0), min(d.here+1, len(d.Sentences)-1)
	if first > 0 && d.Sentences[first-1].Paragraph == d.sentence.Paragraph {
		first--
	}
	d.start = max(d.Sentences[first].Start, d.token-reach)
	d.end = min(d.Sentences[last].End, d.token+reach)
	d.places = [...]uint16{placeSecond, placePrevious, placeSame, placeNext}
	if d.Sentences[max(d.here-1, 0)].Paragraph != d.sentence.Paragraph {
		d.places[1] = placeParagraph
	}
	if d.Sentences[last].Paragraph != d.sentence.Paragraph {
		d.places[3] = placeFollowing
	}
}

// placeOf says in which sentence a mention stands, as seen from the piece.
func (d *describer) placeOf(x *reading.Mention) uint16 {
	if x.Start < d.start || x.Start >= d.end {
		return placeFar
	}
	return d.places[x.Sentence-d.here+2]
}

func (d *describer) candidates(dst []Candidate, p Piece) []Candidate {
	d.begin(p)
	first := len(dst)
	dst = append(dst, d.nobody())
	if d.InsideName(p.Index) {
		return dst
	}
	seen := false
	for m := d.mention; m < len(d.Mentions) && d.Mentions[m].Start < d.end; m++ {
		if d.isIdle(m) && m != p.Previous.Mention {
			continue
		}
		seen = seen || m == p.Previous.Mention
		dst = append(dst, Candidate{Choice: Choice{m, d.ties[m]}, inner: reading.None, attributes: d.common})
	}
	if m := p.Previous.Mention; !seen && m != reading.None {
		dst = append(dst, Candidate{Choice: Choice{m, d.ties[m]}, inner: reading.None, attributes: d.common})
	}
	for i := first + 1; i < len(dst); i++ {
		d.describe(&dst[i])
	}
	return dst
}

// isIdle reports whether a mention is no candidate: one in another sentence that is no
// predicate's source, or a thing or pronoun other than a personal one unless it is a source
// in the sentence of the piece, or "her" leads in to the piece.
func (d *describer) isIdle(m int) bool {
	x := &d.Mentions[m]
	away, untied := x.Sentence != d.here, d.ties[m] == reading.None
	switch x.Type {
	case reading.ThingNoun, reading.ObjectPronoun, reading.RelativePronoun:
		return away || untied
	case reading.PossessivePronoun:
		return untied || away && !d.leadsIn(x)
	}
	return away && untied
}

// leadsIn reports whether a mention opens the sentence before one that the piece
// opens: "Her answer was short. “No.”"
func (d *describer) leadsIn(x *reading.Mention) bool {
	return d.sentence.Start == d.token && x.Sentence == d.here-1 && d.Sentences[x.Sentence].Start == x.Start
}
