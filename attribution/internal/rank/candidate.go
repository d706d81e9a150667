// Package rank chooses who is quoted. For each quoted span it lists the
// mentions that could be the source, describes each by a handful of attributes
// that a linguist would name (its role, the verb, the place, what joins the
// quote to the clause), and weighs them with a linear model trained on
// annotated news. "Nobody" is a candidate too.
package rank

import (
	"slices"
	"sort"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A Candidate is a mention that may be the source of a quoted span.
type Candidate struct {
	Mention    int // in the reading, or reading.None for nobody
	Predicate  int // the cue that ties it to the quote, or reading.None
	inner      int // the cue of somebody else's between them, or reading.None
	attributes linear.Values
}

// Choice returns what choosing the candidate decides.
func (c *Candidate) Choice() Choice { return Choice{c.Mention, c.Predicate} }

// A Choice is what was decided for the quoted span before.
type Choice struct {
	Mention, Predicate int
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

// A describer describes the candidates of one quoted span after the other.
type describer struct {
	*reading.Reading
	Piece
	token    int // of the piece
	sentence reading.Sentence
	common   linear.Values // what all candidates of the piece share
	ties     []int         // for each mention the predicate that ties it best to the piece, or None
	tied     []int         // the mentions that have one
	last     int           // the predicate before the piece
}

// turn turns to an article.
func (d *describer) turn(r *reading.Reading) {
	d.Reading = r
	d.tied = d.tied[:0]
	d.ties = slices.Grow(d.ties[:0], len(r.Mentions))[:len(r.Mentions)]
	for m := range d.ties {
		d.ties[m] = reading.None
	}
}

// begin turns to a quoted span.
func (d *describer) begin(p Piece) {
	d.Piece, d.token = p, d.Pieces[p.Index]
	d.sentence = d.Sentences[d.Tokens[d.token].Sentence]
	d.last = d.PredicateFrom(d.token) - 1
	d.tie()
	d.describePiece()
}

func (d *describer) candidates(dst []Candidate, p Piece) []Candidate {
	d.begin(p)
	first := len(dst)
	dst = append(dst, d.nobody())
	if d.InsideName(p.Index) {
		return dst
	}
	seen := false
	start, end := d.near()
	from := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Start >= start })
	here := d.Tokens[d.token].Sentence
	for m := from; m < len(d.Mentions) && d.Mentions[m].Start < end; m++ {
		idle := d.ties[m] == reading.None && d.Mentions[m].Sentence != here || d.isIdle(m)
		if idle && m != p.Previous.Mention || d.placeOf(m) == placeFar {
			continue
		}
		seen = seen || m == p.Previous.Mention
		dst = append(dst, Candidate{})
		c := &dst[len(dst)-1] // large, and so set where it stands
		c.Mention, c.Predicate, c.inner, c.attributes = m, d.ties[m], reading.None, d.common
	}
	if m := p.Previous.Mention; !seen && m != reading.None {
		dst = append(dst, Candidate{Mention: m, Predicate: d.ties[m], inner: reading.None, attributes: d.common})
	}
	for i := first + 1; i < len(dst); i++ {
		d.describe(&dst[i])
	}
	return dst
}

// near returns the tokens from which up to which a candidate begins: those within
// reach in the sentence of the piece, the two before it and the one after it.
func (d *describer) near() (start, end int) {
	s := d.Tokens[d.token].Sentence
	first, last := max(s-2, 0), min(s+1, len(d.Sentences)-1)
	return max(d.Sentences[first].Start, d.token-reach), min(d.Sentences[last].End, d.token+reach)
}

// isIdle reports whether a mention is no candidate although it stands in the sentence of
// the piece or a predicate has it for its source: a thing or pronoun other than a personal
// one of which not both are true, unless "her" leads in to the piece.
func (d *describer) isIdle(m int) bool {
	x := &d.Mentions[m]
	away := x.Sentence != d.Tokens[d.token].Sentence
	switch x.Type {
	case reading.ThingNoun, reading.ObjectPronoun, reading.RelativePronoun:
		return away || d.ties[m] == reading.None
	case reading.PossessivePronoun:
		return away && !d.leadsIn(x) || d.ties[m] == reading.None
	}
	return false
}

// leadsIn reports whether a mention opens the sentence before one that the piece
// opens: "Her answer was short. “No.”"
func (d *describer) leadsIn(x *reading.Mention) bool {
	return d.sentence.Start == d.token && x.Sentence == d.Tokens[d.token].Sentence-1 && d.Sentences[x.Sentence].Start == x.Start
}
