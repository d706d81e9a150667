package compare_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// benchPairs are wordings of some 25 words: a second translation, a shortened
// quote, one with a changed number, and two that have nothing to do with each other.
var benchPairs = [][2]string{
	{"We rely on the strength of our engineers and their standing with the ministry, and we expect the bridge to be open again before the end of this year",
		"We trust the power of our engineers and their ability to be heard in the ministry, and expect that the bridge will open again before this year ends"},
	{"The council knew for eleven years that the wall was weak, and in all that time nobody in this town hall was told to look at it even once",
		"The council knew that the wall was weak ... and in all that time nobody in this town hall was told to look at it"},
	{"There is an offer of 14 million euros on the table, which is an insult to every family that lost a home in the flood two winters ago",
		"There is an offer of 40 million euros on the table, which is an insult to each family who lost their home in the flood two winters ago"},
	{"Our fishermen will not be allowed to leave the harbour until the storm has passed and the coast guard has told us that the channel is clear",
		"She has trained with the orchestra since she was a child and never once missed an evening, not even in the week when her brother was married"},
}

// BenchmarkCompare compares pairs of 25-word quotes, and reports the median time
// as a multiple of the yardstick's, taken in turn on the same pairs: tokens as
// ours, then plain word-level edit distance without a script.
func BenchmarkCompare(b *testing.B) {
	compare.Compare(benchPairs[0][0], benchPairs[0][1]) // the tables are read on first use
	var ours, yardstick []time.Duration
	for b.Loop() {
		start := time.Now()
		for _, p := range benchPairs {
			compare.Compare(p[0], p[1])
		}
		middle := time.Now()
		for _, p := range benchPairs {
			editDistance(words(p[0]), words(p[1]))
		}
		ours, yardstick = append(ours, middle.Sub(start)), append(yardstick, time.Since(middle))
	}
	slices.Sort(ours)
	slices.Sort(yardstick)
	median := float64(ours[len(ours)/2])
	b.ReportMetric(median/float64(len(benchPairs)), "ns/pair")
	b.ReportMetric(median/float64(yardstick[len(yardstick)/2]), "x-edit-distance")
	b.ReportMetric(testing.AllocsPerRun(100, func() { compare.Compare(benchPairs[0][0], benchPairs[0][1]) }), "allocs/pair")
}

// BenchmarkBound bounds prepared wordings, and reports how many times as fast
// as comparing them it is.
func BenchmarkBound(b *testing.B) {
	var wordings [][2]*compare.Wording
	for _, p := range benchPairs {
		wordings = append(wordings, [2]*compare.Wording{
			compare.Prepare(compare.Utterance{Text: p[0]}), compare.Prepare(compare.Utterance{Text: p[1]})})
	}
	i := 0
	for b.Loop() {
		p := wordings[i%len(wordings)]
		p[0].Bound(p[1])
		i++
	}
	const rounds = 1000
	bound := float64(b.Elapsed()) / float64(b.N)
	start := time.Now()
	for i := range rounds {
		p := wordings[i%len(wordings)]
		new(compare.Comparer).CompareWordings(p[0], p[1])
	}
	b.ReportMetric(float64(time.Since(start))/rounds/bound, "x-faster")
}

func words(text string) []string {
	tokens := segment.Tokens(text)
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = t.In(text)
	}
	return out
}

func editDistance(a, b []string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := 1
			if x == y {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}

// BenchmarkLong compares texts of 100,000 words that differ in one of ten.
func BenchmarkLong(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 1))
	vocabulary := strings.Fields(benchPairs[0][0] + " " + benchPairs[1][0] + " " + benchPairs[2][0] + " " + benchPairs[3][0])
	var x, y strings.Builder
	for range 100_000 {
		w := vocabulary[random.IntN(len(vocabulary))]
		x.WriteString(w + " ")
		if random.IntN(10) == 0 {
			w = vocabulary[random.IntN(len(vocabulary))]
		}
		y.WriteString(w + " ")
	}
	b.SetBytes(int64(x.Len() + y.Len()))
	b.ReportAllocs()
	for b.Loop() {
		compare.Compare(x.String(), y.String())
	}
}
