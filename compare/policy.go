package compare

import "slices"

// A Policy is a house style: which differences an outlet lets its reporters
// make. The zero Policy allows none.
type Policy struct {
	Classes []Class  // the classes of edit that are allowed
	Most    Severity // the gravest edit of these classes that is allowed
	Grammar bool     // whether articles, prepositions and the like may be mended, "gonna" and double negations too
	Fillers bool     // whether "um", "you know" and false starts may be dropped
}

// House styles as the trade knows them.
var (
	// Strict lets nothing but marked deletions change what was said, as agencies
	// ask it of their reporters: a quote may begin and end where the reporter
	// likes, and [explain] itself, but not be mended.
	Strict = Policy{Classes: []Class{Punctuation, Case, Spelling, Elision, Fragment, Bracket}, Most: Cosmetic}
	// Lenient lets grammar be mended and fillers be dropped as well.
	Lenient = Policy{Classes: slices.Concat(Strict.Classes, []Class{Inflection}), Most: Cosmetic, Grammar: true, Fillers: true}
	// Translated is Lenient for what was said in another language, which each
	// outlet translates for itself: other words are allowed as far as a table or
	// the context supports that they say the same.
	Translated = Policy{Classes: slices.Concat(Lenient.Classes, []Class{Rewording}), Most: Cosmetic, Grammar: true, Fillers: true}
)

// Allows reports whether the policy allows an edit.
func (p Policy) Allows(e Edit) bool {
	switch e.Evidence {
	case byGrammar:
		return p.Grammar
	case byFiller, byRepeat:
		return p.Fillers
	}
	return e.Severity == None || e.Severity <= p.Most && slices.Contains(p.Classes, e.Class)
}

// Violations returns the edits of a comparison that the policy does not allow.
func (p Policy) Violations(c Comparison) []Edit {
	return slices.DeleteFunc(slices.Clone(c.Edits), p.Allows)
}
