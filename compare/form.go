package compare

import (
	"strings"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
)

// sameLetters reports whether the words among two runs of tokens have the same
// letters one after the other.
func sameLetters(x, y []align.Token) bool {
	a, b := letters{tokens: x}, letters{tokens: y}
	for {
		c, d := a.next(), b.next()
		if c != d || c == 0 {
			return c == d
		}
	}
}

// letters reads the forms of the words among tokens, without apostrophes.
type letters struct {
	tokens []align.Token
	form   string
}

// next returns the next byte, 0 at the end.
func (l *letters) next() byte {
	for {
		for ; l.form == ""; l.tokens = l.tokens[1:] {
			if len(l.tokens) == 0 {
				return 0
			}
			if l.tokens[0].IsWord() {
				l.form = l.tokens[0].Word.Form
			}
		}
		c := l.form[0]
		if l.form = l.form[1:]; c != '\'' {
			return c
		}
	}
}

// form judges the same letters written differently.
func form(x, y string) verdict {
	x, y = plainMarks.Replace(x), plainMarks.Replace(y)
	lowerX, lowerY := strings.ToLower(x), strings.ToLower(y)
	switch {
	case x == y:
		return verdict{Punctuation, Cosmetic, "marks only"}
	case lowerX == lowerY:
		return verdict{Case, Cosmetic, "capital letters"}
	case strings.Map(lettersOnly, lowerX) == strings.Map(lettersOnly, lowerY):
		return verdict{Spelling, Cosmetic, "division of words"}
	}
	return verdict{Spelling, Cosmetic, "diacritics"}
}

func lettersOnly(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return -1
}

var plainMarks = strings.NewReplacer("’", "'", "‘", "'", "`", "'")
