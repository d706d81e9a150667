package compare_test

import (
	"context"
	"fmt"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// Articles can come from anywhere, one at a time, and any number of them.
func ExampleGrouper() {
	var g compare.Grouper
	for _, text := range []string{
		"“The old bridge will stay closed to lorries until March,” Mayor Ada Berk said.",
		"“The old bridge will stay closed to lorries until April,” Berk told reporters.",
		"“Nobody asked the bakers of this town,” said Tom Rask.",
	} {
		g.Add(compare.Article{Text: text, Quotes: attribution.Attribute(text, quote.Extract(text))})
	}
	groups, err := g.Groups(context.Background())
	if err != nil {
		fmt.Println(err)
	}
	for _, group := range groups {
		fmt.Println(group.Speaker, group.Members, group.Severity)
		for _, e := range group.Comparisons[0].Edits {
			fmt.Println(e)
		}
	}
	// Output:
	// Ada Berk [{0 0} {1 0}] meaning
	// number changed: March → April
}
