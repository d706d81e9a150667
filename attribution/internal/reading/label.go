package reading

import (
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// closeLabel makes a full stop at the end of the tokens the colon that it stands for
// behind the letter that opens a paragraph: "Q. Who pays?"
func (r *Reading) closeLabel() {
	stop := len(r.Tokens) - 1
	if stop < 1 || r.Tokens[stop].Punct != '.' {
		return
	}
	letter := &r.Tokens[stop-1]
	opens := letter.Start == 0 || r.Text[letter.Start-1] == '\n'
	if opens && letter.Capital && letter.Len() == 1 {
		r.Tokens[stop].Punct = ':'
	}
}

// findLabel adds the speaker's label that opens a sentence of a transcript as a
// mention, and returns the token after it, or the first of the sentence where
// there is none:
//
//	SMITH (mayor): We will keep it open.
func (r *Reading) findLabel(s *Sentence) int {
	const longest = 16 // tokens
	if !r.bare {
		return s.Start
	}
	start := r.labelStart(s)
	tokens := r.Tokens[:min(s.End, start+longest)]
	for i := start + 1; i < len(tokens); i++ {
		if tokens[i].Punct != ':' {
			continue
		}
		if !r.isBareAt(i+1, s) {
			break
		}
		end := start
		for end < i && strings.IndexByte("([*", r.Tokens[end].Punct) < 0 {
			end++
		}
		if end > start {
			r.addLabelMention(start, end)
		}
		return end
	}
	return s.Start
}

// labelStart returns the token that a label of the sentence starts with, behind
// the ">>" of captions and the "**" of Markdown.
func (r *Reading) labelStart(s *Sentence) int {
	i := s.Start
	for i+1 < s.End && (r.Tokens[i].Punct == '>' || r.Tokens[i].Punct == '*') {
		i++
	}
	return i
}

// isBareAt reports whether token i, or the one behind the end of bold type there,
// is a quoted span of the sentence that has no marks.
func (r *Reading) isBareAt(i int, s *Sentence) bool {
	for i < s.End && r.Tokens[i].Punct == '*' {
		i++
	}
	return i < s.End && r.Tokens[i].Bare
}

// addLabelMention adds the tokens of a label as the mention of a person, unless
// they are a common noun or the name of a body. One letter, as the Q of a
// question, is no name.
func (r *Reading) addLabelMention(start, end int) {
	r.addChunk(start, end)
	m := &r.Mentions[len(r.Mentions)-1]
	class := r.Tokens[end-1].Class
	switch {
	case end == start+1 && m.Len() == 1:
		m.Type, m.NameStart = ThingNoun, m.NameEnd
	case class&(lexicon.Person|lexicon.Group) != 0 && end == start+1:
		m.Type, m.NameStart = PersonNoun, m.NameEnd
	case class&(lexicon.Outlet|lexicon.OutletWord|lexicon.Organization|lexicon.OrganizationWord) == 0:
		m.Type = PersonName
		if m.NameStart == m.NameEnd {
			m.NameStart, m.NameEnd = start, end
		}
	}
}

// addLabel adds a colon after a name as a cue: "Smith: ...".
func (r *Reading) addLabel(i int, s *Sentence) {
	m := r.MentionBefore(i)
	if r.isBareAt(i+1, s) {
		m = r.MentionAt(r.labelStart(s))
	}
	if i+1 < s.End && r.Tokens[i+1].Piece != None && (m == None || !r.opensLabel(r.Mentions[m].Start, i, s)) {
		if m = r.described(i, s); m != None {
			*r.newPredicate(i) = Predicate{Start: i, End: i + 1, Verb: i, Class: lexicon.Say, Source: m, Outer: None, Role: Subject}
		}
		return
	}
	if m != None && r.opensLabel(r.Mentions[m].Start, i, s) && (r.Mentions[m].Type.IsName() || !r.Lexicon.FreeOrder || r.isBareAt(i+1, s)) {
		*r.newPredicate(i) = Predicate{Start: i, End: i + 1, Verb: i, Class: lexicon.Say, Source: m, Outer: None, Role: Labelled}
	}
}

// described returns the subject of a clause without another verb than a form of "be" that
// ends with the colon at token i: "Smith" in "Smith was blunt: “No.”" None where there
// is no such clause.
func (r *Reading) described(i int, s *Sentence) int {
	const farthest = 12 // tokens
	for k := i - 1; k > s.Start && k > i-farthest && r.Tokens[k].Punct == 0 && r.verbAt(k) == None; k-- {
		if !r.isBe(k) {
			continue
		}
		if m := r.MentionBefore(k); m != None && r.canBeSubject(m, false) {
			if m = r.headOf(m, s); r.isComplement(m, s) {
				return None
			}
			return m
		}
		if r.Tokens[k-1].Punct == ',' {
			m, _ := r.acrossApposition(k-1, s)
			return m
		}
		return None
	}
	return None
}

// isComplement reports whether a mention opens a clause that a verb takes: "Smith" in
// "said Smith was" and "said that Smith was".
func (r *Reading) isComplement(m int, s *Sentence) bool {
	before := r.Mentions[m].Start - 1
	return before >= s.Start && (r.verbAt(before) != None || r.Tokens[before].Class&(lexicon.Subordinator|lexicon.Relative) != 0)
}

// opensLabel reports whether a label that ends before token i can start with
// token start: at the beginning of a sentence, or between a dash and a quote.
func (r *Reading) opensLabel(start, i int, s *Sentence) bool {
	return start == r.labelStart(s) || start > s.Start && r.Tokens[start-1].Punct == '-' && i+1 < s.End && r.Tokens[i+1].Piece != None
}

// addSignature adds a dash before a name that ends a sentence as a cue, after a
// quote or at the beginning of a line: "- Smith".
func (r *Reading) addSignature(i int, s *Sentence) {
	m := r.MentionAt(i + 1)
	if m == None || i > s.Start && r.Tokens[i-1].Piece == None && r.Tokens[i-1].Kind != segment.Punct {
		return
	}
	if r.Lexicon.FreeOrder && !r.Tokens[i+1].Capital {
		return // a verb that is not listed, maybe
	}
	const longest = 6 // tokens after the mention: "of Springfield, Ohio."
	end := r.Mentions[m].End
	if s.End-end > longest || end < s.End && slices.ContainsFunc(r.Tokens[end:s.End], func(t Token) bool { return t.Punct == '-' }) {
		return // "- a nurse herself -"
	}
	*r.newPredicate(i) = Predicate{Start: i, End: i + 1, Verb: i, Class: lexicon.Say, Source: m, Outer: None, Role: Labelled}
}

// addLastLine adds the mark that closes a quote as a cue where the last line inside it
// names the speaker: "Smith, a judge.”".
func (r *Reading) addLastLine(s *Sentence) {
	const longest = 12 // tokens after the name
	mark := s.End - 1
	if word := r.Word(mark); word != "\"" && word != "”" {
		return
	}
	if m := r.MentionAt(s.Start); m != None && r.Mentions[m].Type == PersonName && s.End-r.Mentions[m].End <= longest {
		*r.newPredicate(mark) = Predicate{Start: mark, End: s.End, Verb: mark, Class: lexicon.Say, Source: m, Outer: None, Role: Labelled}
	}
}
