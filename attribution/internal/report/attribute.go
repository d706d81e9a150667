package report

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// attribute is one thing said of a candidate. Its values are small numbers with
// names.
type attribute uint8

const (
	lemma    attribute = iota // the predicate's verb
	verb                      // its class
	tense                     // its form
	voice                     // active or passive
	role                      // of its source
	source                    // type of its source
	follows                   // what follows the predicate
	outer                     // reporting predicates before it in the sentence
	quoted                    // whether its sentence holds a quote
	opening                   // how the content begins
	distance                  // tokens between predicate and content
	closing                   // what ends the content
	beyond                    // what follows its end
	choice                    // how many further ends there are
	length                    // of the content in tokens
	clauses                   // predicates in the content
	numAttributes
)

var attributes = [numAttributes]linear.Attribute{
	lemma: linear.NewAttribute("lemma", lexicon.Verbs()...),
	verb:  linear.NewAttribute("verb", "none", "say", "tell", "attitude", "think", "relay", "utterance"),
	tense: linear.NewAttribute("tense", "none", "base", "present", "past", "participle", "gerund"),
	voice: linear.NewAttribute("voice", "active", "passive"),
	role: linear.NewAttribute("role", "none", "subject", "inverted", "detached", "according", "shared", "relative", "participial", "infinitival",
		"fronted", "labelled", "possessor", "agent", "relayed"),
	source: linear.NewAttribute("source", "none", "person-name", "body-name", "person", "group", "body", "document", "thing", "personal",
		"first-person", "other-pronoun", "relative", "possessive", "object"),
	follows:  linear.NewAttribute("follows", words...),
	outer:    linear.NewAttribute("outer", "0", "1", "2+"),
	quoted:   linear.NewAttribute("quoted", "no", "yes"),
	opening:  linear.NewAttribute("opening", append([]string{"nothing", "before"}, words...)...),
	distance: linear.NewAttribute("distance", "0", "1", "2", "3-4", "5+"),
	closing:  linear.NewAttribute("closing", "nothing", "sentence", "comma", "dash", "mark", "conjunction", "subordinator", "according", "preposition", "relative", "predicate"),
	beyond:   linear.NewAttribute("beyond", words...),
	choice:   linear.NewAttribute("choice", "last", "1", "2", "3-4", "5+"),
	length:   linear.NewAttribute("length", "0", "1", "2-3", "4-6", "7-12", "13-24", "25+"),
	clauses:  linear.NewAttribute("clauses", "0", "1", "2", "3+"),
}

// words are what a token can be, in the order of wordOf.
var words = []string{"end", "that", "if", "question", "subordinator", "infinitive", "quote", "comma", "mark", "preposition", "determiner",
	"pronoun", "name", "verb", "gerund", "auxiliary", "conjunction", "adverb", "number", "noun"}

// Schema is what the model weighs.
var Schema = linear.NewSchema(attributes[:], templates)

var templates = [][]attribute{
	{lemma, opening},
	{lemma, role, opening},
	{lemma, follows, voice},
	{lemma, tense, opening},
	{verb, opening, source},
	{verb, role, opening, distance},
	{source, role, opening},
	{outer, verb, opening, role},
	{quoted, verb, opening, closing},
	{voice, verb, opening, role},
	{opening, distance, follows},
	{opening, clauses, length},
	{lemma, length},
	{verb, length, opening},
	{closing, beyond},
	{closing, beyond, clauses, opening},
	{closing, choice, opening},
	{closing, choice, length},
	{closing, choice, verb, role},
	{closing, beyond, verb},
	{closing, length, clauses},
	{lemma, closing},
}

// window is how far from its predicate a quote in the sentence is looked for.
const window = 60 // tokens

// describePredicate sets the attributes that all candidates share.
func (d *Finder) describePredicate(p int) {
	d.common = [numAttributes]uint16{}
	a := &d.common
	a[lemma] = d.Tokens[d.Verb].Lemma
	for i, class := range [...]lexicon.Class{lexicon.Say, lexicon.Tell, lexicon.Attitude, lexicon.Think, lexicon.Relay, lexicon.Utterance} {
		if d.Class&class != 0 {
			a[verb] = uint16(i + 1)
			break
		}
	}
	for i, form := range [...]lexicon.Class{lexicon.Base, lexicon.Present, lexicon.Past, lexicon.Participle, lexicon.Gerund} {
		if d.Class&form != 0 {
			a[tense] = uint16(i + 1)
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
	a[outer] = min(2, d.countBefore(p))
	for i := max(d.sentence.Start, d.Verb-window); i < min(d.sentence.End, d.Verb+window); i++ {
		if d.Tokens[i].Piece != reading.None {
			a[quoted] = 1
			break
		}
	}
}

// countBefore counts the predicates of saying before predicate p in its sentence.
func (d *Finder) countBefore(p int) uint16 {
	const nearby = 8
	var n uint16
	for q := p - 1; q >= 0 && p-q < nearby && d.Predicates[q].Verb >= d.sentence.Start; q-- {
		if d.Predicates[q].Class&(lexicon.Say|lexicon.Tell) != 0 {
			n++
		}
	}
	return n
}

// open describes a content that begins with token start.
func (d *Finder) open(start int) Candidate {
	c := Candidate{Start: start, End: start + 1, attributes: d.common}
	if start < d.Verb {
		c.attributes[opening] = 1
	} else {
		c.attributes[opening] = 2 + d.wordOf(start)
		c.attributes[distance] = bucket(start-d.after(), 0, 1, 2, 4)
	}
	return c
}

// close describes the content from token start up to end; skipped is how many
// longer ones begin with the same token.
func (d *Finder) close(start, end, skipped int) Candidate {
	c := d.open(start)
	c.End = end
	a := &c.attributes
	a[closing] = d.closing(end)
	a[beyond] = d.wordOf(end + 1)
	a[choice] = bucket(skipped, 0, 1, 2, 4)
	a[length] = bucket(end-start, 0, 1, 3, 6, 12, 24)
	a[clauses] = bucket(d.clauses(start, end), 0, 1, 2)
	return c
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

// closing says what ends the content at token end.
func (d *Finder) closing(end int) uint16 {
	if end >= d.sentence.End {
		return 1
	}
	t := &d.Tokens[end]
	switch {
	case t.Kind == segment.Punct && end == d.sentence.End-1:
		return 1
	case t.Punct == ',':
		return 2
	case t.Punct == '-':
		return 3
	case t.Kind == segment.Punct:
		return 4
	case t.Class&lexicon.Conjunction != 0:
		return 5
	case t.Class&lexicon.Subordinator != 0:
		return 6
	case d.isAccording(end):
		return 7
	case t.Class&lexicon.Preposition != 0:
		return 8
	case t.Class&lexicon.Relative != 0:
		return 9
	}
	return 10
}

// wordOf says what token i is, within the sentence.
func (d *Finder) wordOf(i int) uint16 {
	if i < d.sentence.Start || i >= d.sentence.End {
		return 0
	}
	t := &d.Tokens[i]
	c := t.Class
	switch {
	case t.Piece != reading.None:
		return 6
	case t.Punct == ',':
		return 7
	case t.Kind == segment.Punct:
		return 8
	case c&lexicon.Subordinator != 0 && c&lexicon.Relative != 0:
		return 1
	case c&lexicon.Question != 0:
		return 3
	case c&lexicon.Subordinator != 0:
		return 4
	case d.Infinitive(i):
		return 5
	case c&lexicon.Preposition != 0:
		return 9
	case c&(lexicon.Personal|lexicon.Object|lexicon.Relative) != 0:
		return 11
	case c&(lexicon.Determiner|lexicon.Possessive) != 0:
		return 10
	case c&lexicon.Conjunction != 0:
		return 16
	case c&lexicon.Auxiliary != 0:
		return 15
	case d.PredicateAt(i) != reading.None && c&lexicon.Gerund != 0:
		return 14
	case d.PredicateAt(i) != reading.None:
		return 13
	case t.Capital:
		return 12
	case c&lexicon.Adverb != 0:
		return 17
	case t.Kind == segment.Number:
		return 18
	}
	return 19
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
