package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// Speech that stands between no marks: dialogue that a dash opens, as in
// Spanish, French, Russian and Turkish; transcripts, where the speaker's name
// stands before a colon; and block quotes. Dashes and labels mean other things
// too, so the whole article decides whether it uses them for speech.

// customs is how an article prints speech without marks.
type customs struct {
	dashes bool // paragraphs that a dash opens are speech
	labels bool // so are those that a speaker's name opens
}

// decideCustoms judges by the beginning of the article. Half of the dashes must
// open a question or exclamation, or speech with its reporting words: those of
// a list do not. Labels must come back, or be Q and A.
func decideCustoms(text string) customs {
	const (
		sample = 1 << 16 // bytes
		enough = 2       // paragraphs
	)
	var dashes, spoken, labels, names, again int
	seen := make(map[string]bool)
	text = text[:min(len(text), sample)]
	for p := range segment.AllParagraphs(text) {
		words := p.In(text)
		if n := dashLen(words); n > 0 && beginsUtterance(words[n:]) {
			dashes++
			if endsSpoken(words) || cueDash(words[n:], words[:n]) >= 0 {
				spoken++
			}
		} else if l := labelOf(words); l.words != "" {
			if l.sure {
				labels++
			}
			names++
			if seen[l.words] {
				again++
			}
			seen[l.words] = true
		}
	}
	interview := seen["Q"] && seen["A"]
	return customs{
		dashes: dashes >= enough && 2*spoken >= dashes,
		labels: interview || labels >= enough && again > 0 || names > 2*enough && again >= enough,
	}
}

// unmarked returns the speech of a paragraph that no mark opens, with its
// opening dash as mark where it has one; block tells that the paragraph is part
// of a block quote.
func (r *reader) unmarked(p Span, block bool) (spans []Span, marks []Marks) {
	words := p.In(r.text)
	switch n := dashLen(words); {
	case n > 0 && r.customsOf().dashes && beginsUtterance(words[n:]):
		return r.dialogue(p, n)
	case n > 0:
		return nil, nil
	}
	if l := labelOf(words); l.words != "" && r.customsOf().labels {
		return bare(segment.Trim(r.text, Span{Start: p.Start + l.end, End: p.End}))
	}
	if body := strings.TrimLeft(words, "> \t"); block && hasWord(body) && !r.start[body[0]] {
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

// dialogue returns the speech of a paragraph that a dash of n bytes opens. The
// same dash parts it from words that report it and begin in lower case:
//
//	—No lo sé —dijo ella—. Mañana veremos.
//	— Не знаю, — сказала она. — Завтра увидим.
func (r *reader) dialogue(p Span, n int) (spans []Span, marks []Marks) {
	dash := r.text[p.Start : p.Start+n]
	open := Span{Start: p.Start, End: p.Start + n}
	for {
		rest := r.text[open.End:p.End]
		end := cueDash(rest, dash)
		s := Span{Start: open.End, End: p.End}
		if end >= 0 {
			s.End = open.End + end
		}
		if t := segment.Trim(r.text, s); hasWord(t.In(r.text)) {
			spans = append(spans, t)
			marks = append(marks, Marks{Open: open, Close: Span{Start: t.End, End: t.End}})
		}
		if end < 0 {
			return spans, marks
		}
		again := strings.Index(rest[end+n:], dash)
		if again < 0 {
			return spans, marks
		}
		at := s.End + n + again
		open = Span{Start: at, End: at + n}
		open.End += len(r.text[open.End:p.End]) - len(strings.TrimLeft(r.text[open.End:p.End], ".,;: "))
	}
}

// cueDash returns where in text the dash stands that opens the reporting words,
// or -1: after white space, before a lower case letter.
func cueDash(text, dash string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], dash)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		tight, _ := utf8.DecodeRuneInString(text[i+len(dash):])
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[i+len(dash):], " \u00a0"))
		if i > 0 && unicode.IsSpace(before) && unicode.IsLower(next) && (unicode.IsLower(tight) || endsClause(text[:i])) {
			return i
		}
		from = i + len(dash)
	}
}

// endsClause reports whether text ends in a mark that parts speech from the
// words that report it.
func endsClause(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, unicode.IsSpace))
	return strings.ContainsRune(",.!?…", last)
}

// endsSpoken reports whether text ends in a question or an exclamation.
func endsSpoken(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return last == '?' || last == '!'
}

// dashLen is the length of the dialogue dash that text begins with, or 0.
func dashLen(text string) int {
	if text == "" || text[0] != '-' && text[0] != "—"[0] {
		return 0
	}
	for _, dash := range []string{"—", "―", "–", "--"} {
		if strings.HasPrefix(text, dash) {
			return len(dash)
		}
	}
	return 0
}

// A label is the speaker's name before a colon.
type label struct {
	words string
	end   int  // where the speech begins
	sure  bool // in capitals, which little else has
}

// labelOf returns the label that a paragraph begins with: Q and A, one to five
// words in capitals, or each with one. No mark follows it, as those tell more.
func labelOf(text string) label {
	const longest, most = 48, 5
	colon := strings.IndexByte(text[:min(len(text), longest)], ':')
	if colon <= 0 || colon+2 >= len(text) || text[colon+1] != ' ' || loadMarks().start[text[colon+2]] {
		return label{}
	}
	l := label{words: text[:colon], end: colon + 2, sure: strings.ToUpper(text[:colon]) == text[:colon]}
	n := 0
	for w := range strings.FieldsSeq(l.words) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(["))
		if n++; n > most || !unicode.IsUpper(r) {
			return label{}
		}
	}
	return l
}

// isBlock reports whether the paragraph p is part of a block quote: set off by
// ">", or indented after a paragraph that ends in a colon or was part of one.
func (r *reader) isBlock(p Span) bool {
	if p.Empty() {
		return false
	}
	if r.text[p.Start] == '>' {
		return true
	}
	lead := strings.TrimRight(r.text[:p.Start], " \t")
	const indent = 2
	if len(lead)+indent > p.Start && !strings.HasSuffix(r.text[:p.Start], "\t") || !strings.HasSuffix(lead, "\n") {
		return false
	}
	return r.block || strings.HasSuffix(strings.TrimRightFunc(lead, unicode.IsSpace), ":")
}
