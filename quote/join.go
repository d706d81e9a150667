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
	ended := false
	switch lastSign(gap) {
	case '—', '–', '-': // in Polish, Russian and Ukrainian after the full stop too
		opened := strings.TrimRight(gap, "—–- \u00a0")
		if ended = strings.HasSuffix(opened, "."); ended {
			gap = opened
		}
	case '.', '。':
		ended = true
	case ',', ';', '，', '、', '；':
	default:
		return false
	}
	return (!ended || beginsUtterance(b.inner().In(r.text))) && r.isOneSentence(gap)
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

// hasInnerStop reports whether anything but the end of text, which is not empty,
// may end a sentence in it: a stop, a line break, or what is not ASCII. It does
// not look into a very short one.
func hasInnerStop(text string) bool {
	text = text[:len(text)-1]
	if len(text) < swar.Size {
		return true
	}
	i := 0
	for ; i <= len(text)-swar.Size; i += swar.Size {
		if !stops(swar.Load(text, i)).Empty() {
			return true
		}
	}
	return !stops(swar.Last(text, len(text)-i)).Empty()
}

// stops returns the bytes of w that sentences may end with, and maybe others.
func stops(w swar.Word) swar.Set {
	return w.Wide() | w.Equal('.') | w.Equal('!') | w.Equal('?') | w.Equal('\n') | w.Equal('\r')
}

func hasWord(text string) bool {
	return text != "" && isWordByte[text[0]] || strings.ContainsFunc(text, isWordRune)
}
