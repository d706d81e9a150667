package compare

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

// A frame is what the reporter's own words do to a fragment that they lead up
// to: in "would not accept “one metre less”" the negation is theirs.
type frame uint8

const (
	negates frame = 1 << iota
	conditions
)

// frameOf returns the frame of a fragment in its sentence.
func frameOf(sentence, fragment string) frame {
	at := strings.Index(sentence, fragment)
	if at <= 0 || fragment == "" {
		return 0
	}
	return leadUp(sentence[:at])
}

// leadUp returns what the last words of a clause do to what follows them.
func leadUp(words string) frame {
	const longest, reach = 64, 6 // bytes; words of a verb with its adverbs and object
	var t align.Text
	t.Analyse(words[max(0, len(words)-longest):])
	var f frame
	n := 0
	for i := len(t.Tokens) - 1; i >= 0 && n < reach; i-- {
		k := &t.Tokens[i]
		switch {
		case endsClause(k):
			return f
		case k.Word.Is(lexicon.Negation | lexicon.Denial):
			f |= negates
		case k.Word.Is(lexicon.Condition):
			f |= conditions
		}
		if k.IsWord() {
			n++
		}
	}
	return f
}

func endsClause(k *align.Token) bool {
	switch k.Word.Form {
	case ".", "!", "?", ";", ":":
		return true
	}
	return false
}

// wordsBefore counts the words before token i in its sentence, up to more than one
// difference has to a reader.
func wordsBefore(t *align.Text, i int) (n int) {
	for i--; i >= 0 && n < mostMerged && !endsClause(&t.Tokens[i]); i-- {
		if t.Tokens[i].IsWord() {
			n++
		}
	}
	return n
}

// scope returns the tokens of a side in the sentence of the words that the texts
// share: a negation or a condition in another does not reach these.
func (s *side) scope(leads, trails bool) (first, last int) {
	last = len(s.tokens)
	if !leads && !trails {
		return first, last
	}
	for i := range s.tokens {
		if !endsClause(&s.tokens[i]) {
			continue
		}
		if leads {
			first = i + 1
		} else if i < last {
			last = i
		}
	}
	return first, last
}

// elsewhere judges a negation that the other text has in another place. On the verb and on
// what belongs to it, it is the same: "have no time", "don't have any time".
func (d *diff) elsewhere() verdict {
	i, j := spareNegation(d.a, d.b, d.mateA), spareNegation(d.b, d.a, d.mateB)
	if d.spareA == 1 && d.spareB == 1 && i >= 0 && j >= 0 {
		switch x, y := isOf(concord, &d.a.Tokens[i]), isOf(concord, &d.b.Tokens[j]); {
		case y && !x && oneClause(d.a, i, d.mateA, j), x && !y && oneClause(d.b, j, d.mateB, i):
			return verdict{Rewording, Cosmetic, "the same negation"}
		}
	}
	return verdict{Negation, Check, "a negation, in another place"}
}

// spareNegation is the first negation of a text that has no counterpart in the other; -1
// if there is none.
func spareNegation(t, other *align.Text, mates []int) int {
	for i := range t.Tokens {
		if t.Tokens[i].Word.Is(lexicon.Negation) && (mates[i] < 0 || !other.Tokens[mates[i]].Word.Is(lexicon.Negation)) {
			return i
		}
	}
	return -1
}

// oneClause reports whether a clause goes on from token i to where the other text has its
// token j, without a verb of saying.
func oneClause(t *align.Text, i int, mates []int, j int) bool {
	const reach = 8 // tokens
	for end := min(i+reach, len(t.Tokens)); i < end && mates[i] < j; i++ {
		if k := &t.Tokens[i]; endsClause(k) || k.Word.Is(lexicon.Conjunction) || isOf(reports, k) {
			return false
		}
	}
	return true
}

// isEcho reports whether a negation is said again beside token i, behind a mark and
// words of emphasis: "not, repeat not". Of two that the other text lacks the first is none.
func isEcho(t *align.Text, i int, mates []int) bool {
	const farthest = 6 // tokens: "not, and I repeat, not"
	for n := 2; n <= farthest; n++ {
		if p := i - n; p >= 0 && repeatsNegation(t, p, i) {
			return true
		}
		if p := i + n; p < len(t.Tokens) && mates[p] >= 0 && repeatsNegation(t, i, p) {
			return true
		}
	}
	return false
}

// repeatsNegation reports whether token q is token p again, with nothing between them
// but a mark and emphasis.
func repeatsNegation(t *align.Text, p, q int) bool {
	return t.Tokens[p].Word.ID == t.Tokens[q].Word.ID && !t.Tokens[p+1].IsWord() &&
		!slices.ContainsFunc(t.Tokens[p+1:q], func(k align.Token) bool {
			return endsClause(&k) || k.IsWord() && !k.Word.Is(lexicon.Intensifier|lexicon.First) && !isOf(emphasis, &k)
		})
}

// uncompensated reports whether the text that has the words has more negations
// without a counterpart than the other has, and words that deny by their meaning.
func (d *diff) uncompensated(class Class) bool {
	if class == Omission {
		return d.spareA > d.spareB+d.denialsB
	}
	return d.spareB > d.spareA+d.denialsA
}

// unbalanced reports whether either text has negations that nothing in the other
// stands for.
func (d *diff) unbalanced() bool { return d.uncompensated(Omission) || d.uncompensated(Insertion) }

// flipped reports whether both sides have one auxiliary, and only one of them
// negates it. That is no other way to put it, however freely the rest is worded.
func (d *diff) flipped(k block, x, y *side) bool {
	switch {
	case !d.unbalanced():
		return false
	case x.negations > y.negations:
		return negatesOne(d.a, k.a0, k.a1, d.b, k.b0, k.b1)
	case y.negations > x.negations:
		return negatesOne(d.b, k.b0, k.b1, d.a, k.a0, k.a1)
	}
	return false
}

// negatesOne reports whether a negation among tokens i to end of t follows a
// form of an auxiliary that stands among tokens j to last of u, or right before.
// In passages too long to be one difference to a reader it looks no further.
func negatesOne(t *align.Text, i, end int, u *align.Text, j, last int) bool {
	end, last = min(end, i+mostMerged), min(last, j+mostMerged)
	for i = max(i, 1); i < end; i++ {
		if !t.Tokens[i].Word.Is(lexicon.Negation) || !t.Tokens[i-1].Word.Is(lexicon.Auxiliary) {
			continue
		}
		for p := max(j-1, 0); p < last; p++ {
			if u.Tokens[p].Word.Is(lexicon.Auxiliary) && kin(&t.Tokens[i-1], &u.Tokens[p]) {
				return true
			}
		}
	}
	return false
}

// deniesOpposite reports whether one text has a negation and no more in block k,
// and the texts have opposites in the next: "not safe", "unsafe".
func (d *diff) deniesOpposite(k, next *block) bool {
	return next.link && next.relation == lexicon.Antonym && d.onlyDenies(k)
}

// deniesYet reports whether one text has a negation and no more in block k, and
// behind it a "yet" that the other follows up with "to": "not yet begun", "yet to
// begin".
func (d *diff) deniesYet(k *block) bool {
	t, i, u, j := d.b, k.b1, d.a, k.a1
	if k.a0 == k.a1 {
		t, i, u, j = u, j, t, i
	}
	return i+1 < len(t.Tokens) && j < len(u.Tokens) && t.Tokens[i].Word.Form == "yet" && u.Tokens[j].Word.Form == "yet" &&
		t.Tokens[i+1].Word.Form == "to" && d.onlyDenies(k)
}

// findLimits marks what is not so until a time in one text, and so from then on in the
// other, as no difference: "won't open until May", "will open in May".
func (d *diff) findLimits() {
	for i := range d.blocks {
		k, x, y := &d.blocks[i], &d.both[i][0], &d.both[i][1]
		if abs(x.negations-y.negations) != 1 || x.conditions+y.conditions > 0 {
			continue
		}
		t, at, left := d.a, k.a0, true
		if y.negations > x.negations {
			t, at, left = d.b, k.b0, false
		}
		p := limitBehind(t, at)
		if p < 0 {
			continue
		}
		for n := i; n < len(d.blocks); n++ {
			o, lasts, begins := &d.blocks[n], &d.both[n][0], &d.both[n][1]
			from, end := o.a0, o.a1
			if !left {
				lasts, begins, from, end = begins, lasts, o.b0, o.b1
			}
			if from <= p && p < end && lasts.words > 0 && slices.ContainsFunc(begins.tokens, func(k align.Token) bool { return isOf(starts, &k) }) {
				k.denied, o.denied = true, true
			}
		}
	}
}

// limitBehind is the word that ends a time behind token i, in its clause; -1 if there is none.
func limitBehind(t *align.Text, i int) int {
	const reach = 16 // tokens
	for end := min(i+reach, len(t.Tokens)); i < end && !endsClause(&t.Tokens[i]); i++ {
		if isOf(limits, &t.Tokens[i]) {
			return i
		}
	}
	return -1
}

// deniesByLink reports whether one text has a negation and no more in block k, and
// what it says with that the other says by another conjunction in the block before it:
// "if" and "not", in one clause, are "unless"; "not A and not B" is "not A or B".
func (d *diff) deniesByLink(before, k *block) bool {
	t, i, end, u, j := d.b, before.b0, k.b0, d.a, before.a0
	if k.b0 == k.b1 {
		t, i, end, u, j = d.a, before.a0, k.a0, d.b, before.b0
	}
	if before.a1 != before.a0+1 || before.b1 != before.b0+1 || !d.onlyDenies(k) {
		return false
	}
	switch t.Tokens[i].Word.Form {
	case "if":
		return u.Tokens[j].Word.Form == "unless" && !slices.ContainsFunc(t.Tokens[i:end], func(k align.Token) bool { return endsClause(&k) })
	case "and":
		return u.Tokens[j].Word.Form == "or" && i+1 == end && negated(t, i) && negated(u, j)
	}
	return false
}

// deniesBehind reports whether a negation that the other text lacks follows a
// block in its clause: no other makes "unless" of "if".
func (d *diff) deniesBehind(k block) bool {
	return denies(d.a, k.a1, d.mateA) || denies(d.b, k.b1, d.mateB)
}

func denies(t *align.Text, i int, mates []int) bool {
	const reach = 16 // tokens
	for end := min(i+reach, len(t.Tokens)); i < end && !endsClause(&t.Tokens[i]); i++ {
		if mates[i] < 0 && t.Tokens[i].Word.Is(lexicon.Negation|lexicon.Denial) {
			return true
		}
	}
	return false
}

// onlyDenies reports whether a block is a negation that one text lacks.
func (d *diff) onlyDenies(k *block) bool {
	if (k.a0 == k.a1) == (k.b0 == k.b1) {
		return false
	}
	both := d.sides(*k)
	x, y := &both[0], &both[1]
	return x.negations+y.negations == 1 && x.content+y.content == 0 && x.words+y.words <= 3
}
