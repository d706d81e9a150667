// Package segment cuts text into words, sentences and paragraphs, each with
// its byte offsets into the text as given.
package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// A Span is a half-open range of byte offsets: text[Start:End].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the part of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// A Kind tells what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with inner apostrophes, hyphens and dots as in "Erdoğan's", "air-defence", "U.S."
	Number             // begins with a digit: "2,000", "3.5", "1990s"
	Punct              // one mark of punctuation or another symbol
)

// A Token is a word, a number or a mark of punctuation.
type Token struct {
	Span
	Kind Kind
}

// Tokens returns the tokens of text in order; white space is left out.
func Tokens(text string) []Token { return AppendTokens(nil, text) }

// AppendTokens appends the tokens of text to dst.
func AppendTokens(dst []Token, text string) []Token {
	it := words.FromString(text)
	for it.Next() {
		r, _ := utf8.DecodeRuneInString(it.Value())
		s := Span{it.Start(), it.End()}
		switch {
		case unicode.IsSpace(r):
		case unicode.IsDigit(r):
			dst = append(dst, Token{s, Number})
		case unicode.IsLetter(r):
			dst = append(dst, Token{s, Word})
		default:
			dst = append(dst, Token{s, Punct})
		}
	}
	return dst
}
