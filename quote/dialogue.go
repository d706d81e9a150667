package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// Dialogue that dashes open, as in Spanish, Polish, Russian, French and Turkish.
// Another dash parts it from the reporter's words, which begin in lower case, or
// nothing but the mark of the question:
//
//	—No lo sé —dijo ella—. Mañana veremos.
//	– Nie wiem – powiedziała. – Jutro zobaczymy.
//	— Не знаю, — сказала она. — Завтра увидим.
//	— Où vas-tu ? demanda-t-elle.

// dashes counts the paragraphs that a dash opens.
type dashes struct {
	all    int
	spoken int // questions, exclamations, and speech with reporting words
	sure   int // speech with reporting words between its dashes
	likely int // with what may be reporting words at its end, or a full stop, as few items of lists
}

// add counts a paragraph that a dash of n bytes opens.
func (d *dashes) add(words string, n int) {
	if !beginsUtterance(words[n:]) {
		return
	}
	d.all++
	switch {
	case cueDash(words[n:], words[:n], false) >= 0:
		d.sure++
		d.spoken++
	case endsSpoken(words) || afterQuestion(words) < len(words):
		d.spoken++
	case cueDash(words[n:], words[:n], true) >= 0, strings.HasSuffix(words, "."):
		d.likely++
	}
}

// areSpeech reports whether the dashes open speech: half of the paragraphs must
// read so, as those of a list do not.
func (d *dashes) areSpeech() bool {
	const enough = 2 // paragraphs
	return d.spoken > 0 && (d.all >= enough || d.sure > 0) && 2*(d.spoken+d.likely) >= d.all
}

// dialogue returns the speech of a paragraph that a dash of n bytes opens.
func (r *reader) dialogue(p Span, n int) (spans []Span, marks []Marks) {
	dash := r.text[p.Start : p.Start+n]
	asked := p.Start + afterQuestion(p.In(r.text))
	open := Span{Start: p.Start, End: p.Start + n}
	for {
		s := Span{Start: open.End, End: p.End}
		cue := cueDash(s.In(r.text), dash, true)
		if cue >= 0 {
			s.End = s.Start + cue
		}
		if open.End < asked && asked < s.End {
			s.End = asked
		}
		if t := segment.Trim(r.text, s); hasWord(t.In(r.text)) {
			spans = append(spans, t)
			marks = append(marks, Marks{Open: open, Close: Span{Start: t.End, End: t.End}})
		}
		if s.End == p.End {
			return spans, marks
		}
		inset := s.End
		if s.End != asked {
			inset += n
		}
		again := nextDash(r.text[inset:p.End], dash)
		if again < 0 {
			return spans, marks
		}
		open = Span{Start: inset + again, End: inset + again + n}
		open.End += len(r.text[open.End:p.End]) - len(strings.TrimLeft(r.text[open.End:p.End], ".,;: "))
	}
}

// cueDash returns where in text the dash stands that opens the reporter's words,
// or -1: after white space, before a lower case letter. It is sure if it touches
// that letter, if a mark ends the clause before it, or if the speech goes on
// after the reporter's full stop. Where dashes are known to open speech, a
// single one before the rest of the paragraph is a cue's too.
func cueDash(text, dash string, known bool) int {
	single := true
	for from := 0; ; {
		i := nextDash(text[from:], dash)
		if i < 0 {
			return -1
		}
		i += from
		from = i + len(dash)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		tight, _ := utf8.DecodeRuneInString(text[from:])
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[from:], " \u00a0"))
		if i == 0 || !unicode.IsSpace(before) || !unicode.IsLower(next) {
			continue
		}
		if unicode.IsLower(tight) || endsClause(text[:i]) {
			return i
		}
		goesOn, ends := resumes(text[from:], dash)
		if goesOn || ends && single && known {
			return i
		}
		single = !single
	}
}

// resumes reports whether speech goes on after the reporter's words that text
// begins with, with a full stop, a dash and a capital, and whether the words end
// the text.
func resumes(text, dash string) (goesOn, ends bool) {
	i := nextDash(text, dash)
	if i < 0 {
		return false, strings.HasSuffix(text, ".")
	}
	return strings.HasSuffix(strings.TrimRight(text[:i], " \u00a0"), ".") && beginsSentence(strings.TrimLeft(text[i+len(dash):], " \u00a0")), false
}

// nextDash returns the place of the first dash in text that stands in no
// compound ("1914–18"), or -1.
func nextDash(text, dash string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], dash)
		if i < 0 {
			return -1
		}
		i += from
		from = i + len(dash)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[from:])
		if !isWordRune(before) || !isWordRune(after) {
			return i
		}
	}
}

// afterQuestion returns where in a paragraph the reporter's words begin after
// the mark of a question or exclamation ("? demanda-t-elle."), or its length.
func afterQuestion(text string) int {
	i := strings.LastIndexAny(text, "?!")
	if i < 0 || !strings.HasSuffix(text, ".") || !strings.HasPrefix(text[i+1:], " ") {
		return len(text)
	}
	if next, _ := utf8.DecodeRuneInString(text[i+2:]); !unicode.IsLower(next) {
		return len(text)
	}
	return i + 1
}

// endsClause reports whether text ends in a mark that parts speech from the
// words that report it.
func endsClause(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text, unicode.IsSpace))
	return strings.ContainsRune(",.!?…", last)
}

// endsSpoken reports whether text ends in a question or an exclamation.
func endsSpoken(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return last == '?' || last == '!'
}

// hyphen is what stands for a dash where keyboards have none.
const hyphen = "-"

// dashLen is the length of the dialogue dash that text begins with, or 0.
func dashLen(text string) int {
	if text == "" || text[0] != hyphen[0] && text[0] != "—"[0] {
		return 0
	}
	for _, dash := range []string{"—", "―", "–", "--"} {
		if strings.HasPrefix(text, dash) {
			return len(dash)
		}
	}
	if strings.HasPrefix(text, hyphen+" ") {
		return len(hyphen)
	}
	return 0
}
