package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/internal/kind"
	"github.com/seed-e3d8b662/verbatim/quote/internal/swar"
)

// kindOf tells what the pair p is, which stands in no quote and has its words
// at s in the given paragraph, and how likely it is that somebody is credited
// with them.
func (r *reader) kindOf(p *pair, s, paragraph Span) (k Kind, speech float64) {
	level := r.info[p.glyph].level
	switch {
	case level == title:
		return Term, 0
	case level == single && !r.isPrimary(p.glyph) && !isHeadline(paragraph.In(r.text)) && (isShort(s.In(r.text)) || !r.isWhole(p, s, paragraph)):
		return Term, 0 // the article puts nearly all speech between double marks
	}
	speech = 1
	if words := s.In(r.text); isShort(words) || isTitle(words) {
		outer := Span{Start: p.open.Start, End: p.close.End}
		speech = r.model.Speech(&kind.Site{Text: r.text, Paragraph: paragraph, Outer: outer, Inner: s, Single: level == single})
	}
	switch {
	case speech < 0.5:
		return Term, speech
	case beginsUtterance(s.In(r.text)) && !r.isFragment(p, s):
		return Direct, speech
	}
	return Mixed, speech
}

// isHeadline reports whether a paragraph is one line without an end of a sentence, as
// headlines are. They have single marks whatever the article has.
func isHeadline(paragraph string) bool {
	const longest = 200 // bytes
	if len(paragraph) > longest {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(paragraph, "'’\"” "))
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}

// isWhole reports whether the pair p, with its words at s, reads as an utterance
// for all that the article has other marks for those: it begins as one and leaves
// off before the words that report it, or ends as one where it opens a paragraph.
func (r *reader) isWhole(p *pair, s, paragraph Span) bool {
	words := s.In(r.text)
	return beginsUtterance(words) &&
		(leavesOff(words, r.text[p.close.End:]) || p.open.Start == paragraph.Start && endsSentence(words))
}

// isFragment reports whether the pair p, in a script without letter case and
// blanks, is a part of the reporter's sentence: a word touches its opening mark,
// no full stop ends it, and no Japanese と ("thus") follows.
func (r *reader) isFragment(p *pair, s Span) bool {
	if p.open.Start == 0 || r.text[p.open.Start-1] < utf8.RuneSelf {
		return false // as nearly always
	}
	before, _ := utf8.DecodeLastRuneInString(r.text[:p.open.Start])
	last, _ := utf8.DecodeLastRuneInString(s.In(r.text))
	return unicode.Is(unicode.Lo, before) && !strings.ContainsRune("。！？", last) && !strings.HasPrefix(r.text[p.close.End:], "と")
}

// isTitle reports whether text has the capitals of a title: on the last word and all
// others but the little ones.
func isTitle(text string) bool {
	const little = 4 // bytes
	if !beginsCapital(text[strings.LastIndexByte(text, ' ')+1:]) {
		return false
	}
	capitals := 0
	for word := ""; text != ""; {
		if word, text, _ = strings.Cut(text, " "); len(word) <= little {
			continue
		}
		if !beginsCapital(word) {
			return false
		}
		capitals++
	}
	return capitals > 1
}

func beginsCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// isShort reports whether text has no more words than a term may have.
func isShort(text string) bool {
	const (
		surely  = 2 * kind.MaxWords  // bytes: words of one letter
		longest = 12 * kind.MaxWords // bytes
	)
	if len(text) <= surely || len(text) > longest {
		return len(text) <= surely
	}
	words, i, inside := 0, 0, false
	for ; i <= len(text)-swar.Size; i += swar.Size {
		var n int
		n, inside = swar.Load(text, i).Above(' ').Starts(inside)
		if words += n; words > kind.MaxWords {
			return false
		}
	}
	n, _ := swar.Last(text, len(text)-i).Above(' ').Starts(inside)
	return words+n <= kind.MaxWords
}
