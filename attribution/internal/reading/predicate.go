package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

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
func (r *Reading) findPredicates(s Sentence) {
	first := len(r.Predicates)
	for i := s.Start; i < s.End; i++ {
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
	for p := first; p < len(r.Predicates); p++ {
		r.borrowSource(p, first)
	}
}

// isPredicate reports whether token i is the verb of a predicate.
func (r *Reading) isPredicate(i int, s Sentence) bool {
	t := &r.Tokens[i]
	if t.Class&lexicon.Auxiliary != 0 || t.Class&(lexicon.Base|lexicon.Present|lexicon.Past|lexicon.Participle|lexicon.Gerund) == 0 {
		return false
	}
	return !r.inMention(i) && r.isVerb(i, None, s)
}

// inMention reports whether token i belongs to the noun phrase found last
// before it.
func (r *Reading) inMention(i int) bool {
	for j := i; j >= 0 && j > i-16; j-- {
		if m := r.starts[j]; m != None {
			return r.Mentions[m].End > i
		}
	}
	return false
}

// addPredicate adds the predicate of the verb at token v with the source that
// word order gives it.
func (r *Reading) addPredicate(v int, s Sentence) {
	p := Predicate{Start: v, End: v + 1, Verb: v, Class: r.Tokens[v].Class, Source: None, Outer: None}
	if v+1 < s.End && r.Lexicon.Phrasal(r.Tokens[v].Lemma, r.Word(v+1)) {
		p.End, p.Class = v+2, p.Class|lexicon.Say
	}
	i := v - 1
	aux := false
	for i >= s.Start {
		if m := r.ends[i]; m != None && r.Mentions[m].Class&lexicon.Time != 0 && r.Mentions[m].Start > s.Start {
			i = r.Mentions[m].Start - 1 // Smith last week said
			continue
		}
		if r.Lexicon.FreeOrder && r.Tokens[i].Class&lexicon.Object != 0 {
			i-- // lo dijo, l'a dit
			continue
		}
		if r.isTimePreposition(i) && i > s.Start && r.ends[i-1] != None {
			i-- // Smith on Monday said
			continue
		}
		if r.ends[i] != None || r.Tokens[i].Class&(lexicon.Adverb|lexicon.Auxiliary|lexicon.Calendar) == 0 {
			break
		}
		aux = aux || r.Tokens[i].Class&lexicon.Auxiliary != 0
		p.Passive = p.Passive || r.isBe(i)
		i--
	}
	p.Start = i + 1
	p.Passive = p.Passive && p.Class&lexicon.Participle != 0 && p.Class&lexicon.Gerund == 0
	switch {
	case r.setAgent(&p, s):
	case r.Lexicon.VerbSecond && r.setVerbSecondSource(&p, s):
	case r.Lexicon.FreeOrder && r.setFreeSource(&p, i, s):
	default:
		r.setSource(&p, i, s, aux)
	}
	r.addPredicateOf(p)
}

func (r *Reading) addPredicateOf(p Predicate) {
	r.verbs[p.Verb] = len(r.Predicates)
	r.Predicates = append(r.Predicates, p)
}

// isTimePreposition reports whether token i is a preposition before a word of the
// calendar.
func (r *Reading) isTimePreposition(i int) bool {
	return r.Tokens[i].Class&lexicon.Preposition != 0 && i+1 < len(r.Tokens) && r.Tokens[i+1].Class&lexicon.Calendar != 0
}

// isBe reports whether token i is a form of the auxiliary of the passive.
func (r *Reading) isBe(i int) bool { return r.Tokens[i].isSmall(lexicon.Passive) }

// setSource finds the subject of a predicate from token i, the one before it.
func (r *Reading) setSource(p *Predicate, i int, s Sentence, aux bool) {
	gerund := p.Class&lexicon.Gerund != 0 && !aux
	switch {
	case !aux && p.Class&lexicon.Say != 0 && r.followedBySubject(p, s) && (r.afterQuote(i, s) || r.isTag(p, i, s)):
		p.Source, p.Role = r.MentionAt(p.End), Inverted
	case i < s.Start:
		if gerund {
			p.Role = Fronted
		}
	case r.Infinitive(i) && p.Class&lexicon.Base != 0:
		p.Role = Infinitival
	case r.ends[i] != None && r.Mentions[r.ends[i]].Type == RelativePronoun:
		p.Source, p.Role = r.ends[i], Relative
		r.Mentions[p.Source].Appositive = r.antecedent(i, s)
	case r.ends[i] != None && r.canBeSubject(r.ends[i], gerund):
		p.Source, p.Role = r.headOf(r.ends[i], s), Subject
		if gerund {
			p.Role = Participial
		}
	case r.Tokens[i].Class&lexicon.Conjunction != 0:
		p.Role = Shared
	case r.Tokens[i].Punct == ',' && gerund:
		p.Role = Participial
	case r.Tokens[i].Punct == ',' || r.Tokens[i].Punct == ')' || r.Tokens[i].Punct == '-':
		if p.Source, p.Outer = r.acrossApposition(i, s); p.Source != None {
			p.Role = Detached
		} else {
			p.Role = Shared
		}
	case gerund && r.relayed(i, s) != None:
		p.Source, p.Role = r.relayed(i, s), Relayed
	case gerund:
		p.Role = Participial
	}
}

// relayed returns whom a verb of relaying before token i quotes: "Smith" in
// "quoted Smith as", "quoted the mayor, Ann Smith, as" and "Smith was quoted by the
// agency as". None where there is no such verb.
func (r *Reading) relayed(i int, s Sentence) int {
	const farthest = 12 // tokens
	if r.Tokens[i].Class&lexicon.Preposition == 0 {
		return None
	}
	for k := i - 1; k >= s.Start && k > i-farthest && r.Tokens[k].Piece == None; k-- {
		if r.Tokens[k].Class&lexicon.Relay == 0 || r.verbs[k] == None {
			continue
		}
		p := &r.Predicates[r.verbs[k]]
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
func (r *Reading) afterQuote(i int, s Sentence) bool {
	if i >= s.Start && r.Tokens[i].Punct == ',' {
		i--
	}
	return i < s.Start || r.Tokens[i].Piece != None
}

// isTag reports whether a predicate with a mention after it is set off by a
// comma behind a clause that it reports: "It will rain, said Smith, a farmer."
func (r *Reading) isTag(p *Predicate, i int, s Sentence) bool {
	if i <= s.Start || r.Tokens[i].Punct != ',' || p.Class&lexicon.Finite == 0 {
		return false
	}
	m := &r.Mentions[r.MentionAt(p.End)]
	if m.Type == ThingNoun || m.End < s.End && r.Tokens[m.End].Kind != segment.Punct {
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
func (r *Reading) followedBySubject(p *Predicate, s Sentence) bool {
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
	return next >= s.End || r.Tokens[next].Class&lexicon.Auxiliary == 0 && !r.isVerb(next, None, s)
}

// headOf climbs from the end of a noun phrase to its head: from "the campaign"
// to "a spokesman" in "a spokesman for the campaign".
func (r *Reading) headOf(m int, s Sentence) int {
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
		if before <= s.Start || !r.Tokens[before].isSmall(lexicon.Preposition) {
			return m
		}
		up := r.ends[before-1]
		if up == None {
			up = r.madeBy(before, s)
		}
		switch {
		case up == None || r.Mentions[up].Type > ThingNoun,
			x.Type == PersonName && r.isBareRole(up),                                                   // "secretary of state Ruth Adler"
			r.Mentions[up].Class&lexicon.Time != 0 && r.Tokens[before].Class&lexicon.Subordinator != 0: // "days after Adler left"
			return m
		}
		m = up
	}
	return m
}

// madeBy returns what the agent of a participle right after it made: "a letter" in
// "a letter obtained by the agency", from the token of "by". None where there is
// nothing of the kind.
func (r *Reading) madeBy(by int, s Sentence) int {
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

// acrossApposition returns the mention before the comma, dash or bracket that
// opens what token i closes: "Smith" in "Smith, a former judge,"; and the next
// one farther out: "Smith" in "Smith, whose daughter, Ann, left home,". None
// where there is no such mention.
func (r *Reading) acrossApposition(i int, s Sentence) (nearest, outer int) {
	const farthest = 40 // tokens
	open := r.Tokens[i].Punct
	if open == ')' {
		open = '('
	}
	nearest, outer = None, None
	for k := i - 1; k > s.Start && k > i-farthest; k-- {
		if r.Tokens[k].Piece != None {
			break
		}
		if r.Tokens[k].Punct != open || r.ends[k-1] == None {
			continue
		}
		m := r.headOf(r.ends[k-1], s)
		switch {
		case r.Mentions[m].Type >= Personal && r.Mentions[m].Type != OtherPronoun, r.opensClause(k + 1):
			return nearest, None
		case r.isWhose(r.Mentions[m].Start):
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

// opensClause reports whether a clause with a subject of its own begins with token
// i: "he" in "asked Smith, he looked up,".
func (r *Reading) opensClause(i int) bool {
	m := r.MentionAt(i)
	return m != None && r.Mentions[m].Type == Personal
}

// isWhose reports whether token i opens a relative clause as a possessive.
func (r *Reading) isWhose(i int) bool { return equalFold(r.Word(i), "whose") }

// insideApposition reports whether a mention looks like a part of a longer
// apposition: a place in it, or a noun phrase after a comma itself.
func (r *Reading) insideApposition(m int, s Sentence) bool {
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

// antecedent returns the mention that a relative pronoun at token i refers to.
func (r *Reading) antecedent(i int, s Sentence) int {
	k := i - 1
	if k > s.Start && r.Tokens[k].Punct == ',' {
		k--
	}
	if k < s.Start || r.ends[k] == None {
		return None
	}
	return r.headOf(r.ends[k], s)
}

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
		x.Outer = r.firstSubject(first, q, x.Source)
		return
	}
	x.Source = r.firstMention(x.Start)
	if x.Source == None && r.Lexicon.Dropped {
		r.setDroppedSource(p)
	}
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

// firstMention returns the first mention of a token's sentence that follows no
// preposition and ends before the token, or None.
func (r *Reading) firstMention(token int) int {
	const farthest = 60 // tokens
	s := r.Sentences[r.Tokens[token].Sentence]
	for i := max(s.Start, token-farthest); i < token; i++ {
		m := r.starts[i]
		if m == None || r.Mentions[m].End > token {
			continue
		}
		if i == s.Start || r.Tokens[i-1].Class&lexicon.Preposition == 0 {
			return m
		}
		i = r.Mentions[m].End - 1
	}
	return None
}

// addPossessor adds a noun of saying with its possessor: "Smith's claim".
func (r *Reading) addPossessor(i int) {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		m := r.ends[j]
		if m != None && (r.Mentions[m].Possessor || r.Mentions[m].Type == PossessivePronoun) {
			r.addPredicateOf(Predicate{Start: i, End: i + 1, Verb: i, Class: r.Tokens[i].Class &^ lexicon.AnyVerb, Source: m, Outer: None, Role: Possessor})
			return
		}
	}
}

// addLabel adds a colon after a name as a cue: "Smith: ...".
func (r *Reading) addLabel(i int, s Sentence) {
	m := r.MentionBefore(i)
	if r.isBareAt(i+1, s) {
		m = r.MentionAt(s.Start)
	}
	if m != None && r.opensLabel(r.Mentions[m].Start, i, s) && (r.Mentions[m].Type.IsName() || !r.Lexicon.FreeOrder || r.isBareAt(i+1, s)) {
		r.addPredicateOf(Predicate{Start: i, End: i + 1, Verb: i, Class: lexicon.Say, Source: m, Outer: None, Role: Labelled})
	}
}

// opensLabel reports whether a label that ends before token i can start with
// token start: at the beginning of a sentence, or between a dash and a quote.
func (r *Reading) opensLabel(start, i int, s Sentence) bool {
	return start == s.Start || start > s.Start && r.Tokens[start-1].Punct == '-' && i+1 < s.End && r.Tokens[i+1].Piece != None
}

// addSignature adds a dash before a name that ends a sentence as a cue, after a
// quote or at the beginning of a line: "- Smith".
func (r *Reading) addSignature(i int, s Sentence) {
	m := r.MentionAt(i + 1)
	if m == None || i > s.Start && r.Tokens[i-1].Piece == None && r.Tokens[i-1].Kind != segment.Punct {
		return
	}
	if r.Lexicon.FreeOrder && !r.Tokens[i+1].Capital {
		return // a verb that is not listed, maybe
	}
	const longest = 6 // tokens after the mention: "of Springfield, Ohio."
	if s.End-r.Mentions[m].End <= longest {
		r.addPredicateOf(Predicate{Start: i, End: i + 1, Verb: i, Class: lexicon.Say, Source: m, Outer: None, Role: Labelled})
	}
}

// addPhrase adds a phrase of n tokens as a cue: "according to".
func (r *Reading) addPhrase(i, n, source int) {
	if source != None {
		r.addPredicateOf(Predicate{Start: i, End: i + n, Verb: i, Class: lexicon.Say, Source: source, Outer: None, Role: According})
	}
}

// phraseAt returns the length in tokens of the longest phrase that starts with
// token i, or 0.
func (r *Reading) phraseAt(i int, s Sentence, phrases [][]string) int {
	longest := 0
	for _, phrase := range phrases {
		if len(phrase) > longest && i+len(phrase) <= s.End && r.hasPhrase(i, phrase) {
			longest = len(phrase)
		}
	}
	return longest
}

func (r *Reading) hasPhrase(i int, phrase []string) bool {
	for k, w := range phrase {
		if w == lexicon.Source {
			if r.possessiveAt(i+k) == None {
				return false
			}
		} else if !equalFold(r.Word(i+k), w) {
			return false
		}
	}
	return true
}

// sourceOf returns the source of the phrase of the tokens from start up to end:
// the pronoun in it, or the mention after it.
func (r *Reading) sourceOf(start, end int) int {
	for i := start; i < end; i++ {
		if m := r.possessiveAt(i); m != None {
			r.Mentions[m].Type = Personal // who "by his words" names is the speaker
			return m
		}
	}
	return r.MentionAt(end)
}

// possessiveAt returns the possessive pronoun at a token as a mention, or None.
func (r *Reading) possessiveAt(token int) int {
	if m := r.ends[token]; m != None && r.Mentions[m].Type == PossessivePronoun {
		return m
	}
	return None
}

// equalFold compares a word with one in lower case.
func equalFold(word, low string) bool {
	word = strings.TrimRight(word, "'’") // of an elided word
	if len(word) != len(low) {
		return false
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= utf8.RuneSelf {
			return strings.EqualFold(word, low)
		}
		if c != low[i] {
			return false
		}
	}
	return true
}
