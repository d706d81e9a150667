package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
)

// edit makes an edit of words in two texts. "|" stands before words that are
// missing: edit("a b", "a |b", ...) puts nothing against "b".
func edit(class compare.Class, severity compare.Severity, a, wordsA, b, wordsB string) compare.Edit {
	return compare.Edit{Class: class, Severity: severity, A: passage(a, wordsA), B: passage(b, wordsB)}
}

func passage(text, words string) compare.Passage {
	if before, ok := strings.CutSuffix(words, "|"); ok {
		at := strings.Index(text, before) + len(before)
		return compare.Passage{Span: compare.Span{Start: at, End: at}}
	}
	at := strings.Index(text, words)
	return compare.Passage{Span: compare.Span{Start: at, End: at + len(words)}, Text: words}
}

// flat shows a wording with its marks: (not)1, a missing word as ()1.
func flat(w report.Wording) string {
	var b strings.Builder
	for _, p := range w.Pieces {
		if p.Break {
			b.WriteString("/")
			continue
		}
		b.WriteString(strings.Repeat("(", p.Opens) + p.Text)
		for _, n := range p.Closes {
			fmt.Fprintf(&b, ")%d", n)
		}
	}
	return b.String()
}

func TestDifferencesAreNumberedWorstFirst(t *testing.T) {
	a, b := "We will not sell the old port in 10 years", "We will sell the harbour in 20 years"
	u := report.New("Ada Holm", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "B", Text: b}}, []compare.Link{
		{A: 0, B: 1, Comparison: compare.Comparison{Edits: []compare.Edit{
			edit(compare.Negation, compare.Meaning, a, "not ", b, "We will |"),
			edit(compare.Rewording, compare.Cosmetic, a, "old port", b, "harbour"),
			edit(compare.Number, compare.Meaning, a, "10", b, "20"),
		}}},
	})
	assert.Equal(t, compare.Meaning, u.Severity)
	assert.Equal(t, "We will (not)1 sell the (old port)3 in (10)2 years", flat(u.Wordings[0]))
	assert.Equal(t, "We will ()1sell the (harbour)3 in (20)2 years", flat(u.Wordings[1]))
	require.Len(t, u.Notes, 3)
	assert.Equal(t, compare.Negation, u.Notes[0].Class)
	assert.Equal(t, []report.Reading{{"not", []string{"A"}}, {"", []string{"B"}}}, u.Notes[0].Readings)
}

func TestOutletsThatDepartAlikeShareANote(t *testing.T) {
	a, b := "It costs 10 euros.", "It costs 12 euros."
	link := compare.Comparison{Edits: []compare.Edit{edit(compare.Number, compare.Meaning, a, "10", b, "12")}}
	u := report.New("", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "Same", Text: a}, {Outlet: "B", Text: b}, {Outlet: "C", Text: b}},
		[]compare.Link{{A: 0, B: 1}, {A: 0, B: 2, Comparison: link}, {A: 0, B: 3, Comparison: link}, {A: 1, B: 2, Comparison: link}})
	require.Len(t, u.Notes, 1)
	assert.Equal(t, []report.Reading{{"10", []string{"A"}}, {"12", []string{"B", "C"}}}, u.Notes[0].Readings)
	assert.Equal(t, []string{"A", "B", "C", "Same"}, outlets(u), "the base, then worst first")
	assert.True(t, u.Wordings[3].Alike)
}

func outlets(u report.Utterance) []string {
	var names []string
	for _, w := range u.Wordings {
		names = append(names, w.Outlet)
	}
	return names
}

func TestFragmentsLeaveTheWholeUnmarked(t *testing.T) {
	a, b := "We sell nothing, neither now nor later", "neither now"
	fragment := []compare.Edit{
		edit(compare.Fragment, compare.Cosmetic, a, "We sell nothing, ", b, "|"),
		edit(compare.Fragment, compare.Cosmetic, a, " nor later", b, "neither now|"),
	}
	u := report.New("", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "B", Text: b}},
		[]compare.Link{{A: 0, B: 1, Comparison: compare.Comparison{Edits: fragment}}})
	assert.Equal(t, a, flat(u.Wordings[0]))
	assert.Equal(t, "()1neither now()1", flat(u.Wordings[1]))
	require.Len(t, u.Notes, 1)
	assert.True(t, u.Notes[0].Part)
	assert.Equal(t, []report.Reading{{"", []string{"B"}}}, u.Notes[0].Readings)

	// The full stop that the outlet sets there is not marked either.
	stopped := b + "."
	stop := edit(compare.Fragment, compare.Cosmetic, a, " nor later", stopped, ".")
	u = report.New("", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "B", Text: stopped}},
		[]compare.Link{{A: 0, B: 1, Comparison: compare.Comparison{Edits: []compare.Edit{stop}}}})
	assert.Equal(t, "neither now.()1", flat(u.Wordings[1]))

	// Where the cut takes the meaning along, what was cut off is marked.
	fragment[0].Severity = compare.Meaning
	u = report.New("", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "B", Text: b}},
		[]compare.Link{{A: 0, B: 1, Comparison: compare.Comparison{Edits: fragment}}})
	assert.Equal(t, "(We sell nothing,)1 neither now nor later", flat(u.Wordings[0]))
}

// A base that gives less is not said to be the whole.
func TestFragmentAsTheBase(t *testing.T) {
	a, b := "neither now", "We sell nothing, neither now"
	u := report.New("", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "B", Text: b}},
		[]compare.Link{{A: 0, B: 1, Comparison: compare.Comparison{Edits: []compare.Edit{
			edit(compare.Fragment, compare.Cosmetic, a, "|", b, "We sell nothing, ")}}}})
	assert.Equal(t, "(We sell nothing,)1 neither now", flat(u.Wordings[1]))
	assert.False(t, u.Notes[0].Part)
	assert.Equal(t, []report.Reading{{"", []string{"A"}}, {"We sell nothing,", []string{"B"}}}, u.Notes[0].Readings)
}

func TestAnotherSpeakerMarksNoWords(t *testing.T) {
	u := report.New("Ada Holm", []report.Wording{
		{Outlet: "A", Speaker: "Ada Holm", Text: "Enough."}, {Outlet: "B", Speaker: "Karl Reve", Text: "Enough."},
	}, []compare.Link{{A: 0, B: 1, Comparison: compare.Comparison{Edits: []compare.Edit{
		{Class: compare.Speaker, Severity: compare.Meaning},
	}}}})
	assert.Equal(t, "Enough.", flat(u.Wordings[1]))
	assert.Equal(t, []int{0, 1}, []int{u.Wordings[0].Credit, u.Wordings[1].Credit})
	assert.Equal(t, []report.Reading{{"Ada Holm", []string{"A"}}, {"Karl Reve", []string{"B"}}}, u.Notes[0].Readings)
}

func TestClosingMarksBelongToTheReporter(t *testing.T) {
	a, b := "Enough, I say,", "Enough I say."
	u := report.New("", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "B", Text: b}},
		[]compare.Link{{A: 0, B: 1, Comparison: compare.Comparison{Edits: []compare.Edit{
			edit(compare.Punctuation, compare.Cosmetic, a, ",", b, "Enough|"),
			{Class: compare.Punctuation, Severity: compare.Cosmetic,
				A: compare.Passage{Span: compare.Span{Start: len(a) - 1, End: len(a)}, Text: ","},
				B: compare.Passage{Span: compare.Span{Start: len(b) - 1, End: len(b)}, Text: "."}},
		}}}})
	assert.Equal(t, "Enough(,)1 I say,", flat(u.Wordings[0]))
	assert.Equal(t, "Enough()1 I say.", flat(u.Wordings[1]))
}

func TestMarksNestAndCrossBreaks(t *testing.T) {
	a, b, c := "one two three four", "one", "one two 3 four"
	u := report.New("", []report.Wording{{Outlet: "A", Text: a, Breaks: []int{7}}, {Outlet: "B", Text: b}, {Outlet: "C", Text: c}},
		[]compare.Link{
			{A: 0, B: 1, Comparison: compare.Comparison{Edits: []compare.Edit{edit(compare.Omission, compare.Check, a, " two three four", b, "one|")}}},
			{A: 0, B: 2, Comparison: compare.Comparison{Edits: []compare.Edit{edit(compare.Number, compare.Cosmetic, a, "three", c, "3")}}},
		})
	assert.Equal(t, "one (two/(three)2 four)1", flat(u.Wordings[0]))
	assert.Equal(t, compare.Check, u.Wordings[0].Pieces[1].Severity)
}

// A part that was compared with another member than the base stands beside that one.
func TestPartsOfOtherMembers(t *testing.T) {
	a, b, c := "one two", "one two three 4", "three 5"
	u := report.New("", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "B", Text: b}, {Outlet: "C", Text: c}},
		[]compare.Link{
			{A: 0, B: 1},
			{A: 1, B: 2, Comparison: compare.Comparison{Edits: []compare.Edit{edit(compare.Number, compare.Meaning, b, "4", c, "5")}}},
		})
	assert.Equal(t, []report.Reading{{"4", []string{"B"}}, {"5", []string{"C"}}}, u.Notes[0].Readings)
	assert.Equal(t, "one two three (4)1", flat(wordingOf(u, "B")))
}

// It does so too where it was compared as the first of the two.
func TestPartsThatWereComparedFirst(t *testing.T) {
	a, b, c := "one two", "one two three 4", "my three 5"
	u := report.New("", []report.Wording{{Outlet: "A", Text: a}, {Outlet: "B", Text: b}, {Outlet: "C", Text: c}},
		[]compare.Link{
			{A: 0, B: 1},
			{A: 2, B: 1, Comparison: compare.Comparison{Edits: []compare.Edit{
				edit(compare.Omission, compare.Check, c, "my ", b, "one two |"),
				edit(compare.Number, compare.Meaning, c, "5", b, "4")}}},
		})
	require.Len(t, u.Notes, 2)
	assert.Equal(t, []report.Reading{{"4", []string{"B"}}, {"5", []string{"C"}}}, u.Notes[0].Readings)
	assert.Equal(t, compare.Insertion, u.Notes[1].Class)
	assert.Equal(t, "(my)2 three (5)1", flat(wordingOf(u, "C")))
}

func wordingOf(u report.Utterance, outlet string) report.Wording {
	for _, w := range u.Wordings {
		if w.Outlet == outlet {
			return w
		}
	}
	return report.Wording{}
}
