// Package report arranges what outlets make of one utterance as a page shows
// it: one wording as the base, the others beside it, the places where they
// differ marked and numbered, a note to each number.
package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// An Utterance is one utterance in all its wordings.
type Utterance struct {
	Speaker  string
	Severity compare.Severity // the worst of the notes
	Wordings []Wording        // the base first, then worst first
	Notes    []Note           // worst first; marks count them from 1
}

// A Wording is what one outlet prints.
type Wording struct {
	Outlet  string // the source, or the article's ID where it has none
	URL     string // of the article, or empty
	Speaker string // as this article names the speaker
	Via     string // the relaying outlet, or empty
	Kind    quote.Kind
	Text    string
	Breaks  []int // offsets of the spaces in Text that stand for the reporter's words between spans

	Earliest bool // the first by date, where a later one changed it
	Changed  bool // the first after that to differ by more than form

	Severity compare.Severity // the worst difference from the base
	Credit   int              // number of the note that says who else is credited, or 0
	Alike    bool             // nothing is marked that departs from the base
	Pieces   []Piece          // the text, cut where marks begin and end
}

// A Note explains one difference.
type Note struct {
	Class    compare.Class
	Severity compare.Severity
	Readings []Reading // the base's first
	Part     bool      // the readings' outlets give only a part of the utterance
}

// A Reading is what some outlets have in the place of a difference.
type Reading struct {
	Words   string // empty where they have nothing
	Outlets []string
}

// New arranges the wordings of one utterance, of which the first is the base,
// by how they compare. A wording that the base was not compared with stands
// beside the first one that it was compared with.
func New(speaker string, wordings []Wording, links []compare.Link) Utterance {
	u := Utterance{Speaker: speaker, Wordings: slices.Clone(wordings)}
	marks := make([][]mark, len(wordings))
	for i, d := range collect(wordings, links) {
		number := i + 1
		u.Severity = max(u.Severity, d.severity)
		u.Notes = append(u.Notes, d.note(wordings))
		if d.marksBase() {
			marks[d.base] = append(marks[d.base], mark{d.span, number, d.severity})
		}
		for _, o := range d.others {
			if d.class == compare.Speaker {
				u.Wordings[o.wording].Credit = number
			} else {
				marks[o.wording] = append(marks[o.wording], mark{o.span, number, d.severity})
			}
			u.Wordings[o.wording].Severity = max(u.Wordings[o.wording].Severity, d.severity)
		}
	}
	for i := range u.Wordings {
		w := &u.Wordings[i]
		w.Alike = len(marks[i]) == 0 && slices.ContainsFunc(links, func(l compare.Link) bool { return l.A == 0 && l.B == i })
		w.Pieces = cut(w.Text, w.Breaks, marks[i])
	}
	slices.SortStableFunc(u.Wordings[1:], func(a, b Wording) int { return cmp.Compare(b.Severity, a.Severity) })
	return u
}

// A difference is one place where one or more wordings depart from another.
type difference struct {
	place
	others []departure
}

// A place says where and how wordings differ. Those that depart from one place
// in the same way share a difference.
type place struct {
	base     int // the wording departed from
	class    compare.Class
	severity compare.Severity
	span     compare.Span // in the base
	part     bool         // the others just give less of the utterance
}

// marksBase tells whether the base has words to mark: not for another speaker of
// the same words, nor for all that a fragment does not give.
func (p place) marksBase() bool { return p.class != compare.Speaker && !p.part }

// givesLess tells whether an edit is about a fragment of the base.
func givesLess(e compare.Edit) bool {
	return isPart(e) && (hasWords(e.A.Text) || !hasWords(e.B.Text))
}

// isPart tells whether one side of an edit just gives less of the utterance.
func isPart(e compare.Edit) bool {
	return e.Class == compare.Fragment && e.Severity <= compare.Cosmetic
}

// passage is what one side of an edit has of a wording. The mark where a part breaks
// off is no word of it.
func passage(e compare.Edit, side compare.Passage, text string) compare.Span {
	span := trim(text, side.Span)
	if isPart(e) && !hasWords(side.Text) {
		span.Start = span.End
	}
	return span
}

// A departure is one wording's part in a difference.
type departure struct {
	wording int
	span    compare.Span
}

// collect gathers the differences, worst first, then in the order of the base.
func collect(wordings []Wording, links []compare.Link) []*difference {
	at := map[place]*difference{}
	seen := make([]bool, len(wordings))
	var out []*difference
	for _, l := range links {
		if l.A != 0 && !seen[l.A] && seen[l.B] {
			l = turned(l)
		}
		if seen[l.B] {
			continue
		}
		seen[l.B] = true
		for _, e := range l.Edits {
			if atEnd(e, wordings[l.A].Text, wordings[l.B].Text) {
				continue
			}
			p := place{l.A, e.Class, e.Severity, passage(e, e.A, wordings[l.A].Text), givesLess(e)}
			if p.part {
				p.span = compare.Span{}
			}
			if at[p] == nil {
				at[p] = &difference{place: p}
				out = append(out, at[p])
			}
			at[p].others = append(at[p].others, departure{l.B, passage(e, e.B, wordings[l.B].Text)})
		}
	}
	slices.SortStableFunc(out, func(a, b *difference) int {
		return cmp.Or(cmp.Compare(b.severity, a.severity), cmp.Compare(a.base, b.base),
			cmp.Compare(a.span.Start, b.span.Start))
	})
	return out
}

// turned returns a link with its sides changed over.
func turned(l compare.Link) compare.Link {
	l.A, l.B = l.B, l.A
	l.Edits = slices.Clone(l.Edits)
	for i := range l.Edits {
		e := &l.Edits[i]
		e.A, e.B = e.B, e.A
		switch e.Class {
		case compare.Omission:
			e.Class = compare.Insertion
		case compare.Insertion:
			e.Class = compare.Omission
		}
	}
	return l
}

func hasWords(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// atEnd tells whether an edit is about the mark that closes the quotes: a comma
// or a full stop there belongs to the reporter's sentence.
func atEnd(e compare.Edit, a, b string) bool {
	return e.Class == compare.Punctuation && e.A.End == len(a) && e.B.End == len(b)
}

// note puts the difference into words.
func (d *difference) note(wordings []Wording) Note {
	n := Note{Class: d.class, Severity: d.severity, Part: d.part}
	if !n.Part {
		n.add(d.reading(wordings[d.base], d.span), wordings[d.base].Outlet)
	}
	for _, o := range d.others {
		n.add(d.reading(wordings[o.wording], o.span), wordings[o.wording].Outlet)
	}
	return n
}

// reading is what a wording has in the place of the difference. Where the
// speaker is another, the words are the same and the name is what differs.
func (d *difference) reading(w Wording, s compare.Span) string {
	switch {
	case d.class == compare.Speaker:
		return w.Speaker
	case d.part:
		return ""
	}
	return s.In(w.Text)
}

// add notes that outlet has words, with others that have the same.
func (n *Note) add(words, outlet string) {
	for i := range n.Readings {
		if r := &n.Readings[i]; r.Words == words {
			if !slices.Contains(r.Outlets, outlet) {
				r.Outlets = append(r.Outlets, outlet)
			}
			return
		}
	}
	n.Readings = append(n.Readings, Reading{Words: words, Outlets: []string{outlet}})
}
