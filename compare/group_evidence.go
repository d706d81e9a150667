package compare

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
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

// bitsLacking is how much less than enough is so little that no wording can make a pair
// the same.
const bitsLacking = mostByWording / logitPerBit

// evidence returns the evidence in bits that a pair shares its words for a reason,
// and whether it can be the same at all: an article does not print an utterance
// under two names, and repeats it, or a part of it, word by word.
func (g *grouping) evidence(a, b *printed) (bits float64, possible bool) {
	speakers := g.people.match(a.speaker, b.speaker)
	within := a.article == b.article
	if within && (speakers == names.Different || !g.repeats(a, b)) {
		return 0, false
	}
	w := g.weights
	context := w.shared(a.around(), b.around()) + w.shared(a.around(), b.set()) + w.shared(a.set(), b.around())
	bits = w.shared(a.set(), b.set()) + min(context/2, mostAround) + g.speakerBits(a, b, speakers, within)
	if within {
		bits += oneArticle
	} else {
		bits += dayBits(a, b)
	}
	if !within && bits >= g.lacking-oneEvent { // the costly terms last
		bits += oneEvent * min(max((g.overlap(a, b)-leastOverlap)/(mostOverlap-leastOverlap), 0), 1)
	}
	if bits >= g.lacking {
		bits += othersSay * math.Log2(1+float64(g.others(a, b)))
	}
	return bits, true
}

func (g *grouping) speakerBits(a, b *printed, speakers names.Certainty, within bool) float64 {
	switch {
	case speakers == names.Different && g.wordByWord(a, b):
		return oneSentence
	case speakers == names.Different:
		return twoSpeakers
	case speakers >= names.Likely:
		return oneSpeaker
	case within, described(a.source, b.source):
		return 0
	}
	return unnamedSpeaker
}

// described reports whether two descriptions have a word of content in common: "an
// official", "a senior official".
func described(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	one, _ := contentWords(a)
	other, _ := contentWords(b)
	return slices.ContainsFunc(one, func(w *lexicon.Word) bool {
		return slices.ContainsFunc(other, func(v *lexicon.Word) bool { return v.Stem == w.Stem })
	})
}

// unknownTime stands for the time of an article that does not tell.
const unknownTime = math.MinInt64

func unixTime(t time.Time) int64 {
	if t.IsZero() {
		return unknownTime
	}
	return t.Unix()
}

// days returns how many days two quotes were printed apart: none where that is unknown
// of both, infinitely many where it is of one.
func days(a, b *printed) float64 {
	switch {
	case a.published == b.published:
		return 0
	case a.published == unknownTime || b.published == unknownTime:
		return math.Inf(1)
	}
	return math.Abs(float64(a.published)-float64(b.published)) / (24 * 60 * 60)
}

func dayBits(a, b *printed) float64 {
	if a.published == unknownTime || b.published == unknownTime {
		return 0
	}
	if d := days(a, b); d > closeDays {
		return -bitsPerDays * math.Log2(d/closeDays)
	}
	return closeDays
}

// overlap is what the articles of two quotes both tell in their quotes and the
// sentences around them, as a share of what the one tells that tells less: 0..1.
func (g *grouping) overlap(a, b *printed) float64 {
	x, y := g.topicOf(a.article), g.topicOf(b.article)
	return g.weights.shared(x.set, y.set) / max(1, min(x.total, y.total))
}

// A topic is what the quotes of an article tell, with the sentences around them.
type topic struct {
	set   stems
	total float64
}

func (g *grouping) topicOf(article int32) *topic {
	if t, known := g.topics.Load(article); known {
		return t.(*topic)
	}
	var all stems
	for i := g.first[article]; i < g.quotes.n && g.quotes.at(i).article == article; i++ {
		all = append(append(all, g.quotes.at(i).set()...), g.quotes.at(i).around()...)
	}
	t := &topic{set: all.toSet()}
	t.total = g.weights.of(t.set)
	g.topics.Store(article, t)
	return t
}

// repeats reports whether three quarters of the shorter quote's words stand in one
// row in the longer. Such a row has the word in its middle, so that only its places
// need a look.
func (g *grouping) repeats(a, b *printed) bool {
	if g.weights.share(a, b) < repeatedShare {
		return false
	}
	long, short := allStems(a.text), allStems(b.text)
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

// repeatedShare is the least that two quotes share of what the shorter tells if they
// are to be compared word by word.
const repeatedShare = 0.5

// allStems returns the stems of all words of a text.
func allStems(text string) []uint32 {
	_, words := contentWords(text)
	out := make([]uint32, len(words))
	for i, w := range words {
		out[i] = w.Stem
	}
	return out
}

// sentenceWords are so many, the grammatical ones included, that two people do not
// say them in one order by chance.
const sentenceWords = 7

// wordByWord reports whether the shorter of two quotes is no mere phrase and stands
// in the longer word by word.
func (g *grouping) wordByWord(a, b *printed) bool {
	return min(a.words, b.words) >= sentenceWords && g.repeats(a, b)
}

// maxLooked bounds how many quotes that have a stem are looked at for a pair.
const maxLooked = 200

// others counts the other speakers who say the words that a pair shares, if these
// are few: up to maxOthers among the first maxLooked quotes that have the rarest.
func (g *grouping) others(a, b *printed) int {
	var both stems
	common(a.set(), b.set(), func(id uint32) { both = append(both, id) })
	if len(both) == 0 || len(both) > fewStems {
		return 0
	}
	rarest := slices.MinFunc(both, func(s, t uint32) int { return cmp.Compare(len(g.quoting.of(s)), len(g.quoting.of(t))) })
	quoting := g.quoting.of(rarest)
	var seen []int32
	for _, i := range quoting[:min(len(quoting), maxLooked)] {
		q := g.quotes.at(i)
		if q.speaker >= 0 && !slices.Contains(seen, g.people.whole(q.speaker)) && q.set().hasAll(both) &&
			g.people.match(q.speaker, a.speaker) == names.Different && g.people.match(q.speaker, b.speaker) == names.Different {
			if seen = append(seen, g.people.whole(q.speaker)); len(seen) == maxOthers {
				break
			}
		}
	}
	return len(seen)
}

// posterior is the probability that a pair reports one utterance, of the score of
// its wording and the evidence in bits.
func (g *grouping) posterior(score, bits float64) float64 {
	wording := wordingWeight * math.Log(score/(1-score)) // infinite where the wording leaves no doubt
	logit := min(wording, mostByWording) + min(logitPerBit*(bits-g.enough), mostByBits)
	return 1 / (1 + math.Exp(-logit))
}
