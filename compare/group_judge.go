package compare

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/evidence"
)

// A grouping is what one call of Groups knows of the collection. But for what it
// computes on demand it does not change, and any number of goroutines may use it.
type grouping struct {
	*collection
	comparer *Comparer
	people   *people
	weights  weights
	quoting  quoting
	families []stems            // of each speaker: the stems of the family name, none where no quote has them all
	lacking  float64            // evidence below which no wording makes a pair the same
	copied   []bool             // quotes that are a copy of the one before them
	topics   sync.Map           // *topic by article, as far as asked for
	reported map[int32][]Report // of each quote that others report in their own words
}

func newGrouping(c *Comparer, read *collection) *grouping {
	g := &grouping{collection: read, comparer: c, people: newPeople(&read.cast), lacking: evidence.Lacking(c.threshold())}
	g.weights = newWeights(read, g.people)
	for _, list := range [...]*quotes{&g.quotes, &g.reports} {
		for i := range list.n {
			q := list.at(i)
			q.total = float32(g.weights.of(q.set()))
		}
	}
	g.quoting = newQuoting(&g.quotes, len(g.weights))
	g.families = make([]stems, len(g.people.names))
	for i := range g.families {
		family, _ := contentWords(g.people.names[i].Family)
		g.families[i] = g.vocabulary.known(family)
	}
	return g
}

// Quoting lists the quotes that have each stem, in order.
type quoting struct {
	start  []int32 // of each stem in quotes
	quotes []int32
}

func newQuoting(quotes *quotes, stems int) quoting {
	q := quoting{start: make([]int32, stems+1)}
	for i := range quotes.n {
		for _, s := range quotes.at(i).set() {
			q.start[s+1]++
		}
	}
	for s := range stems {
		q.start[s+1] += q.start[s]
	}
	q.quotes = make([]int32, q.start[stems])
	next := slices.Clone(q.start)
	for i := range quotes.n {
		for _, s := range quotes.at(i).set() {
			q.quotes[next[s]] = i
			next[s]++
		}
	}
	return q
}

func (q *quoting) of(stem uint32) []int32 { return q.quotes[q.start[stem]:q.start[stem+1]] }

// A link is the comparison of two quotes found to report the same, the fuller wording
// as a.
type link struct {
	a, b int32
	Comparison
}

// verify compares the quotes of the candidates and returns those that report the same,
// in the order of the candidates.
func (g *grouping) verify(ctx context.Context, pairs []candidate, progress func(float64)) ([]link, error) {
	found := make([][]link, batches(len(pairs)))
	err := parallel(ctx, len(found), progress, func(i int) {
		j := newJudge(g)
		for _, p := range batchOf(pairs, i) {
			l := link{a: p.a, b: p.b}
			if g.compareFullness(l.b, l.a) < 0 {
				l.a, l.b = l.b, l.a
			}
			if l.Comparison = j.judge(l.a, l.b, float64(p.odds)); l.Same {
				found[i] = append(found[i], l)
			}
		}
	})
	return slices.Concat(found...), err
}

// compareFullness orders wordings: more words, then the earlier place.
func (g *grouping) compareFullness(i, j int32) int {
	return cmp.Or(cmp.Compare(g.quotes.at(j).words, g.quotes.at(i).words), cmp.Compare(i, j))
}

// A judge compares quotes for one goroutine. It keeps the last that it has prepared.
type judge struct {
	*grouping
	prepared map[int32]*Wording
	copy     Comparison // of the last text that was compared with itself
	copied   string
}

// mostPrepared is how many wordings a judge keeps.
const mostPrepared = 64

func newJudge(g *grouping) *judge { return &judge{grouping: g, prepared: make(map[int32]*Wording)} }

// wording prepares a quote for comparing. What the article tells besides is weighed as
// evidence.
func (j *judge) wording(i int32) *Wording {
	w := j.prepared[i]
	if w == nil {
		if len(j.prepared) >= mostPrepared {
			clear(j.prepared)
		}
		w = j.quotes.at(i).prepare()
		j.prepared[i] = w
	}
	return w
}

func (p *printed) prepare() *Wording {
	w := Prepare(Utterance{Text: p.text, Kind: p.kind})
	w.frame = p.frame
	return w
}

// weigh judges two quotes of which nothing is known yet.
func (j *judge) weigh(a, b int32) Comparison {
	odds, possible := j.evidence(j.quotes.at(a), j.quotes.at(b))
	if !possible {
		return Comparison{}
	}
	return j.judge(a, b, odds)
}

// judge compares two quotes in the light of the evidence that their articles give.
func (j *judge) judge(i, k int32, odds float64) Comparison {
	if odds < j.lacking {
		return Comparison{}
	}
	a, b := j.quotes.at(i), j.quotes.at(k)
	c := j.words(i, k)
	differ := j.people.match(a.speaker, b.speaker) == names.Different
	c.Score = evidence.Posterior(c.Score, odds)
	c.Same = c.Score >= j.comparer.threshold() && (!differ || j.distinctive(a, b))
	if !c.Same {
		return Comparison{}
	}
	if e, other := speakerEdit(j.credited(a), j.credited(b)); other && j.contradict(a, b) {
		c.Edits = append(slices.Clip(c.Edits), e)
	}
	c.Relation, c.Severity = relation(j.credited(a), j.credited(b), c.Edits), gravest(c.Edits)
	return c
}

// credited is a quote with its speaker.
func (g *grouping) credited(p *printed) *Wording {
	u := Utterance{Text: p.text, Kind: p.kind}
	if p.speaker >= 0 {
		u.Speaker = g.people.printed[p.speaker]
	}
	return &Wording{Utterance: u}
}

// words compares the mere words of two quotes.
func (j *judge) words(i, k int32) Comparison {
	text := j.quotes.at(i).text
	if text != j.quotes.at(k).text {
		return j.comparer.CompareWordings(j.wording(i), j.wording(k))
	}
	if text != j.copied { // of many copies one is compared with itself
		j.copied, j.copy = text, j.comparer.CompareWordings(j.wording(i), j.wording(k))
	}
	return j.copy
}

const (
	containedShare   = 0.75 // of the information of a quote that is a part of another
	distinctiveBits  = 25   // shared by quotes of different speakers
	distinctiveShare = 0.7  // of the information of the shorter's words
)

// distinctive reports whether two quotes share words that two people would not
// say by chance.
func (g *grouping) distinctive(a, b *printed) bool {
	return g.wordByWord(a, b) || g.weights.shared(a.set(), b.set()) >= distinctiveBits && g.weights.share(a, b) >= distinctiveShare
}

// names reports whether the sentence of a quote has the family name of a speaker.
func (g *grouping) names(p *printed, speaker int32) bool {
	return speaker >= 0 && len(g.families[speaker]) > 0 && p.around().hasAll(g.families[speaker])
}
