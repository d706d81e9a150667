package record

import (
	"time"

	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A Claim is a quote that somebody claims was said.
type Claim struct {
	Text    string `json:"text"`
	Speaker string `json:"speaker,omitempty"`
	Source  string `json:"source,omitempty"`
	Date    string `json:"date,omitempty"`
}

// A Finding is what an archive says of a claim.
type Finding struct {
	Claim   Claim           `json:"claim"`
	Verdict archive.Verdict `json:"verdict"`
	Matches []Match         `json:"matches"` // what bears the claim out best first
	Similar []Match         `json:"similar"` // what comes nearest where nothing matches
}

// A Match is an archived quote with how the claim compares with it: a is the claim.
type Match struct {
	Article   string          `json:"article"`
	Source    string          `json:"source"`
	URL       string          `json:"url,omitempty"`
	Title     string          `json:"title,omitempty"`
	Published string          `json:"published,omitempty"`
	Kind      quote.Kind      `json:"kind"`
	Text      string          `json:"text"`
	Spans     []quote.Span    `json:"spans"`
	Speaker   string          `json:"speaker"`
	Via       string          `json:"via,omitempty"`
	Verdict   archive.Verdict `json:"verdict"`
	Comparison
}

// NewFinding makes the record of a finding.
func NewFinding(c Claim, f archive.Finding) Finding {
	out := Finding{Claim: c, Verdict: f.Verdict, Matches: make([]Match, len(f.Matches)), Similar: make([]Match, len(f.Similar))}
	for i, m := range f.Matches {
		out.Matches[i] = newMatch(m.Match, m.Verdict)
	}
	for i, m := range f.Similar {
		out.Similar[i] = newMatch(m, archive.NotFound)
	}
	return out
}

func newMatch(m archive.Match, v archive.Verdict) Match {
	out := Match{Article: m.Article, Source: m.Source, URL: m.URL, Title: m.Title, Kind: m.Kind, Text: m.Text, Spans: m.Spans,
		Speaker: m.Speaker, Via: m.Via, Verdict: v, Comparison: NewComparison(m.Comparison)}
	out.Published = published(&m.Quote)
	return out
}

func published(q *archive.Quote) string {
	if q.Published.IsZero() {
		return ""
	}
	return q.Published.Format(time.RFC3339)
}

// NewArchived makes the record of an archived quote as a member of a group. Its spans
// are offsets into the article's text.
func NewArchived(q *archive.Quote) Member {
	m := Member{Article: q.Article, Source: q.Source, Quote: Quote{Kind: q.Kind, Spans: q.Spans, Text: q.Text, Confidence: q.Confidence, Parent: -1}}
	if q.Speaker != "" {
		m.Speaker = &Speaker{Name: q.Speaker, Type: q.Type}
	}
	if q.Via != "" {
		m.Via = &Words{Text: q.Via}
	}
	return m
}

// NewSource makes the record of an archived quote's article.
func NewSource(q *archive.Quote) Source {
	return Source{ID: q.Article, Source: q.Source, URL: q.URL, Title: q.Title, Published: published(q)}
}
