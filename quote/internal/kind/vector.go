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
func (v *vector) extract(s *Site, words lexicon) {
	f := only(bias, true) | only(singleMarks, s.Single) | only(lowMarks, s.Low)
	f |= v.quoted(s.Inner.In(s.Text), words)
	f |= v.lead(s.Text[s.Paragraph.Start:s.Outer.Start], words)
	f |= v.rest(s.Text[s.Outer.End:s.Paragraph.End], words)
	v[0] = uint64(f | v.pairs(f))
}

// quoted looks at the quoted words.
func (v *vector) quoted(text string, words lexicon) (f form) {
	var all, c classes
	n, long, capitals, shouted := 0, 0, 0, 0
	for at := 0; ; n++ {
		start, end := nextWord(text, at)
		if start == end {
			break
		}
		at = end
		r, size := utf8.DecodeRuneInString(text[start:end])
		c = words.classesOf(text, start, end)
		all |= c
		upper := unicode.IsUpper(r)
		digit := unicode.IsDigit(r)
		f |= only(hasDigit, digit)
		if n == 0 {
			f |= only(beginsCapital, upper) | only(beginsDigit, digit)
			v.put(begins, c)
		} else {
			f |= only(innerCapital, upper && c&first == 0)
		}
		if upper && end-start > size && !hasLower(text[start+size:end]) {
			shouted++
		}
		if c&(determiner|preposition|conjunction|subordinator|as) == 0 {
			long++
			if upper {
				capitals++
			}
		}
	}
	v.put(ends, c)
	v.put(inside, all)
	titled := n > 1 && long > 1 && capitals == long
	return f | only(oneWord+feature(min(max(n, 1), 6)-1), true) | only(allCapitals, n > 0 && shouted == n) |
		only(titleCase, titled) | only(nameCase, titled && all&(verb|first) == 0) | punctuation(text)
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
func punctuation(quoted string) (f form) {
	body := len(trimPunctuation(quoted))
	for i := range len(quoted) {
		switch c := quoted[i]; {
		case c >= 'A' || c == ' ':
		case c == ',':
			f |= only(hasComma, i < body)
		case c == '.', c == '?', c == '!':
			f |= only(hasSentences, i+1 < body && quoted[i+1] == ' ')
		case c == '#', c == '@':
			f |= only(hasHashtag, true)
		}
	}
	last, _ := utf8.DecodeLastRuneInString(quoted)
	return f | only(endsComma, last == ',') | only(endsStop, last == '.' || last == '…') |
		only(endsExclamation, last == '!' || last == '?')
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

// lead looks at the text that leads to the opening mark.
func (v *vector) lead(text string, words lexicon) form {
	trimmed := segment.Trim(text, segment.Span{End: len(text)})
	if trimmed.Empty() {
		return only(atStart, true)
	}
	text = text[:trimmed.End]
	f := signBefore(text)
	const window = 3
	var around classes
	for n, at := 0, len(text); n < window; n++ {
		start, end := previousWord(text, at)
		if start == end || n > 0 && endsClause(text[end:at]) {
			break
		}
		c := words.classesOf(text, start, end)
		switch n {
		case 0:
			if end == len(text) {
				v.put(before, c)
				f |= shapeBefore(text[start:end])
			}
		case 1:
			v.put(beforeThat, c)
		}
		around |= c
		at = start
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
		only(afterIng, strings.HasSuffix(word, "ing")) | only(afterS, strings.HasSuffix(word, "s"))
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

// rest looks at the text that follows the closing mark.
func (v *vector) rest(text string, words lexicon) form {
	at := segment.Trim(text, segment.Span{End: len(text)}).Start
	f := only(atEnd, at == len(text)) | signAfter(text, at)
	start, end := nextWord(text, at)
	if start == end {
		return f
	}
	v.put(after, words.classesOf(text, start, end))
	r, _ := utf8.DecodeRuneInString(text[start:end])
	return f | only(beforeCapital, unicode.IsUpper(r)) | only(beforeLower, unicode.IsLower(r) && start == at) |
		only(beforeEd, strings.HasSuffix(text[start:end], "ed"))
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
		only(nameAfterCapital, f.has(titleCase) && f.has(afterCapital))
}

// at returns the classes of the words in a place.
func (v *vector) at(p place) classes {
	return classes(v[1+p/(wordBits/classBits)] >> (p % (wordBits / classBits) * classBits))
}
