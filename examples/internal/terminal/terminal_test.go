package terminal_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
)

func write(s terminal.Style, p terminal.Paragraph) string {
	var b strings.Builder
	s.Write(&b, p)
	return b.String()
}

func runs(texts ...string) []terminal.Run {
	var out []terminal.Run
	for _, t := range texts {
		out = append(out, terminal.Run{Text: t})
	}
	return out
}

func TestParagraphs(t *testing.T) {
	for name, tc := range map[string]struct {
		p    terminal.Paragraph
		want string
	}{
		"empty":           {terminal.Paragraph{}, "\n"},
		"fits":            {terminal.Paragraph{Runs: runs("one two")}, "one two\n"},
		"exactly":         {terminal.Paragraph{Runs: runs("1234 6789 12345 7890")}, "1234 6789 12345 7890\n"},
		"one too many":    {terminal.Paragraph{Runs: runs("1234 6789 12345 78901")}, "1234 6789 12345\n78901\n"},
		"white space":     {terminal.Paragraph{Runs: runs(" one\r\n\r\n two ")}, "one two\n"},
		"runs of a word":  {terminal.Paragraph{Runs: runs("1234 6789 1234", "5678", "901 0")}, "1234 6789\n12345678901 0\n"},
		"space by itself": {terminal.Paragraph{Runs: runs("one", " ", "two")}, "one two\n"},
		"column":          {terminal.Paragraph{Column: 8, Runs: runs("one two three four")}, "        one two\n        three four\n"},
		"label": {terminal.Paragraph{Margin: 2, Label: terminal.Run{Text: "Name"}, Column: 8, Runs: runs("one two three four")},
			"  Name  one two\n        three four\n"},
		"long label": {terminal.Paragraph{Margin: 2, Label: terminal.Run{Text: "Longer"}, Column: 8, Runs: runs("one")},
			"  Longer\n        one\n"},
		"long word":          {terminal.Paragraph{Column: 2, Runs: runs("a " + strings.Repeat("x", 30) + " b")}, "  a\n  " + strings.Repeat("x", 30) + "\n  b\n"},
		"control characters": {terminal.Paragraph{Runs: runs("a\x1b[31mb\x07")}, "a�[31mb�\n"},
		"combining marks":    {terminal.Paragraph{Runs: runs("e\u0301e\u0301e\u0301 6789 12345 7890")}, "e\u0301e\u0301e\u0301 6789 12345 7890\n"},
		"wide characters":    {terminal.Paragraph{Runs: runs("日本語日本語日 5678901")}, "日本語日本語日\n5678901\n"},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tc.want, write(terminal.Style{Width: 20}, tc.p)) })
	}
}

func TestColourPaintsWordsAndTheSpacesWithin(t *testing.T) {
	p := terminal.Paragraph{Runs: []terminal.Run{{Text: "so "}, {Ink: terminal.Alarm, Text: "not so"}, {Text: " ever"}}}
	assert.Equal(t, "so not so ever\n", write(terminal.Style{}, p))
	assert.Regexp(t, `^so \x1b\[[0-9;]+mnot so\x1b\[[0-9;]+m ever\n$`, write(terminal.Style{Color: true}, p))
}

func TestStyleOfPipe(t *testing.T) {
	t.Setenv("COLUMNS", "")
	assert.Equal(t, terminal.Style{Width: 80}, terminal.StyleOf(new(bytes.Buffer)))
	for columns, want := range map[string]int{"60": 60, "9": 40, "400": 110, "wide": 80, "-5": 80} {
		t.Setenv("COLUMNS", columns)
		assert.Equal(t, want, terminal.StyleOf(new(bytes.Buffer)).Width, columns)
	}
}
