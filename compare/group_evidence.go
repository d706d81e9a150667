package compare

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// Of the pairs that the quotes of a thousand articles make, hardly any report one
// utterance: "very important" is said by half of all politicians. So a pair must
// show, in bits, that it does not share its words by chance. It counts
//
//	the information of the words that both quotes have
//	half that of the words that only their sentences share, up to mostAround
//	a bonus for one speaker, a penalty for an unnamed one and for two; a bonus for
//	two who are credited with one sentence word by word
//	a bonus for one article, or for days close together; a penalty for days far apart
//	a bonus for two articles that share many words, as reports of one event do
//	a penalty if others say the same few words, as they do with a stock phrase
//
// and adds, as logarithms of odds, to what the wording alone tells. The figures were
// set by reading some three hundred pairs of quotes from seven outlets.
const (
	enoughBits    = 23.5 // at which the wording alone decides
	logitPerBit   = 0.6  // for each bit more or less
	mostByBits    = 1.2  // that many bits can add
	wordingWeight = 2.0  // times the wording's own log odds
	mostByWording = 2.4  // that the wording can add

	mostAround     = 12.0
	oneSpeaker     = 6.0
	unnamedSpeaker = -3.0
	twoSpeakers    = -10.0
	oneSentence    = 6.0
	oneArticle     = 6.0
	closeDays      = 3.0 // the bonus, and the days up to which it is given
	bitsPerDays    = 2.0 // lost with each doubling of the days
	oneEvent       = 5.0 // at most: from leastOverlap it grows to this at mostOverlap
	leastOverlap   = 0.15
	mostOverlap    = 0.4
	othersSay      = -4.0 // for each doubling of the speakers who do
	maxOthers      = 3    // whom it counts
	fewStems       = 4    // that a stock phrase has at most
)

// bitsLacking is the evidence below which no wording can make a pair the same.
const bitsLacking = enoughBits - mostByWording/logitPerBit

// evidence returns the evidence in bits that a pair shares its words for a reason,
// and whether it can be the same at all: an article does not print an utterance
// under two names, and repeats it, or a part of it, word by word.
func (g *grouping) evidence(a, b *printed) (bits float64, possible bool) {
	speakers := g.cast.match(a.speaker, b.speaker)
	within := a.place.Article == b.place.Article
	if within && (speakers == names.Different || !repeats(a, b)) {
		return 0, false
	}
	context := shared(&a.around, &b.around) + shared(&a.around, &b.stems) + shared(&a.stems, &b.around)
	bits = shared(&a.stems, &b.stems) + min(context/2, mostAround) + speakerBits(a, b, speakers, within)
	if within {
		bits += oneArticle
	} else {
		bits += dayBits(a, b)
	}
	if !within && bits >= bitsLacking-oneEvent { // the costly terms last
		bits += oneEvent * min(max((g.overlap(a, b)-leastOverlap)/(mostOverlap-leastOverlap), 0), 1)
	}
	if bits >= bitsLacking {
		bits += othersSay * math.Log2(1+float64(g.others(a, b)))
	}
	return bits, true
}

func speakerBits(a, b *printed, speakers names.Certainty, within bool) float64 {
	switch {
	case speakers == names.Different && wordByWord(a, b):
		return oneSentence
	case speakers == names.Different:
		return twoSpeakers
	case speakers >= names.Likely:
		return oneSpeaker
	case within, a.described.meets(&b.described): // "an official", "a senior official"
		return 0
	}
	return unnamedSpeaker
}

func dayBits(a, b *printed) float64 {
	if a.Published.IsZero() || b.Published.IsZero() {
		return 0
	}
	days := math.Abs(a.Published.Sub(b.Published).Hours()) / 24
	if days <= closeDays {
		return closeDays
	}
	return -bitsPerDays * math.Log2(days/closeDays)
}

// overlap is what the articles of two quotes both tell in their quotes and the
// sentences around them, as a share of what the one tells that tells less: 0..1.
func (g *grouping) overlap(a, b *printed) float64 {
	pair := [2]int{min(a.place.Article, b.place.Article), max(a.place.Article, b.place.Article)}
	overlap, known := g.overlaps[pair]
	if !known {
		x, y := &g.topics[pair[0]], &g.topics[pair[1]]
		overlap = shared(x, y) / max(1, min(x.total, y.total))
		g.overlaps[pair] = overlap
	}
	return overlap
}

// repeats reports whether three quarters of the shorter quote's words stand in one
// row in the longer. Such a row has the word in its middle, so that only its places
// need a look.
func repeats(a, b *printed) bool {
	long, short := a.words, b.words
	if len(long) < len(short) {
		long, short = short, long
	}
	need := (3*len(short) + 3) / 4
	mid := len(short) / 2
	for at, w := range long {
		if w != short[mid] {
			continue
		}
		before, after := 0, 1
		for before < min(mid, at) && short[mid-before-1] == long[at-before-1] {
			before++
		}
		for mid+after < len(short) && at+after < len(long) && short[mid+after] == long[at+after] {
			after++
		}
		if before+after >= need {
			return true
		}
	}
	return false
}

// sentenceWords are so many, the grammatical ones included, that two people do not
// say them in one order by chance.
const sentenceWords = 7

// wordByWord reports whether the shorter of two quotes is no mere phrase and stands
// in the longer word by word.
func wordByWord(a, b *printed) bool {
	return min(len(a.words), len(b.words)) >= sentenceWords && repeats(a, b)
}

// maxLooked bounds how many quotes that have a stem are looked at for a pair.
const maxLooked = 200

// others counts the other speakers who say the words that a pair shares, if these
// are few: up to maxOthers among the first maxLooked quotes that have the rarest.
func (g *grouping) others(a, b *printed) int {
	both := common(&a.stems, &b.stems)
	if len(both) == 0 || len(both) > fewStems {
		return 0
	}
	rarest := slices.MinFunc(both, func(s, t uint32) int { return cmp.Compare(len(g.quoting[s]), len(g.quoting[t])) })
	quoting := g.quoting[rarest]
	var seen []string
	for _, i := range quoting[:min(len(quoting), maxLooked)] {
		q := &g.quotes[i]
		if q.speaker >= 0 && !slices.Contains(seen, g.cast.whole[q.speaker]) && q.stems.hasAll(both) &&
			g.cast.match(q.speaker, a.speaker) == names.Different && g.cast.match(q.speaker, b.speaker) == names.Different {
			if seen = append(seen, g.cast.whole[q.speaker]); len(seen) == maxOthers {
				break
			}
		}
	}
	return len(seen)
}

// posterior is the probability that a pair reports one utterance, of the score of
// its wording and the evidence in bits.
func posterior(score, bits float64) float64 {
	wording := wordingWeight * math.Log(score/(1-score)) // infinite where the wording leaves no doubt
	logit := min(wording, mostByWording) + min(logitPerBit*(bits-enoughBits), mostByBits)
	return 1 / (1 + math.Exp(-logit))
}
