package compare

import (
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// name judges names that stand for names: other ones, or other ways to write them.
func (d *diff) name(k block, x, y side) verdict {
	a, b := d.span(k)
	each, some := likeNames(x, y)
	switch {
	case each || names.Match(strings.TrimSpace(a.Text), strings.TrimSpace(b.Text)) >= names.Likely:
		return verdict{Spelling, Cosmetic, "one name"}
	case some:
		return verdict{Rewording, Check, "a name, put otherwise"}
	case !d.settled(k):
		return verdict{Rewording, Check, "a name, in a passage that is reworded"}
	}
	return verdict{Name, Meaning, "another name"}
}

// likeNames reports whether each name of the side that has fewer is like one of
// the other, "ISIS’" and "ISIS's", "Poles" and "the Polish", and whether any is
// another form of one: "Situation Detection" and "Situational Awareness".
func likeNames(x, y side) (each, some bool) {
	if x.names > y.names {
		x, y = y, x
	}
	each = true
	for i := range x.tokens {
		if !isName(&x.tokens[i]) {
			continue
		}
		like, form := false, false
		for j := range y.tokens {
			if a, b := x.tokens[i].Word, y.tokens[j].Word; isName(&y.tokens[j]) {
				r := lexicon.Relate(a, b)
				like = like || r != lexicon.Unrelated || lexicon.Transliterated(a, b)
				form = form || r == lexicon.Inflected || r == lexicon.Derived
			}
		}
		each, some = each && like, some || form
	}
	return each, some
}
