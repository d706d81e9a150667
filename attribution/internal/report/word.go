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

// describe says what token i is, one of words.
func (d *Finder) describe(i int) uint8 {
	t := &d.Tokens[i]
	c := t.Class
	if c == 0 && t.Kind != segment.Punct {
		return plain(t)
	}
	switch {
	case t.Piece != reading.None:
		return quoteToken
	case t.Punct == ',':
		return comma
	case t.Punct == '-':
		return dash
	case t.Kind == segment.Punct:
		return mark
	case d.isAccording(i):
		return according
	case c&lexicon.Subordinator != 0 && c&lexicon.Relative != 0:
		return that
	case c&lexicon.Relative != 0:
		return relative
	case c&lexicon.Question != 0:
		return question
	case c&lexicon.Subordinator != 0:
		return subordinator
	case d.Infinitive(i):
		return infinitive
	case c&(lexicon.Preposition|lexicon.Determiner|lexicon.Adverb) != 0 && d.isTime(i):
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
	case d.PredicateAt(i) != reading.None:
		switch {
		case c&lexicon.Gerund != 0 && c&(lexicon.Say|lexicon.Tell) != 0:
			return saying
		case c&lexicon.Gerund != 0:
			return gerund
		case c&(lexicon.Say|lexicon.Tell) != 0:
			return say
		}
		return verb
	case c&lexicon.Calendar != 0:
		return calendar
	case c&lexicon.Adverb != 0 && !t.Capital:
		return adverb
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

// isTime reports whether a preposition, determiner or adverb at token i opens an
// adverb of time: "on Monday", "this month", "in early June", "last week".
func (d *Finder) isTime(i int) bool {
	const most = 3 // tokens between
	for k := i + 1; k < d.sentence.End && k <= i+1+most; k++ {
		switch c := d.Tokens[k].Class; {
		case c&(lexicon.Calendar|lexicon.Time) != 0:
			return true
		case d.Tokens[k].Kind == segment.Punct, c&(lexicon.Function&^lexicon.Determiner) != 0, d.PredicateAt(k) != reading.None:
			return false
		}
	}
	return false
}
