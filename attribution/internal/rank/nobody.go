package rank

import (
	"cmp"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A bar is how likely it must be that nobody is quoted for that to be chosen: in
// log odds, for a wording that is as likely speech as not.
type bar struct {
	few, more float64 // for a span of one or two words, and for a longer one
	title     float64 // for a longer one with the capitals of a title
	worded    float64 // how likely, 0..1, a wording is speech that is speech whoever said it
}

// bars are by language, where a model was trained for it. They gave the best F1
// of quotes in cross-validation on the articles that the models were trained on.
// The likeliest candidate will not do: several mentions share the probability that
// somebody is quoted, and the model for German knows more articles in English, where
// more of what stands between marks is speech.
var bars = map[string]bar{
	"en": {few: 0.8, more: -1, title: 0.25, worded: 0.95},
	"de": {few: 1.1, more: 0.6, title: 0, worded: 0.75},
}

// Worded is how likely the wording of a quote must tell speech, 0..1, for it to
// be speech whoever said it in an article in the language.
func Worded(language string) float64 { return bars[language].worded }

// bar returns how likely nobody must be, 0..1, for a span described by its
// candidates: the likelier its wording is speech, the likelier.
func (m Model) bar(p Piece, c *Candidate) float64 {
	const (
		few     = 1   // the size of two words
		slope   = 0.4 // by the log odds of speech
		sure    = 0.999
		unasked = 0.8 // how likely words inside a quote are speech, which was not asked about
	)
	bar := m.bars.more
	switch {
	case c.attributes[size] <= few:
		bar = m.bars.few
	case c.attributes[letters] == lettersTitle:
		bar = m.bars.title
	}
	return likelihood(bar + slope*logOdds(min(max(cmp.Or(p.Speech, unasked), 1-sure), sure)))
}

// sureOfName is the probability that what isName tells is no quote.
const sureOfName = 0.9

// isName reports whether a span described by a candidate is the name of a thing by
// the place it stands in: it has the capitals of a title after the word for a work
// or the outlet that shows it (the film “Red House”, ABC's “This Week”), or comes
// back before a colon where paragraphs begin, as the labels of an interview do; or it
// has the capitals of a name inside that of a person (John “Jack” Smith), or after an
// article where somebody says or is told something (sagte Smith der „Welt“), or behind
// the words that say what is called so (known as “Red”), but not if they say by whom.
func isName(r *reading.Reading, p Piece, c *Candidate) bool {
	if c.attributes[link] == linkWork {
		return c.attributes[letters] == lettersTitle
	}
	at := r.Pieces[p.Index]
	after := at + 1
	if c.attributes[letters] == lettersTitle && isCalled(r, at) {
		return true
	}
	if c.attributes[letters] == lettersTitle && c.attributes[closing] >= closingBare &&
		(isNamed(r, r.MentionBefore(at)) && isNamed(r, r.MentionAt(after)) || speaks(r, at)) {
		return true
	}
	return p.Repeats != reading.None && c.attributes[opening] == 0 && c.attributes[closing] == closingBare &&
		after < len(r.Tokens) && r.Tokens[after].Punct == ':'
}

// isCalled reports whether the words before a token say that something is called what
// stands there, and none after it by whom: dubbed “Red,” known as “Red House.”
func isCalled(r *reading.Reading, at int) bool {
	if at+1 < len(r.Tokens) && r.Tokens[at+1].Class&lexicon.Agent != 0 {
		return false
	}
	const both = lexicon.SoCalled | lexicon.Naming // no slogan is the name of anything
	before := at - 1
	if before > 0 && r.Tokens[before].Class&lexicon.Preposition != 0 {
		return r.Tokens[before-1].Class&lexicon.Naming != 0
	}
	return before >= 0 && r.Tokens[before].Class&both == both
}

// isNamed reports whether a mention is a name and nothing but that.
func isNamed(r *reading.Reading, mention int) bool {
	if mention == reading.None {
		return false
	}
	m := &r.Mentions[mention]
	return m.NameStart == m.Start && m.NameEnd == m.End && !m.Possessor
}

// speaks reports whether what stands at a token has an article before it and the
// place of the subject or the addressee of a verb of saying: right before that verb,
// right behind it or its subject, or behind an interview and its preposition.
func speaks(r *reading.Reading, at int) bool {
	article := at - 1
	if article < 0 || r.Tokens[article].Class&lexicon.Determiner == 0 {
		return false
	}
	behind := article - 1
	if behind > 0 && r.Tokens[behind].Class&lexicon.Preposition != 0 && r.Tokens[behind-1].Class&lexicon.Interview != 0 {
		return true
	}
	if m := r.MentionBefore(article); m != reading.None {
		behind = r.Mentions[m].Start - 1
	}
	return says(r, at+1) || behind >= 0 && says(r, behind)
}

// says reports whether a verb of saying stands at a token.
func says(r *reading.Reading, token int) bool {
	p := r.PredicateAt(token)
	return p != reading.None && r.Predicates[p].Class&(lexicon.Say|lexicon.Tell) != 0
}

// sureOfNobodyElse is the probability that nobody is quoted where no mention can be the source.
const sureOfNobodyElse = 0.8

// above returns the place of the candidate to choose and its probability: nobody,
// who comes first, if that is as likely as the bar, or else the likeliest
// mention.
func above(scores []linear.Score, bar float64) (int, float64) {
	best, probability := linear.Best(scores)
	nobody := probability * (scores[0] - scores[best]).Odds()
	switch {
	case nobody >= bar || len(scores) == 1:
		return 0, nobody
	case best == 0:
		best, probability = linear.Best(scores[1:])
		return 1 + best, probability * (1 - nobody)
	}
	return best, probability
}
