package main

import (
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// aside is what a reader must know of a wording besides its words.
func aside(u report.Utterance, w report.Wording) string {
	var said []string
	if w.Kind == quote.Indirect {
		said = append(said, "reported, not quoted")
	}
	switch {
	case w.Credit > 0:
		said = append(said, w.Speaker+superscript(w.Credit))
	case w.Speaker != u.Speaker && w.Speaker != "":
		said = append(said, w.Speaker)
	}
	if w.Via != "" {
		said = append(said, "via "+w.Via)
	}
	if w.Earliest {
		said = append(said, "earliest by date")
	}
	if w.Changed {
		said = append(said, "first to change it")
	}
	if w.Alike {
		said = append(said, "the same words")
	}
	return strings.Join(said, "; ")
}

// reading says who has which words in the place of a difference.
func reading(n report.Note, r report.Reading) string {
	outlets := list(r.Outlets)
	switch {
	case n.Part:
		return "only a part in " + outlets
	case r.Words == "":
		return "missing in " + outlets
	case n.Class == compare.Speaker:
		return r.Words + " in " + outlets
	}
	return "“" + shorten(r.Words) + "” in " + outlets
}

// list joins words as a sentence does.
func list(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// shorten keeps the beginning and the end of many words.
func shorten(s string) string {
	const most, ends = 10, 4
	words := strings.Fields(s)
	if len(words) <= most {
		return s
	}
	return strings.Join(words[:ends], " ") + " … " + strings.Join(words[len(words)-ends:], " ")
}
