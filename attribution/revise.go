package attribution

import (
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// withSource is the kind of a quote that somebody is credited with.
func withSource(k quote.Kind) quote.Kind {
	if k == quote.Term {
		return quote.Mixed
	}
	return k
}

// withoutSource is the kind of a quote, which piece p begins, that nobody is credited with:
// a term, unless its own wording says that it is speech and its place that it may be, or
// no model is there to say that nobody is quoted.
func (d *draft) withoutSource(p int, q *quote.Quote, dec *rank.Decision) quote.Kind {
	const utterance = 0.75 // how likely the wording must tell speech where a colon brings it in
	i := d.Pieces[p]
	if q.Kind == quote.Direct && q.Speech >= utterance && i > 0 && d.Tokens[i-1].Punct == ':' && d.Tokens[i-1].Sentence == d.Tokens[i].Sentence {
		return q.Kind // "Her advice to beginners: “Buy good boots.”"
	}
	if q.Speech >= d.models.worded && !dec.Named || !d.models.trained {
		return q.Kind
	}
	return quote.Term
}

// goesOn reports whether piece p goes on with the quote of an earlier piece, last:
// the same source under the same cue, and both whole utterances with nothing of the
// reporter's between them but that cue, or both fragments of one.
func (d *draft) goesOn(last, p int) bool {
	before, here := &d.decisions[last], &d.decisions[p]
	at, from := d.cut.Places[p], d.cut.Places[last]
	if at.Quote == from.Quote {
		return before.Mention == here.Mention || d.isMidSentence(at) && d.isOneSource(before.Mention, here.Mention)
	}
	if before.Mention != here.Mention {
		return false
	}
	if here.Mention == reading.None {
		return false
	}
	if d.quotes[at.Quote].Kind != quote.Direct {
		return d.quotes[at.Quote].Speech > 0 && d.isFragmentWith(last, p)
	}
	if d.quotes[from.Quote].Kind == quote.Term {
		return false
	}
	if d.quotes[from.Quote].Kind == quote.Mixed && (before.Predicate != here.Predicate || d.addsVerb(here.Predicate, last)) {
		return false
	}
	x, y := d.Tokens[d.Pieces[last]].Sentence, d.Tokens[d.Pieces[p]].Sentence
	return y-x <= 1 && (d.Sentences[x].Paragraph == d.Sentences[y].Paragraph || !d.cuedIn(here.Predicate, y))
}

// isMidSentence reports whether a span of a quote goes on with the sentence of the one
// before: it begins in lower case.
func (d *draft) isMidSentence(at rank.Place) bool {
	first, _ := utf8.DecodeRuneInString(d.quotes[at.Quote].Spans[at.Span].In(d.Text))
	return unicode.IsLower(first)
}

// isOneSource reports whether two mentions stand for the same: “Well,” Adler said,
// “and,” she added, “who pays?”
func (d *draft) isOneSource(x, y int) bool {
	return x != reading.None && y != reading.None && d.resolver.entity(x) == d.resolver.entity(y)
}

// isFragmentWith reports whether piece p is a fragment of the utterance that an
// earlier one, last, is a fragment of: one cue brings in both, and the reporter's
// words between them stand for the speaker's:
//
//	said that the road “is a promise” and that “nobody may break it.”
//
// Fragments that a bare conjunction adds up, “slow” and “late,” are excerpts, each
// for itself.
func (d *draft) isFragmentWith(last, p int) bool {
	const farthest = 8 // words between
	before, here := &d.decisions[last], &d.decisions[p]
	from, to := d.Pieces[last], d.Pieces[p]
	if here.Predicate == reading.None || before.Predicate != here.Predicate || d.Tokens[from].Sentence != d.Tokens[to].Sentence {
		return false
	}
	words := 0
	for i := from + 1; i < to && words <= farthest; i++ {
		if d.Tokens[i].Kind != segment.Punct {
			words++
		}
		if d.reportsAnew(here.Mention, i) {
			return false
		}
	}
	bare := words == 0 || words == 1 && d.Tokens[to-1].Class&lexicon.Conjunction != 0
	return words <= farthest && !bare
}

// reportsAnew reports whether a reporting verb of a mention stands at token i, and
// is more than put in between: “is slow,” she said, and “late.”
func (d *draft) reportsAnew(mention, i int) bool {
	p := d.PredicateAt(i)
	if p == reading.None {
		return false
	}
	x := &d.Predicates[p]
	after := max(x.End, d.Mentions[mention].End)
	incised := after < len(d.Tokens) && d.Tokens[after].Punct == ','
	return x.Class&lexicon.Cue != 0 && (x.Source == mention || x.Outer == mention) && !incised
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
