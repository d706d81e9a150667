package report

import (
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
)

// Verdicts are the severities in a reader's words.
var Verdicts = [...]string{
	compare.None:     "word for word",
	compare.Cosmetic: "form only",
	compare.Check:    "worth checking",
	compare.Meaning:  "meaning at stake",
}

// Inks are how the severities are printed.
var Inks = [...]terminal.Ink{
	compare.None:     terminal.Plain,
	compare.Cosmetic: terminal.Mild,
	compare.Check:    terminal.Warning,
	compare.Meaning:  terminal.Alarm,
}
