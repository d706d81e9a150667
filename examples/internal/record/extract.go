// Package record holds what the example programs write as JSON.
package record

import (
	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// An Article is one article with its quotes. All spans are half-open byte
// offsets into the input as given.
type Article struct {
	ID     string   `json:"id"`
	Source string   `json:"source"`
	Quotes []Placed `json:"quotes"`
}

// A Placed is a quote among those of its article.
type Placed struct {
	Quote
	Parent int `json:"parent"` // place of the quote around this one, or -1
}

// A Quote is one utterance with its source.
type Quote struct {
	Kind       quote.Kind   `json:"kind"`
	Spans      []quote.Span `json:"spans"`
	Text       string       `json:"text"`
	Speaker    *Speaker     `json:"speaker"`
	Cue        *Words       `json:"cue"`
	Via        *Words       `json:"via"`
	Confidence float64      `json:"confidence"`
	Rule       string       `json:"rule"`
}

// A Speaker is who said it. The mention is null where none stands beside the quote.
type Speaker struct {
	Name    string                  `json:"name"`
	Type    attribution.SpeakerType `json:"type"`
	Mention *Words                  `json:"mention"`
}

// Words are a span with what it holds.
type Words struct {
	quote.Span
	Text string `json:"text"`
}

// NewArticle makes the record of an article.
func NewArticle(a *input.Article, quotes []attribution.Attribution) Article {
	out := Article{ID: a.ID, Source: a.Source, Quotes: make([]Placed, len(quotes))}
	for i, q := range quotes {
		out.Quotes[i] = Placed{newQuote(a, q), q.Parent}
	}
	return out
}

func newQuote(a *input.Article, q attribution.Attribution) Quote {
	out := Quote{
		Kind:       q.Kind,
		Spans:      make([]quote.Span, len(q.Spans)),
		Text:       q.Text(a.Text),
		Cue:        newWords(a, q.Cue),
		Confidence: q.Confidence,
		Rule:       q.Rule,
	}
	for i, s := range q.Spans {
		out.Spans[i] = a.InFile(s)
	}
	if q.Speaker != nil {
		out.Speaker = &Speaker{Name: q.Speaker.Name, Type: q.Speaker.Type, Mention: newWords(a, q.Mention)}
	}
	if q.Via != nil {
		out.Via = newWords(a, q.Via.Span)
	}
	return out
}

// newWords returns nil for an empty span: where nothing is, nothing starts.
func newWords(a *input.Article, s quote.Span) *Words {
	if s.Start == s.End {
		return nil
	}
	return &Words{Span: a.InFile(s), Text: s.In(a.Text)}
}

// String returns the words, or nothing for nil.
func (w *Words) String() string {
	if w == nil {
		return ""
	}
	return w.Text
}
