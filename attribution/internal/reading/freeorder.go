package reading

import "github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"

// setFreeSource finds the subject of a finite predicate in a language where it
// may follow its verb in any clause ("ha declarado el lunes la ministra"); token
// i is the one before the predicate. It reports whether it found one.
func (r *Reading) setFreeSource(p *Predicate, i int, s *Sentence) bool {
	if p.Class&(lexicon.Finite|lexicon.Participle) == 0 || p.Class&lexicon.Gerund != 0 && p.Start == p.Verb {
		return false
	}
	if i >= s.Start && r.endAt(i) != None && !r.Lexicon.VerbLast {
		m := r.endAt(i)
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
	if m := r.beside(i, s); m != None {
		p.Source, p.Role = m, Detached
		return true
	}
	if m := r.subjectAfter(p, s); m != None {
		p.Source, p.Role = m, Inverted
		return true
	}
	if m := r.firstMention(p.Start); r.Lexicon.VerbLast && m != None && r.canSpeak(m) {
		p.Source, p.Role = m, Subject
		return true
	}
	return false
}

// beside returns the person that a name or role between commas stands beside,
// where the second comma is token i: "Su antecesor, Carlos Ruiz,"; or None.
func (r *Reading) beside(i int, s *Sentence) int {
	inner := r.MentionBefore(i)
	if i <= s.Start || r.Tokens[i].Punct != ',' || inner == None {
		return None
	}
	comma := r.Mentions[inner].Start - 1
	outer := r.MentionBefore(comma)
	if comma <= s.Start || r.Tokens[comma].Punct != ',' || outer == None {
		return None
	}
	outer = r.headOf(outer, s)
	switch a, b := r.Mentions[outer].Type, r.Mentions[inner].Type; {
	case a == PersonNoun && b == PersonName, a == PersonName && b == PersonNoun:
		return outer
	}
	return None
}

// setDroppedSource gives a finite predicate of saying without a subject the one
// of the clause before, in this sentence or the last ones of the paragraph, or
// what the sentence before begins with:
// "Ana Ruiz llegó. “Es seguro”, dijo."
func (r *Reading) setDroppedSource(p int) {
	const farthest = 8 // predicates
	x := &r.Predicates[p]
	if x.Class&(lexicon.Say|lexicon.Attitude) == 0 || x.Class&(lexicon.Finite|lexicon.Participle) == 0 {
		return
	}
	here := &r.Sentences[r.Tokens[x.Verb].Sentence]
	for q := p - 1; q >= 0 && q > p-farthest; q-- {
		y := &r.Predicates[q]
		if r.Sentences[r.Tokens[y.Verb].Sentence].Paragraph != here.Paragraph {
			return
		}
		if y.Source != None && (y.Role == Subject || y.Role == Inverted || y.Role == Detached) && r.isPersonal(y.Source) {
			x.Source, x.Role = y.Source, Shared
			return
		}
	}
	before := r.Tokens[x.Verb].Sentence - 1
	if before < 0 || r.Sentences[before].Paragraph != here.Paragraph {
		return
	}
	if m := r.firstMention(r.Sentences[before].End - 1); m != None && r.isPersonal(m) {
		x.Source, x.Role = m, Shared
	}
}

// isPersonal reports whether a mention is somebody that a verb in the singular
// can be said of.
func (r *Reading) isPersonal(m int) bool {
	switch r.Mentions[m].Type {
	case PersonName, PersonNoun, Personal, BodyName, BodyNoun:
		return true
	}
	return false
}

// isOblique reports whether a mention stands after a preposition.
func (r *Reading) isOblique(m int, s *Sentence) bool {
	before := r.Mentions[m].Start - 1
	return before >= s.Start && r.Tokens[before].Class&lexicon.Preposition != 0
}

// subjectAfter returns the first mention after a predicate that can speak,
// behind adverbs, times and what prepositions bring in; None where something
// else stands there. Right behind a verb of saying that follows a quote any noun
// can.
func (r *Reading) subjectAfter(p *Predicate, s *Sentence) int {
	const farthest = 12 // tokens
	token := p.End
	oblique := false
	for i := token; i < min(s.End, token+farthest); {
		t := &r.Tokens[i]
		m := r.MentionAt(i)
		switch {
		case t.Piece != None:
			return None
		case m != None && (oblique || r.Mentions[m].Class&lexicon.Time != 0 || r.Mentions[m].Type == ObjectPronoun):
			i, oblique = r.Mentions[m].End, false
		case m != None && (r.canSpeak(m) || i == token && r.Mentions[m].Type == ThingNoun && r.followsQuote(p, s)):
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

// followsQuote reports whether a predicate of saying follows a quote, with no
// more than a comma or dash between.
func (r *Reading) followsQuote(p *Predicate, s *Sentence) bool {
	i := p.Start - 1
	for i > s.Start && (r.Tokens[i].Punct == ',' || r.Tokens[i].Punct == '-') {
		i--
	}
	return p.Class&lexicon.Say != 0 && i >= s.Start && r.Tokens[i].Piece != None
}

// canSpeak reports whether a mention is a person or body, or a pronoun for one.
func (r *Reading) canSpeak(m int) bool {
	switch r.Mentions[m].Type {
	case DocumentNoun, ThingNoun, RelativePronoun, PossessivePronoun, ObjectPronoun:
		return false
	}
	return true
}
