package reading

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// split groups the tokens into sentences: those of package segment, except that
// none ends inside a piece. Two sentences that a piece joins become one, and a
// dateline is one of its own.
func (r *Reading) split(pieces []Piece) {
	r.sentences, r.paragraphs = r.sentences[:0], r.paragraphs[:0]
	for p := range segment.AllParagraphs(r.Text) {
		r.paragraphs = append(r.paragraphs, p)
		r.sentences = segment.AppendSentencesOf(r.sentences, r.Text, p)
	}
	starts, paragraphs := r.sentences, r.paragraphs
	next, par, piece := 0, 0, 0
	for i := 0; i < len(r.Tokens); {
		t := &r.Tokens[i]
		mark := byte(0) // before the token
		if i > 0 {
			mark = r.Tokens[i-1].Punct
		}
		begins := i == 0 || mark == '-' && r.endsDateline(i-1) || mark == '.' && r.followsLetter(i)
		for par+1 < len(paragraphs) && paragraphs[par+1].Start <= t.Start {
			par++
		}
		for next < len(starts) && starts[next].Start < t.End {
			for piece < len(pieces) && pieces[piece].Outside.End <= starts[next].Start {
				piece++
			}
			inside := t.Bare && mark == ':' || piece < len(pieces) && pieces[piece].Outside.Start < starts[next].Start
			begins = begins || !inside || r.newParagraph(par)
			next++
		}
		if begins {
			r.endSentence(i)
			r.Sentences = append(r.Sentences, Sentence{Start: i, Paragraph: par})
		}
		t.Sentence = len(r.Sentences) - 1
		quiet := len(r.Text) // no sentence or paragraph begins before that byte
		if next < len(starts) {
			quiet = starts[next].Start
		}
		i = r.continueSentence(i+1, quiet)
	}
	r.endSentence(len(r.Tokens))
}

// continueSentence adds the tokens from i on to the last sentence so far, up to a byte or to
// one behind a dash or full stop, and returns the next.
func (r *Reading) continueSentence(i, end int) int {
	tokens, sentence, mark := r.Tokens, len(r.Sentences)-1, r.Tokens[i-1].Punct
	for ; i < len(tokens) && mark != '-' && mark != '.'; i++ {
		t := &tokens[i]
		if t.End > end {
			break
		}
		t.Sentence, mark = sentence, t.Punct
	}
	return i
}

// endSentence ends the last sentence so far before a token.
func (r *Reading) endSentence(token int) {
	if n := len(r.Sentences); n > 0 {
		r.Sentences[n-1].End = token
	}
}

// followsLetter reports whether a sentence begins with token i, although the full stop
// before it looks like that of an initial: after a platform whose name is a letter, as
// in "wrote on X."
func (r *Reading) followsLetter(i int) bool {
	const platform = 2 // tokens before: "X", "."
	return i > platform && r.Tokens[i-platform].Len() == 1 && r.Tokens[i-platform].Class&lexicon.Platform != 0 &&
		r.Tokens[i-platform-1].isSmall(lexicon.Preposition)
}

// endsDateline reports whether a dash is the one behind a dateline, which
// begins a text with a place in capitals, or with one and the agency in brackets:
// "HARWICK, March 3 —", "Harwick, 3 mar (NNA).-".
func (r *Reading) endsDateline(token int) bool {
	const most = 12 // tokens of a dateline
	start := r.Sentences[len(r.Sentences)-1].Start
	if token == start || token-start > most || r.Tokens[token].End == r.Tokens[token+1].Start {
		return false
	}
	closing := token - 1
	if r.Tokens[closing].Punct == '.' {
		closing--
	}
	longest := 0 // of a word in small letters, in bytes
	if closing > start && r.Tokens[closing].Punct == ')' {
		longest = len("sept")
	} else if place := r.Word(start); len(place) < 3 || !isUpper(place) {
		return false
	}
	return r.Tokens[start].Capital && !slices.ContainsFunc(r.Tokens[start:token], func(t Token) bool {
		return t.Kind == segment.Word && !t.Capital && t.Len() > longest || t.Piece != None || t.Punct == ':'
	})
}

// newParagraph reports whether a paragraph is another one than that of the last
// sentence so far.
func (r *Reading) newParagraph(par int) bool {
	return len(r.Sentences) == 0 || r.Sentences[len(r.Sentences)-1].Paragraph != par
}
