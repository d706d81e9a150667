// Package rank chooses who is quoted. For each quoted span it lists the
// mentions that could be the source, describes each by a handful of attributes
// that a linguist would name (its role, the verb, the place, what joins the
// quote to the clause), and weighs them with a linear model trained on
// annotated news. "Nobody" is a candidate too.
package rank

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
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
	token     int // of the piece
	here      int // the sentence that it stands in
	sentence  reading.Sentence
	mention   int           // the first of the sentence before
	predicate int           // likewise
	last      int           // the predicate before the piece
	common    linear.Values // what all candidates of the piece share
	ties      []int         // for each mention the predicate that ties it best to the piece, or None
	tied      []int         // the mentions that have one
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
	start := max(d.Sentences[max(d.here-1, 0)].Start, d.token-reach)
	for d.mention < len(d.Mentions) && d.Mentions[d.mention].Start < start {
		d.mention++
	}
	for d.predicate < len(d.Predicates) && d.Predicates[d.predicate].Verb < start {
		d.predicate++
	}
	for d.last+1 < len(d.Predicates) && d.Predicates[d.last+1].Verb < d.token {
		d.last++
	}
	d.tie()
	d.describePiece()
	if d.common[reported] == 0 {
		d.tieAround()
	}
}

// candidates appends the candidates of a quoted span to dst. Nobody comes first, and the
// others as they stand in the text.
func (d *describer) candidates(dst []Candidate, p Piece) []Candidate {
	d.begin(p)
	first := len(dst)
	dst = append(dst, d.nobody())
	if d.InsideName(p.Index) {
		return dst
	}
	previous := d.goingOn()
	end := min(d.Sentences[min(d.here+1, len(d.Sentences)-1)].End, d.token+reach)
	for m := d.mention; m < len(d.Mentions) && d.Mentions[m].Start < end; m++ {
		if m == previous {
			previous = reading.None
		} else if !d.maySpeak(m) {
			continue
		}
		dst = append(dst, Candidate{Choice: Choice{m, d.ties[m]}, inner: reading.None, attributes: d.common})
	}
	if previous != reading.None {
		dst = append(dst, Candidate{Choice: Choice{previous, d.ties[previous]}, inner: reading.None, attributes: d.common})
	}
	for i := first + 1; i < len(dst); i++ {
		d.describe(&dst[i])
	}
	return dst
}

// goingOn returns the source of the piece before if this one may be its as well: one that
// goes on from it, or stands in the sentence of the source; or where no verb of saying touches
// it one that a predicate ties, not from farther than the paragraph before if words lead in to
// the piece. None where it may not.
func (d *describer) goingOn() int {
	m := d.Previous.Mention
	if m == reading.None || d.Mentions[m].Sentence == d.here {
		return m
	}
	again := d.again(m)
	if again == againJoined || d.common[reported] == 0 && d.ties[m] != reading.None && (again != againFar || d.common[opening] == 0) {
		return m
	}
	return reading.None
}

// maySpeak reports whether a mention is a candidate: one that a predicate ties to the piece,
// but in another sentence no thing and no pronoun other than a personal one, unless "her"
// leads in to the piece; or one that stands where a source does.
func (d *describer) maySpeak(m int) bool {
	x := &d.Mentions[m]
	tied := d.ties[m] != reading.None
	if x.Sentence == d.here {
		return tied || d.common[reported] == 0 && d.isSourcelike(x)
	}
	switch x.Type {
	case reading.ThingNoun, reading.OtherPronoun, reading.RelativePronoun, reading.ObjectPronoun:
		return false
	case reading.PossessivePronoun:
		return tied && d.leadsIn(x)
	}
	return tied
}

// isSourcelike reports whether a mention without a predicate, of one who can speak, stands
// where the source of a piece does: before a colon, right behind the piece (“Late!” beamed
// Smith) or where the sentence begins, be it with whose view it gives ("For Smith, the plan
// is “late.”").
func (d *describer) isSourcelike(x *reading.Mention) bool {
	const (
		behind  = 5 // tokens
		belongs = lexicon.Preposition | lexicon.Belonging
	)
	switch {
	case x.Type > reading.BodyNoun && x.Type != reading.Personal:
		return false
	case x.Start > d.token:
		return x.Start-d.token <= behind && x.Type != reading.Personal
	case d.common[link] == linkColon || x.Start == d.sentence.Start:
		return true
	}
	return x.Start == d.sentence.Start+1 && d.Tokens[d.sentence.Start].Class&belongs == belongs
}

// leadsIn reports whether a mention opens the sentence before one that the piece
// opens: "Her answer was short. “No.”"
func (d *describer) leadsIn(x *reading.Mention) bool {
	return d.sentence.Start == d.token && x.Sentence == d.here-1 && d.Sentences[x.Sentence].Start == x.Start
}
