package rank

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A dialogue follows speakers who take turns: of paragraphs that hold nothing but
// a quote, as in fiction and interviews, each is the turn of the one who spoke
// before last (Elson and McKeown 2010). It starts once two turns in a row
// are credited to two mentions; in a text that is mostly dialogue, where a paragraph
// is hardly ever whose the one before is, the other of the two may have spoken earlier.
type dialogue struct {
	*reading.Reading
	turns  [4]turn // the last ones, the latest last
	mostly bool    // whether the text is mostly dialogue
}

// A turn is a paragraph that begins with a quote.
type turn struct {
	paragraph int
	mention   int
}

// sureOfTurn is how likely a turn is that of the one who spoke before last.
const sureOfTurn = 0.5

func newDialogue(r *reading.Reading) dialogue {
	const few = 6 // paragraphs that begin with a quote
	d := dialogue{Reading: r}
	for i := range d.turns {
		d.turns[i] = turn{paragraph: -len(d.turns), mention: reading.None}
	}
	quoted := 0
	for _, token := range r.Pieces {
		if d.opens(token, d.paragraph(token)) {
			quoted++
		}
	}
	if quoted >= few {
		d.mostly = 5*quoted > 3*r.Sentences[len(r.Sentences)-1].Paragraph
	}
	return d
}

// next credits a piece without a cue of its own by whose turn it is, and takes
// note of the turn.
func (d *dialogue) next(p Piece, c *Decision) {
	token := d.Pieces[p.Index]
	paragraph := d.paragraph(token)
	last := &d.turns[len(d.turns)-1]
	if paragraph == last.paragraph && p.Index > 0 || !d.opens(token, paragraph) {
		return
	}
	doubtful := c.Mention == reading.None || c.Rule == ruleGoesOn
	if doubtful && !p.Joined && last.paragraph == paragraph-1 && d.standsAlone(token, paragraph) {
		if m := d.other(); m != reading.None {
			*c = Decision{Choice: Choice{m, reading.None}, Relay: reading.None, Probability: sureOfTurn, Rule: ruleAlternates}
		}
	}
	copy(d.turns[:], d.turns[1:])
	*last = turn{paragraph, c.Mention}
}

// other returns the mention of the last turn before the latest that is somebody
// else's, or None.
func (d *dialogue) other() int {
	last := len(d.turns) - 1
	for i := last - 1; i >= 0; i-- {
		switch t := d.turns[i]; {
		case !d.mostly && t.paragraph != d.turns[last].paragraph-1, t.paragraph < d.turns[last].paragraph-len(d.turns):
			return reading.None
		case d.areTwo(t.mention, d.turns[last].mention):
			return t.mention
		}
	}
	return reading.None
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
