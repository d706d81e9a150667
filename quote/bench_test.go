package quote_test

import (
	"strings"
	"testing"
	"time"

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

func lookAtEveryByte(text string) (n int) {
	for i := range len(text) {
		if text[i] == '"' {
			n++
		}
	}
	return n
}

// BenchmarkExtract prints how long extraction takes per byte beside a loop
// that looks at every byte once ("bytes"), and that ratio ("x").
func BenchmarkExtract(b *testing.B) {
	texts := []struct{ name, text string }{
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
	for _, tt := range texts {
		b.Run(tt.name, func(b *testing.B) {
			b.SetBytes(int64(len(tt.text)))
			b.ReportAllocs()
			for b.Loop() {
				quote.Extract(tt.text)
			}
			extraction := b.Elapsed() / time.Duration(b.N)
			start := time.Now()
			for range b.N {
				sink += lookAtEveryByte(tt.text)
			}
			yardstick := time.Since(start) / time.Duration(b.N)
			b.ReportMetric(float64(extraction)/float64(yardstick), "x")
		})
	}
}

var sink int
