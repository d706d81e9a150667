package input

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Elements that are not the article's own words, with all that they hold.
var foreign = elements(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Nav, atom.Aside,
	atom.Footer, atom.Figcaption, atom.Form, atom.Button, atom.Select, atom.Textarea, atom.Svg, atom.Math,
	atom.Iframe, atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Dialog, atom.Address)

// Elements that stay within a line of text. All others begin a new one.
var inline = elements(atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Del,
	atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Mark, atom.Q, atom.S, atom.Samp,
	atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr)

// Elements whose text is prose by their very name.
var paragraphs = elements(atom.P, atom.Blockquote, atom.Li, atom.Dd, atom.Dt, atom.Pre,
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)

func elements(names ...atom.Atom) map[atom.Atom]bool {
	set := make(map[atom.Atom]bool, len(names))
	for _, n := range names {
		set[n] = true
	}
	return set
}

// A block is one line of text, up to a tag that begins another.
type block struct {
	element atom.Atom // whose text it is; 0 after an end tag
	pieces  []token   // text, and the tags of q elements
}

// proseOf returns the article's paragraphs, an empty line between them, and
// where in the file they stand.
func proseOf(data []byte, tokens []token) (string, offsets) {
	from, to := scope(tokens)
	blocks := blocksOf(tokens, from, to)
	// A page that marks its paragraphs has only buttons and teasers elsewhere.
	if slices.ContainsFunc(blocks, func(b block) bool { return b.element == atom.P }) {
		blocks = slices.DeleteFunc(blocks, func(b block) bool { return !paragraphs[b.element] })
	}
	w := proseWriter{data: data}
	for _, b := range blocks {
		w.block(b)
	}
	return w.text.String(), w.origin
}

// scope returns the range of tokens in the longest article element, failing
// that in the main element, failing that of the whole page.
func scope(tokens []token) (from, to int) {
	for _, name := range []atom.Atom{atom.Article, atom.Main} {
		size := 0
		for i, t := range tokens {
			if t.name != name || t.close < 0 {
				continue
			}
			if n := tokens[t.close].start - t.end; n > size {
				from, to, size = i+1, t.close, n
			}
		}
		if size > 0 {
			return from, to
		}
	}
	return 0, len(tokens)
}

func blocksOf(tokens []token, from, to int) []block {
	var out []block
	var b block
	cut := func(next atom.Atom) {
		if len(b.pieces) > 0 {
			out = append(out, b)
		}
		b = block{element: next}
	}
	for i := from; i < to; i++ {
		t := tokens[i]
		_, hidden := t.attr["hidden"]
		switch {
		case t.kind == html.TextToken, t.name == atom.Q:
			b.pieces = append(b.pieces, t)
		case (foreign[t.name] || hidden) && t.close >= 0:
			i = t.close
		case t.kind == html.CommentToken, inline[t.name]:
		case t.name == atom.Br:
			cut(b.element)
		case t.kind == html.EndTagToken:
			cut(0)
		default:
			cut(t.name)
		}
	}
	cut(0)
	return out
}

// A proseWriter writes text and remembers where each byte comes from.
type proseWriter struct {
	data   []byte
	text   strings.Builder
	origin offsets
	file   int  // where the file goes on after what was written
	line   bool // the block being written has text
	space  bool // white space was seen and not written
}

func (w *proseWriter) block(b block) {
	w.line, w.space = false, false
	for _, t := range b.pieces {
		switch t.kind {
		case html.TextToken:
			w.characters(t.start, t.end)
		case html.StartTagToken:
			w.put("“", t.start, t.end)
		case html.EndTagToken:
			w.put("”", t.start, t.end)
		}
	}
}

// characters writes the text of data[at:end], its references decoded, each
// run of white space as one space.
func (w *proseWriter) characters(at, end int) {
	for at < end {
		r, size := utf8.DecodeRune(w.data[at:end])
		switch {
		case r != '\u00a0' && unicode.IsSpace(r):
			w.space = true
		case r == '&':
			decoded, n := reference(w.data[at:end])
			w.put(decoded, at, at+n)
			size = n
		default:
			w.put(string(w.data[at:at+size]), at, at+size)
		}
		at += size
	}
}

// put writes s, which stands for data[at:end], after the white space that is due.
func (w *proseWriter) put(s string, at, end int) {
	switch {
	case !w.line && w.text.Len() > 0:
		w.write("\n\n", w.file, at)
	case w.line && w.space:
		w.write(" ", w.file, at)
	}
	w.line, w.space = true, false
	w.write(s, at, end)
}

// write appends s, which stands for data[at:end].
func (w *proseWriter) write(s string, at, end int) {
	switch text := w.text.Len(); {
	case string(w.data[at:end]) != s:
		w.origin.replaced(text, at, end)
	case !w.origin.continues(text, at):
		w.origin.copied(text, at)
	}
	w.text.WriteString(s)
	w.file = end
}

var referencePattern = regexp.MustCompile(`^&(#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?`)

// reference decodes the character reference that data begins with, and tells
// how many bytes it takes. An ampersand that begins none stands for itself.
func reference(data []byte) (string, int) {
	raw := string(referencePattern.Find(data[:min(len(data), 64)]))
	if decoded := html.UnescapeString(raw); decoded != raw {
		return decoded, len(raw)
	}
	return "&", 1
}
