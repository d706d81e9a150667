package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/names"
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
			if key, n := lexicon.ReadWord(r.Text, i); n > 0 && segment.EndsWordAt(text, i+n) {
				r.addWord(Span{Start: i, End: i + n}, r.Lexicon.ByKey(key, n), c <= 'Z')
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

// doubtful are the classes of words with a capital that may be names after all.
const doubtful = lexicon.Calendar | lexicon.Preposition | lexicon.Auxiliary

// functionNames takes the class from capitalised prepositions and auxiliaries
// that can only be names, beside a verb of saying or at the end of a name: "From
// said", "Will wrote", "said Will Doyle", "Al From, who", "her brother, Per Lind,"; and
// from May, where it is somebody.
func (r *Reading) functionNames() {
	called := false // whether somebody is called May so far
	next := 1
	for _, d := range r.doubtful {
		for i := max(d, next); i <= min(d+1, len(r.Tokens)-1); i++ {
			called = r.functionName(i, called) || called
			next = i + 1
		}
	}
}

// functionName is functionNames for the words at token i and before it. It reports
// whether somebody is called May.
func (r *Reading) functionName(i int, called bool) bool {
	a, b := &r.Tokens[i-1], &r.Tokens[i]
	switch {
	case a.Class&lexicon.Calendar != 0 && r.isMonthBeforeName(i-1), a.mayBeName() && isSaying(b) && b.Class&lexicon.Base == 0:
		a.Class = 0
	case b.isMay() && (r.leadsName(i-1) || called && a.Class&lexicon.Preposition == 0 && !r.isNumber(i+1)):
		b.Class = 0
		return true
	case isSaying(a) && b.mayBeName() && i+1 < len(r.Tokens) && r.Tokens[i+1].Capital:
		b.Class = 0
	case a.Capital && a.Class&lexicon.Function == 0 && b.mayBeName() && i+1 < len(r.Tokens) && r.Tokens[i+1].Punct == ',':
		b.Class = 0
	case a.Punct == ',' && b.mayBeName() && i+1 < len(r.Tokens) && r.Tokens[i+1].Capital && r.isGiven(i):
		b.Class = 0
	}
	return false
}

// isCapitalFunction reports whether a word is capitalised and a preposition or an
// auxiliary by its letters.
func (t *Token) isCapitalFunction() bool {
	return t.Capital && t.Class&(lexicon.Preposition|lexicon.Auxiliary) != 0
}

// isMay reports whether a token is the name of a month that is an auxiliary too.
func (t *Token) isMay() bool {
	const may = lexicon.Calendar | lexicon.Auxiliary
	return t.Capital && t.Class&may == may
}

// isMonthBeforeName reports whether token i, of the calendar, is a given name:
// before another name, and behind a mark or a verb of saying, not "in April Doyle";
// or what would be abbreviated, but has no stop: "Jan Adler".
func (r *Reading) isMonthBeforeName(i int) bool {
	t, next := &r.Tokens[i], &r.Tokens[i+1]
	if !t.Capital || !next.Capital || next.Class&(lexicon.Function|lexicon.Calendar) != 0 {
		return false
	}
	if r.Lexicon.Word(r.Word(i)+".").Class&lexicon.Calendar != 0 {
		return true
	}
	if i > 0 && r.Tokens[i-1].Kind != segment.Punct && !isSaying(&r.Tokens[i-1]) {
		return false
	}
	return r.leadsName(i)
}

// leadsName reports whether token i is a title or a given name: "Mrs.", "Theresa".
func (r *Reading) leadsName(i int) bool {
	if r.Tokens[i].Punct == '.' && i > 0 {
		i--
		return r.Tokens[i].Capital && r.Tokens[i].Class&lexicon.Title != 0
	}
	t := &r.Tokens[i]
	if !t.Capital || t.Class&lexicon.Function != 0 {
		return false
	}
	return t.Class&lexicon.Title != 0 || r.isGiven(i)
}

// isGiven reports whether token i is a given name that tells a gender.
func (r *Reading) isGiven(i int) bool {
	return names.TellsGender(r.Word(i))
}

// isNumber reports whether token i is there and a number.
func (r *Reading) isNumber(i int) bool {
	return 0 <= i && i < len(r.Tokens) && r.Tokens[i].Kind == segment.Number
}

// mayBeName reports whether a word is capitalised and no connective, but a
// preposition or an auxiliary by its letters.
func (t *Token) mayBeName() bool {
	const other = lexicon.Adverb | lexicon.Conjunction | lexicon.Subordinator
	return t.isCapitalFunction() && t.Class&other == 0
}

// isSaying reports whether a token is a finite verb of saying or calling in small
// letters.
func isSaying(t *Token) bool {
	return !t.Capital && t.Class&(lexicon.Say|lexicon.Tell|lexicon.Attitude) != 0 && t.Class&lexicon.Finite != 0
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
	upper := false
	for _, c := range word {
		if unicode.ToUpper(c) != c {
			return false
		}
		upper = upper || unicode.ToLower(c) != c
	}
	return upper
}

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
	before := byte(0) // the mark before the token
	quiet := 0        // no sentence or paragraph begins before that byte
	tokens := r.Tokens
	for i := range tokens {
		t := &tokens[i]
		mark := before
		before = t.Punct
		if t.End <= quiet && mark != '-' && mark != '.' { // most
			t.Sentence = len(r.Sentences) - 1
			continue
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
		quiet = len(r.Text)
		if next < len(starts) {
			quiet = starts[next].Start
		}
	}
	r.endSentence(len(r.Tokens))
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
