package report

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// words are what a token can be, in the order of the constants.
var words = []string{"end", "that", "if", "question", "subordinator", "infinitive", "quote", "comma", "mark", "preposition", "determiner",
	"pronoun", "name", "verb", "gerund", "auxiliary", "conjunction", "adverb", "number", "noun", "dash", "calendar", "relative", "say", "saying", "object", "according", "final", "time"}

const (
	none = iota
	that
	_
	question
	subordinator
	infinitive
	quoteToken
	comma
	mark
	preposition
	determiner
	pronoun
	name
	verb
	gerund
	auxiliary
	conjunction
	adverb
	number
	noun
	dash
	calendar
	relative
	say
	saying
	object
	according
	final
	timeWord
)

// A wordSet is a set of words, or of settings: 1<<comma | 1<<dash.
type wordSet uint32

func (s wordSet) has(x uint8) bool { return s>>(x&31)&1 != 0 }

// describe says what token i is, one of words.
func (d *Finder) describe(i int) uint8 {
	const telling = lexicon.Function | lexicon.Question | lexicon.Personal | lexicon.Adverb | lexicon.Infinitive | lexicon.Calendar
	t := &d.Tokens[i]
	switch {
	case t.Kind == segment.Punct:
		return punctuation(t)
	case t.Predicate() != reading.None:
		return d.describeVerb(i)
	case t.Class&telling != 0:
		return d.describeWord(i)
	}
	return plain(t)
}

// plain says what a token is whose word is in no class that matters.
func plain(t *reading.Token) uint8 {
	switch {
	case t.Capital:
		return name
	case t.Kind == segment.Number:
		return number
	}
	return noun
}

// describeVerb says what token i is, which a predicate is at.
func (d *Finder) describeVerb(i int) uint8 {
	const speech = lexicon.Say | lexicon.Tell
	t := &d.Tokens[i]
	if d.Predicates[t.Predicate()].Role == reading.According {
		return according
	}
	if w := d.functionWord(i); w != none {
		return w
	}
	switch {
	case t.Class&lexicon.Gerund != 0 && t.Class&speech != 0:
		return saying
	case t.Class&lexicon.Gerund != 0:
		return gerund
	case t.Class&speech != 0:
		return say
	}
	return verb
}

// describeWord says what token i is, whose class tells it.
func (d *Finder) describeWord(i int) uint8 {
	if w := d.functionWord(i); w != none {
		return w
	}
	t := &d.Tokens[i]
	switch {
	case t.Class&lexicon.Calendar != 0:
		return calendar
	case t.Class&lexicon.Adverb != 0 && !t.Capital:
		return adverb
	}
	return plain(t)
}

// punctuation says what a token is that is no word.
func punctuation(t *reading.Token) uint8 {
	switch {
	case t.Piece != reading.None:
		return quoteToken
	case t.Punct == ',':
		return comma
	case t.Punct == '-':
		return dash
	}
	return mark
}

// functionWord says what token i is if it is a word of grammar, else none.
func (d *Finder) functionWord(i int) uint8 {
	const sometimes = lexicon.Preposition | lexicon.Determiner | lexicon.Adverb
	switch c := d.Tokens[i].Class; {
	case c&lexicon.Relative != 0 && c&lexicon.Subordinator != 0:
		return that
	case c&lexicon.Relative != 0:
		return relative
	case c&lexicon.Question != 0:
		return question
	case c&lexicon.Subordinator != 0:
		return subordinator
	case d.Infinitive(i):
		return infinitive
	case c&sometimes != 0 && d.isTime(i):
		return timeWord
	case c&lexicon.Preposition != 0:
		return preposition
	case c&lexicon.Personal != 0:
		return pronoun
	case c&(lexicon.Determiner|lexicon.Possessive) != 0:
		return determiner
	case c&lexicon.Object != 0:
		return object
	case c&lexicon.Conjunction != 0:
		return conjunction
	case c&lexicon.Auxiliary != 0:
		return auxiliary
	}
	return none
}

// isTime reports whether a preposition, determiner or adverb at token i opens an
// adverb of time: "on Monday", "this month", "in early June", "last week".
func (d *Finder) isTime(i int) bool {
	const most = 3 // tokens between
	for k := i + 1; k < d.sentence.End && k <= i+1+most; k++ {
		switch c := d.Tokens[k].Class; {
		case c&(lexicon.Calendar|lexicon.Time) != 0:
			return true
		case d.Tokens[k].Kind == segment.Punct, c&(lexicon.Function&^lexicon.Determiner) != 0, d.Tokens[k].Predicate() != reading.None:
			return false
		}
	}
	return false
}
