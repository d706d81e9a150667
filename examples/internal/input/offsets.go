package input

import (
	"sort"

	"github.com/seed-e3d8b662/verbatim/quote"
)

// offsets leads from places in a text to places in the file that it was read
// from. The zero value is for a text that is the whole file.
type offsets struct {
	runs []run // in order
}

// A run is a stretch of text, up to where the next begins. It either copies
// the file byte by byte, or it stands as a whole for the file's bytes from file
// to end: a character reference, white space, markup.
type run struct {
	text, file, end int
	copied          bool
}

// copied starts a stretch at text that repeats the file from there on.
func (o *offsets) copied(text, file int) {
	o.runs = append(o.runs, run{text: text, file: file, copied: true})
}

// replaced starts a stretch at text that stands for file..end.
func (o *offsets) replaced(text, file, end int) {
	o.runs = append(o.runs, run{text: text, file: file, end: end})
}

// continues tells whether the last stretch, going on, would have the file's
// byte at file for the text's byte at text.
func (o *offsets) continues(text, file int) bool {
	if len(o.runs) == 0 {
		return false
	}
	last := o.runs[len(o.runs)-1]
	return last.copied && last.at(text) == file
}

// span maps a span of the text. Its ends are mapped by the bytes that they
// enclose, so that markup beside the span stays outside.
func (o *offsets) span(s quote.Span) quote.Span {
	if len(o.runs) == 0 {
		return s
	}
	start := o.run(s.Start).at(s.Start)
	if s.Start == s.End {
		return quote.Span{Start: start, End: start}
	}
	last := o.run(s.End - 1)
	if !last.copied {
		return quote.Span{Start: start, End: last.end}
	}
	return quote.Span{Start: start, End: last.at(s.End-1) + 1}
}

// run returns the stretch that holds a place of the text.
func (o *offsets) run(at int) run {
	next := sort.Search(len(o.runs), func(i int) bool { return o.runs[i].text > at })
	return o.runs[max(next-1, 0)]
}

// at returns the place in the file of a place in the stretch, of its beginning
// where the stretch is not copied.
func (r run) at(text int) int {
	if r.copied {
		return r.file + text - r.text
	}
	return r.file
}
