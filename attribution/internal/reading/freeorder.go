package reading

import "github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"

// setFreeSource finds the subject of a finite predicate in a language where it
// may follow its verb in any clause ("ha declarado el lunes la ministra"); token
// i is the one before the predicate. It reports whether it found one.
func (r *Reading) setFreeSource(p *Predicate, i int, s Sentence) bool {
	if p.Class&(lexicon.Finite|lexicon.Participle) == 0 || p.Class&lexicon.Gerund != 0 && p.Start == p.Verb {
		return false
	}
	if i >= s.Start && r.ends[i] != None {
		m := r.ends[i]
		if r.Mentions[m].Type == RelativePronoun {
			return false
		}
		if aux := r.Mentions[m].Start - 1; r.Mentions[m].Type == Personal && aux >= s.Start && r.Tokens[aux].Class&lexicon.Auxiliary != 0 {
			p.Start, p.Source, p.Role = aux, m, Inverted // a-t-il dit
			return true
		}
		if m = r.headOf(m, s); r.canBeSubject(m, false) && !r.isOblique(m, s) {
			p.Source, p.Role = m, Subject
			return true
		}
	}
	if m := r.subjectAfter(p.End, s); m != None {
		p.Source, p.Role = m, Inverted
		return true
	}
	return false
}

// isOblique reports whether a mention stands after a preposition.
func (r *Reading) isOblique(m int, s Sentence) bool {
	before := r.Mentions[m].Start - 1
	return before >= s.Start && r.Tokens[before].Class&lexicon.Preposition != 0
}

// subjectAfter returns the first mention from a token on that can speak, behind
// adverbs, times and what prepositions bring in; None where something else
// stands there.
func (r *Reading) subjectAfter(token int, s Sentence) int {
	const farthest = 12 // tokens
	oblique := false
	for i := token; i < min(s.End, token+farthest); {
		t := &r.Tokens[i]
		m := r.MentionAt(i)
		switch {
		case t.Piece != None:
			return None
		case m != None && (oblique || r.Mentions[m].Class&lexicon.Time != 0 || r.Mentions[m].Type == ObjectPronoun):
			i, oblique = r.Mentions[m].End, false
		case m != None && r.canSpeak(m):
			return m
		case m == None && t.Class&lexicon.Preposition != 0:
			i, oblique = i+1, true
		case m == None && t.Class&(lexicon.Adverb|lexicon.Calendar|lexicon.Determiner) != 0:
			i, oblique = i+1, false
		default:
			return None
		}
	}
	return None
}

// canSpeak reports whether a mention is a person or body, or a pronoun for one.
func (r *Reading) canSpeak(m int) bool {
	switch r.Mentions[m].Type {
	case DocumentNoun, ThingNoun, RelativePronoun, PossessivePronoun, ObjectPronoun:
		return false
	}
	return true
}
