package main

import (
	"fmt"
	"io"
	"iter"
	"math"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// writeText lists the quotes for people: the words, then who said them.
func writeText(w io.Writer, articles iter.Seq[cli.Article]) error {
	style := terminal.StyleOf(w)
	for a := range articles {
		var b strings.Builder
		style.Write(&b, heading(&a))
		for _, q := range a.Quotes {
			b.WriteByte('\n')
			style.Write(&b, words(&a, q))
			style.Write(&b, credit(&a, q))
		}
		b.WriteByte('\n')
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

func heading(a *cli.Article) terminal.Paragraph {
	var p terminal.Paragraph
	p.Add(terminal.Strong, a.ID)
	for _, more := range []string{a.Source, a.Title} {
		if more != "" {
			p.Add(terminal.Plain, " · "+more)
		}
	}
	p.Add(terminal.Faint, " · "+cli.Count(len(a.Quotes), "quote"))
	return p
}

// words shows what is quoted, the places where the reporter cut in marked.
func words(a *cli.Article, q attribution.Attribution) terminal.Paragraph {
	p := terminal.Paragraph{Column: 2}
	ink := terminal.Quoted
	if q.Kind == quote.Term {
		ink = terminal.Faint
	}
	for i, s := range q.Spans {
		if i > 0 {
			p.Add(terminal.Faint, " / ")
		}
		p.Add(ink, cli.Marked(q.Kind, s.In(a.Text)))
	}
	return p
}

// credit shows who is credited and on what grounds.
func credit(a *cli.Article, q attribution.Attribution) terminal.Paragraph {
	p := terminal.Paragraph{Column: 6}
	add := func(ink terminal.Ink, label, text string) {
		if text != "" {
			p.Add(terminal.Faint, " · "+label)
			p.Add(ink, text)
		}
	}
	p.Add(terminal.Faint, q.Kind.String())
	switch {
	case q.Speaker != nil:
		add(terminal.Name, "", q.Speaker.Name)
		add(terminal.Plain, "as ", mentionOf(a, q))
		add(terminal.Plain, "cue ", q.Cue.In(a.Text))
	case q.Kind != quote.Term:
		add(terminal.Warning, "", "nobody is credited")
	}
	if q.Via != nil {
		add(terminal.Plain, "via ", q.Via.Name)
	}
	if q.Speaker != nil {
		add(terminal.Plain, "", fmt.Sprintf("%.0f%% sure", math.Floor(100*q.Confidence)))
	}
	return p
}

// mentionOf is empty where the mention is the speaker's full name.
func mentionOf(a *cli.Article, q attribution.Attribution) string {
	if mention := q.Mention.In(a.Text); mention != q.Speaker.Name {
		return mention
	}
	return ""
}
