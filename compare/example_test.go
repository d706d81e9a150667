package compare_test

import (
	"fmt"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

func ExampleGroups() {
	wire := `“We do not rule out another 12 rounds of talks,” Henrik Aldous said.`
	gazette := `Prime Minister Henrik Aldous said: “We rule out another 20 rounds of talks.”`

	articles := []compare.Article{{Text: wire}, {Text: gazette}}
	for i, a := range articles {
		articles[i].Quotes = attribution.Attribute(a.Text, quote.Extract(a.Text))
	}
	for _, g := range compare.Groups(articles) {
		fmt.Println(g.Speaker)
		for _, edit := range g.Comparisons[0].Edits {
			fmt.Printf("  %d %v\n", edit.Severity, edit)
		}
	}
	// Output:
	// Henrik Aldous
	//   3 negation: "do not" left out
	//   3 number changed: 12 → 20
	//   1 punctuation changed: , → .
}
