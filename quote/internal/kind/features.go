package kind

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Site is a pair of marks in an article.
type Site struct {
	Text      string
	Paragraph segment.Span // what is looked at around the marks
	Outer     segment.Span // from the opening mark to the closing one, both included
	Inner     segment.Span // the words between
	Single    bool         // the marks are single ones
	Low       bool         // the opening mark is a low one, as in German
}

// MaxWords is how many words a term has at most. Longer ones are speech.
const MaxWords = 8

// NewSite returns the site of a pair of marks; single tells that they are
// single ones.
func NewSite(text string, paragraph, outer, inner segment.Span, single bool) Site {
	s := Site{Text: text, Paragraph: paragraph, Outer: outer, Inner: inner, Single: single}
	opened := outer.In(text)
	s.Low = strings.HasPrefix(opened, "„") || strings.HasPrefix(opened, "‚")
	return s
}

// recurs reports whether the quoted words stand near by again.
func (s Site) recurs() bool {
	const near = 1 << 13 // bytes
	words := strings.TrimRight(s.Inner.In(s.Text), ",.;:!? ")
	return words != "" &&
		(containsWords(s.Text[max(0, s.Outer.Start-near):s.Outer.Start], words) ||
			containsWords(s.Text[s.Outer.End:min(len(s.Text), s.Outer.End+near)], words))
}

// containsWords reports whether words stand in text with no letter on either
// side. It looks at the first few places only.
func containsWords(text, words string) bool {
	const places = 8
	for range places {
		i := strings.Index(text, words)
		if i < 0 {
			return false
		}
		last, _ := utf8.DecodeLastRuneInString(text[:i])
		text = text[i+len(words):]
		next, _ := utf8.DecodeRuneInString(text)
		if !unicode.IsLetter(last) && !unicode.IsLetter(next) {
			return true
		}
	}
	return false
}

// A feature is something that a site has or has not.
type feature int

const (
	bias feature = iota
	oneWord
	twoWords
	threeWords
	fourWords
	fiveWords
	moreWords
	singleMarks
	lowMarks

	// What the quoted words are.
	beginsCapital
	beginsDigit
	allCapitals
	titleCase
	nameCase
	innerCapital
	hasFirst
	hasSecond
	hasThird
	hasVerb
	hasNegation
	hasDigit
	hasComma
	hasSentences
	hasHashtag
	beginsDeterminer
	beginsPreposition
	beginsConjunction
	beginsSubordinator
	beginsVerb
	endsComma
	endsStop
	endsExclamation

	// What stands before.
	atStart
	afterSentence
	afterColon
	afterComma
	afterBracket
	afterDash
	afterMark
	afterDeterminer
	afterPreposition
	afterConjunction
	afterSubordinator
	afterAs
	afterVerb
	afterPronoun
	afterAnnouncer
	afterNamer
	afterExpression
	afterWork
	afterCapital
	afterEd
	afterIng
	afterS
	nearNamer
	nearExpression
	nearWork

	// What stands after.
	atEnd
	beforeStop
	beforeComma
	beforeBracket
	beforeDash
	beforeMark
	beforeHyphen
	beforeCapital
	beforeVerb
	beforePreposition
	beforeConjunction
	beforePronoun
	beforeEd
	beforeLower

	// Pairs of these.
	capitalAfterComma
	capitalAfterColon
	capitalInside
	capitalUnstopped
	lowerAfterDeterminer
	lowerUnstopped
	oneWordAfterDeterminer
	oneWordCapital
	commaThenPronoun
	commaThenCapital
	capitalAfterDeterminer
	lowMarksCapital
	lowMarksCapitalUnstopped
	attributive
	nounPhrase
	stopThenEnd
	nameAfterCapital

	features
)

var names = [features]string{
	"bias", "one word", "two words", "three words", "four words", "five words", "more words",
	"single marks", "low marks",
	"begins with a capital", "begins with a digit", "all capitals", "title case", "name case", "inner capital",
	"has first person", "has second person", "has third person", "has auxiliary", "has negation", "has digit",
	"has comma", "has sentences", "has hashtag",
	"begins with determiner", "begins with preposition", "begins with conjunction", "begins with subordinator",
	"begins with auxiliary", "ends in comma", "ends in full stop", "ends in exclamation or question",
	"at start", "after sentence", "after colon", "after comma", "after bracket", "after dash", "after mark",
	"after determiner", "after preposition", "after conjunction", "after subordinator", "after as",
	"after auxiliary", "after pronoun", "after announcer", "after namer", "after expression", "after work", "after capital",
	"after -ed", "after -ing", "after -s", "near namer", "near expression", "near work",
	"at end", "before full stop", "before comma", "before bracket", "before dash", "before mark", "before hyphen",
	"before capital", "before auxiliary", "before preposition", "before conjunction", "before pronoun", "before -ed",
	"before lower case",
	"capital after comma", "capital after colon", "capital inside a sentence", "capital and no stop",
	"lower case after determiner", "lower case and no stop", "one word after determiner", "one word with capital",
	"comma, then pronoun", "comma, then capital", "capital after determiner", "low marks and capital",
	"low marks, capital, no stop", "attributive", "noun phrase", "stop at end", "name after capital",
}

// vector is the set of a site's features.
type vector [features]bool

// extract fills in the features of a site.
func (v *vector) extract(s Site, words map[string]classes) {
	v[bias] = true
	v[singleMarks], v[lowMarks] = s.Single, s.Low
	v.inside(s.Inner.In(s.Text), words)
	v.before(s.Text[s.Paragraph.Start:s.Outer.Start], words)
	v.after(s.Text[s.Outer.End:s.Paragraph.End], words)
	v.pairs()
}

// inside looks at the quoted words.
func (v *vector) inside(quoted string, words map[string]classes) {
	n, long, capitals, shouted := 0, 0, 0, 0
	for at := 0; ; n++ {
		word, rest := nextWord(quoted, at)
		if word == "" {
			break
		}
		at = rest
		r, size := utf8.DecodeRuneInString(word)
		c := classesOf(words, word)
		upper := unicode.IsUpper(r)
		if n == 0 {
			v[beginsCapital] = upper
			v[beginsDigit] = unicode.IsDigit(r)
			v[beginsDeterminer] = c&determiner != 0
			v[beginsPreposition] = c&preposition != 0
			v[beginsConjunction] = c&conjunction != 0
			v[beginsSubordinator] = c&subordinator != 0
			v[beginsVerb] = c&verb != 0
		} else if upper && c&first == 0 {
			v[innerCapital] = true
		}
		if upper && len(word) > size && strings.IndexFunc(word, unicode.IsLower) < 0 {
			shouted++
		}
		if c&(determiner|preposition|conjunction|subordinator|as) == 0 {
			long++
			if upper {
				capitals++
			}
		}
		v[hasFirst] = v[hasFirst] || c&first != 0
		v[hasSecond] = v[hasSecond] || c&second != 0
		v[hasThird] = v[hasThird] || c&third != 0
		v[hasVerb] = v[hasVerb] || c&verb != 0
		v[hasNegation] = v[hasNegation] || c&negation != 0
		v[hasDigit] = v[hasDigit] || unicode.IsDigit(r)
	}
	v[min(max(n, 1), 6)-1+int(oneWord)] = true
	v[allCapitals] = n > 0 && shouted == n
	v[titleCase] = n > 1 && long > 1 && capitals == long
	v[nameCase] = v[titleCase] && !v[hasVerb] && !v[hasFirst]
	body := strings.TrimRight(quoted, ",.;:!?… ")
	v[hasComma] = strings.Contains(body, ",")
	v[hasSentences] = strings.Contains(body, ". ") || strings.Contains(body, "? ") || strings.Contains(body, "! ")
	v[hasHashtag] = strings.ContainsAny(quoted, "#@")
	switch last, _ := utf8.DecodeLastRuneInString(quoted); last {
	case ',':
		v[endsComma] = true
	case '.', '…':
		v[endsStop] = true
	case '!', '?':
		v[endsExclamation] = true
	}
}

// before looks at the text that leads to the opening mark.
func (v *vector) before(text string, words map[string]classes) {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	v[atStart] = text == ""
	switch last, _ := utf8.DecodeLastRuneInString(text); last {
	case '.', '!', '?', '…':
		v[afterSentence] = true
	case ':':
		v[afterColon] = true
	case ',', ';':
		v[afterComma] = true
	case '(', '[':
		v[afterBracket] = true
	case '-', '–', '—':
		v[afterDash] = true
	case '"', '”', '’', '\'', '»', '“':
		v[afterMark] = true
	}
	const window = 5
	for n, end := 0, len(text); n < window; n++ {
		word, start := previousWord(text, end)
		if word == "" || n > 0 && strings.ContainsAny(text[start+len(word):end], ".!?:;") {
			break
		}
		c := classesOf(words, word)
		if n == 0 && start+len(word) == len(text) {
			v.wordBefore(word, c)
		}
		v[nearNamer] = v[nearNamer] || c&namer != 0
		v[nearExpression] = v[nearExpression] || c&expression != 0
		v[nearWork] = v[nearWork] || c&work != 0
		end = start
	}
}

func (v *vector) wordBefore(word string, c classes) {
	r, _ := utf8.DecodeRuneInString(word)
	v[afterDeterminer] = c&determiner != 0
	v[afterPreposition] = c&preposition != 0
	v[afterConjunction] = c&conjunction != 0
	v[afterSubordinator] = c&subordinator != 0
	v[afterAs] = c&as != 0
	v[afterVerb] = c&verb != 0
	v[afterPronoun] = c&(first|second|third) != 0
	v[afterAnnouncer] = c&announcer != 0
	v[afterNamer] = c&namer != 0
	v[afterExpression] = c&expression != 0
	v[afterWork] = c&work != 0
	v[afterCapital] = unicode.IsUpper(r)
	v[afterEd] = strings.HasSuffix(word, "ed")
	v[afterIng] = strings.HasSuffix(word, "ing")
	v[afterS] = strings.HasSuffix(word, "s")
}

// after looks at the text that follows the closing mark.
func (v *vector) after(text string, words map[string]classes) {
	trimmed := strings.TrimLeftFunc(text, unicode.IsSpace)
	v[atEnd] = trimmed == ""
	switch next, _ := utf8.DecodeRuneInString(trimmed); next {
	case '.', '!', '?', '…', ';', ':':
		v[beforeStop] = true
	case ',':
		v[beforeComma] = true
	case '(', ')', '[', ']':
		v[beforeBracket] = true
	case '-', '–', '—':
		v[beforeHyphen] = next == '-' && len(trimmed) == len(text)
		v[beforeDash] = !v[beforeHyphen]
	case '"', '“', '‘', '\'', '„', '«':
		v[beforeMark] = true
	}
	word, _ := nextWord(trimmed, 0)
	if word == "" {
		return
	}
	c := classesOf(words, word)
	r, _ := utf8.DecodeRuneInString(word)
	v[beforeCapital] = unicode.IsUpper(r)
	v[beforeLower] = unicode.IsLower(r) && strings.HasPrefix(trimmed, word)
	v[beforeVerb] = c&verb != 0
	v[beforePreposition] = c&preposition != 0
	v[beforeConjunction] = c&conjunction != 0
	v[beforePronoun] = c&(first|second|third) != 0
	v[beforeEd] = strings.HasSuffix(word, "ed")
}

// pairs combines features that mean more together.
func (v *vector) pairs() {
	stopped := v[endsComma] || v[endsStop] || v[endsExclamation]
	inside := !v[atStart] && !v[afterSentence] && !v[afterColon] && !v[afterComma]
	v[capitalAfterComma] = v[beginsCapital] && v[afterComma]
	v[capitalAfterColon] = v[beginsCapital] && v[afterColon]
	v[capitalInside] = v[beginsCapital] && inside
	v[capitalUnstopped] = v[beginsCapital] && !stopped
	v[lowerAfterDeterminer] = !v[beginsCapital] && v[afterDeterminer]
	v[lowerUnstopped] = !v[beginsCapital] && !stopped
	v[oneWordAfterDeterminer] = v[oneWord] && v[afterDeterminer]
	v[oneWordCapital] = v[oneWord] && v[beginsCapital]
	v[commaThenPronoun] = (v[endsComma] || v[beforeComma]) && v[beforePronoun]
	v[capitalAfterDeterminer] = v[beginsCapital] && v[afterDeterminer] && !v[lowMarks]
	v[lowMarksCapital] = v[lowMarks] && v[beginsCapital]
	v[lowMarksCapitalUnstopped] = v[lowMarks] && v[beginsCapital] && !stopped
	v[attributive] = v[afterDeterminer] && v[beforeLower] && !v[beforePreposition] && !v[beforeConjunction] && !v[beforeVerb]
	v[nounPhrase] = !v[oneWord] && !v[hasVerb] && !v[hasFirst] && !v[hasThird] && !v[hasNegation]
	v[stopThenEnd] = (v[endsStop] || v[endsExclamation]) && (v[atEnd] || v[beforeCapital])
	v[nameAfterCapital] = v[titleCase] && v[afterCapital]
	v[commaThenCapital] = (v[endsComma] || v[beforeComma]) && v[beforeCapital]
}

// nextWord returns the first word of text from byte at on and where it ends.
func nextWord(text string, at int) (word string, end int) {
	start := -1
	for i, r := range text[at:] {
		switch {
		case isWordRune(r):
			if start < 0 {
				start = at + i
			}
		case start >= 0:
			return text[start : at+i], at + i
		}
	}
	if start < 0 {
		return "", len(text)
	}
	return text[start:], len(text)
}

// previousWord returns the last word of text[:end] and where it starts.
func previousWord(text string, end int) (word string, start int) {
	last := -1
	for i := end; i > 0; {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		switch {
		case isWordRune(r):
			if last < 0 {
				last = i
			}
		case last >= 0:
			return text[i:last], i
		}
		i -= n
	}
	if last < 0 {
		return "", 0
	}
	return text[:last], 0
}

// isWordRune reports whether r belongs to a word here: letters, digits, and
// the apostrophes and hyphens that words have inside.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' || r == '\'' || r == '-'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '’'
}
