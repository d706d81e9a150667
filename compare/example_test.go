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

func ExampleCompare() {
	c := compare.Compare(
		"We trust the power of Norvale's envoys. We will pay 10 percent more.",
		"We rely on the strength of Norvale's envoys. We will pay 20 percent more.",
	)
	fmt.Println(c.Same, c.Severity)
	for _, e := range c.Edits {
		fmt.Println(e.Severity, e)
	}
	// Output:
	// true meaning
	// cosmetic rewording changed: trust the power → rely on the strength
	// meaning number changed: 10 → 20
}

// A strict agency lets its reporters shorten a quote, a lenient paper also mends
// its grammar.
func ExamplePolicy() {
	c := compare.Compare("We was never asked about it by the ministry.", "We were never asked about it ...")
	for _, policy := range []compare.Policy{compare.Strict, compare.Lenient} {
		fmt.Println(policy.Violations(c))
	}
	// Output:
	// [inflection changed: was → were]
	// []
}
