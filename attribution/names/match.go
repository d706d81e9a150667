package names

import (
	"slices"

	"github.com/agnivade/levenshtein"
)

// A likeness says how close two words are, from unlike to exact.
type likeness uint8

const (
	unlike   likeness = iota
	loose             // as far apart as two romanisations of one name can be
	initial           // one is the other's first letter
	nickname          // forms of one given name: Bill, William
	spelled           // alike but for the spelling of the same sounds
	listed            // spellings that the data files list
	exact
)

const (
	minSpelled = 4 // letters of a skeleton; shorter names differ in every letter
	minLoose   = 6
	perTypo    = 4 // letters of a skeleton for each that may differ
)

func alike(a, b *word) likeness {
	switch {
	case a.fold == b.fold:
		return exact
	case a.initial || b.initial:
		if a.fold[0] == b.fold[0] {
			return initial
		}
		return unlike
	case share(a.spellings, b.spellings):
		return listed
	case min(len(a.skeleton), len(b.skeleton)) < minSpelled:
		return unlike
	case a.skeleton == b.skeleton && a.fold[0] == b.fold[0]:
		return spelled
	case a.skeleton == b.skeleton, looselyAlike(a.skeleton, b.skeleton): // Coffman, Kofman; Gadafi, Kadafi
		return loose
	}
	return unlike
}

// alikeGiven compares given names, which have nicknames.
func alikeGiven(a, b *word) likeness {
	if like := alike(a, b); like == exact || !share(a.nicknames, b.nicknames) {
		return like
	}
	return nickname
}

func share(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// looselyAlike reports whether two skeletons have the same consonants, as far as
// romanisation keeps them apart, and differ in few letters.
func looselyAlike(a, b string) bool {
	if n := len(a) - len(b); n > 2 || n < -2 || min(len(a), len(b)) < minLoose {
		return false
	}
	var x, y [32]byte
	if string(appendConsonants(x[:0], a)) != string(appendConsonants(y[:0], b)) {
		return false
	}
	return levenshtein.ComputeDistance(a, b) <= max(len(a), len(b))/perTypo
}

// sequence is the likeness of two rows of words: that of the least like pair.
func sequence(a, b []word) likeness {
	if len(a) != len(b) || len(a) == 0 {
		return unlike
	}
	least := exact
	for i := range a {
		least = min(least, alike(&a[i], &b[i]))
	}
	return least
}

// Match says how sure it is that both names are of one person or body.
func (n *Name) Match(o *Name) Certainty {
	if len(n.words) == 0 || len(o.words) == 0 {
		return Possible // a name without words speaks neither for nor against
	}
	c := matchPersons
	if n.Body || o.Body {
		c = matchBodies
	}
	if n.alias != 0 && n.alias == o.alias || n.shortens(o) || o.shortens(n) {
		return max(c(n, o), Likely)
	}
	return c(n, o)
}

// shortens reports whether n is an acronym of o.
func (n *Name) shortens(o *Name) bool {
	return n.acronym != "" && (n.acronym == o.initials[0] || n.acronym == o.initials[1])
}

func matchPersons(a, b *Name) Certainty {
	if a.Gender != b.Gender && a.Gender != Unknown && b.Gender != Unknown &&
		(a.titular != Unknown || b.titular != Unknown) {
		return Different // Mr. Clinton, Hillary Clinton
	}
	most := Certain
	if len(a.suffix) > 0 && len(b.suffix) > 0 {
		if sequence(a.suffix, b.suffix) < listed {
			return Different
		}
	} else if len(a.suffix)+len(b.suffix) > 0 {
		most = Likely
	}
	c := inOrder(a, b)
	if c < Likely && inverted(a, b) {
		c = Likely
	}
	return min(c, most)
}

// inverted reports whether the given name of each is the family name of the
// other: Orbán Viktor, Viktor Orbán.
func inverted(a, b *Name) bool {
	ag, af, bg, bf := a.givens(), a.family(), b.givens(), b.family()
	return areWhole(ag) && areWhole(bg) && sequence(ag, bf) >= spelled && sequence(af, bg) >= spelled
}

// areWhole reports whether words are given names written out, no initials or particles.
func areWhole(words []word) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w word) bool { return w.initial || w.traits&particle != 0 })
}

func (n *Name) givens() []word { return n.words[:n.given] }

// family returns the family name without its particles.
func (n *Name) family() []word {
	f := n.words[n.given:]
	for len(f) > 1 && f[0].traits&particle != 0 {
		f = f[1:]
	}
	return f
}

// inOrder compares family names with each other, and so given names.
func inOrder(a, b *Name) Certainty {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	family := sequence(a.family(), b.family())
	if family == unlike {
		return otherFamily(a, b)
	}
	given, rare := compareGiven(a.givens(), b.givens())
	if given == unlike && (a.isCalled(b.givens()) || b.isCalled(a.givens())) {
		given = listed
	}
	if given == unlike && isTail(a.words, b.words) { // Van Buren, Martin Van Buren
		given = initial
	}
	return verdict(family, given, rare)
}

// isCalled reports whether words are the nickname that is part of the name.
func (n *Name) isCalled(words []word) bool {
	return len(words) > 0 && within(words, n.nickname, alikeGiven)
}

// verdict weighs the likeness of family and given names. That romanisations are
// loosely alike counts only beside a given name that few people have.
func verdict(family, given likeness, rare bool) Certainty {
	switch {
	case given == unlike:
		return Different
	case family == exact && given == exact:
		return Certain
	case family == spelled && given == nickname && !rare: // Mike Kaufman, Michael Kauffmann
		return Possible
	case family >= spelled, family == loose && given != initial && rare:
		return Likely
	}
	return Possible
}

// compareGiven compares given and middle names. A side without any is as good as
// an initial. It also reports whether the first names are no common ones.
func compareGiven(a, b []word) (like likeness, rare bool) {
	if len(a) == 0 || len(b) == 0 {
		if len(a) == len(b) {
			return exact, false
		}
		return initial, false
	}
	common := (a[0].traits & b[0].traits & givenName) != 0
	like = alikeGiven(&a[0], &b[0])
	switch {
	case like == unlike && (knownByMiddle(a, b) || knownByMiddle(b, a)):
		return listed, false
	case like == unlike && sameJoined(a, b): // Jong-un, Jongun; Zedong, Tse-tung
		return exact, true
	case like == loose && common, !middlesAgree(a[1:], b[1:]):
		return unlike, false
	}
	return like, !common
}

// knownByMiddle reports whether all of a are middle names of b: Robert
// Oppenheimer, J. Robert Oppenheimer.
func knownByMiddle(a, b []word) bool { return within(a, b[1:], alikeGiven) }

// sameJoined reports whether a and b written as one word are forms of one name.
func sameJoined(a, b []word) bool {
	var store [2][64]byte
	x, y := appendFolds(store[0][:0], a), appendFolds(store[1][:0], b)
	lex := lexicon()
	return string(x) == string(y) || share(lex.known(x).spellings, lex.known(y).spellings)
}

func appendFolds(dst []byte, words []word) []byte {
	for i := range words {
		dst = append(dst, words[i].fold...)
	}
	return dst
}

// middlesAgree reports whether two rows of middle names can be one person's: all
// of the shorter stand in the longer, initials at the same place. George W. Bush
// is not George H. W. Bush.
func middlesAgree(a, b []word) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if !hasInitial(a) && !hasInitial(b) {
		return within(a, b, alikeGiven)
	}
	for i := range a {
		if alike(&a[i], &b[i]) < initial {
			return false
		}
	}
	return true
}

func hasInitial(words []word) bool {
	for i := range words {
		if words[i].initial {
			return true
		}
	}
	return false
}

func isTail(short, long []word) bool {
	return sequence(short, long[len(long)-len(short):]) >= spelled
}

// otherFamily compares names whose family names differ, the first having no more
// words than the second: one may be a part of the other.
func otherFamily(a, b *Name) Certainty {
	af, bf := a.family(), b.family()
	if len(a.words) == 1 {
		switch {
		case within(a.words, bf, alike): // Obrador, López Obrador
			return Likely
		case within(a.words, b.givens(), alikeGiven), b.isCalled(a.words):
			return Possible
		}
		return Different
	}
	if len(af) > len(bf) {
		af, bf = bf, af
	}
	if within(af, bf, alike) { // Smith, Smith-Jones
		given, _ := compareGiven(a.givens(), b.givens())
		return min(verdict(exact, given, false), Likely)
	}
	if sequence(a.words, b.words[:len(a.words)]) >= spelled { // Hillary Rodham, Hillary Rodham Clinton
		return Possible
	}
	return Different
}
