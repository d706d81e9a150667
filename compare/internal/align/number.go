package align

import (
	"strconv"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// numberWords are the words of cardinal numbers with their values.
var numberWords = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "dozen": 12,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}

// scales are the words and letters that multiply what stands before them.
var scales = map[string]float64{
	"hundred": 100, "hundreds": 100, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9,
	"billions": 1e9, "trillion": 1e12, "trillions": 1e12, "k": 1e3, "m": 1e6, "bn": 1e9, "mln": 1e6, "tn": 1e12, "tln": 1e12,
}

// fractions are the words of parts with their values in percent.
var fractions = map[string]float64{
	"half": 50, "halves": 50, "third": 100. / 3, "thirds": 100. / 3, "quarter": 25, "quarters": 25, "fourths": 25,
	"fifth": 20, "fifths": 20, "sixth": 100. / 6, "sixths": 100. / 6, "eighth": 12.5, "eighths": 12.5, "tenth": 10, "tenths": 10,
}

// readNumbers gives each token of a number ("2,000", "two thousand", "3.5
// million", "twenty-one") the value of the whole, and each of a fraction of
// something ("two thirds of") its value in percent.
func (t *Text) readNumbers() {
	for i := 0; i < len(t.Tokens); {
		if t.pronoun(i) {
			i++
			continue
		}
		end, value := t.fraction(i)
		if end == i {
			end, value = t.number(i)
		}
		for k := i; k < end; k++ {
			t.Tokens[k].Numeric, t.Tokens[k].Value = true, value
		}
		i = max(end, i+1)
	}
}

// pronoun reports whether token i is the "one" of "no one" and the like.
func (t *Text) pronoun(i int) bool {
	if i == 0 || t.Tokens[i].Word.Form != "one" {
		return false
	}
	switch t.Tokens[i-1].Word.Form {
	case "no", "any", "every", "some", "each", "this", "that", "which", "the":
		return true
	}
	return false
}

// fraction reads the fraction that begins at token i and returns the token
// after it, i itself where none begins. The "of" behind it tells "a third of
// them" from "a third time".
func (t *Text) fraction(i int) (end int, percent float64) {
	count, k := 1.0, i
	switch n, ok := numberWords[t.Tokens[i].Word.Form]; {
	case ok && n >= 1 && n <= 9:
		count, k = n, i+1
	case t.Tokens[i].Word.Is(lexicon.Article):
		k = i + 1
	}
	if k > i && k < len(t.Tokens) && t.Tokens[k].Word.Form == "-" {
		k++
	}
	if k+1 >= len(t.Tokens) || t.Tokens[k+1].Word.Form != "of" {
		return i, 0
	}
	part, ok := fractions[t.Tokens[k].Word.Form]
	if !ok {
		return i, 0
	}
	return k + 1, count * part
}

// number reads the number that begins at token i and returns the token after
// it, i itself where none begins.
func (t *Text) number(i int) (end int, value float64) {
	total, group := 0.0, 0.0
	end = i
	for k := i; k < len(t.Tokens); k++ {
		tok := &t.Tokens[k]
		form := tok.Word.Form
		digits, isDigits := digitValue(form)
		word, isWord := numberWords[form]
		scale, isScale := scales[form]
		switch {
		case isDigits && k == i:
			group = digits
		case isWord && (k == i || joins(group, word) || group == 0 && total > 0):
			group += word
		case isScale && k > i && len(form) < 3 && !tok.Part:
			return end, total + group // "5 m" may be metres
		case isScale && (k > i || len(form) > 3 && form[len(form)-1] != 's'):
			total, group = scaled(total, max(group, 1), scale)
		case k > i && (form == "-" || form == "and" && total+group >= 100) && t.continues(k+1):
			continue
		default:
			return end, total + group
		}
		end = k + 1
	}
	return end, total + group
}

// joins reports whether a number word goes on with a group: "hundred" with
// "twenty", "twenty" with "one".
func joins(group, word float64) bool {
	hundreds, tens := int(group)%100, int(group)%10
	return group >= 100 && hundreds == 0 && word < 100 || hundreds >= 20 && tens == 0 && word > 0 && word < 10
}

// scaled multiplies a group by its scale: hundreds stay in the group, larger
// scales close it.
func scaled(total, group, scale float64) (newTotal, newGroup float64) {
	if scale == 100 {
		return total, group * scale
	}
	return total + group*scale, 0
}

// continues reports whether token k is a number word.
func (t *Text) continues(k int) bool {
	if k >= len(t.Tokens) {
		return false
	}
	_, ok := numberWords[t.Tokens[k].Word.Form]
	return ok
}

// digitValue reads digits with commas between thousands, a decimal point, or
// the ending of an ordinal or a decade.
func digitValue(form string) (float64, bool) {
	if form == "" || form[0] < '0' || form[0] > '9' {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(form, "abcdefghijklmnopqrstuvwxyz'"), ",", ""), 64)
	return v, err == nil
}
