package reading

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// acrossApposition returns the mention before the comma, dash or bracket that
// opens what token i closes: "Smith" in "Smith, a former judge,"; and the next
// one farther out: "Smith" in "Smith, whose daughter, Ann, left home,". None
// where there is no such mention.
func (r *Reading) acrossApposition(i int, s *Sentence) (nearest, outer int) {
	const farthest = 40 // tokens
	open := r.Tokens[i].Punct
	if open == ')' {
		open = '('
	}
	nearest, outer = None, None
	for k := i - 1; k > s.Start && k > i-farthest; k-- {
		if r.Tokens[k].Piece != None && !r.inMention(k) || r.Tokens[k].Punct == ';' {
			break
		}
		m := None
		if r.Tokens[k].Punct == open {
			m = r.beforeBracket(k, s)
		}
		if m == None {
			continue
		}
		m = r.headOf(m, s)
		switch {
		case r.Mentions[m].Type >= Personal && r.Mentions[m].Type != OtherPronoun, r.opensClause(k + 1), r.isAdverbial(m, s):
			return nearest, None
		case r.isTaken(m, s):
			if nearest != None {
				return nearest, None
			}
		case r.IsWhose(r.Mentions[m].Start):
			nearest = None // its clause holds what was found
		case nearest == None || r.insideApposition(nearest, s):
			nearest = m
		case r.Tokens[r.Mentions[m].Start].Class&lexicon.Possessive == 0:
			outer = m
			r.linkApposition(nearest, i)
			return nearest, outer
		}
	}
	r.linkApposition(nearest, i)
	return nearest, outer
}

// beforeBracket returns the mention that ends right before token i, or before a
// short bracket that does: "Adler" before the comma of "Adler (D-Nor.), a judge". None
// where there is no such mention.
func (r *Reading) beforeBracket(i int, s *Sentence) int {
	const longest = 8 // tokens
	if i == s.Start || r.Tokens[i-1].Punct != ')' {
		return r.MentionBefore(i)
	}
	for k := i - 2; k > s.Start && k > i-longest; k-- {
		if r.Tokens[k].Punct == '(' {
			return r.MentionBefore(k)
		}
	}
	return None
}

// isAdverbial reports whether a mention is a time or all that a preposition brings in and
// so no subject: "television" in "On television, Adler, a judge, said".
func (r *Reading) isAdverbial(m int, s *Sentence) bool {
	if r.Mentions[m].Class&lexicon.Time != 0 {
		return true
	}
	before := r.Mentions[m].Start - 1
	if before < s.Start || r.Tokens[before].Class&lexicon.Preposition == 0 || r.Tokens[before].Class&lexicon.Subordinator != 0 {
		return false
	}
	return before == s.Start || r.Tokens[before-1].Punct != ',' // "Adler, 54, of Orland,"
}

// isTaken reports whether a mention is what the verb right before it takes and so no
// subject: "friends" in "Asked whether they are friends, her agent, Adler, said".
func (r *Reading) isTaken(m int, s *Sentence) bool {
	before := r.Mentions[m].Start - 1
	return before > s.Start && (r.verbAt(before) != None && r.Predicates[r.verbAt(before)].Source != m || r.Tokens[before].isSmall(lexicon.Auxiliary))
}

// opensClause reports whether a clause with a subject of its own begins with token
// i: "he" in "asked Smith, he looked up,".
func (r *Reading) opensClause(i int) bool {
	m := r.MentionAt(i)
	return m != None && r.Mentions[m].Type == Personal
}

// IsWhose reports whether token i opens a relative clause as a possessive: "whose".
func (r *Reading) IsWhose(i int) bool {
	const whose = lexicon.Possessive | lexicon.Content
	return r.Tokens[i].Class&whose == whose
}

// insideApposition reports whether a mention looks like a part of a longer
// apposition: a place in it, or a noun phrase after a comma itself.
func (r *Reading) insideApposition(m int, s *Sentence) bool {
	x := &r.Mentions[m]
	i := x.Start - 1
	if i < s.Start {
		return false
	}
	before := &r.Tokens[i]
	if x.Type == PersonName {
		return r.isLowerPreposition(i) || before.Punct == ',' && x.Start == x.NameStart && r.endsPlace(i)
	}
	return before.Punct == ',' || before.Class&(lexicon.Preposition|lexicon.Conjunction) != 0
}

// endsPlace reports whether token i follows a name after a preposition: the
// comma of "of Raleigh, N.C.".
func (r *Reading) endsPlace(i int) bool {
	m := r.MentionBefore(i)
	return m != None && r.Mentions[m].Type.IsName() && r.isLowerPreposition(r.Mentions[m].Start-1)
}

func (r *Reading) isLowerPreposition(i int) bool {
	return i >= 0 && r.Tokens[i].Class&lexicon.Preposition != 0 && !r.Tokens[i].Capital
}

// linkApposition notes that the noun phrase after a mention's comma says more
// of it.
func (r *Reading) linkApposition(m, end int) {
	if m == None {
		return
	}
	a := r.MentionAt(r.Mentions[m].End + 1)
	if a != None && r.Mentions[a].End <= end && r.Mentions[a].Type.IsNoun() {
		r.Mentions[a].Appositive = m
	}
}

// besideOpenRole returns the name that a bare role stands beside after a comma where
// no other comma closes the apposition: "Adler" for "CEO" in "Ruth Adler, president
// and CEO of the Dairy Association said". None where there is no such name.
func (r *Reading) besideOpenRole(m int, s *Sentence) int {
	if !r.isBareRole(m) {
		return None
	}
	i := r.Mentions[m].Start - 1
	if i > s.Start && r.Tokens[i].Class&lexicon.Conjunction != 0 {
		if first := r.MentionBefore(i); first != None && r.isBareRole(first) {
			i = r.Mentions[first].Start - 1
		}
	}
	if i <= s.Start || r.Tokens[i].Punct != ',' {
		return None
	}
	name := r.MentionBefore(i)
	if name == None || r.Mentions[name].Type != PersonName {
		return None
	}
	return name
}

// firstRole returns the first of two roles of one person of which a mention is the
// other: "the founder" of "the founder and director". None where it is no such role.
func (r *Reading) firstRole(m int, s *Sentence) int {
	i := r.Mentions[m].Start - 1
	if i <= s.Start || !r.isBareRole(m) || r.Tokens[i].Class&lexicon.Conjunction == 0 {
		return None
	}
	first := r.MentionBefore(i)
	if first == None || r.Mentions[first].Type != PersonNoun || r.isBareRole(first) {
		return None
	}
	return first
}

// antecedent returns the mention that a relative pronoun at token i refers to.
func (r *Reading) antecedent(i int, s *Sentence) int {
	const farthest = 30 // tokens
	k := i - 1
	if k > s.Start && r.Tokens[k].Class&lexicon.Conjunction != 0 { // "Smith, who stayed and who said"
		for j := k - 1; j > s.Start && j > k-farthest; j-- {
			if m := r.endAt(j); m != None && r.Mentions[m].Type == RelativePronoun && r.Mentions[m].Appositive != None {
				return r.Mentions[m].Appositive
			}
		}
	}
	if k > s.Start && r.Tokens[k].Piece != None {
		k-- // "a contestant on the show, “Red House,” who"
	}
	if p := r.Tokens[max(k, s.Start)].Punct; k > s.Start && (p == ',' || p == '-' || p == '(') {
		k--
	}
	if k > s.Start+1 && r.Tokens[k].Kind == segment.Number && r.Tokens[k-1].Punct == ',' {
		k -= 2 // "Smith, 54, who"
	}
	if k < s.Start || r.endAt(k) == None {
		return None
	}
	return r.headOf(r.endAt(k), s)
}
