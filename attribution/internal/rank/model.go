package rank

import (
	"cmp"
	"embed"
	"slices"
	"sync"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// Schema returns what the model weighs. It is made on first use, as the attributes
// name every verb of the lexicons.
var Schema = sync.OnceValue(func() *linear.Schema[attribute] { return linear.NewSchema(attributes(), templates, ofPiece) })

var templates = [][]attribute{
	{role, verb, side, place},
	{before, place, role},
	{before, link, side, place},
	{again, place, role},
	{first, place, side, opening},
	{kind, side, place},
	{again, opening, closing, reported},
	{kind, link, closing},
	{next, role, side, gap},
	{outer, verb, role},
	{speech, reported, kind},
	{speech, repeated, kind},
	{speech, role, side, verb},
	{complement, verb, side, place},
	{verb, verbs, place},
	{verb, first, side, kind},
	{lemma, role, side},
	{between, gap, verb},
}

// ofPiece reports whether all candidates of a piece have the same value of an attribute.
func ofPiece(a attribute) bool {
	switch a {
	case link, opening, closing, size, reported, speech, next, letters, repeated:
		return true
	}
	return false
}

//go:embed weights/*.txt
var weights embed.FS

var models = linear.Store[attribute]{Schema: Schema, Files: weights, Dir: "weights"}

// A Model chooses among candidates. It is read-only and safe for concurrent use.
type Model struct {
	*linear.Model
	trained bool // for the language, not for another
	bars    bar
	slope   float64 // of the log-odds of its choices
}

// For returns the trained model for a language.
func For(language string) Model { return New(models.For(language), language) }

// New returns a model of a language with these weights.
func New(m *linear.Model, language string) Model {
	return Model{m, Trained(language), bars[language], cmp.Or(slopes[language], slopeUntrained)}
}

// Trained reports whether there is a model for a language. Others make do with
// that for English, which knows who is quoted better than that nobody is.
func Trained(language string) bool { return models.Has(language) }

// Features appends the features of a candidate to dst.
func (c *Candidate) Features(dst []linear.Feature) []linear.Feature {
	return Schema().Features(dst, &c.attributes)
}

// A Decision is the candidate chosen for a quoted span.
type Decision struct {
	Choice
	Relay       int     // the mention of the outlet that relays it, or reading.None
	Probability float64 // 0..1, of the choice
	Rule        string  // what it rests on: the role of the mention to its cue, or one of the rules below
	Named       bool    // whether the span is a name, by where it stands
}

// The rules that a choice can rest on besides the role of a mention.
const (
	ruleNobody     = "nobody"
	ruleGoesOn     = "goes on"    // the source of the span before is that of this one too
	ruleAlternates = "alternates" // two take turns in a dialogue
)

// A chooser is the memory that choosing for the pieces of an article takes.
type chooser struct {
	describer
	candidates []Candidate
	scores     []linear.Score
}

// choosers keeps it for the next article.
var choosers = sync.Pool{New: func() any { return new(chooser) }}

// DecideAll chooses for each quoted span of an article in turn, in the memory of
// decisions for another.
func (m Model) DecideAll(r *reading.Reading, pieces []Piece, memory []Decision) []Decision {
	out := slices.Grow(memory[:0], len(pieces))[:len(pieces)]
	previous := Nobody
	turns := newDialogue(r)
	c := choosers.Get().(*chooser)
	defer choosers.Put(c)
	c.turn(r)
	for i, p := range pieces {
		p.Previous = previous
		c.candidates, c.scores = c.describer.candidates(c.candidates[:0], p), c.scores[:0]
		if len(c.candidates) > 1 {
			shared := m.Share(&c.common)
			for k := range c.candidates {
				c.scores = append(c.scores, shared.Score(&c.candidates[k].attributes))
			}
		}
		out[i] = m.decide(r, p, c.candidates, c.scores)
		turns.next(p, &out[i])
		if out[i].Mention != reading.None {
			previous = out[i].Choice
		}
	}
	carry(r, pieces, out)
	agree(pieces, out)
	return out
}

// carry gives the paragraphs of a quote that goes on over several of them the source
// of the nearest that has one: the marks, opened again and only at the end closed,
// say that one and the same speaks.
func carry(r *reading.Reading, pieces []Piece, decisions []Decision) {
	paragraph := func(i int) int { return r.Sentences[r.Tokens[r.Pieces[i]].Sentence].Paragraph }
	take := func(to, from int) {
		if decisions[to].Mention == reading.None && decisions[from].Mention != reading.None && paragraph(to) != paragraph(from) && !r.InsideName(pieces[to].Index) {
			decisions[to] = decisions[from]
		}
	}
	for i := 1; i < len(pieces); i++ {
		if pieces[i].Joined {
			take(i, i-1)
		}
	}
	for i := len(pieces) - 1; i > 0; i-- {
		if pieces[i].Joined {
			take(i-1, i)
		}
	}
}

// decide chooses among the candidates of a quoted span. There must be one.
func (m Model) decide(r *reading.Reading, p Piece, candidates []Candidate, scores []linear.Score) Decision {
	if label := labelled(r, p, candidates); label >= 0 {
		return candidates[label].decision(sureOfLabel)
	}
	if name := signed(r, p, candidates); name >= 0 {
		return candidates[name].decision(sureOfSignature)
	}
	if isForeign(r) {
		return candidates[0].decision(unsure)
	}
	if isName(r, p, &candidates[0]) {
		d := candidates[0].decision(sureOfName)
		d.Named = true
		return d
	}
	if len(candidates) == 1 {
		return candidates[0].decision(sureOfNobodyElse)
	}
	var best int
	var probability float64
	if m.trained {
		best, probability = above(scores, m.bar(p, &candidates[0]))
	} else {
		best, probability = linear.Best(scores)
		if i := borrowed(r, p, candidates, best, probability); i != best {
			best, probability = i, unsure
		}
	}
	if own := ofOwnClause(r, p, candidates, best); own >= 0 {
		best, probability = own, sureOfClause
	}
	if i := tag(r, p, candidates, best); i >= 0 {
		best, probability = i, sureOfClause
	}
	if by := agent(r, p, candidates); by >= 0 && (by != best || probability < sureOfAgent) {
		best, probability = by, sureOfAgent
	}
	if i := opinion(r, p, candidates, best); i >= 0 {
		best, probability = i, unsure
	} else if i := introduced(r, p, candidates, best); i >= 0 {
		best, probability = i, unsure
	} else if accused(r, p, &candidates[best]) || candidates[best].attributes[role] == roleOblique {
		best, probability = 0, unsure // who else stands after a preposition says nothing
	}
	d := candidates[best].decision(m.calibrated(probability))
	if m := Cited(r, d.Mention); m != reading.None {
		d.Mention, d.Relay, d.Rule = m, d.Mention, ruleOf(uint16(reading.Relayed))
	} else if inner := relay(r, p, candidates, scores, best); inner >= 0 {
		d = candidates[inner].decision(d.Probability)
		d.Relay = candidates[best].Mention
	} else {
		d.Relay = relayer(r, p, &candidates[best], candidates)
	}
	d.frame(r, r.Pieces[p.Index])
	return d
}

// frame makes the verb before a piece its cue where it is that of the same source and a
// conjunction adds the chosen one behind the piece: "called it “late,” and thanked the staff".
func (d *Decision) frame(r *reading.Reading, piece int) {
	if d.Predicate == reading.None || r.Predicates[d.Predicate].Role != reading.Shared || r.Predicates[d.Predicate].Verb < piece {
		return
	}
	from := max(r.Sentences[r.Tokens[piece].Sentence].Start, piece-reach)
	for p := r.PredicateFrom(from); p < len(r.Predicates) && r.Predicates[p].Verb < piece; p++ {
		if r.Predicates[p].Source == d.Mention {
			d.Predicate = p
			if d.Rule != ruleGoesOn {
				d.Rule = ruleOf(uint16(r.Predicates[p].Role))
			}
		}
	}
}

// agree makes words that come back between marks a term everywhere if they are
// one more often than not: what an article calls by a name once it goes on
// calling so.
func agree(pieces []Piece, decisions []Decision) {
	if !slices.ContainsFunc(pieces, func(p Piece) bool { return p.Repeats != reading.None }) {
		return
	}
	votes := make(map[int]int) // for nobody, by the first piece of the words
	for i := range pieces {
		if first := pieces[i].Repeats; first == reading.None {
			continue
		} else if decisions[i].Mention == reading.None {
			votes[first]++
		} else {
			votes[first]--
		}
	}
	for i := range pieces {
		if first := pieces[i].Repeats; first != reading.None && votes[first] > 0 {
			decisions[i].drop()
		}
	}
}

// drop turns a decision into the one that nobody is quoted.
func (d *Decision) drop() {
	if d.Mention != reading.None {
		d.Probability = unsure
	}
	d.Choice, d.Relay, d.Rule = Nobody, reading.None, ruleNobody
}

// decision returns the decision for a candidate, with this probability, that nobody relays.
func (c *Candidate) decision(probability float64) Decision {
	rule := ruleNobody
	switch {
	case c.Mention == reading.None:
	case c.goesOn():
		rule = ruleGoesOn
	default:
		rule = ruleOf(c.attributes[role])
	}
	return Decision{Choice: c.Choice, Relay: reading.None, Probability: probability, Rule: rule}
}

// ruleOf names a role.
func ruleOf(of uint16) string { return attributes()[role].Values[of] }

// goesOn reports whether a candidate is the source of the span before and nothing
// else ties it to the piece.
func (c *Candidate) goesOn() bool {
	return c.attributes[again] == againJoined || c.attributes[again] >= againParagraph && c.attributes[place] != placeSame
}
