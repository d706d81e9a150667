// Package reading reads the reporter's own sentences around the quotes of an
// article: tokens, the mentions that could speak, and the predicates with
// their subjects. It is a shallow reading by word classes and word order,
// linear in the length of the text, and keeps no opinion on who is quoted.
//
// Each quoted span is one token of the sentence that it stands in, so that
//
//	“We will,” said Smith. “And soon.”
//
// reads as Q said Smith . Q
package reading

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Span is a half-open range of byte offsets into the article.
type Span = segment.Span

// A Piece is one quoted span, without and with its marks.
type Piece struct {
	Inside, Outside Span
}

// None is the index of nothing.
const None = -1

// A Token is a word, number, mark of punctuation or quoted span.
type Token struct {
	Span
	Kind       segment.Kind
	Class      lexicon.Class
	Capital    bool // begins with a capital letter
	Possessive bool // ends in 's
	Punct      byte // the mark of punctuation, '-' for every dash, 0 for anything else
	Piece      int  // the quoted span, or None
	Sentence   int
}

// A Sentence is a range of tokens.
type Sentence struct {
	Start, End int
	Paragraph  int
}

// A Reading is an article as read.
type Reading struct {
	Text       string
	Lexicon    *lexicon.Lexicon
	Tokens     []Token
	Sentences  []Sentence
	Mentions   []Mention
	Predicates []Predicate
	Pieces     []int // for each piece its token

	starts, ends []int // for each token the mention that starts or ends with it, or None
	verbs        []int // for each token the predicate whose verb it is, or None
}

// Read reads an article whose quoted spans are given in order, none inside
// another.
func Read(text string, pieces []Piece, lex *lexicon.Lexicon) *Reading {
	r := &Reading{Text: text, Lexicon: lex, Pieces: make([]int, len(pieces))}
	r.tokenize(pieces)
	r.split(pieces)
	r.starts = make([]int, len(r.Tokens))
	r.ends = make([]int, len(r.Tokens))
	r.verbs = make([]int, len(r.Tokens))
	for i := range r.Tokens {
		r.starts[i], r.ends[i], r.verbs[i] = None, None, None
	}
	for s := range r.Sentences {
		r.findMentions(r.Sentences[s])
	}
	for s := range r.Sentences {
		r.findPredicates(r.Sentences[s])
	}
	return r
}

// MentionAt returns the mention that starts with a token, or None.
func (r *Reading) MentionAt(token int) int {
	if token < 0 || token >= len(r.starts) {
		return None
	}
	return r.starts[token]
}

// MentionBefore returns the mention that ends right before a token, or None.
func (r *Reading) MentionBefore(token int) int {
	if token < 1 || token > len(r.ends) {
		return None
	}
	return r.ends[token-1]
}

// PredicateAt returns the predicate whose verb is the token, or None.
func (r *Reading) PredicateAt(token int) int {
	if token >= len(r.verbs) {
		return None
	}
	return r.verbs[token]
}

// Word returns a token's text.
func (r *Reading) Word(token int) string { return r.Tokens[token].In(r.Text) }

// span covers the tokens from i up to j.
func (r *Reading) span(i, j int) Span {
	return Span{Start: r.Tokens[i].Start, End: r.Tokens[j-1].End}
}
