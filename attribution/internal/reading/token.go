package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// tokenize cuts the text between the pieces into tokens and puts one token for
// each piece.
func (r *Reading) tokenize(pieces []Piece) {
	const bytesPerToken = 5 // in news, about
	r.Tokens = make([]Token, 0, len(r.Text)/bytesPerToken)
	var buf []segment.Token
	at := 0
	between := func(end int) {
		buf = segment.AppendTokens(buf[:0], r.Text[at:end])
		for _, t := range buf {
			r.Tokens = append(r.Tokens, r.token(t, at))
		}
	}
	for i, p := range pieces {
		if p.Outside.Start > at {
			between(p.Outside.Start)
		}
		r.Pieces[i] = len(r.Tokens)
		r.Tokens = append(r.Tokens, Token{Span: p.Outside, Kind: segment.Punct, Piece: i})
		at = max(at, p.Outside.End)
	}
	between(len(r.Text))
}

// token reads one token of the text from offset base on.
func (r *Reading) token(t segment.Token, base int) Token {
	out := Token{Span: Span{Start: base + t.Start, End: base + t.End}, Kind: t.Kind, Piece: None}
	word := out.In(r.Text)
	switch t.Kind {
	case segment.Punct:
		out.Punct = punctuation(word)
	case segment.Word:
		first, _ := utf8.DecodeRuneInString(word)
		out.Capital = unicode.IsUpper(first)
		word, out.Possessive = cutPossessive(word)
		out.Class = r.Lexicon.Class(word)
		if out.Class&lexicon.Function != 0 {
			out.Possessive = false // "he's"
			initial := len(word) == 1 && strings.HasPrefix(r.Text[out.End:], ".")
			if isUpper(word) && (len(word) > 1 || initial) {
				out.Class = 0 // "US", "IT", "WHO"; "A."
			}
		}
	}
	return out
}

// punctuation folds the marks that do the same work.
func punctuation(word string) byte {
	switch word {
	case "-", "–", "—", "―", "‑", "−":
		return '-'
	case "’", "‘", "'", "`":
		return '\''
	}
	if len(word) == 1 {
		return word[0]
	}
	return 0
}

// cutPossessive takes off the 's of a possessive. A bare apostrophe is a token
// of its own.
func cutPossessive(word string) (string, bool) {
	for _, suffix := range [...]string{"'s", "’s", "'S", "’S"} {
		if stem, ok := strings.CutSuffix(word, suffix); ok && stem != "" {
			return stem, true
		}
	}
	return word, false
}

// isUpper reports whether a word has capital letters and no small ones.
func isUpper(word string) bool {
	return word == strings.ToUpper(word) && word != strings.ToLower(word)
}

// split groups the tokens into sentences: those of package segment, except that
// none ends inside a piece. Two sentences that a piece joins become one.
func (r *Reading) split(pieces []Piece) {
	starts := segment.Sentences(r.Text)
	paragraphs := segment.Paragraphs(r.Text)
	next, par, piece := 0, 0, 0
	for i := range r.Tokens {
		t := &r.Tokens[i]
		for par+1 < len(paragraphs) && paragraphs[par+1].Start <= t.Start {
			par++
		}
		begins := i == 0
		for next < len(starts) && starts[next].Start < t.End {
			for piece < len(pieces) && pieces[piece].Outside.End <= starts[next].Start {
				piece++
			}
			inside := piece < len(pieces) && pieces[piece].Outside.Start < starts[next].Start
			begins = begins || !inside || r.newParagraph(par)
			next++
		}
		if begins {
			r.Sentences = append(r.Sentences, Sentence{Start: i, Paragraph: par})
		}
		t.Sentence = len(r.Sentences) - 1
		r.Sentences[t.Sentence].End = i + 1
	}
}

// newParagraph reports whether a paragraph is another one than that of the last
// sentence so far.
func (r *Reading) newParagraph(par int) bool {
	return len(r.Sentences) == 0 || r.Sentences[len(r.Sentences)-1].Paragraph != par
}
