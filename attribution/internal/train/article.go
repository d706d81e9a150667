package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"sort"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// An article is an annotated article as the library reads it.
type article struct {
	id      string
	reading *reading.Reading
	pieces  []rank.Piece
	gold    []gold // for each piece
	missed  int    // annotated spans that are no piece
	reports []reported
	// contents are the extents of the reports, trimmed to whole tokens
	contents map[reading.Span]bool
}

// gold is what the annotation says of a piece.
type gold struct {
	quoted bool          // whether somebody is quoted
	source *reading.Span // nil where nobody is credited
	words  int
}

// A reported is annotated reported speech without marks.
type reported struct {
	spans  []reading.Span
	source *reading.Span
	cue    reading.Span // empty where none is annotated
}

// A record is one line of the training data.
type record struct {
	ID     string
	Text   string
	Quotes []struct {
		Kind         string
		Spans        [][2]int
		Quoted       [][2]int
		SpeakerStart *int `json:"speaker_start"`
		SpeakerEnd   *int `json:"speaker_end"`
		CueStart     *int `json:"cue_start"`
		CueEnd       *int `json:"cue_end"`
	}
}

func readArticles(name string) ([]article, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var out []article
	dec := json.NewDecoder(bufio.NewReader(file))
	for dec.More() {
		var rec record
		if err := dec.Decode(&rec); err != nil {
			return nil, fmt.Errorf("%s: article %d: %w", name, len(out)+1, err)
		}
		out = append(out, newArticle(&rec))
	}
	return out, nil
}

func newArticle(rec *record) article {
	var pieces rank.Pieces
	pieces.Cut(rec.Text, quote.Extract(rec.Text))
	a := article{id: rec.ID, pieces: pieces.Ranked, gold: make([]gold, len(pieces.Ranked)), contents: make(map[reading.Span]bool)}
	a.reading = reading.Read(rec.Text, pieces.Read, lexicon.Detect(rec.Text))
	for i, p := range pieces.Read {
		a.gold[i].words = countWords(p.Inside.In(rec.Text))
	}
	offsets := runeOffsets(rec.Text)
	for _, q := range rec.Quotes {
		var source *reading.Span
		if q.SpeakerStart != nil {
			source = &reading.Span{Start: offsets[*q.SpeakerStart], End: offsets[*q.SpeakerEnd]}
		}
		if q.Kind == "indirect" {
			var cue reading.Span
			if q.CueStart != nil {
				cue = reading.Span{Start: offsets[*q.CueStart], End: offsets[*q.CueEnd]}
			}
			a.addReport(q.Spans, source, cue, offsets)
		}
		for _, s := range q.Quoted {
			span := reading.Span{Start: offsets[s[0]], End: offsets[s[1]]}
			if i := matching(pieces.Read, span); i >= 0 {
				a.gold[i] = gold{true, source, a.gold[i].words}
			} else {
				a.missed++
			}
		}
	}
	return a
}

// addReport adds annotated reported speech whose spans are in code points.
func (a *article) addReport(spans [][2]int, source *reading.Span, cue reading.Span, offsets []int) {
	x := reported{source: source, cue: cue}
	for _, s := range spans {
		x.spans = append(x.spans, reading.Span{Start: offsets[s[0]], End: offsets[s[1]]})
	}
	a.reports = append(a.reports, x)
	extent := reading.Span{Start: x.spans[0].Start, End: x.spans[len(spans)-1].End}
	a.contents[trim(a.reading.Text, extent)] = true
}

// runeOffsets returns the byte offset of each code point, and the text's length.
func runeOffsets(text string) []int {
	out := make([]int, 0, len(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

// matching returns the piece that shares more than half of both with a span, or -1.
func matching(pieces []reading.Piece, s reading.Span) int {
	i := sort.Search(len(pieces), func(i int) bool { return pieces[i].Outside.End > s.Start })
	for ; i < len(pieces) && pieces[i].Outside.Start < s.End; i++ {
		p := pieces[i].Outside
		shared := min(p.End, s.End) - max(p.Start, s.Start)
		if 2*shared > p.Len() && 2*shared > s.Len() {
			return i
		}
	}
	return -1
}

func countWords(s string) int {
	n, in := 0, false
	for _, r := range s {
		letter := r > ' ' && r != utf8.RuneError
		if letter && !in {
			n++
		}
		in = letter
	}
	return n
}

// fold is the part of a cross-validation that the article belongs to.
func (a *article) fold(folds int) int {
	h := fnv.New32a()
	h.Write([]byte(a.id))
	return int(h.Sum32() % uint32(folds))
}

// right reports whether a mention names the annotated source: it overlaps it
// and does not run on past it.
func (g *gold) right(r *reading.Reading, m int) bool {
	if m == reading.None || !g.quoted || g.source == nil {
		return m == reading.None && (!g.quoted || g.source == nil)
	}
	const slack = 25 // bytes
	s := r.Mentions[m].Span
	return s.Overlaps(*g.source) && s.Len() <= g.source.Len()+slack
}
