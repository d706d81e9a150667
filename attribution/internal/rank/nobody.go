package rank

import (
	"math"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A bar is how likely it must be, 0..1, that nobody is quoted for that to be
// chosen.
type bar struct {
	few, more float64 // for a span of one or two words, and for a longer one
	title     float64 // for a span with the capitals of a title
}

// bars are by language, where a model was trained for it. They gave the best F1
// of quotes with their speakers in cross-validation on the articles that the
// models were trained on, as far as short quotes did not suffer. The likeliest
// candidate will not do: several mentions share the probability that somebody is
// quoted, and the model for German knows more articles in English, where more of
// what stands between marks is speech.
var bars = map[string]bar{
	"en": {few: 0.75, more: 0.25, title: 0.5},
	"de": {few: 0.85, more: 0.6, title: 0.65},
}

// Worded is how likely the wording of a quote must tell speech, 0..1, for it to
// be speech whoever said it.
const Worded = 0.75

// bar returns how likely nobody must be for a span described by its candidates.
// Speech by its wording has a speaker.
func (m Model) bar(p Piece, c *Candidate) float64 {
	const (
		few  = 1 // the size of two words
		sure = 0.85
	)
	bar := m.bars.more
	switch {
	case c.attributes[letters] == lettersTitle:
		bar = m.bars.title
	case c.attributes[size] <= few:
		bar = m.bars.few
	}
	if p.Speech >= Worded {
		bar = max(bar, sure)
	}
	return bar
}

// sureOfName is the probability that what isName tells is no quote.
const sureOfName = 0.9

// isName reports whether a span described by a candidate is the name of a thing by
// the place it stands in: it has the capitals of a title after the word for a work
// or the outlet that shows it (the film “Red House”, ABC's “This Week”), or comes
// back before a colon where paragraphs begin, as the labels of an interview do.
func isName(r *reading.Reading, p Piece, c *Candidate) bool {
	if c.attributes[link] == linkWork {
		return c.attributes[letters] == lettersTitle
	}
	after := r.Pieces[p.Index] + 1
	return p.Repeats != reading.None && c.attributes[opening] == 0 && c.attributes[closing] == closingBare &&
		after < len(r.Tokens) && r.Tokens[after].Punct == ':'
}

// above returns the place of the candidate to choose and its probability: nobody,
// who comes first, if that is as likely as the bar, or else the likeliest
// mention.
func above(scores []float64, bar float64) (int, float64) {
	best, probability := linear.Best(scores)
	nobody := probability * math.Exp(scores[0]-scores[best])
	switch {
	case nobody >= bar || len(scores) == 1:
		return 0, nobody
	case best == 0:
		best, probability = linear.Best(scores[1:])
		return 1 + best, probability * (1 - nobody)
	}
	return best, probability
}
