package archive_test

import (
	"context"
	"fmt"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/quote"
)

func Example() {
	a := archive.New() // archive.Open(path) keeps one on the disk
	defer a.Close()

	text := `“We do not rule out another 12 rounds of talks,” Henrik Aldous said.`
	err := a.Add(context.Background(), compare.Article{ID: "wire-17", Source: "Wire", Text: text,
		Quotes: attribution.Attribute(text, quote.Extract(text))})
	if err != nil {
		fmt.Println(err)
		return
	}
	finding, err := a.Check(context.Background(), archive.Claim{Text: "We rule out another 12 rounds of talks.", Speaker: "Aldous"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(finding.Verdict)
	for _, m := range finding.Sources() {
		fmt.Printf("%s: %q %v\n", m.Source, m.Text, m.Edits[0])
	}
	// Output:
	// altered
	// Wire: "We do not rule out another 12 rounds of talks," negation: "do not" put in
}
