// Package terminal lays out text for people: colour where it can be seen, lines
// as wide as the window.
package terminal

import (
	"io"
	"os"
	"strconv"

	"github.com/fatih/color"
)

// Widths of lines, in columns. Wide windows are not filled: nobody reads
// lines of 200 letters.
const (
	defaultWidth = 80
	minWidth     = 40
	maxWidth     = 110
)

// A Style says how to write for the place where text goes. The zero Style is
// plain text of 80 columns.
type Style struct {
	Color bool
	Width int // in columns; 0 for 80
}

// StyleOf returns the style for w: coloured and as wide as the window if w is a
// terminal, unless the environment has NO_COLOR. COLUMNS overrides the width.
func StyleOf(w io.Writer) Style {
	s := Style{Width: defaultWidth}
	if f, ok := w.(*os.File); ok {
		// Package color asks whether os.Stdout is a terminal, and NO_COLOR.
		s.Color = f == os.Stdout && !color.NoColor
		if n := windowWidth(f); n > 0 {
			s.Width = n
		}
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		s.Width = n
	}
	s.Width = min(max(s.Width, minWidth), maxWidth)
	return s
}

// Columns returns the width of lines.
func (s Style) Columns() int {
	if s.Width == 0 {
		return defaultWidth
	}
	return s.Width
}

// An Ink is a way to print words.
type Ink int

// The inks. Plain leaves words as they are, also in colour.
const (
	Plain Ink = iota
	Strong
	Faint
	Name   // of an outlet
	Quoted // what somebody said
	Mild   // a difference in form
	Warning
	Alarm
)

var inks = [...][]color.Attribute{
	Plain:   nil,
	Strong:  {color.Bold},
	Faint:   {color.Faint},
	Name:    {color.FgCyan},
	Quoted:  {color.FgGreen},
	Mild:    {color.FgBlue},
	Warning: {color.FgYellow},
	Alarm:   {color.FgRed, color.Bold},
}

// paint returns s in ink.
func (s Style) paint(ink Ink, text string) string {
	if !s.Color || ink == Plain {
		return text
	}
	c := color.New(inks[ink]...)
	c.EnableColor()
	return c.Sprint(text)
}
