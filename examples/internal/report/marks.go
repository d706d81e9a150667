package report

import (
	"slices"
	"strings"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/compare"
)

// A Piece is a stretch of a wording between two places where marks begin or end.
type Piece struct {
	Text     string           // empty where words are missing
	Break    bool             // the piece stands for the reporter's words between two spans
	Severity compare.Severity // the worst of the marks over the piece; 0 for none
	Opens    int              // how many marks begin with the piece
	Closes   []int            // the notes of the marks that end with it
}

// A mark is a part of a text with the number of the note on it.
type mark struct {
	span     compare.Span // empty where words are missing
	note     int
	severity compare.Severity
}

// cut divides a text where marks begin and end, and around breaks, which are
// one byte long.
func cut(text string, breaks []int, marks []mark) []Piece {
	cuts := []int{0, len(text)}
	for _, at := range breaks {
		cuts = append(cuts, at, at+1)
	}
	for _, m := range marks {
		cuts = append(cuts, m.span.Start, m.span.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []Piece
	for i, start := range cuts {
		out = append(out, missing(marks, start)...)
		if i+1 < len(cuts) {
			p := piece(text, marks, compare.Span{Start: start, End: cuts[i+1]})
			p.Break = slices.Contains(breaks, start)
			out = append(out, p)
		}
	}
	return out
}

// missing returns the pieces for words that are missing at a place.
func missing(marks []mark, at int) []Piece {
	var out []Piece
	for _, m := range marks {
		if m.span.Empty() && m.span.Start == at {
			out = append(out, Piece{Severity: m.severity, Opens: 1, Closes: []int{m.note}})
		}
	}
	return out
}

// piece returns the piece of a span that no mark begins or ends within.
func piece(text string, marks []mark, s compare.Span) Piece {
	p := Piece{Text: s.In(text)}
	for _, m := range marks {
		if m.span.Empty() || !m.span.Contains(s) {
			continue
		}
		p.Severity = max(p.Severity, m.severity)
		if m.span.Start == s.Start {
			p.Opens++
		}
		if m.span.End == s.End {
			p.Closes = append(p.Closes, m.note)
		}
	}
	return p
}

// trim takes white space off the ends of a span.
func trim(text string, s compare.Span) compare.Span {
	words := s.In(text)
	s.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimSpace(words))
	return s
}
