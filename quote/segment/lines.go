package segment

import "strings"

// Paragraphs returns the paragraphs of text, without the white space around
// them. A line break ends a paragraph.
func Paragraphs(text string) []Span {
	var out []Span
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], '\n')
		if end < start {
			end = len(text)
		}
		if s := trim(text, Span{start, end}); !s.Empty() {
			out = append(out, s)
		}
		start = end + 1
	}
	return out
}

// Sentences returns the sentences of text, without the white space around
// them. A sentence does not run over the end of its paragraph.
func Sentences(text string) []Span {
	var out []Span
	for _, p := range Paragraphs(text) {
		start := p.Start
		for i := p.Start; i < p.End; i++ {
			if strings.IndexByte(".!?", text[i]) >= 0 && i+2 < p.End && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' {
				out = append(out, Span{start, i + 1})
				start = i + 2
			}
		}
		if s := trim(text, Span{start, p.End}); !s.Empty() {
			out = append(out, s)
		}
	}
	return out
}

func trim(text string, s Span) Span {
	t := strings.TrimLeft(text[s.Start:s.End], " \t\r\n")
	s.Start = s.End - len(t)
	s.End = s.Start + len(strings.TrimRight(t, " \t\r\n"))
	return s
}
