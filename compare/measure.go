package compare

import (
	_ "embed"
	"fmt"
	"math"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

//go:embed measures.txt
var measureData string

// A measure is a unit and how many of another it is.
type measure struct {
	unit, of *lexicon.Word
	count    float64
}

var loadMeasures = sync.OnceValue(func() []measure {
	var out []measure
	for line := range dataLines(measureData) {
		var unit, of string
		var count float64
		if _, err := fmt.Sscan(line, &unit, &count, &of); err != nil {
			panic("measures.txt: " + line)
		}
		out = append(out, measure{lexicon.Lookup(unit), lexicon.Lookup(of), count})
	}
	return out
})

// quantity judges the numbers at token i of a and j of b, in or beside a block, that are one
// quantity in two units, "20 years" and "two decades", or nearly, "52 km" and "32 miles".
func (d *diff) quantity(i, j int) (v verdict, ok bool) {
	const nearly = 0.08 // by how much what is converted may differ
	if i < 0 || j < 0 || d.mateA[i] != j || d.a.Tokens[i].Value == d.b.Tokens[j].Value {
		return v, false
	}
	x, y := unit(d.a, i), unit(d.b, j)
	if x == nil || y == nil || x == y || isForm(x, y) {
		return v, false
	}
	u, n := inTerms(x)
	w, m := inTerms(y)
	switch p, q := n*d.a.Tokens[i].Value, m*d.b.Tokens[j].Value; {
	case !isForm(u, w):
		return v, false
	case p == q:
		return verdict{Spelling, Cosmetic, "same quantity"}, true
	default:
		return verdict{Number, Cosmetic, "converted"}, math.Abs(p-q) <= nearly*max(p, q)
	}
}

// numberAt is the first token of the number among the tokens i to j, or else of
// that beside them; -1 where there is neither.
func numberAt(t *align.Text, i, j int) int {
	for k := i; k < j; k++ {
		if t.Tokens[k].Numeric {
			return k
		}
	}
	return numberBeside(t, i, j)
}

// inTerms returns the unit that the table at last gives another in, days and hours in
// seconds, and how many of it that is; the unit itself where the table does not have it.
func inTerms(unit *lexicon.Word) (of *lexicon.Word, count float64) {
	of, count = unit, 1
	for _, m := range loadMeasures() { // what a unit is given in has its own line below
		if isForm(of, m.unit) {
			of, count = m.of, count*m.count
		}
	}
	return of, count
}

// isForm reports whether two words are forms or spellings of one.
func isForm(x, y *lexicon.Word) bool {
	switch lexicon.Relate(x, y) {
	case lexicon.Identical, lexicon.Variant, lexicon.Inflected:
		return true
	}
	return false
}
