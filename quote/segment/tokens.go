package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/seed-e3d8b662/verbatim/quote/internal/swar"
)

// A Kind tells what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with inner apostrophes, hyphens and dots as in "Erdoğan's", "air-defence", "U.S."
	Number             // begins with a digit: "2,000", "3.5", "1990s"
	Punct              // one mark of punctuation or another symbol
)

var kindNames = [...]string{"word", "number", "punct"}

// String returns the kind's name in lower case.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// A Token is a word, a number or a mark of punctuation.
type Token struct {
	Span
	Kind Kind
}

// Tokens returns the tokens of text in order; white space is left out.
func Tokens(text string) []Token { return AppendTokens(nil, text) }

// AppendTokens appends the tokens of text to dst. Words follow the default
// rules of UAX #29, with these differences, made for names and numbers in news:
//
//   - a hyphen between letters joins them ("al-Assad", "COVID-19"), one after
//     a number does not ("20-year-old" is "20", "-", "year-old");
//   - initials keep their last full stop ("U.S.", "a.m."), also before a
//     hyphen ("U.S.-led");
//   - a full stop between words does not join them where the second begins a
//     sentence ("over.The");
//   - a handle keeps its "@" ("@adler");
//   - soft hyphens and other invisible characters inside a word belong to it,
//     those between words are left out like white space.
//
// Ideographs, kana and South East Asian scripts follow UAX #29 alone.
func AppendTokens(dst []Token, text string) []Token {
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
			continue
		}
		t, ok := TokenAt(text, i)
		if ok {
			dst = append(dst, t)
		}
		i = t.End
	}
	return dst
}

// TokenAt returns the token of text that starts with the character at text[i], where
// none of those before it goes on. Where the character belongs to no token, it returns
// false and a token of any kind that spans it.
func TokenAt(text string, i int) (t Token, ok bool) {
	c, n := classAt(text, i)
	switch c {
	case space:
		return Token{Span: Span{i, i + n}}, false
	case letter:
		return Token{Span{i, wordEnd(text, i)}, Word}, true
	case digit:
		return Token{Span{i, numberEnd(text, i)}, Number}, true
	case complexWord:
		return Token{Span{i, i + complexLen(text[i:])}, Word}, true
	case symbol:
		return Token{Span{i, i + complexLen(text[i:])}, Punct}, true
	case extend:
		r, _ := utf8.DecodeRuneInString(text[i:])
		return Token{Span{i, i + n}, Punct}, !unicode.Is(unicode.Cf, r)
	}
	if opensHandle(text, i) {
		return Token{Span{i, wordEnd(text, i+1)}, Word}, true
	}
	return Token{Span{i, i + n}, Punct}, true
}

// opensHandle reports whether the character at text[i] is an "@" before a word and
// behind none.
func opensHandle(text string, i int) bool {
	if text[i] != '@' || i+1 == len(text) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := classAt(text, i+1)
	return next == letter && !unicode.IsLetter(before) && !unicode.IsDigit(before)
}

// A class says how a character takes part in tokens.
type class uint8

const (
	other       class = iota // punctuation, and bytes that are no UTF-8
	space                    // white space, and the zero width space
	letter                   // of a script that writes words
	digit                    // a digit or other number
	extend                   // a combining mark or an invisible character
	complexWord              // a letter of a script that does not part words
	symbol                   // a symbol outside ASCII: emoji come in sequences
)

var asciiClass = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		t[c] = runeClass(rune(c))
	}
	return t
}()

// classAt returns the class and the length of the character at text[i].
func classAt(text string, i int) (class, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return asciiClass[c], 1
	}
	return wideClassAt(text, i)
}

func wideClassAt(text string, i int) (class, int) {
	r, n := utf8.DecodeRuneInString(text[i:])
	return runeClass(r), n
}

const (
	firstComplex    = 0x0E00 // Thai: before it, every script parts its words
	zeroWidthSpace  = 0x200B
	byteOrderMark   = 0xFEFF
	middleDot       = '·' // inside Catalan words: "col·lecció"
	hebrewGershayim = '״'
	hyphen          = '‐'
	nonBreakingDash = '‑'
	curlyApostrophe = '’'
)

var complexScripts = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}

func runeClass(r rune) class {
	switch {
	case unicode.IsLetter(r):
		if r >= firstComplex && unicode.In(r, complexScripts...) {
			return complexWord
		}
		return letter
	case unicode.IsSpace(r) || r == zeroWidthSpace || r == byteOrderMark:
		return space
	case unicode.IsNumber(r):
		return digit
	case unicode.IsMark(r) || unicode.Is(unicode.Cf, r):
		return extend
	case r >= utf8.RuneSelf && r != utf8.RuneError && unicode.IsSymbol(r):
		return symbol
	}
	return other
}

// complexLen is the length of the first word of text by UAX #29.
func complexLen(text string) int {
	it := words.FromString(text)
	it.Next()
	return it.End()
}

// wordEnd returns the end of the word that starts with the letter at text[i].
func wordEnd(text string, i int) int {
	end := lettersEnd(text, i)
	if end == len(text) || partsWords[text[end]] {
		return end
	}
	return joinedEnd(text, end, end-i)
}

// lettersEnd returns the end of the letters of ASCII that text[i:] begins with.
func lettersEnd(text string, i int) int {
	for ; i+swar.Size <= len(text); i += swar.Size {
		if n := swar.Load(text, i).NoLetters().First(); n < swar.Size {
			return i + n
		}
	}
	for i < len(text) && text[i] < utf8.RuneSelf && asciiClass[text[i]] == letter {
		i++
	}
	return i
}

// EndsWordAt reports whether a word of letters alone that goes up to text[i] ends there
// by what is ASCII: before a space or a mark that is no apostrophe or hyphen, or before
// a full stop with a space behind it.
func EndsWordAt(text string, i int) bool {
	return i < len(text) && (partsWords[text[i]] || text[i] == '.' && i+1 < len(text) && text[i+1] <= ' ')
}

// partsWords are the characters of ASCII that end any word.
var partsWords = func() (t [256]bool) {
	for c, class := range asciiClass {
		t[c] = class != letter && class != digit && !strings.ContainsRune("'-_.", rune(c))
	}
	return t
}()

// joinedEnd returns the end of a word from text[i] on, behind so many letters.
func joinedEnd(text string, i, letters int) int {
	dotted := false // whether a dot joined two parts; letters counts those of the last
	for i < len(text) {
		if text[i] < utf8.RuneSelf && asciiClass[text[i]] == letter {
			letters++
			i++
			continue
		}
		c, n := classAt(text, i)
		switch c {
		case letter, digit:
			letters++
		case extend:
		default:
			if !joins(text, i, n, letters) {
				if dotted && letters == 1 && text[i] == '.' {
					return afterInitials(text, i+1)
				}
				return i
			}
			dotted = dotted || text[i] == '.'
			letters = 0
		}
		i += n
	}
	return i
}

// afterInitials returns the end of a word whose initials end at text[i]:
// there, or after what a hyphen adds as in "U.S.-led".
func afterInitials(text string, i int) int {
	if i+1 < len(text) && text[i] == '-' {
		if c, _ := classAt(text, i+1); c == letter {
			return wordEnd(text, i+1)
		}
	}
	return i
}

// joins reports whether the character of n bytes at text[i], which follows so
// many letters, holds together what stands on its two sides.
func joins(text string, i, n, letters int) bool {
	if i+n >= len(text) || letters == 0 {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(text[i:]); r {
	case '\'', curlyApostrophe, middleDot, hebrewGershayim:
		c, _ := classAt(text, i+n)
		return c == letter
	case '-', hyphen, nonBreakingDash, '_':
		c, _ := classAt(text, i+n)
		return c == letter || c == digit
	case '.':
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		return unicode.IsLetter(next) && runeClass(next) == letter && (letters == 1 || !unicode.IsUpper(next))
	}
	return false
}

// numberEnd returns the end of the number that starts with the digit at text[i].
func numberEnd(text string, i int) int {
	for afterDigit := false; i < len(text); {
		c, n := classAt(text, i)
		switch {
		case c == digit:
			afterDigit = true
		case c == letter:
			afterDigit = false
		case c == extend:
		case afterDigit && partsDigits(text[i]) && i+1 < len(text) && isDigitAt(text, i+1):
		default:
			return i
		}
		i += n
	}
	return i
}

// partsDigits reports whether c may stand between the digits of one number, as
// in "2,000", "3.5" and the Swiss "2'000".
func partsDigits(c byte) bool { return c == '.' || c == ',' || c == '\'' }

func isDigitAt(text string, i int) bool {
	c, _ := classAt(text, i)
	return c == digit
}
