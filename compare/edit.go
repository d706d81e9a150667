package compare

import (
	"fmt"
	"slices"
	"strings"
)

// A Severity says what is at stake in a difference.
type Severity uint8

const (
	None     Severity = iota // nothing a reader would see
	Cosmetic                 // form only
	Check                    // worth checking
	Meaning                  // meaning at stake
)

var severityNames = [...]string{"none", "cosmetic", "check", "meaning"}

// String returns the severity's name in lower case.
func (s Severity) String() string {
	if int(s) < len(severityNames) {
		return severityNames[s]
	}
	return fmt.Sprintf("Severity(%d)", uint8(s))
}

// A Class names a kind of difference.
type Class uint8

const (
	Punctuation Class = iota + 1 // marks, white space
	Case                         // "Great" / "great"
	Spelling                     // "Türkiye" / "Turkey", "defence" / "defense"
	Inflection                   // "I will" / he "would"
	Rewording                    // "trust" / "rely on"; words in another order
	Elision                      // words left out and marked with an ellipsis
	Omission                     // words left out, unmarked
	Insertion                    // words put in, unmarked
	Fragment                     // one side is a part of the other
	Bracket                      // an editor's [addition]
	Modality                     // "will" / "may"; "probably" put in or left out
	Number                       // another number, date or quantity
	Name                         // another person, place or body
	Negation                     // "is" / "is not"; an antonym
	Speaker                      // the same words credited to another person
)

var classNames = [...]string{"", "punctuation", "case", "spelling", "inflection", "rewording", "elision", "omission",
	"insertion", "fragment", "bracket", "modality", "number", "name", "negation", "speaker"}

// String returns the class's name in lower case, as the example programs write it.
func (c Class) String() string {
	if int(c) < len(classNames) {
		return classNames[c]
	}
	return fmt.Sprintf("Class(%d)", uint8(c))
}

// MarshalText writes the class's name.
func (c Class) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a class's name.
func (c *Class) UnmarshalText(b []byte) error {
	for i, name := range classNames {
		if i > 0 && name == string(b) {
			*c = Class(i)
			return nil
		}
	}
	return fmt.Errorf("compare: no class %q", b)
}

// A Relation says how two wordings hang together.
type Relation uint8

const (
	Unrelated Relation = iota // not the same utterance
	Whole                     // both give the whole of the same utterance
	Part                      // one gives a part of what the other gives
	Reported                  // one quotes, the other reports in its own words
)

var relationNames = [...]string{"unrelated", "whole", "part", "reported"}

// String returns the relation's name in lower case.
func (r Relation) String() string {
	if int(r) < len(relationNames) {
		return relationNames[r]
	}
	return fmt.Sprintf("Relation(%d)", uint8(r))
}

// MarshalText writes the relation's name.
func (r Relation) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads a relation's name.
func (r *Relation) UnmarshalText(b []byte) error {
	i := slices.Index(relationNames[:], string(b))
	if i < 0 {
		return fmt.Errorf("compare: no relation %q", b)
	}
	*r = Relation(i)
	return nil
}

// A Passage is a piece of one of the two texts.
type Passage struct {
	Span        // where it stands
	Text string // its words
}

// An Edit is one difference between two wordings. Where one text has nothing,
// its passage is empty and stands where the other's words would go.
type Edit struct {
	Class    Class
	Severity Severity
	A, B     Passage // the differing words in each text
	Evidence string  // the table or rule that the class rests on
}

// String says in plain English what changed: "number changed: 10 percent → 20 percent".
func (e Edit) String() string {
	a, b := strings.TrimSpace(e.A.Text), strings.TrimSpace(e.B.Text)
	switch {
	case b == "":
		return fmt.Sprintf("%s: %q left out", e.Class, a)
	case a == "":
		return fmt.Sprintf("%s: %q put in", e.Class, b)
	}
	return fmt.Sprintf("%s changed: %s → %s", e.Class, a, b)
}
