package quote_test

import (
	"fmt"

	"github.com/seed-e3d8b662/verbatim/quote"
)

func Example() {
	article := `The mayor called the levy “deeply unfair to the islands.”

“We will not pay it,” she said. “And we will not be quiet, as in ‘The Last Ferry.’”`

	for i, q := range quote.Extract(article) {
		fmt.Println(i, q.Kind, q.Parent, q.Text(article))
	}
	// Output:
	// 0 mixed -1 deeply unfair to the islands.
	// 1 direct -1 We will not pay it, And we will not be quiet, as in ‘The Last Ferry.’
	// 2 term 1 The Last Ferry.
}

// A browser counts UTF-16 code units, so the emoji is two.
func ExampleIndex() {
	article := `👍 “Yes,” he said.`
	index := quote.NewIndex(article)
	for q := range quote.All(article) {
		fmt.Println(q.Spans[0], index.UTF16Span(q.Spans[0]), index.RuneSpan(q.Spans[0]))
	}
	// Output:
	// {8 12} {4 8} {3 7}
}
