package rank

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// describePiece sets the attributes that the piece gives to all its candidates.
func (d *describer) describePiece() {
	d.common = linear.Values{}
	a := &d.common
	span := d.Tokens[d.token].Span
	if d.Tokens[d.token].Bare { // marks have no space around them
		span = segment.Trim(d.Text, span)
	}
	text := span.In(d.Text)
	a[opening] = d.opening()
	a[closing] = d.closing(text)
	a[size] = sizeScale.Of(strings.Count(text, " ") + 1)
	a[link] = d.link()
	a[letters] = lettersOf(text)
	a[next] = d.next()
	a[reported] = d.reported()
	a[speech] = speechScale.Of(int(100 * d.Speech))
	if d.Repeats != reading.None {
		a[repeated] = 1
	}
}

func (d *describer) opening() uint16 {
	switch {
	case d.token == 0 || d.Sentences[d.Tokens[d.token-1].Sentence].Paragraph != d.sentence.Paragraph:
		return 0
	case d.token == d.sentence.Start:
		return 1
	case d.Tokens[d.token-1].Kind == segment.Punct:
		return 2
	}
	return 3
}

// closing says how the piece ends; text is the piece with its marks.
func (d *describer) closing(text string) uint16 {
	last, n := utf8.DecodeLastRuneInString(text)
	if !isClosing(last) {
		return 3
	}
	for end := len(text); isClosing(last); {
		end -= n
		last, n = utf8.DecodeLastRuneInString(text[:end])
	}
	switch last {
	case '.':
		return 0
	case '!', '?':
		return 1
	case ',':
		return 2
	}
	if d.token+1 < len(d.Tokens) && d.Tokens[d.token+1].Punct == '.' {
		return 5
	}
	return closingBare
}

// isClosing reports whether a character may stand behind the last one of a quote.
func isClosing(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '“', '»', '«', ' ', '`':
		return true
	}
	return false
}

// lettersOf says how a text uses capitals: as a sentence does, as a title, in
// all letters, or not to begin with.
func lettersOf(text string) uint16 {
	const minor = 4 // bytes of a word that titles write small
	small, long, lower := false, false, false
	word := -1 // where the word starts that the letters belong to
	var first rune
	end := func(i int) {
		switch {
		case word < 0:
		case unicode.IsLower(first) && i-word >= minor:
			small = true
		case i-word > 1:
			long = true
		}
		word = -1
	}
	for i, r := range text {
		plain := 'a' <= r && r <= 'z'
		lower = lower || plain || r >= utf8.RuneSelf && isLetter(r) && unicode.ToUpper(r) != r
		switch {
		case plain && word >= 0: // most
		case !isLetter(r) && r != '\'' && r != '’':
			if end(i); small && lower {
				return 1
			}
		case word < 0:
			if first == 0 && unicode.IsLower(r) {
				return 0
			}
			word, first = i, r
		}
	}
	end(len(text))
	switch {
	case !lower && long:
		return 3
	case !small:
		return lettersTitle
	}
	return 1
}

// isLetter is unicode.IsLetter. It is quick about ASCII, dashes and quotation marks.
func isLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|' ' && r|' ' <= 'z'
	case '‐' <= r && r <= '…':
		return false
	}
	return unicode.IsLetter(r)
}

// link says what joins the piece to the words before it.
func (d *describer) link() uint16 {
	i := d.token - 1
	if i < d.sentence.Start {
		return 0
	}
	t := &d.Tokens[i]
	switch {
	case t.Piece != reading.None:
		return 8
	case t.Possessive && !d.broadcasts(i): // but CNN's “Morning Bell”
		return 12
	case t.Class&lexicon.SoCalled != 0, t.Class&lexicon.Determiner != 0 && i > d.sentence.Start && d.Tokens[i-1].Class&lexicon.SoCalled != 0:
		return 13
	case t.Class&lexicon.Work != 0, t.Possessive,
		t.Punct == ',' && i > d.sentence.Start && d.Tokens[i-1].Class&lexicon.Work != 0:
		return linkWork
	case t.Punct == ',':
		return 1
	case t.Punct == ':':
		return 2
	case t.Punct == '-':
		return 10
	case t.Class&(lexicon.Subordinator|lexicon.Relative) != 0:
		return 3
	case d.PredicateAt(i) != reading.None:
		return 4
	case t.Class&lexicon.Preposition != 0:
		return 5
	case t.Class&(lexicon.Determiner|lexicon.Possessive) != 0:
		return 6
	case t.Class&lexicon.Conjunction != 0:
		return 9
	case d.MentionBefore(d.token) != reading.None:
		return 7
	}
	return 11
}

// broadcasts reports whether a possessive can be that of an outlet, whose
// programme follows: one that is known, or letters for a name.
func (d *describer) broadcasts(i int) bool {
	letters := strings.TrimRight(d.Word(i), "'’sS")
	return d.Tokens[i].Class&lexicon.Outlet != 0 || len(letters) > 1 && strings.ToUpper(letters) == letters
}

func (d *describer) next() uint16 {
	i := d.token + 1
	if i < d.sentence.End && d.Tokens[i].Punct == ',' {
		i++
	}
	switch {
	case i >= d.sentence.End:
		return 0
	case d.PredicateAt(i) != reading.None:
		return 1
	case d.MentionAt(i) != reading.None:
		return 2
	case i > d.token+1:
		return 3
	case d.Tokens[i].Punct == '.':
		return 4
	}
	return 5
}

// reported says on which sides of the piece, in its sentence, a verb of saying
// with a source touches it.
func (d *describer) reported() uint16 {
	var out uint16
	for _, m := range d.tied {
		p := d.ties[m]
		x := &d.Predicates[p]
		if x.Class&(lexicon.Say|lexicon.Tell) == 0 || !d.isHere(x.Verb) || d.gap(p) > touch {
			continue
		}
		if x.Verb < d.token {
			out |= 1
		} else {
			out |= 2
		}
	}
	return out
}
