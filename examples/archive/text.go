package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
	"github.com/seed-e3d8b662/verbatim/quote"
)

const (
	margin      = 3
	column      = 26 // of what outlets print
	widestName  = column - margin - 2
	mostPrinted = 12 // quotes shown for one claim or group
)

var verdictInks = [...]terminal.Ink{
	archive.Exact:        terminal.Quoted,
	archive.Formatting:   terminal.Mild,
	archive.Elided:       terminal.Mild,
	archive.Partial:      terminal.Mild,
	archive.Reworded:     terminal.Warning,
	archive.Altered:      terminal.Alarm,
	archive.OtherSpeaker: terminal.Alarm,
	archive.NotFound:     terminal.Alarm,
}

// A page is text for people.
type page struct {
	style terminal.Style
	out   strings.Builder
}

func newPage(w io.Writer) *page { return &page{style: terminal.StyleOf(w)} }

func (p *page) writeTo(w io.Writer) error {
	_, err := io.WriteString(w, p.out.String())
	return err
}

func (p *page) paragraph(para terminal.Paragraph) { p.style.Write(&p.out, para) }

// heading has a title at the left and a verdict at the right.
func (p *page) heading(title string, ink terminal.Ink, verdict string) {
	var para terminal.Paragraph
	para.Add(terminal.Strong, title+" ")
	lines := 1 + terminal.Columns(title)/p.style.Columns()
	room := lines*p.style.Columns() - terminal.Columns(title+verdict) - 2
	para.Add(terminal.Faint, strings.Repeat("─", max(room, 1))+" ")
	para.Add(ink, strings.ToUpper(verdict))
	p.paragraph(para)
}

// writeFinding shows a claim, and what outlets print, the earliest first.
func writeFinding(w io.Writer, c *checked) error {
	p := newPage(w)
	p.heading(c.who(), verdictInks[c.Verdict], c.Verdict.String())
	claim := terminal.Paragraph{Margin: margin, Label: terminal.Run{Text: "claimed"}, Column: column}
	claim.Add(terminal.Plain, "“"+c.Text+"”")
	p.paragraph(claim)
	sources := c.Sources()
	for i, m := range sources[:min(len(sources), mostPrinted)] {
		aside := []string{m.Verdict.String()}
		if i == 0 && !m.Published.IsZero() && len(sources) > 1 {
			aside = append(aside, "the earliest")
		}
		p.printed(&m.Quote, m.Verdict == archive.OtherSpeaker || !sameName(m.Speaker, c.Speaker), aside)
		p.edits(&m.Comparison, len(c.Text), len(m.Text), "claimed", "printed")
	}
	p.more(len(sources) - mostPrinted)
	if len(c.Similar) > 0 {
		p.note("What comes nearest:")
		for _, m := range c.Similar {
			p.printed(&m.Quote, true, nil)
		}
	}
	p.out.WriteByte('\n')
	return p.writeTo(w)
}

// who is the claimed speaker.
func (c *checked) who() string {
	if c.Speaker == "" {
		return "Nobody is named"
	}
	return c.Speaker
}

func sameName(a, b string) bool { return strings.EqualFold(a, b) }

func (p *page) note(text string) {
	para := terminal.Paragraph{Column: margin}
	para.Add(terminal.Faint, text)
	p.paragraph(para)
}

func (p *page) more(n int) {
	if n > 0 {
		p.note("and " + cli.Count(n, "more quote"))
	}
}

// printed shows a quote: when and by whom it was printed, the words, who spoke.
func (p *page) printed(q *archive.Quote, named bool, aside []string) {
	label := q.Source
	if label == "" {
		label = filepath.Base(q.Article)
	}
	para := terminal.Paragraph{Margin: margin, Label: terminal.Run{Ink: terminal.Name, Text: shorten(label)}, Column: column}
	para.Add(terminal.Plain, cli.Marked(q.Kind, q.Text))
	if q.Kind == quote.Indirect {
		aside = append(aside, "reported, not quoted")
	}
	if named && q.Speaker != "" {
		aside = append([]string{q.Speaker}, aside...)
	}
	if q.Via != "" {
		aside = append(aside, "via "+q.Via)
	}
	if !q.Published.IsZero() {
		aside = append(aside, q.Published.Format(time.DateOnly))
	}
	if len(aside) > 0 {
		para.Add(terminal.Faint, " ("+strings.Join(aside, "; ")+")")
	}
	p.paragraph(para)
}

// shorten cuts an outlet's name to what has room.
func shorten(name string) string {
	if runes := []rune(name); terminal.Columns(name) > widestName && len(runes) >= widestName {
		return string(runes[:widestName-1]) + "…"
	}
	return name
}

// edits lists the differences of the words of a and b, but for the marks that end both.
func (p *page) edits(c *compare.Comparison, endA, endB int, a, b string) {
	said := map[string]bool{}
	for _, e := range c.Edits {
		text := fmt.Sprintf(", %s: %s", e.Class, readings(e, a, b))
		if said[text] || e.Class == compare.Punctuation && e.A.End == endA && e.B.End == endB {
			continue
		}
		said[text] = true
		para := terminal.Paragraph{Column: column}
		para.Add(report.Inks[e.Severity], report.Verdicts[e.Severity])
		para.Add(terminal.Plain, text)
		p.paragraph(para)
	}
}

// readings says what either side has.
func readings(e compare.Edit, a, b string) string {
	x, y := strings.TrimSpace(e.A.Text), strings.TrimSpace(e.B.Text)
	switch {
	case e.Class == compare.Fragment && !hasWords(y):
		return "the rest is not " + b
	case e.Class == compare.Fragment && !hasWords(x):
		return b + " with more"
	case y == "":
		return fmt.Sprintf("“%s” %s only", x, a)
	case x == "":
		return fmt.Sprintf("“%s” %s only", y, b)
	}
	return fmt.Sprintf("“%s” %s, “%s” %s", x, a, y, b)
}

func hasWords(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
