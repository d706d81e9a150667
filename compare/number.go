package compare

import (
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// numbers judges the numbers of both sides of a block: each with its
// counterpart, or the first ones where one side has more.
func (d *diff) numbers(k block) verdict {
	p, q := numbersIn(d.a, k.a0, k.a1), numbersIn(d.b, k.b0, k.b1)
	if len(p) != len(q) {
		p, q = p[:1], q[:1]
	}
	var worst verdict
	for n := range p {
		if v := d.number(p[n], q[n]); v.severity > worst.severity || v.class == Number && worst.class != Number {
			worst = v
		}
	}
	return worst
}

// numbersIn returns the first token of each number among tokens i to j.
func numbersIn(t *align.Text, i, j int) []int {
	var out []int
	for ; i < j; i++ {
		if t.Tokens[i].Numeric && (len(out) == 0 || !continuesWord(t, i)) {
			out = append(out, i)
		}
	}
	return out
}

// number judges the numbers that begin at token i of a and token j of b: one
// may be the other rounded.
func (d *diff) number(i, j int) verdict {
	x, y := &d.a.Tokens[i], &d.b.Tokens[j]
	switch p, q := share(d.a, i), share(d.b, j); {
	case x.Value == y.Value || sameDecade(x, y), p > 0 && math.Abs(p-q) < 1e-6, inRange(d.a, i) == inRange(d.b, j):
		return verdict{Spelling, Cosmetic, "same value"}
	case isYear(x) && isYear(y):
		return verdict{Number, Meaning, "another year"}
	case rounded(x.Value, y.Value) || rounded(y.Value, x.Value):
		return verdict{Number, Cosmetic, "rounded"}
	case within(d.a, i, y.Value) || within(d.b, j, x.Value):
		return verdict{Number, Cosmetic, "approximate"}
	}
	return verdict{Number, Meaning, "another value"}
}

// share is what the number at token i is in percent: "one in five", "two out of
// three" and what is given in percent; 0 where it is no share.
func share(t *align.Text, i int) float64 {
	value := t.Tokens[i].Value
	if u := unit(t, i); u != nil && isForm(u, percent()) {
		return value
	}
	k := numberEnd(t, i)
	if k+1 < len(t.Tokens) && t.Tokens[k].Word.Form == "out" && t.Tokens[k+1].Word.Form == "of" {
		k++
	} else if k == len(t.Tokens) || t.Tokens[k].Word.Form != "in" {
		return 0
	}
	if k++; k == len(t.Tokens) || !t.Tokens[k].Numeric || t.Tokens[k].Value <= value {
		return 0
	}
	if u := unit(t, k); u != nil && u.Is(lexicon.Unit) {
		return 0 // "two in three days"
	}
	return 100 * value / t.Tokens[k].Value
}

// inRange is the value of the number at token i where a range lets the number
// behind it say in what: 10 million in "10 to 20 million".
func inRange(t *align.Text, i int) float64 {
	value, k := t.Tokens[i].Value, numberEnd(t, i)
	if k+1 >= len(t.Tokens) || !t.Tokens[k+1].Numeric || value >= 1000 {
		return value
	}
	switch t.Tokens[k].Word.Form {
	case "to", "and", "or", "-", "–":
	default:
		return value
	}
	last := t.Tokens[numberEnd(t, k+1)-1].Word
	if last.Numeral != lexicon.Scale || t.Tokens[k-1].Word.Numeral == lexicon.Scale {
		return value
	}
	return value * last.Value
}

// sameDecade reports whether two numbers are a decade with and without its
// century: "1990s", "'90s", "nineties".
func sameDecade(x, y *align.Token) bool {
	return strings.HasSuffix(x.Word.Form, "s") && strings.HasSuffix(y.Word.Form, "s") && min(x.Value, y.Value) < 100 &&
		math.Mod(x.Value, 100) == math.Mod(y.Value, 100)
}

// isYear reports whether a number is written as a year of our times is, which nobody rounds.
func isYear(k *align.Token) bool {
	return len(k.Word.Form) == 4 && k.Value >= 1900 && k.Value < 2100 && k.Value == math.Trunc(k.Value)
}

// rounded reports whether y is x rounded or cut to fewer digits, by little
// enough: 7,675 and 7,700, 1.4 and 1, but not 24 and 20.
func rounded(x, y float64) bool {
	const most, least = 0.025, 100 // of x; the least x that loses a whole digit
	if x != math.Trunc(x) && y == math.Round(x) {
		return true
	}
	unit := lastDigit(y)
	return y != 0 && (unit < 10 || math.Abs(x) >= least) && unit > lastDigit(x) && math.Abs(x-y) < unit && math.Abs(x-y) <= most*math.Abs(x)
}

// lastDigit is the value of a one in the last place that a number is given to:
// 100 of 7,700, 0.1 of 35.9.
func lastDigit(x float64) float64 {
	for unit := 1e12; unit > 1e-4; unit /= 10 {
		if n := x / unit; math.Abs(n-math.Round(n)) < 1e-6 && math.Round(n) != 0 {
			return unit
		}
	}
	return 1e-4
}

// within reports whether a value is what the words before the number at token i
// say of it: "more than 10" of 12, "nearly 500" of 480.
func within(t *align.Text, i int, value float64) bool {
	const longest, near, far = 3, 0.05, 0.25
	for n := 1; n <= min(i, longest); n++ {
		for _, s := range loadPhrases().of(phraseKey(t.Tokens[i-n : i])) {
			share := value/t.Tokens[i].Value - 1
			switch {
			case s.kind == about && math.Abs(share) <= near, s.kind == above && share > 0 && share <= far, s.kind == below && share < 0 && share >= -far:
				return true
			}
		}
	}
	return false
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
	if x, y = unit(d.a, i), unit(d.b, j); x == nil || y == nil {
		return nil, nil
	}
	switch month := x.Is(lexicon.Month); {
	case month && k.a0 < k.a1 && k.b0 < k.b1, !month && !x.Is(lexicon.Unit), !y.Is(lexicon.Unit | lexicon.Month):
		return nil, nil // another month is another date
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
	return !slices.ContainsFunc(tokens, func(k align.Token) bool { return !k.Word.Is(lexicon.Unit) && !isMonth(&k) && k.Word.Form != "per" })
}

// Evidence of units, which may stand before the number in one text and behind it in the other.
const (
	sameUnits  = "same unit"
	otherUnits = "another unit"
)

// isQuantity reports whether the tokens i to j are a unit, with or without its number
// on either side: "€5m", "million euros".
func isQuantity(t *align.Text, i, j int) bool {
	units := 0
	for k := i; k < j; k++ {
		switch token := &t.Tokens[k]; {
		case token.Word.Is(lexicon.Unit) && !token.Numeric:
			units++
		case !token.Numeric:
			return false
		}
	}
	return units == 1 && len(numbersIn(t, i, j)) <= 1
}

// judgeUnits judges what two equal numbers count: "$3 million" is "3 million
// dollars", three days are not three weeks.
func judgeUnits(x, y *lexicon.Word) verdict {
	u, n := inTerms(x)
	w, m := inTerms(y)
	if n == m && isForm(u, w) {
		return verdict{Spelling, Cosmetic, sameUnits}
	}
	return verdict{Number, Meaning, otherUnits}
}

// amount judges a block that is a number with its unit on both sides.
func (d *diff) amount(k block, x, y *side) (v verdict, ok bool) {
	if x.numbers == 0 || y.numbers == 0 || !isQuantity(d.a, k.a0, k.a1) || !isQuantity(d.b, k.b0, k.b1) {
		return v, false
	}
	i, j := numbersIn(d.a, k.a0, k.a1)[0], numbersIn(d.b, k.b0, k.b1)[0]
	u, w := unit(d.a, i), unit(d.b, j)
	if v = d.number(i, j); v.class == Number || u == nil || w == nil {
		return v, true
	}
	return judgeUnits(u, w), true
}

// numberEnd is the token behind the number that token i begins.
func numberEnd(t *align.Text, i int) int {
	for i++; i < len(t.Tokens) && continuesWord(t, i) && (t.Tokens[i].Numeric || !t.Tokens[i].Word.Is(lexicon.Unit)); i++ {
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

// inPercent reports whether the tokens i to j are one number of percent and no more:
// "a quarter" of them, "25 percent".
func inPercent(t *align.Text, i, j int) bool {
	numbers := numbersIn(t, i, j)
	if len(numbers) != 1 {
		return false
	}
	u := unit(t, numbers[0])
	return u != nil && isForm(u, percent()) && !slices.ContainsFunc(t.Tokens[i:j], func(k align.Token) bool {
		return !k.Numeric && !k.Word.Is(lexicon.Unit) && k.Word.Form != "per"
	})
}

func isMonth(t *align.Token) bool { return t.Capital && t.Word.Is(lexicon.Month) }

var percent = sync.OnceValue(func() *lexicon.Word { return lexicon.Lookup("percent") })
