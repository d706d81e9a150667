package quote

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// maxDepth bounds the marks that may be open at a time. Deeper ones leave the
// outermost unclosed. Prose nests three or four deep; a bound keeps the looks
// into the stack short, and so the time linear, and what is held small where a
// hostile text opens marks without end.
const maxDepth = 32

// A pair is a stretch of a paragraph between two marks.
type pair struct {
	open, close Span
	glyph       glyph // the opening mark
	closed      bool
	parent      int // index of the pair around it, or -1
}

// cleared returns a pairer of no article that has the scratch space of x.
func (x *pairer) cleared() pairer {
	return pairer{markTable: x.markTable, seen: x.seen[:0], sampled: x.sampled[:0], pairs: x.pairs[:0], stack: x.stack[:0]}
}

func (p *pair) inner() Span { return Span{Start: p.open.End, End: p.close.Start} }

// pairer pairs the marks of one article, a paragraph at a time.
type pairer struct {
	*markTable
	text      string
	primary   level        // of the marks around a quote that stands in no other
	decided   bool         // whether primary is known
	guillemet [2]glyph     // by level: the one that opens, if known
	carried   glyph        // what opened the quote that the last paragraph left open, or 0
	passed    int          // the end of the last mark read in the paragraph, or its start
	seen      []occurrence // scratch
	sampled   []occurrence // scratch of decideLevel
	pairs     []pair
	stack     []int // indexes of the open pairs
}

// paragraph pairs the marks of text[p.Start:p.End], or of as much of it as
// maxMarks allow, and returns where it stopped. The pairs are in the order of
// their opening marks.
//
// If goesOn, the quote that the paragraph before left open is opened again by
// the paragraph's first mark. If the next paragraph, from text[next] on, opens
// again what this one leaves open, that pair ends with the paragraph and has no
// closing mark.
func (x *pairer) paragraph(p Span, goesOn bool, next int) (stop int) {
	x.pairs, x.stack = x.pairs[:0], x.stack[:0]
	x.seen, stop = x.scan(x.seen[:0], x.text, p)
	x.passed = p.Start
	for i := range x.seen {
		o := &x.seen[i]
		if goesOn && i == 0 {
			o.glyph = x.carried
			x.open(o)
		} else {
			x.mark(o)
		}
		x.passed = o.End
	}
	x.carried = 0
	if len(x.stack) > 0 {
		outer := &x.pairs[x.stack[0]]
		switch {
		case stop < p.End && outer.open.Start > p.Start:
			stop = outer.open.Start
		case stop < p.End:
		case x.opensAgain(outer.glyph, next):
			outer.close, outer.closed = Span{Start: p.End, End: p.End}, true
			x.carried = outer.glyph
		case x.isUtterance(x.stack[0], p):
			outer.close, outer.closed = Span{Start: p.End, End: p.End}, true
		}
	}
	x.nest()
	return stop
}

// isUtterance reports whether the pair i, which never closes, is speech that
// ends with its paragraph for all that: it begins as an utterance and holds no
// other pair.
func (x *pairer) isUtterance(i int, paragraph Span) bool {
	p := x.pairs[i]
	if i != len(x.pairs)-1 {
		return false
	}
	before := blank
	if p.open.Start > paragraph.Start {
		before = sideBefore(x.text, p.open.Start)
	}
	rest := x.text[p.open.End:paragraph.End]
	return before == blank && sideAfter(rest, 0) != blank && beginsUtterance(rest) && x.isPrimary(p.glyph)
}

// opensAgain reports whether the paragraph at text[next] begins with a mark
// that goes on with a quote which the mark g opened: the same, or in Italian
// and Spanish the guillemet that closes it.
func (x *pairer) opensAgain(g glyph, next int) bool {
	if next >= len(x.text) {
		return false
	}
	again, _ := x.at(x.text, next)
	same := again == g || again != 0 && x.info[g].leaning == first && x.info[again].leaning == first
	return same && x.isPrimary(g)
}

// mark reads one mark: it closes what is open, opens, or is none of both.
func (x *pairer) mark(o *occurrence) {
	info := &x.info[o.glyph]
	depth := x.accepting(o.glyph)
	opens, closes := info.closers != 0, depth >= 0
	switch {
	case info.level == single && !x.quotes(o, closes):
		return
	case o.weak && o.closer:
		return
	case !closes && o.canClose && !o.canOpen && x.openAtCommas(o):
		depth, closes = len(x.stack)-1, true
	}
	switch x.leaningOf(o.glyph) {
	case closing:
		opens = opens && !closes && o.canOpen
	case opening:
		closes = closes && o.canClose && !o.canOpen
	default:
		opens = opens && !o.canClose || o.canOpen
		closes = closes && (o.canClose || !o.canOpen)
	}
	switch {
	case closes:
		x.pairs[x.stack[depth]].close = o.Span
		x.pairs[x.stack[depth]].closed = true
		x.stack = x.stack[:depth]
	case opens:
		x.open(o)
	}
}

// openAtCommas opens a pair for the mark o, which closes nothing else, at two
// commas since the mark before: typewriters have no other low mark („).
func (x *pairer) openAtCommas(o *occurrence) bool {
	const commas = ",,"
	i := strings.LastIndex(x.text[x.passed:o.Start], commas)
	if i < 0 || x.info[x.lowMark].closers&o.glyph.bit() == 0 {
		return false
	}
	i += x.passed
	after := i + len(commas)
	if i > 0 && !roles[sideBefore(x.text, i)][sideAfter(x.text, after)].canOpen {
		return false
	}
	x.open(&occurrence{Span: Span{Start: i, End: after}, glyph: x.lowMark})
	return true
}

// leaningOf decides, for marks that open in some countries and close in
// others, by which of the two the article has first.
func (x *pairer) leaningOf(g glyph) leaning {
	info := &x.info[g]
	if info.leaning != first {
		return info.leaning
	}
	if x.guillemet[info.level] == 0 {
		x.guillemet[info.level] = g
	}
	if x.guillemet[info.level] == g {
		return opening
	}
	return closing
}

// accepting returns the place in the stack of the innermost open mark that g
// closes, or -1.
func (x *pairer) accepting(g glyph) int {
	for i := len(x.stack) - 1; i >= 0; i-- {
		if x.info[x.pairs[x.stack[i]].glyph].closers&g.bit() != 0 {
			return i
		}
	}
	return -1
}

// quotes reports whether the single mark o can be a quotation mark here, and
// no apostrophe; closes tells that it could close what is open.
func (x *pairer) quotes(o *occurrence, closes bool) bool {
	switch {
	case !x.likeApostrophe(o.glyph):
		return true
	case o.canOpen && !o.canClose:
		return !x.isElision(x.text[o.End:])
	case x.info[o.glyph].leaning == opening:
		return true
	case closes:
		return o.canClose && !(o.weak && o.closer) && !x.closesElision(o)
	}
	return false
}

// closesElision reports whether o is the second apostrophe of 'n'.
func (x *pairer) closesElision(o *occurrence) bool {
	before, ok := strings.CutSuffix(x.text[:o.Start], "n")
	last, n := utf8.DecodeLastRuneInString(before)
	return ok && (last == '\'' || last == '’' || last == '‘') && strings.HasSuffix(before[:len(before)-n], " ")
}

// open puts o on the stack.
func (x *pairer) open(o *occurrence) {
	if x.info[o.glyph].level == double && len(x.stack) > 0 {
		outer := x.pairs[x.stack[0]]
		if x.info[outer.glyph].level == single && x.primaryLevel() == double {
			x.stack = x.stack[:0] // such articles have no double marks inside single ones
		}
	}
	if len(x.stack) == maxDepth {
		x.stack = x.stack[:copy(x.stack, x.stack[1:])]
	}
	x.stack = append(x.stack, len(x.pairs))
	x.pairs = append(x.pairs, pair{})
	p := &x.pairs[len(x.pairs)-1]
	p.open, p.glyph, p.parent = o.Span, o.glyph, -1
}

// isPrimary reports whether g is of the level that stands outside.
func (x *pairer) isPrimary(g glyph) bool { return x.info[g].level == x.primaryLevel() }

// primaryLevel decides from the beginning of the article which level of marks
// stands outside.
func (x *pairer) primaryLevel() level {
	if !x.decided {
		x.primary, x.decided = x.decideLevel(), true
	}
	return x.primary
}

// decideLevel counts the opening marks that no other mark is open around.
func (x *pairer) decideLevel() level {
	const (
		sample = 1 << 16 // bytes
		enough = 6       // more marks of one level than of the other
	)
	var n [title + 1]int
	text := x.text[:min(len(x.text), sample)]
	list := x.sampled
	for p := range segment.AllParagraphs(text) {
		if n[single]-n[double] >= enough || n[double]-n[single] >= enough {
			break
		}
		list, _ = x.scan(list[:0], text, p)
		inside := false
		var outer level
		for i := range list {
			o := &list[i]
			switch l := x.info[o.glyph].level; {
			case inside && l == outer && o.canClose && !(o.weak && o.closer):
				inside = false
			case !inside && o.canOpen && !o.canClose && !x.isElision(text[o.End:]):
				inside, outer = true, l
				n[l]++
			}
		}
	}
	x.sampled = list
	if n[single] > n[double] {
		return single
	}
	return double
}

// nest drops the pairs that never closed and finds the pair around each of the
// others.
func (x *pairer) nest() {
	around, kept := -1, 0
	for i := range x.pairs {
		p := &x.pairs[i]
		if !p.closed {
			continue
		}
		for around >= 0 && x.pairs[around].close.Start < p.open.Start {
			around = x.pairs[around].parent
		}
		p.parent = around
		if kept < i {
			x.pairs[kept] = *p
		}
		around = kept
		kept++
	}
	x.pairs = x.pairs[:kept]
}
