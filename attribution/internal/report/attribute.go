package report

import (
	"sync"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// attribute is one thing said of a candidate. Its values are small numbers with
// names.
type attribute uint8

const (
	word     attribute = iota // the cue's lemma
	class                     // its class
	form                      // its form
	voice                     // active or passive
	role                      // of its source
	source                    // type of its source
	follows                   // what follows the cue
	next                      // the word that follows it
	precedes                  // what stands before the cue
	last                      // the word that does
	outer                     // reporting predicates before it in the sentence
	quoted                    // whether its sentence holds a quote
	place                     // where the content stands
	opening                   // how the content begins
	starting                  // the word that it begins with
	previous                  // what stands before it
	distance                  // tokens between predicate and content
	turn                      // which of the beginnings it is
	closing                   // what ends the content
	ending                    // the word that does
	beyond                    // what follows its end
	choice                    // how many further ends there are
	length                    // of the content in tokens
	clauses                   // predicates in the content
	fronted                   // whether the cue stands in a clause before the main one
	opener                    // what stands before the source
	topic                     // the mention that the content begins with
	within                    // the class of an earlier cue that may report this one
	relation                  // of a possible source to the cue
	mention                   // its type
	numAttributes
)

var attributes = sync.OnceValue(func() []linear.Attribute {
	return []linear.Attribute{
		word:  linear.NewAttribute("word", lexicon.Lemmas()...),
		class: linear.NewAttribute("class", classes...),
		form:  linear.NewAttribute("form", "none", "base", "present", "past", "participle", "gerund"),
		voice: linear.NewAttribute("voice", "active", "passive"),
		role: linear.NewAttribute("role", "none", "subject", "inverted", "detached", "according", "shared", "relative", "participial", "infinitival",
			"fronted", "labelled", "possessor", "agent", "relayed"),
		source:   linear.NewAttribute("source", mentions...),
		follows:  linear.NewAttribute("follows", words...),
		next:     linear.NewAttribute("next", lexicon.Particles()...),
		precedes: linear.NewAttribute("precedes", words...),
		last:     linear.NewAttribute("last", lexicon.Particles()...),
		outer:    linear.NewAttribute("outer", "0", "1", "2+"),
		quoted:   linear.NewAttribute("quoted", "no", "yes"),
		place:    linear.NewAttribute("place", "after", "before", "around", "before-comma", "around-comma"),
		opening:  linear.NewAttribute("opening", words...),
		starting: linear.NewAttribute("starting", lexicon.Particles()...),
		previous: linear.NewAttribute("previous", words...),
		distance: linear.NewAttribute("distance", "0", "1", "2", "3-4", "5+"),
		turn:     linear.NewAttribute("turn", "0", "1", "2", "3+"),
		closing:  linear.NewAttribute("closing", words...),
		ending:   linear.NewAttribute("ending", lexicon.Particles()...),
		beyond:   linear.NewAttribute("beyond", words...),
		choice:   linear.NewAttribute("choice", "last", "1", "2", "3-4", "5+"),
		length:   linear.NewAttribute("length", "0", "1", "2-3", "4-6", "7-12", "13-24", "25+"),
		clauses:  linear.NewAttribute("clauses", "0", "1", "2", "3+"),
		fronted:  linear.NewAttribute("fronted", "no", "yes"),
		opener:   linear.NewAttribute("opener", words...),
		topic:    linear.NewAttribute("topic", mentions...),
		within:   linear.NewAttribute("within", classes...),
		relation: linear.NewAttribute("relation", "nobody", "own", "farther", "nearest", "second", "third", "behind"),
		mention:  linear.NewAttribute("mention", mentions...),
	}
})

// mentions are what a mention can be: nothing, or a type.
var mentions = []string{"none", "person-name", "body-name", "person", "group", "body", "document", "thing", "personal",
	"first-person", "other-pronoun", "relative", "possessive", "object"}

// classes are those of a cue, in the order of describeCue.
var classes = []string{"none", "say", "tell", "attitude", "think", "relay", "utterance", "stance", "verb"}

// window is how far from its predicate a quote in the sentence is looked for.
const window = 60 // tokens

// describeCue sets the attributes that all candidates share.
func (d *Finder) describeCue() {
	d.common = [numAttributes]uint16{}
	a := &d.common
	a[word] = d.Tokens[d.Verb].Lemma
	for i, c := range [...]lexicon.Class{lexicon.Say, lexicon.Tell, lexicon.Attitude, lexicon.Think, lexicon.Relay, lexicon.Utterance, lexicon.Stance, lexicon.Verb} {
		if d.Class&c != 0 {
			a[class] = uint16(i + 1)
			break
		}
	}
	for i, f := range [...]lexicon.Class{lexicon.Base, lexicon.Present, lexicon.Past, lexicon.Participle, lexicon.Gerund} {
		if d.Class&f != 0 {
			a[form] = uint16(i + 1)
			break
		}
	}
	if d.Passive {
		a[voice] = 1
	}
	a[role] = uint16(d.Role)
	if d.source != nil {
		a[source] = uint16(d.source.Type) + 1
	}
	a[follows] = d.wordOf(d.after())
	a[next] = d.particle(d.after())
	a[precedes] = d.wordOf(d.Verb - 1)
	a[last] = d.particle(d.Verb - 1)
	if d.source != nil {
		a[opener] = d.wordOf(d.source.Start - 1)
	}
	a[fronted] = d.inFronted()
	a[outer] = min(2, d.countBefore())
	for i := max(d.sentence.Start, d.Verb-window); i < min(d.sentence.End, d.Verb+window); i++ {
		if d.Tokens[i].Piece != reading.None {
			a[quoted] = 1
			break
		}
	}
}

// inFronted is 1 if the sentence opens with a subordinator or preposition and no
// comma has ended its clause before the cue: "While Adler said so, ...".
func (d *Finder) inFronted() uint16 {
	const classes = lexicon.Subordinator | lexicon.Preposition
	if d.Tokens[d.sentence.Start].Class&classes == 0 || d.Verb-d.sentence.Start > window {
		return 0
	}
	for i := d.sentence.Start; i < d.Verb; i++ {
		if d.Tokens[i].Punct == ',' {
			return 0
		}
	}
	return 1
}

// topicOf is the type of the mention at a token, 0 for none.
func (d *Finder) topicOf(i int) uint16 {
	if m := d.MentionAt(i); m != reading.None {
		return uint16(d.Mentions[m].Type) + 1
	}
	return 0
}

// particle is the preposition, conjunction or subordinator that token i is,
// within the sentence.
func (d *Finder) particle(i int) uint16 {
	if i < d.sentence.Start || i >= d.sentence.End {
		return 0
	}
	return d.Tokens[i].Particle
}

// countBefore counts the predicates of saying before the cue in its sentence.
func (d *Finder) countBefore() uint16 {
	var n uint16
	for i := d.Verb - 1; i >= d.sentence.Start && i > d.Verb-window; i-- {
		if p := d.PredicateAt(i); p != reading.None && d.Predicates[p].Class&(lexicon.Say|lexicon.Tell) != 0 {
			n++
		}
	}
	return n
}

// describeAfter describes the n-th beginning after the cue.
func (d *Finder) describeAfter(c *Candidate, n int) {
	start := c.After.Start
	a := &c.attributes
	a[opening] = d.wordOf(start)
	a[starting] = d.particle(start)
	a[topic] = d.topicOf(start)
	a[previous] = d.wordOf(start - 1)
	a[distance] = bucket(start-d.after(), 0, 1, 2, 4)
	a[turn] = bucket(n, 0, 1, 2)
}

// describeBefore describes the n-th beginning before the cue.
func (d *Finder) describeBefore(c *Candidate, n int, comma bool) {
	a := &c.attributes
	a[place] = 1
	if c.open {
		a[place] = 2
	}
	if comma {
		a[place] += 2
	}
	a[opening] = d.wordOf(c.Before.Start)
	a[starting] = d.particle(c.Before.Start)
	a[topic] = d.topicOf(c.Before.Start)
	a[previous] = d.wordOf(c.Before.Start - 1)
	a[turn] = bucket(n, 0, 1, 2)
	a[length] = bucket(c.Before.Len(), 0, 1, 3, 6, 12, 24)
	a[clauses] = bucket(d.clauses(c.Before.Start, c.Before.End), 0, 1, 2)
}

// describeEnd describes how a content ends; skipped is how many longer ones
// begin with the same token.
func (d *Finder) describeEnd(c *Candidate, skipped int) {
	end := c.After.End
	a := &c.attributes
	a[closing] = d.wordOf(end)
	if end >= d.sentence.End || d.Tokens[end].Kind == segment.Punct && end == d.sentence.End-1 {
		a[closing] = final
	}
	a[ending] = d.particle(end)
	a[beyond] = d.wordOf(end + 1)
	a[choice] = bucket(skipped, 0, 1, 2, 4)
	a[length] = bucket(c.After.Len(), 0, 1, 3, 6, 12, 24)
	a[clauses] = bucket(d.clauses(c.After.Start, end), 0, 1, 2)
}

// describeWhole describes a content that is chosen.
func (d *Finder) describeWhole(c *Candidate) {
	if c.Before.Len() > 0 {
		c.attributes[length] = bucket(c.Before.Len()+c.After.Len(), 0, 1, 3, 6, 12, 24)
	}
}

// clauses counts the predicates and bare auxiliaries from token start up to end.
func (d *Finder) clauses(start, end int) int {
	n := 0
	for i := start; i < end; i++ {
		if d.PredicateAt(i) != reading.None || d.Tokens[i].Class&lexicon.Auxiliary != 0 && d.PredicateAt(min(i+1, end)) == reading.None {
			n++
		}
	}
	return n
}

// bucket returns the place of the first limit that n does not exceed.
func bucket(n int, limits ...int) uint16 {
	for i, l := range limits {
		if n <= l {
			return uint16(i)
		}
	}
	return uint16(len(limits))
}
