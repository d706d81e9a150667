package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// tokenize cuts the text between the pieces into tokens and puts one token for
// each piece: the word where it is but the name of an outlet.
func (r *Reading) tokenize(pieces []Piece) {
	const bytesPerToken = 5 // in news, about
	r.Tokens = slices.Grow(r.Tokens, len(r.Text)/bytesPerToken)
	at := 0
	for i, p := range pieces {
		if p.Outside.Start > at {
			r.addTokens(at, p.Outside.Start)
		}
		bare := p.Inside == p.Outside
		if bare {
			r.bare = true
			r.closeLabel()
		}
		r.Pieces = append(r.Pieces, len(r.Tokens))
		if at = max(at, p.Outside.End); !bare && r.isOutletName(p.Inside) {
			r.addToken(segment.Token{Span: p.Inside, Kind: segment.Word})
			continue
		}
		t := r.newToken(p.Outside, segment.Punct)
		t.Piece, t.Bare = i, bare
	}
	r.addTokens(at, len(r.Text))
}

// isOutletName reports whether a quoted span is the name of a listed outlet: "Bild" in
// „Bild“ berichtete.
func (r *Reading) isOutletName(s Span) bool {
	const longest = 16 // bytes
	return 0 < s.Len() && s.Len() <= longest && isCapital(s.In(r.Text)) && r.Lexicon.At(r.Text, s.Start, s.End).Class&lexicon.Outlet != 0
}

// markedAt returns the piece that a word is which is the name of an outlet between marks, or
// None.
func (r *Reading) markedAt(token int) int {
	piece, ok := slices.BinarySearch(r.Pieces, token)
	if !ok || r.Tokens[token].Piece != None {
		return None
	}
	return piece
}

// addTokens adds the tokens of the text from byte start to end. Most are words of a few
// letters of ASCII, which are looked up by what is read to find their end.
func (r *Reading) addTokens(start, end int) {
	text := r.Text[:end]
	joins := r.Lexicon.Joins()
	for i := start; i < end; {
		switch c := text[i]; {
		case c == ' ':
			i++
			continue
		case '!' <= c && c <= '/', ':' <= c && c <= '?':
			r.newToken(Span{Start: i, End: i + 1}, segment.Punct).Punct = c
			i++
			continue
		case c <= 'z':
			if word, n := r.Lexicon.Letters(r.Text, i); n > 0 && segment.EndsWordAt(text, i+n) {
				r.addWord(Span{Start: i, End: i + n}, word, c <= 'Z')
				i += n
				continue
			}
		}
		t, ok := segment.TokenAt(text, i)
		switch {
		case !ok: // no token
		case joins && t.Kind == segment.Word:
			r.addParts(t)
		default:
			r.addToken(t)
		}
		i = t.End
	}
}

// addParts adds a word, or the words that are written together as one.
func (r *Reading) addParts(t segment.Token) {
	elided, enclitic := r.Lexicon.Parts(t.In(r.Text))
	if elided > 0 {
		r.addToken(segment.Token{Span: Span{Start: t.Start, End: t.Start + elided}, Kind: t.Kind})
		t.Start += elided
	}
	if r.Lexicon.NameSuffix {
		if i := strings.IndexAny(t.In(r.Text), "'’"); i > 0 && isCapital(t.In(r.Text)) {
			t.End = t.Start + i // Kaya'ya
		}
	}
	if enclitic == 0 {
		r.addToken(t)
		return
	}
	end := t.End - enclitic
	verb := strings.TrimSuffix(strings.TrimRight(r.Text[t.Start:end], "-"), "-t")
	r.addToken(segment.Token{Span: Span{Start: t.Start, End: t.Start + len(verb)}, Kind: t.Kind})
	r.addToken(segment.Token{Span: Span{Start: end, End: t.End}, Kind: t.Kind})
}

// addToken adds a token with what is known of its word.
func (r *Reading) addToken(t segment.Token) {
	word := t.In(r.Text)
	if t.Kind != segment.Word {
		out := r.newToken(t.Span, t.Kind)
		if t.Kind == segment.Punct {
			out.Punct = punctuation(word)
		}
		return
	}
	stem, possessive := word, false
	if mayBePossessive(word) {
		stem, possessive = cutPossessive(word)
	}
	s := Span{Start: t.Start, End: t.Start + len(stem)}
	known := r.Lexicon.At(r.Text, s.Start, s.End)
	out := r.addWord(s, known, isCapital(word) || r.hidesCapital(word))
	out.End = t.End
	if possessive {
		out.Possessive = known.Class&lexicon.Function == 0
		out.Lemma, out.Particle = 0, 0
	}
}

// newToken adds a token of which no more is known.
func (r *Reading) newToken(s Span, kind segment.Kind) *Token {
	r.Tokens = append(r.Tokens, blank)
	t := &r.Tokens[len(r.Tokens)-1]
	t.Span, t.Kind = s, kind
	return t
}

// blank is a token of which nothing is known.
var blank = Token{Piece: None, starts: None, ends: None, verb: None}

// addWord adds a word with what the lexicon knows of it.
func (r *Reading) addWord(s Span, known lexicon.Word, capital bool) *Token {
	r.Tokens = append(r.Tokens, blank)
	t := &r.Tokens[len(r.Tokens)-1]
	t.Span, t.Capital = s, capital
	t.Class, t.Lemma, t.Particle = known.Class, known.Lemma, known.Particle
	if t.Class&timeOrRole == timeOrRole || t.Capital && t.Class&(lexicon.Function|lexicon.Calendar) != 0 {
		t.Class = r.spelled(t, s.In(r.Text))
		if t.Capital && t.Class&doubtful != 0 {
			r.doubtful = append(r.doubtful, len(r.Tokens)-1)
		}
	}
	return t
}

const timeOrRole = lexicon.Calendar | lexicon.Person

// spelled returns the classes that a word has as it is spelled, which is two words in
// small letters: "5 PM", "the PM"; "us", "US".
func (r *Reading) spelled(t *Token, word string) lexicon.Class {
	upper := isUpper(word)
	switch {
	case t.Class&timeOrRole == timeOrRole:
		if upper && !r.isNumber(len(r.Tokens)-2) {
			return t.Class &^ lexicon.Calendar
		}
		return lexicon.Calendar
	case upper && t.Class&lexicon.Function != 0 && (len(word) > 1 || strings.HasPrefix(r.Text[t.End:], ".")):
		return t.Class & lexicon.Title // "US", "IT", "WHO"; "A.", but the French "M."
	}
	return t.Class
}

// hidesCapital reports whether a word is a name with its particle: "al-Rashid".
func (r *Reading) hidesCapital(word string) bool {
	i := 0
	switch {
	case len(word) > 3 && word[2] == '-':
		i = 2
	case len(word) > 4 && word[3] == '-':
		i = 3
	}
	return i > 0 && isCapital(word[i+1:]) && r.Lexicon.Word(word[:i]).Class&lexicon.Particle != 0
}

// isCapital reports whether a word begins with a capital letter or is a handle.
func isCapital(word string) bool {
	c := word[0]
	return c-'@' <= 'Z'-'@' || c >= utf8.RuneSelf && isWideCapital(word)
}

func isWideCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// punctuation folds the marks that do the same work.
func punctuation(word string) byte {
	if len(word) == 1 && word[0] != '`' {
		return word[0]
	}
	switch word {
	case "–", "—", "―", "‑", "−":
		return '-'
	case "’", "‘", "`":
		return '\''
	}
	return 0
}

// mayBePossessive reports whether a word ends as one does that cutPossessive changes.
func mayBePossessive(word string) bool {
	c := word[len(word)-1]
	return c|0x20 == 's' || c == '\'' || c == "’"[2]
}

// cutPossessive takes off the 's of a possessive, and apostrophes at the end,
// which make none.
func cutPossessive(word string) (string, bool) {
	switch last := len(word) - 1; word[last] {
	case 's', 'S':
		if last == 0 || word[last-1] != '\'' && word[last-1] != "’"[2] {
			return word, false
		}
		for _, apostrophe := range [...]string{"'", "’"} {
			if stem, ok := strings.CutSuffix(word[:last], apostrophe); ok && stem != "" {
				return stem, true
			}
		}
	case '\'', "’"[2]:
		return strings.TrimRight(word, "'’"), false
	}
	return word, false
}

// isUpper reports whether a word has capital letters and no small ones.
func isUpper(word string) bool {
	if c := word[len(word)-1]; 'a' <= c && c <= 'z' {
		return false // most
	}
	upper := false
	for _, c := range word {
		if unicode.ToUpper(c) != c {
			return false
		}
		upper = upper || unicode.ToLower(c) != c
	}
	return upper
}
