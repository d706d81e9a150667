package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// longestCue bounds, in bytes, what may stand between the parts of a split
// quote.
const longestCue = 300

// fewBlanks is how many blanks a fragment has at least that may be the first
// part of a split quote; it is not in: he called it "peanuts," compared to his.
const fewBlanks = 3

// closingMarks may stand after the punctuation that tells whether a quote goes
// on, where a title or an inner quote ends.
const closingMarks = " \u00a0\"”'’»"

// isSplit reports whether b goes on with the quote a after the words that
// report it: "...," she said, "..." or "...," she said. "...". Only punctuation
// and letter case tell; which words report is for attribution to say.
func (r *reader) isSplit(a, b pair) bool {
	words, gap := a.inner().In(r.text), strings.TrimSpace(r.text[a.close.End:b.open.Start])
	if len(gap) == 0 || len(gap) > longestCue || r.info[a.glyph].level != r.info[b.glyph].level {
		return false
	}
	if !beginsUtterance(words) {
		if strings.Count(words, " ") < fewBlanks || !leavesOff(words, "") {
			return false // a comma after the mark parts clauses of the reporter's
		}
	} else if !leavesOff(words, gap) {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(gap, closingMarks)); last {
	case ',', ';', '—', '–', '-', '，', '、', '；':
		return r.isOneSentence(gap)
	case '.', '。':
		return r.isOneSentence(gap) && beginsUtterance(b.inner().In(r.text))
	}
	return false
}

// leavesOff reports whether the quoted text stops without ending its
// sentence, or with a question or exclamation, as before the words that report it.
func leavesOff(quoted, gap string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(quoted, closingMarks))
	next, _ := utf8.DecodeRuneInString(gap)
	return strings.ContainsRune(",?!—–-…，、？！", last) || strings.ContainsRune(",—–-，", next)
}

// beginsUtterance reports whether text begins as a sentence does: with a
// capital letter, a digit, or in a script that has no case.
func beginsUtterance(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return !unicode.IsLower(r)
		}
	}
	return false
}

func (r *reader) isOneSentence(text string) bool {
	r.sentences = segment.AppendSentences(r.sentences[:0], text)
	return len(r.sentences) == 1
}

func hasWord(text string) bool {
	return strings.ContainsFunc(text, isWordRune)
}
