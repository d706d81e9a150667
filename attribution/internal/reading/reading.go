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
	"slices"
	"sort"

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

// A Token is a word, number, mark of punctuation or quoted span. All that is asked of
// it lies side by side, in as many bytes as a processor fetches at once.
type Token struct {
	Span
	Class      lexicon.Class
	Piece      int // the quoted span, or None
	Sentence   int
	Kind       segment.Kind
	Punct      byte   // the mark of punctuation, '-' for every dash, 0 for anything else
	Lemma      uint16 // see [lexicon.Word]
	Particle   uint16
	Capital    bool // begins with a capital letter
	Possessive bool // ends in 's
	Bare       bool // a quoted span without marks

	starts, ends int32 // the mention that starts or ends with it, or None
	verb         int32 // the predicate whose verb it is, or None
}

// Starts returns the mention that starts with the token, or None.
func (t *Token) Starts() int { return int(t.starts) }

// Ends returns the mention that ends with the token, or None.
func (t *Token) Ends() int { return int(t.ends) }

// Predicate returns the predicate whose verb the token is, or None.
func (t *Token) Predicate() int { return int(t.verb) }

// A Sentence is a range of tokens.
type Sentence struct {
	Start, End int
	Paragraph  int
}

// A Reading is an article as read. It may be used for one article after another,
// by one goroutine at a time.
type Reading struct {
	Text       string
	Lexicon    *lexicon.Lexicon
	Tokens     []Token
	Sentences  []Sentence
	Mentions   []Mention
	Predicates []Predicate
	Pieces     []int // for each piece its token

	quoted []Piece
	bare   bool // whether one of them has no marks

	buffer
}

// A buffer keeps memory that a reading needs meanwhile.
type buffer struct {
	doubtful              []int // tokens, for functionNames
	sentences, paragraphs []Span
}

// Read reads an article whose quoted spans are given in order, none inside
// another.
func Read(text string, pieces []Piece, lex *lexicon.Lexicon) *Reading {
	r := new(Reading)
	r.Read(text, pieces, lex)
	return r
}

// Read reads an article in the memory of the one before. See [Read].
func (r *Reading) Read(text string, pieces []Piece, lex *lexicon.Lexicon) {
	r.Text, r.Lexicon, r.quoted = text, lex, pieces
	r.Tokens, r.Sentences, r.Mentions, r.Predicates, r.Pieces = r.Tokens[:0], r.Sentences[:0], r.Mentions[:0], r.Predicates[:0], r.Pieces[:0]
	r.doubtful, r.bare = r.doubtful[:0], false
	r.tokenize(pieces)
	r.functionNames()
	r.split(pieces)
	for s := range r.Sentences {
		r.findMentions(&r.Sentences[s])
	}
	for s := range r.Sentences {
		r.findPredicates(&r.Sentences[s])
	}
}

// add appends an element of any value to s and returns it, to be set where it
// stands: a large one takes longer to copy than to make.
func add[T any](s *[]T) *T {
	n := len(*s)
	if n == cap(*s) {
		*s = slices.Grow(*s, 1)
	}
	*s = (*s)[:n+1]
	return &(*s)[n]
}

// MentionAt returns the mention that starts with a token, or None.
func (r *Reading) MentionAt(token int) int {
	if token < 0 || token >= len(r.Tokens) {
		return None
	}
	return r.startAt(token)
}

// startAt is MentionAt for a token that is there.
func (r *Reading) startAt(token int) int { return int(r.Tokens[token].starts) }

// MentionBefore returns the mention that ends right before a token, or None.
func (r *Reading) MentionBefore(token int) int {
	if token < 1 || token > len(r.Tokens) {
		return None
	}
	return r.endAt(token - 1)
}

// endAt returns the mention that ends with a token, or None.
func (r *Reading) endAt(token int) int { return int(r.Tokens[token].ends) }

// Complement returns the mention that the preposition at a token brings in: the
// one after it, or that which begins with it where it is the article too, as
// "des" and "delle" are; or None.
func (r *Reading) Complement(preposition int) int {
	if m := r.MentionAt(preposition + 1); m != None {
		return m
	}
	return r.MentionAt(preposition)
}

// PredicateAt returns the predicate whose verb is the token, or None.
func (r *Reading) PredicateAt(token int) int {
	if token >= len(r.Tokens) {
		return None
	}
	return r.verbAt(token)
}

// verbAt is PredicateAt for a token that is there.
func (r *Reading) verbAt(token int) int { return int(r.Tokens[token].verb) }

// PredicateFrom returns the first predicate whose verb is a token or stands behind it,
// or how many there are.
func (r *Reading) PredicateFrom(token int) int {
	return sort.Search(len(r.Predicates), func(p int) bool { return r.Predicates[p].Verb >= token })
}

// Word returns a token's text.
func (r *Reading) Word(token int) string { return r.Tokens[token].In(r.Text) }

// Infinitive reports whether a token marks an infinitive after it: "to", but not
// at the head of a sentence.
func (r *Reading) Infinitive(token int) bool { return r.Tokens[token].isSmall(lexicon.Infinitive) }

// isSmall reports whether a token has a class and does not begin with a capital.
func (t *Token) isSmall(c lexicon.Class) bool { return t.Class&c != 0 && !t.Capital }

// span covers the tokens from i up to j.
func (r *Reading) span(i, j int) Span {
	return Span{Start: r.Tokens[i].Start, End: r.Tokens[j-1].End}
}
