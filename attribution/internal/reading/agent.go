package reading

import "github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"

// setAgent makes the agent of a passive its source: "Adler" in "was called “a
// trap” by Adler" and in "a street called “the Cut” by residents". It reports
// whether there is one.
func (r *Reading) setAgent(p *Predicate, s *Sentence) bool {
	if p.Class&lexicon.Participle == 0 || p.Class&(lexicon.Say|lexicon.Tell|lexicon.Attitude|lexicon.Think) == 0 || !p.Passive && !r.namesPiece(p, s) {
		return false
	}
	const farthest = 16 // tokens
	for i := p.End; i+1 < s.End && i < p.End+farthest; i++ {
		t := &r.Tokens[i]
		if t.isSmall(lexicon.Agent) && r.isAgent(r.MentionAt(i+1)) {
			p.Source, p.Role = r.MentionAt(i+1), Agent
			return true
		}
		if t.Class&(lexicon.Subordinator|lexicon.Relative) != 0 && t.Class&lexicon.Preposition == 0 || t.Punct == ',' || t.Punct == ';' || r.isPredicate(i, s) {
			return false
		}
	}
	return false
}

// namesPiece reports whether a participle has nothing but a piece for its
// complement, and the preposition of an agent behind that.
func (r *Reading) namesPiece(p *Predicate, s *Sentence) bool {
	return p.End+1 < s.End && r.Tokens[p.End].Piece != None && r.Tokens[p.End+1].isSmall(lexicon.Agent)
}

// isAgent reports whether a mention can be one that speaks.
func (r *Reading) isAgent(m int) bool {
	if m == None {
		return false
	}
	switch r.Mentions[m].Type {
	case DocumentNoun, ThingNoun, RelativePronoun, PossessivePronoun:
		return false
	}
	return r.Mentions[m].Class&(lexicon.Time|lexicon.Calendar) == 0
}
