package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/internal/swar"
)

// Sentences returns the sentences of text, without the white space around
// them. A sentence does not run over the end of its paragraph. Quotation marks
// and brackets that close after its full stop belong to it. Abbreviations,
// initials, decimals and ordinals do not end one.
func Sentences(text string) []Span { return AppendSentences(nil, text) }

// AppendSentences appends the sentences of text to dst. See [Sentences].
func AppendSentences(dst []Span, text string) []Span {
	for p := range AllParagraphs(text) {
		dst = AppendSentencesOf(dst, text, p)
	}
	return dst
}

// AppendSentencesOf appends the sentences of a paragraph of text to dst.
func AppendSentencesOf(dst []Span, text string, p Span) []Span {
	start := p.Start
	para := text[:p.End]
	for i, n := nextTerminator(para, p.Start); n > 0; i, n = nextTerminator(para, i) {
		end := i + n
		if end < len(para) && para[end] != ' ' {
			end = closersEnd(para, terminatorsEnd(para, end))
		}
		if next := skipSpace(para, end); next == p.End || endsSentence(para, start, i, end, next) {
			dst = append(dst, Span{start, end})
			start = next
		}
		i = end
	}
	if s := Trim(text, Span{start, p.End}); !s.Empty() {
		dst = append(dst, s)
	}
	return dst
}

// nextTerminator returns the place and length of the first mark from text[i]
// on that can end a sentence; the length is 0 if there is none.
func nextTerminator(text string, i int) (at, n int) {
	for {
		for ; i+swar.Size <= len(text); i += swar.Size {
			w := swar.Load(text, i)
			if found := w.Wide() | w.Equal('.') | w.Equal('!') | w.Equal('?'); !found.Empty() {
				i += found.First()
				break
			}
		}
		if i == len(text) {
			return i, 0
		}
		switch c := text[i]; {
		case c == '.' || c == '!' || c == '?':
			return i, 1
		case c < utf8.RuneSelf:
			i++
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			if c >= firstLeadByte && isTerminator(r) {
				return i, n
			}
			i += n
		}
	}
}

// firstLeadByte is the least first byte of the terminators outside ASCII; none
// comes before U+0500.
const firstLeadByte = 0xD4

func isTerminator(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉', '؟', '۔', '।', '॥', '։', '።', '။':
		return true
	}
	return isIdeographicTerminator(r)
}

// isIdeographicTerminator reports whether r ends a sentence with no white
// space after it.
func isIdeographicTerminator(r rune) bool {
	switch r {
	case '。', '！', '？', '．', '｡':
		return true
	}
	return false
}

func terminatorsEnd(text string, i int) int { return skip(text, i, isTerminator) }

func closersEnd(text string, i int) int { return skip(text, i, isCloser) }

func skipSpace(text string, i int) int { return skip(text, i, unicode.IsSpace) }

func skip(text string, i int, in func(rune) bool) int {
	for i < len(text) {
		r, n := rune(text[i]), 1
		switch {
		case r >= utf8.RuneSelf:
			r, n = utf8.DecodeRuneInString(text[i:])
		case asciiClass[r] == letter:
			return i // nothing that is skipped
		}
		if !in(r) {
			break
		}
		i += n
	}
	return i
}

func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', '›', '“', '‘', ')', ']', '}', '」', '』', '》', '〉', '）':
		return true
	}
	return false
}

func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '“', '‘', '„', '‚', '«', '‹', '»', '›', '”', '(', '[', '{', '「', '『', '《', '〈', '（',
		'¿', '¡', '—', '–', '-', '*', '•':
		return true
	}
	return false
}

// endsSentence reports whether the terminators at text[i:end], closing marks
// with them, end the sentence that began at start; the text goes on at next.
func endsSentence(text string, start, i, end, next int) bool {
	terminator, n := utf8.DecodeRuneInString(text[i:])
	if isIdeographicTerminator(terminator) {
		return true
	}
	if next == end {
		return false // "3.5", "example.com", "over.The"
	}
	at := skip(text, next, isOpener)
	r, _ := utf8.DecodeRuneInString(text[at:])
	if unicode.IsLower(r) {
		return false
	}
	if terminator != '.' || end > i+n {
		return true // "...", "!", a mark that closes after the stop
	}
	return !abbreviated(text[start:i], text[at:], at == next)
}

// abbreviated reports whether the full stop after before is that of an
// abbreviation, an initial or an ordinal inside a sentence that goes on with
// the first word of after; plain is false where a mark or bracket opens before it.
func abbreviated(before, after string, plain bool) bool {
	lex := loadLexicon()
	word := lastWord(before)
	starts := func() bool { return !plain || lex.starts[firstWord(after)] }
	r, n := utf8.DecodeRuneInString(word)
	switch {
	case word == "":
		return false
	case unicode.IsDigit(r):
		return isDigits(word) && (lex.months[firstWord(after)] || len(word) == len(before)) // "3. Oktober"; "1. A list"
	case n == len(word):
		return unicode.IsUpper(r) && !starts() || unicode.IsLower(r) // "J. Smith", "z. B. Smith"
	case strings.Contains(word, "."):
		return !starts() // "the U.S. President"
	}
	switch lex.lookup(word) {
	case beforeName:
		return plain
	case beforeMore:
		return true
	case beforeNumber:
		return after != "" && '0' <= after[0] && after[0] <= '9'
	case beforeEither:
		return !starts()
	}
	return false
}

// lastWord returns the end of text back to a white space, bracket, mark or
// dash, at most some dozen bytes: longer words are no abbreviations.
func lastWord(text string) string {
	const longest = 24
	tail := text[max(0, len(text)-longest):]
	at := len(tail)
	for at > 0 {
		if c := tail[at-1]; c < utf8.RuneSelf {
			if c|0x20-'a' > 'z'-'a' && c-'0' > 9 && c != '.' {
				break
			}
			at--
			continue
		}
		r, n := utf8.DecodeLastRuneInString(tail[:at])
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != utf8.RuneError {
			break
		}
		at -= n
	}
	return tail[at:]
}

// firstWord returns the letters or digits that text starts with.
func firstWord(text string) string {
	const longest = 24
	for i, r := range text {
		if i > longest || !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			return text[:i]
		}
	}
	return text
}

func isDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}
