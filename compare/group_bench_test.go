package compare_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/seed-e3d8b662/verbatim/compare"
)

// BenchmarkGroups groups the quotes of ever more articles and reports the time for
// each quote as a multiple of that with the fewest: 1 is linear growth.
func BenchmarkGroups(b *testing.B) {
	var first float64
	for _, n := range []int{50, 200, 800} {
		articles := wire(n)
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
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

// wire makes n articles of eight quotes, every third of which the next article
// prints too, with a word changed. Words are as frequent as in a language.
func wire(n int) []compare.Article {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.1, 2, 30_000)
	common := strings.Fields(commonWords)
	word := func() string {
		syllables := [...]string{"ka", "lo", "mir", "ten", "su", "bra", "vel", "do", "shi", "pan", "rek", "ul"}
		rank := zipf.Uint64()
		if rank < uint64(len(common)) {
			return common[rank]
		}
		var w strings.Builder
		for k := rank; k > 0; k /= 12 {
			w.WriteString(syllables[k%12])
		}
		return w.String()
	}
	var articles []compare.Article
	var last []said
	for i := range n {
		var quotes []said
		for j := range 8 {
			words := make([]string, 6+r.IntN(25))
			speaker := fmt.Sprintf("Ada Berk%s", word())
			if j%3 == 0 && len(last) > 0 {
				words, speaker = strings.Fields(last[j].text), last[j].speaker
				words[r.IntN(len(words))] = word()
			} else {
				for k := range words {
					words[k] = word()
				}
			}
			quotes = append(quotes, direct(speaker, strings.Join(words, " ")))
		}
		articles = append(articles, article(fmt.Sprint(i), quotes...))
		last = quotes
	}
	return articles
}

const commonWords = `the and to of a in is that we it for on with are this not have be they will our as was at
people but he from by has I you there their can all what more about so who been one if would its work time up
do new out when need years right think make country no now because just than his get take know want go how good
government see many could support year other into even change plan money state every help against say still part
only way also must public last home children first back school city health should these war today those over job
many believe world law great much them never keep next day made too before important lot problem water pay party
place better things fight family being always question issue number end very here percent tax vote big case long
power high case really down working hope build report same look market cut most leave group local report long
young put whole use clear food rule stop start bring million night open service future real learn peace`
