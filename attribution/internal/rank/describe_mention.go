package rank

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// nobody describes the candidate that nobody is quoted.
func (d *describer) nobody() Candidate {
	c := Candidate{Choice: Nobody, inner: reading.None, attributes: d.common}
	c.attributes[kind] = kindNobody
	c.attributes[again] = d.again(reading.None)
	return c
}

// describe sets the attributes of a mention and of the predicate that ties it.
func (d *describer) describe(c *Candidate) {
	a, m := &c.attributes, c.Mention
	x := &d.Mentions[m]
	a[kind] = uint16(x.Type)
	a[place] = d.placeOf(x)
	a[before] = d.before(x)
	a[again] = d.again(m)
	if d.isFirst(m) {
		a[first] = 1
	}
	if x.Start > d.token {
		a[side] = 1
	}
	if c.inner = d.between(c); c.inner != reading.None {
		a[between] = d.clause(&d.Predicates[c.inner], c)
	}
	if c.Predicate == reading.None {
		a[role] = d.roleWithout(x)
		return
	}
	d.describeTie(a, c.Predicate)
	if m != d.Predicates[c.Predicate].Source {
		a[role] = roleOuter
	}
}

// describeTie sets the attributes of the predicate that ties a mention.
func (d *describer) describeTie(a *linear.Values, p int) {
	x := &d.Predicates[p]
	a[role] = uint16(x.Role)
	a[verb] = verbClass(x.Class)
	a[lemma] = d.Tokens[x.Verb].Lemma
	a[gap] = 1 + gapScale.Of(d.gap(p))
	before := a[side] == 0
	a[side] = 0
	switch {
	case before != (x.Verb < d.token):
		a[side] = 2
	case !before:
		a[side] = 1
	}
	a[complement] = d.complement(x.End)
	a[outer] = fewScale.Of(d.outer(p))
	a[verbs] = verbsScale.Of(d.predicatesBetween(p))
}

// complement says what token i, the one after a predicate, begins.
func (d *describer) complement(i int) uint16 {
	if i >= len(d.Tokens) {
		return 0
	}
	t := &d.Tokens[i]
	switch {
	case t.Piece != reading.None:
		return 1
	case t.Class&lexicon.Subordinator != 0:
		return 2
	case d.Infinitive(i):
		return 6
	case d.MentionAt(i) != reading.None:
		return 3
	case t.Class&lexicon.Preposition != 0:
		return 4
	case t.Kind == segment.Punct:
		return 5
	}
	return 7
}

// outer counts the predicates of saying with another source that stand before
// predicate p in its sentence: in "Smith said Jones called it a trap" there is
// one around "called".
func (d *describer) outer(p int) int {
	n := 0
	inner := &d.Predicates[p]
	start := d.Sentences[d.Tokens[inner.Verb].Sentence].Start
	for q := p - 1; q >= 0 && p-q < nearby && d.Predicates[q].Verb >= start; q-- {
		x := &d.Predicates[q]
		if x.Class&(lexicon.Say|lexicon.Tell) != 0 && x.Source != reading.None && x.Source != inner.Source {
			n++
		}
	}
	return n
}

// nearby is how many predicates are looked at on one side of another.
const nearby = 8

// predicatesBetween counts the predicates between predicate p and the piece.
func (d *describer) predicatesBetween(p int) int {
	n := 0
	verb := d.Predicates[p].Verb
	if verb < d.token {
		for q := p + 1; q < len(d.Predicates) && q-p < nearby && d.Predicates[q].Verb < d.token; q++ {
			n++
		}
		return n
	}
	for q := p - 1; q >= 0 && p-q < nearby && d.Predicates[q].Verb > d.token; q-- {
		n++
	}
	return n
}

// isFirst reports whether a mention is the first of its sentence that follows
// no preposition.
func (d *describer) isFirst(m int) bool {
	x := &d.Mentions[m]
	for k := m; ; k-- {
		y := &d.Mentions[k]
		if y.Sentence != x.Sentence {
			return true
		}
		oblique := y.Start > 0 && d.Tokens[y.Start-1].Class&lexicon.Preposition != 0 && y.Start > d.Sentences[y.Sentence].Start
		if k < m && !oblique && y.End <= x.Start {
			return false
		}
		if k == m && oblique {
			return false
		}
		if k == 0 || m-k > nearby {
			return k == 0
		}
	}
}

func verbClass(c lexicon.Class) uint16 {
	for i, class := range &verbClasses {
		if c&class != 0 {
			return uint16(i + 1)
		}
	}
	return uint16(len(verbClasses) + 1)
}

var verbClasses = [...]lexicon.Class{lexicon.Say, lexicon.Tell, lexicon.Attitude, lexicon.Think, lexicon.Utterance, lexicon.Verb}

// roleWithout is the role of a mention that is no predicate's source.
func (d *describer) roleWithout(x *reading.Mention) uint16 {
	switch {
	case x.Possessor || x.Type == reading.PossessivePronoun:
		return roleOwner
	case x.Start == 0:
		return rolePlain
	case d.Tokens[x.Start-1].Class&lexicon.Preposition != 0:
		return roleOblique
	case d.PredicateAt(x.Start-1) != reading.None:
		return roleObject
	}
	return rolePlain
}

// before says what stands before a mention.
func (d *describer) before(x *reading.Mention) uint16 {
	i := x.Start - 1
	if x.Start == d.Sentences[x.Sentence].Start {
		return 0
	}
	t := &d.Tokens[i]
	switch {
	case t.Piece != reading.None:
		return 10
	case t.Punct == ',':
		return 8
	case t.Class&lexicon.Preposition != 0:
		for k, w := range [...]string{"by", "of", "to", "from", "with"} {
			if d.Word(i) == w {
				return uint16(1 + k)
			}
		}
		return 6
	case d.PredicateAt(i) != reading.None:
		return 7
	case t.Class&lexicon.Conjunction != 0:
		return 9
	case t.Class&lexicon.Free != 0:
		return 13
	case t.Class&lexicon.Subordinator != 0:
		return 11
	}
	return 12
}

// placeOf says in which sentence a mention stands, as seen from the piece.
func (d *describer) placeOf(x *reading.Mention) uint16 {
	sameParagraph := d.Sentences[x.Sentence].Paragraph == d.sentence.Paragraph
	switch away := x.Sentence - d.here; {
	case away == 0:
		return placeSame
	case away == -1 && sameParagraph:
		return placePrevious
	case away == -2 && sameParagraph:
		return placeSecond
	case away == 1 && sameParagraph:
		return placeNext
	case away == -1:
		return placeParagraph
	case away == 1:
		return placeFollowing
	}
	return placeFar
}

// again says how a candidate stands to the choice of the piece before.
func (d *describer) again(m int) uint16 {
	if d.Index == 0 {
		return againNoneBefore
	}
	if m != d.Previous.Mention {
		return againNo
	}
	last := d.Tokens[d.Pieces[d.Index-1]].Sentence
	paragraphs := d.sentence.Paragraph - d.Sentences[last].Paragraph
	switch {
	case d.Joined && d.common[reported]&2 == 0:
		return againJoined
	case last == d.Tokens[d.token].Sentence && d.othersBetween(m):
		return againOtherClause
	case last == d.Tokens[d.token].Sentence:
		return againSentence
	case paragraphs == 0:
		return againParagraph
	case paragraphs == 1:
		return againNextParagraph
	}
	return againFar
}

// othersBetween reports whether between the piece before and this one somebody else
// than mention m begins to report: he called it “late,” and Smith called it “slow.”
func (d *describer) othersBetween(m int) bool {
	from := d.Pieces[d.Index-1]
	for i := d.token - 1; i > max(from, d.token-reach); i-- {
		p := d.PredicateAt(i)
		if p == reading.None {
			continue
		}
		x := &d.Predicates[p]
		if x.Class&lexicon.Cue != 0 && x.Source != reading.None && x.Source != m && d.Mentions[x.Source].Start > from {
			return true
		}
	}
	return false
}

// The clauses that can begin between a candidate and the piece.
const (
	betweenNone     = uint16(iota)
	betweenFree     // a free relative: "what Smith called"
	betweenFreeOwn  // one of a pronoun: "what she calls"
	betweenContent  // what the candidate says: "that Smith called"
	betweenAdded    // "while Smith called", "and Smith called"
	betweenSaid     // one of them with a verb of saying
	betweenRelative // "who called"
	betweenNoun     // "Smith's claim"
	betweenLabel    // "Smith:"
	betweenTag      // "Smith said" right behind a quote
	betweenMain     // any other
)

// endOf returns the token after a candidate and its cue, if that is before the piece.
func (d *describer) endOf(c *Candidate) int {
	end := d.Mentions[c.Mention].End
	if c.Predicate != reading.None && d.Predicates[c.Predicate].Verb < d.token {
		end = max(end, d.Predicates[c.Predicate].End)
	}
	return end
}

// between returns the last cue of somebody else's that begins between a candidate before
// the piece and the piece, in the sentence of the piece. None where there is none.
func (d *describer) between(c *Candidate) int {
	from := max(d.endOf(c), d.sentence.Start)
	for p := d.last; p >= 0 && p > d.last-nearby && d.Predicates[p].Verb >= from; p-- {
		x := &d.Predicates[p]
		if x.Class&(lexicon.Cue|lexicon.Utterance) == 0 || x.Source == reading.None || x.Source == c.Mention || d.Mentions[x.Source].Start < from {
			continue
		}
		return p
	}
	return reading.None
}

// clause says which clause predicate p is that of, as seen from a candidate before it.
func (d *describer) clause(p *reading.Predicate, c *Candidate) uint16 {
	start := d.Mentions[p.Source].Start
	switch {
	case p.Role == reading.Relative:
		return betweenRelative
	case p.Role == reading.Possessor:
		return betweenNoun
	case p.Role == reading.Labelled:
		return betweenLabel
	case start == d.endOf(c):
		return betweenContent
	case start == d.sentence.Start:
		return betweenMain
	}
	t := &d.Tokens[start-1]
	switch {
	case t.Piece != reading.None:
		return betweenTag
	case t.Class&lexicon.Free != 0 && d.Mentions[p.Source].Type >= reading.Personal:
		return betweenFreeOwn
	case t.Class&lexicon.Free != 0:
		return betweenFree
	case t.Class&lexicon.Content != 0:
		return betweenContent
	case t.Class&(lexicon.Subordinator|lexicon.Conjunction) == 0:
		return betweenMain
	case p.Class&(lexicon.Say|lexicon.Tell) != 0:
		return betweenSaid
	}
	return betweenAdded
}
