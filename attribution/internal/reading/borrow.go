package reading

import "github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"

// borrowSource gives a predicate without a subject of its own that of another
// in the sentence, the nearest finite one before it; the next one after it
// where it is fronted.
func (r *Reading) borrowSource(p, first int) {
	x := &r.Predicates[p]
	if x.Source != None {
		if x.Role == Participial || x.Role == Relative && r.isPaper(r.Mentions[x.Source].Appositive) {
			x.Outer = r.lastSubject(first, p, x.Source)
		}
		return
	}
	if x.Role == Fronted {
		for _, y := range r.Predicates[p+1 : min(p+4, len(r.Predicates))] {
			if y.Source != None && y.Role <= Detached {
				x.Source = y.Source
				return
			}
		}
		return
	}
	if x.Role == NoRole && r.Lexicon.Dropped {
		r.setDroppedSource(p)
	}
	if x.Role != Shared && x.Role != Participial && x.Role != Infinitival {
		return
	}
	for q := p - 1; q >= first && q > p-6; q-- {
		y := &r.Predicates[q]
		if y.Source == None || y.Class&lexicon.Utterance != 0 {
			continue
		}
		x.Source = y.Source
		if x.Role == Infinitival {
			if m := r.controller(x, y); m != None {
				x.Source, x.Outer = m, y.Source
				return
			}
		}
		if r.isTagged(y) {
			return
		}
		x.Outer = r.firstSubject(first, q, x.Source)
		if x.Role == Participial && x.Outer != None && r.Mentions[x.Outer].canSpeak() && r.isSubordinate(y) {
			x.Source, x.Outer = x.Outer, x.Source
		}
		return
	}
	x.Source = r.firstMention(x.Start)
	if x.Source == None && r.Lexicon.Dropped {
		r.setDroppedSource(p)
	}
}

// isTagged reports whether the subject of a predicate stands right behind a quote: what is
// before the quote is part of what is said.
func (r *Reading) isTagged(p *Predicate) bool {
	before := r.Mentions[p.Source].Start - 1
	return before >= 0 && r.Tokens[before].Piece != None
}

// controller returns the object that an infinitive behind it is of, past the predicate y:
// "Smith" in "led Smith to say" and "led Smith, who was there, to say". None where there
// is none.
func (r *Reading) controller(p, y *Predicate) int {
	to := p.Start - 1
	s := &r.Sentences[r.Tokens[to].Sentence]
	m := r.MentionBefore(to)
	if m != None {
		m = r.headOf(m, s)
	} else if y.Role == Relative && to > s.Start && r.Tokens[to-1].Punct == ',' {
		m = r.Mentions[y.Source].Appositive
	}
	if m == None || m == y.Source || !r.Mentions[m].canSpeak() || !r.isTaken(m, s) {
		return None
	}
	return m
}

// isSubordinate reports whether a predicate is that of a clause which is a complement
// or says more of a noun: "lost" in "said that Smith lost". A participle behind it
// belongs to the main clause, as it may not behind an adverbial one.
func (r *Reading) isSubordinate(p *Predicate) bool {
	if p.Role == Relative {
		return true
	}
	before := r.Mentions[p.Source].Start - 1
	return p.Role == Subject && before >= 0 && r.Tokens[before].isSmall(lexicon.Content)
}

// isPaper reports whether a mention is a document: "a letter that says".
func (r *Reading) isPaper(m int) bool { return m != None && r.Mentions[m].Type == DocumentNoun }

// lastSubject returns the subject of the last predicate before p that has
// another source than m, or None.
func (r *Reading) lastSubject(first, p, m int) int {
	for q := p - 1; q >= first && q > p-6; q-- {
		if y := &r.Predicates[q]; y.Source != None && y.Source != m && y.Role <= Detached && y.Role != NoRole {
			return y.Source
		}
	}
	return None
}

// firstSubject returns the subject of the first predicate from first up to q
// that has another source than m, or None: the subject of the main clause.
func (r *Reading) firstSubject(first, q, m int) int {
	for y := first; y < q; y++ {
		if z := &r.Predicates[y]; z.Source != None && z.Source != m && z.Role <= Detached && z.Role != NoRole {
			return z.Source
		}
	}
	return None
}

// firstMention returns the first mention of a token's sentence that has no preposition
// and ends before the token, or None. Where verbs stand last, prepositions follow.
func (r *Reading) firstMention(token int) int {
	const farthest = 60 // tokens
	s := &r.Sentences[r.Tokens[token].Sentence]
	for i := max(s.Start, token-farthest); i < token; i++ {
		m := r.startAt(i)
		if m == None || r.Mentions[m].End > token {
			continue
		}
		beside := i - 1
		if r.Lexicon.VerbLast {
			beside = r.Mentions[m].End
		}
		if beside < s.Start || r.Tokens[beside].Class&lexicon.Preposition == 0 {
			return m
		}
		i = r.Mentions[m].End - 1
	}
	return None
}
