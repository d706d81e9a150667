package attribution

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/quote"
)

// completed returns the quotes with what a caller who found them by other means may
// leave out: a quote that is no term, of which nothing says how likely it is speech, is
// speech; and one that does not lie in its parent has none, as where Parent was not
// set. The quotes given stay as they are.
func completed(given []quote.Quote) []quote.Quote {
	quotes := given
	for i := range given {
		q := given[i]
		if q.Speech == 0 && q.Kind != quote.Term {
			q.Speech = 1
		}
		if q.Parent >= 0 && !nestedRight(given, i) {
			q.Parent = -1
		}
		if q.Speech == given[i].Speech && q.Parent == given[i].Parent {
			continue
		}
		if &quotes[0] == &given[0] {
			quotes = slices.Clone(given)
		}
		quotes[i] = q
	}
	return quotes
}

// nestedRight reports whether quote i lies in a span of its parent, which is another
// quote.
func nestedRight(quotes []quote.Quote, i int) bool {
	q := &quotes[i]
	if q.Parent >= len(quotes) || q.Parent == i {
		return false
	}
	return len(q.Spans) > 0 && slices.ContainsFunc(quotes[q.Parent].Spans, func(around Span) bool {
		return around.Contains(q.Spans[0])
	})
}
