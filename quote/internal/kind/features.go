package kind

import (
	"math/bits"
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

// A vector is the set of a site's features.
type vector [(features + 63) / 64]uint64

func (v *vector) add(f feature)      { v[f>>6] |= 1 << (f & 63) }
func (v *vector) has(f feature) bool { return v[f>>6]>>(f&63)&1 != 0 }

// set puts f in where it holds.
func (v *vector) set(f feature, holds bool) {
	var bit uint64
	if holds {
		bit = 1
	}
	v[f>>6] |= bit << (f & 63)
}

// each calls do with every feature in the set, in order.
func (v *vector) each(do func(feature)) {
	for i, set := range v {
		for ; set != 0; set &= set - 1 {
			do(feature(i<<6 + bits.TrailingZeros64(set)))
		}
	}
}

// extract fills in the features of a site.
func (v *vector) extract(s Site, words lexicon) {
	v.add(bias)
	v.set(singleMarks, s.Single)
	v.set(lowMarks, s.Low)
	v.inside(s.Inner.In(s.Text), words)
	v.before(s.Text[s.Paragraph.Start:s.Outer.Start], words)
	v.after(s.Text[s.Outer.End:s.Paragraph.End], words)
	v.pairs()
}

// inside looks at the quoted words.
func (v *vector) inside(quoted string, words lexicon) {
	var all classes
	n, long, capitals, shouted := 0, 0, 0, 0
	for at := 0; ; n++ {
		start, end := nextWord(quoted, at)
		if start == end {
			break
		}
		at = end
		word := quoted[start:end]
		r, size := utf8.DecodeRuneInString(word)
		c := words.classesOf(quoted, start, end)
		all |= c
		upper := unicode.IsUpper(r)
		if n == 0 {
			v.firstInside(r, c)
		} else if upper && c&first == 0 {
			v.add(innerCapital)
		}
		if upper && len(word) > size && !hasLower(word[size:]) {
			shouted++
		}
		if c&(determiner|preposition|conjunction|subordinator|as) == 0 {
			long++
			if upper {
				capitals++
			}
		}
		v.set(hasDigit, unicode.IsDigit(r))
	}
	v.add(oneWord + feature(min(max(n, 1), 6)-1))
	v.set(hasFirst, all&first != 0)
	v.set(hasSecond, all&second != 0)
	v.set(hasThird, all&third != 0)
	v.set(hasVerb, all&verb != 0)
	v.set(hasNegation, all&negation != 0)
	v.set(allCapitals, n > 0 && shouted == n)
	titled := n > 1 && long > 1 && capitals == long
	v.set(titleCase, titled)
	v.set(nameCase, titled && all&(verb|first) == 0)
	v.punctuation(quoted)
}

func (v *vector) firstInside(r rune, c classes) {
	v.set(beginsCapital, unicode.IsUpper(r))
	v.set(beginsDigit, unicode.IsDigit(r))
	v.set(beginsDeterminer, c&determiner != 0)
	v.set(beginsPreposition, c&preposition != 0)
	v.set(beginsConjunction, c&conjunction != 0)
	v.set(beginsSubordinator, c&subordinator != 0)
	v.set(beginsVerb, c&verb != 0)
}

func hasLower(text string) bool {
	for _, r := range text {
		if unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// punctuation looks at the marks between and after the quoted words.
func (v *vector) punctuation(quoted string) {
	body := trimPunctuation(quoted)
	for i := range len(quoted) {
		switch quoted[i] {
		case ',':
			v.set(hasComma, i < len(body))
		case '.', '?', '!':
			v.set(hasSentences, i+1 < len(body) && quoted[i+1] == ' ')
		case '#', '@':
			v.add(hasHashtag)
		}
	}
	switch last, _ := utf8.DecodeLastRuneInString(quoted); last {
	case ',':
		v.add(endsComma)
	case '.', '…':
		v.add(endsStop)
	case '!', '?':
		v.add(endsExclamation)
	}
}

// trimPunctuation returns text without the stops and blanks at its end.
func trimPunctuation(text string) string {
	for text != "" {
		switch text[len(text)-1] {
		case ',', '.', ';', ':', '!', '?', ' ':
			text = text[:len(text)-1]
			continue
		}
		short, ok := strings.CutSuffix(text, "…")
		if !ok {
			break
		}
		text = short
	}
	return text
}

// before looks at the text that leads to the opening mark.
func (v *vector) before(text string, words lexicon) {
	lead := segment.Trim(text, segment.Span{End: len(text)})
	v.set(atStart, lead.Empty())
	text = text[:lead.End]
	switch last, _ := utf8.DecodeLastRuneInString(text); last {
	case '.', '!', '?', '…':
		v.add(afterSentence)
	case ':':
		v.add(afterColon)
	case ',', ';':
		v.add(afterComma)
	case '(', '[':
		v.add(afterBracket)
	case '-', '–', '—':
		v.add(afterDash)
	case '"', '”', '’', '\'', '»', '“':
		v.add(afterMark)
	}
	const window = 5
	var near classes
	for n, at := 0, len(text); n < window; n++ {
		start, end := previousWord(text, at)
		if start == end || n > 0 && endsClause(text[end:at]) {
			break
		}
		c := words.classesOf(text, start, end)
		if n == 0 && end == len(text) {
			v.wordBefore(text[start:end], c)
		}
		near |= c
		at = start
	}
	v.set(nearNamer, near&namer != 0)
	v.set(nearExpression, near&expression != 0)
	v.set(nearWork, near&work != 0)
}

// endsClause reports whether the text between two words parts clauses.
func endsClause(between string) bool {
	for i := range len(between) {
		switch between[i] {
		case '.', '!', '?', ':', ';':
			return true
		}
	}
	return false
}

func (v *vector) wordBefore(word string, c classes) {
	r, _ := utf8.DecodeRuneInString(word)
	v.set(afterDeterminer, c&determiner != 0)
	v.set(afterPreposition, c&preposition != 0)
	v.set(afterConjunction, c&conjunction != 0)
	v.set(afterSubordinator, c&subordinator != 0)
	v.set(afterAs, c&as != 0)
	v.set(afterVerb, c&verb != 0)
	v.set(afterPronoun, c&(first|second|third) != 0)
	v.set(afterAnnouncer, c&announcer != 0)
	v.set(afterNamer, c&namer != 0)
	v.set(afterExpression, c&expression != 0)
	v.set(afterWork, c&work != 0)
	v.set(afterCapital, unicode.IsUpper(r))
	v.set(afterEd, strings.HasSuffix(word, "ed"))
	v.set(afterIng, strings.HasSuffix(word, "ing"))
	v.set(afterS, strings.HasSuffix(word, "s"))
}

// after looks at the text that follows the closing mark.
func (v *vector) after(text string, words lexicon) {
	at := segment.Trim(text, segment.Span{End: len(text)}).Start
	v.set(atEnd, at == len(text))
	switch next, _ := utf8.DecodeRuneInString(text[at:]); next {
	case '.', '!', '?', '…', ';', ':':
		v.add(beforeStop)
	case ',':
		v.add(beforeComma)
	case '(', ')', '[', ']':
		v.add(beforeBracket)
	case '-', '–', '—':
		hyphen := next == '-' && at == 0
		v.set(beforeHyphen, hyphen)
		v.set(beforeDash, !hyphen)
	case '"', '“', '‘', '\'', '„', '«':
		v.add(beforeMark)
	}
	start, end := nextWord(text, at)
	if start == end {
		return
	}
	word := text[start:end]
	c := words.classesOf(text, start, end)
	r, _ := utf8.DecodeRuneInString(word)
	v.set(beforeCapital, unicode.IsUpper(r))
	v.set(beforeLower, unicode.IsLower(r) && start == at)
	v.set(beforeVerb, c&verb != 0)
	v.set(beforePreposition, c&preposition != 0)
	v.set(beforeConjunction, c&conjunction != 0)
	v.set(beforePronoun, c&(first|second|third) != 0)
	v.set(beforeEd, strings.HasSuffix(word, "ed"))
}

// pairs combines features that mean more together.
func (v *vector) pairs() {
	capital, article, low, titled := v.has(beginsCapital), v.has(afterDeterminer), v.has(lowMarks), v.has(titleCase)
	one, noun := v.has(oneWord), !v.has(hasVerb) && !v.has(hasFirst) && !v.has(hasThird) && !v.has(hasNegation)
	stopped := v.has(endsComma) || v.has(endsStop) || v.has(endsExclamation)
	comma := v.has(endsComma) || v.has(beforeComma)
	inside := !v.has(atStart) && !v.has(afterSentence) && !v.has(afterColon) && !v.has(afterComma)
	v.set(capitalAfterComma, capital && v.has(afterComma))
	v.set(capitalAfterColon, capital && v.has(afterColon))
	v.set(capitalInside, capital && inside)
	v.set(capitalUnstopped, capital && !stopped)
	v.set(lowerAfterDeterminer, !capital && article)
	v.set(lowerUnstopped, !capital && !stopped)
	v.set(oneWordAfterDeterminer, one && article)
	v.set(oneWordCapital, one && capital)
	v.set(commaThenPronoun, comma && v.has(beforePronoun))
	v.set(commaThenCapital, comma && v.has(beforeCapital))
	v.set(capitalAfterDeterminer, capital && article && !low)
	v.set(lowMarksCapital, low && capital)
	v.set(lowMarksCapitalUnstopped, low && capital && !stopped)
	v.set(attributive, article && v.has(beforeLower) && !v.has(beforePreposition) && !v.has(beforeConjunction) && !v.has(beforeVerb))
	v.set(nounPhrase, !one && noun)
	v.set(stopThenEnd, stopped && !v.has(endsComma) && (v.has(atEnd) || v.has(beforeCapital)))
	v.set(nameAfterCapital, titled && v.has(afterCapital))
}
