package compare

import (
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
				d.weigh(edits, i, j)
				d.weigh(edits, i+n, j-n)
			}
		}
	}
}

// weighVoices makes edits worth checking in which a verb turns passive, and its
// agent and its object do not change places: "The dog bit the postman", "The dog
// was bitten by the postman".
func (d *diff) weighVoices(edits []Edit) {
	for i, j := range d.mateA {
		if j < 0 || !d.a.Tokens[i].Content() || isPassive(d.a, i) == isPassive(d.b, j) || !kin(&d.a.Tokens[i], &d.b.Tokens[j]) {
			continue
		}
		p, q := nextContent(d.a, i), nextContent(d.b, j)
		if p >= 0 && q >= 0 && d.mateA[p] == q {
			d.weigh(edits, i, j)
		}
	}
}

// isPassive reports whether token i is a participle between a form of "be" and "by".
func isPassive(t *align.Text, i int) bool {
	return i > 0 && i+2 < len(t.Tokens) && t.Tokens[i-1].Word.Is(lexicon.Be) && t.Tokens[i+1].Word.Form == "by" &&
		!t.Tokens[i+2].Numeric // "reduced by 10 percent"
}

// nextContent is the nearest word of content behind token i, at most three
// tokens away; -1 where there is none.
func nextContent(t *align.Text, i int) int {
	const farthest = 3
	for k := i + 1; k < min(i+1+farthest, len(t.Tokens)); k++ {
		if t.Tokens[k].Content() {
			return k
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

// weigh makes the edits of token i of a and token j of b worth checking.
func (d *diff) weigh(edits []Edit, i, j int) {
	x, y := d.a.Tokens[i].Span, d.b.Tokens[j].Span
	for k := range edits {
		e := &edits[k]
		if e.Severity < Check && (e.A.Overlaps(x) || e.B.Overlaps(y)) {
			e.Class, e.Severity, e.Evidence = Rewording, Check, bySwap
		}
	}
}
