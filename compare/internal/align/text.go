// Package align cuts wordings into tokens and finds which words of two
// wordings correspond.
package align

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Token is a word, a part of one that stands for a word of its own ("do" and
// "n't"; "now" and "acute"), a number or a mark of punctuation.
type Token struct {
	segment.Span
	Kind    segment.Kind
	Word    *lexicon.Word
	Numeric bool    // whether it is a number or part of one
	Value   float64 // of the whole number that it is part of
	Capital bool    // whether it begins with a capital letter
	Initial bool    // whether a sentence, or the wording, begins with it
	Part    bool    // whether it continues the word that the token before begins
	content bool
	sort    lexicon.Sort
}

// IsWord reports whether the token is a word or a number.
func (t *Token) IsWord() bool { return t.Kind != segment.Punct }

// Content reports whether the token carries content: a number, or a word that
// is not grammar.
func (t *Token) Content() bool { return t.content }

// A Text is a wording cut into tokens.
type Text struct {
	Source string
	Tokens []Token
}

var rawTokens = sync.Pool{New: func() any { return new([]segment.Token) }}

// Analyse cuts a wording into tokens and looks each of them up.
func Analyse(source string) *Text {
	t := new(Text)
	t.Analyse(source)
	return t
}

// Analyse makes t the text of a wording. It reuses the memory of its tokens.
func (t *Text) Analyse(source string) {
	buffer := rawTokens.Get().(*[]segment.Token)
	*buffer = segment.AppendTokens((*buffer)[:0], source)
	t.cut(source, *buffer)
	rawTokens.Put(buffer)
	t.markInitials()
	t.readOrdinals()
	t.readNumbers()
}

// cut makes tokens of those of package segment.
func (t *Text) cut(source string, raw []segment.Token) {
	t.Source, t.Tokens = source, slices.Grow(t.Tokens[:0], len(raw)+len(raw)/8)
	for i := 0; i < len(raw); i++ {
		switch k := raw[i]; {
		case k.Kind == segment.Punct && i+1 < len(raw) && isApostrophe(k.In(source)) && raw[i+1].Start == k.End &&
			clitics[raw[i+1].In(source)] && (k.Start == 0 || source[k.Start-1] == ' '):
			i++ // a clitic set apart: do n't, it 's
			t.add(segment.Span{Start: k.Start, End: raw[i].End}, segment.Word)
		case k.Kind == segment.Punct:
			for i+1 < len(raw) && raw[i+1].Start == raw[i].End && raw[i+1].In(source) == k.In(source) {
				i++ // one ellipsis or dash of several marks
			}
			t.add(segment.Span{Start: k.Start, End: raw[i].End}, segment.Punct)
		default:
			first := len(t.Tokens)
			if k.Kind == segment.Word {
				t.addWord(k.Span)
			} else {
				t.addNumber(k.Span)
			}
			for p := first + 1; p < len(t.Tokens); p++ {
				t.Tokens[p].Part = true
			}
		}
	}
}

func isApostrophe(s string) bool { return s == "'" || s == "’" }

// clitics are the short forms that an apostrophe ties to a word.
var clitics = map[string]bool{"s": true, "m": true, "d": true, "re": true, "ve": true, "ll": true}

// addWord adds a word, its hyphenated parts and clitics each as a token.
func (t *Text) addWord(s segment.Span) {
	word := s.In(t.Source)
	if isPlain(word) {
		t.addPlain(s)
		return
	}
	for {
		part, _, found := strings.Cut(s.In(t.Source), "-")
		if !found || part == "" {
			break
		}
		t.addClitic(segment.Span{Start: s.Start, End: s.Start + len(part)})
		t.add(segment.Span{Start: s.Start + len(part), End: s.Start + len(part) + 1}, segment.Punct)
		s.Start += len(part) + 1
	}
	if !s.Empty() {
		t.addClitic(s)
	}
}

// addPlain adds a word of ASCII letters, a negation that lacks its apostrophe as
// a token of its own: "dont".
func (t *Text) addPlain(s segment.Span) {
	word := s.In(t.Source)
	at := len(word) - len("nt")
	if at >= 2 && word[at:] == "nt" && lexicon.Lookup(word[:at]).Is(lexicon.Auxiliary) {
		t.add(segment.Span{Start: s.Start, End: s.Start + at}, segment.Word)
		s.Start += at
	}
	t.add(s, segment.Word)
}

// addClitic adds a word without hyphens, its clitic as a token of its own.
func (t *Text) addClitic(s segment.Span) {
	word := s.In(t.Source)
	at := strings.LastIndexAny(word, "'’")
	if at > 0 {
		_, size := utf8.DecodeRuneInString(word[at:])
		tail := strings.ToLower(word[at+size:])
		switch {
		case tail == "t" && at > 1 && (word[at-1] == 'n' || word[at-1] == 'N'):
			at--
		case !clitics[tail]:
			at = 0
		}
	}
	if at > 0 {
		t.add(segment.Span{Start: s.Start, End: s.Start + at}, segment.Word)
		s.Start += at
	}
	t.add(s, segment.Word)
}

// addNumber adds a number, and what is written against its digits as a token
// of its own: "10am", "20th" stays whole.
func (t *Text) addNumber(s segment.Span) {
	digits := strings.TrimRightFunc(s.In(t.Source), unicode.IsLetter)
	tail := s.In(t.Source)[len(digits):]
	if ordinalTails[strings.ToLower(tail)] || tail == "" || digits == "" {
		t.add(s, segment.Number)
		return
	}
	t.add(segment.Span{Start: s.Start, End: s.Start + len(digits)}, segment.Number)
	t.add(segment.Span{Start: s.Start + len(digits), End: s.End}, segment.Word)
}

var ordinalTails = map[string]bool{"st": true, "nd": true, "rd": true, "th": true, "s": true}

func (t *Text) add(s segment.Span, kind segment.Kind) {
	form := s.In(t.Source)
	r, _ := utf8.DecodeRuneInString(form)
	w := lexicon.Lookup(form)
	t.Tokens = append(t.Tokens, Token{Span: s, Kind: kind, Word: w, Capital: unicode.IsUpper(r),
		content: kind == segment.Number || kind == segment.Word && w.Content(), sort: sortOf(w, kind)})
}

// sortOf is the sort of a word, a number or a mark.
func sortOf(w *lexicon.Word, kind segment.Kind) lexicon.Sort {
	switch {
	case kind == segment.Number:
		return lexicon.NumberSort
	case kind == segment.Punct && w.Sort == lexicon.ContentSort:
		return lexicon.MarkSort
	}
	return w.Sort
}

// markInitials marks the words that a capital letter would begin anyway, and
// takes the others that begin with one for names.
func (t *Text) markInitials() {
	initial := true
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if k.IsWord() {
			k.Initial, initial = initial, false
			if k.Capital && !k.Initial && k.content && k.sort != lexicon.NumberSort {
				k.sort = lexicon.NameSort
			}
		} else if strings.ContainsAny(k.In(t.Source), ".!?:“”\"…") {
			initial = true
		}
	}
}

// readOrdinals reads "no" before digits, "No. 1", as the number that it is short for.
func (t *Text) readOrdinals() {
	for i := range t.Tokens {
		next := i + 1
		if t.Tokens[i].Word.Form != "no" {
			continue
		}
		if next < len(t.Tokens) && t.Tokens[next].Word.Form == "." {
			next++
		}
		if next < len(t.Tokens) && t.Tokens[next].Word.Numeral == lexicon.Digits {
			t.Tokens[i].Word, t.Tokens[i].content = lexicon.Lookup("number"), true
		}
	}
}

// isPlain reports whether a word is of ASCII letters and digits alone.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c == '-' || c == '\'' || c == '.' || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
