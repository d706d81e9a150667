package compare_test

import (
	"fmt"
	"testing"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
)

// BenchmarkGrouper groups ever more quotes and reports the time for each as a multiple
// of that with the fewest: 1 is linear growth.
func BenchmarkGrouper(b *testing.B) {
	var first float64
	compare.Compare("the tables", "are loaded")
	for _, n := range []int{1000, 4000, 16_000} {
		var articles []compare.Article
		for a := range (&corpus.Corpus{Seed: 1, Quotes: n}).Articles() {
			articles = append(articles, a)
		}
		b.Run(fmt.Sprintf("quotes=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				compare.Groups(articles)
			}
			each := float64(b.Elapsed().Nanoseconds()) / float64(b.N*n)
			if first == 0 {
				first = each
			}
			b.ReportMetric(each/first, "x-per-quote")
		})
	}
}
