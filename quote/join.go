package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/internal/swar"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// longestCue bounds, in bytes, what may stand between the parts of a split
// quote.
const longestCue = 300

// fewBlanks is how many blanks a fragment has at least that may be the first
// part of a split quote; it is not in: he called it "peanuts," compared to his.
const fewBlanks = 3

// isSplit reports whether b goes on with the quote of an earlier pair after the
// words that report it: "...," she said, "..." or "...," she said. "...". Only
// punctuation and letter case tell; which words report is for attribution to say.
func (r *reader) isSplit(before int, b *pair) bool {
	a := &r.pairs[before]
	words, gap := a.inner().In(r.text), strings.TrimSpace(r.text[a.close.End:b.open.Start])
	if len(gap) == 0 || len(gap) > longestCue || r.info[a.glyph].level != r.info[b.glyph].level {
		return false
	}
	if !beginsUtterance(words) && len(r.held[r.index[before]-r.count].Spans) == 1 {
		if strings.Count(words, " ") < fewBlanks || !leavesOff(words, "") {
			return false // a comma after the mark parts clauses of the reporter's
		}
	} else if !leavesOff(words, gap) {
		return false
	}
	if opened := strings.TrimRight(gap, "—–- \u00a0"); strings.HasSuffix(opened, ".") {
		gap = opened // the dash of Polish, Russian and Ukrainian
	}
	switch lastSign(gap) {
	case ',', ';', '—', '–', '-', '，', '、', '；':
		return r.isOneSentence(gap)
	case '.', '。':
		return beginsUtterance(b.inner().In(r.text)) && r.isOneSentence(gap)
	}
	return false
}

// leavesOff reports whether the quoted text stops without ending its
// sentence, or with a question or exclamation, as before the words that report it.
func leavesOff(quoted, gap string) bool {
	switch lastSign(quoted) {
	case ',', '?', '!', '—', '–', '-', '…', '，', '、', '？', '！':
		return true
	}
	switch next, _ := utf8.DecodeRuneInString(gap); next {
	case ',', '—', '–', '-', '，':
		return true
	}
	return false
}

// lastSign returns the last character of text but for blanks and closing marks:
// they stand after the punctuation that tells whether a quote goes on, where a
// title or an inner quote ends.
func lastSign(text string) rune {
	for {
		r, n := utf8.DecodeLastRuneInString(text)
		switch r {
		case ' ', '\u00a0', '"', '”', '\'', '’', '»':
			text = text[:len(text)-n]
		default:
			return r
		}
	}
}

// beginsUtterance reports whether text begins as a sentence does: with a
// capital letter, a digit, or in a script that has no case.
func beginsUtterance(text string) bool {
	if text != "" && isWordByte[text[0]] {
		return text[0] < 'a'
	}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return !unicode.IsLower(r)
		}
	}
	return false
}

// isOneSentence reports whether text, which stands in one paragraph, is no more
// than one sentence.
func (r *reader) isOneSentence(text string) bool {
	if !hasInnerStop(text) {
		return true
	}
	r.sentences = segment.AppendSentences(r.sentences[:0], text)
	return len(r.sentences) == 1
}

// hasInnerStop reports whether anything but the end of text may end a sentence
// in it: a stop, a line break, or what is not ASCII.
func hasInnerStop(text string) bool {
	i := 0
	for ; i+swar.Size < len(text); i += swar.Size {
		w := swar.Load(text, i)
		stops := w.Wide() | w.Equal('.') | w.Equal('!') | w.Equal('?') | w.Equal('\n') | w.Equal('\r')
		if !stops.Empty() {
			return true
		}
	}
	for ; i+1 < len(text); i++ {
		if mayEnd[text[i]] {
			return true
		}
	}
	return false
}

var mayEnd = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= utf8.RuneSelf || strings.IndexByte(".!?\n\r", byte(c)) >= 0
	}
	return t
}()

func hasWord(text string) bool {
	return text != "" && isWordByte[text[0]] || strings.ContainsFunc(text, isWordRune)
}
