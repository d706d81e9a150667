package rank

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// relay looks for a speaker inside what an outlet relays. The annotation that
// the weights come from credits the outermost source; a reader wants the inner
// one and the outlet that relays it: Smith in
//
//	“We will,” Smith said, according to the Courier.
//	The Courier quoted Smith as saying “we will”.
//	Smith pledged to “do more”, the Courier reported.
//
// It returns the place of the inner candidate, or -1.
func relay(r *reading.Reading, p Piece, candidates []Candidate, scores []linear.Score, best int) int {
	if !relays(r, &candidates[best]) {
		return -1
	}
	inner := -1
	for i := range candidates {
		if i != best && speaksInside(r, p, &candidates[i], &candidates[best]) && (inner < 0 || scores[i] > scores[inner]) {
			inner = i
		}
	}
	return inner
}

// Cited returns the mention of whom an outlet has its report from: Smith in "the
// Courier reported, citing Smith". None where the mention is no outlet or cites nobody.
func Cited(r *reading.Reading, outlet int) int {
	if outlet == reading.None || !r.IsOutlet(outlet) {
		return reading.None
	}
	start := r.Mentions[outlet].End
	end := min(r.Sentences[r.Mentions[outlet].Sentence].End, start+reach)
	for i := start; i < end; i++ {
		p := r.PredicateAt(i)
		if p == reading.None || r.Predicates[p].Source != outlet || r.Predicates[p].Class&lexicon.Relay == 0 || r.Predicates[p].Class&lexicon.Gerund == 0 {
			continue
		}
		if m := r.MentionAt(r.Predicates[p].End); m != reading.None && r.Mentions[m].Type <= reading.BodyNoun && !r.IsOutlet(m) {
			return m
		}
	}
	return reading.None
}

// relayer returns the mention that relays what a candidate says: the agency in "the
// agency quoted Smith as saying" and "Smith called it “a trap,” the agency reported". Or
// None.
func relayer(r *reading.Reading, p Piece, c *Candidate, candidates []Candidate) int {
	if c.Predicate == reading.None {
		return reading.None
	}
	relayed := r.Predicates[c.Predicate].Role == reading.Relayed
	for i := range candidates {
		outer := &candidates[i]
		if outer.Predicate == reading.None || outer.attributes[place] != placeSame || outer.Mention == c.Mention {
			continue
		}
		if relayed && r.Predicates[outer.Predicate].Class&lexicon.Relay != 0 || r.IsOutlet(outer.Mention) && tags(r, p, c, outer) {
			return outer.Mention
		}
	}
	return reading.None
}

// tags reports whether a candidate tells of what another says, behind the piece or right
// before that one: "..., the Courier reported", "the Courier reported that Smith said".
func tags(r *reading.Reading, piece Piece, c, outer *Candidate) bool {
	const between = 2 // tokens: a comma, "that"
	token, o := r.Pieces[piece.Index], &r.Predicates[outer.Predicate]
	if o.Class&(lexicon.Say|lexicon.Tell) == 0 || o.Role > reading.Detached || !speaksInside(r, piece, c, outer) {
		return false
	}
	if o.Verb > token { // "...,” Smith said, the Courier reported"
		return r.Predicates[c.Predicate].Verb < token || r.Tokens[r.Mentions[outer.Mention].Start-1].Punct == ',' && r.Mentions[c.Mention].Start < o.Verb
	}
	return 0 <= r.Mentions[c.Mention].Start-o.End && r.Mentions[c.Mention].Start-o.End < between
}

// relays reports whether a candidate relays what others say: an outlet, a paper
// that "according to" names, or the subject of a verb of relaying.
func relays(r *reading.Reading, c *Candidate) bool {
	if c.Mention == reading.None || c.Predicate == reading.None {
		return false
	}
	p := &r.Predicates[c.Predicate]
	return p.Class&lexicon.Relay != 0 || r.IsOutlet(c.Mention) ||
		p.Role == reading.According && (r.Mentions[c.Mention].Type == reading.DocumentNoun || mayBeOutlet(r, c.Mention))
}

// mayBeOutlet reports whether a mention is a name of one word that nothing tells to be a
// person's: "Interpress".
func mayBeOutlet(r *reading.Reading, m int) bool {
	x := &r.Mentions[m]
	return x.Type.IsName() && x.End-x.Start == 1 && !names.TellsGender(x.In(r.Text))
}

// frames reports whether a predicate takes a stand right before the piece: "called the
// plan" in "Smith called the plan “a trap,” the Courier reported".
func frames(r *reading.Reading, piece Piece, p *reading.Predicate) bool {
	const farthest = 6 // tokens
	gap := r.Pieces[piece.Index] - p.End
	return p.Class&lexicon.Attitude != 0 && 0 <= gap && gap <= farthest
}

// speaksInside reports whether a candidate is a person who says the piece, in
// the same sentence, inside what another relays.
func speaksInside(r *reading.Reading, piece Piece, c, outer *Candidate) bool {
	if c.Mention == reading.None || c.Predicate == reading.None || c.attributes[place] != placeSame {
		return false
	}
	if r.Predicates[c.Predicate].Role == reading.Relayed {
		return true
	}
	switch r.Mentions[c.Mention].Type {
	case reading.PersonName, reading.PersonNoun, reading.Personal:
	default:
		return false
	}
	p, o := &r.Predicates[c.Predicate], &r.Predicates[outer.Predicate]
	switch {
	case r.Mentions[c.Mention].Class&lexicon.Plural != 0 && r.Mentions[outer.Mention].Type == reading.DocumentNoun:
		return false // what many say is worded by the poll
	case p.Class&lexicon.Relay != 0 || r.IsOutlet(c.Mention):
		return false
	case p.Class&(lexicon.Say|lexicon.Tell) == 0 && !frames(r, piece, p):
		return false
	case p.Role > reading.Infinitival || p.Role == reading.According:
		return false
	}
	return o.Role == reading.According || o.Verb > r.Pieces[piece.Index] || o.Verb < p.Verb
}
