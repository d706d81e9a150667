package attribution

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// author returns the entity behind the I of the reporter's own sentences: the one
// of the byline, or one without a name.
func (s *resolver) author() *entity {
	if s.writer != nil {
		return s.writer
	}
	if m := s.byline(); m != reading.None {
		s.writer = s.named(m)
	} else {
		s.writer = s.newNameless("I", Unnamed)
	}
	return s.writer
}

// byline returns the name in a line "By Ruth Adler" near the head of the article,
// or None.
func (s *resolver) byline() int {
	const (
		lines   = 6 // sentences that may stand above it and with it
		longest = 8 // tokens of the line
	)
	for _, line := range s.Sentences[:min(lines, len(s.Sentences))] {
		if s.Tokens[line.Start].Class&lexicon.Agent == 0 || line.End-line.Start > longest {
			continue
		}
		if m := s.MentionAt(line.Start + 1); m != reading.None && s.Mentions[m].Type == reading.PersonName {
			return m
		}
	}
	return reading.None
}
