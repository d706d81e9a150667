package rank

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// whose returns the place among the candidates of a mention, or -1.
func whose(candidates []Candidate, mention int) int {
	for i := range candidates { // each is large to copy
		if candidates[i].Mention == mention {
			return i
		}
	}
	return -1
}

// tiedBy returns the place of the first candidate that a predicate ties to the piece, or -1.
func tiedBy(candidates []Candidate, predicate int) int {
	for i := range candidates {
		if candidates[i].Predicate == predicate {
			return i
		}
	}
	return -1
}

// sureOfLabel is the probability that a label names the speaker.
const sureOfLabel = 0.98

// labelled is the sieve for a piece of a transcript: the label before it names
// the speaker. It returns the label's place among the candidates, or -1.
func labelled(r *reading.Reading, piece Piece, candidates []Candidate) int {
	token := r.Pieces[piece.Index]
	if !r.Tokens[token].Bare || token == 0 {
		return -1
	}
	colon := token - 1
	for colon > 0 && r.Tokens[colon].Punct == '*' { // **Smith:**
		colon--
	}
	p := r.PredicateAt(colon)
	if p == reading.None || r.Predicates[p].Role != reading.Labelled {
		return -1
	}
	return tiedBy(candidates, p)
}

// sureOfSignature is the probability that a signature names the speaker.
const sureOfSignature = 0.95

// signed is the sieve for a paragraph with a name behind it and a dash between, in the
// same line or the next: “We stay.” – Ann Smith; or with the name in the last line before
// the closing mark. It returns the name's place among the candidates, or -1.
func signed(r *reading.Reading, piece Piece, candidates []Candidate) int {
	next := r.Pieces[piece.Index] + 1
	if next >= len(r.Tokens) || candidates[0].attributes[opening] != 0 {
		return -1
	}
	if r.Tokens[next].Punct != '-' {
		next = r.Sentences[r.Tokens[next].Sentence].End - 1
	}
	p := r.PredicateAt(next)
	if p == reading.None || r.Predicates[p].Role != reading.Labelled || r.Tokens[next].Punct == ':' || !r.Mentions[r.Predicates[p].Source].Type.IsName() {
		return -1
	}
	return tiedBy(candidates, p)
}

// unsure is the probability of a choice that nothing speaks for, or that a sieve makes
// against the model: half of those were right on the articles of both languages.
const unsure = 0.5

// isForeign is the sieve for an article in no known language: without its words
// nobody can be told to be quoted.
func isForeign(r *reading.Reading) bool { return r.Lexicon.Language == lexicon.Unknown }

// borrowed is the sieve for a choice that the model of another language makes:
// what it knows of verbs that report nothing does not carry over, nor what it is
// not sure of; a verb of saying beside the piece comes before one in another
// sentence, and the second part of a split quote is whose the first is. It returns
// the candidate to take.
func borrowed(r *reading.Reading, piece Piece, candidates []Candidate, best int, probability float64) int {
	const least, leastFar = 0.4, 0.5
	c := &candidates[best]
	if probability < least || probability < leastFar && c.attributes[place] != placeSame || !isCued(r, c) {
		best = 0
	}
	if c := &candidates[best]; best == 0 || c.attributes[place] != placeSame {
		for i := range candidates {
			if touches(r, piece, &candidates[i]) {
				return i
			}
		}
	}
	if best > 0 || !piece.Joined {
		return best
	}
	return max(0, whose(candidates, piece.Previous.Mention))
}

// isCued reports whether a candidate has a cue that any language has: a verb or
// phrase of saying, a colon, or the quote before.
func isCued(r *reading.Reading, c *Candidate) bool {
	if c.Predicate != reading.None {
		return reports(&r.Predicates[c.Predicate])
	}
	return c.attributes[link] == linkColon || c.attributes[again] > againNoneBefore
}

// touches reports whether a candidate has a verb of saying or calling beside the
// piece, or before the colon that opens it.
func touches(r *reading.Reading, piece Piece, c *Candidate) bool {
	near := uint16(2) // one token, as a value of the attribute
	if token := r.Pieces[piece.Index]; token > 0 && r.Tokens[token-1].Punct == '\'' {
		near++ // "parlé d'« un vol »"
	}
	if c.Predicate == reading.None || c.attributes[gap] > near && (c.attributes[link] != linkColon || c.attributes[side] != 0) {
		return false
	}
	p := &r.Predicates[c.Predicate]
	return p.Class&(lexicon.Say|lexicon.Tell|lexicon.Attitude) != 0 && r.Tokens[p.Verb].Sentence == r.Tokens[r.Pieces[piece.Index]].Sentence
}

// reports reports whether a predicate is a cue of any kind.
func reports(p *reading.Predicate) bool {
	return p.Class&(lexicon.Cue|lexicon.Utterance|lexicon.Relay) != 0 || p.Role == reading.According || p.Role == reading.Labelled
}

// sureOfClause is the probability given to the subject of an added clause. Articles have
// too few of them to estimate it.
const sureOfClause = 0.75

// ofOwnClause is the sieve for a piece that the model credits to somebody before the clause
// that it stands in, though that has a source of its own: in shedding what Smith called “a
// problem”; they agree – Smith: “No”; Smith's claim that it is “late”; he called it “late,”
// and Smith called it “slow”; he called it “late”; Smith calls it “slow.” It returns the
// place of that one, or -1.
func ofOwnClause(r *reading.Reading, piece Piece, candidates []Candidate, best int) int {
	const cue = lexicon.Say | lexicon.Tell | lexicon.Attitude
	c := &candidates[best]
	if c.inner == reading.None {
		return -1
	}
	if p := ownNoun(r, piece, c); p != reading.None {
		return whose(candidates, r.Predicates[p].Source)
	}
	p := &r.Predicates[c.inner]
	switch c.attributes[between] {
	case betweenLabel:
	case betweenFree:
		if r.Pieces[piece.Index]-p.End > 1 || p.Class&cue == 0 {
			return -1
		}
	case betweenTag:
		if p.Role != reading.Participial || p.Class&cue == 0 {
			return -1
		}
	case betweenAdded, betweenSaid:
		added := c.attributes[again] == againOtherClause || c.attributes[again] == againJoined && p.Class&(lexicon.Say|lexicon.Tell) != 0
		if !added || p.Class&cue == 0 {
			return -1
		}
	case betweenMain:
		if p.Role > reading.Inverted || p.Class&cue == 0 || r.Tokens[r.Mentions[p.Source].Start-1].Punct != ';' {
			return -1
		}
	default:
		return -1
	}
	return whose(candidates, p.Source)
}

// ownNoun returns the noun of saying between a candidate and the piece that takes the
// piece for its content: Smith's in "Webb denied Smith's claim that the plan he had made was
// “late”" and "Webb called Smith's claim of a “fraud” absurd". None where there is none.
func ownNoun(r *reading.Reading, piece Piece, c *Candidate) int {
	const between = 2 // tokens after "of"
	token := r.Pieces[piece.Index]
	for q := c.inner; q >= 0 && q > c.inner-nearby && r.Predicates[q].Verb > r.Mentions[c.Mention].Start; q-- {
		p := &r.Predicates[q]
		if p.Role != reading.Possessor || p.Source == c.Mention {
			continue
		}
		own := r.Mentions[p.Source].Type == reading.PossessivePronoun // maybe the candidate's
		end := max(p.End, r.Mentions[p.Source].End)
		t := &r.Tokens[end]
		if !own && t.Class&lexicon.Belonging != 0 && token-end <= between || (!own || q == c.inner) && t.Class&lexicon.Content != 0 {
			return q
		}
	}
	return reading.None
}

// tag is the sieve for a piece that a clause behind it tags, which the model credits to the
// sentence before it: nobody can say “it is safe,” Smith added. It returns the place of Smith, or -1.
func tag(r *reading.Reading, piece Piece, candidates []Candidate, best int) int {
	c := &candidates[best]
	if c.Mention == reading.None || c.attributes[side] != 0 || c.attributes[place] != placeSame || c.attributes[closing] != closingComma || c.attributes[reported]&2 == 0 {
		return -1
	}
	for i := range candidates {
		c := &candidates[i]
		if c.Predicate == reading.None || c.attributes[side] != 1 || c.attributes[gap] != 1 {
			continue
		}
		p := &r.Predicates[c.Predicate]
		if p.Class&(lexicon.Say|lexicon.Tell) == 0 || p.Role > reading.Inverted {
			continue
		}
		end := max(p.End, r.Mentions[c.Mention].End)
		if end >= len(r.Tokens) || r.Tokens[end].Punct == ',' || r.Tokens[end].Punct == '.' {
			return i
		}
	}
	return -1
}

// opinion is the sieve for a piece in a sentence that opens with whose view it gives and
// has no cue of the chosen one: For Smith, the plan is “late.” It returns the place of
// that mention, or -1.
func opinion(r *reading.Reading, piece Piece, candidates []Candidate, best int) int {
	const belongs = lexicon.Preposition | lexicon.Belonging
	s := r.Sentences[r.Tokens[r.Pieces[piece.Index]].Sentence]
	if best == 0 || r.Tokens[s.Start].Class&belongs != belongs {
		return -1
	}
	if p := candidates[best].Predicate; p != reading.None && r.Tokens[r.Predicates[p].Verb].Sentence == r.Tokens[s.Start].Sentence && reports(&r.Predicates[p]) {
		return -1
	}
	m := r.MentionAt(s.Start + 1)
	if m == reading.None || !r.Mentions[m].Type.IsName() || r.Mentions[m].End >= s.End || r.Tokens[r.Mentions[m].End].Punct != ',' {
		return -1
	}
	return whose(candidates, m)
}

// introduced is the sieve for a piece behind a colon that nothing but the name right before
// it explains: It comes as no surprise to the pollster Ruth Adler: “They knew.” It returns
// the place of that name, or -1.
func introduced(r *reading.Reading, piece Piece, candidates []Candidate, best int) int {
	token := r.Pieces[piece.Index]
	c := &candidates[best]
	if c.attributes[link] != linkColon || r.Lexicon.NounsCapital || c.Predicate != reading.None && reports(&r.Predicates[c.Predicate]) && r.Tokens[r.Predicates[c.Predicate].Verb].Sentence == r.Tokens[token].Sentence {
		return -1
	}
	m := r.MentionBefore(token - 1)
	if m == reading.None || r.Mentions[m].Type != reading.PersonName {
		return -1
	}
	if i := whose(candidates, m); i >= 0 && candidates[i].Predicate == reading.None {
		return i
	}
	return -1
}

// sureOfAgent is how likely the agent of a passive around the piece is its source.
const sureOfAgent = 0.9

// agent is the sieve for a piece between a passive and its agent: in "was
// described as “a trap” by the ministry" the ministry says so. It returns the
// place of the agent, or -1.
func agent(r *reading.Reading, piece Piece, candidates []Candidate) int {
	const farthest = 2 // tokens between the verb and the piece: "as the"
	token := r.Pieces[piece.Index]
	for i := range candidates {
		c := &candidates[i]
		if c.Predicate == reading.None || r.Predicates[c.Predicate].Role != reading.Agent || r.Mentions[c.Mention].Start != token+2 {
			continue
		}
		if verb := r.Predicates[c.Predicate].End; verb <= token && token-verb <= farthest {
			return i
		}
	}
	return -1
}

// accused is the sieve for the subject of a passive that holds the piece and names
// no agent: in "Smith was accused of trying “to flee”" and "Smith was asked: “Why?”" others
// say so, not Smith. It reports whether a candidate is such a subject.
func accused(r *reading.Reading, piece Piece, c *Candidate) bool {
	if c.Predicate == reading.None || c.attributes[place] != placeSame {
		return false
	}
	if p := &r.Predicates[c.Predicate]; p.Passive && p.Role <= reading.Detached && p.Class&(lexicon.Say|lexicon.Tell) != 0 && p.Class&lexicon.Relay == 0 {
		return Trained(r.Lexicon.Language) // in French a reflexive verb looks so
	}
	token := r.Pieces[piece.Index]
	verb := token - 1
	if verb > 0 && r.Tokens[verb].Kind == segment.Punct {
		verb--
	}
	if p := r.PredicateAt(max(0, verb)); p != reading.None && r.Predicates[p].Role == reading.Infinitival && r.Predicates[p].Class&(lexicon.Say|lexicon.Tell) != 0 {
		return false // "was prompted to say"
	}
	for q := c.Predicate; q >= 0 && q > c.Predicate-nearby; q-- {
		p := &r.Predicates[q]
		if p.Source != c.Mention || r.Tokens[p.Verb].Sentence != r.Tokens[token].Sentence || p.Verb > token {
			return false
		}
		if p.Role <= reading.Detached {
			return p.Passive && p.Class&lexicon.Attitude != 0 && p.Class&(lexicon.Say|lexicon.Tell) == 0
		}
	}
	return false
}
