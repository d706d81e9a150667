package attribution

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// partIncises returns the quotes with the spans parted that hold the words that
// report them, as languages with a free order of words print them inside the
// marks:
//
//	« Nous ne céderons pas, a déclaré lundi la ministre. Il n'y a rien à négocier. »
//	– Nie wiem – powiedział Jan Weber – co się stało.
//
// The quotes given stay as they are. The spans are read in the memory of r.
func partIncises(article string, quotes []quote.Quote, lex *lexicon.Lexicon, r *reading.Reading) []quote.Quote {
	if !lex.FreeOrder {
		return quotes
	}
	given := quotes
	for i := range given {
		q := &given[i]
		if q.Parent >= 0 || q.Kind != quote.Direct || len(q.Marks) != len(q.Spans) {
			continue
		}
		parted := quote.Quote{Kind: q.Kind, Parent: q.Parent, Speech: q.Speech}
		for k, s := range q.Spans {
			cuts := incises(r, article, s, lex)
			cuts = slices.DeleteFunc(cuts, func(cut Span) bool { return holdsPart(given[i+1:], i, cut) })
			addParts(&parted, article, s, q.Marks[k], cuts)
		}
		if len(parted.Spans) > 0 && !slices.Equal(parted.Spans, q.Spans) {
			if &quotes[0] == &given[0] {
				quotes = slices.Clone(given)
			}
			quotes[i] = parted
		}
	}
	return quotes
}

// holdsPart reports whether a quote inside quote i overlaps a span; later are the
// quotes after it.
func holdsPart(later []quote.Quote, i int, s Span) bool {
	for k := range later {
		if later[k].Parent < i {
			return false // the next quote that stands in no other
		}
		if slices.ContainsFunc(later[k].Marks, func(m quote.Marks) bool { return s.Overlaps(Span{Start: m.Open.Start, End: m.Close.End}) }) {
			return true
		}
	}
	return false
}

// addParts adds what cuts leave of a span to a quote. The marks at the cuts are
// empty.
func addParts(q *quote.Quote, article string, s Span, marks quote.Marks, cuts []Span) {
	if len(cuts) == 0 {
		q.Spans, q.Marks = append(q.Spans, s), append(q.Marks, marks)
		return
	}
	open := marks.Open
	start := s.Start
	for _, cut := range append(cuts, Span{Start: s.End, End: s.End}) {
		part := segment.Trim(article, Span{Start: start, End: cut.Start})
		if start = cut.End; part.Empty() {
			continue
		}
		end := Span{Start: part.End, End: part.End}
		if part.End == s.End {
			end = marks.Close
		}
		if len(q.Spans) > 0 && open.Empty() {
			open = Span{Start: part.Start, End: part.Start}
		}
		q.Spans = append(q.Spans, part)
		q.Marks = append(q.Marks, quote.Marks{Open: open, Close: end})
		open = Span{}
	}
}

// incises returns the stretches of a span that report the rest of it: after a
// comma, dash or question mark a verb of saying with its subject behind it, up to
// the next mark, dashes with them.
func incises(r *reading.Reading, article string, s Span, lex *lexicon.Lexicon) []Span {
	if s.Start < 0 || s.Start >= s.End || s.End > len(article) {
		return nil
	}
	r.Read(s.In(article), nil, lex)
	var out []Span
	last := 0 // token
	for p := range r.Predicates {
		x := &r.Predicates[p]
		if x.Start <= last || !reportsItself(r, x) || !parts(r, x.Start-1) {
			continue
		}
		dashed := r.Tokens[x.Start-1].Punct == '-'
		end := endOfIncise(r, max(x.End, r.Mentions[x.Source].End), dashed)
		if end < 0 {
			continue
		}
		cut := Span{Start: r.Tokens[x.Start-1].End, End: len(r.Text)}
		if dashed {
			cut.Start = r.Tokens[x.Start-1].Start
		}
		if end < len(r.Tokens) {
			cut.End = r.Tokens[end].End
			if end+1 < len(r.Tokens) && r.Tokens[end+1].Punct == '-' {
				cut.End = r.Tokens[end+1].End
			}
		}
		last = end
		out = append(out, Span{Start: s.Start + cut.Start, End: s.Start + cut.End})
	}
	return out
}

// reportsItself reports whether a predicate inside quoted words can be that of
// the reporter: somebody says it, and nobody says so of himself.
func reportsItself(r *reading.Reading, x *reading.Predicate) bool {
	if x.Role != reading.Inverted || x.Class&lexicon.Say == 0 || x.Start == 0 || r.Tokens[x.Start].Capital {
		return false
	}
	switch t := r.Mentions[x.Source].Type; t {
	case reading.Personal:
		return true
	default:
		return t < reading.DocumentNoun
	}
}

// parts reports whether token i parts the reporter's words from what they
// report.
func parts(r *reading.Reading, i int) bool {
	switch r.Tokens[i].Punct {
	case ',', '-', '?', '!':
		return true
	}
	return r.Word(i) == "…"
}

// endOfIncise returns the mark that ends the reporter's words, whose verb and
// subject end before token i, or -1 where something else follows them: a dash
// where a dash opened them, else the next mark, or the one after what is said of
// the speaker ("soupire Nadia Benali, qui tient un café.").
func endOfIncise(r *reading.Reading, i int, dashed bool) int {
	const farthest = 30 // tokens
	if dashed {
		for k := i; k < min(len(r.Tokens), i+farthest); k++ {
			if r.Tokens[k].Punct == '-' {
				return k
			}
		}
	}
	inside := false // what is said of the speaker
	for k := i; k < i+farthest; k++ {
		if k >= len(r.Tokens) {
			return k
		}
		switch t := &r.Tokens[k]; {
		case t.Punct == ',' && !inside && describes(r, k+1):
			inside = true
		case t.Punct == '.' || t.Punct == ',' || t.Punct == '-':
			return k
		case inside:
		case t.Kind == segment.Punct || r.PredicateAt(k) != reading.None || t.Class&(lexicon.Auxiliary|lexicon.Subordinator|lexicon.Relative) != 0:
			return -1
		}
	}
	return -1
}

// describes reports whether a relative clause or a noun for a person begins at
// token i.
func describes(r *reading.Reading, i int) bool {
	if i >= len(r.Tokens) {
		return false
	}
	m := r.MentionAt(i)
	return m != reading.None && (r.Mentions[m].Type == reading.RelativePronoun || r.Mentions[m].Type == reading.PersonNoun)
}
