package reading

import "github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"

// setVerbSecondSource finds the subject of a predicate in a language whose
// finite verb stands second: behind a finite verb that follows something else
// ("Am Montag sagte Adler"), around the auxiliary where the verb is a participle
// at the end ("Adler hat am Montag gesagt"), and at the head of a subordinate
// clause, whose verb is last ("wie Adler am Montag sagte"). It reports whether it
// found one.
func (r *Reading) setVerbSecondSource(p *Predicate, s *Sentence) bool {
	aux := -1
	if p.Class&(lexicon.Participle|lexicon.Base) != 0 {
		aux = r.finiteAuxiliary(p.Verb, s)
	}
	switch {
	case p.Class&lexicon.Base != 0 && p.Verb > s.Start && r.Infinitive(p.Verb-1):
		return false
	case p.Class&(lexicon.Finite|lexicon.Base) != 0 && aux < 0:
		return r.verbLast(p, s) || (r.fronted(p.Verb, s) || r.frontedThing(p, s)) && r.inverted(p, p.End)
	case aux < 0:
		return false
	case r.fronted(aux, s):
		return r.inverted(p, aux+1)
	}
	m := r.MentionBefore(aux)
	if m == None || !r.canBeSubject(m, false) {
		return false
	}
	p.Source, p.Role = r.headOf(m, s), Subject
	return true
}

// verbLast makes the first mention of a subordinate clause, or its relative
// pronoun, the subject of the verb that ends it.
func (r *Reading) verbLast(p *Predicate, s *Sentence) bool {
	if next := p.End; next < s.End && r.Tokens[next].Punct == 0 && r.Tokens[next].Piece == None && r.Tokens[next].Class&lexicon.Auxiliary == 0 {
		return false
	}
	start := r.clauseStart(p.Verb, s)
	if m := r.MentionAt(start); m != None && r.Mentions[m].Type == RelativePronoun {
		p.Source, p.Role = m, Relative
		r.Mentions[m].Appositive = r.antecedent(start, s)
		return true
	}
	if start >= p.Verb-1 || r.Tokens[start].Class&lexicon.Subordinator == 0 {
		return false
	}
	m := r.MentionAt(start + 1)
	if m == None || r.Mentions[m].End > p.Verb || !r.canBeSubject(m, false) {
		return false
	}
	p.Source, p.Role = m, Subject
	return true
}

// clauseStart is the first token of the clause that token i stands in.
func (r *Reading) clauseStart(i int, s *Sentence) int {
	const farthest = 40 // tokens
	for k := i; k > s.Start && k > i-farthest; k-- {
		if t := &r.Tokens[k-1]; t.Punct == ',' || t.Punct == ':' || t.Piece != None {
			return k
		}
	}
	return s.Start
}

// frontedThing reports whether something that does not speak stands before the
// verb of a finite predicate, and somebody who does behind it: "Die Vorwürfe wies
// Adler zurück", "Diese Haltung nannte er falsch", "Dem Sender sagte Adler".
func (r *Reading) frontedThing(p *Predicate, s *Sentence) bool {
	after := r.MentionAt(r.afterReflexive(p.Verb+1, s))
	if after == None || p.Verb == s.Start {
		return false
	}
	if x := &r.Mentions[after]; x.Type == Personal && x.Class&(lexicon.Masculine|lexicon.First) != 0 {
		return true // in no other case than that of a subject
	}
	last := &r.Tokens[p.Verb-1]
	if last.Class&lexicon.Conjunction != 0 || last.Punct == ')' || last.Punct == ',' && p.Class&(lexicon.Say|lexicon.Tell|lexicon.Think) == 0 {
		return false // the subject is that of the verb before, or stands before the comma or bracket
	}
	if before := r.MentionBefore(p.Verb); before != None && r.canBeSubject(before, false) &&
		(r.Mentions[before].Type < DocumentNoun || r.Mentions[before].Type > ThingNoun) {
		return false
	}
	switch r.Mentions[after].Type {
	case PersonName, BodyName, PersonNoun, GroupNoun, Personal:
		return true
	}
	return false
}

// afterReflexive is token i, or the one after it where it is an object pronoun.
func (r *Reading) afterReflexive(i int, s *Sentence) int {
	if i+1 < s.End && r.Tokens[i].Class&lexicon.Object != 0 && r.Tokens[i].Class&lexicon.Personal == 0 {
		return i + 1
	}
	return i
}

// fronted reports whether something else than the subject opens the clause of
// the finite verb at token v.
func (r *Reading) fronted(v int, s *Sentence) bool {
	if v == s.Start {
		return true
	}
	first := &r.Tokens[s.Start]
	if m := r.MentionAt(s.Start + 1); m != None && first.Class&lexicon.Adverb != 0 && r.reaches(r.Mentions[m].End, v) && r.Mentions[m].Class&lexicon.Time == 0 {
		return false // "Auch Adler sagte": one phrase
	}
	return first.Piece != None || first.Class&(lexicon.Preposition|lexicon.Subordinator|lexicon.Adverb) != 0 && first.Class&lexicon.Determiner == 0
}

// inverted makes the mention at a token the subject; where it is impersonal, what
// stands behind a preposition: "in dem Bericht" in "heißt es in dem Bericht".
func (r *Reading) inverted(p *Predicate, token int) bool {
	s := &r.Sentences[r.Tokens[p.Verb].Sentence]
	m := r.MentionAt(r.afterReflexive(token, s))
	if m == None || !r.canBeSubject(m, false) {
		return false
	}
	p.Source, p.Role = m, Inverted
	if p.Class&lexicon.Say != 0 && r.Mentions[m].Type == OtherPronoun {
		for _, i := range [...]int{r.Mentions[m].End, s.Start} {
			if i+1 < s.End && r.Tokens[i].Class&lexicon.Preposition != 0 && r.MentionAt(i+1) != None {
				p.Source, p.Role = r.MentionAt(i+1), According
				break
			}
		}
	}
	return true
}

// reaches reports whether token i is the verb at token v, or brackets stand between:
// "Adler (SPD) sagte".
func (r *Reading) reaches(i, v int) bool {
	return i == v || i < v && r.Tokens[i].Punct == '(' && r.Tokens[v-1].Punct == ')'
}

// finiteAuxiliary is the auxiliary that a participle at token v closes the
// bracket of, or -1: the first one before it in its clause.
func (r *Reading) finiteAuxiliary(v int, s *Sentence) int {
	const farthest = 30 // tokens
	for i := v - 1; i >= s.Start && i > v-farthest; i-- {
		t := &r.Tokens[i]
		if t.Punct == ',' || t.Punct == ':' {
			return -1
		}
		if t.Class&lexicon.Auxiliary != 0 && t.Class&lexicon.Participle == 0 {
			return i
		}
	}
	return -1
}
