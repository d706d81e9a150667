// Package quote finds the quotes of an article: what it prints between
// quotation marks, and speech that dashes, speakers' names or indents set off.
//
//	for _, q := range quote.Extract(article) {
//		fmt.Println(q.Kind, q.Text(article))
//	}
//
// A mark is a quotation mark. A quote is one utterance with one or more spans:
// a quote split around the words that report it ("...," she said, "...") and one
// that goes on over paragraphs, each opened again, have several. Its kind says
// whether it is a whole utterance (direct), a fragment in the reporter's
// sentence (mixed) or no quotation at all (term): a title, a nickname, a word as
// a word, a scare quote. Quotes inside quotes are terms too and name their
// parent, since the article credits the outer one only.
//
// Nothing supposes a language. The marks are listed in marks.txt; which of them
// an article uses, and how, is decided from the article. A mark that never
// closes costs at most its own paragraph.
//
// Marks and wording alone do not always tell speech from terms, and never who
// speaks: package attribution finds the words that report a quote, and revises
// what this package proposes. Reported speech without marks is found there.
//
// Extraction takes any bytes, valid UTF-8 or not, and time linear in their
// number. Offsets are half-open byte offsets into the article as given; an
// [Index] translates them into runes and UTF-16 units.
package quote

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Span is a half-open range of byte offsets into the article.
type Span = segment.Span

// A Kind tells what the words between quotation marks are.
type Kind uint8

const (
	Direct   Kind = iota + 1 // a whole utterance
	Mixed                    // a fragment in the reporter's sentence
	Indirect                 // reported speech, no marks
	Term                     // marks, but nobody is quoted: a title, a nickname, a scare quote
)

var kindNames = [...]string{"", "direct", "mixed", "indirect", "term"}

// String returns the kind's name in lower case, as the example programs write it.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", k)
}

// MarshalText writes the kind's name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads a kind's name. No name is the zero Kind's.
func (k *Kind) UnmarshalText(b []byte) error {
	i := slices.Index(kindNames[:], string(b))
	if i < 0 {
		return fmt.Errorf("quote: no kind %q", b)
	}
	*k = Kind(i)
	return nil
}

// Marks are the places of the quotation marks around one span. A side without
// a mark, as where a paragraph goes on in the next, is an empty span.
type Marks struct {
	Open, Close Span
}

// A Quote is one utterance as an article prints it.
type Quote struct {
	Kind   Kind
	Spans  []Span  // what stands between the marks, in order, never overlapping
	Marks  []Marks // the marks around each span; as long as Spans
	Parent int     // index of the quote around this one in the same result, or -1
	Speech float64 // 0..1: how likely somebody is credited with the words, as marks and wording tell; of a term, 0 rules it out
}

// Text returns the quote's words as printed, its spans joined by a space, or by an
// ellipsis where they are fragments: what was said between them, the reporter tells.
func (q Quote) Text(article string) string {
	if len(q.Spans) == 1 {
		return q.Spans[0].In(article)
	}
	gap := " "
	if q.Kind == Mixed {
		gap = " … "
	}
	parts := make([]string, len(q.Spans))
	for i, s := range q.Spans {
		parts[i] = s.In(article)
	}
	return strings.Join(parts, gap)
}

// Extent runs from the first byte of the quote's first span to the last byte of its last.
func (q Quote) Extent() Span {
	return Span{Start: q.Spans[0].Start, End: q.Spans[len(q.Spans)-1].End}
}
