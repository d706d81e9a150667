package rank

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A dialogue follows speakers who take turns: of paragraphs that hold nothing but
// a quote, as in fiction and interviews, each is the turn of the one who spoke
// before last (Elson and McKeown 2010). It starts once two turns in a row
// are credited to two mentions.
type dialogue struct {
	*reading.Reading
	turns [2]turn // the last two, the later one second
}

// A turn is a paragraph that begins with a quote.
type turn struct {
	paragraph int
	mention   int
}

// noTurn is the turn of nobody.
var noTurn = turn{paragraph: -2, mention: reading.None}

// sureOfTurn is how likely a turn is that of the one who spoke before last.
const sureOfTurn = 0.5

// next credits a piece without a cue of its own by whose turn it is, and takes
// note of the turn.
func (d *dialogue) next(p Piece, c *Decision) {
	token := d.Pieces[p.Index]
	paragraph := d.Sentences[d.Tokens[token].Sentence].Paragraph
	if paragraph == d.turns[1].paragraph && p.Index > 0 || !d.opens(token, paragraph) {
		return
	}
	before, last := &d.turns[0], &d.turns[1]
	follows := before.paragraph == paragraph-2 && last.paragraph == paragraph-1 && d.areTwo(before.mention, last.mention)
	doubtful := c.Mention == reading.None || c.goesOn()
	if follows && doubtful && !p.Joined && d.standsAlone(token, paragraph) {
		*c = Decision{Candidate: Candidate{Mention: before.mention, Predicate: reading.None}, Relay: reading.None, Probability: sureOfTurn, Alternates: true}
	}
	*before, *last = *last, turn{paragraph, c.Mention}
}

// areTwo reports whether two mentions must name two speakers: neither is a
// pronoun that may stand for the other.
func (d *dialogue) areTwo(a, b int) bool {
	if a == reading.None || b == reading.None {
		return false
	}
	x, y := &d.Mentions[a], &d.Mentions[b]
	if x.Type == reading.Personal || y.Type == reading.Personal {
		const gender = lexicon.Masculine | lexicon.Feminine
		return x.Class&gender != 0 && y.Class&gender != 0 && x.Class&gender != y.Class&gender
	}
	return d.Word(x.End-1) != d.Word(y.End-1)
}

// opens reports whether a token is the first of a paragraph.
func (d *dialogue) opens(token, paragraph int) bool {
	return token == 0 || d.paragraph(token-1) != paragraph
}

// standsAlone reports whether a paragraph holds only quotes and punctuation from
// a token on.
func (d *dialogue) standsAlone(token, paragraph int) bool {
	for ; token < len(d.Tokens) && d.paragraph(token) == paragraph; token++ {
		if d.Tokens[token].Kind != segment.Punct {
			return false
		}
	}
	return true
}

func (d *dialogue) paragraph(token int) int { return d.Sentences[d.Tokens[token].Sentence].Paragraph }
