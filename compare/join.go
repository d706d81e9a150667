package compare

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// edits types each block, and joins those that a reader sees as one.
func (d *diff) edits() []Edit {
	d.measure()
	if len(d.blocks) == 0 {
		return nil
	}
	out := make([]Edit, 0, min(len(d.blocks), 8))
	var last block // of the last edit
	for i, k := range d.blocks {
		a, b := d.span(k)
		if a.Text == b.Text && !k.moved {
			continue
		}
		v := d.judge(k, &d.both[i][0], &d.both[i][1])
		e := Edit{Class: v.class, Severity: v.severity, Evidence: v.evidence, A: a, B: b}
		if n := len(out); n > 0 && d.continues(last, k, &out[n-1], &e) {
			out[n-1] = d.join(out[n-1], e)
		} else {
			out = append(out, e)
		}
		last = k
	}
	d.byB = d.byB[:0]
	d.weighSwaps(out)
	d.weighVoices(out)
	d.weighRoles(out)
	d.weighScores(out)
	d.weighQuestions(out)
	return out
}

// mostBridged is how many unchanged words in a row an edit may hold.
const mostBridged = 2

// continues reports whether two edits, of block k and of the next, are one to a
// reader: a change of form that goes on behind white space, "GREAT SUPPORT"; one
// phrase in other words, "trust the power" and "rely on the strength"; one that
// words changed places in, "March 3" and "3 March".
func (d *diff) continues(k, next block, e, f *Edit) bool {
	if e.Class == f.Class && (e.Class == Case || e.Class == Punctuation) {
		return strings.TrimSpace(d.a.Source[e.A.End:f.A.Start]) == "" && strings.TrimSpace(d.b.Source[e.B.End:f.B.Start]) == ""
	}
	bridge := next.a0 - k.a1
	if k.moved || next.moved || bridge != next.b0-k.b1 || bridge > mostBridged {
		return false
	}
	switch {
	case exchanges(e, f):
		return d.bridges(k.a1, next.a0, (*align.Token).IsWord)
	case bridge == 0 && e.Class == f.Class && (e.Class == Spelling || e.Class == Number):
		return true
	case !rephrases(e) || !rephrases(f) || e.Evidence == byOrder || f.Evidence == byOrder:
		return false
	case bridge == 0:
		return true
	}
	return e.Severity == f.Severity && e.Class == Rewording && f.Class == Rewording &&
		d.hasContent(k) && d.hasContent(next) && d.bridges(k.a1, next.a0, isGrammar)
}

// rephrases reports whether an edit says something in other words.
func rephrases(e *Edit) bool { return e.Class == Rewording || e.Class == Inflection }

// hasContent reports whether a block changes more than grammar.
func (d *diff) hasContent(k block) bool {
	content := func(t align.Token) bool { return t.Content() }
	return slices.ContainsFunc(d.a.Tokens[k.a0:k.a1], content) || slices.ContainsFunc(d.b.Tokens[k.b0:k.b1], content)
}

// exchanges reports whether what one edit takes away the other puts back.
func exchanges(e, f *Edit) bool {
	if e.A.Empty() == e.B.Empty() || f.A.Empty() == f.B.Empty() || e.A.Empty() == f.A.Empty() {
		return false
	}
	switch e.Evidence {
	case byOrder, sameUnits, otherUnits:
		return e.Evidence == f.Evidence
	}
	return (rephrases(e) && rephrases(f) || e.Class == Modality && f.Class == Modality && e.Evidence != byRestriction) &&
		strings.EqualFold(strings.TrimSpace(e.A.Text+e.B.Text), strings.TrimSpace(f.A.Text+f.B.Text))
}

// isGrammar reports whether a token is a word of grammar on which no meaning turns.
func isGrammar(t *align.Token) bool {
	return t.IsWord() && !t.Content() && !t.Word.Is(lexicon.Negation|lexicon.Condition|lexicon.Modal|lexicon.Hedge)
}

// bridges reports whether tokens i to j of a are unchanged, and all of a kind.
func (d *diff) bridges(i, j int, kind func(*align.Token) bool) bool {
	for ; i < j; i++ {
		if !d.kept[i] || !kind(&d.a.Tokens[i]) {
			return false
		}
	}
	return true
}

// join makes one edit of two neighbours. A verb with its auxiliaries, "goes"
// and "has gone", stays a matter of inflection.
func (d *diff) join(e, f Edit) Edit {
	e.A.End, e.B.End = f.A.End, f.B.End
	e.A.Text, e.B.Text = e.A.In(d.a.Source), e.B.In(d.b.Source)
	if e.Class == Modality { // "should actually", "actually should"
		e.Class, e.Severity, e.Evidence = Rewording, Cosmetic, byOrder
		return e
	}
	if f.Severity > e.Severity || e.Evidence == byGrammar || e.Class == Inflection && f.Evidence != byGrammar {
		e.Class, e.Evidence = f.Class, f.Evidence
	}
	e.Severity = max(e.Severity, f.Severity)
	return e
}
