// Package corpus makes quotes that nobody said, as many as a benchmark wants, with
// words as frequent as in English, and plants variants of some for which the right
// answer is known.
//
// Each quote is a function of the seed and its place, so that a corpus takes no memory
// and any of its articles can be had at once. Words follow the law of Zipf and
// Mandelbrot over a vocabulary in WordNet's order of frequency, a grammar sets function
// words between them, and the quotes of a topic share some of its words.
package corpus

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A Corpus is a number of quotes in articles of one to seven. It is safe for
// concurrent use as long as nobody changes its fields.
type Corpus struct {
	Seed   uint64
	Quotes int
}

// A Label says what is known of a quote.
type Label struct {
	Variation Variation
	Of        compare.Member // the place of the original, by numbers of articles; meaningless for an original itself
}

const (
	mostQuotes  = 7    // of an article
	planted     = 0.05 // of all quotes are variants
	perDay      = 60   // articles
	recent      = 300  // articles back to the original of a variant, but for
	late        = 0.1  // of the variants, whose originals stand anywhere before
	familyOnly  = 0.1  // of the variants credit the family name alone
	outlets     = 300
	speakerRate = 20 // quotes for each speaker
)

var firstDay = time.Date(2031, 1, 1, 6, 0, 0, 0, time.UTC)

// Articles yields the articles in order, each with the labels of its quotes.
func (c *Corpus) Articles() iter.Seq2[compare.Article, []Label] {
	return func(yield func(compare.Article, []Label) bool) {
		for i, quotes := 0, 0; quotes < c.Quotes; i++ {
			a, labels := c.Article(i)
			if more := c.Quotes - quotes; len(labels) > more {
				a.Quotes, labels = a.Quotes[:more], labels[:more]
			}
			quotes += len(labels)
			if !yield(a, labels) {
				return
			}
		}
	}
}

// Article returns the article of a number, whole even where it is the last.
func (c *Corpus) Article(i int) (compare.Article, []Label) {
	r := c.rand(i, -1)
	n := 1 + r.IntN(mostQuotes)
	outlet := r.IntN(1 + r.IntN(outlets))
	a := compare.Article{
		ID: fmt.Sprint("a", i), Source: invent(outlet) + " Post", Title: fmt.Sprint("Article ", i),
		Published: firstDay.Add(time.Duration(i) * 24 * time.Hour / perDay),
	}
	a.URL = fmt.Sprintf("https://%s.example/%d", strings.ToLower(invent(outlet)), i)
	labels := make([]Label, n)
	var text strings.Builder
	speakers := make(map[string]*attribution.Speaker)
	for j := range n {
		var said said
		said, labels[j] = c.quote(compare.Member{Article: i, Quote: j})
		if speakers[said.speaker] == nil {
			speakers[said.speaker] = &attribution.Speaker{Name: said.speaker, Type: attribution.Person}
		}
		q := said.print(&text)
		q.Speaker = speakers[said.speaker]
		a.Quotes = append(a.Quotes, q)
	}
	a.Text = text.String()
	return a, labels
}

// Variant returns another wording of the quote at a place: what a quote of that
// variation would print. The number tells variants of one kind apart.
func (c *Corpus) Variant(m compare.Member, v Variation, number int) string {
	said, _ := c.quote(m)
	r := rand.New(rand.NewPCG(mix(c.Seed, uint64(m.Article), uint64(m.Quote)), uint64(number)))
	return write(v.apply(said.words, r), v.isFragment())
}

// rand returns the source of what is told of an article, for quote -1, or of one of
// its quotes.
func (c *Corpus) rand(article, quote int) *rand.Rand {
	return rand.New(rand.NewPCG(mix(c.Seed, uint64(article)), uint64(quote+1)))
}

// A said is what a quote says.
type said struct {
	words   []word
	speaker string
	kind    quote.Kind
}

// quote makes the quote at a place.
func (c *Corpus) quote(m compare.Member) (said, Label) {
	r := c.rand(m.Article, m.Quote)
	if m.Article > 0 && r.Float64() < planted {
		of := c.earlier(m.Article, r)
		if !c.isPlanted(of) {
			s, _ := c.quote(of)
			return c.vary(s, of, r)
		}
	}
	return said{loadGrammar().speak(r), c.speaker(m), quote.Direct}, Label{}
}

// isPlanted reports whether the quote at a place may be a variant.
func (c *Corpus) isPlanted(m compare.Member) bool {
	return m.Article > 0 && c.rand(m.Article, m.Quote).Float64() < planted
}

// earlier picks the place of a quote of an earlier article.
func (c *Corpus) earlier(article int, r *rand.Rand) compare.Member {
	back := min(article, recent)
	if r.Float64() < late {
		back = article
	}
	of := article - 1 - r.IntN(back)
	return compare.Member{Article: of, Quote: r.IntN(1 + c.rand(of, -1).IntN(mostQuotes))}
}

func (c *Corpus) vary(s said, of compare.Member, r *rand.Rand) (said, Label) {
	v := 1 + Variation(r.IntN(int(variations)-1))
	s.words = v.apply(s.words, r)
	if v.isFragment() {
		s.kind = quote.Mixed
	}
	if r.Float64() < familyOnly {
		_, s.speaker, _ = strings.Cut(s.speaker, " ")
	}
	return s, Label{v, of}
}

var givenNames = strings.Fields(`Ada Ben Cleo Dina Emil Fay Gus Hana Ivo Jana Kai Lea Max Nora Otto Pia Quinn Rosa Sam
	Tom Uma Vera Wim Xenia Yara Zoe Anton Berta Carl Dora Edgar Flora Greta Hugo Ines Jonas Karin Ludwig Mira Nils`)

// speaker returns who speaks at a place: one of up to three of the article, some of
// whom speak in many.
func (c *Corpus) speaker(m compare.Member) string {
	all := uint64(max(len(givenNames), c.Quotes/speakerRate))
	n := mix(c.Seed, uint64(m.Article), uint64(m.Quote)) % 3
	r := rand.New(rand.NewPCG(mix(c.Seed, uint64(m.Article)), ^n))
	who := int(r.Uint64N(1 + r.Uint64N(all)))
	return givenNames[who%len(givenNames)] + " " + invent(1000+who/3)
}

// print writes the quote to the article as a reporter would.
func (s said) print(text *strings.Builder) attribution.Attribution {
	lead, tail := "“", ",” "+s.speaker+" said.\n"
	if s.kind == quote.Mixed {
		lead, tail = s.speaker+" spoke of “", "” on the day.\n"
	}
	open := text.Len() + len(lead) - len("“")
	text.WriteString(lead)
	words := write(s.words, s.kind == quote.Mixed)
	span := quote.Span{Start: text.Len(), End: text.Len() + len(words)}
	text.WriteString(words + tail)
	if s.kind == quote.Direct {
		span.End++ // the comma
	}
	q := attribution.Attribution{Confidence: 0.9, Rule: "subject"}
	q.Kind, q.Spans, q.Parent = s.kind, []quote.Span{span}, -1
	q.Marks = []quote.Marks{{
		Open:  quote.Span{Start: open, End: span.Start},
		Close: quote.Span{Start: span.End, End: span.End + len("”")},
	}}
	return q
}
