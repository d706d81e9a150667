package reading

import "github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"

// A Role is how a mention stands to a predicate.
type Role uint8

// The roles of a source. The surest stand first.
const (
	NoRole      Role = iota
	Subject          // Smith said
	Inverted         // said Smith
	Detached         // Smith, a former judge, said; Smith, who heads the board, said
	According        // according to Smith
	Shared           // Smith rose and said
	Relative         // Smith, who said
	Participial      // Smith rose, saying
	Infinitival      // Smith went on to say
	Fronted          // Saying so, Smith rose
	Labelled         // Smith: ...
	Possessor        // Smith's claim
	Agent            // was called so by Smith
	Relayed          // the agency quoted Smith as saying
	Roles            // how many there are
)

// A Predicate is a verb or another cue, with the mention that is its source.
type Predicate struct {
	Start, End int           // tokens: the verb with its auxiliaries before it
	Verb       int           // token of the verb or of the noun of saying
	Class      lexicon.Class // of the verb
	Source     int           // the mention that says it, or None
	Outer      int           // a mention farther out that may say it as well, or None
	Role       Role
	Passive    bool // was told, was called
}

// findPredicates finds the predicates of a sentence and their sources. Those
// that have to borrow another's source come second.
func (r *Reading) findPredicates(s *Sentence) {
	first := len(r.Predicates)
	for i := r.nextCue(s.Start, s.End); i < s.End; i = r.nextCue(i+1, s.End) {
		t := &r.Tokens[i]
		switch {
		case r.isPredicate(i, s):
			r.addPredicate(i, s)
		case t.Class&lexicon.Utterance != 0:
			r.addPossessor(i)
		case t.Punct == ':':
			r.addLabel(i, s)
		case t.Punct == '-':
			r.addSignature(i, s)
		case t.Class&lexicon.Phrase != 0:
			if n := r.phraseAt(i, s, r.Lexicon.SourceAfter); n > 0 {
				r.addPhrase(i, n, r.sourceOf(i, i+n))
			} else if n := r.phraseAt(i, s, r.Lexicon.SourceBefore); n > 0 {
				r.addPhrase(i, n, r.MentionBefore(i))
			}
		}
	}
	if len(r.Predicates) == first && s.Start > 0 && r.Tokens[s.Start-1].Piece != None {
		r.addLastLine(s)
	}
	for p := first; p < len(r.Predicates); p++ {
		r.borrowSource(p, first)
		r.setNumber(&r.Predicates[p])
	}
}

// nextCue returns the first token from i up to end that may be a verb or another cue, or
// end.
func (r *Reading) nextCue(i, end int) int {
	const cue = lexicon.AnyForm | lexicon.Utterance | lexicon.Phrase
	tokens := r.Tokens[:end]
	for ; i < len(tokens); i++ {
		if t := &tokens[i]; t.Class&cue != 0 || t.Punct == ':' || t.Punct == '-' {
			break
		}
	}
	return i
}

// setNumber takes from a pronoun that is she and they, as the German "sie", what its verb
// tells that it is not.
func (r *Reading) setNumber(p *Predicate) {
	if p.Source == None || p.Role > Detached {
		return
	}
	m := &r.Mentions[p.Source]
	switch {
	case m.Type != Personal || m.Class&lexicon.Feminine == 0 || m.Class&lexicon.Plural == 0:
	case r.Lexicon.IsPlural(r.Word(r.finite(p, m))):
		m.Class &^= lexicon.Feminine
	default:
		m.Class &^= lexicon.Plural
	}
}

// finite returns the token of the finite verb of a predicate with a subject: an auxiliary
// beside the subject, or the verb.
func (r *Reading) finite(p *Predicate, m *Mention) int {
	for _, i := range [...]int{m.Start - 1, m.End} {
		if 0 <= i && i < len(r.Tokens) && r.Tokens[i].Class&lexicon.Auxiliary != 0 {
			return i
		}
	}
	return p.Verb
}

// isPredicate reports whether token i is the verb of a predicate.
func (r *Reading) isPredicate(i int, s *Sentence) bool {
	t := &r.Tokens[i]
	if t.Class&lexicon.Auxiliary != 0 || t.Class&lexicon.AnyForm == 0 {
		return false
	}
	return !r.inMention(i) && r.isVerb(i, None, s)
}

// inMention reports whether token i belongs to the noun phrase found last
// before it.
func (r *Reading) inMention(i int) bool {
	for j := i; j >= 0 && j > i-16; j-- {
		if m := r.startAt(j); m != None {
			return r.Mentions[m].End > i
		}
	}
	return false
}

// addPredicate adds the predicate of the verb at token v with the source that
// word order gives it.
func (r *Reading) addPredicate(v int, s *Sentence) {
	p := r.newPredicate(v)
	*p = Predicate{Source: None, Outer: None}
	p.Start, p.End, p.Verb, p.Class = v, v+1, v, r.Tokens[v].Class
	if v+1 < s.End && r.Lexicon.Phrasal(r.Tokens[v].Lemma, r.Word(v+1)) {
		p.End, p.Class = v+2, p.Class|lexicon.Say
	}
	i := v - 1
	aux := false
	for i >= s.Start {
		if m := r.endAt(i); m != None && r.Mentions[m].Class&lexicon.Time != 0 && r.Mentions[m].Start > s.Start {
			i = r.Mentions[m].Start - 1 // Smith last week said
			continue
		}
		if r.Lexicon.FreeOrder && r.Tokens[i].Class&lexicon.Object != 0 {
			i-- // lo dijo, l'a dit
			continue
		}
		if r.isTimePreposition(i) && i > s.Start && r.endAt(i-1) != None {
			i-- // Smith on Monday said
			continue
		}
		if r.endAt(i) != None || r.Tokens[i].Class&(lexicon.Adverb|lexicon.Auxiliary|lexicon.Calendar) == 0 {
			break
		}
		aux = aux || r.Tokens[i].Class&lexicon.Auxiliary != 0
		p.Passive = p.Passive || r.isBe(i)
		i--
	}
	p.Start = i + 1
	p.Passive = p.Passive && p.Class&lexicon.Participle != 0 && p.Class&lexicon.Gerund == 0
	switch {
	case r.setAgent(p, s):
	case r.Lexicon.VerbSecond && r.setVerbSecondSource(p, s):
	case r.Lexicon.FreeOrder && r.setFreeSource(p, i, s):
	default:
		r.setSource(p, i, s, aux)
	}
}

// newPredicate adds a predicate of a verb, to be set.
func (r *Reading) newPredicate(verb int) *Predicate {
	r.Tokens[verb].verb = int32(len(r.Predicates))
	return add(&r.Predicates)
}

// isTimePreposition reports whether token i is a preposition before a word of the
// calendar.
func (r *Reading) isTimePreposition(i int) bool {
	return r.Tokens[i].Class&lexicon.Preposition != 0 && i+1 < len(r.Tokens) && r.Tokens[i+1].Class&lexicon.Calendar != 0
}

// isBe reports whether token i is a form of the auxiliary of the passive.
func (r *Reading) isBe(i int) bool { return r.Tokens[i].isSmall(lexicon.Passive) }
