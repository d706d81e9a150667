package reading

import "github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"

// setVerbSecondSource finds the subject of a predicate in a language whose
// finite verb stands second: behind a finite verb that follows something else
// ("Am Montag sagte Adler"), and around the auxiliary where the verb is a
// participle at the end ("Adler hat am Montag gesagt"). It reports whether it
// found one.
func (r *Reading) setVerbSecondSource(p *Predicate, s Sentence) bool {
	if p.Class&(lexicon.Finite) != 0 && p.Class&lexicon.Participle == 0 {
		return r.fronted(p.Verb, s) && r.inverted(p, p.End)
	}
	if p.Class&lexicon.Participle == 0 {
		return false
	}
	aux := r.finiteAuxiliary(p.Verb, s)
	switch {
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

// fronted reports whether something else than the subject opens the clause of
// the finite verb at token v.
func (r *Reading) fronted(v int, s Sentence) bool {
	if v == s.Start {
		return true
	}
	first := &r.Tokens[s.Start]
	return first.Piece != None || first.Class&(lexicon.Preposition|lexicon.Subordinator|lexicon.Adverb) != 0 && first.Class&lexicon.Determiner == 0
}

// inverted makes the mention at a token the subject.
func (r *Reading) inverted(p *Predicate, token int) bool {
	m := r.MentionAt(token)
	if m == None || !r.canBeSubject(m, false) {
		return false
	}
	p.Source, p.Role = m, Inverted
	return true
}

// finiteAuxiliary is the auxiliary that a participle at token v closes the
// bracket of, or -1: the first one before it in its clause.
func (r *Reading) finiteAuxiliary(v int, s Sentence) int {
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
