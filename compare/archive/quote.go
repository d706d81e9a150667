package archive

import (
	"strings"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare"
)

// A Quote is one utterance as one article prints it.
type Quote struct {
	compare.Utterance
	Article    string                  // the article's ID
	URL, Title string                  // of the article, or empty
	Number     int                     // place among the article's quotes in the archive, from 0
	Type       attribution.SpeakerType // what kind of source the speaker is, or 0
	Via        string                  // the relaying outlet, or empty
	Confidence float64                 // 0..1: how likely the speaker is right
	Spans      []compare.Span          // where the words stand in the article's text
	Around     compare.Span            // where Context stands in the article's text; empty where there is none
}

// A Filter says which quotes are meant. The zero Filter means all.
type Filter struct {
	Speaker string    // by any name that can be this speaker's: "Holm" and "Ada Holm"
	Source  string    // the outlet, upper and lower case alike
	From    time.Time // published then or later
	To      time.Time // published before
}

// A matcher tests quotes against a filter.
type matcher struct {
	Filter
	speaker names.Name
	source  string
}

func (f Filter) matcher() *matcher {
	return &matcher{f, names.Parse(f.Speaker), fold(f.Source)}
}

// matches reports whether a quote is meant. A quote without a time is in no
// stretch of time.
func (m *matcher) matches(q *Quote) bool {
	switch {
	case m.source != "" && fold(q.Source) != m.source,
		!m.From.IsZero() && (q.Published.IsZero() || q.Published.Before(m.From)),
		!m.To.IsZero() && (q.Published.IsZero() || !q.Published.Before(m.To)):
		return false
	case m.Speaker == "":
		return true
	}
	if q.Speaker == "" {
		return false
	}
	n := names.Parse(q.Speaker)
	return m.speaker.Match(&n) >= names.Likely
}

// fold makes outlets alike that differ in case and white space.
func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// before orders quotes by the time of their articles, unknown times last.
func before(a, b *Quote) int {
	switch {
	case a.Published.IsZero() != b.Published.IsZero():
		if b.Published.IsZero() {
			return -1
		}
		return 1
	case !a.Published.Equal(b.Published):
		return a.Published.Compare(b.Published)
	case a.Article != b.Article:
		return strings.Compare(a.Article, b.Article)
	}
	return a.Number - b.Number
}
