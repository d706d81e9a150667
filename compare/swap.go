package compare

import (
	"slices"
	"sort"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// bySwap is evidence of two words that changed places around a third: who did
// something, and to whom.
const bySwap = "changed places"

// weighSwaps makes edits worth checking in which two words changed places around
// words that stay: "The army killed the rebels", "The rebels killed the army".
func (d *diff) weighSwaps(edits []Edit) {
	const farthest = 6 // tokens from one to the other
	for i, j := range d.mateA {
		if j < 0 || !d.a.Tokens[i].Content() {
			continue
		}
		for n := 2; n <= farthest && i+n < len(d.mateA) && n <= j; n++ {
			if d.mateA[i+n] == j-n && d.a.Tokens[i+n].Content() && d.stays(i+1, i+n, j-n+1) {
				d.weigh(edits, i, j, verdict{Rewording, Check, bySwap})
				d.weigh(edits, i+n, j-n, verdict{Rewording, Check, bySwap})
			}
		}
	}
}

// weighVoices makes edits worth checking in which a verb turns passive, and its
// agent and its object do not change places: "The dog bit the postman", "The dog
// was bitten by the postman".
func (d *diff) weighVoices(edits []Edit) {
	for i, j := range d.mateA {
		if j < 0 || !d.a.Tokens[i].Content() || isPassive(d.a, i) == isPassive(d.b, j) || !d.areKin(i, j) {
			continue
		}
		p, q := participant(d.a, i, 1), participant(d.b, j, 1)
		if p >= 0 && q >= 0 && d.mateA[p] == q {
			d.weigh(edits, i, j, verdict{Rewording, Check, bySwap})
		}
	}
}

// isPassive reports whether token i is a participle between a form of "be" and "by".
func isPassive(t *align.Text, i int) bool {
	return i > 0 && i+2 < len(t.Tokens) && t.Tokens[i-1].Word.Is(lexicon.Be) && t.Tokens[i+1].Word.Form == "by" &&
		!t.Tokens[i+2].Numeric // "reduced by 10 percent"
}

// weighRoles makes edits worth checking in which a pronoun and whatever stands on the
// other side of a verb changed places around it, each in the form that its place asks
// for: "He hit the dog", "The dog hit him".
func (d *diff) weighRoles(edits []Edit) {
	for i, j := range d.mateA {
		if j < 0 || !d.a.Tokens[i].Content() {
			continue
		}
		x, y := participant(d.a, i, -1), participant(d.a, i, 1)
		if x < 0 || y < 0 || !d.a.Tokens[x].Word.Is(lexicon.Pronoun) && !d.a.Tokens[y].Word.Is(lexicon.Pronoun) {
			continue
		}
		u, v := participant(d.b, j, -1), participant(d.b, j, 1)
		if u >= 0 && v >= 0 && d.correspond(x, v) && d.correspond(y, u) && isPassive(d.a, i) == isPassive(d.b, j) && d.areKin(i, j) {
			d.weigh(edits, x, v, verdict{Rewording, Check, bySwap})
			d.weigh(edits, y, u, verdict{Rewording, Check, bySwap})
		}
	}
}

// correspond reports whether tokens i of a and j of b are kin, and no link says that
// they belong elsewhere.
func (d *diff) correspond(i, j int) bool {
	return (d.mateA[i] == j || d.mateA[i] < 0 && d.mateB[j] < 0) && d.areKin(i, j)
}

// areKin reports whether token i of a and token j of b are kin.
func (d *diff) areKin(i, j int) bool { return kin(&d.a.Tokens[i], &d.b.Tokens[j]) }

// participant is the nearest word before token i, or behind it, that can take part in
// what a verb tells without a preposition but "by", at most three tokens away: one of
// content, or a pronoun that is no article. It is -1 where there is none.
func participant(t *align.Text, i, step int) int {
	const farthest = 3
	for n := 1; n <= farthest; n++ {
		k := i + n*step
		if k < 0 || k >= len(t.Tokens) {
			break
		}
		switch w := t.Tokens[k].Word; {
		case t.Tokens[k].Content(), w.Is(lexicon.Pronoun) && !isOf(possessives, &t.Tokens[k]):
			return k
		case !t.Tokens[k].IsWord(), w.Is(lexicon.Preposition) && w.Form != "by":
			return -1
		}
	}
	return -1
}

// stays reports whether the tokens of a from i to end are those of b from j, all of
// them words, and one of content.
func (d *diff) stays(i, end, j int) bool {
	content := false
	for k := i; k < end; k++ {
		t := &d.a.Tokens[k]
		if !t.IsWord() {
			return false
		}
		content = content || t.Content()
	}
	return content && d.sameForms(i, end, j)
}

// weigh gives the edits of token i of a and token j of b a verdict that is graver.
func (d *diff) weigh(edits []Edit, i, j int, v verdict) {
	d.weighSpans(edits, d.a.Tokens[i].Span, d.b.Tokens[j].Span, v)
}

// weighSpans gives the edits of a passage of a, and of one of b, a verdict that is graver.
// Edits are in the order of a.
func (d *diff) weighSpans(edits []Edit, x, y Span, v verdict) {
	if len(d.byB) != len(edits) {
		d.byB = d.byB[:0]
		for n := range edits {
			d.byB = append(d.byB, n)
		}
		slices.SortStableFunc(d.byB, func(p, q int) int { return edits[p].B.End - edits[q].B.End })
	}
	n := sort.Search(len(edits), func(n int) bool { return edits[n].A.End > x.Start })
	for ; n < len(edits) && edits[n].A.Overlaps(x); n++ {
		edits[n].weigh(v)
	}
	n = sort.Search(len(edits), func(n int) bool { return edits[d.byB[n]].B.End > y.Start })
	for ; n < len(edits) && edits[d.byB[n]].B.Overlaps(y); n++ {
		edits[d.byB[n]].weigh(v)
	}
}

func (e *Edit) weigh(v verdict) {
	if e.Severity < v.severity {
		e.Class, e.Severity, e.Evidence = v.class, v.severity, v.evidence
	}
}

// weighScores makes edits grave in which two numbers changed places around a dash: "3-2",
// "2-3".
func (d *diff) weighScores(edits []Edit) {
	for i, j := range d.mateA {
		if j < 2 || i+2 >= len(d.mateA) || d.mateA[i+2] != j-2 || !d.a.Tokens[i].Numeric || d.a.Tokens[i].Value == d.a.Tokens[i+2].Value {
			continue
		}
		if x, y := &d.a.Tokens[i+1], &d.b.Tokens[j-1]; !x.IsWord() && x.Word.ID == y.Word.ID {
			d.weigh(edits, i, j, verdict{Number, Meaning, bySwap})
			d.weigh(edits, i+2, j-2, verdict{Number, Meaning, bySwap})
		}
	}
}

// weighQuestions makes edits worth checking in which a sentence asks by the order of its
// words what that of the other text states: "Did we lose", "We lost".
func (d *diff) weighQuestions(edits []Edit) {
	if d.reports != neitherReports || slices.ContainsFunc(edits, func(e Edit) bool { return e.Evidence == byQuestion }) {
		return
	}
	for i, j := range d.mateA {
		if j < 0 || !d.a.Tokens[i].Initial && !d.b.Tokens[j].Initial {
			continue // no subject begins a statement
		}
		switch v := (verdict{Rewording, Check, byQuestion}); {
		case inverted(d.a, i) && states(d.b, j):
			d.weighSpans(edits, d.a.Tokens[i-1].Span, Span{}, v)
		case inverted(d.b, j) && states(d.a, i):
			d.weighSpans(edits, Span{}, d.b.Tokens[j-1].Span, v)
		}
	}
}

// inverted reports whether token i is a subject behind the auxiliary that its sentence
// begins with.
func inverted(t *align.Text, i int) bool {
	if w := t.Tokens[i].Word; !w.Is(lexicon.Pronoun|lexicon.Article|lexicon.Demonstrative) && !isName(&t.Tokens[i]) {
		return false // "Do come in"
	}
	if i > 1 && t.Tokens[i-1].Word.Is(lexicon.Negation) {
		i-- // "Didn't we"
	}
	return i > 0 && t.Tokens[i-1].Initial && t.Tokens[i-1].Word.Is(lexicon.Auxiliary)
}

// states reports whether the sentence that token i begins does not end in a question mark.
func states(t *align.Text, i int) bool {
	if !t.Tokens[i].Initial {
		return false
	}
	for end := min(i+mostMerged, len(t.Tokens)); i < end && !endsClause(&t.Tokens[i]); i++ {
	}
	return i == len(t.Tokens) || t.Tokens[i].Word.Form != "?"
}
