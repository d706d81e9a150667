// Package names says when two names can be one person or body, and when they
// cannot.
//
//	names.Match("President Recep Tayyip Erdogan", "Erdoğan")    // Likely
//	names.Match("Bill Clinton", "Hillary Clinton")              // Different
//	names.Match("NATO", "North Atlantic Treaty Organization")   // Likely
//
// It knows titles, initials, nicknames, particles, suffixes, either order of
// given and family name, transliterations, and Cyrillic and Greek letters. It
// judges names only: "the president" or "a senior official" are for the caller
// to resolve first. All functions are safe for concurrent use.
package names

import "fmt"

// A Certainty says how sure it is that two names are of one person or body.
// The values are ordered.
type Certainty uint8

const (
	Different Certainty = iota // something in the names speaks against it
	Possible                   // nothing does, but little speaks for it: "John" and "John Smith"
	Likely                     // one is a usual way to write the other: "Bill Clinton" and "Mr. Clinton"
	Certain                    // the same name in full
)

var certaintyNames = [...]string{"different", "possible", "likely", "certain"}

// String returns the certainty's name in lower case.
func (c Certainty) String() string {
	if int(c) < len(certaintyNames) {
		return certaintyNames[c]
	}
	return fmt.Sprintf("Certainty(%d)", c)
}

// A Gender is what a title or given name tells of a person's sex.
type Gender uint8

const (
	Unknown Gender = iota
	Female
	Male
)

// A Name is a name taken apart. The parts are as written, and all of them may be
// empty. Of a body's name only Body is set.
type Name struct {
	Title    string // "former President"
	Given    string // "Ludwig"
	Middle   string // "W.", "Rodham"
	Particle string // "van der", "bin", "al"
	Family   string // "Beethoven"; a name of one word is taken for a family name
	Suffix   string // "Jr.", "III"
	Nickname string // between quotation marks: Buck in William "Buck" Tanner
	Gender   Gender // what the title tells, else what the given name tells
	Body     bool   // an organisation, government or group, no person

	text     string    // as written, without title and apposition
	words    []word    // a person's in the order given, family; a body's in order
	given    int       // words[:given] are given names, words[given:] the family name
	suffix   []word    // of at most one
	nickname []word    // if it is of one word
	titular  Gender    // what the title tells
	dropped  int       // of a body: how many small and generic words are not in words
	acronym  string    // folded, if the name may be an acronym
	initials [2]string // of the words: without and with small ones
	alias    int       // line of bodies.txt that lists the name, or 0
}

// Match says how sure it is that a and b name one person or body. It is
// symmetric, and a name with at least one letter matches itself with Certain.
// Several who are named together ("Ann Smith and Tom Webb") are Possible for each of them.
func Match(a, b string) Certainty {
	x, y := Parse(a), Parse(b)
	if c := x.Match(&y); c != Different || !shareName(a, b) {
		return c
	}
	return Possible
}

// String returns the name as written, without title, nickname and apposition.
func (n *Name) String() string { return n.text }
