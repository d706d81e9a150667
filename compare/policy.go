package compare

import "slices"

// A Policy is a house style: which differences an outlet lets its reporters
// make. The zero Policy allows none.
type Policy struct {
	Classes []Class  // the classes of edit that are allowed
	Most    Severity // the gravest edit of these classes that is allowed
	Grammar bool     // whether articles, prepositions and the like may be mended
	Fillers bool     // whether "um" and "you know" may be dropped
}

// House styles as the trade knows them.
var (
	// Strict lets nothing but marked deletions change what was said.
	Strict = Policy{Classes: []Class{Punctuation, Case, Spelling, Elision, Fragment, Bracket}, Most: Cosmetic}
	// Lenient lets grammar be mended and fillers be dropped as well.
	Lenient = Policy{Classes: []Class{Punctuation, Case, Spelling, Elision, Fragment, Bracket, Inflection}, Most: Cosmetic,
		Grammar: true, Fillers: true}
)

// Allows reports whether the policy allows an edit.
func (p Policy) Allows(e Edit) bool {
	switch {
	case e.Severity == None:
		return true
	case e.Evidence == byGrammar && p.Grammar, e.Evidence == byFiller && p.Fillers:
		return true
	}
	return e.Severity <= p.Most && slices.Contains(p.Classes, e.Class)
}

// Violations returns the edits of a comparison that the policy does not allow.
func (p Policy) Violations(c Comparison) []Edit {
	return slices.DeleteFunc(slices.Clone(c.Edits), p.Allows)
}
