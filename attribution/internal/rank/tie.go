package rank

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// tie finds for each mention near the piece the predicate that best ties it.
func (d *describer) tie() {
	for _, m := range d.tied {
		d.ties[m] = reading.None
	}
	d.tied = d.tied[:0]
	for p := d.predicate; p < len(d.Predicates) && d.Predicates[p].Verb < d.token+reach; p++ {
		x := &d.Predicates[p]
		if x.Role == reading.Labelled && x.Verb > d.token && d.Tokens[x.Verb].Punct == ':' {
			continue // a label is that of what follows
		}
		if x.Source != reading.None {
			d.tieTo(x.Source, p)
		}
		if x.Outer != reading.None {
			d.tieTo(x.Outer, p)
		}
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
	if m := &d.Mentions[x.Source]; d.Tokens[m.Start].Sentence == d.Tokens[x.Verb].Sentence && x.Role != reading.Shared && x.Role != reading.Participial && x.Role != reading.Infinitival {
		start, end = min(start, m.Start), max(end, m.End)
	}
	if end <= d.token {
		return d.token - end
	}
	return max(0, start-d.token-1)
}
