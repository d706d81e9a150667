package compare

import (
	"math"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// The wording alone decides between quotes that may as well be the same as not.
// Of the pairs that a thousand articles offer, hardly any are: "very important" is
// said by half of all politicians. So a pair must show, in bits, that it does
// not share its words by chance:
//
//	the information of the words that both quotes have
//	half that of the words that their sentences share, up to contextMost
//	a bonus for one speaker, a penalty for two
//	a bonus for one article or days close together, a penalty for days far apart
//
// The figures were set on 400 pairs of quotes from seven outlets, judged by hand.
const (
	enoughBits     = 20.0 // at which the wording alone decides
	bitsPerLogit   = 3.0  // so many more weigh as much as an odds ratio of e
	mostLogit      = 1.5  // that wording, and that evidence, can add
	contextMost    = 12.0
	oneSpeaker     = 6.0
	twoSpeakers    = -10.0
	oneArticle     = 6.0
	closeDays      = 3.0 // bonus, and days up to which it counts
	bitsPerDays    = 2.0 // lost with each doubling of closeDays
	containedShare = 0.75
)

// bitsLacking is the evidence below which no wording can make a pair the same.
const bitsLacking = enoughBits - mostLogit*bitsPerLogit

// evidence returns the evidence in bits that a pair shares its words for a reason,
// and whether it can be the same at all: in one article nobody prints an
// utterance in two wordings, or under two names.
func (g *grouping) evidence(a, b *printed) (bits float64, possible bool) {
	speakers := g.cast.match(a.speaker, b.speaker)
	within := a.place.Article == b.place.Article
	if within && (speakers == names.Different || share(a, b) < containedShare) {
		return 0, false
	}
	bits = shared(&a.stems, &b.stems)
	context := shared(&a.around, &b.around) + shared(&a.around, &b.stems) + shared(&a.stems, &b.around)
	bits += min(context/2, contextMost)
	switch {
	case speakers == names.Different:
		bits += twoSpeakers
	case speakers >= names.Likely:
		bits += oneSpeaker
	}
	switch {
	case within:
		bits += oneArticle
	case a.Published.IsZero() || b.Published.IsZero():
	default:
		days := math.Abs(a.Published.Sub(b.Published).Hours()) / 24
		if days <= closeDays {
			bits += closeDays
		} else {
			bits -= bitsPerDays * math.Log2(days/closeDays)
		}
	}
	return bits, true
}

// posterior is the probability that a pair reports one utterance, of the score of
// its wording and the evidence in bits.
func posterior(score, bits float64) float64 {
	wording := math.Log(score / (1 - score)) // infinite where the wording leaves no doubt
	logit := min(wording, mostLogit) + min((bits-enoughBits)/bitsPerLogit, mostLogit)
	return 1 / (1 + math.Exp(-logit))
}
