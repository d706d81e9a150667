package reading

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// setSource finds the subject of a predicate from token i, the one before it.
func (r *Reading) setSource(p *Predicate, i int, s *Sentence, aux bool) {
	gerund := p.Class&lexicon.Gerund != 0 && !aux
	if r.isFloating(i, s) {
		i--
	}
	switch {
	case !aux && p.Class&lexicon.Say != 0 && r.followedBySubject(p, s) && (r.afterQuote(i, s) || r.isTag(p, i, s)):
		p.Source, p.Role = r.MentionAt(p.End), Inverted
	case i < s.Start:
		if gerund {
			p.Role = Fronted
		}
	case r.Infinitive(i) && p.Class&lexicon.Base != 0:
		p.Role = Infinitival
	case r.endAt(i) != None && r.Mentions[r.endAt(i)].Type == RelativePronoun:
		p.Source, p.Role = r.endAt(i), Relative
		r.Mentions[p.Source].Appositive = r.antecedent(i, s)
	case r.endAt(i) != None && r.canBeSubject(r.endAt(i), gerund):
		p.Source, p.Role = r.headOf(r.endAt(i), s), Subject
		if gerund {
			p.Role = Participial
			if r.Mentions[p.Source].Type == ThingNoun && r.Mentions[r.endAt(i)].Type == PersonName {
				p.Source = r.endAt(i) // "footage of Smith saying"
			}
		} else if whole := r.reduced(p.Source, s); whole != None {
			p.Source = whole
		} else if whole := r.restricted(p, s); whole != None {
			p.Source, p.Role = whole, Detached
		} else if name := r.besideOpenRole(p.Source, s); name != None {
			p.Source, p.Role = name, Detached
		} else if first := r.firstRole(p.Source, s); first != None {
			p.Source = first
		}
	case r.Tokens[i].Class&lexicon.Conjunction != 0:
		p.Role = Shared
	case r.Tokens[i].Punct == ',' && gerund:
		p.Role = Participial
	case r.Tokens[i].Punct == ',' || r.Tokens[i].Punct == ')' || r.Tokens[i].Punct == '-':
		if p.Source, p.Outer = r.acrossApposition(i, s); p.Source != None {
			p.Role = Detached
			if whole := r.restrictedBefore(r.Mentions[p.Source].Start, s); whole != None && p.isTelling() {
				p.Source = whole
				if p.Outer != None && r.Mentions[p.Outer].End == r.Mentions[whole].Start-1 { // "Smith, a judge who wrote the law,"
					r.Mentions[whole].Appositive = p.Outer
					p.Source, p.Outer = p.Outer, None
				}
			}
		} else {
			p.Role = Shared
		}
	default:
		if whole := r.restricted(p, s); whole != None {
			p.Source, p.Role = whole, Detached
		} else if gerund {
			p.Role = Participial
			if by := r.relayed(i, s); by != None {
				p.Source, p.Role = by, Relayed
			}
		}
	}
}

// isFloating reports whether token i is a quantifier behind the subject that it is of:
// "both" in "Smith and Webb both said".
func (r *Reading) isFloating(i int, s *Sentence) bool {
	if i <= s.Start || r.endAt(i-1) == None || r.endAt(i) != None && r.Mentions[r.endAt(i)].Start < i {
		return false
	}
	t := &r.Tokens[i]
	return t.isSmall(lexicon.Determiner) && t.Class&(lexicon.Definite|lexicon.Subordinator) == 0
}

// relayed returns whom a verb of relaying before token i quotes: "Smith" in
// "quoted Smith as", "quoted the mayor, Ann Smith, as" and "Smith was quoted by the
// agency as". None where there is no such verb.
func (r *Reading) relayed(i int, s *Sentence) int {
	const farthest = 12 // tokens
	if r.Tokens[i].Class&lexicon.Preposition == 0 {
		return None
	}
	for k := i - 1; k >= s.Start && k > i-farthest && r.Tokens[k].Piece == None; k-- {
		if r.Tokens[k].Class&lexicon.Relay == 0 || r.verbAt(k) == None {
			continue
		}
		p := &r.Predicates[r.verbAt(k)]
		if !p.Passive {
			return r.MentionAt(p.End)
		}
		if m := r.MentionBefore(p.Start); m != None {
			return r.headOf(m, s)
		}
		if p.Start == s.Start || r.Tokens[p.Start-1].Punct != ',' {
			return None
		}
		m, _ := r.acrossApposition(p.Start-1, s)
		return m
	}
	return None
}

// canBeSubject reports whether a mention right before a verb is its subject.
func (r *Reading) canBeSubject(m int, gerund bool) bool {
	if r.Tokens[r.Mentions[m].Start].Class&lexicon.Oblique != 0 {
		return false
	}
	switch r.Mentions[m].Type {
	case ObjectPronoun, PossessivePronoun:
		return false
	}
	return !gerund || r.Mentions[m].Type != ThingNoun
}

// afterQuote reports whether a quoted span ends at or right before token i, or
// the sentence begins after it: the place of an inverted predicate.
func (r *Reading) afterQuote(i int, s *Sentence) bool {
	if i >= s.Start && r.Tokens[i].Punct == ',' {
		i--
	}
	return i < s.Start || r.Tokens[i].Piece != None
}

// isTag reports whether a predicate with a mention after it is set off by a
// comma behind a clause that it reports: "It will rain, said Smith, a farmer."
func (r *Reading) isTag(p *Predicate, i int, s *Sentence) bool {
	if i <= s.Start || r.Tokens[i].Punct != ',' || p.Class&lexicon.Finite == 0 {
		return false
	}
	m := &r.Mentions[r.MentionAt(p.End)]
	if m.Type == ThingNoun || m.End < s.End && (r.Tokens[m.End].Kind != segment.Punct || r.Tokens[m.End].Piece != None) {
		return false
	}
	for k := m.End + 1; k < s.End; k++ { // "said Smith, his deputy, was ill"
		if r.Tokens[k].Punct == ',' {
			return k+1 >= s.End || r.Tokens[k+1].Class&lexicon.Auxiliary == 0 && !r.isVerb(k+1, None, s)
		}
	}
	return true
}

// followedBySubject reports whether a mention follows a verb that can be its
// inverted subject.
func (r *Reading) followedBySubject(p *Predicate, s *Sentence) bool {
	if p.Class&lexicon.Gerund != 0 || p.End >= s.End {
		return false
	}
	m := r.MentionAt(p.End)
	if m == None {
		return false
	}
	switch r.Mentions[m].Type {
	case ObjectPronoun, PossessivePronoun, RelativePronoun:
		return false
	}
	next := r.Mentions[m].End // "said Smith was": no inversion
	return next >= s.End || r.Tokens[next].Class&lexicon.Auxiliary == 0 && !r.isVerb(next, None, s) || r.opensReduced(next, s)
}

// opensReduced reports whether a reduced relative clause begins with token i: "known
// as" in "said the chief known as Bob".
func (r *Reading) opensReduced(i int, s *Sentence) bool {
	const other = lexicon.Auxiliary | lexicon.Past
	after := i + 1
	for after < s.End && r.Tokens[after].isSmall(lexicon.Adverb) && r.endAt(after) == None {
		after++ // "known only as"
	}
	return after < s.End && r.Tokens[i].Class&lexicon.Participle != 0 && r.Tokens[i].Class&other == 0 && r.Tokens[after].isSmall(lexicon.Preposition)
}

// headOf climbs from the end of a noun phrase to its head: from "the campaign"
// to "a spokesman" in "a spokesman for the campaign", from "der Bank" to "die Chefin" in
// "die Chefin der Bank".
func (r *Reading) headOf(m int, s *Sentence) int {
	const highest = 3
	for range highest {
		x := &r.Mentions[m]
		if x.Type >= Personal {
			return m
		}
		before := x.Start - 1
		if r.Tokens[x.Start].isSmall(lexicon.Preposition) {
			before++ // a preposition that is the article too: "des", "delle"
		}
		if up := r.possessed(x, s); up != None {
			m = up
			continue
		}
		if before <= s.Start || !r.Tokens[before].isSmall(lexicon.Preposition) {
			return m
		}
		up := r.endAt(before - 1)
		switch {
		case up != None:
		case r.isPostpositive(before-1, s):
			up = r.MentionBefore(before - 1)
		default:
			up = r.madeBy(before, s)
		}
		switch {
		case up == None || r.Mentions[up].Type > ThingNoun,
			x.Type == PersonName && r.Mentions[up].Type == BodyName && r.namesRole(x),                  // "Bank of Norvale governor Ruth Adler"
			x.Type == PersonName && r.isBareRole(up),                                                   // "secretary of state Ruth Adler"
			r.Mentions[up].Class&lexicon.Time != 0 && r.Tokens[before].Class&lexicon.Subordinator != 0: // "days after Adler left"
			return m
		}
		m = up
	}
	return m
}

// namesRole reports whether a mention has a noun for what somebody is before the name,
// and no article: "Norvale governor Ruth Adler".
func (r *Reading) namesRole(x *Mention) bool {
	i := x.NameStart - 1
	return i >= x.Start && r.Tokens[i].isSmall(lexicon.Person) && r.Tokens[x.Start].Class&(lexicon.Determiner|lexicon.Possessive) == 0
}

// possessed returns the noun right before a mention whose article is a genitive's: "die
// Chefin" before "der Bank". None where there is none.
func (r *Reading) possessed(x *Mention, s *Sentence) int {
	const genitive = lexicon.Belonging | lexicon.Determiner
	if x.Start == s.Start || r.Tokens[x.Start].Capital || r.Tokens[x.Start].Class&genitive != genitive {
		return None
	}
	up := r.endAt(x.Start - 1)
	if up == None || !r.Mentions[up].Type.IsNoun() {
		return None
	}
	return up
}

// reduced returns the noun phrase that a reduced relative clause which ends with a
// mention belongs to: "a source" in "a source speaking to the agency said". None where
// there is no such clause.
func (r *Reading) reduced(m int, s *Sentence) int {
	verb := r.Mentions[m].Start - 2
	if verb <= s.Start || !r.Tokens[verb+1].isSmall(lexicon.Preposition) || !r.Tokens[verb].isSmall(lexicon.Participle|lexicon.Gerund) {
		return None
	}
	up := r.MentionBefore(verb)
	if up == None || r.Mentions[up].Type > ThingNoun {
		return None
	}
	if r.Mentions[up].Type == PersonName && r.Tokens[verb].Class&lexicon.Gerund == 0 {
		return None // "Smith left after Webb said"
	}
	return r.headOf(up, s)
}

// restricted returns the noun phrase that a relative clause without commas belongs to
// which ends right before a predicate of saying: "a woman" in "a woman who lost her son
// in the fire said", "the union" in "the union that runs the port said". None where there is no such clause.
func (r *Reading) restricted(p *Predicate, s *Sentence) int {
	if !p.isTelling() {
		return None
	}
	return r.restrictedBefore(p.Start, s)
}

// isTelling reports whether a predicate is a finite verb of saying.
func (p *Predicate) isTelling() bool {
	return p.Class&(lexicon.Say|lexicon.Tell) != 0 && p.Class&lexicon.Finite != 0
}

// restrictedBefore returns the noun phrase of a relative clause that goes on up to a token.
func (r *Reading) restrictedBefore(end int, s *Sentence) int {
	const farthest = 20 // tokens
	verb := false
	first := None // the predicate of the clause that stands nearest to its beginning
	for k := end - 1; k > s.Start && k > end-farthest; k-- {
		t := &r.Tokens[k]
		that := first != None && r.Predicates[first].Role == Relative && r.Predicates[first].Source == r.endAt(k) // "that runs"
		if m := r.endAt(k); m != None && r.Mentions[m].Type == RelativePronoun && (t.Class&lexicon.Subordinator == 0 || that) {
			if up := r.MentionBefore(k); verb && up != None {
				return r.headOf(up, s)
			}
			return None
		}
		if t.Kind == segment.Punct || t.Class&lexicon.Subordinator != 0 && t.Class&lexicon.Preposition == 0 {
			return None
		}
		verb = verb || t.Class&lexicon.Auxiliary != 0
		if q := r.verbAt(k); q != None {
			if role := r.Predicates[q].Role; role == Subject || role == Inverted || role == Detached {
				return None // of a clause inside that one
			}
			verb, first = true, q
		}
	}
	return None
}

// madeBy returns what the agent of a participle right after it made: "a letter" in
// "a letter obtained by the agency", from the token of "by". None where there is
// nothing of the kind.
func (r *Reading) madeBy(by int, s *Sentence) int {
	if r.Tokens[by].Class&lexicon.Agent == 0 || by-1 <= s.Start || r.Tokens[by-1].Class&lexicon.Participle == 0 {
		return None
	}
	return r.MentionBefore(by - 1)
}

// isBareRole reports whether a mention is a role without an article, as before
// a name.
func (r *Reading) isBareRole(m int) bool {
	x := &r.Mentions[m]
	return x.Type == PersonNoun && r.Tokens[x.Start].Class&(lexicon.Determiner|lexicon.Possessive) == 0
}
