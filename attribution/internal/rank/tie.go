package rank

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// tie finds for each mention the predicate in the sentence of the piece that best ties it,
// and for the source of the piece before otherwise that of that one.
func (d *describer) tie() {
	for _, m := range d.tied {
		d.ties[m] = reading.None
	}
	d.tied = d.tied[:0]
	p := d.predicate
	for p < len(d.Predicates) && d.Predicates[p].Verb < d.sentence.Start {
		p++
	}
	for end := min(d.sentence.End, d.token+reach); p < len(d.Predicates) && d.Predicates[p].Verb < end; p++ {
		x := &d.Predicates[p]
		if x.Role == reading.Labelled && x.Verb > d.token && d.Tokens[x.Verb].Punct == ':' {
			continue // a label is that of what follows
		}
		d.tieSources(p)
	}
	if m, p := d.Previous.Mention, d.Previous.Predicate; p != reading.None && d.ties[m] == reading.None && d.Predicates[p].Verb >= d.token-reach {
		d.tieTo(m, p)
	}
}

// tieAround ties the sources of the sentences around that of a piece that no verb of saying
// touches there: of a cue in the sentence before, which is of the same paragraph or ends
// where the piece opens one, and of a verb of saying soon behind.
func (d *describer) tieAround() {
	const behind = 12 // tokens
	p := d.predicate
	leads := d.common[opening] == 0 || d.here > 0 && d.Sentences[d.here-1].Paragraph == d.sentence.Paragraph
	for ; p < len(d.Predicates) && d.Predicates[p].Verb < d.sentence.Start; p++ {
		if leads && reports(&d.Predicates[p]) {
			d.tieSources(p)
		}
	}
	for end := min(d.sentence.End, d.token+reach); p < len(d.Predicates) && d.Predicates[p].Verb < end; {
		p++
	}
	for ; p < len(d.Predicates) && d.Predicates[p].Verb < d.token+reach && d.Tokens[d.Predicates[p].Verb].Sentence == d.here+1; p++ {
		if x := &d.Predicates[p]; x.Class&(lexicon.Say|lexicon.Tell|lexicon.Utterance) != 0 && x.Source != reading.None && d.gap(p) <= behind {
			d.tieSources(p)
		}
	}
}

// tieSources ties the mentions that say what a predicate does.
func (d *describer) tieSources(p int) {
	x := &d.Predicates[p]
	if x.Source != reading.None {
		d.tieTo(x.Source, p)
	}
	if x.Outer != reading.None {
		d.tieTo(x.Outer, p)
	}
}

// tieTo ties a mention to a predicate, unless another ties it better.
func (d *describer) tieTo(m, p int) {
	switch {
	case d.ties[m] == reading.None:
		d.ties[m] = p
		d.tied = append(d.tied, m)
	case d.strain(p) < d.strain(d.ties[m]):
		d.ties[m] = p
	}
}

// isHere reports whether a token stands in the sentence of the piece.
func (d *describer) isHere(token int) bool {
	return d.sentence.Start <= token && token < d.sentence.End
}

// touch is the largest gap between the piece and a predicate that touches it.
const touch = 1

// strain is how loosely a predicate is tied to the piece: tokens between, with
// a surcharge for another sentence, for a verb that reports nothing or that only
// takes a stand, and for an infinitive: "insisted that it was wise to back it"
// has "insisted" for its cue.
func (d *describer) strain(p int) int {
	x := &d.Predicates[p]
	strain := d.gap(p)
	if !d.isHere(x.Verb) {
		strain += reach
	}
	if x.Class&(lexicon.Cue|lexicon.Utterance) == 0 {
		strain += 20
	}
	if x.Class&(lexicon.Say|lexicon.Tell) == 0 {
		strain += 3
	}
	if x.Role == reading.Infinitival {
		strain += 8
	}
	return strain
}

// gap is the number of tokens between a predicate with its source and the piece.
func (d *describer) gap(p int) int {
	x := &d.Predicates[p]
	start, end := x.Start, x.End
	if m := &d.Mentions[x.Source]; x.Role != reading.Shared && x.Role != reading.Participial && x.Role != reading.Infinitival && m.Sentence == d.Tokens[x.Verb].Sentence {
		start, end = min(start, m.Start), max(end, m.End)
	}
	if end <= d.token {
		return d.token - end
	}
	return max(0, start-d.token-1)
}
