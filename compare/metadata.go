package compare

import (
	"maps"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
)

// What the articles tell, in logarithms of odds. Half of all politicians have
// said "very important": short wordings need a speaker and a sentence in common.
const (
	sameSpeaker  = 0.75
	otherSpeaker = -2.25
	perMass      = 0.375 // for each rare word that only the sentences around share
	mostContext  = 1.9
	ownWords     = 4.0 // mass of shared words that no two speakers share by chance
)

// metadata is what speakers and sentences add to the odds of two wordings that
// share words of the given mass.
func metadata(a, b *Wording, shared float64, verbatim bool) float64 {
	odds := 0.0
	if a.Speaker != "" && b.Speaker != "" {
		switch names.Match(a.Speaker, b.Speaker) {
		case names.Different:
			if verbatim {
				shared = max(shared, sentenceMass(a, b))
			}
			odds += otherSpeaker * max(0, 1-shared/(2*ownWords))
		case names.Likely, names.Certain:
			odds += sameSpeaker
		}
	}
	if a.Context != "" || b.Context != "" {
		beyond := commonMass(sentence(a), sentence(b)) - commonMass(&a.text, &b.text)
		odds += min(perMass*max(beyond, 0), mostContext)
	}
	return odds
}

// sentenceMass is the mass of words in one order, the grammatical ones included, that two
// people do not say by chance where they are as many as in a sentence.
func sentenceMass(a, b *Wording) float64 {
	return ownWords * float64(min(words(&a.text), words(&b.text))) / sentenceWords
}

func words(t *align.Text) int {
	n := 0
	for i := range t.Tokens {
		if t.Tokens[i].IsWord() {
			n++
		}
	}
	return n
}

// sentence is the sentence that a wording stands in, the wording itself where
// that is unknown.
func sentence(w *Wording) *align.Text {
	if w.around == nil {
		return &w.text
	}
	return w.around
}

// commonMass sums up the rarity of the content words of which both texts have a form,
// of each the commonest.
func commonMass(a, b *align.Text) float64 {
	x, y := rarities(a), rarities(b)
	sum := 0.0
	for _, stem := range slices.Sorted(maps.Keys(x)) { // in one order, as sums of floats hang on it
		if r, ok := y[stem]; ok {
			sum += float64(min(x[stem], r))
		}
	}
	return sum
}

// rarities returns how rare the content words of a text are, by their stems.
func rarities(t *align.Text) map[uint32]float32 {
	out := make(map[uint32]float32, len(t.Tokens))
	for i := range t.Tokens {
		k := &t.Tokens[i]
		if !k.Content() {
			continue
		}
		if r, ok := out[k.Word.Stem]; !ok || k.Word.Rarity < r {
			out[k.Word.Stem] = k.Word.Rarity
		}
	}
	return out
}

// speakerEdit is the edit for words that another person is credited with.
func speakerEdit(a, b *Wording) (Edit, bool) {
	if a.Speaker == "" || b.Speaker == "" || names.Match(a.Speaker, b.Speaker) != names.Different {
		return Edit{}, false
	}
	return Edit{Class: Speaker, Severity: Meaning, A: Passage{Text: a.Speaker}, B: Passage{Text: b.Speaker},
		Evidence: "the names cannot be one person's"}, true
}

// relation says how two wordings of one utterance hang together.
func relation(a, b *Wording, edits []Edit) Relation {
	if whoReports(a, b) != neitherReports {
		return Reported
	}
	for _, e := range edits {
		if e.Class == Fragment {
			return Part
		}
	}
	return Whole
}
