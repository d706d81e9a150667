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

// A printed is a quote as grouping keeps it, in little memory.
type printed struct {
	text      string
	described string // what the article says of the speaker: all it has where there is no name, else the role
	published int64  // seconds since 1970, unknownTime where unknown
	stems     stems  // content, set and around, one after the other
	length    int32  // of content
	setLength int32

	article, index int32   // where it stands
	start, end     int32   // its extent
	total          float32 // the information of set, in bits
	sure           float32 // of the speaker
	speaker        int32   // in the cast, -1 where nobody is named
	words          int32   // how many it has
	kind           quote.Kind
	frame          frame // of a fragment, by the words before it
}

// content returns the stems of its content words as they stand, or of all where it has none.
func (p *printed) content() stems { return p.stems[:p.length] }

// set returns the same as a set.
func (p *printed) set() stems { return p.stems[p.length:][:p.setLength] }

// around returns the set of the stems of its sentence that the quote does not have.
func (p *printed) around() stems { return p.stems[p.length+p.setLength:] }

func (p *printed) place() Member { return Member{int(p.article), int(p.index)} }

// overlaps reports whether both stand in one place: a quote and one inside it.
func (p *printed) overlaps(q *printed) bool {
	return p.article == q.article && p.start < q.end && q.start < p.end
}

// Quotes is a list of quotes that grows without being copied.
type quotes struct {
	chunks [][]printed
	n      int32
}

const chunk = 1024 // quotes

func (q *quotes) add(p printed) {
	if q.n%chunk == 0 {
		q.chunks = append(q.chunks, make([]printed, 0, chunk))
	}
	last := &q.chunks[q.n/chunk]
	*last = append(*last, p)
	q.n++
}

func (q *quotes) at(i int32) *printed { return &q.chunks[i/chunk][i%chunk] }

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
		if q.Kind == quote.Term || len(q.Spans) == 0 || !liesIn(a.Text, q.Spans) {
			continue
		}
		d := draft{printed: printed{
			text: q.Text(a.Text), published: unixTime(a.Published), index: int32(j),
			start: int32(q.Extent().Start), end: int32(q.Extent().End), sure: float32(q.Confidence), kind: q.Kind,
		}}
		if d.kind == quote.Mixed {
			d.frame = leadUp(a.Text[:d.start])
		}
		if named(q.Speaker) {
			d.speakerName, d.described = q.Speaker.Name, q.Speaker.Role
		} else if q.Speaker != nil {
			d.described = q.Speaker.Name
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

// liesIn reports whether spans lie in a text, in order.
func liesIn(text string, spans []Span) bool {
	end := 0
	for _, s := range spans {
		if s.Start < end || s.End < s.Start || s.End > len(text) {
			return false
		}
		end = s.End
	}
	return true
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
	speaker, _ := contentWords(d.speakerName + " " + d.described) // of whom enough is known without
	d.around = slices.DeleteFunc(d.around, func(w *lexicon.Word) bool { return hasStem(speaker, w.Stem) })
	return true
}

func hasStem(words []*lexicon.Word, stem uint32) bool {
	return slices.ContainsFunc(words, func(w *lexicon.Word) bool { return w.Stem == stem })
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
		if q := &a.Quotes[i]; q.Kind == quote.Term && liesIn(a.Text, q.Spans) {
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
	quotes, reports quotes
	first           []int32 // of each article: how many quotes stand before its own
	cast            cast
	vocabulary      vocabulary
	scratch         stems
}

// add adds what was drafted of the next article.
func (c *collection) add(drafts []draft) {
	article := int32(len(c.first))
	c.first = append(c.first, c.quotes.n)
	for i := range drafts {
		d := &drafts[i]
		p := d.printed
		p.article = article
		p.speaker = c.cast.number(d.speakerName)
		c.addStems(&p, d)
		if p.kind == quote.Indirect {
			c.reports.add(p)
		} else {
			c.quotes.add(p)
		}
	}
}

// addStems numbers the stems of a draft.
func (c *collection) addStems(p *printed, d *draft) {
	all := c.vocabulary.appendStems(c.scratch[:0], d.content)
	p.length = int32(len(all))
	all = append(all, all...)
	set := all[p.length:].toSet()
	p.setLength = int32(len(set))
	all = c.vocabulary.appendStems(all[:p.length+p.setLength], d.around)
	context := slices.DeleteFunc(all[p.length+p.setLength:], set.has).toSet()
	all = all[:int(p.length+p.setLength)+len(context)]
	p.stems, c.scratch = slices.Clone(all), all
}
