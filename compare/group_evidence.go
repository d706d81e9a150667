package compare

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/evidence"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

const (
	closeDays    = 3   // within which a copy is one of the same day's news
	farDays      = 14  // from which what is said again is no report of the same
	leastTopic   = 100 // bits, so that an article of nothing else is no event
	leastOverlap = 0.15
	mostOverlap  = 0.4
	fewStems     = 4 // that a stock phrase has at most
)

// evidence returns the log odds that a pair reports one utterance without those of the
// wording, and whether it can do so at all.
func (g *grouping) evidence(a, b *printed) (odds float64, possible bool) {
	f, possible := g.facts(a, b)
	return f.Odds(), possible
}

// facts gathers the evidence on a pair, and says whether it can report one utterance at
// all: an article does not print an utterance under two names, and repeats it, or a part
// of it, word by word. What is costly is left out where the rest leaves no hope.
func (g *grouping) facts(a, b *printed) (f evidence.Facts, possible bool) {
	speakers := g.people.match(a.speaker, b.speaker)
	f.Within = a.article == b.article
	if f.Within && (speakers == names.Different || !g.repeats(a, b)) {
		return f, false
	}
	w := g.weights
	f.Shared = w.shared(a.set(), b.set())
	f.Share = f.Shared / max(1, float64(min(a.total, b.total)))
	f.Around = w.shared(a.around(), b.around()) + w.shared(a.around(), b.set()) + w.shared(a.set(), b.around())
	switch {
	case speakers >= names.Likely:
		f.Speakers = 1
	case g.wordByWord(a, b): // one of the articles does not name him, or is mistaken
		f.Speakers = 1
	case speakers != names.Different && (f.Within || alike(a.described, b.described)): // "the president", "President Ada Berk"
		f.Speakers = 0.5
	}
	if f.Speakers == 1 && !f.Within && f.Share < 1 && retouched(a.text, b.text) { // another number or name in his sentence
		f.Shared, f.Share = float64(min(a.total, b.total)), 1
	}
	f.Named = f.Speakers < 1 && (g.names(a, b.speaker) || g.names(b, a.speaker))
	f.Days, f.Longer = evidence.Undated, 1
	if f.Within { // where one is a part of the other, that is what it is for
		return f, true
	}
	f.Longer = float64(max(a.setLength, b.setLength)) / float64(min(a.setLength, b.setLength))
	if a.published != unknownTime && b.published != unknownTime {
		f.Days = days(a, b)
	}
	if f.Odds() >= g.lacking-evidence.MostEvent {
		overlap := g.overlap(a, b, f.Shared+f.Around)
		f.Event = min(max((overlap-leastOverlap)/(mostOverlap-leastOverlap), 0), 1)
	}
	if f.Odds() >= g.lacking {
		f.Elsewhere = g.elsewhere(a, b)
	}
	return f, true
}

// alike reports whether two descriptions have a word of content in common: "an
// official", "a senior official".
func alike(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	one, _ := contentWords(a)
	other, _ := contentWords(b)
	return slices.ContainsFunc(one, func(w *lexicon.Word) bool { return hasStem(other, w.Stem) })
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

// overlap is what the articles of two quotes both tell in their other quotes and the
// sentences around them, as a share of what the one tells that tells less: 0..1. The
// two quotes have the given bits in common.
func (g *grouping) overlap(a, b *printed, common float64) float64 {
	x, y := g.topicOf(a.article), g.topicOf(b.article)
	least := min(x.total-g.sentence(a), y.total-g.sentence(b))
	return max(0, g.weights.shared(x.set, y.set)-common) / max(leastTopic, least)
}

// sentence is what a quote and its sentence tell, in bits.
func (g *grouping) sentence(p *printed) float64 {
	return float64(p.total) + g.weights.of(p.around())
}

// A topic is what the first quotes of an article tell, with the sentences around them.
type topic struct {
	set   stems
	total float64
}

const topicQuotes = 100

func (g *grouping) topicOf(article int32) *topic {
	if t, known := g.topics.Load(article); known {
		return t.(*topic)
	}
	var all stems
	first := g.first[article]
	for i := first; i < min(first+topicQuotes, g.quotes.n) && g.quotes.at(i).article == article; i++ {
		all = append(append(all, g.quotes.at(i).set()...), g.quotes.at(i).around()...)
	}
	t := &topic{set: all.toSet()}
	t.total = g.weights.of(t.set)
	g.topics.Store(article, t)
	return t
}

// repeats reports whether three quarters of the shorter quote's words stand in one
// row in the longer, or of each of its parts where ellipses divide it.
func (g *grouping) repeats(a, b *printed) bool {
	switch {
	case a.text == b.text:
		return true
	case g.weights.share(a, b) < repeatedShare:
		return false
	}
	long, short := a, b
	if long.words < short.words {
		long, short = short, long
	}
	whole := allStems(long.text)
	for part := range strings.SplitSeq(strings.ReplaceAll(short.text, "...", "…"), "…") {
		if stems := allStems(part); len(stems) > 0 && !inRow(whole, stems) {
			return false
		}
	}
	return true
}

// inRow reports whether three quarters of the words of a part stand in one row in the
// whole. Such a row has the word in its middle, so that only its places need a look.
func inRow(whole, part []uint32) bool {
	need := (3*len(part) + 3) / 4
	mid := len(part) / 2
	for at, w := range whole {
		if w != part[mid] {
			continue
		}
		before, after := 0, 1
		for before < min(mid, at) && part[mid-before-1] == whole[at-before-1] {
			before++
		}
		for mid+after < len(part) && at+after < len(whole) && part[mid+after] == whole[at+after] {
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

// retouched reports whether two sentences differ in one place only, which has at most a
// quarter of the longer one.
func retouched(a, b string) bool {
	a, b = strings.TrimRight(a, ".,;!?… "), strings.TrimRight(b, ".,;!?… ")
	if len(a) < len(b) {
		a, b = b, a
	}
	front, back := 0, 0
	for front < len(b) && a[front] == b[front] {
		front++
	}
	for front+back < len(b) && a[len(a)-1-back] == b[len(b)-1-back] {
		back++
	}
	return 4*(front+back) >= 3*len(a)
}

// maxLooked bounds how many quotes that have a stem are looked at for a pair.
const maxLooked = 200

// elsewhere counts how often the words that a pair shares, if these are few and no
// sentence, come up in other articles among the first maxLooked quotes that have the rarest: said by other
// speakers, or weeks away from both.
func (g *grouping) elsewhere(a, b *printed) int {
	var both stems
	common(a.set(), b.set(), func(id uint32) { both = append(both, id) })
	if len(both) == 0 || len(both) > fewStems || g.wordByWord(a, b) {
		return 0
	}
	rarest := slices.MinFunc(both, func(s, t uint32) int { return cmp.Compare(len(g.quoting.of(s)), len(g.quoting.of(t))) })
	quoting := g.quoting.of(rarest)
	n := 0
	for _, i := range quoting[:min(len(quoting), maxLooked)] {
		if q := g.quotes.at(i); q.article != a.article && q.article != b.article && q.set().hasAll(both) && (g.isOther(q, a, b) || isFar(q, a, b)) {
			n++
		}
	}
	return n
}

// isOther reports whether somebody else than the speakers of two quotes says the third.
func (g *grouping) isOther(q, a, b *printed) bool {
	return q.speaker >= 0 && g.people.match(q.speaker, a.speaker) == names.Different && g.people.match(q.speaker, b.speaker) == names.Different
}

// isFar reports whether a quote is known to be printed weeks away from two others.
func isFar(q, a, b *printed) bool {
	return q.published != unknownTime && a.published != unknownTime && b.published != unknownTime &&
		days(q, a) > farDays && days(q, b) > farDays
}

// trace tells of the pairs that share enough to be thought of.
func (g *grouping) trace(ctx context.Context, tell evidence.Trace) error {
	g.lacking = leastTraced
	pairs, err := g.candidates(ctx, nil)
	j := newJudge(g)
	for _, p := range pairs {
		a, b := g.quotes.at(p.a), g.quotes.at(p.b)
		facts, _ := g.facts(a, b)
		tell(evidence.Place{Article: int(a.article), Offset: int(a.start)}, evidence.Place{Article: int(b.article), Offset: int(b.start)},
			facts, j.words(p.a, p.b).Score)
	}
	return err
}

// leastTraced is the evidence that the weights are trained from, far below what counts.
const leastTraced = -10
