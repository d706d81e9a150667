package reading

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// doubtful are the classes of words with a capital that may be names after all.
const doubtful = lexicon.Calendar | lexicon.Preposition | lexicon.Auxiliary

// functionNames takes the class from capitalised prepositions and auxiliaries
// that can only be names, beside a verb of saying or at the end of a name: "From
// said", "Will wrote", "said Will Doyle", "Al From, who", "her brother, Per Lind,"; and
// from May, where it is somebody.
func (r *Reading) functionNames() {
	called := false // whether somebody is called May so far
	next := 1
	for _, d := range r.doubtful {
		for i := max(d, next); i <= min(d+1, len(r.Tokens)-1); i++ {
			called = r.functionName(i, called) || called
			next = i + 1
		}
	}
}

// functionName is functionNames for the words at token i and before it. It reports
// whether somebody is called May.
func (r *Reading) functionName(i int, called bool) bool {
	a, b := &r.Tokens[i-1], &r.Tokens[i]
	switch {
	case a.Class&lexicon.Calendar != 0 && r.isMonthBeforeName(i-1), a.mayBeName() && isSaying(b) && b.Class&lexicon.Base == 0:
		a.Class = 0
	case b.isMay() && (r.leadsName(i-1) || called && a.Class&lexicon.Preposition == 0 && !r.isNumber(i+1)):
		b.Class = 0
		return true
	case isSaying(a) && b.mayBeName() && i+1 < len(r.Tokens) && r.Tokens[i+1].Capital:
		b.Class = 0
	case a.Capital && a.Class&lexicon.Function == 0 && b.mayBeName() && i+1 < len(r.Tokens) && r.Tokens[i+1].Punct == ',':
		b.Class = 0
	case a.Punct == ',' && b.mayBeName() && i+1 < len(r.Tokens) && r.Tokens[i+1].Capital && r.isGiven(i):
		b.Class = 0
	}
	return false
}

// isCapitalFunction reports whether a word is capitalised and a preposition or an
// auxiliary by its letters.
func (t *Token) isCapitalFunction() bool {
	return t.Capital && t.Class&(lexicon.Preposition|lexicon.Auxiliary) != 0
}

// isMay reports whether a token is the name of a month that is an auxiliary too.
func (t *Token) isMay() bool {
	const may = lexicon.Calendar | lexicon.Auxiliary
	return t.Capital && t.Class&may == may
}

// isMonthBeforeName reports whether token i, of the calendar, is a given name:
// before another name, and behind a mark or a verb of saying, not "in April Doyle";
// or what would be abbreviated, but has no stop: "Jan Adler".
func (r *Reading) isMonthBeforeName(i int) bool {
	t, next := &r.Tokens[i], &r.Tokens[i+1]
	if !t.Capital || !next.Capital || next.Class&(lexicon.Function|lexicon.Calendar) != 0 {
		return false
	}
	if r.Lexicon.Word(r.Word(i)+".").Class&lexicon.Calendar != 0 {
		return true
	}
	if i > 0 && r.Tokens[i-1].Kind != segment.Punct && !isSaying(&r.Tokens[i-1]) {
		return false
	}
	return r.leadsName(i)
}

// leadsName reports whether token i is a title or a given name: "Mrs.", "Theresa".
func (r *Reading) leadsName(i int) bool {
	if r.Tokens[i].Punct == '.' && i > 0 {
		i--
		return r.Tokens[i].Capital && r.Tokens[i].Class&lexicon.Title != 0
	}
	t := &r.Tokens[i]
	if !t.Capital || t.Class&lexicon.Function != 0 {
		return false
	}
	return t.Class&lexicon.Title != 0 || r.isGiven(i)
}

// isGiven reports whether token i is a given name that tells a gender.
func (r *Reading) isGiven(i int) bool {
	return names.TellsGender(r.Word(i))
}

// isNumber reports whether token i is there and a number.
func (r *Reading) isNumber(i int) bool {
	return 0 <= i && i < len(r.Tokens) && r.Tokens[i].Kind == segment.Number
}

// mayBeName reports whether a word is capitalised and no connective, but a
// preposition or an auxiliary by its letters.
func (t *Token) mayBeName() bool {
	const other = lexicon.Adverb | lexicon.Conjunction | lexicon.Subordinator
	return t.isCapitalFunction() && t.Class&other == 0
}

// isSaying reports whether a token is a finite verb of saying or calling in small
// letters.
func isSaying(t *Token) bool {
	return !t.Capital && t.Class&(lexicon.Say|lexicon.Tell|lexicon.Attitude) != 0 && t.Class&lexicon.Finite != 0
}
