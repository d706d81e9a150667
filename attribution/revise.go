package attribution

import (
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// withSource is the kind of a quote that somebody is credited with.
func withSource(k quote.Kind) quote.Kind {
	if k == quote.Term {
		return quote.Mixed
	}
	return k
}

// withoutSource is the kind of a quote that nobody is credited with: a term,
// unless it is long enough to be a whole utterance.
func withoutSource(k quote.Kind, text string) quote.Kind {
	const longest = 6 // words of a term
	if k == quote.Direct && strings.Count(text, " ") >= longest {
		return quote.Direct
	}
	return quote.Term
}

// goesOn reports whether piece p goes on with the quote of the piece before:
// the same source under the same cue, both whole utterances, and nothing of the
// reporter's between them but that cue.
func (d *draft) goesOn(p int) bool {
	before, here := &d.decisions[p-1], &d.decisions[p]
	if here.Mention == reading.None || before.Choice() != here.Choice() {
		return false
	}
	if d.quotes[d.places[p-1].Quote].Kind != quote.Direct || d.quotes[d.places[p].Quote].Kind != quote.Direct {
		return false
	}
	last, next := d.Tokens[d.Pieces[p-1]].Sentence, d.Tokens[d.Pieces[p]].Sentence
	return next-last <= 1
}

// join adds the spans of a quote to an attribution.
func join(a *Attribution, q *quote.Quote) {
	a.Spans = append(a.Spans, q.Spans...)
	a.Marks = append(a.Marks, q.Marks...)
}
