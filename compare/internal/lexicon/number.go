package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed numbers.txt
var numberData string

// A Numeral says what a form contributes to a number.
type Numeral uint8

const (
	NoNumeral  Numeral = iota
	Digits             // "2,000", "3.5", "20th", "1990s"
	NumberWord         // "twenty", "third"
	Scale              // "hundred", "million", "bn": multiplies what stands before it
)

// A numeral is what a form contributes to a number.
type numeral struct {
	Numeral Numeral
	Value   float64 // of digits, a number word or a scale
	Part    float64 // how many of it make a whole, of the word for a part: 3 of "third"; else 0
}

var loadNumbers = sync.OnceValue(func() map[string]numeral {
	numbers := map[string]numeral{}
	for f := range dataLines(numberData) {
		value, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			panic("lexicon: embedded numbers: " + err.Error())
		}
		n := numbers[f[1]]
		switch f[0] {
		case "word":
			n.Numeral, n.Value = NumberWord, value
		case "scale":
			n.Numeral, n.Value = Scale, value
		case "part":
			n.Part = value
		}
		numbers[f[1]] = n
	}
	return numbers
})

// numeralOf reads what a form contributes to a number: digits may have commas
// between thousands and a decimal point, or the other way round, and the ending
// of an ordinal or a decade.
func numeralOf(form string) numeral {
	if form == "" || form[0] < '0' || form[0] > '9' {
		return loadNumbers()[form]
	}
	digits := strings.TrimRight(form, "abcdefghijklmnopqrstuvwxyz'")
	separators := strings.NewReplacer(",", "")
	if isContinental(digits) {
		separators = strings.NewReplacer(".", "", ",", ".")
	}
	value, err := strconv.ParseFloat(separators.Replace(digits), 64)
	if err != nil {
		return numeral{}
	}
	return numeral{Numeral: Digits, Value: value}
}

// isContinental reports whether digits have points between thousands or a decimal
// comma: "1.000.000", "1,50".
func isContinental(digits string) bool {
	comma, thousands := strings.IndexByte(digits, ','), strings.Count(digits, ".")
	if comma < 0 {
		return thousands > 1
	}
	tail := digits[comma+1:]
	return !strings.ContainsAny(tail, ".,") && (thousands > 0 || len(tail) != 3)
}
