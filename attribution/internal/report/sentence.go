package report

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A sentence is one of the article with what is asked of its tokens for every
// candidate.
type sentence struct {
	reading.Sentence
	quoted bool   // whether it holds a quoted span
	aside  uint16 // whether one stands before it, 1, or behind it, 2
	front  int    // the end of the clause before the main one that it opens with

	// what stands before a cue
	predicates uint16 // of any kind
	sayings    uint16 // predicates of saying

	// where a content is looked for
	traits []trait // of the tokens, and what is neither before and behind them
	last   int     // the token after the last word
}

// A trait is what is known of a token. What no token has stands for what is not there.
type trait struct {
	word     uint8  // see words
	clause   uint8  // the kind of clause that begins here or soon after it
	setting  uint8  // see settings
	begins   bool   // whether a content can begin with it, some way behind the cue
	ends     bool   // and end before it
	topic    uint8  // type of the mention that starts with it,
	closed   uint8  // and that ends with it, see mentions
	particle uint16 // the function word or adverb that it is

	clauses, sayings uint16 // predicates of any kind, and of saying, before it
	commas, opened   uint16 // commas, and brackets and dashes, before it
}

// The kinds of clauses that can begin with a token.
const (
	noClause       = iota
	mainClause     // a subject and its verb
	verbClause     // a verb
	gerundClause   // a gerund
	nominalSubject // a noun phrase without a verb
)

var clauseKinds = []string{"other", "clause", "verb", "gerund", "subject"}

// enter turns to a sentence, unless it is the one before. The sentences come in their
// order.
func (d *Finder) enter(s reading.Sentence) {
	if d.sentence.Sentence == s {
		return
	}
	d.sentence = sentence{Sentence: s, front: d.frontOf(s), traits: d.sentence.traits[:0]}
	d.findQuotes()
	for d.predicate < len(d.Predicates) && d.Predicates[d.predicate].Verb < s.Start {
		d.predicate++
	}
}

// frontOf is the first comma of a sentence that opens with a subordinator or preposition,
// "While Adler said so, ...", or its end; and its start where it does not.
func (d *Finder) frontOf(s reading.Sentence) int {
	const classes = lexicon.Subordinator | lexicon.Preposition
	if d.Tokens[s.Start].Class&classes == 0 {
		return s.Start
	}
	i := s.Start
	for i < s.End && d.Tokens[i].Punct != ',' {
		i++
	}
	return i
}

// findQuotes says whether the sentence holds a quoted span, and whether one stands right
// before or behind it.
func (d *Finder) findQuotes() {
	const reach = 3 // tokens
	s := &d.sentence
	for d.piece < len(d.Pieces) && d.Pieces[d.piece] < s.Start {
		d.piece++
	}
	if d.piece > 0 && d.Pieces[d.piece-1] >= s.Start-reach {
		s.aside = 1
	}
	behind := d.piece
	for behind < len(d.Pieces) && d.Pieces[behind] < s.End {
		s.quoted = true
		behind++
	}
	if behind < len(d.Pieces) && d.Pieces[behind] < s.End+reach {
		s.aside += 2
	}
}

// readTo takes note of what stands in the sentence before a cue. The cues come in
// their order.
func (d *Finder) readTo(cue int) {
	s := &d.sentence
	for ; d.predicate < len(d.Predicates) && d.Predicates[d.predicate].Verb < cue; d.predicate++ {
		s.predicates++
		if d.isSaying(d.predicate) {
			s.sayings++
		}
	}
}

// isSaying reports whether a predicate is one of saying.
func (d *Finder) isSaying(predicate int) bool {
	return d.Predicates[predicate].Class&(lexicon.Say|lexicon.Tell) != 0
}

// describeTokens describes the tokens of the sentence, unless that is done.
func (d *Finder) describeTokens() {
	s := &d.sentence
	if len(s.traits) > 0 {
		return
	}
	start, tokens := s.Start, d.Tokens[s.Start:s.End]
	s.traits = slices.Grow(s.traits, len(tokens)+2)[:len(tokens)+2]
	before := &s.traits[0]
	*before = trait{closed: d.typeOf(d.MentionBefore(start))}
	traits := s.traits[1:]
	var counts trait // before a token
	for k := range tokens {
		t, x := &tokens[k], &traits[k]
		*x = counts
		x.word, x.particle = d.describe(start+k), t.Particle
		x.closed = d.typeOf(t.Ends())
		switch {
		case t.Kind == segment.Punct:
			counts.addMark(t, x.word)
		case t.Class&lexicon.Preposition != 0:
			x.setting = d.settingOf(start+k, x.word)
		}
		x.begins, x.ends = canBegin(before, x), canEnd(t, x)
		if t.Starts() != reading.None || isVerbal(t) {
			x.topic = d.typeOf(t.Starts())
			setClause(traits[:k+1], d.clauseOf(t))
			d.addVerb(&counts, start+k)
		}
		before = x
	}
	traits[len(tokens)] = counts
	s.last = s.End
	for s.last > start && d.Tokens[s.last-1].Kind == segment.Punct && d.Tokens[s.last-1].Piece == reading.None {
		s.last--
	}
}

// typeOf is the type of a mention, see mentions.
func (d *Finder) typeOf(m int) uint8 {
	if m == reading.None {
		return 0
	}
	return uint8(d.Mentions[m].Type) + 1
}

// addMark counts a mark of punctuation, described as a word.
func (x *trait) addMark(t *reading.Token, word uint8) {
	switch {
	case word == comma:
		x.commas++
	case word == dash || t.Punct == '(' || t.Punct == ')':
		x.opened++
	}
}

// addVerb counts token i if it is a predicate, or an auxiliary without one.
func (d *Finder) addVerb(x *trait, i int) {
	t := &d.Tokens[i]
	switch p := t.Predicate(); {
	case p == reading.None && t.Class&lexicon.Auxiliary != 0 && d.PredicateAt(i+1) == reading.None:
		x.clauses++
	case p == reading.None:
	case d.isSaying(p):
		x.sayings++
		fallthrough
	default:
		x.clauses++
	}
}

// setClause says of the last trait and the two before it what clause begins there, "and
// Smith said", unless one does that is nearer.
func setClause(traits []trait, kind uint8) {
	const before = 2
	last := len(traits) - 1
	traits[last].clause = kind
	for i := last - 1; i >= max(0, last-before) && traits[i].clause == noClause; i-- {
		traits[i].clause = kind
	}
}

// clauseOf is the kind of clause that begins with a verb or the start of a mention.
func (d *Finder) clauseOf(t *reading.Token) uint8 {
	if m := t.Starts(); m != reading.None {
		end := d.Mentions[m].End
		for end < d.sentence.End && d.Tokens[end].Class&lexicon.Adverb != 0 {
			end++
		}
		if end < d.sentence.End && isVerbal(&d.Tokens[end]) {
			return mainClause
		}
		return nominalSubject
	}
	if t.Class&lexicon.Gerund != 0 {
		return gerundClause
	}
	return verbClause
}

// isVerbal reports whether a token is a verb or auxiliary.
func isVerbal(t *reading.Token) bool {
	return t.Predicate() != reading.None || t.Class&lexicon.Auxiliary != 0
}

// canBegin reports whether a content can begin with a token some way behind its cue: a
// subordinator, an infinitive, or what follows a comma, noun phrase, preposition or mark.
func canBegin(before, x *trait) bool {
	const (
		never = wordSet(1<<determiner | 1<<pronoun | 1<<infinitive) // to stand before it
		first = wordSet(1<<that | 1<<subordinator | 1<<infinitive)
		lead  = wordSet(1<<preposition | 1<<timeWord | 1<<according | 1<<mark)
	)
	switch {
	case before.word == comma:
		return !marks.has(x.word)
	case noStart.has(x.word) || never.has(before.word):
		return false
	}
	return before.closed != 0 || lead.has(before.word) || first.has(x.word)
}

// noStart are the words that a content does not begin with behind the first one after its
// cue or a comma.
const noStart = wordSet(1<<auxiliary | 1<<conjunction | 1<<preposition | 1<<verb | 1<<say | 1<<timeWord | 1<<calendar | 1<<number | 1<<adverb | marks)

// marks are those of punctuation.
const marks = wordSet(1<<comma | 1<<dash | 1<<mark | 1<<quoteToken)

// canBeginNext reports whether a content can begin with the second word after its cue,
// which can be that behind an adverb or "to".
func canBeginNext(before, x *trait) bool {
	const lead = wordSet(1<<infinitive | 1<<adverb)
	return x.begins || lead.has(before.word) && !noStart.has(x.word)
}

// canEnd reports whether a content can end before a token: a mark of punctuation, a
// conjunction or the like, or a preposition that says where somebody speaks.
func canEnd(t *reading.Token, x *trait) bool {
	const (
		words    = wordSet(1<<comma | 1<<dash | 1<<conjunction | 1<<subordinator | 1<<relative | 1<<calendar | 1<<timeWord | 1<<according)
		settings = wordSet(1<<occasionSetting | 1<<interviewSetting | 1<<platformSetting | 1<<statementSetting)
	)
	switch x.word {
	case mark:
		return isMark(t)
	case preposition:
		return settings.has(x.setting)
	}
	return words.has(x.word)
}

// isMark reports whether a token is a mark of punctuation that can end a clause.
func isMark(t *reading.Token) bool {
	return t.Kind == segment.Punct && t.Punct != '\'' && t.Punct != '.'
}

// trait returns what is known of token i, nothing outside the sentence.
func (d *Finder) trait(i int) *trait {
	if k := i - d.sentence.Start; uint(k) < uint(d.sentence.End-d.sentence.Start) {
		return &d.sentence.traits[k+1]
	}
	return &noTrait
}

var noTrait trait

// around returns what is known of a token of the sentence, or the one behind it, and of
// those beside it.
func (d *Finder) around(i int) (before, at, after *trait) {
	k := i - d.sentence.Start
	x := d.sentence.traits[k:min(k+3, len(d.sentence.traits))]
	return &x[0], &x[1], &x[len(x)-1]
}

// wordOf says what token i is, within the sentence.
func (d *Finder) wordOf(i int) uint16 { return uint16(d.trait(i).word) }

// wordBeside says the same of a token beside a cue, before those of the sentence are
// described.
func (d *Finder) wordBeside(i int) uint16 {
	if i < d.sentence.Start || i >= d.sentence.End {
		return none
	}
	return uint16(d.describe(i))
}

// clauses counts the predicates and bare auxiliaries from token start up to end.
func (d *Finder) clauses(start, end int) int {
	t := d.sentence.traits[1:]
	return int(t[end-d.sentence.Start].clauses - t[start-d.sentence.Start].clauses)
}
