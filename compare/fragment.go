package compare

import (
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// atEdge reports whether a block lies before all words that the texts share, or behind.
func (d *diff) atEdge(k block) bool { return d.leads(k) || d.trails(k) }

func (d *diff) leads(k block) bool  { return k.a0 <= d.first.A && k.b0 <= d.first.B }
func (d *diff) trails(k block) bool { return k.a1 > d.last.A && k.b1 > d.last.B }

// mostAdded is how many words at the edge of wordings that differ throughout
// are no part that one of them lacks, but its way to put things.
const mostAdded = 4

// fragment judges what is cut off at the beginning or the end: the meaning of
// what is left turns on a negation right before it, and on a condition that
// its sentence begins or ends with.
func (d *diff) fragment(k block, s *side) verdict {
	around := d.frameA | d.frameB
	switch {
	case s.hedges > 0 && s.words <= 2:
		return verdict{Modality, Check, "hedge"}
	case s.isMoved():
		return verdict{Rewording, Cosmetic, byOrder}
	case d.loose && s.words <= mostAdded && s.negations+s.conditions == 0:
		return verdict{Rewording, Cosmetic, byContext}
	case d.trails(k) && s.words > 0 && s.words == s.negations:
		return verdict{Negation, Meaning, "negation"} // "Wir schaffen das nicht"
	case d.leads(k) && (s.endsInNegation() || s.endsInDenial()):
		if around&negates != 0 {
			return verdict{Fragment, Cosmetic, "the sentence around it has the negation"}
		}
		return verdict{Fragment, Meaning, "a negation is cut off"}
	case d.leads(k) && s.endsInCondition() && !d.conditionBehind(k) || // no false start: "if he, if he goes"
		d.trails(k) && s.beginsWithCondition():
		if around&conditions != 0 {
			return verdict{Fragment, Cosmetic, "the sentence around it has the condition"}
		}
		return verdict{Fragment, Meaning, "a condition is cut off"}
	case s.beginsWith("without") && d.deniesBeside(k):
		return verdict{Fragment, Meaning, "a condition is cut off"} // "you cannot build without a permit"
	}
	return verdict{Fragment, Cosmetic, "part of the other"}
}

// conditionBehind reports whether a word of condition stands right behind a block.
func (d *diff) conditionBehind(k block) bool {
	return k.a1 < len(d.a.Tokens) && d.a.Tokens[k.a1].Word.Is(lexicon.Condition)
}

// beginsWith reports whether a word is the first of a side.
func (s *side) beginsWith(word string) bool {
	for i := range s.tokens {
		if s.tokens[i].IsWord() {
			return s.tokens[i].Word.Form == word
		}
	}
	return false
}

// deniesBeside reports whether both texts have a negation in the clause that a block at
// an edge belongs to.
func (d *diff) deniesBeside(k block) bool {
	if d.trails(k) {
		return negated(d.a, k.a0) && negated(d.b, k.b0)
	}
	return negatedBehind(d.a, k.a1) && negatedBehind(d.b, k.b1)
}

// endsInNegation reports whether a negation is the last word of a side but one.
func (s *side) endsInNegation() bool {
	words := 0
	for i := len(s.tokens) - 1; i >= 0 && words < 2; i-- {
		if endsClause(&s.tokens[i]) {
			return false
		}
		if s.tokens[i].IsWord() {
			words++
		}
		if s.tokens[i].Word.Is(lexicon.Negation) {
			return i+1 == len(s.tokens) || !s.tokens[i+1].Word.Is(lexicon.Denial) && // "not only"
				!(s.tokens[i].Word.Form == "no" && s.tokens[i+1].Word.Form == ",") // "no, we will"
		}
	}
	return false
}

// endsInDenial reports whether a side ends with a clause that says of what
// follows its "that" that it is not so: "it is false that", "I do not think
// that". Nothing follows from "I do not regret that" or "I did not know that".
func (s *side) endsInDenial() bool {
	last := len(s.tokens) - 2 // before "that"
	if last > 0 && s.tokens[last+1].Word.Is(lexicon.Pronoun) {
		last-- // "that he"
	}
	if last < 0 || s.tokens[last+1].Word.Form != "that" {
		return false
	}
	denied := isOf(untruths, &s.tokens[last])
	if !denied && !isOf(claims, &s.tokens[last]) {
		return false
	}
	for i := last - 1; i >= 0 && !endsClause(&s.tokens[i]) && s.tokens[i].Word.Form != ","; i-- {
		if s.tokens[i].Word.Is(lexicon.Negation) {
			denied = !denied
		}
	}
	return denied
}

// endsInCondition reports whether a side ends with the whole clause of a
// condition, "if they sign,", and nothing of the clause that it governs.
func (s *side) endsInCondition() bool {
	n := len(s.tokens)
	if n == 0 || s.tokens[n-1].Word.Form != "," {
		return false
	}
	for i := n - 2; i >= 0 && (s.tokens[i].IsWord() || s.tokens[i].Part); i-- {
		if s.tokens[i].Word.Is(lexicon.Condition) {
			return true
		}
	}
	return false
}

// beginsWithCondition reports whether a side begins with a word of condition, in
// the sentence that went on before it.
func (s *side) beginsWithCondition() bool {
	for i := range s.tokens {
		switch k := &s.tokens[i]; {
		case k.Word.Is(lexicon.Condition):
			return true
		case k.Word.Form == "," || k.Word.Form == "but" || isOf(restrictions, k): // "but only if"
		default:
			return false
		}
	}
	return false
}
