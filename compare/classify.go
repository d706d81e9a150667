package compare

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// A verdict is what an edit says beside its passages.
type verdict struct {
	class    Class
	severity Severity
	evidence string
}

// Evidence that is asked for elsewhere.
const (
	byGrammar     = "grammatical words"
	byFiller      = "fillers"
	byRepeat      = "repetition"
	byOrder       = "moved"
	byContext     = "reworded throughout"
	byDenial      = "the opposite of what is denied"
	byRestriction = "a restriction"
	byQuestion    = "a question"
)

// measure finds out whether the wordings differ throughout, and how many
// negations of each have no counterpart.
func (d *diff) measure() {
	reworded, changed, kept := 0, 0, 0
	d.both = d.both[:0]
	for i, k := range d.blocks {
		d.both = append(d.both, [2]side{})
		d.sum(&d.both[i], k)
		x, y := &d.both[i][0], &d.both[i][1]
		if x.content > 0 && y.content > 0 && (!k.link || k.relation != lexicon.Identical) {
			reworded++
		}
		if !d.atEdge(k) || min(x.words, y.words) > 0 {
			changed += max(x.content, y.content)
		}
	}
	for i, ok := range d.kept {
		if ok && d.a.Tokens[i].Content() {
			kept++
		}
	}
	d.loose = reworded >= 2 && changed*4 >= kept
	d.findLimits()
	for i, k := range d.blocks {
		d.spare(k, &d.both[i][0], &d.both[i][1])
	}
	if d.frameA&negates != 0 && d.spareB > d.spareA {
		d.spareA++
	} else if d.frameB&negates != 0 && d.spareA > d.spareB {
		d.spareB++
	}
}

// spare counts the negations of a block that have no counterpart.
func (d *diff) spare(k block, x, y *side) {
	if k.counts() && !d.cutsOff(k, x, y) {
		d.spareA += x.negations
		d.spareB += y.negations
		d.denialsA += max(0, x.denials-y.denials)
		d.denialsB += max(0, y.denials-x.denials)
	}
	if k.link && k.relation == lexicon.Antonym {
		d.denialsA, d.denialsB = d.denialsA+1, d.denialsB+1 // "not satisfied", "dissatisfied"
	}
}

// counts reports whether the negations of a block have no counterpart in it.
func (k block) counts() bool {
	return !k.denied && (!k.link || k.relation != lexicon.Inflected && k.relation != lexicon.Antonym)
}

// cutsOff reports whether a block is all that one text has before or behind the words
// that they share, and no negation in it reaches those: "I will, but not today". In
// wordings that differ throughout, it may be another way to put what the other has.
func (d *diff) cutsOff(k block, x, y *side) bool {
	if d.loose {
		return false
	}
	if x.words == 0 {
		x, y = y, x
	}
	return y.words == 0 && d.atEdge(k) && !(d.leads(k) && (x.endsInNegation() || x.endsInDenial()))
}

// judge types one block, of which x and y are the sides.
func (d *diff) judge(k block, x, y *side) verdict {
	i, j := numberAt(d.a, k.a0, k.a1), numberAt(d.b, k.b0, k.b1)
	if v, ok := d.timeOfDay(k, i, j); ok {
		return v
	}
	if v, ok := d.quantity(i, j); ok {
		return v
	}
	if x, y := d.units(k); x != nil {
		return judgeUnits(x, y)
	}
	switch {
	case k.moved && !k.link:
		return verdict{Rewording, Cosmetic, byOrder}
	case k.denied:
		return verdict{Rewording, Cosmetic, byDenial}
	case x.words == 0 && y.words == 0 && len(x.tokens)+len(y.tokens) == 0:
		return verdict{Punctuation, None, "white space"}
	}
	if v, ok := d.idiom(k, x, y); ok {
		return v
	}
	if v, ok := d.asReported(k, x, y); ok {
		return v
	}
	if v, ok := d.amount(k, x, y); ok {
		return v
	}
	if initials(d.a, x, y) || initials(d.b, y, x) {
		return verdict{Spelling, Cosmetic, "one name"}
	}
	switch {
	case x.bracketed() && len(y.tokens) == 0, y.bracketed() && len(x.tokens) == 0:
		return d.bracket(x, y)
	case d.atEdge(k) && len(y.tokens) == 0 && x.words > 0:
		return d.fragment(k, x) // whatever marks stand in what is cut off
	case d.atEdge(k) && len(x.tokens) == 0 && y.words > 0:
		return d.fragment(k, y)
	case x.bracket != y.bracket:
		return d.bracket(x, y)
	case x.ellipsis && !y.ellipsis && x.words < y.words, y.ellipsis && !x.ellipsis && y.words < x.words:
		return elision(x, y)
	case x.words == 0 && y.words == 0:
		return d.marks(k, x, y)
	case sameLetters(x.tokens, y.tokens):
		a, b := d.span(k)
		return form(strings.TrimSpace(a.Text), strings.TrimSpace(b.Text))
	case x.words > 0 && x.words == x.numbers && y.words > 0 && y.words == y.numbers, inPercent(d.a, k.a0, k.a1) && inPercent(d.b, k.b0, k.b1):
		return d.numbers(k)
	case x.words == 0 || y.words == 0:
		return d.oneSided(k, x, y)
	case len(x.tokens) == 1 && len(y.tokens) == 1, haveOneEnding(x, y):
		return d.judgeWords(k, x, y)
	}
	return d.rephrased(k, x, y)
}

// haveOneEnding reports whether two sides are one word each and the same clitic behind it:
// "programme's", "program's".
func haveOneEnding(x, y *side) bool {
	return len(x.tokens) == 2 && len(y.tokens) == 2 && x.tokens[1].Part && x.tokens[1].Word.ID == y.tokens[1].Word.ID
}

// marks judges marks that stand for other marks. A full stop, or an exclamation, makes a
// statement of a question; neither the comma before "he asked" does, nor a report of what
// was asked, nor the full stop behind a part of it.
func (d *diff) marks(k block, x, y *side) verdict {
	if d.reports == neitherReports && (x.asks() && y.states() || y.asks() && x.states()) {
		if p, q := wordsBefore(d.a, k.a0), wordsBefore(d.b, k.b0); max(p, q) <= 2*min(p, q)+1 {
			return verdict{Punctuation, Check, byQuestion}
		}
	}
	return verdict{Punctuation, Cosmetic, "marks only"}
}

// bracket judges an editor's addition: another referent if it replaces one name by
// another, another meaning if it negates.
func (d *diff) bracket(x, y *side) verdict {
	if x.bracket {
		x, y = y, x
	}
	if y.ellipsis {
		return elision(x, y)
	}
	switch {
	case x.negations != y.negations && d.unbalanced():
		return verdict{Bracket, Meaning, "a negation"}
	case x.names > 0 && y.names > 0:
		return verdict{Bracket, Check, "another name"}
	case x.numbers != y.numbers && x.words > 0 && y.words > 0:
		return verdict{Bracket, Check, "a number is replaced"}
	}
	return verdict{Bracket, Cosmetic, "brackets"}
}

// elision judges words left out and marked.
func elision(x, y *side) verdict {
	if x.negations+x.conditions+y.negations+y.conditions > 0 {
		return verdict{Elision, Meaning, "a negation or condition is left out"}
	}
	return verdict{Elision, Cosmetic, "ellipsis"}
}

// judgeWords types the change of one word to another.
func (d *diff) judgeWords(k block, p, q *side) verdict {
	x, y := &p.tokens[0], &q.tokens[0]
	r := lexicon.Relate(x.Word, y.Word)
	switch {
	case r == lexicon.Variant || k.relation == lexicon.Variant || k.relation == lexicon.Translit:
		return verdict{Spelling, Cosmetic, k.relation.String()}
	case bothAre(x, y, lexicon.Weekday) || bothAre(x, y, lexicon.Month):
		return date(x.Word.Form, y.Word.Form)
	case x.Word.Is(lexicon.Negation) != y.Word.Is(lexicon.Negation) && bothAre(x, y, lexicon.Modal) && d.unbalanced():
		return verdict{Negation, Meaning, "negation"} // "can", "cannot"
	case bothAre(x, y, lexicon.Unit) && r == lexicon.Unrelated && d.settled(k):
		return verdict{Number, Meaning, otherUnits} // "20 crowns a day", "last week"
	case bothAre(x, y, lexicon.Modal) && r != lexicon.Inflected:
		return verdict{Modality, Check, "modal verb"}
	case bothAre(x, y, lexicon.Pronoun):
		return pronoun(x, y)
	case r == lexicon.Inflected:
		return verdict{Inflection, Cosmetic, r.String()}
	case r == lexicon.Antonym && d.settled(k):
		return d.opposite(k, p, q, r.String())
	}
	switch {
	case isUnheardOf(x) && isUnheardOf(y) && names.Match(x.In(d.a.Source), y.In(d.b.Source)) >= names.Likely:
		return verdict{Spelling, Cosmetic, "one name"} // also where a sentence begins
	case isName(x) && isName(y) && r == lexicon.Unrelated, isGiven(d.a, k.a0) && isGiven(d.b, k.b0):
		return d.name(k, p, q)
	case isPlace(x) && isPlace(y) && d.settled(k):
		return verdict{Name, Meaning, "another name"} // also where a sentence begins
	}
	return d.rephrased(k, p, q)
}

// pronoun judges a change of pronoun: reported speech turns the first and
// second person into the third.
func pronoun(x, y *align.Token) verdict {
	speaker := lexicon.First | lexicon.Second
	if x.Word.Is(speaker) != y.Word.Is(speaker) || lexicon.Relate(x.Word, y.Word) == lexicon.Inflected {
		return verdict{Inflection, Cosmetic, "person of reported speech"}
	}
	return verdict{Rewording, Check, "another pronoun"}
}

// oneSided judges words that one text has and the other lacks.
func (d *diff) oneSided(k block, x, y *side) verdict {
	s, class := x, Omission
	if x.words == 0 {
		s, class = y, Insertion
	}
	switch {
	case d.atEdge(k):
		return d.fragment(k, s)
	case s.negations > 0 && s.content == 0 && s.words <= 3 && d.uncompensated(class):
		return verdict{Negation, Meaning, "negation"}
	case s.hedges > 0 && s.words <= 2:
		return verdict{Modality, Check, "hedge"}
	case s.content == 0 && s.negations+s.conditions+s.modals+s.hedges+s.fillers == 0 && s.words <= 2:
		return verdict{Rewording, Cosmetic, byGrammar}
	case d.repeated(k, class):
		return verdict{class, Check, byRepeat}
	case s.negations > 0 && d.uncompensated(class) && !(d.loose && s.negations == s.refusals), s.conditions > 0, s.endsInDenial():
		return verdict{class, Meaning, "a negation or condition goes with it"}
	case s.fillers == s.words, areFillers(s.tokens):
		return verdict{class, Check, byFiller}
	case s.isMoved():
		return verdict{Rewording, Cosmetic, byOrder}
	case d.loose:
		return verdict{Rewording, Cosmetic, byContext}
	case s.modals == s.words:
		return verdict{Modality, Check, "modal verb"}
	case s.negations > 0 && s.content == 0 && d.reports != neitherReports:
		return verdict{Rewording, Cosmetic, byDenial}
	case s.negations > 0 && s.content == 0:
		return d.elsewhere()
	}
	return verdict{class, Check, "unmarked"}
}

// repeated reports whether the words of a one-sided block also stand right
// before or behind it: a speaker's false start.
func (d *diff) repeated(k block, class Class) bool {
	t, i, j := d.a, k.a0, k.a1
	if class == Insertion {
		t, i, j = d.b, k.b0, k.b1
	}
	around := map[uint32]bool{}
	for p := max(0, i-(j-i)); p < min(len(t.Tokens), j+(j-i)); p++ {
		if p < i || p >= j {
			around[t.Tokens[p].Word.ID] = true
		}
	}
	for p := i; p < j; p++ {
		if t.Tokens[p].IsWord() && !around[t.Tokens[p].Word.ID] {
			return false
		}
	}
	return true
}

// rephrased judges words that stand for other words.
func (d *diff) rephrased(k block, x, y *side) verdict {
	few, many := x, y
	if y.words < x.words {
		few, many = y, x
	}
	negation := d.negation(k, x, y)
	switch {
	case many.content > 3*few.content+2 && d.atEdge(k):
		if few.negations+few.denials > 0 { // "he has by no means shown", "he lacks"
			return verdict{Fragment, Cosmetic, byDenial}
		}
		return d.fragment(k, many)
	case x.numbers > 0 && y.numbers > 0 && d.numbers(k).class == Number:
		return d.numbers(k)
	case x.numbers > 0 && y.numbers > 0 && x.content <= x.numbers && y.content <= y.numbers && x.negations+y.negations == 0:
		return verdict{Number, Cosmetic, "approximate"} // "12", "about a dozen"
	case k.link && k.relation >= lexicon.Derived && k.relation <= lexicon.Broader:
		return verdict{Rewording, Cosmetic, k.relation.String()}
	case d.flipped(k, x, y):
		return verdict{Negation, Meaning, "negation of one auxiliary"}
	case negation != None:
		return verdict{Negation, negation, "negation"}
	case d.loose:
		return verdict{Rewording, Cosmetic, byContext}
	case x.names > 0 && y.names > 0 && x.names == x.content && y.names == y.content:
		return d.name(k, x, y)
	case x.refusals != y.refusals && x.negations == y.negations && x.content == x.refusals && y.content == y.refusals:
		return verdict{Rewording, Cosmetic, "a refusal is a negation"}
	case x.hedges != y.hedges:
		return verdict{Modality, Check, "hedge"}
	case x.negations != y.negations && x.denials+y.denials+d.denialsA+d.denialsB == 0 && d.reports == neitherReports:
		return d.elsewhere()
	case x.content+y.content == 0 || sameContent(x, y, lexicon.Derived):
		return verdict{Rewording, Cosmetic, byGrammar}
	case sameContent(x, y, lexicon.Synonym):
		return verdict{Rewording, Cosmetic, lexicon.Synonym.String()} // "rely on", "trust"
	}
	return verdict{Rewording, Check, "no table or context supports it"}
}

// sameContent reports whether two sides have the same words of content, related
// no further than so: as words of one family, "a handshake" and "handshakes",
// they differ in grammar only.
func sameContent(x, y *side, furthest lexicon.Relation) bool {
	if x.content != y.content || x.content > mostMerged {
		return false
	}
	for i := range x.tokens {
		t := &x.tokens[i]
		if t.Content() && !slices.ContainsFunc(y.tokens, func(o align.Token) bool { return areKin(t, &o, furthest) }) {
			return false
		}
	}
	return true
}

// areKin reports whether two words are related, and no further than so.
func areKin(x, y *align.Token, furthest lexicon.Relation) bool {
	r := lexicon.Relate(x.Word, y.Word)
	return r != lexicon.Unrelated && r <= furthest
}

// kin reports whether two words are forms of one, or of one family.
func kin(x, y *align.Token) bool { return areKin(x, y, lexicon.Derived) }

// negation says how grave it is that one side negates and nothing in the other text
// does. Where the wordings differ throughout, that may be another way to put things,
// unless both sides are short and beside unchanged words, have the same content, or
// other content in a place that is certain, and nothing before them denies it already:
// "not ill or anything", "not ill, nothing".
func (d *diff) negation(k block, x, y *side) Severity {
	switch {
	case x.negations == y.negations || !d.unbalanced():
		return None
	case !d.loose:
		return Meaning
	case max(x.words, y.words) > mostAdded || x.refusals != y.refusals || negated(d.a, k.a0) && negated(d.b, k.b0):
		return None
	case (k.opens || k.closes) && sameContent(x, y, lexicon.Derived):
		return Meaning
	case k.opens && k.closes:
		return Check
	}
	return None
}

// settled reports whether what stands around a block leaves no doubt that its
// two sides correspond. In wordings that differ throughout only unchanged words
// on both sides do.
func (d *diff) settled(k block) bool { return !d.loose || k.opens && k.closes }
