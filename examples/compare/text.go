package main

import (
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// writeText shows for people what several articles report, worst first.
func writeText(w io.Writer, r *result) error {
	p := printer{style: terminal.StyleOf(w)}
	p.summary(r)
	for i := range r.Utterances {
		p.utterance(&r.Utterances[i])
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// A printer lays out utterances for a terminal or a pipe.
type printer struct {
	style terminal.Style
	out   strings.Builder
}

func (p *printer) line(runs ...terminal.Run) { p.paragraph(terminal.Paragraph{Runs: runs}) }

func (p *printer) paragraph(para terminal.Paragraph) { p.style.Write(&p.out, para) }

// summary says what follows and explains the marks.
func (p *printer) summary(r *result) {
	p.line(terminal.Run{Text: r.Summary()})
	if len(r.Utterances) == 0 {
		return
	}
	marked := report.Piece{Text: "like this", Severity: compare.Check, Opens: 1, Closes: []int{1}}
	missing := report.Piece{Severity: compare.Check, Opens: 1, Closes: []int{2}}
	p.out.WriteByte('\n')
	p.line(slices.Concat(
		[]terminal.Run{{Text: "Words that differ are marked "}}, p.piece(marked),
		[]terminal.Run{{Text: ", words that are missing "}}, p.piece(missing),
		[]terminal.Run{{Text: ". The notes below say how."}})...)
}

const (
	margin     = 3
	widestName = 22 // of an outlet, before it gets a line of its own
)

func (p *printer) utterance(u *report.Utterance) {
	p.out.WriteByte('\n')
	p.heading(u)
	names := 0
	for _, w := range u.Wordings {
		names = max(names, min(terminal.Columns(w.Outlet), widestName))
	}
	for i := range u.Wordings {
		w := &u.Wordings[i]
		para := terminal.Paragraph{
			Margin: margin,
			Label:  terminal.Run{Ink: terminal.Name, Text: w.Outlet},
			Column: margin + names + 2,
			Runs:   p.words(w),
		}
		if more := aside(*u, *w); more != "" {
			para.Add(terminal.Faint, " ("+more+")")
		}
		p.paragraph(para)
	}
	for i := range u.Notes {
		p.note(i+1, &u.Notes[i])
	}
}

// heading names the speaker at the left and the severity at the right.
func (p *printer) heading(u *report.Utterance) {
	speaker := u.Speaker
	if speaker == "" {
		speaker = "Nobody is credited"
	}
	verdict := strings.ToUpper(report.Verdicts[u.Severity])
	room := p.style.Columns() - terminal.Columns(speaker+verdict) - 2
	p.line(
		terminal.Run{Ink: terminal.Strong, Text: speaker + " "},
		terminal.Run{Ink: terminal.Faint, Text: strings.Repeat("─", max(room, 1)) + " "},
		terminal.Run{Ink: report.Inks[u.Severity], Text: verdict})
}

// words are what the outlet has, between quotation marks if it quotes.
func (p *printer) words(w *report.Wording) []terminal.Run {
	opened, closed := terminal.Run{Text: "“"}, terminal.Run{Text: "”"}
	if w.Kind == quote.Indirect {
		opened, closed = terminal.Run{}, terminal.Run{}
	}
	runs := []terminal.Run{opened}
	for i, piece := range w.Pieces {
		switch {
		case piece.Break:
			runs = append(runs, closed, terminal.Run{Text: " "}, opened)
		case piece.Text != "":
			runs = append(runs, p.piece(piece)...)
		default:
			if i > 0 && !endsInSpace(w.Pieces[i-1].Text) {
				runs = append(runs, terminal.Run{Text: " "})
			}
			runs = append(runs, p.piece(piece)...)
			if i+1 < len(w.Pieces) && startsWord(w.Pieces[i+1].Text) {
				runs = append(runs, terminal.Run{Text: " "})
			}
		}
	}
	return append(runs, closed)
}

func endsInSpace(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r)
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// piece shows one stretch of words: in colour by its ink, elsewhere by braces,
// which unlike brackets no newspaper prints. A caret stands for missing words.
func (p *printer) piece(piece report.Piece) []terminal.Run {
	opened, closed, text := "{", "}", piece.Text
	if p.style.Color || text == "" {
		opened, closed = "", ""
	}
	if text == "" {
		text = "^"
	}
	ink := report.Inks[piece.Severity]
	runs := []terminal.Run{{Text: strings.Repeat(opened, piece.Opens)}, {Ink: ink, Text: text}}
	for i, n := range piece.Closes {
		number := superscript(n)
		if i > 0 && closed == "" {
			number = "," + number
		}
		runs = append(runs, terminal.Run{Text: closed}, terminal.Run{Ink: ink, Text: number})
	}
	return runs
}

// note says what differs: how gravely, in what way, and who has which words.
func (p *printer) note(n int, note *report.Note) {
	para := terminal.Paragraph{
		Margin: margin,
		Label:  terminal.Run{Ink: report.Inks[note.Severity], Text: superscript(n)},
		Column: margin + 3,
	}
	para.Add(report.Inks[note.Severity], report.Verdicts[note.Severity])
	para.Add(terminal.Plain, ", "+note.Class.String()+": ")
	for i, r := range note.Readings {
		if i > 0 {
			para.Add(terminal.Plain, "; ")
		}
		para.Add(terminal.Plain, reading(*note, r))
	}
	p.paragraph(para)
}

var superscripts = [...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}

// superscript returns n as a note's number.
func superscript(n int) string {
	if n < 10 {
		return superscripts[n]
	}
	return superscript(n/10) + superscripts[n%10]
}
