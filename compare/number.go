package compare

import (
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// number judges two numbers: one may be the other rounded.
func number(x, y *align.Token) verdict {
	switch {
	case x.Value == y.Value || sameDecade(x, y):
		return verdict{Spelling, Cosmetic, "same value"}
	case rounded(x.Value, y.Value) || rounded(y.Value, x.Value):
		return verdict{Number, Cosmetic, "rounded"}
	}
	return verdict{Number, Meaning, "another value"}
}

// sameDecade reports whether two numbers are a decade with and without its
// century: "1990s", "'90s", "nineties".
func sameDecade(x, y *align.Token) bool {
	return strings.HasSuffix(x.Word.Form, "s") && strings.HasSuffix(y.Word.Form, "s") && min(x.Value, y.Value) < 100 &&
		math.Mod(x.Value, 100) == math.Mod(y.Value, 100)
}

// rounded reports whether y is x cut to fewer digits: 7,675 and 7,700, but not 24 and 20.
func rounded(x, y float64) bool {
	for unit := 10.0; unit*10 <= x; unit *= 10 {
		if n := float64(int64(x/unit+0.5)) * unit; n == y && x != y {
			return true
		}
	}
	return x != float64(int64(x)) && y == float64(int64(x+0.5))
}

// firstNumber returns the first number of a side, nil if it has none.
func firstNumber(s side) *align.Token {
	for i := range s.tokens {
		if s.tokens[i].Numeric {
			return &s.tokens[i]
		}
	}
	return nil
}

func bothAre(x, y *align.Token, c lexicon.Class) bool { return x.Word.Is(c) && y.Word.Is(c) }

// date judges two weekdays or two months, of which one may be short for the other.
func date(x, y string) verdict {
	if strings.HasPrefix(x, y) || strings.HasPrefix(y, x) {
		return verdict{Spelling, Cosmetic, "same date"}
	}
	return verdict{Number, Meaning, "another date"}
}

// sameUnit reports whether the words behind two numbers, or the signs before
// them, are forms of one word.
func sameUnit(a *align.Text, i int, b *align.Text, j int) bool {
	x, y := unit(a, i), unit(b, j)
	return x != nil && y != nil && lexicon.Relate(x, y) != lexicon.Unrelated
}

// units returns the units of a number of a and of its counterpart in b where a
// block is nothing but such a unit, on one side or on both. What a fraction
// counts is percent.
func (d *diff) units(k block) (x, y *lexicon.Word) {
	i, j := numberBeside(d.a, k.a0, k.a1), numberBeside(d.b, k.b0, k.b1)
	if i < 0 || j < 0 || d.mateA[i] != j || !allUnits(d.a.Tokens[k.a0:k.a1]) || !allUnits(d.b.Tokens[k.b0:k.b1]) {
		return nil, nil
	}
	x, y = unit(d.a, i), unit(d.b, j)
	if x == nil || y == nil || !x.Is(lexicon.Unit) || !y.Is(lexicon.Unit) {
		return nil, nil
	}
	return x, y
}

// numberBeside is the first token of the number behind the tokens i to j, or
// of that before them; -1 where there is neither.
func numberBeside(t *align.Text, i, j int) int {
	if j < len(t.Tokens) && t.Tokens[j].Numeric {
		return j
	}
	if i--; i < 0 || !t.Tokens[i].Numeric {
		return -1
	}
	for i > 0 && continuesWord(t, i) {
		i--
	}
	return i
}

func allUnits(tokens []align.Token) bool {
	return !slices.ContainsFunc(tokens, func(k align.Token) bool { return !k.Word.Is(lexicon.Unit) && k.Word.Form != "per" })
}

// Evidence of units, which may stand before the number in one text and behind it in the other.
const (
	sameUnits  = "same unit"
	otherUnits = "another unit"
)

// judgeUnits judges what two equal numbers count: "$3 million" is "3 million
// dollars", three days are not three weeks.
func judgeUnits(x, y *lexicon.Word) verdict {
	if isForm(x, y) {
		return verdict{Spelling, Cosmetic, sameUnits}
	}
	return verdict{Number, Meaning, otherUnits}
}

// numberEnd is the token behind the number that token i begins.
func numberEnd(t *align.Text, i int) int {
	for i++; i < len(t.Tokens) && continuesWord(t, i); i++ {
	}
	return i
}

// unit is the word for what a number counts: a sign or a month before it, or the
// word behind it, nil where there is none.
func unit(t *align.Text, i int) *lexicon.Word {
	if i > 0 && (isMonth(&t.Tokens[i-1]) || !t.Tokens[i-1].IsWord() && t.Tokens[i-1].Word.Is(lexicon.Unit)) {
		return t.Tokens[i-1].Word
	}
	i = numberEnd(t, i)
	switch {
	case t.Tokens[i-1].Word.Part > 0:
		return percent() // "half" of them
	case i+1 < len(t.Tokens) && t.Tokens[i].Word.Form == "per" && t.Tokens[i+1].Word.Form == "cent":
		return percent()
	case i == len(t.Tokens) || !t.Tokens[i].Content() && !t.Tokens[i].Word.Is(lexicon.Unit) && !isMonth(&t.Tokens[i]):
		return nil
	}
	return t.Tokens[i].Word
}

func isMonth(t *align.Token) bool { return t.Capital && t.Word.Is(lexicon.Month) }

var percent = sync.OnceValue(func() *lexicon.Word { return lexicon.Lookup("percent") })
