package attribution

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// nested credits the quotes right inside others: in
//
//	“Webb told me ‘never again’,” Smith said.
//
// Webb is quoted by Smith. The words of the outer quote are read as an article of
// their own, in which only a cue credits anybody: "I" is who says the outer quote,
// and a name is whom the article calls so. at holds the attribution of each quote, made
// that of each piece.
func (d *draft) nested(out []Attribution, at, made []int) {
	inside := make(map[int][]int) // by the quote around them
	for i := range d.quotes {
		if p := d.quotes[i].Parent; p >= 0 && p < len(d.quotes) && d.quotes[p].Parent < 0 {
			inside[p] = append(inside[p], i)
		}
	}
	for p, quotes := range inside {
		for _, span := range d.quotes[p].Spans {
			if 0 <= span.Start && span.Start < span.End && span.End <= len(d.Text) {
				d.nestedIn(span, quotes, &out[d.holder(span, made, at[p])], func(i int) *Attribution { return &out[at[i]] })
			}
		}
	}
}

// nestedIn credits those of some quotes that lie in a span of the quote around them.
func (d *draft) nestedIn(span Span, quotes []int, outer *Attribution, attribution func(quote int) *Attribution) {
	var moved []quote.Quote
	var from []int
	for _, i := range quotes {
		if q, ok := moveInto(span, &d.quotes[i]); ok {
			moved, from = append(moved, q), append(from, i)
		}
	}
	if len(moved) == 0 {
		return
	}
	inner := newDraft()
	defer inner.release()
	inner.cut.Cut(span.In(d.Text), moved)
	inner.Read(span.In(d.Text), inner.cut.Read, d.Lexicon)
	inner.gather(directory{})
	inner.decisions = d.models.rank.DecideAll(&inner.Reading, inner.cut.Ranked, inner.decisions)
	for p, dec := range inner.decisions {
		if inner.cut.Places[p].Span > 0 || !isCued(&inner.Reading, &dec, inner.Pieces[p]) {
			continue
		}
		a := attribution(from[inner.cut.Places[p].Quote])
		a.Kind = withSource(a.Kind)
		a.Speaker = outer.Speaker
		if m := &inner.Mentions[dec.Mention]; m.Type != reading.FirstPerson || m.Class&lexicon.Plural != 0 {
			a.Speaker = d.known(inner.speaker(dec.Mention))
		}
		x := &inner.Predicates[dec.Predicate]
		a.Cue = shift(inner.cueSpan(x), span.Start)
		a.Mention = shift(inner.words(dec.Mention), span.Start)
		a.Confidence, a.Rule = dec.Probability, dec.Rule
	}
}

// isCued reports whether a decision on the piece at a token rests on a verb of saying
// beside it: "told me ‘never’".
func isCued(r *reading.Reading, dec *rank.Decision, piece int) bool {
	const between = 1 // tokens
	if dec.Mention == reading.None || dec.Predicate == reading.None {
		return false
	}
	x := &r.Predicates[dec.Predicate]
	gap := piece - x.End
	if x.Start > piece {
		gap = min(x.Start, r.Mentions[x.Source].Start) - piece - 1
	}
	return x.Class&(lexicon.Say|lexicon.Tell|lexicon.Attitude) != 0 && gap <= between
}

// known returns the speaker of the article whom a speaker found in a quote is, or
// that one itself.
func (d *draft) known(inside *Speaker) *Speaker {
	if inside.Type != Person && inside.Type != Organization {
		return inside
	}
	n := names.Parse(inside.Name)
	for _, e := range d.entities[:min(len(d.entities), mostAlike)] {
		if e.match(&n) >= names.Likely {
			return d.speakerOf(e)
		}
	}
	return inside
}

// moveInto returns a quote with its offsets counted from the start of the span that
// it lies in.
func moveInto(span Span, q *quote.Quote) (quote.Quote, bool) {
	out := quote.Quote{Kind: q.Kind, Speech: q.Speech, Parent: -1}
	for i, s := range q.Spans {
		if s.Start < span.Start || s.End > span.End {
			return out, false
		}
		out.Spans = append(out.Spans, shift(s, -span.Start))
		if i < len(q.Marks) {
			m := q.Marks[i]
			m.Open, m.Close = shift(m.Open, -span.Start), shift(m.Close, -span.Start)
			out.Marks = append(out.Marks, m)
		}
	}
	return out, true
}

func shift(s Span, by int) Span { return Span{Start: s.Start + by, End: s.End + by} }
