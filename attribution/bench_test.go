package attribution_test

import (
	"strings"
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

// BenchmarkAttribute reports articles a second, and how many times as long
// attribution takes as the extraction of the same quotes in the same loop.
func BenchmarkAttribute(b *testing.B) {
	const extractions = 10 // a round, as one is too short to time
	var at attribution.Attributor
	at.Attribute(story, quote.Extract(story))
	b.ReportAllocs()
	var extracting, attributing time.Duration
	for b.Loop() {
		start := time.Now()
		var quotes []quote.Quote
		for range extractions {
			quotes = quote.Extract(story)
		}
		extracted := time.Now()
		at.Attribute(story, quotes)
		extracting += extracted.Sub(start) / extractions
		attributing += time.Since(extracted)
	}
	b.ReportMetric(float64(b.N)/attributing.Seconds(), "articles/s")
	b.ReportMetric(float64(b.N*len(story))/1e6/attributing.Seconds(), "attributed-MB/s")
	b.ReportMetric(float64(b.N*len(story))/1e6/extracting.Seconds(), "extracted-MB/s")
	b.ReportMetric(float64(attributing)/float64(extracting), "x-extraction")
}

// BenchmarkLong reports how many times as long a text of 8 MB takes for each
// byte as one of 1 MB: about 1 where the time is linear.
func BenchmarkLong(b *testing.B) {
	per := func(size int) float64 {
		text := strings.Repeat(story, size/len(story))
		start := time.Now()
		attribution.Attribute(text, quote.Extract(text))
		return float64(time.Since(start)) / float64(len(text))
	}
	for b.Loop() {
		b.ReportMetric(per(8<<20)/per(1<<20), "x-per-byte")
	}
}
