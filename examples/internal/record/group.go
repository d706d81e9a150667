package record

import (
	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
)

// A Grouping is what compare finds in a set of articles.
type Grouping struct {
	Articles []Source `json:"articles"`
	Groups   []Group  `json:"groups"`
}

// A Source is an article as compare lists it.
type Source struct {
	ID        string `json:"id"`
	Source    string `json:"source"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Published string `json:"published,omitempty"`
}

// A Group is the quotes that report one utterance.
type Group struct {
	Speaker     string            `json:"speaker"`
	Members     []Member          `json:"members"`
	Comparisons []GroupComparison `json:"comparisons"`
	Conflict    []Credit          `json:"conflict,omitempty"`
}

// A Credit says which members, by their places, credit a person with the same words
// that others credit somebody else with.
type Credit struct {
	Speaker string `json:"speaker"`
	Members []int  `json:"members"`
}

// A Member is a quote of a group. Its spans are offsets into the article as
// given, those of comparisons into its text.
type Member struct {
	Article string `json:"article"`
	Source  string `json:"source"`
	Quote
}

// A GroupComparison compares the members at two places of a group.
type GroupComparison struct {
	A int `json:"a"`
	B int `json:"b"`
	Comparison
}

// NewMember makes the record of an article's quote as a member of a group.
func NewMember(a *input.Article, q attribution.Attribution) Member {
	return Member{Article: a.ID, Source: a.Source, Quote: newQuote(a, q)}
}
