package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
)

// isNickname reports whether the quoted span at token i is a nickname inside a
// name: a few words between two capitalised ones, all capitalised but for an
// article, as in Tom "the Plumber" Reed.
func (r *Reading) isNickname(i int, s *Sentence) bool {
	const longest = 3 // words
	if i == s.Start || i+1 >= s.End || !r.isNameWord(i-1) || !r.isNameWord(i+1) {
		return false
	}
	words := strings.Fields(r.quoted[r.Tokens[i].Piece].Inside.In(r.Text))
	if len(words) == 0 || len(words) > longest {
		return false
	}
	for k, w := range words {
		last, _ := utf8.DecodeLastRuneInString(w)
		isArticle := k < len(words)-1 && r.Lexicon.Word(w).Class&lexicon.Determiner != 0
		if !unicode.IsLetter(last) || !isCapital(w) && !isArticle {
			return false
		}
	}
	return true
}

// isNameWord reports whether token i is a capitalised word that may be in a name.
func (r *Reading) isNameWord(i int) bool {
	t := &r.Tokens[i]
	if t.Punct == '.' && i > 0 {
		t = &r.Tokens[i-1] // "C. L."
	}
	return t.Capital && !t.Possessive && t.Class&(lexicon.Function|lexicon.Calendar) == 0
}

// InsideName reports whether a quoted span is a nickname inside a name, or the name of an
// outlet.
func (r *Reading) InsideName(piece int) bool {
	token := r.Pieces[piece]
	return r.markedAt(token) != None || r.inMention(token)
}
