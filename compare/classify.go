package compare

import (
	"slices"
	"strings"
	"unicode"

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

// Evidence that policies ask for.
const (
	byGrammar = "grammatical words"
	byFiller  = "fillers"
)

// edits types each block.
func (d *diff) edits() []Edit {
	d.measure()
	if len(d.blocks) == 0 {
		return nil
	}
	out := make([]Edit, 0, min(len(d.blocks), 8))
	for _, k := range d.blocks {
		a, b := d.span(k)
		if a.Text == b.Text && !k.moved {
			continue
		}
		v := d.judge(k)
		e := Edit{Class: v.class, Severity: v.severity, Evidence: v.evidence, A: a, B: b}
		if n := len(out); n > 0 && d.continues(&out[n-1], &e) {
			out[n-1] = d.join(out[n-1], e)
			continue
		}
		out = append(out, e)
	}
	return out
}

// continues reports whether an edit of form follows one of the same class with
// nothing but white space between: "GREAT SUPPORT" is one change of case.
func (d *diff) continues(e, next *Edit) bool {
	return e.Class == next.Class && (e.Class == Case || e.Class == Punctuation) &&
		strings.TrimSpace(d.a.Source[e.A.End:next.A.Start]) == "" && strings.TrimSpace(d.b.Source[e.B.End:next.B.Start]) == ""
}

func (d *diff) join(e, next Edit) Edit {
	e.A.End, e.B.End = next.A.End, next.B.End
	e.A.Text, e.B.Text = e.A.In(d.a.Source), e.B.In(d.b.Source)
	e.Severity = max(e.Severity, next.Severity)
	return e
}

// A side is what one text has in a block.
type side struct {
	tokens                                                []align.Token
	words, content                                        int
	negations, conditions, modals, hedges, numbers, names int
	fillers, denials                                      int
	ellipsis, bracket                                     bool
	moved                                                 int // content words whose counterpart stands elsewhere
}

func newSide(tokens []align.Token, mates []int) side {
	s := side{tokens: tokens}
	for i := range tokens {
		k := &tokens[i]
		if !k.IsWord() {
			s.ellipsis = s.ellipsis || isEllipsis(*k)
			s.bracket = s.bracket || isBracket(k)
			continue
		}
		s.words++
		if k.Content() {
			s.content++
			if mates[i] >= 0 {
				s.moved++
			}
		}
		s.count(k)
	}
	return s
}

func (s *side) count(k *align.Token) {
	if k.Word.Is(lexicon.Denial) {
		s.denials++
	}
	switch {
	case k.Numeric:
		s.numbers++
	case isName(k):
		s.names++
	case k.Word.Is(lexicon.Filler):
		s.fillers++
	case k.Word.Is(lexicon.Negation):
		s.negations++
	case k.Word.Is(lexicon.Hedge):
		s.hedges++
	case k.Word.Is(lexicon.Modal):
		s.modals++
	case k.Word.Is(lexicon.Condition):
		s.conditions++
	}
}

// critical reports whether meaning turns on a word of the side, negations aside.
func (s *side) critical() bool {
	return s.numbers+s.names+s.modals+s.hedges+s.conditions > 0 || s.ellipsis || s.bracket
}

func (d *diff) sides(k block) (side, side) {
	x, y := newSide(d.a.Tokens[k.a0:k.a1], d.mateA[k.a0:k.a1]), newSide(d.b.Tokens[k.b0:k.b1], d.mateB[k.b0:k.b1])
	if leads, trails := d.leads(k), d.trails(k); leads || trails {
		x.scope(leads, trails)
		y.scope(leads, trails)
	}
	return x, y
}

// measure finds out whether the wordings differ throughout, and how many
// negations of each have no counterpart.
func (d *diff) measure() {
	reworded, changed := 0, 0
	for _, k := range d.blocks {
		x, y := d.sides(k)
		if x.content > 0 && y.content > 0 && (!k.link || k.relation != lexicon.Identical) {
			reworded++
		}
		if !d.atEdge(k) || min(x.words, y.words) > 0 {
			changed += max(x.content, y.content)
		}
		if !k.link || k.relation != lexicon.Inflected {
			d.spareA += x.negations
			d.spareB += y.negations
			d.denialsA += x.denials
			d.denialsB += y.denials
		}
		if k.link && k.relation == lexicon.Antonym {
			d.denialsA, d.denialsB = d.denialsA+1, d.denialsB+1 // "not satisfied", "dissatisfied"
		}
	}
	if d.frameA&negates != 0 && d.spareB > d.spareA {
		d.spareA++
	} else if d.frameB&negates != 0 && d.spareA > d.spareB {
		d.spareB++
	}
	kept := 0
	for i, ok := range d.kept {
		if ok && d.a.Tokens[i].Content() {
			kept++
		}
	}
	d.loose = reworded >= 2 && changed*4 >= kept
}

// judge types one block.
func (d *diff) judge(k block) verdict {
	if x, y := d.units(k); x != nil {
		return judgeUnits(x, y)
	}
	x, y := d.sides(k)
	switch {
	case k.moved && !k.link:
		return verdict{Rewording, Cosmetic, "moved"}
	case x.words == 0 && y.words == 0 && len(x.tokens)+len(y.tokens) == 0:
		return verdict{Punctuation, None, "white space"}
	case d.atEdge(k) && len(y.tokens) == 0 && x.words > 0:
		return d.fragment(k, x) // whatever marks stand in what is cut off
	case d.atEdge(k) && len(x.tokens) == 0 && y.words > 0:
		return d.fragment(k, y)
	case x.bracket != y.bracket:
		return bracket(x, y)
	case x.ellipsis && !y.ellipsis && x.words < y.words, y.ellipsis && !x.ellipsis && y.words < x.words:
		return elision(x, y)
	case x.words == 0 && y.words == 0:
		return verdict{Punctuation, Cosmetic, "marks only"}
	case sameLetters(x.tokens, y.tokens):
		a, b := d.span(k)
		return form(strings.TrimSpace(a.Text), strings.TrimSpace(b.Text))
	case x.words > 0 && x.words == x.numbers && y.words > 0 && y.words == y.numbers:
		return number(firstNumber(x), firstNumber(y))
	case x.words == 0 || y.words == 0:
		return d.oneSided(k, x, y)
	case len(x.tokens) == 1 && len(y.tokens) == 1:
		return d.judgeWords(k, &x.tokens[0], &y.tokens[0])
	}
	return d.rephrased(k, x, y)
}

// bracket judges an editor's addition: another referent if it replaces one name by another.
func bracket(x, y side) verdict {
	if x.bracket {
		x, y = y, x
	}
	if y.ellipsis {
		return elision(x, y)
	}
	if x.names > 0 && y.names > 0 {
		return verdict{Bracket, Check, "another name"}
	}
	return verdict{Bracket, Cosmetic, "brackets"}
}

// elision judges words left out and marked.
func elision(x, y side) verdict {
	if x.negations+x.conditions+y.negations+y.conditions > 0 {
		return verdict{Elision, Meaning, "a negation or condition is left out"}
	}
	return verdict{Elision, Cosmetic, "ellipsis"}
}

// judgeWords types the change of one word to another.
func (d *diff) judgeWords(k block, x, y *align.Token) verdict {
	r := lexicon.Relate(x.Word, y.Word)
	switch {
	case r == lexicon.Variant || k.relation == lexicon.Variant || k.relation == lexicon.Translit:
		return verdict{Spelling, Cosmetic, k.relation.String()}
	case bothAre(x, y, lexicon.Weekday) || bothAre(x, y, lexicon.Month):
		return date(x.Word.Form, y.Word.Form)
	case x.Word.Is(lexicon.Modal) && y.Word.Is(lexicon.Modal) && r != lexicon.Inflected:
		return verdict{Modality, Check, "modal verb"}
	case x.Word.Is(lexicon.Pronoun) && y.Word.Is(lexicon.Pronoun):
		return pronoun(x, y)
	case r == lexicon.Inflected:
		return verdict{Inflection, Cosmetic, r.String()}
	case r == lexicon.Antonym && d.spareA != d.spareB:
		return verdict{Rewording, Cosmetic, "the opposite of what is denied"}
	case r == lexicon.Antonym && d.settled(k):
		return verdict{Negation, Meaning, r.String()}
	}
	px, py := d.sides(k)
	if isName(x) && isName(y) && r == lexicon.Unrelated {
		return d.name(k, px, py)
	}
	return d.rephrased(k, px, py)
}

// sameLetters reports whether the words among two runs of tokens have the same
// letters one after the other.
func sameLetters(x, y []align.Token) bool {
	a, b := letters{tokens: x}, letters{tokens: y}
	for {
		c, d := a.next(), b.next()
		if c != d || c == 0 {
			return c == d
		}
	}
}

// letters reads the forms of the words among tokens, without apostrophes.
type letters struct {
	tokens []align.Token
	form   string
}

// next returns the next byte, 0 at the end.
func (l *letters) next() byte {
	for {
		for ; l.form == ""; l.tokens = l.tokens[1:] {
			if len(l.tokens) == 0 {
				return 0
			}
			if l.tokens[0].IsWord() {
				l.form = l.tokens[0].Word.Form
			}
		}
		c := l.form[0]
		if l.form = l.form[1:]; c != '\'' {
			return c
		}
	}
}

// form judges the same letters written differently.
func form(x, y string) verdict {
	x, y = plainMarks.Replace(x), plainMarks.Replace(y)
	lowerX, lowerY := strings.ToLower(x), strings.ToLower(y)
	switch {
	case x == y:
		return verdict{Punctuation, Cosmetic, "marks only"}
	case lowerX == lowerY:
		return verdict{Case, Cosmetic, "capital letters"}
	case strings.Map(lettersOnly, lowerX) == strings.Map(lettersOnly, lowerY):
		return verdict{Spelling, Cosmetic, "division of words"}
	}
	return verdict{Spelling, Cosmetic, "diacritics"}
}

func lettersOnly(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return -1
}

var plainMarks = strings.NewReplacer("’", "'", "‘", "'", "`", "'")

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
func (d *diff) oneSided(k block, x, y side) verdict {
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
		return verdict{class, Check, "repetition"}
	case s.negations > 0 && d.uncompensated(class), s.conditions > 0:
		return verdict{class, Meaning, "a negation or condition goes with it"}
	case s.fillers == s.words:
		return verdict{class, Check, byFiller}
	case s.moved*2 > s.content && s.content > 0:
		return verdict{Rewording, Cosmetic, "moved"}
	case d.loose:
		return verdict{Rewording, Cosmetic, "reworded throughout"}
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

// atEdge reports whether a block lies before all words that the texts share, or behind.
func (d *diff) atEdge(k block) bool { return d.leads(k) || d.trails(k) }

func (d *diff) leads(k block) bool  { return k.a0 <= d.first.A && k.b0 <= d.first.B }
func (d *diff) trails(k block) bool { return k.a1 > d.last.A && k.b1 > d.last.B }

// fragment judges what is cut off at the beginning or the end: the meaning of
// what is left turns on a negation right before it, and on a condition that
// its sentence begins or ends with.
func (d *diff) fragment(k block, s side) verdict {
	around := d.frameA | d.frameB
	switch {
	case d.leads(k) && s.endsInNegation():
		if around&negates != 0 {
			return verdict{Fragment, Cosmetic, "the sentence around it has the negation"}
		}
		return verdict{Fragment, Meaning, "a negation is cut off"}
	case d.leads(k) && s.endsInCondition() || d.trails(k) && s.beginsWithCondition():
		if around&conditions != 0 {
			return verdict{Fragment, Cosmetic, "the sentence around it has the condition"}
		}
		return verdict{Fragment, Meaning, "a condition is cut off"}
	}
	return verdict{Fragment, Cosmetic, "part of the other"}
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
			return true
		}
	}
	return false
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

// beginsWithCondition reports whether the first word of a side is one of
// condition, in the sentence that went on before it.
func (s *side) beginsWithCondition() bool {
	for i := range s.tokens {
		if s.tokens[i].IsWord() {
			return s.tokens[i].Word.Is(lexicon.Condition)
		}
		if s.tokens[i].Word.Form != "," {
			return false
		}
	}
	return false
}

// rephrased judges words that stand for other words.
func (d *diff) rephrased(k block, x, y side) verdict {
	few, many := x, y
	if y.words < x.words {
		few, many = y, x
	}
	switch {
	case many.content > 3*few.content+2 && d.atEdge(k):
		return d.fragment(k, many)
	case x.numbers > 0 && y.numbers > 0 && firstNumber(x).Value != firstNumber(y).Value:
		return number(firstNumber(x), firstNumber(y))
	case k.link && k.relation >= lexicon.Derived && k.relation <= lexicon.Broader:
		return verdict{Rewording, Cosmetic, k.relation.String()}
	case d.flipped(k, x, y):
		return verdict{Negation, Meaning, "negation of one auxiliary"}
	case d.loose:
		return verdict{Rewording, Cosmetic, "reworded throughout"}
	case x.negations != y.negations && d.unbalanced():
		return verdict{Negation, Meaning, "negation"}
	case x.names > 0 && y.names > 0 && x.names == x.content && y.names == y.content:
		return d.name(k, x, y)
	case x.hedges != y.hedges:
		return verdict{Modality, Check, "hedge"}
	case x.content+y.content > 0 && !sameContent(x, y):
		return verdict{Rewording, Check, "no table or context supports it"}
	}
	return verdict{Rewording, Cosmetic, byGrammar}
}

// sameContent reports whether two sides have the same words of content, in any
// form, and differ in grammar only: "a handshake" and "handshakes".
func sameContent(x, y side) bool {
	if x.content != y.content || x.content > mostMerged {
		return false
	}
	for i := range x.tokens {
		if t := &x.tokens[i]; t.Content() && !slices.ContainsFunc(y.tokens, func(o align.Token) bool { return kin(t, &o) }) {
			return false
		}
	}
	return true
}

// kin reports whether two words are forms of one, or of one family.
func kin(x, y *align.Token) bool {
	r := lexicon.Relate(x.Word, y.Word)
	return r != lexicon.Unrelated && r <= lexicon.Derived
}

// name judges names that stand for names: other ones, or other ways to write them.
func (d *diff) name(k block, x, y side) verdict {
	a, b := d.span(k)
	if names.Match(strings.TrimSpace(a.Text), strings.TrimSpace(b.Text)) >= names.Likely || shareName(x, y) {
		return verdict{Spelling, Cosmetic, "one name"}
	}
	if !d.settled(k) {
		return verdict{Rewording, Check, "a name, in a passage that is reworded"}
	}
	return verdict{Name, Meaning, "another name"}
}

// settled reports whether what stands around a block leaves no doubt that its
// two sides correspond. In wordings that differ throughout only unchanged words
// on both sides do.
func (d *diff) settled(k block) bool { return !d.loose || k.opens && k.closes }

// shareName reports whether a name of one side is one of the other too: "ISIS’"
// and "ISIS's", "Poles" and "the Polish".
func shareName(x, y side) bool {
	for i := range x.tokens {
		for j := range y.tokens {
			a, b := &x.tokens[i], &y.tokens[j]
			if isName(a) && isName(b) && (lexicon.Relate(a.Word, b.Word) != lexicon.Unrelated || lexicon.Transliterated(a.Word, b.Word)) {
				return true
			}
		}
	}
	return false
}
