package report

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Candidate is a content that a cue may report, as described for the models.
type Candidate struct {
	Content
	open       bool // the end is not known yet
	attributes linear.Values
}

// Open reports whether the end of the candidate is still to be chosen.
func (c *Candidate) Open() bool { return c.open }

// A Finder lists the candidates for the content of one cue after another.
type Finder struct {
	*reading.Reading
	*reading.Predicate
	turned   reading.Predicate
	sentence sentence
	source   *reading.Mention // nil where there is none
	common   linear.Values

	openings, closings []Candidate
	sources            []Source
	tokens             []int // where a content can begin or end

	piece     int // the first quoted span that does not stand before the sentence
	predicate int // the first predicate that is not behind us
}

// NewFinder returns a finder for an article.
func NewFinder(r *reading.Reading) *Finder { return &Finder{Reading: r} }

// Turn sets and describes the cue.
func (d *Finder) Turn(cue reading.Predicate) {
	d.enter(d.Sentences[d.Tokens[cue.Verb].Sentence])
	d.set(cue)
	d.readTo(cue.Verb)
	d.describeCue()
}

// set sets the cue, which is described already.
func (d *Finder) set(cue reading.Predicate) {
	d.turned = cue
	d.Predicate = &d.turned
	d.source = nil
	if cue.Source != reading.None {
		d.source = &d.Mentions[cue.Source]
	}
}

// Openings returns the beginnings that the content can have. What stands before
// the cue alone has its end too; of the others it is not known yet.
// They hold until the next call.
func (d *Finder) Openings() []Candidate {
	d.describeTokens()
	out := d.openings[:0]
	for n, start := range d.starts() {
		out = append(out, Candidate{})
		c := &out[len(out)-1] // large, and so set where it stands
		c.After, c.open, c.attributes = Range{start, start + 1}, true, d.common
		d.describeAfter(c, n)
	}
	end, comma := d.endBefore()
	rest := d.restAfter(comma)
	for n, start := range d.startsBefore(end, comma) {
		if n == 0 || rest == 0 {
			c := Candidate{Content: Content{Before: Range{start, end}}, attributes: d.common}
			d.describeBefore(&c, n, comma)
			out = append(out, c)
		}
		if rest > 0 {
			c := Candidate{Content: Content{Before: Range{start, end}, After: Range{rest, rest + 1}}, open: true, attributes: d.common}
			d.describeBefore(&c, n, comma)
			out = append(out, c)
		}
	}
	d.openings = out
	return out
}

// CueFeatures appends the features of the cue alone to dst.
func (d *Finder) CueFeatures(dst []linear.Feature) []linear.Feature {
	return CueSchema().Features(dst, &d.common)
}

// Closings returns the contents that begin as the candidate does, the longest first.
// They hold until the next call.
func (d *Finder) Closings(c *Candidate) []Candidate {
	out := d.closings[:0]
	ends := d.ends(c.After.Start)
	for longer := range ends {
		end := ends[len(ends)-1-longer]
		if !d.holdsSource(c.After.Start, end) {
			out = append(out, *c)
			x := &out[len(out)-1]
			x.open = false
			x.After.End = end
			d.describeEnd(x, longer)
		}
	}
	d.closings = out
	return out
}

// holdsSource reports whether the source stands among the tokens from start up
// to end.
func (d *Finder) holdsSource(start, end int) bool {
	return d.source != nil && d.source.Start < end && start < d.source.End
}

// after is the first token after the predicate and an inverted or "according
// to" source.
func (d *Finder) after() int {
	if d.source != nil && d.source.Start == d.Predicate.End && (d.Role == reading.Inverted || d.Role == reading.According) {
		return d.source.End
	}
	return d.Predicate.End
}

// starts returns the tokens that the content can begin with after the predicate:
// the next one, or that behind a particle ("backed up the claim"), and soon after it
// a subordinator, an infinitive, or what follows a noun phrase or comma. Nothing
// begins behind a word that opens a clause.
func (d *Finder) starts() []int {
	const (
		farthest = 14 // tokens
		most     = 4
	)
	first := d.firstWord(d.after())
	out := d.tokens[:0]
	for i := first; i < min(d.sentence.End, first+farthest) && len(out) < most; i++ {
		before, x, next := d.around(i)
		if x.word == quoteToken {
			break
		}
		if x.begins || i == first || i == first+1 && canBeginNext(before, x) {
			out = append(out, i)
			if opensClause(x, next) {
				break
			}
		}
	}
	d.tokens = out
	return out
}

// opensClause reports whether a word opens a clause of which the content is no mere part:
// "that", "how", "she would".
func opensClause(x, next *trait) bool {
	const (
		openers = wordSet(1<<that | 1<<question)
		verbs   = wordSet(1<<verb | 1<<say | 1<<auxiliary)
	)
	return openers.has(x.word) || x.word == pronoun && verbs.has(next.word)
}

// firstWord returns the first token of the sentence from token i on that is no mark of
// punctuation, or what follows the sentence.
func (d *Finder) firstWord(i int) int {
	for i < d.sentence.End && d.Tokens[i].Kind == segment.Punct && d.Tokens[i].Piece == reading.None {
		i++
	}
	return i
}

// longest is the longest content in tokens.
const longest = 100

// ends returns the tokens that can follow a content that starts with token
// start: the end of the sentence, and before it marks of punctuation,
// conjunctions, subordinators, prepositions and the like. The furthest comes
// last. None goes beyond a quoted span.
func (d *Finder) ends(start int) []int {
	const most = 9
	out := d.tokens[:0]
	embedded := d.isEmbedded()
	traits := d.sentence.traits[1:]
	for i := start + 1; i < min(d.sentence.End, start+longest) && (len(out) < most || d.sentence.quoted); i++ {
		x := &traits[i-d.sentence.Start]
		if x.word == quoteToken {
			d.tokens = out
			return out
		}
		if len(out) < most && (x.ends || embedded && d.resumesOuter(i)) {
			out = append(out, i)
		}
	}
	if end := d.sentence.last; start < end && end < start+longest {
		for len(out) > 0 && out[len(out)-1] >= end {
			out = out[:len(out)-1]
		}
		out = append(out, end)
	}
	d.tokens = out
	return out
}

// isEmbedded reports whether the cue stands within the subject of another verb,
// which can follow the content: "voters who want a ban say", "her claim that ... is".
func (d *Finder) isEmbedded() bool {
	switch d.Role {
	case reading.Relative, reading.Participial, reading.Possessor, reading.Infinitival:
		return true
	}
	return d.Class&lexicon.AnyVerb == 0
}

// resumesOuter reports whether a verb at token i can be that of an outer clause.
func (d *Finder) resumesOuter(i int) bool {
	switch d.wordOf(i) {
	case auxiliary, verb, say:
	default:
		return false
	}
	switch d.wordOf(i - 1) {
	case auxiliary, pronoun, adverb, infinitive, relative, that, conjunction, preposition, question, subordinator, comma, determiner:
		return false
	}
	return true
}

// endBefore returns the end of a content before the cue and its source, and
// whether a comma divides them: "the deal is dead, Smith said".
func (d *Finder) endBefore() (end int, comma bool) {
	end = d.Start
	if d.source != nil && !d.aboutSubject() && d.source.Sentence == d.Tokens[d.Verb].Sentence {
		end = min(end, d.source.Start)
	}
	if end > d.sentence.Start && (d.Tokens[end-1].Punct == ',' || d.Tokens[end-1].Punct == '-') {
		return end - 1, true
	}
	return end, false
}

// aboutSubject reports whether the subject can belong to the content: that of a
// passive ("Adler is expected to"), of a verb that raises it ("Adler seems tired") or
// before an infinitive ("Adler is said to").
func (d *Finder) aboutSubject() bool {
	next := d.Predicate.End
	return d.Passive || d.Lexicon.Raises(d.Tokens[d.Verb].Lemma) || (d.Role == reading.Subject || d.Role == reading.NoRole) && next < d.sentence.End && d.Infinitive(next)
}

// startsBefore returns the tokens that a content before the cue can begin with:
// that of the sentence, those after marks of punctuation, and the subject if the
// content is about it. Where no comma divides them from the cue's own subject it
// is a relative pronoun, "which Adler said", "what Adler called", or the noun phrase
// of one that is left out.
func (d *Finder) startsBefore(end int, comma bool) []int {
	const most = 3
	if end <= d.sentence.Start || end-d.sentence.Start > longest {
		return nil
	}
	for i := end - 1; i >= d.sentence.Start; i-- {
		if d.Tokens[i].Piece != reading.None {
			return nil
		}
	}
	out := d.tokens[:0]
	about := d.aboutSubject()
	first := d.sentence.Start
	for first < end && (d.Tokens[first].Class&lexicon.Conjunction != 0 || d.Tokens[first].Kind == segment.Punct) {
		first++
	}
	if first < end && (comma || about) && (about || !d.holdsSource(first, end)) {
		out = append(out, first)
	}
	antecedent := d.antecedent(end)
	for i := end - 1; i > first && len(out) < most; i-- {
		t := &d.Tokens[i]
		mark := (comma || about) && isMark(&d.Tokens[i-1]) && t.Kind != segment.Punct
		subject := about && d.source != nil && i == d.source.Start
		if mark || subject || !comma && (t.Class&(lexicon.Relative|lexicon.Question) != 0 || i == antecedent) {
			if !about && d.holdsSource(i, end) {
				break
			}
			out = append(out, i)
		}
	}
	d.tokens = out
	return out
}

// antecedent is the start of the noun phrase that a relative clause belongs to of
// which the pronoun is left out, and whose subject begins at a token: "the plan Adler
// called a risk". It is None where there is none.
func (d *Finder) antecedent(subject int) int {
	m := d.MentionBefore(subject)
	if m == reading.None || d.source == nil || d.source.Start != subject {
		return reading.None
	}
	return d.Mentions[m].Start
}

// restAfter is where the content before the cue goes on after it, or 0.
func (d *Finder) restAfter(comma bool) int {
	const farthest = 10 // tokens
	i := d.after()
	if !comma {
		if i < d.sentence.last && d.Tokens[i].Piece == reading.None && d.Tokens[i].Kind != segment.Punct {
			return i
		}
		return 0
	}
	for end := i + farthest; i < d.sentence.End && i < end; i++ {
		if d.Tokens[i].Piece != reading.None {
			return 0
		}
		if (d.Tokens[i].Punct == ',' || d.Tokens[i].Punct == '-') && i+1 < d.sentence.last && d.Tokens[i+1].Piece == reading.None {
			return i + 1
		}
	}
	return 0
}
