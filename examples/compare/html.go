package main

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
	"github.com/seed-e3d8b662/verbatim/quote"
)

//go:embed report.gohtml
var page string

var pageTemplate = template.Must(template.New("report").Funcs(template.FuncMap{
	"verdict": func(s compare.Severity) string { return report.Verdicts[s] },
	"level":   compare.Severity.String,
	"reading": reading,
	"aside":   aside,
	"direct":  func(k quote.Kind) bool { return k != quote.Indirect },
	"count":   cli.Count,
}).Parse(page))

// writeHTML writes a page that needs nothing else: no script, font or style sheet.
func writeHTML(w io.Writer, r *result) error {
	return pageTemplate.Execute(w, r)
}
