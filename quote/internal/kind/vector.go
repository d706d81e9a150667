package kind

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A vector is the set of a site's features: those of its form, then the classes
// of the words in each place.
type vector [features / wordBits]uint64

func (v *vector) has(f feature) bool { return v[f/wordBits]>>(f%wordBits)&1 != 0 }

// put adds the classes of the words in a place.
func (v *vector) put(p place, c classes) {
	v[1+p/(wordBits/classBits)] |= uint64(c) << (p % (wordBits / classBits) * classBits)
}

// each calls do with every feature in the set, in order.
func (v *vector) each(do func(feature)) {
	for i, set := range v {
		for ; set != 0; set &= set - 1 {
			do(feature(i*wordBits + bits.TrailingZeros64(set)))
		}
	}
}

// form is a set of features of form.
type form uint64

// only returns the set of f, or the empty set if f does not hold.
func only(f feature, holds bool) form {
	var bit form
	if holds {
		bit = 1
	}
	return bit << f
}

func (s form) has(f feature) bool { return s>>f&1 != 0 }

// extract fills in the features of a site.
func (v *vector) extract(s *Site, words *lexicon) {
	f := only(bias, true) | only(singleMarks, s.Single) | only(lowMarks, s.isLow())
	f |= v.quoted(s.Text, s.Inner, words)
	f |= v.lead(s.Text, segment.Span{Start: s.Paragraph.Start, End: s.Outer.Start}, words)
	f |= v.rest(s.Text, segment.Span{Start: s.Outer.End, End: s.Paragraph.End}, words)
	v[0] = uint64(f | v.pairs(f))
}

// quoted looks at the quoted words, text[s.Start:s.End].
func (v *vector) quoted(text string, s segment.Span, words *lexicon) (f form) {
	var all, c classes
	n, long, capitals, shouted := 0, 0, 0, 0
	for at := s.Start; ; n++ {
		w := nextWord(text[:s.End], at)
		if w.empty() {
			break
		}
		f |= gap(text[at:w.start])
		at = w.end
		c = words.classesOf(w)
		all |= c
		if n == 0 {
			v.put(begins, c)
		}
		isLong := c&(determiner|preposition|conjunction|subordinator|as) == 0
		if isLong {
			long++
		}
		switch r, size := utf8.DecodeRuneInString(w.in(text)); {
		case unicode.IsUpper(r):
			f |= only(beginsCapital, n == 0) | only(innerCapital, n > 0 && c&first == 0)
			if w.end-w.start > size && !hasLower(w.in(text)[size:]) {
				shouted++
			}
			if isLong {
				capitals++
			}
		case unicode.IsDigit(r):
			f |= only(beginsDigit, n == 0) | only(hasDigit, true)
		}
	}
	v.put(ends, c)
	v.put(inside, all)
	titled := n > 1 && long > 1 && capitals == long
	return f | only(oneWord+feature(min(max(n, 1), 6)-1), true) | only(allCapitals, n > 0 && shouted == n) |
		only(titleCase, titled) | only(nameCase, titled && all&(verb|first) == 0) | ending(s.In(text))
}

func hasLower(text string) bool {
	for _, r := range text {
		if unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// gap looks at what stands before or between the quoted words.
func gap(text string) (f form) {
	if text == "" || text == " " {
		return 0
	}
	for i := range len(text) {
		switch text[i] {
		case ',':
			f |= only(hasComma, true)
		case '.', '?', '!':
			f |= only(hasSentences, strings.HasPrefix(text[i+1:], " "))
		case '#', '@':
			f |= only(hasHashtag, true)
		}
	}
	return f
}

// ending looks at the last of the quoted characters.
func ending(quoted string) form {
	last, _ := utf8.DecodeLastRuneInString(quoted)
	return only(endsComma, last == ',') | only(endsStop, last == '.' || last == '…') |
		only(endsExclamation, last == '!' || last == '?')
}

// lead looks at what leads to the opening mark, text[s.Start:s.End].
func (v *vector) lead(text string, s segment.Span, words *lexicon) form {
	s = segment.Trim(text, s)
	if s.Empty() {
		return only(atStart, true)
	}
	f := signBefore(text[:s.End])
	last := previousWord(text, s.Start, s.End)
	if last.empty() {
		return f
	}
	around := words.classesOf(last)
	if last.end == s.End {
		v.put(before, around)
		f |= shapeBefore(last.in(text))
	}
	if w := previousWord(text, s.Start, last.start); !w.empty() && !endsClause(text[w.end:last.start]) {
		c := words.classesOf(w)
		v.put(beforeThat, c)
		around |= c
	}
	v.put(near, around)
	return f
}

// signBefore looks at the last character before the opening mark.
func signBefore(text string) form {
	switch last, _ := utf8.DecodeLastRuneInString(text); last {
	case '.', '!', '?', '…':
		return only(afterSentence, true)
	case ':':
		return only(afterColon, true)
	case ',', ';':
		return only(afterComma, true)
	case '(', '[':
		return only(afterBracket, true)
	case '-', '–', '—':
		return only(afterDash, true)
	case '"', '”', '’', '\'', '»', '“':
		return only(afterMark, true)
	}
	return 0
}

// shapeBefore looks at the letters of the word before the opening mark.
func shapeBefore(word string) form {
	r, _ := utf8.DecodeRuneInString(word)
	return only(afterCapital, unicode.IsUpper(r)) | only(afterEd, strings.HasSuffix(word, "ed")) |
		only(afterIng, strings.HasSuffix(word, "ing")) | only(afterS, strings.HasSuffix(word, "s")) |
		only(afterOwner, unicode.IsUpper(r) && (strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")))
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

// rest looks at what follows the closing mark, text[s.Start:s.End].
func (v *vector) rest(text string, s segment.Span, words *lexicon) form {
	at := segment.Trim(text, s).Start
	f := only(atEnd, at == s.End) | signAfter(text[s.Start:s.End], at-s.Start)
	w := nextWord(text[:s.End], at)
	if w.empty() {
		return f
	}
	v.put(after, words.classesOf(w))
	r, _ := utf8.DecodeRuneInString(w.in(text))
	return f | only(beforeCapital, unicode.IsUpper(r)) | only(beforeLower, unicode.IsLower(r) && w.start == at) |
		only(beforeEd, strings.HasSuffix(w.in(text), "ed"))
}

// signAfter looks at the first character after the closing mark, at text[at]
// behind the white space.
func signAfter(text string, at int) form {
	switch next, _ := utf8.DecodeRuneInString(text[at:]); next {
	case '.', '!', '?', '…', ';', ':':
		return only(beforeStop, true)
	case ',':
		return only(beforeComma, true)
	case '(', ')', '[', ']':
		return only(beforeBracket, true)
	case '-', '–', '—':
		if next == '-' && at == 0 {
			return only(beforeHyphen, true)
		}
		return only(beforeDash, true)
	case '"', '“', '‘', '\'', '„', '«':
		return only(beforeMark, true)
	}
	return 0
}

// pairs combines features that mean more together.
func (v *vector) pairs(f form) form {
	const pronoun = first | second | third
	lead, rest, all := v.at(before), v.at(after), v.at(inside)
	capital, article, low, one := f.has(beginsCapital), lead&determiner != 0, f.has(lowMarks), f.has(oneWord)
	stop := f.has(endsStop) || f.has(endsExclamation)
	stopped := stop || f.has(endsComma)
	title := f.has(titleCase) || one && capital
	comma := f.has(endsComma) || f.has(beforeComma)
	clauseBefore := f.has(atStart) || f.has(afterSentence) || f.has(afterColon) || f.has(afterComma)
	return only(capitalAfterComma, capital && f.has(afterComma)) |
		only(capitalAfterColon, capital && f.has(afterColon)) |
		only(capitalInside, capital && !clauseBefore) |
		only(capitalUnstopped, capital && !stopped) |
		only(lowerAfterDeterminer, !capital && article) |
		only(lowerUnstopped, !capital && !stopped) |
		only(oneWordAfterDeterminer, one && article) |
		only(oneWordCapital, one && capital) |
		only(commaThenPronoun, comma && rest&pronoun != 0) |
		only(commaThenCapital, comma && f.has(beforeCapital)) |
		only(capitalAfterDeterminer, capital && article && !low) |
		only(lowMarksCapital, low && capital) |
		only(lowMarksCapitalUnstopped, low && capital && !stopped) |
		only(attributive, article && f.has(beforeLower) && rest&(preposition|conjunction|verb) == 0) |
		only(nounPhrase, !one && all&(verb|first|third|negation) == 0) |
		only(stopThenEnd, stop && (f.has(atEnd) || f.has(beforeCapital))) |
		only(nameAfterCapital, f.has(titleCase) && f.has(afterCapital)) |
		only(titleAfterOwner, title && f.has(afterOwner)) |
		only(titleAfterWork, title && v.at(near)&work != 0)
}

// at returns the classes of the words in a place.
func (v *vector) at(p place) classes {
	return classes(v[1+p/(wordBits/classBits)] >> (p % (wordBits / classBits) * classBits))
}
