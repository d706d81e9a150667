package names_test

import (
	"testing"

	"github.com/agnivade/levenshtein"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// BenchmarkMatch compares all pairs of the table with each other and reports the
// time of a match as a multiple of that of a plain edit distance of the strings.
func BenchmarkMatch(b *testing.B) {
	var all []string
	for _, c := range matchCases(b) {
		all = append(all, c.a, c.b)
	}
	parsed := make([]names.Name, len(all))
	for i, s := range all {
		parsed[i] = names.Parse(s)
	}
	pair := func(i int) (int, int) { return i % len(all), (i*7 + i/len(all)) % len(all) }
	var distance float64
	b.Run("levenshtein", func(b *testing.B) {
		for i := range b.N {
			x, y := pair(i)
			levenshtein.ComputeDistance(all[x], all[y])
		}
		distance = perOp(b)
	})
	for _, way := range []struct {
		name  string
		match func(i, j int)
	}{
		{"strings", func(i, j int) { names.Match(all[i], all[j]) }},
		{"parsed", func(i, j int) { parsed[i].Match(&parsed[j]) }},
	} {
		b.Run(way.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := range b.N {
				way.match(pair(i))
			}
			b.ReportMetric(perOp(b)/distance, "x-levenshtein")
		})
	}
}

func perOp(b *testing.B) float64 { return float64(b.Elapsed().Nanoseconds()) / float64(b.N) }

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		names.Parse("former Turkish President Recep Tayyip Erdoğan")
	}
}
