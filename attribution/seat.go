package attribution

import (
	"strings"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// seatBehind returns the letter of the party, if any, and the place that stand behind a
// politician's name: "R" and "Fla." in "Ruth Adler (R-Fla.)", "Iowa" in "Ruth Adler, R-Iowa",
// "Maine" in "Ruth Adler (Maine)" and in "Ruth Adler of Maine"; or "".
func (s *resolver) seatBehind(m int) (party, seat string) {
	i := s.Mentions[m].End
	last := s.Sentences[s.Mentions[m].Sentence].End
	if i+1 >= last {
		return "", ""
	}
	if s.isOf(i) {
		if of := s.MentionAt(i + 1); of != reading.None && s.Mentions[of].Type.IsName() && s.Mentions[of].NameStart == i+1 {
			return "", s.Name(of).In(s.Text)
		}
		return "", ""
	}
	bracket := s.Tokens[i].Punct == '('
	if !bracket && s.Tokens[i].Punct != ',' {
		return "", ""
	}
	end := i + 1
	for end < last && (s.Tokens[end].Capital || end > i+1 && s.Tokens[end].Punct == '.') {
		end++
	}
	if end == i+1 || bracket && (end == last || s.Tokens[end].Punct != ')') {
		return "", ""
	}
	place := Span{Start: s.Tokens[i+1].Start, End: s.Tokens[end-1].End}.In(s.Text)
	party, seat, ok := strings.Cut(place, "-")
	switch {
	case ok && len(party) == 1:
		return party, seat
	case bracket && len(place) > 1:
		return "", place
	}
	return "", ""
}

// seatIn returns the capitalised words from start up to the noun before end that are no
// adjectives, in lower case: "new mexico" in "the Republican New Mexico senator".
func (s *resolver) seatIn(start, end int) string {
	const other = lexicon.Determiner | lexicon.Possessive | lexicon.Title | lexicon.Person | lexicon.Adjective
	var out []string
	for i := start; i+1 < end; i++ {
		if t := &s.Tokens[i]; t.Capital && !s.Lexicon.NounsCapital && t.Class&other == 0 {
			out = append(out, strings.ToLower(s.Word(i)))
		}
	}
	return strings.Join(out, " ")
}

// isSeat reports whether a place as printed is one in lower case: it, or an abbreviation
// that has some of its letters and the first: "Fla.", "N.M.", "MD".
func isSeat(printed, place string) bool {
	low := strings.ToLower(printed)
	if low == place {
		return true
	}
	if !strings.HasSuffix(printed, ".") && strings.ToUpper(printed) != printed || low[0] != place[0] {
		return false
	}
	rest := place
	for _, letter := range low {
		if !unicode.IsLetter(letter) {
			continue
		}
		i := strings.IndexRune(rest, letter)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}
