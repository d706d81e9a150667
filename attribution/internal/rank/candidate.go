// Package rank chooses who is quoted. For each quoted span it lists the
// mentions that could be the source, describes each by a handful of attributes
// that a linguist would name (its role, the verb, the place, what joins the
// quote to the clause), and weighs them with a linear model trained on
// annotated news. "Nobody" is a candidate too.
package rank

import (
	"slices"
	"sort"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A Candidate is a mention that may be the source of a quoted span.
type Candidate struct {
	Mention    int // in the reading, or reading.None for nobody
	Predicate  int // the cue that ties it to the quote, or reading.None
	attributes [numAttributes]uint16
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
	d := describer{Reading: r}
	return d.candidates(dst, p)
}

func (d *describer) candidates(dst []Candidate, p Piece) []Candidate {
	d.begin(p)
	first := len(dst)
	dst = append(dst, d.nobody())
	seen := false
	from := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Start >= d.token-reach })
	for m := from; m < len(d.Mentions) && d.Mentions[m].Start < d.token+reach; m++ {
		if d.placeOf(m) == placeFar || d.isIdle(m) {
			continue
		}
		seen = seen || m == p.Previous.Mention
		dst = append(dst, d.describe(m))
	}
	if !seen && p.Previous.Mention != reading.None {
		dst = append(dst, d.describe(p.Previous.Mention))
	}
	d.compare(dst[first+1:])
	return dst
}

// isIdle reports whether a mention cannot be the source, as no predicate has it
// for its own: a thing or a pronoun other than a personal one; in another sentence
// any mention, and those even if a predicate has them.
func (d *describer) isIdle(m int) bool {
	x := &d.Mentions[m]
	if m == d.Previous.Mention {
		return false
	}
	same := x.Sentence == d.Tokens[d.token].Sentence
	switch x.Type {
	case reading.ThingNoun, reading.ObjectPronoun, reading.RelativePronoun, reading.PossessivePronoun:
		return !same || d.tieOf(m) < 0
	}
	return !same && d.tieOf(m) < 0
}

// A describer describes the candidates of one quoted span after the other.
type describer struct {
	*reading.Reading
	Piece
	token    int // of the piece
	sentence reading.Sentence
	common   [numAttributes]uint16 // what all candidates of the piece share
	ties     []Choice              // mentions near the piece, each with the predicate that ties it best
}

// begin turns to a quoted span.
func (d *describer) begin(p Piece) {
	d.Piece, d.token = p, d.Pieces[p.Index]
	d.sentence = d.Sentences[d.Tokens[d.token].Sentence]
	d.tie()
	d.describePiece()
}

// tie finds for each mention near the piece the predicate that best ties it.
func (d *describer) tie() {
	d.ties = d.ties[:0]
	from := sort.Search(len(d.Predicates), func(i int) bool { return d.Predicates[i].Verb >= d.token-reach })
	for p := from; p < len(d.Predicates) && d.Predicates[p].Verb < d.token+reach; p++ {
		d.tieTo(d.Predicates[p].Source, p)
		d.tieTo(d.Predicates[p].Outer, p)
	}
}

// tieTo ties a mention to a predicate, unless another ties it better.
func (d *describer) tieTo(m, p int) {
	if m == reading.None {
		return
	}
	if i := d.tieOf(m); i < 0 {
		d.ties = append(d.ties, Choice{m, p})
	} else if d.strain(p) < d.strain(d.ties[i].Predicate) {
		d.ties[i].Predicate = p
	}
}

// tieOf returns the place of a mention's tie, or -1.
func (d *describer) tieOf(m int) int {
	return slices.IndexFunc(d.ties, func(c Choice) bool { return c.Mention == m })
}

// strain is how loosely a predicate is tied to the piece: tokens between, with
// a surcharge for another sentence, for a verb that reports nothing or that only
// takes a stand, and for an infinitive: "insisted that it was wise to back it"
// has "insisted" for its cue.
func (d *describer) strain(p int) int {
	x := &d.Predicates[p]
	strain := d.gap(p)
	if d.Tokens[x.Verb].Sentence != d.Tokens[d.token].Sentence {
		strain += reach
	}
	if x.Class&(lexicon.Cue|lexicon.Utterance) == 0 {
		strain += 20
	}
	if x.Class&(lexicon.Say|lexicon.Tell) == 0 {
		strain += 3
	}
	if x.Role == reading.Infinitival {
		strain += 8
	}
	return strain
}

// gap is the number of tokens between a predicate with its source and the piece.
func (d *describer) gap(p int) int {
	x := &d.Predicates[p]
	start, end := x.Start, x.End
	if m := &d.Mentions[x.Source]; d.Tokens[m.Start].Sentence == d.Tokens[x.Verb].Sentence && x.Role != reading.Shared && x.Role != reading.Participial && x.Role != reading.Infinitival {
		start, end = min(start, m.Start), max(end, m.End)
	}
	if end <= d.token {
		return d.token - end
	}
	return max(0, start-d.token-1)
}
