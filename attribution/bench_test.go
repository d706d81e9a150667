package attribution_test

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// story is an article of invented news with the usual density of quotes.
var story = strings.Join([]string{
	"NORVALE - Transport Minister Ruth Adler said on Monday that the Karvel bridge would “stay open all winter,” days after engineers found cracks in two of its piers.",
	"“The bridge is safe,” Adler told reporters at the site. “We checked every bolt, and we will check them again in the spring.”",
	"Her deputy, Tom Webb, a former engineer who led the repair of the old harbour, was less sure. He described the cracks as “a warning that nobody should ignore.”",
	"The union that represents the bridge workers accused the ministry of hiding a report from last year. According to the Norvale Courier, the report called two of the piers “beyond repair.”",
	"“They knew it in March and they knew it in June,” said Petra Lind, the union's regional head. “And they did nothing.”",
	"A senior official, who asked not to be named because the talks are private, said the government had set aside 40 million for a new bridge but had not decided where it would stand.",
	"The work will start in May. About 12,000 cars cross the bridge on a working day, most of them on their way to the port, which has grown by a third since the ferry closed.",
}, "\n\n") + "\n\n"

// BenchmarkAttribute reports articles a second on one core, and how many times as
// long attribution takes as the extraction of the same quotes in the same round,
// all by medians. From the second round on the names are known, as many are in the news.
func BenchmarkAttribute(b *testing.B) {
	const extractions = 10 // a round, as one is too short to time
	var at attribution.Attributor
	at.Attribute(story, quote.Extract(story))
	b.ReportAllocs()
	var extracting, attributing []time.Duration
	for b.Loop() {
		start := time.Now()
		var quotes []quote.Quote
		for range extractions {
			quotes = quote.Extract(story)
		}
		extracted := time.Now()
		at.Attribute(story, quotes)
		attributing = append(attributing, time.Since(extracted))
		extracting = append(extracting, extracted.Sub(start)/extractions)
	}
	x, a := median(extracting), median(attributing)
	b.ReportMetric(1/a.Seconds(), "articles/s")
	b.ReportMetric(float64(len(story))/1e6/a.Seconds(), "attributed-MB/s")
	b.ReportMetric(float64(len(story))/1e6/x.Seconds(), "extracted-MB/s")
	b.ReportMetric(float64(a)/float64(x), "x-extraction")
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// BenchmarkShared reports how many times as many articles goroutines on all cores
// attribute with one shared Attributor as one goroutine does, by medians.
func BenchmarkShared(b *testing.B) {
	const articles = 100 // a round for each goroutine
	var at attribution.Attributor
	quotes := quote.Extract(story)
	round := func(goroutines int) time.Duration {
		start := time.Now()
		var wg sync.WaitGroup
		for range goroutines {
			wg.Go(func() {
				for range articles {
					at.Attribute(story, quotes)
				}
			})
		}
		wg.Wait()
		return time.Since(start)
	}
	cores := runtime.GOMAXPROCS(0)
	var one, all []time.Duration
	for b.Loop() {
		one, all = append(one, round(1)), append(all, round(cores))
	}
	b.ReportMetric(float64(cores)*float64(median(one))/float64(median(all)), "x-one-goroutine")
}

// BenchmarkLong reports how many times as long a long text takes for each byte as
// an eighth of it: about 1 where the time is linear.
func BenchmarkLong(b *testing.B) {
	for _, shape := range []struct {
		name  string
		parts int
		part  func(i int) string
	}{
		{"news of 10 MB", 10e6 / len(story), func(int) string { return story }},
		{"a sentence of 10 MB", 10e6 / len(story), func(int) string { return endless }},
		{"100000 names", 1e5, func(i int) string { return word(i) + " " + word(7919*i) + " said it rained. " }},
		{"100000 mentions of a name", 1e5, func(int) string { return "Ruth Adler said it rained. " }},
		{"100000 roles", 1e5, func(int) string { return "the president said “no” " }},
		{"a million quoted words", 1e6, func(int) string { return "“it” " }},
		{"a million capitals", 1e6, func(int) string { return "BRIDGE " }},
		{"a million cues", 1e6, func(int) string { return "said " }},
	} {
		per := func(parts int) float64 {
			var b strings.Builder
			for i := range parts {
				b.WriteString(shape.part(i))
			}
			quotes := quote.Extract(b.String())
			start := time.Now()
			attribution.Attribute(b.String(), quotes)
			return float64(time.Since(start)) / float64(b.Len())
		}
		b.Run(shape.name, func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(per(shape.parts)/per(shape.parts/8), "x-per-byte")
			}
		})
	}
}

// endless is the story without the ends of its sentences and paragraphs.
var endless = strings.NewReplacer(". ", " ", ".\n", " ", ".”", "”", "\n", " ").Replace(story)

// word is a capitalised word of its own for each number.
func word(i int) string {
	letters := []byte{byte('A' + i%26)}
	for i /= 26; i > 0; i /= 26 {
		letters = append(letters, byte('a'+i%26))
	}
	return string(letters) + "o"
}
