package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A printed is a quote as grouping keeps it.
type printed struct {
	text      string
	source    string // what the article says of a speaker without a name
	published int64  // seconds since 1970, unknownTime where unknown
	content   stems  // of its content words as they stand, or of all where it has none
	set       stems  // the same in order, without repetition
	around    stems  // those of its sentence that the quote does not have, in order
	place     Member
	extent    Span
	total     float32 // the information of set, in bits
	sure      float32 // of the speaker
	speaker   int32   // in the cast, -1 where nobody is named
	words     int32   // how many it has
	kind      quote.Kind
}

// maxWords is the length of a quote from which it is none, but a text in marks.
const maxWords = 10_000

// A draft is a quote as its article tells it, before stems and speakers have numbers.
type draft struct {
	printed
	speakerName     string // empty where nobody is named
	content, around []*lexicon.Word
}

// readArticle drafts the direct and mixed quotes of an article, and the reported speech
// of its named speakers.
func readArticle(a *Article) []draft {
	terms := termsOf(a)
	var sentences []Span
	var out []draft
	for j := range a.Quotes {
		q := &a.Quotes[j]
		if q.Kind == quote.Term || len(q.Spans) == 0 {
			continue
		}
		d := draft{printed: printed{
			text: q.Text(a.Text), published: unixTime(a.Published), place: Member{Quote: j}, extent: q.Extent(),
			sure: float32(q.Confidence), kind: q.Kind,
		}}
		if named(q.Speaker) {
			d.speakerName = q.Speaker.Name
		} else if q.Speaker != nil {
			d.source = q.Speaker.Name
		}
		if d.kind == quote.Indirect && d.speakerName == "" || d.kind == quote.Mixed && terms[termKey(d.text)] {
			continue
		}
		if sentences == nil {
			sentences = segment.Sentences(a.Text)
		}
		if d.readWords(around(a.Text, sentences, q.Extent())) {
			d.text = strings.Clone(d.text) // not the whole article
			out = append(out, d)
		}
	}
	return out
}

// readWords finds the words of the quote and of the sentences around it. It reports
// whether it is a quote.
func (d *draft) readWords(context string) bool {
	content, all := contentWords(d.text)
	if len(all) == 0 || len(all) >= maxWords {
		return false
	}
	d.words = int32(len(all))
	if d.content = content; len(content) == 0 {
		d.content = all
	}
	d.around, _ = contentWords(context)
	return true
}

// contentWords returns the content words of a text, and all its words.
func contentWords(text string) (content, all []*lexicon.Word) {
	for _, t := range segment.Tokens(text) {
		if t.Kind == segment.Punct {
			continue
		}
		w := lexicon.Lookup(t.In(text))
		all = append(all, w)
		if w.Content() {
			content = append(content, w)
		}
	}
	return content, all
}

// termsOf returns the terms of an article. What it prints as a term in one place is
// none of its fragments in another.
func termsOf(a *Article) map[string]bool {
	terms := make(map[string]bool)
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Kind == quote.Term {
			terms[termKey(q.Text(a.Text))] = true
		}
	}
	return terms
}

func termKey(text string) string {
	return strings.ToLower(strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// maxContext bounds what is read on either side of a quote, in bytes: not every
// sentence ends.
const maxContext = 600

// around returns the sentences that the span touches.
func around(text string, sentences []Span, s Span) string {
	i, _ := slices.BinarySearchFunc(sentences, s.Start, func(t Span, at int) int { return cmp.Compare(t.End, at+1) })
	j := i
	for j < len(sentences) && sentences[j].End < s.End {
		j++
	}
	if j >= len(sentences) || sentences[i].Start > s.Start {
		return s.In(text)
	}
	start := max(sentences[i].Start, s.Start-maxContext)
	end := min(max(sentences[j].End, s.End), s.End+maxContext)
	return text[start:end]
}

// A collection is what is read of the articles added so far.
type collection struct {
	quotes, reports []printed
	first           []int // of each article: how many quotes stand before its own
	cast            cast
	vocabulary      vocabulary
}

// add adds what was drafted of the next article.
func (c *collection) add(drafts []draft) {
	article := len(c.first)
	c.first = append(c.first, len(c.quotes))
	for i := range drafts {
		d := &drafts[i]
		p := d.printed
		p.place.Article = article
		p.speaker = c.cast.number(d.speakerName)
		p.content = c.vocabulary.stems(d.content)
		p.set = p.content.set()
		context := c.vocabulary.stems(d.around)
		p.around = slices.DeleteFunc(context, p.set.has).set()
		if p.kind == quote.Indirect {
			c.reports = append(c.reports, p)
		} else {
			c.quotes = append(c.quotes, p)
		}
	}
}
