package compare

import (
	"math/bits"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
)

// A Wording is an utterance prepared for comparing, worth having where one is
// compared with many. It may be used from several goroutines at once.
type Wording struct {
	Utterance
	text   align.Text
	around *align.Text // of the context, nil without one
	frame  frame
	sketch sketch
}

// Prepare prepares an utterance for comparing.
func Prepare(u Utterance) *Wording {
	w := new(Wording)
	w.prepare(u)
	return w
}

// prepare makes w an utterance. It reuses the memory of what w was.
func (w *Wording) prepare(u Utterance) {
	w.Utterance, w.around, w.frame = u, nil, 0
	w.text.Analyse(u.Text)
	if u.Context != "" {
		w.around, w.frame = align.Analyse(u.Context), frameOf(u.Context, u.Text)
	}
	w.sketch = newSketch(&w.text)
}

// Bound is the highest score that comparing the two wordings can give. It costs
// next to nothing and turns away most of what has nothing to do with each other.
func (w *Wording) Bound(v *Wording) float64 { return w.sketch.bound(&v.sketch) }

// sketchBits is the size of a sketch. A longer wording fills more of it and
// bounds less.
const sketchBits = 256

// A sketch is a set of the stems of a wording's content words, each a bit.
// Words that fall together raise the bound and never lower it.
type sketch struct {
	bits [sketchBits / 64]uint64
	size int // how many bits are set
}

func newSketch(t *align.Text) sketch {
	var s sketch
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if k.IsWord() && (k.Content() || k.Numeric) {
			s.add(k.Word.Stem)
		}
	}
	if s.size == 0 { // "I will not": all its words are grammar
		for i := range t.Tokens {
			s.add(t.Tokens[i].Word.Stem)
		}
	}
	return s
}

func (s *sketch) add(stem uint32) {
	bit := stem * 2654435761 >> 24
	if s.bits[bit>>6]&(1<<(bit&63)) == 0 {
		s.bits[bit>>6] |= 1 << (bit & 63)
		s.size++
	}
}

// bound is a line through what shares of stems second translations, the least
// alike of wordings of one utterance, have in common.
func (s *sketch) bound(t *sketch) float64 {
	const least, slope = 0.2, 3.0
	if s.size == 0 || t.size == 0 {
		return 1
	}
	common := 0
	for i := range s.bits {
		common += bits.OnesCount64(s.bits[i] & t.bits[i])
	}
	return min(1, least+slope*float64(common)/float64(min(s.size, t.size)))
}
