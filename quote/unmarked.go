package quote

import (
	"strings"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// Speech that stands between no marks: dialogue that a dash opens, as in
// Spanish, French, Russian and Turkish; transcripts, where the speaker's name
// stands before a colon; and block quotes. Dashes and labels mean other things
// too, so the whole article decides whether it uses them for speech.

// customs is how an article prints speech without marks.
type customs struct {
	dashes  bool // paragraphs that a dash opens are speech
	hyphens bool // so are those that a hyphen opens for a dash
	labels  bool // so are those that a speaker's name opens
}

// speakAfter reports whether a dash of n bytes opens speech.
func (c customs) speakAfter(n int) bool {
	if n == len(hyphen) {
		return c.hyphens
	}
	return c.dashes
}

// decideCustoms judges by the beginning of the article.
func decideCustoms(text string) customs {
	const sample = 1 << 16 // bytes
	text = text[:min(len(text), sample)]
	var dashed, hyphened dashes
	t := turns{text: text, count: make(map[string]int), asked: make(map[string]int)}
	for p := range segment.AllParagraphs(text) {
		words := p.In(text)
		if n := dashLen(words); n == len(hyphen) {
			hyphened.add(words, n)
		} else if n > 0 {
			dashed.add(words, n)
		} else if l := labelOf(words); l.words != "" {
			t.add(l, words[l.end:])
		} else {
			t.without++
		}
	}
	return customs{
		dashes:  dashed.areSpeech(),
		hyphens: hyphened.sure > 0 && hyphened.areSpeech(), // most hyphens open the items of lists
		labels:  t.areSpeech(),
	}
}

// unmarked returns the speech of a paragraph that no mark opens, with its
// opening dash as mark where it has one; block tells that the paragraph is part
// of a block quote.
func (r *reader) unmarked(p Span, block bool) (spans []Span, marks []Marks) {
	words := p.In(r.text)
	switch n := dashLen(words); {
	case n > 0 && r.customsOf().speakAfter(n) && beginsUtterance(words[n:]):
		return r.dialogue(p, n)
	case n > 0:
		return nil, nil
	}
	if l := labelOf(words); l.words != "" && r.customsOf().labels {
		return bare(segment.Trim(r.text, Span{Start: p.Start + l.end, End: p.End}))
	}
	if !block {
		return nil, nil
	}
	if body := strings.TrimLeft(words, "> \t"); hasWord(body) && !r.start[body[0]] {
		return bare(Span{Start: p.End - len(body), End: p.End})
	}
	return nil, nil
}

// bare returns a span that has no marks.
func bare(s Span) ([]Span, []Marks) {
	return []Span{s}, []Marks{{Open: Span{Start: s.Start, End: s.Start}, Close: Span{Start: s.End, End: s.End}}}
}

// customsOf decides once for the article.
func (r *reader) customsOf() customs {
	if r.customs == nil {
		c := decideCustoms(r.text)
		r.customs = &c
	}
	return *r.customs
}

// isBlock reports whether the paragraph p is part of a block quote: set off by
// ">" that opens no turn of a transcript, or indented after a paragraph that ends
// in a colon or was part of one.
func (r *reader) isBlock(p Span) bool {
	if p.Empty() {
		return false
	}
	if r.text[p.Start] == '>' {
		return labelOf(p.In(r.text)).words == "" || !r.customsOf().labels
	}
	if p.Start == 0 || r.text[p.Start-1] != ' ' && r.text[p.Start-1] != '\t' {
		return false
	}
	lead := strings.TrimRight(r.text[:p.Start], " \t")
	const indent = 2
	if len(lead)+indent > p.Start && !strings.HasSuffix(r.text[:p.Start], "\t") || !strings.HasSuffix(lead, "\n") {
		return false
	}
	return r.block || strings.HasSuffix(strings.TrimRightFunc(lead, unicode.IsSpace), ":")
}
