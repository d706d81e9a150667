package compare

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// name judges names that stand for names: other ones, or other ways to write them.
func (d *diff) name(k block, x, y side) verdict {
	a, b := d.span(k)
	if names.Match(strings.TrimSpace(a.Text), strings.TrimSpace(b.Text)) >= names.Likely || shareNames(x, y) {
		return verdict{Spelling, Cosmetic, "one name"}
	}
	if !d.settled(k) {
		return verdict{Rewording, Check, "a name, in a passage that is reworded"}
	}
	return verdict{Name, Meaning, "another name"}
}

// shareNames reports whether each name of the side that has fewer is one of the
// other too: "ISIS’" and "ISIS's", "Poles" and "the Polish".
func shareNames(x, y side) bool {
	if x.names > y.names {
		x, y = y, x
	}
	for i := range x.tokens {
		if a := &x.tokens[i]; isName(a) && !slices.ContainsFunc(y.tokens, func(b align.Token) bool {
			return isName(&b) && (lexicon.Relate(a.Word, b.Word) != lexicon.Unrelated || lexicon.Transliterated(a.Word, b.Word))
		}) {
			return false
		}
	}
	return true
}
