package align

import "github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"

// readNumbers gives each token of a number ("2,000", "two thousand", "3.5
// million", "twenty-one") the value of the whole, and each of a fraction of
// something ("two thirds of") its value in percent.
func (t *Text) readNumbers() {
	for i := 0; i < len(t.Tokens); {
		if w := t.Tokens[i].Word; w.Numeral == lexicon.NoNumeral && w.Part == 0 && !w.Is(lexicon.Article) || t.pronoun(i) {
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
// after it, i itself where none begins. The "of" behind it, or a "by" before it
// and no noun behind, tells "a third of them" from "a third time", and "2/3 of
// them" from a date.
func (t *Text) fraction(i int) (end int, percent float64) {
	count, k := 1.0, i
	if i+3 < len(t.Tokens) && t.Tokens[i+1].Word.Form == "/" && t.Tokens[i+3].Word.Form == "of" {
		if x, y := t.Tokens[i].Word, t.Tokens[i+2].Word; x.Numeral == lexicon.Digits && y.Numeral == lexicon.Digits && y.Value != 0 {
			return i + 3, x.Value * 100 / y.Value
		}
	}
	switch w := t.Tokens[i].Word; {
	case w.Numeral == lexicon.NumberWord && w.Value >= 1 && w.Value <= 9:
		count, k = w.Value, i+1
	case w.Is(lexicon.Article):
		k = i + 1
	}
	if k > i && k < len(t.Tokens) && t.Tokens[k].Word.Form == "-" {
		k++
	}
	if k == len(t.Tokens) || t.Tokens[k].Word.Part == 0 {
		return i, 0
	}
	by := i > 0 && t.Tokens[i-1].Word.Form == "by" && (k+1 == len(t.Tokens) || !t.Tokens[k+1].content)
	if !by && !t.reads(k+1, "of") {
		return i, 0
	}
	part := t.Tokens[k].Word.Part
	if k+2 < len(t.Tokens) && (t.Tokens[k+2].Word.Is(lexicon.Article) || t.Tokens[k+2].Word.Numeral == lexicon.Scale) {
		if end, whole := t.number(k + 2); end > k+2 {
			return end, count * whole / part // "a quarter of a million"
		}
	}
	return k + 1, count * 100 / part
}

// number reads the number that begins at token i and returns the token after
// it, i itself where none begins.
func (t *Text) number(i int) (end int, value float64) {
	first, group := t.lead(i)
	total := 0.0
	end = i
	for k := first; k < len(t.Tokens); k++ {
		tok := &t.Tokens[k]
		form, value := tok.Word.Form, tok.Word.Value
		isWord, isScale := tok.Word.Numeral == lexicon.NumberWord, tok.Word.Numeral == lexicon.Scale
		switch {
		case tok.Word.Numeral == lexicon.Digits && k == i:
			group = value
		case isWord && (k == i || joins(group, value) || group == 0 && total > 0):
			group += value
		case isScale && k > i && len(form) < 3 && !tok.Part:
			return end, total + group // "5 m" may be metres
		case isScale && (k > i || len(form) > 3 && form[len(form)-1] != 's'):
			if group == 0 {
				group = 1
			}
			total, group = scaled(total, group, value)
		case k > i && form == "and" && t.reads(k+1, "a", "half"):
			group, k = group+0.5, k+2
		case k > i && (form == "-" || form == "and" && total+group >= 100) && t.continues(k+1):
			continue
		default:
			return end, total + group
		}
		end = k + 1
	}
	return end, total + group
}

// lead returns the token that a number begins with behind the article and the
// "half" of "a million" and "half a million", and what these make of it.
func (t *Text) lead(i int) (first int, group float64) {
	first = i
	if t.Tokens[i].Word.Form == "half" {
		first, group = i+1, 0.5
	}
	if t.reads(first, "a") && first+1 < len(t.Tokens) && t.Tokens[first+1].Word.Numeral == lexicon.Scale && len(t.Tokens[first+1].Word.Form) > 3 {
		return first + 1, group
	}
	return i, 0
}

// reads reports whether the tokens from k on have the forms.
func (t *Text) reads(k int, forms ...string) bool {
	for i, f := range forms {
		if k+i >= len(t.Tokens) || t.Tokens[k+i].Word.Form != f {
			return false
		}
	}
	return true
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
	return k < len(t.Tokens) && t.Tokens[k].Word.Numeral == lexicon.NumberWord
}
