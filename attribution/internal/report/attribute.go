package report

import (
	"math/bits"
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
	// of the cue
	word     attribute = iota // its lemma
	class                     // its class
	form                      // its form
	voice                     // active or passive
	modal                     // its first auxiliary or adverb
	role                      // of its source
	source                    // type of its source
	follows                   // what follows the cue
	next                      // the word that follows it
	precedes                  // what stands before the cue
	last                      // the word that does
	opener                    // what stands before the source
	outer                     // reporting predicates before it in the sentence
	quoted                    // whether its sentence holds a quote
	aside                     // whether the sentences beside it do
	earlier                   // predicates before it in the sentence
	fronted                   // whether it stands in a clause before the main one

	// of the opening
	place     // where the content stands
	opening   // how it begins
	starting  // the word that it begins with
	second    // what its second token is
	topic     // the mention that it begins with
	clause    // the kind of clause that it begins with
	previous  // what stands before it
	leading   // the word that does
	distance  // tokens between predicate and content
	turn      // which of the beginnings it is
	recipient // type of the mention that ends before it

	// of the closing
	finish    // what the last token is
	closing   // what ends the content
	ending    // the word that does
	beyond    // what follows its end
	resuming  // the word that does
	resumes   // the kind of clause that follows it
	rest      // predicates after it
	remaining // tokens after it
	choice    // how many further ends there are
	commas    // in the content
	ahead     // commas after it
	later     // predicates of saying after it
	setting   // what the preposition there brings in; likewise at the opening
	agree     // whose form the verb has that goes on there
	pairs     // whether it holds a bracket or dash without its partner

	// of the content
	length    // in tokens; of a source, tokens between it and the cue
	clauses   // predicates in it; of a source, between it and the cue
	deeper    // the class of a cue that the content begins with
	within    // the class of an earlier cue that may report this one
	strength  // how likely that reports anything
	holding   // how likely the likeliest of the cues in the content does
	preceding // how likely the likeliest of the cues before this one does
	leads     // how the content goes on to a quote behind it
	sureness  // how likely it is the right one, if there is any

	// of a source
	relation // to the cue
	mention  // its type
	speaks   // what else it is the source of
)

var attributes = sync.OnceValue(func() []linear.Attribute {
	return []linear.Attribute{
		word:  linear.NewAttribute("word", lexicon.Lemmas()...),
		class: linear.NewAttribute("class", classes...),
		form:  linear.NewAttribute("form", "none", "base", "present", "past", "participle", "gerund"),
		voice: linear.NewAttribute("voice", "active", "passive"),
		role: linear.NewAttribute("role", "none", "subject", "inverted", "detached", "according", "shared", "relative", "participial", "infinitival",
			"fronted", "labelled", "possessor", "agent", "relayed"),
		source:    linear.NewAttribute("source", mentions...),
		follows:   linear.NewAttribute("follows", words...),
		next:      linear.NewAttribute("next", lexicon.Particles()...),
		precedes:  linear.NewAttribute("precedes", words...),
		last:      linear.NewAttribute("last", lexicon.Particles()...),
		outer:     linear.NewAttribute("outer", "0", "1", "2+"),
		quoted:    linear.NewAttribute("quoted", "no", "yes"),
		place:     linear.NewAttribute("place", "after", "before", "around", "before-comma", "around-comma"),
		opening:   linear.NewAttribute("opening", words...),
		starting:  linear.NewAttribute("starting", lexicon.Particles()...),
		previous:  linear.NewAttribute("previous", words...),
		distance:  linear.NewAttribute("distance", "0", "1", "2", "3-4", "5+"),
		turn:      linear.NewAttribute("turn", "0", "1", "2", "3+"),
		closing:   linear.NewAttribute("closing", words...),
		ending:    linear.NewAttribute("ending", lexicon.Particles()...),
		beyond:    linear.NewAttribute("beyond", words...),
		choice:    linear.NewAttribute("choice", "last", "1", "2", "3-4", "5+"),
		length:    linear.NewAttribute("length", "0", "1", "2-3", "4-6", "7-12", "13-24", "25+"),
		clauses:   linear.NewAttribute("clauses", "0", "1", "2", "3+"),
		fronted:   linear.NewAttribute("fronted", "no", "yes"),
		opener:    linear.NewAttribute("opener", words...),
		topic:     linear.NewAttribute("topic", mentions...),
		within:    linear.NewAttribute("within", classes...),
		sureness:  linear.NewAttribute("sureness", "0-10", "11-20", "21-30", "31-45", "46-60", "61-75", "76-90", "91+"),
		finish:    linear.NewAttribute("finish", words...),
		resuming:  linear.NewAttribute("resuming", lexicon.Particles()...),
		rest:      linear.NewAttribute("rest", "0", "1", "2", "3+"),
		remaining: linear.NewAttribute("remaining", "0", "1", "2-3", "4-7", "8-15", "16+"),
		resumes:   linear.NewAttribute("resumes", clauseKinds...),
		modal:     linear.NewAttribute("modal", lexicon.Particles()...),
		clause:    linear.NewAttribute("clause", clauseKinds...),
		second:    linear.NewAttribute("second", words...),
		leading:   linear.NewAttribute("leading", lexicon.Particles()...),
		commas:    linear.NewAttribute("commas", "0", "1", "2+"),
		ahead:     linear.NewAttribute("ahead", "0", "1", "2+"),
		later:     linear.NewAttribute("later", "0", "1+"),
		setting:   linear.NewAttribute("setting", settings...),
		agree:     linear.NewAttribute("agree", "none", "neither", "cue", "content", "both"),
		earlier:   linear.NewAttribute("earlier", "0", "1", "2+"),
		strength:  linear.NewAttribute("strength", chances...),
		holding:   linear.NewAttribute("holding", chances...),
		preceding: linear.NewAttribute("preceding", chances...),
		aside:     linear.NewAttribute("aside", "none", "before", "behind", "both"),
		recipient: linear.NewAttribute("recipient", mentions...),
		leads:     linear.NewAttribute("leads", "none", "joined", "marked", "verb", "saying"),
		pairs:     linear.NewAttribute("pairs", "closed", "open"),
		deeper:    linear.NewAttribute("deeper", classes...),
		speaks:    linear.NewAttribute("speaks", "nothing", "verb", "say"),
		relation:  linear.NewAttribute("relation", "nobody", "own", "farther", "nearest", "second", "third", "behind"),
		mention:   linear.NewAttribute("mention", mentions...),
	}
})

// mentions are what a mention can be: nothing, or a type.
var mentions = []string{"none", "person-name", "body-name", "person", "group", "body", "document", "thing", "personal",
	"first-person", "other-pronoun", "relative", "possessive", "object"}

// classes are those of a cue, in the order of describeCue.
var classes = []string{"none", "say", "tell", "attitude", "think", "relay", "utterance", "stance", "verb"}

// describeCue sets the attributes that all candidates share.
func (d *Finder) describeCue() {
	d.common = linear.Values{}
	a := &d.common
	a[word] = d.Tokens[d.Verb].Lemma
	a[class] = classOf(d.Class)
	const forms = lexicon.Base | lexicon.Present | lexicon.Past | lexicon.Participle | lexicon.Gerund // one behind the other
	if f := d.Class & forms; f != 0 {
		a[form] = 1 + uint16(bits.TrailingZeros64(uint64(f/lexicon.Base)))
	}
	if d.Passive {
		a[voice] = 1
	}
	a[role] = uint16(d.Role)
	if d.source != nil {
		a[source] = uint16(d.source.Type) + 1
	}
	a[follows] = d.wordBeside(d.after())
	a[next] = d.particle(d.after())
	a[precedes] = d.wordBeside(d.Verb - 1)
	a[last] = d.particle(d.Verb - 1)
	if d.source != nil {
		a[opener] = d.wordBeside(d.source.Start - 1)
	}
	if d.sentence.front > d.sentence.Start && d.Verb <= d.sentence.front {
		a[fronted] = 1
	}
	if d.Start < d.Verb {
		a[modal] = d.particle(d.Start)
	}
	a[outer] = min(2, d.sentence.sayings)
	a[earlier] = min(2, d.sentence.predicates)
	a[aside] = d.sentence.aside
	if d.sentence.quoted {
		a[quoted] = 1
	}
}

// classOf is the place of a class in classes.
func classOf(c lexicon.Class) uint16 {
	for i, x := range &cueClasses {
		if c&x != 0 {
			return uint16(i + 1)
		}
	}
	return 0
}

var cueClasses = [...]lexicon.Class{lexicon.Say, lexicon.Tell, lexicon.Attitude, lexicon.Think, lexicon.Relay, lexicon.Utterance, lexicon.Stance, lexicon.Verb}

// particle is the function word or adverb that token i is, within the sentence.
func (d *Finder) particle(i int) uint16 {
	if i < d.sentence.Start || i >= d.sentence.End {
		return 0
	}
	return d.Tokens[i].Particle
}

// describeAfter describes the n-th beginning after the cue.
func (d *Finder) describeAfter(c *Candidate, n int) {
	start := c.After.Start
	a := &c.attributes
	d.describeStart(a, start)
	a[distance] = someScale.Of(start - d.after())
	a[turn] = fewScale.Of(n)
}

// describeStart describes the token that a content begins with.
func (d *Finder) describeStart(a *linear.Values, start int) {
	before, at, after := d.around(start)
	a[opening] = uint16(at.word)
	a[starting] = at.particle
	a[second] = uint16(after.word)
	a[topic] = uint16(at.topic)
	a[clause] = uint16(at.clause)
	a[previous] = uint16(before.word)
	a[leading] = before.particle
	a[setting] = uint16(at.setting)
	a[recipient] = uint16(before.closed)
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
	d.describeStart(a, c.Before.Start)
	a[turn] = fewScale.Of(n)
	a[length] = lengthScale.Of(c.Before.Len())
	a[clauses] = fewScale.Of(d.clauses(c.Before.Start, c.Before.End))
}

// describeEnd describes how a content ends; skipped is how many longer ones
// begin with the same token.
func (d *Finder) describeEnd(c *Candidate, skipped int) {
	start, end := c.After.Start, c.After.End
	a := &c.attributes
	before, at, after := d.around(end)
	first, last := d.trait(start), &d.sentence.traits[len(d.sentence.traits)-1]
	a[closing] = uint16(at.word)
	if end >= d.sentence.End || end == d.sentence.End-1 && d.Tokens[end].Kind == segment.Punct {
		a[closing] = final
	}
	a[ending] = at.particle
	a[beyond] = uint16(after.word)
	a[finish] = uint16(before.word)
	a[resuming] = after.particle
	a[rest] = fewScale.Of(int(last.clauses - at.clauses))
	a[remaining] = remainingScale.Of(d.sentence.last - end)
	a[resumes] = uint16(at.clause)
	a[choice] = someScale.Of(skipped)
	a[length] = lengthScale.Of(end - start)
	a[clauses] = fewScale.Of(int(at.clauses - first.clauses))
	a[commas] = min(2, at.commas-first.commas)
	a[ahead] = min(2, last.commas-at.commas)
	a[later] = min(1, last.sayings-at.sayings)
	a[pairs] = (at.opened - first.opened) % 2
	a[setting] = uint16(at.setting)
	a[agree] = d.agreement(start, end)
}

// describeWhole describes a content that is chosen.
func (d *Finder) describeWhole(c *Candidate) {
	c.attributes[leads] = d.leadsTo(c.Extent().End)
	c.attributes[deeper] = d.deeper(c.After.Start)
	if c.Before.Len() > 0 {
		c.attributes[length] = lengthScale.Of(c.Before.Len() + c.After.Len())
	}
}

// deeper is the class of the predicate that token i or one of the next two is the
// verb of.
func (d *Finder) deeper(i int) uint16 {
	for k := i; k < min(i+3, d.sentence.End); k++ {
		if p := d.PredicateAt(k); p != reading.None {
			return classOf(d.Predicates[p].Class)
		}
		if c := d.Tokens[k].Class & (lexicon.Utterance | lexicon.Stance); c != 0 {
			return classOf(c)
		}
	}
	return 0
}

// The scales of numbers, by the values of the attributes.
var (
	fewScale       = linear.NewScale(0, 1, 2)
	someScale      = linear.NewScale(0, 1, 2, 4)
	lengthScale    = linear.NewScale(0, 1, 3, 6, 12, 24)
	gapScale       = linear.NewScale(-1, 0, 2, 6, 15)
	remainingScale = linear.NewScale(0, 1, 3, 7, 15)
	surenessScale  = linear.NewScale(10, 20, 30, 45, 60, 75, 90) // in per cent,
	chanceScale    = linear.NewScale(20, 40, 60, 80)             // as this is
)
