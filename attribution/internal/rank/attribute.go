package rank

import (
	"strings"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// An attribute is one thing said of a candidate. Its values are small numbers
// with names.
type attribute uint8

const (
	role       attribute = iota // of the mention to its predicate
	verb                        // class of the predicate
	side                        // of the predicate or mention
	gap                         // tokens between predicate and piece
	place                       // sentence of the mention
	link                        // what stands before the piece
	kind                        // type of the mention
	opening                     // where the piece begins
	closing                     // how the piece ends
	size                        // words of the piece
	before                      // the word before the mention
	nearer                      // reporting predicates nearer to the piece
	between                     // mentions nearer to the piece
	again                       // the choice of the piece before
	first                       // first mention of its sentence
	voice                       // passive
	reported                    // whether a reporting predicate touches the piece
	speech                      // how likely the wording is speech
	next                        // what follows the piece
	outer                       // reporting predicates around that of the mention
	verbs                       // predicates between that of the mention and the piece
	lemma                       // the predicate's verb
	letters                     // capitals in the piece
	complement                  // what follows the predicate
	repeated                    // whether the piece comes back in the article
	numAttributes
)

// attributes name the attributes and their values, as the file of weights
// writes them.
var attributes = [numAttributes]linear.Attribute{
	role: linear.NewAttribute("role", "none", "subject", "inverted", "detached", "according", "shared", "relative", "participial", "infinitival",
		"fronted", "labelled", "possessor", "agent", "relayed", "object", "oblique", "owner", "plain", "outer"),
	verb:       linear.NewAttribute("verb", "none", "say", "tell", "attitude", "think", "utterance", "verb", "other"),
	side:       linear.NewAttribute("side", "before", "after", "around"),
	gap:        linear.NewAttribute("gap", "none", "0", "1", "2", "3", "4-6", "7-12", "13+"),
	place:      linear.NewAttribute("place", "same", "previous", "second", "next", "paragraph", "following", "far"),
	link:       linear.NewAttribute("link", "start", "comma", "colon", "that", "verb", "preposition", "determiner", "noun", "quote", "conjunction", "dash", "other", "possessive", "so-called", "work"),
	kind:       linear.NewAttribute("kind", "person-name", "body-name", "person", "group", "body", "document", "thing", "personal", "first-person", "other-pronoun", "relative", "possessive", "object", "nobody"),
	opening:    linear.NewAttribute("opening", "paragraph", "sentence", "clause", "inside"),
	closing:    linear.NewAttribute("closing", "stop", "question", "comma", "open", "bare", "stop-after"),
	size:       linear.NewAttribute("size", "1", "2", "3-4", "5-8", "9-16", "17+"),
	before:     linear.NewAttribute("before", "start", "by", "of", "to", "from", "with", "preposition", "verb", "comma", "conjunction", "quote", "subordinator", "other"),
	nearer:     linear.NewAttribute("nearer", "0", "1", "2+"),
	between:    linear.NewAttribute("between", "0", "1", "2", "3-4", "5+"),
	again:      linear.NewAttribute("again", "no", "none-before", "same-sentence", "same-paragraph", "next-paragraph", "joined", "far"),
	first:      linear.NewAttribute("first", "no", "yes"),
	voice:      linear.NewAttribute("voice", "active", "passive"),
	reported:   linear.NewAttribute("reported", "no", "before", "after", "both"),
	speech:     linear.NewAttribute("speech", "least", "low", "less", "even", "more", "high", "most"),
	next:       linear.NewAttribute("next", "end", "verb", "mention", "comma", "stop", "other"),
	outer:      linear.NewAttribute("outer", "0", "1", "2+"),
	lemma:      linear.NewAttribute("lemma", lexicon.Lemmas()...),
	complement: linear.NewAttribute("complement", "none", "quote", "that", "mention", "preposition", "mark", "infinitive", "other"),
	repeated:   linear.NewAttribute("repeated", "no", "yes"),
	letters:    linear.NewAttribute("letters", "lower", "sentence", "title", "capitals"),
	verbs:      linear.NewAttribute("verbs", "0", "1", "2", "3+"),
}

// Values of the attributes that the code names; the order is that of the names
// above. Roles and kinds are those of package reading with these after them.
const (
	roleObject  = uint16(reading.Roles) + iota
	roleOblique // after a preposition
	roleOwner   // a possessor of no noun of saying
	rolePlain
	roleOuter // of the clause around that of the source
)

const kindNobody = uint16(reading.ObjectPronoun) + 1

const complementThat = 2

const (
	placeSame = uint16(iota)
	placePrevious
	placeSecond
	placeNext
	placeParagraph
	placeFollowing
	placeFar
)

const (
	againNo = uint16(iota)
	againNoneBefore
	againSentence
	againParagraph
	againNextParagraph
	againJoined
	againFar
)

// bucket returns the first limit that n does not exceed, as its index.
func bucket(n int, limits ...int) uint16 {
	for i, l := range limits {
		if n <= l {
			return uint16(i)
		}
	}
	return uint16(len(limits))
}

// describePiece sets the attributes that the piece gives to all its candidates.
func (d *describer) describePiece() {
	d.common = [numAttributes]uint16{}
	a := &d.common
	text := strings.TrimSpace(d.Tokens[d.token].In(d.Text))
	a[opening] = d.opening()
	a[closing] = d.closing(text)
	a[size] = bucket(strings.Count(text, " ")+1, 1, 2, 4, 8, 16)
	a[link] = d.link()
	a[letters] = lettersOf(text)
	a[next] = d.next()
	a[reported] = d.reported()
	a[speech] = bucket(int(100*d.Speech), 5, 20, 40, 60, 80, 95)
	if d.Repeats != reading.None {
		a[repeated] = 1
	}
}

func (d *describer) opening() uint16 {
	switch {
	case d.token == 0 || d.Sentences[d.Tokens[d.token-1].Sentence].Paragraph != d.sentence.Paragraph:
		return 0
	case d.token == d.sentence.Start:
		return 1
	case d.Tokens[d.token-1].Kind == segment.Punct:
		return 2
	}
	return 3
}

// closing says how the piece ends; text is the piece with its marks.
func (d *describer) closing(text string) uint16 {
	inside := strings.TrimRight(text, "\"'”’“»« `")
	if inside == text {
		return 3
	}
	switch last := inside[max(0, len(inside)-1):]; last {
	case ".":
		return 0
	case "!", "?":
		return 1
	case ",":
		return 2
	}
	if d.token+1 < len(d.Tokens) && d.Tokens[d.token+1].Punct == '.' {
		return 5
	}
	return 4
}

// lettersOf says how a text uses capitals: as a sentence does, as a title, in
// all letters, or not to begin with.
func lettersOf(text string) uint16 {
	const minor = 4 // bytes of a word that titles write small
	small, long, lower := false, false, false
	word := -1 // where the word starts that the letters belong to
	var first rune
	end := func(i int) {
		switch {
		case word < 0:
		case unicode.IsLower(first) && i-word >= minor:
			small = true
		case i-word > 1:
			long = true
		}
		word = -1
	}
	for i, r := range text {
		lower = lower || unicode.ToUpper(r) != r
		switch {
		case !unicode.IsLetter(r) && r != '\'' && r != '’':
			end(i)
		case word < 0:
			if first == 0 && unicode.IsLower(r) {
				return 0
			}
			word, first = i, r
		}
	}
	end(len(text))
	switch {
	case !lower && long:
		return 3
	case !small:
		return 2
	}
	return 1
}

// link says what joins the piece to the words before it.
func (d *describer) link() uint16 {
	i := d.token - 1
	if i < d.sentence.Start {
		return 0
	}
	t := &d.Tokens[i]
	switch {
	case t.Piece != reading.None:
		return 8
	case t.Possessive:
		return 12
	case t.Class&lexicon.SoCalled != 0, t.Class&lexicon.Determiner != 0 && i > d.sentence.Start && d.Tokens[i-1].Class&lexicon.SoCalled != 0:
		return 13
	case t.Class&lexicon.Work != 0:
		return 14
	case t.Punct == ',':
		return 1
	case t.Punct == ':':
		return 2
	case t.Punct == '-':
		return 10
	case t.Class&(lexicon.Subordinator|lexicon.Relative) != 0:
		return 3
	case d.PredicateAt(i) != reading.None:
		return 4
	case t.Class&lexicon.Preposition != 0:
		return 5
	case t.Class&(lexicon.Determiner|lexicon.Possessive) != 0:
		return 6
	case t.Class&lexicon.Conjunction != 0:
		return 9
	case d.MentionBefore(d.token) != reading.None:
		return 7
	}
	return 11
}

func (d *describer) next() uint16 {
	i := d.token + 1
	if i < d.sentence.End && d.Tokens[i].Punct == ',' {
		i++
	}
	switch {
	case i >= d.sentence.End:
		return 0
	case d.PredicateAt(i) != reading.None:
		return 1
	case d.MentionAt(i) != reading.None:
		return 2
	case i > d.token+1:
		return 3
	case d.Tokens[i].Punct == '.':
		return 4
	}
	return 5
}

// reported says on which sides of the piece, in its sentence, a verb of saying
// with a source touches it.
func (d *describer) reported() uint16 {
	const touch = 1
	var out uint16
	for _, tie := range d.ties {
		p := tie.Predicate
		x := &d.Predicates[p]
		if x.Class&(lexicon.Say|lexicon.Tell) == 0 || d.Tokens[x.Verb].Sentence != d.Tokens[d.token].Sentence || d.gap(p) > touch {
			continue
		}
		if x.Verb < d.token {
			out |= 1
		} else {
			out |= 2
		}
	}
	return out
}

// nobody describes the candidate that nobody is quoted.
func (d *describer) nobody() Candidate {
	c := Candidate{Mention: reading.None, Predicate: reading.None, attributes: d.common}
	c.attributes[kind] = kindNobody
	c.attributes[again] = d.again(reading.None)
	return c
}

// describe describes a mention as a candidate.
func (d *describer) describe(m int) Candidate {
	c := Candidate{Mention: m, Predicate: reading.None, attributes: d.common}
	a := &c.attributes
	x := &d.Mentions[m]
	a[kind] = uint16(x.Type)
	a[place] = d.placeOf(m)
	a[before] = d.before(x)
	a[again] = d.again(m)
	if d.isFirst(m) {
		a[first] = 1
	}
	if x.Start > d.token {
		a[side] = 1
	}
	i := d.tieOf(m)
	if i < 0 {
		a[role] = d.roleWithout(x)
		return c
	}
	c.Predicate = d.ties[i].Predicate
	d.describeTie(a, c.Predicate)
	if m != d.Predicates[c.Predicate].Source {
		a[role] = roleOuter
	}
	return c
}

// describeTie sets the attributes of the predicate that ties a mention.
func (d *describer) describeTie(a *[numAttributes]uint16, p int) {
	x := &d.Predicates[p]
	a[role] = uint16(x.Role)
	a[verb] = verbClass(x.Class)
	a[lemma] = d.Tokens[x.Verb].Lemma
	a[gap] = 1 + bucket(d.gap(p), 0, 1, 2, 3, 6, 12)
	before := a[side] == 0
	a[side] = 0
	switch {
	case before != (x.Verb < d.token):
		a[side] = 2
	case !before:
		a[side] = 1
	}
	if x.Passive {
		a[voice] = 1
	}
	a[complement] = d.complement(x.End)
	a[outer] = bucket(d.outer(p), 0, 1)
	a[verbs] = bucket(d.predicatesBetween(p), 0, 1, 2)
}

// complement says what token i, the one after a predicate, begins.
func (d *describer) complement(i int) uint16 {
	if i >= len(d.Tokens) {
		return 0
	}
	t := &d.Tokens[i]
	switch {
	case t.Piece != reading.None:
		return 1
	case t.Class&lexicon.Subordinator != 0:
		return 2
	case d.Infinitive(i):
		return 6
	case d.MentionAt(i) != reading.None:
		return 3
	case t.Class&lexicon.Preposition != 0:
		return 4
	case t.Kind == segment.Punct:
		return 5
	}
	return 7
}

// outer counts the predicates of saying with another source that stand before
// predicate p in its sentence: in "Smith said Jones called it a trap" there is
// one around "called".
func (d *describer) outer(p int) int {
	n := 0
	for q := p - 1; q >= 0 && p-q < nearby && d.sameSentence(p, q); q-- {
		x := &d.Predicates[q]
		if x.Class&(lexicon.Say|lexicon.Tell) != 0 && x.Source != reading.None && x.Source != d.Predicates[p].Source && x.Verb < d.Predicates[p].Verb {
			n++
		}
	}
	return n
}

// nearby is how many predicates are looked at on one side of another.
const nearby = 8

func (d *describer) sameSentence(p, q int) bool {
	return d.Tokens[d.Predicates[p].Verb].Sentence == d.Tokens[d.Predicates[q].Verb].Sentence
}

// predicatesBetween counts the predicates between predicate p and the piece.
func (d *describer) predicatesBetween(p int) int {
	n := 0
	verb := d.Predicates[p].Verb
	if verb < d.token {
		for q := p + 1; q < len(d.Predicates) && q-p < nearby && d.Predicates[q].Verb < d.token; q++ {
			n++
		}
		return n
	}
	for q := p - 1; q >= 0 && p-q < nearby && d.Predicates[q].Verb > d.token; q-- {
		n++
	}
	return n
}

// isFirst reports whether a mention is the first of its sentence that follows
// no preposition.
func (d *describer) isFirst(m int) bool {
	x := &d.Mentions[m]
	for k := m; ; k-- {
		y := &d.Mentions[k]
		if y.Sentence != x.Sentence {
			return true
		}
		oblique := y.Start > 0 && d.Tokens[y.Start-1].Class&lexicon.Preposition != 0 && y.Start > d.Sentences[y.Sentence].Start
		if k < m && !oblique && y.End <= x.Start {
			return false
		}
		if k == m && oblique {
			return false
		}
		if k == 0 || m-k > nearby {
			return k == 0
		}
	}
}

func verbClass(c lexicon.Class) uint16 {
	for i, class := range [...]lexicon.Class{lexicon.Say, lexicon.Tell, lexicon.Attitude, lexicon.Think, lexicon.Utterance, lexicon.Verb} {
		if c&class != 0 {
			return uint16(i + 1)
		}
	}
	return uint16(len(attributes[verb].Values) - 1)
}

// roleWithout is the role of a mention that is no predicate's source.
func (d *describer) roleWithout(x *reading.Mention) uint16 {
	switch {
	case x.Possessor || x.Type == reading.PossessivePronoun:
		return roleOwner
	case x.Start == 0:
		return rolePlain
	case d.Tokens[x.Start-1].Class&lexicon.Preposition != 0:
		return roleOblique
	case d.PredicateAt(x.Start-1) != reading.None:
		return roleObject
	}
	return rolePlain
}

// before says what stands before a mention.
func (d *describer) before(x *reading.Mention) uint16 {
	i := x.Start - 1
	if x.Start == d.Sentences[x.Sentence].Start {
		return 0
	}
	t := &d.Tokens[i]
	switch {
	case t.Piece != reading.None:
		return 10
	case t.Punct == ',':
		return 8
	case t.Class&lexicon.Preposition != 0:
		for k, w := range [...]string{"by", "of", "to", "from", "with"} {
			if d.Word(i) == w {
				return uint16(1 + k)
			}
		}
		return 6
	case d.PredicateAt(i) != reading.None:
		return 7
	case t.Class&lexicon.Conjunction != 0:
		return 9
	case t.Class&lexicon.Subordinator != 0:
		return 11
	}
	return 12
}

// placeOf says in which sentence a mention stands, as seen from the piece.
func (d *describer) placeOf(m int) uint16 {
	x := &d.Mentions[m]
	s := d.Tokens[d.token].Sentence
	sameParagraph := d.Sentences[x.Sentence].Paragraph == d.sentence.Paragraph
	switch {
	case x.Sentence == s:
		return placeSame
	case x.Sentence == s-1 && sameParagraph:
		return placePrevious
	case x.Sentence == s-2 && sameParagraph:
		return placeSecond
	case x.Sentence == s+1 && sameParagraph:
		return placeNext
	case x.Sentence == s-1:
		return placeParagraph
	case x.Sentence == s+1:
		return placeFollowing
	}
	return placeFar
}

// again says how a candidate stands to the choice of the piece before.
func (d *describer) again(m int) uint16 {
	if d.Index == 0 {
		return againNoneBefore
	}
	if m != d.Previous.Mention {
		return againNo
	}
	last := d.Tokens[d.Pieces[d.Index-1]].Sentence
	paragraphs := d.sentence.Paragraph - d.Sentences[last].Paragraph
	switch {
	case d.Joined && d.common[reported]&2 == 0:
		return againJoined
	case last == d.Tokens[d.token].Sentence:
		return againSentence
	case paragraphs == 0:
		return againParagraph
	case paragraphs == 1:
		return againNextParagraph
	}
	return againFar
}

// A count is how many candidates and cues are within some tokens of the piece.
type count struct{ mentions, cues int16 }

// compare sets the attributes that depend on the other candidates: how many stand
// between a candidate and the piece.
func (d *describer) compare(candidates []Candidate) {
	const farthest = 2*reach - 1 // tokens; no other stands between a farther one and the rest
	var before, after [farthest + 1]count
	for i := range candidates {
		c := &candidates[i]
		x := &d.Mentions[c.Mention]
		n := &before[clamp(d.token-x.Start, farthest)]
		if x.Start > d.token {
			n = &after[clamp(x.End-d.token, farthest)]
		}
		n.mentions++
		if c.Predicate != reading.None && d.Predicates[c.Predicate].Class&(lexicon.Say|lexicon.Tell|lexicon.Attitude) != 0 {
			n.cues++
		}
	}
	addUp(before[:farthest])
	addUp(after[:farthest])
	for i := range candidates {
		c := &candidates[i]
		x := &d.Mentions[c.Mention]
		n := &before[clamp(d.token-x.End, farthest-1)]
		if x.Start > d.token {
			n = &after[clamp(x.Start-d.token, farthest-1)]
		}
		c.attributes[between] = bucket(int(n.mentions), 0, 1, 2, 4)
		c.attributes[nearer] = bucket(int(n.cues), 0, 1)
	}
}

// addUp makes counts at a distance counts up to it.
func addUp(counts []count) {
	for i := range counts[1:] {
		counts[i+1].mentions += counts[i].mentions
		counts[i+1].cues += counts[i].cues
	}
}

func clamp(n, most int) int { return max(0, min(n, most)) }
