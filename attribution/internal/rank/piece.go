package rank

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A Place says which span of which quote a piece is.
type Place struct {
	Quote, Span int
}

// Pieces are the spans of the quotes of an article that stand in no other quote, in the
// order of the text.
type Pieces struct {
	Read   []reading.Piece // how to read around each
	Ranked []Piece         // how to rank for it
	Places []Place         // whose it is
}

// Cut finds the pieces of an article, in the memory of those of the one before. Spans that
// overlap an earlier one or do not lie in the text are left out, so that quotes found by
// other means do no harm.
func (p *Pieces) Cut(text string, quotes []quote.Quote) {
	places := p.Places[:0]
	for i := range quotes {
		for j := range quotes[i].Spans {
			if quotes[i].Parent < 0 && within(text, quotes[i].Spans[j]) && within(text, outside(&quotes[i], j)) {
				places = append(places, Place{i, j})
			}
		}
	}
	slices.SortStableFunc(places, func(a, b Place) int {
		return quotes[a.Quote].Spans[a.Span].Start - quotes[b.Quote].Spans[b.Span].Start
	})
	read, ranked := p.Read[:0], p.Ranked[:0]
	end := 0
	kept := places[:0]
	for _, at := range places {
		q := &quotes[at.Quote]
		out := outside(q, at.Span)
		if out.Start < end {
			continue
		}
		end = out.End
		ranked = append(ranked, Piece{Index: len(read), Previous: Nobody, Speech: q.Speech, Joined: at.Span > 0, Repeats: reading.None})
		read = append(read, reading.Piece{Inside: q.Spans[at.Span], Outside: out})
		kept = append(kept, at)
	}
	markRepeated(text, read, ranked)
	p.Read, p.Ranked, p.Places = read, ranked, kept
}

// markRepeated marks the pieces of a few words that come back, each with the
// first of them. Those whose sketch no other has, which are most, need not be compared.
func markRepeated(text string, read []reading.Piece, ranked []Piece) {
	var seen, again uint64
	for i := range read {
		s := sketch(fewWords(text, read[i]))
		again |= seen & s
		seen |= s
	}
	if again == 0 {
		return
	}
	first := make(map[string]int)
	for i := range read {
		words := fewWords(text, read[i])
		if sketch(words)&again == 0 {
			continue
		}
		words = strings.ToLower(words)
		if j, ok := first[words]; ok {
			ranked[i].Repeats, ranked[j].Repeats = j, j
		} else {
			first[words] = i
		}
	}
}

// fewWords returns the words of a piece if they are few.
func fewWords(text string, p reading.Piece) string {
	const longest = 40 // bytes
	if p.Inside.Len() > longest {
		return ""
	}
	return strings.Trim(p.Inside.In(text), " ,.;:!?")
}

// sketch returns one bit of 64 by the length and the first letter of some words, large or
// small, and none where there are no words.
func sketch(words string) uint64 {
	if words == "" {
		return 0
	}
	return 1 << ((7*len(words) + int(words[0]|' ')) % 64)
}

// outside is a span of a quote with its marks.
func outside(q *quote.Quote, i int) quote.Span {
	out := q.Spans[i]
	if i < len(q.Marks) {
		if m := q.Marks[i].Open; !m.Empty() {
			out.Start = min(out.Start, m.Start)
		}
		if m := q.Marks[i].Close; !m.Empty() {
			out.End = max(out.End, m.End)
		}
	}
	return out
}

func within(text string, s quote.Span) bool {
	return 0 <= s.Start && s.Start < s.End && s.End <= len(text)
}
