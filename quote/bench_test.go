package quote_test

import (
	"runtime"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/seed-e3d8b662/verbatim/quote"
)

// article is news text as dense in quotes as news is.
const article = `Harbour towns split over new ferry tax.

PORT ELDRIC — Mayor Ines Calloway said on Tuesday that the island would “fight in every court” a tax on ferry tickets, which the regional government approved last week by a narrow margin after months of debate.

“We don't pay for roads that nobody here will ever drive on,” Calloway told reporters outside the town hall. “And we won't start now.”

The tax, known as the “anchor levy,” adds 2.50 to each ticket. Transport Minister Jonas Weir called the criticism “unfair and premature,” saying that the islands had received more money per head than any other part of the region in each of the last ten years.

Fishermen at the quay were divided. “It's not the money. It's that they never asked,” said Piet Adair, 61, who has worked the strait since he was fifteen and whose two sons have left for the mainland. “They could've held one meeting.”

The regional assembly votes again in March. Until then the levy stays in force, the ministry said in a statement, and the operators have to collect it from every passenger over the age of six.

`

var benchTexts = []struct{ name, text string }{
	{"article", article},
	{"1MB", strings.Repeat(article, 1<<20/len(article))},
	{"no marks", strings.Repeat("The regional assembly votes again in March, the ministry said.\n", 1<<14)},
	{"opening marks", strings.Repeat("“", 1<<20)},
	{"straight marks", strings.Repeat(`"`, 1<<20)},
	{"apostrophes", strings.Repeat("'", 1<<20)},
	{"quoted letters", strings.Repeat("'a' ", 1<<18)},
	{"deep", strings.Repeat("“a ‘", 10_000) + strings.Repeat("’ b”", 10_000)},
	{"unclosed paragraphs", strings.Repeat("“A\n\n", 1<<18)},
}

func lookAtEveryByte(text string) (n int) {
	for i := range len(text) {
		if text[i] == '"' {
			n++
		}
	}
	return n
}

// BenchmarkExtract prints how long extraction takes beside a loop that looks at
// every byte of the text once ("x"); the two take turns, so that other work on
// the machine slows both alike. It also prints how many bytes extraction takes
// from the heap, for each byte of the text, beyond those that its result holds
// ("extra-B/B").
func BenchmarkExtract(b *testing.B) {
	for _, tt := range benchTexts {
		b.Run(tt.name, func(b *testing.B) {
			b.ReportAllocs()
			n := float64(len(tt.text))
			result := sizeOf(quote.Extract(tt.text))
			extraction, yardstick, allocated := takeTurns(b.N, tt.text)
			b.ReportMetric(float64(extraction)/float64(b.N), "ns/op")
			b.ReportMetric(n*float64(b.N)/extraction.Seconds()/1e6, "MB/s")
			b.ReportMetric(float64(extraction)/float64(yardstick), "x")
			b.ReportMetric((float64(allocated)/float64(b.N)-float64(result))/n, "extra-B/B")
		})
	}
}

// takeTurns extracts the quotes of text n times and looks at every byte of it as
// often. It returns how long each took and how many bytes were allocated.
func takeTurns(n int, text string) (extraction, yardstick time.Duration, allocated uint64) {
	const turn = 1 << 16 // bytes
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for done := 0; done < n; {
		times := min(n-done, 1+turn/len(text))
		start := time.Now()
		for range times {
			quote.Extract(text)
		}
		middle := time.Now()
		for range times {
			sink += lookAtEveryByte(text)
		}
		extraction += middle.Sub(start)
		yardstick += time.Since(middle)
		done += times
	}
	runtime.ReadMemStats(&after)
	return extraction, yardstick, after.TotalAlloc - before.TotalAlloc
}

// sizeOf is how many bytes the quotes take.
func sizeOf(quotes []quote.Quote) (n uintptr) {
	for _, q := range quotes {
		n += unsafe.Sizeof(q) + uintptr(len(q.Spans))*(unsafe.Sizeof(quote.Span{})+unsafe.Sizeof(quote.Marks{}))
	}
	return n
}

var sink int
