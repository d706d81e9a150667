package terminal

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// A Run is a piece of text in one ink.
type Run struct {
	Ink  Ink
	Text string
}

// A Paragraph is text to be broken into lines: a margin, then a label that
// hangs at the left of the first line, then the text in a column of its own.
type Paragraph struct {
	Margin int // columns left of the label
	Label  Run // may be empty; a long one gets a line of its own
	Column int // columns left of the text
	Runs   []Run
}

// Add appends text in ink.
func (p *Paragraph) Add(ink Ink, text string) { p.Runs = append(p.Runs, Run{ink, text}) }

// Write appends the paragraph to b in lines of the style's width. White space
// in the text counts as one space; a word longer than a line gets its own.
func (s Style) Write(b *strings.Builder, p Paragraph) {
	b.WriteString(s.label(p))
	at := p.Column
	var line []Run
	for i, word := range words(p.Runs) {
		size := word.columns()
		switch {
		case i == 0:
		case at+1+size > s.Columns():
			s.print(b, line)
			b.WriteString("\n" + strings.Repeat(" ", p.Column))
			line, at = nil, p.Column
		default:
			line = append(line, Run{word.gap, " "})
			at++
		}
		line = append(line, word.runs...)
		at += size
	}
	s.print(b, line)
	b.WriteByte('\n')
}

// print paints the runs of a line, neighbours of one ink at a stroke.
func (s Style) print(b *strings.Builder, line []Run) {
	for len(line) > 0 {
		var text strings.Builder
		n := 0
		for ; n < len(line) && line[n].Ink == line[0].Ink; n++ {
			text.WriteString(line[n].Text)
		}
		b.WriteString(s.paint(line[0].Ink, text.String()))
		line = line[n:]
	}
}

// label returns what the first line begins with, as wide as the column.
func (s Style) label(p Paragraph) string {
	margin := strings.Repeat(" ", p.Margin)
	room := p.Column - p.Margin - Columns(p.Label.Text)
	switch {
	case p.Label.Text == "":
		return strings.Repeat(" ", p.Column)
	case room < 1:
		return margin + s.paint(p.Label.Ink, p.Label.Text) + "\n" + strings.Repeat(" ", p.Column)
	}
	return margin + s.paint(p.Label.Ink, p.Label.Text) + strings.Repeat(" ", room)
}

// A word is what stays on one line, in one ink or several.
type word struct {
	gap  Ink // of the space before it
	runs []Run
}

func (w word) columns() int {
	n := 0
	for _, r := range w.runs {
		n += Columns(r.Text)
	}
	return n
}

// words cuts runs at white space. Control characters, which could do things
// to a terminal, become visible.
func words(runs []Run) []word {
	var out []word
	var current word
	space, gap := false, Plain
	for _, r := range runs {
		for text := strings.Map(visible, r.Text); text != ""; {
			rest := strings.TrimLeftFunc(text, unicode.IsSpace)
			if rest != text {
				space, gap, text = true, r.Ink, rest
				continue
			}
			end := strings.IndexFunc(text, unicode.IsSpace)
			if end < 0 {
				end = len(text)
			}
			if space && current.runs != nil {
				out = append(out, current)
				current = word{gap: gap}
			}
			space = false
			current.runs = append(current.runs, Run{r.Ink, text[:end]})
			text = text[end:]
		}
	}
	if current.runs != nil {
		out = append(out, current)
	}
	return out
}

func visible(r rune) rune {
	if unicode.IsControl(r) && !unicode.IsSpace(r) {
		return unicode.ReplacementChar
	}
	return r
}

// Columns returns how many columns a terminal takes for s.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case wide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}
