package attribution

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
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
// unless its own wording says that it is speech, or no model is there to say that
// nobody is quoted.
func (d *draft) withoutSource(q *quote.Quote) quote.Kind {
	if q.Speech >= rank.Worded || !rank.Trained(d.Lexicon.Language) {
		return q.Kind
	}
	return quote.Term
}

// goesOn reports whether piece p goes on with the quote of an earlier piece, last:
// the same source under the same cue, both whole utterances, and nothing of the
// reporter's between them but that cue.
func (d *draft) goesOn(last, p int) bool {
	before, here := &d.decisions[last], &d.decisions[p]
	if before.Mention != here.Mention {
		return false
	}
	at, from := d.places[p], d.places[last]
	if at.Quote == from.Quote {
		return true
	}
	if here.Mention == reading.None || d.quotes[from.Quote].Kind == quote.Term || d.quotes[at.Quote].Kind != quote.Direct {
		return false
	}
	if d.quotes[from.Quote].Kind == quote.Mixed && (before.Predicate != here.Predicate || d.addsVerb(here.Predicate, last)) {
		return false
	}
	x, y := d.Tokens[d.Pieces[last]].Sentence, d.Tokens[d.Pieces[p]].Sentence
	return y-x <= 1 && (d.Sentences[x].Paragraph == d.Sentences[y].Paragraph || !d.cuedIn(here.Predicate, y))
}

// cuedIn reports whether a predicate stands in the paragraph of a sentence.
func (d *draft) cuedIn(predicate, sentence int) bool {
	return predicate != reading.None &&
		d.Sentences[d.Tokens[d.Predicates[predicate].Verb].Sentence].Paragraph == d.Sentences[sentence].Paragraph
}

// addsVerb reports whether a predicate behind a piece is a second one of its
// sentence: called it “dead” and told us: “It is over.”
func (d *draft) addsVerb(predicate, piece int) bool {
	if predicate == reading.None {
		return false
	}
	verb := d.Predicates[predicate].Start
	return verb > d.Pieces[piece] && d.Tokens[verb-1].Class&lexicon.Conjunction != 0
}
