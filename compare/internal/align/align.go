package align

import (
	"cmp"
	"slices"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// The stages of the alignment, each with weights of its own.
const (
	lexicalStage = iota // words that a table relates, one to one
	contextStage        // words that their linked neighbours relate, one to one
	phraseStage         // words that join a neighbour's link, many to many
	stages
)

// A Link says that token A of the first text corresponds to token B of the second.
type Link struct {
	A, B     int
	Relation lexicon.Relation
	Phrase   bool // whether it joins a word to a neighbour's link
}

// Align returns the links between two texts, ordered by A, then B. It is
// symmetric.
func (m *Model) Align(a, b *Text) []Link {
	if !Inverse(a, b) {
		return m.AppendLinks(nil, a, b)
	}
	links := m.AppendLinks(nil, b, a)
	Swap(links)
	return links
}

// AppendLinks appends the links between two texts, ordered by A, then B. The
// texts must not be Inverse.
func (m *Model) AppendLinks(dst []Link, a, b *Text) []Link {
	return m.alignLong(dst, a, b)
}

// Swap turns links into those from the second text's side, in its order.
func Swap(links []Link) {
	for i, l := range links {
		links[i].A, links[i].B = l.B, l.A
	}
	slices.SortFunc(links, func(x, y Link) int {
		if x.A != y.A {
			return x.A - y.A
		}
		return x.B - y.B
	})
}

// Inverse reports whether b is to be aligned with a rather than a with b: one
// order for both, so that the caller's cannot matter.
func Inverse(a, b *Text) bool {
	return cmp.Or(cmp.Compare(len(a.Tokens), len(b.Tokens)), cmp.Compare(a.Source, b.Source)) > 0
}

// alignGrid aligns two texts by looking at all pairs of their tokens.
func (m *Model) alignGrid(dst []Link, a, b *Text) []Link {
	if len(a.Tokens) == 0 || len(b.Tokens) == 0 {
		return dst
	}
	g := grids.Get().(*grid)
	defer grids.Put(g)
	g.align(m, a, b)
	return g.appendLinks(dst, m)
}
