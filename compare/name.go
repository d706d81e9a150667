package compare

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// name judges names that stand for names: other ones, or other ways to write them.
func (d *diff) name(k block, x, y *side) verdict {
	a, b := d.span(k)
	each, some := likeNames(x, y)
	switch {
	case each && x.names > 0 || names.Match(strings.TrimSpace(a.Text), strings.TrimSpace(b.Text)) >= names.Likely:
		return verdict{Spelling, Cosmetic, "one name"}
	case some || names.Match(nameAround(d.a, k.a0, k.a1), nameAround(d.b, k.b0, k.b1)) >= names.Likely:
		if x.words == 1 && y.words == 1 && isOf(titles, &x.tokens[0]) != isOf(titles, &y.tokens[0]) {
			return verdict{Rewording, Cosmetic, "courtesy title"} // "Mr Webb", "Peter Webb"
		}
		return verdict{Rewording, Check, "a name, put otherwise"}
	case !d.settled(k):
		return verdict{Rewording, Check, "a name, in a passage that is reworded"}
	case isGerman(d.a, k.a0) && isGerman(d.b, k.b0) && !x.hasPlace() && !y.hasPlace():
		return verdict{Rewording, Check, "a name or another noun"}
	}
	return verdict{Name, Meaning, "another name"}
}

// nameAround is the whole name that tokens i to j are of, "Chancellor Adler" of
// "Chancellor", or the nearest words of a longer one.
func nameAround(t *align.Text, i, j int) string {
	const most = 3 // words on each side
	for first := max(0, i-most); i > first && isName(&t.Tokens[i-1]); i-- {
	}
	for end := min(j+most, len(t.Tokens)); j < end && isName(&t.Tokens[j]); j++ {
	}
	return t.Source[t.Tokens[i].Start:t.Tokens[j-1].End]
}

// initials reports whether side x of a text is the initials of the names of side y:
// "WHO", "World Health Organization".
func initials(t *align.Text, x, y *side) bool {
	if len(x.tokens) != 1 || y.names < 2 {
		return false
	}
	short := strings.ReplaceAll(x.tokens[0].In(t.Source), ".", "")
	if strings.ToUpper(short) != short || len(short) != y.names {
		return false
	}
	n := 0
	for i := range y.tokens {
		switch k := &y.tokens[i]; {
		case k.Capital:
			if n == len(short) || k.Word.Form[0] != short[n]|0x20 {
				return false
			}
			n++
		case k.Content():
			return false
		}
	}
	return n == len(short)
}

// isGiven reports whether token i is a given name before another name, be it where
// a sentence begins.
func isGiven(t *align.Text, i int) bool {
	return i+1 < len(t.Tokens) && isName(&t.Tokens[i+1]) && t.Tokens[i].Capital && names.TellsGender(t.Tokens[i].In(t.Source))
}

// isPlace reports whether a token is the name of a place, of its people, or of the seat
// of its government.
func isPlace(k *align.Token) bool { return k.Capital && (isOf(places, k) || isOf(seats, k)) }

// isUnheardOf reports whether a token has the capital of a name and is no known word.
func isUnheardOf(k *align.Token) bool { return k.Capital && !k.Word.Known }

func (s *side) hasPlace() bool {
	return slices.ContainsFunc(s.tokens, func(k align.Token) bool { return isPlace(&k) })
}

// isGerman reports whether words of German grammar stand around token i.
func isGerman(t *align.Text, i int) bool {
	const around = 20 // tokens
	return slices.ContainsFunc(t.Tokens[max(0, i-around):min(i+around, len(t.Tokens))], func(k align.Token) bool {
		return k.Word.Is(lexicon.German)
	})
}

// likeNames reports whether each name of the side that has fewer is like one of
// the other, "ISIS’" and "ISIS's", "Poles" and "the Polish", and whether any is
// another form of one: "Situation Detection" and "Situational Awareness".
func likeNames(x, y *side) (each, some bool) {
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
