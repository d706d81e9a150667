package attribution

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// via returns who relays what a mention is the source of by a predicate, or nil;
// relay is the mention of an outlet known to do so, or None. It looks, in this
// order, for the paper that speaks for its maker, a source around the speaker, and
// in the sentence of the cue for the occasion ("in an interview with Der Spiegel"),
// the paper ("in a statement"), the platform ("wrote on X") and the outlet spoken
// to ("told the BBC").
func (d *draft) via(mention, relay, predicate int) *Via {
	const farthest = 200 // tokens from the cue
	if relay != reading.None {
		if d.resolver.isSomeone(relay) {
			return nil // "According to Smith, Webb said"
		}
		return d.relay(relay, Outlet)
	}
	if d.resolver.maker(mention) != reading.None {
		x := &d.Mentions[mention]
		head := d.Head(x.Start, x.End)
		return &Via{Span: d.Tokens[head].Span, Name: d.Word(head), Type: Statement}
	}
	if predicate == reading.None || d.Predicates[predicate].Source == reading.None {
		return nil
	}
	cue := &d.Predicates[predicate]
	s := d.Sentences[d.Tokens[cue.Verb].Sentence]
	s.Start, s.End = max(s.Start, cue.Verb-farthest), min(s.End, cue.Verb+farthest)
	if m := d.accordingTo(s, mention, predicate); m != reading.None {
		return d.relay(m, Outlet)
	}
	if d.classes(s)&(occasions|lexicon.Outlet|lexicon.OutletWord) == 0 {
		return nil // most sentences
	}
	for i := s.Start + 1; i < s.End; i++ {
		if d.Tokens[i].Class&occasions == 0 { // most
			continue
		}
		if v := d.occasion(i, s); v != nil {
			return v
		}
	}
	if v := d.outletAfter(cue, s); v != nil {
		return v
	}
	for p := predicate - 1; p >= 0 && d.Predicates[p].Verb >= s.Start; p-- { // "Speaking to the BBC, Smith said"
		if x := &d.Predicates[p]; (x.Role == reading.Fronted || x.Role == reading.Participial) && x.Source == cue.Source {
			if v := d.outletAfter(x, s); v != nil {
				return v
			}
		}
	}
	return nil
}

// isSomeone reports whether a mention is the name of a person for sure.
func (s *resolver) isSomeone(m int) bool {
	if s.Mentions[m].Type != reading.PersonName || s.IsOutlet(m) {
		return false
	}
	e := s.named(m)
	return e.isPersonal() || e.names[0].Given != ""
}

// relay makes the via of a mention. An outlet without a name is the one named last
// before it: "she told the broadcaster".
func (d *draft) relay(m int, t ViaType) *Via {
	x := &d.Mentions[m]
	if x.Type == reading.DocumentNoun {
		t = Statement
	}
	if n := d.Name(m); !n.Empty() {
		return &Via{Span: n, Name: n.In(d.Text), Type: t}
	}
	for i := x.Start; i < x.End; i++ {
		if y := &d.Tokens[i]; y.Class&lexicon.Outlet != 0 && (y.Capital || i == x.End-1) { // "dem Spiegel", "the Tass news agency"
			return &Via{Span: y.Span, Name: y.In(d.Text), Type: t}
		}
	}
	return &Via{Span: x.Span, Name: d.outletBefore(m).In(d.Text), Type: t}
}

// outletBefore returns the name of the outlet that "the broadcaster" stands for, the
// one named last before the mention; or the mention where it is no such noun.
func (d *draft) outletBefore(m int) Span {
	const farthest = 200 // mentions
	x := &d.Mentions[m]
	if x.End-x.Start != 2 || x.Class&lexicon.Organization == 0 || d.Tokens[x.Start].Class&lexicon.Definite == 0 {
		return x.Span
	}
	for k := m - 1; k >= 0 && k > m-farthest; k-- {
		switch y := &d.Mentions[k]; {
		case !d.IsOutlet(k):
		case y.Type == reading.BodyName:
			return d.Name(k)
		case d.Tokens[y.Start].Class&lexicon.Determiner == 0:
			return y.Span // "state television"
		}
	}
	return x.Span
}

// classes returns the classes that the words of a sentence have.
func (d *draft) classes(s reading.Sentence) lexicon.Class {
	all := lexicon.Class(0)
	tokens := d.Tokens[s.Start:s.End]
	for i := range tokens {
		all |= tokens[i].Class
	}
	return all
}

// accordingTo returns the source of an "according to" in the sentence of a predicate,
// other than the speaker.
func (d *draft) accordingTo(s reading.Sentence, speaker, predicate int) int {
	p := predicate
	for p > 0 && d.Predicates[p-1].Verb >= s.Start {
		p--
	}
	for ; p < len(d.Predicates) && d.Predicates[p].Verb < s.End; p++ {
		x := &d.Predicates[p]
		if x.Role == reading.According && x.Source != speaker && (d.IsOutlet(x.Source) || d.Mentions[x.Source].Type == reading.DocumentNoun) {
			return x.Source
		}
	}
	return reading.None
}

// outletAfter returns the outlet that a cue speaks to or through, soon after it, or
// nil: "told the BBC", "told the BBC's Ruth Adler", "sagte Ruth Adler der dpa",
// "said on CNN", "was quoted as saying by Reuters".
func (d *draft) outletAfter(cue *reading.Predicate, s reading.Sentence) *Via {
	const farthest = 8 // tokens
	start := cue.End
	if d.Lexicon.VerbLast {
		start = d.Mentions[cue.Source].End // "Ayşe Kaya Reuters’a konuştu"
	}
	for i := start; i < min(s.End, start+farthest) && (d.Tokens[i].Piece == reading.None || cue.Role == reading.Relayed); i++ {
		m := d.MentionAt(i)
		if m == reading.None || m == cue.Source {
			continue
		}
		told := i == cue.End || i == d.Mentions[cue.Source].End               // "told the BBC", "sagte Ruth Adler der dpa"
		ofSource := i-1 == d.Mentions[cue.Source].End && d.resolver.isOf(i-1) // "il presidente della Repubblica"
		if ofSource || d.Mentions[m].Possessor || d.isCut(m) || !told && d.Tokens[i-1].Class&lexicon.Preposition == 0 && d.Tokens[i].Class&lexicon.Oblique == 0 {
			continue
		}
		if at := d.Employer(m); !at.Empty() {
			return &Via{Span: at, Name: at.In(d.Text), Type: Outlet}
		}
		if d.IsOutlet(m) {
			return d.relay(m, Outlet)
		}
	}
	return nil
}

// isCut reports whether a mention is only the first part of a compound: "a news" of "a
// news briefing".
func (d *draft) isCut(m int) bool {
	x := &d.Mentions[m]
	return x.NameStart == x.NameEnd && x.End < len(d.Tokens) && d.Tokens[x.End].Class&lexicon.Gerund != 0
}

// occasions are the classes of the words that name an interview, statement or platform.
const occasions = lexicon.Interview | lexicon.Statement | lexicon.Platform

// occasion returns the interview, statement or platform that token i names, one of
// occasions and not the first of its sentence.
func (d *draft) occasion(i int, s reading.Sentence) *Via {
	t := &d.Tokens[i]
	class := t.Class & occasions
	if d.before(i, s)&lexicon.Preposition == 0 && !d.Lexicon.NameSuffix {
		return nil
	}
	switch {
	case class&lexicon.Interview != 0:
		return d.interview(i, s)
	case class&lexicon.Statement != 0:
		return &Via{Span: t.Span, Name: d.Word(i), Type: Statement}
	case t.Capital:
		return &Via{Span: t.Span, Name: d.Word(i), Type: Platform}
	}
	return nil
}

// before returns the class of the last word before token i that is no part of
// its noun phrase.
func (d *draft) before(i int, s reading.Sentence) lexicon.Class {
	const longest = 6 // tokens of a noun phrase before its head
	for k := i; k > s.Start && k > i-longest; k-- {
		if m := d.MentionAt(k); m != reading.None && d.Mentions[m].End > i {
			return d.Tokens[k-1].Class
		}
	}
	return d.Tokens[i-1].Class
}

// interview is the outlet that an interview was given to, or the interview.
func (d *draft) interview(i int, s reading.Sentence) *Via {
	const farthest = 4 // tokens
	if m := d.MentionAt(i); m != reading.None && d.Mentions[m].NameStart == i+1 && d.IsOutlet(m) {
		return d.relay(m, Interview) // "в интервью РБК"
	}
	for k := i + 1; k < s.End && k <= i+farthest; k++ {
		if m := d.MentionAt(k); m != reading.None && (d.Mentions[m].Type.IsName() || d.IsOutlet(m)) && d.Tokens[k-1].Class&lexicon.Preposition != 0 {
			return d.relay(m, Interview)
		}
	}
	t := &d.Tokens[i]
	return &Via{Span: t.Span, Name: d.Word(i), Type: Interview}
}
