package compare

import (
	"math"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
)

// timeOfDay judges a block in or beside what tells the time of day in both texts:
// "3 p.m." is 15:00. Its numbers begin at tokens p of a and q of b; -1 where there is none.
func (d *diff) timeOfDay(k block, p, q int) (v verdict, ok bool) {
	i, x := namedHour(d.a, k.a0, k.a1)
	j, y := namedHour(d.b, k.b0, k.b1)
	named := i >= 0 || j >= 0
	if i < 0 {
		i, x = clock(d.a, p)
	}
	if j < 0 {
		j, y = clock(d.b, q)
	}
	if i >= 0 && j < 0 {
		j, y = pointed(d.b, q, x)
	} else if j >= 0 && i < 0 {
		i, x = pointed(d.a, p, y)
	}
	switch {
	case i < 0 || j < 0 || !named && d.mateA[i] != j:
		return v, false
	case x == y:
		return verdict{Spelling, Cosmetic, "same time of day"}, true
	}
	return verdict{Number, Meaning, "another time of day"}, true
}

// namedHour finds the hour that has a name among tokens i to j, in minutes; -1
// where there is none.
func namedHour(t *align.Text, i, j int) (hour, minutes int) {
	for ; i < j; i++ {
		switch t.Tokens[i].Word.Form {
		case "noon", "midday":
			return i, 12 * 60
		case "midnight":
			return i, 0
		}
	}
	return -1, 0
}

// clock reads the time of day of which token i is the hour or the minutes, in
// minutes, and returns the token of its hour; -1 where i is no part of one.
func clock(t *align.Text, i int) (hour, minutes int) {
	if i >= 2 && t.Tokens[i-1].Word.Form == ":" {
		i -= 2
	}
	if i < 0 || !t.Tokens[i].Numeric {
		return -1, 0
	}
	value, behind := t.Tokens[i].Value, i+1
	h := math.Trunc(value)
	m := math.Round((value - h) * 100) // "3.30 p.m."
	told := i+2 < len(t.Tokens) && t.Tokens[i+1].Word.Form == ":" && len(t.Tokens[i+2].Word.Form) == 2 && t.Tokens[i+2].Numeric
	if told {
		m, behind = t.Tokens[i+2].Value, i+3
	}
	if half := halfOfDay(t, behind); half != "" {
		h, told = math.Mod(h, 12), true
		if half == "pm" {
			h += 12
		}
	}
	if !told || h > 24 || m > 59 {
		return -1, 0
	}
	return i, (int(h)*60 + int(m)) % (24 * 60)
}

// pointed reads token i as a time of day with a point, "22.30", if it is the one that the
// other text tells; -1 if not.
func pointed(t *align.Text, i, minutes int) (hour, same int) {
	if i < 0 || !t.Tokens[i].Numeric || len(t.Tokens[i].Word.Form) < len("1.00") {
		return -1, 0
	}
	h := math.Trunc(t.Tokens[i].Value)
	if int(h)*60+int(math.Round((t.Tokens[i].Value-h)*100)) != minutes {
		return -1, 0
	}
	return i, minutes
}

// halfOfDay is "am" or "pm" where token i says so, else empty.
func halfOfDay(t *align.Text, i int) string {
	if i < len(t.Tokens) {
		switch form := strings.ReplaceAll(t.Tokens[i].Word.Form, ".", ""); form {
		case "am", "pm":
			return form
		}
	}
	return ""
}
