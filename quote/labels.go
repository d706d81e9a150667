package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Speech after the speaker's name and a colon, as transcripts and interviews
// print it:
//
//	SMITH (mayor): We will keep it open.
//	Laura Brandt: Who pays for it?
//	Q: Who pays for it?
//	A. The state does.
//	**Smith:** We will keep it open.
//	>> SMITH: We will keep it open.

// A label is the speaker's name before a colon.
type label struct {
	words   string // without the brackets behind the name
	end     int    // where the speech begins
	capital bool   // in capitals, which little else has
}

// strongMark stands around what Markdown sets in bold type.
const strongMark = "**"

// labelOf returns the label that a paragraph begins with, behind the ">>" with
// which captions mark another speaker.
func labelOf(text string) label {
	turn, marked := strings.CutPrefix(text, ">>")
	if marked {
		turn = strings.TrimLeft(turn, " ")
	}
	l := labelOpening(turn)
	l.end += len(text) - len(turn)
	return l
}

// labelOpening returns the label that text begins with: Q and A, one to five
// words in capitals, or each with one; what they say of the speaker may follow
// between brackets. No mark stands after it, as those tell more.
func labelOpening(text string) label {
	const longest, most = 64, 5
	if strings.HasPrefix(text, "Q. ") || strings.HasPrefix(text, "A. ") {
		return label{words: text[:1], end: len("Q. ")}
	}
	colon := strings.IndexByte(text[:min(len(text), longest)], ':')
	if colon <= 0 {
		return label{}
	}
	rest := strings.TrimPrefix(text[colon+1:], strongMark)
	body := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if body == "" || len(body) == len(rest) || loadMarks().start[body[0]] {
		return label{}
	}
	name := strings.TrimSpace(strings.ReplaceAll(text[:colon], strongMark, ""))
	if open := strings.LastIndexAny(name, "(["); open > 0 && strings.ContainsAny(name[len(name)-1:], ")]") {
		name = strings.TrimRightFunc(name[:open], unicode.IsSpace)
	}
	n := 0
	for w := range strings.FieldsSeq(name) {
		r, _ := utf8.DecodeRuneInString(w)
		if n++; n > most || !unicode.IsUpper(r) {
			return label{}
		}
	}
	return label{words: name, end: len(text) - len(body), capital: strings.ToUpper(name) == name}
}

// key is what the labels of one speaker share, who is named in full once and
// by the family name later.
func (l label) key() string { return strings.ToUpper(l.words[strings.LastIndexByte(l.words, ' ')+1:]) }

// turns counts the labelled paragraphs of an article.
type turns struct {
	text     string
	count    map[string]int // by key
	asked    map[string]int // those that end in a question, by key
	capitals int            // labels in capitals
	again    int            // those of them that come back
	names    exchange       // of those whose label is a name, not in capitals
	all      exchange       // of all whose label is not in capitals
	without  int            // paragraphs without a label since the last with one
	apart    bool           // whether any such stand between those with a label
}

// An exchange is how some speakers take turns.
type exchange struct {
	back    int    // speakers who come back
	changes int    // turns after another's
	last    string // key of the speaker
}

// add counts the n-th turn of a speaker.
func (x *exchange) add(key string, n int) {
	if n == enoughTurns {
		x.back++
	}
	if key != x.last {
		x.changes++
	}
	x.last = key
}

// alternates reports whether two speakers or more come back in turn.
func (x *exchange) alternates() bool { return x.back >= 2 && x.changes >= 2*enoughTurns }

// enoughTurns is how many turns each of two speakers takes at least.
const enoughTurns = 2

// add counts a paragraph with its label and what it says.
func (t *turns) add(l label, body string) {
	t.apart = t.apart || t.without > 0 && len(t.count) > 0
	t.without = 0
	key := l.key()
	t.count[key]++
	if strings.HasSuffix(body, "?") {
		t.asked[key]++
	}
	switch {
	case l.capital:
		t.capitals++
		if t.count[key] > 1 {
			t.again++
		}
	case beginsSentence(body) && endsSentence(body):
		t.all.add(key, t.count[key])
		if t.isName(l.words) {
			t.names.add(key, t.count[key])
		}
	}
}

// areSpeech reports whether the labels name speakers: Q and A, two or more in
// capitals that come back, or names of people who take turns, with each other or with a
// "Moderator" where nothing else stands between. The labels of a list ("NOTE:", "Cost:")
// do neither.
func (t *turns) areSpeech() bool {
	switch {
	case t.count["Q"] > 0 && t.count["A"] > 0, t.areInterview():
		return true
	case len(t.count) >= 2 && t.capitals >= 2 && t.again > 0:
		return true
	}
	return t.names.alternates() || !t.apart && t.names.back > 0 && t.all.alternates()
}

// areInterview reports whether one of two labels asks and the other answers,
// whatever the words for that are.
func (t *turns) areInterview() bool {
	asking := 0
	for key, n := range t.count {
		if n < enoughTurns {
			return false
		}
		if 2*t.asked[key] > n {
			asking++
		}
	}
	return len(t.count) == 2 && asking == 1
}

// isName reports whether the words of a label are a name in full, or stand in
// the article as a part of one.
func (t *turns) isName(words string) bool {
	if strings.Contains(words, " ") {
		return true
	}
	const places = 8 // to look at
	for at, n := 0, 0; n < places; n++ {
		i := strings.Index(t.text[at:], words)
		if i < 0 {
			break
		}
		start, end := at+i, at+i+len(words)
		if capitalBefore(t.text[:start]) || capitalAfter(t.text[end:]) {
			return true
		}
		at = end
	}
	return false
}

// capitalBefore reports whether text ends in a word with a capital and a blank.
func capitalBefore(text string) bool {
	text, ok := strings.CutSuffix(text, " ")
	first, _ := utf8.DecodeRuneInString(text[1+strings.LastIndexAny(text, " \n"):])
	last, _ := utf8.DecodeLastRuneInString(text)
	return ok && unicode.IsUpper(first) && unicode.IsLower(last)
}

// capitalAfter reports whether text begins with a blank and a capital.
func capitalAfter(text string) bool {
	rest, ok := strings.CutPrefix(text, " ")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(first)
}

// beginsSentence reports whether text begins with a capital letter.
func beginsSentence(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "¿¡…. ["))
	return unicode.IsUpper(r)
}

// endsSentence reports whether text ends in a mark that ends sentences.
func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " \u00a0\"”'’»)]"))
	return strings.ContainsRune(".!?…—–", last)
}
