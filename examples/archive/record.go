package main

import (
	"time"

	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A claimRecord is a quote that somebody claims was said.
type claimRecord struct {
	Text    string `json:"text"`
	Speaker string `json:"speaker,omitempty"`
	Source  string `json:"source,omitempty"`
	Date    string `json:"date,omitempty"`
}

// A findingRecord is what an archive says of a claim.
type findingRecord struct {
	Claim   claimRecord     `json:"claim"`
	Verdict archive.Verdict `json:"verdict"`
	Matches []matchRecord   `json:"matches"` // what bears the claim out best first
	Similar []matchRecord   `json:"similar"` // what comes nearest where nothing matches
}

// A matchRecord is an archived quote with how the claim compares with it: a is the claim.
type matchRecord struct {
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
	record.Comparison
}

// newFindingRecord makes the record of a finding.
func newFindingRecord(c claimRecord, f archive.Finding) findingRecord {
	out := findingRecord{Claim: c, Verdict: f.Verdict, Matches: make([]matchRecord, len(f.Matches)), Similar: make([]matchRecord, len(f.Similar))}
	for i, m := range f.Matches {
		out.Matches[i] = newMatchRecord(m.Match, m.Verdict)
	}
	for i, m := range f.Similar {
		out.Similar[i] = newMatchRecord(m, archive.NotFound)
	}
	return out
}

func newMatchRecord(m archive.Match, v archive.Verdict) matchRecord {
	out := matchRecord{Article: m.Article, Source: m.Source, URL: m.URL, Title: m.Title, Kind: m.Kind, Text: m.Text, Spans: m.Spans,
		Speaker: m.Speaker, Via: m.Via, Verdict: v, Comparison: record.NewComparison(m.Comparison)}
	out.Published = published(&m.Quote)
	return out
}

func published(q *archive.Quote) string {
	if q.Published.IsZero() {
		return ""
	}
	return q.Published.Format(time.RFC3339)
}

// newMemberRecord makes the record of an archived quote as a member of a group. Its spans
// are offsets into the article's text.
func newMemberRecord(q *archive.Quote) record.Member {
	m := record.Member{Article: q.Article, Source: q.Source, Quote: record.Quote{Kind: q.Kind, Spans: q.Spans, Text: q.Text, Confidence: q.Confidence}}
	if q.Speaker != "" {
		m.Speaker = &record.Speaker{Name: q.Speaker, Type: q.Type}
	}
	if q.Via != "" {
		m.Via = &record.Words{Text: q.Via}
	}
	return m
}

// newSourceRecord makes the record of an archived quote's article.
func newSourceRecord(q *archive.Quote) record.Source {
	return record.Source{ID: q.Article, Source: q.Source, URL: q.URL, Title: q.Title, Published: published(q)}
}
