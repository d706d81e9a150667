package names

import (
	"cmp"
	"strings"
	"unicode"
)

// Fuller returns the one of two names of one person or body that says more: the
// one with more words written out, with more initials, in mixed case, with its
// diacritics, longer. Titles do not count, nor does what stands before the first
// common given name: Vermonter Bernie Sanders says no more than Bernie Sanders.
func Fuller(a, b string) string {
	x, y := Parse(a), Parse(b)
	if c := x.CompareFullness(&y); c < 0 || c == 0 && b < a {
		return b
	}
	return a
}

// CompareFullness orders names of one person or body by how much they say:
// negative where n says less than o. Fuller tells by which measures.
func (n *Name) CompareFullness(o *Name) int {
	a, b := n.stray(), o.stray()
	if c := cmp.Or(cmp.Compare(n.writtenOut()-a, o.writtenOut()-b), cmp.Compare(b, a), cmp.Compare(len(n.words), len(o.words))); c != 0 {
		return c
	}
	if c := cmp.Compare(n.letterForms(), o.letterForms()); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(len(n.text), len(o.text)), cmp.Compare(o.text, n.text))
}

// stray counts the words before the first common given name, initials excepted, if
// there is one.
func (n *Name) stray() int {
	count := 0
	for i := range n.givens() {
		switch w := &n.words[i]; {
		case w.traits&givenName != 0:
			return count
		case !w.initial:
			count++
		}
	}
	return 0
}

// writtenOut counts the words that are no initials.
func (n *Name) writtenOut() int {
	count := 0
	for i := range n.words {
		if !n.words[i].initial {
			count++
		}
	}
	return count
}

// letterForms ranks the way a name is written: all in capitals or all in small
// letters, in another alphabet than Latin, in plain Latin letters, with diacritics.
func (n *Name) letterForms() int {
	switch {
	case strings.IndexFunc(n.text, unicode.IsLower) < 0, strings.IndexFunc(n.text, unicode.IsUpper) < 0:
		return 0
	case strings.IndexFunc(n.text, notLatin) >= 0:
		return 1
	case ascii(n.text):
		return 2
	}
	return 3
}

func notLatin(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }
