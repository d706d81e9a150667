package quote

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed marks.txt
var marksFile string

//go:embed elisions.txt
var elisionsFile string

// A glyph is one kind of mark. Glyphs are numbered from 1.
type glyph uint8

// A level says which marks stand inside which.
type level uint8

const (
	double level = iota
	single
	title
)

// A leaning is what a mark is where its neighbours do not tell.
type leaning uint8

const (
	either leaning = iota
	opening
	closing
	first // whichever of two such marks an article has first opens
)

// glyphInfo is what marks.txt says of a glyph.
type glyphInfo struct {
	level   level
	leaning leaning
	closers uint64 // set of the glyphs that close it; empty if it never opens
}

func (g glyph) bit() uint64 { return 1 << g }

// markTable is marks.txt and elisions.txt, compiled.
type markTable struct {
	info     []glyphInfo // by glyph
	byRune   [4][256]glyph
	start    [256]bool // the first bytes of marks
	second   [256]bool // the second bytes of those that are not ASCII
	entities map[string]glyph
	elisions map[string]bool

	backtick, apostrophe, doubleBacktick, doubleApostrophe, quotationMark glyph
	curlyApostrophe, turnedApostrophe, lowMark                            glyph
}

var loadMarks = sync.OnceValue(func() *markTable {
	t := &markTable{info: make([]glyphInfo, 1), entities: map[string]glyph{}, elisions: map[string]bool{}}
	names := map[string]glyph{}
	number := func(mark string) glyph {
		g, ok := names[mark]
		if !ok {
			g = glyph(len(t.info))
			names[mark] = g
			t.info = append(t.info, glyphInfo{leaning: closing})
			t.start[mark[0]] = true
			if mark[0] >= utf8.RuneSelf {
				t.second[mark[1]] = true
			}
			if r, n := utf8.DecodeRuneInString(mark); n == len(mark) {
				t.byRune[page(r)][r&0xFF] = g
			}
		}
		return g
	}
	levels := map[string]level{"double": double, "single": single, "title": title}
	leanings := map[string]leaning{"either": either, "open": opening, "close": closing, "first": first}
	for line := range strings.Lines(marksFile) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || f[0] == "#":
		case f[0] == "entity":
			t.entities[f[1]] = number(f[2])
		default:
			g := number(f[2])
			t.info[g].level, t.info[g].leaning = levels[f[0]], leanings[f[1]]
			for _, mark := range f[3:] {
				known := names[mark] != 0
				closer := number(mark)
				t.info[g].closers |= closer.bit()
				if !known {
					t.info[closer].level = t.info[g].level
				}
			}
		}
	}
	for line := range strings.Lines(elisionsFile) {
		if !strings.HasPrefix(line, "#") {
			for _, w := range strings.Fields(line) {
				t.elisions[w] = true
			}
		}
	}
	t.start['&'] = true
	t.backtick, t.apostrophe, t.doubleBacktick, t.doubleApostrophe = names["`"], names["'"], names["``"], names["''"]
	t.quotationMark, t.curlyApostrophe, t.turnedApostrophe, t.lowMark = names[`"`], names["’"], names["‘"], names["„"]
	return t
})

// page numbers the blocks of 256 code points that hold marks: 1 to 3, or 0
// for those below U+0100. Others share page 0 with its empty places.
func page(r rune) int {
	switch r >> 8 {
	case 0x20:
		return 1
	case 0x30:
		return 2
	case 0xFF:
		return 3
	}
	return 0
}

// likeApostrophe reports whether g is printed for apostrophes too. Word
// processors turn the one that a word begins with.
func (t *markTable) likeApostrophe(g glyph) bool {
	return g == t.apostrophe || g == t.curlyApostrophe || g == t.turnedApostrophe
}

// ofRune returns the glyph of a character, or 0.
func (t *markTable) ofRune(r rune) glyph {
	p := page(r)
	if p == 0 && r > 0xFF {
		return 0
	}
	return t.byRune[p][r&0xFF]
}

// at returns the glyph that starts at text[i] and its length, or 0.
func (t *markTable) at(text string, i int) (glyph, int) {
	c := text[i]
	switch {
	case c == '\'' || c == '`':
		g, twice := t.apostrophe, t.doubleApostrophe
		if c == '`' {
			g, twice = t.backtick, t.doubleBacktick
		}
		if i+1 == len(text) || text[i+1] != c || c == '\'' && closesInner(text, i) {
			return g, 1
		}
		return twice, 2
	case c == '&':
		return t.entity(text[i:])
	case c < utf8.RuneSelf:
		return t.byRune[0][c], 1
	}
	const general = "\u2000" // the block of most marks: its characters share two bytes
	if c == general[0] && i+2 < len(text) && text[i+1] == general[1] && text[i+2]&^0x3F == 0x80 {
		return t.byRune[1][text[i+2]&0x3F], len(general)
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError {
		return 0, n
	}
	return t.ofRune(r), n
}

// closesInner reports whether the apostrophe at text[i] is the first of three
// after a word: that one closes an inner quote, the other two the outer.
func closesInner(text string, i int) bool {
	return i+2 < len(text) && text[i+2] == '\'' && i > 0 && text[i-1] > ' ' && text[i-1] != '\''
}

// entity returns the glyph of the character reference that text starts with
// and its length, or 0 and 1.
func (t *markTable) entity(text string) (glyph, int) {
	const longest = len("&#x0201C;")
	end := strings.IndexByte(text[:min(len(text), longest)], ';')
	if end < 0 {
		return 0, 1
	}
	name := text[:end+1]
	if g := t.entities[name]; g != 0 {
		return g, len(name)
	}
	digits, ok := strings.CutPrefix(name[:end], "&#")
	if !ok {
		return 0, 1
	}
	base := 10
	if hex := strings.TrimLeft(digits, "xX"); hex != digits {
		digits, base = hex, 16
	}
	r, err := strconv.ParseUint(digits, base, 21)
	if g := t.ofRune(rune(r)); err == nil && g != 0 {
		return g, len(name)
	}
	return 0, 1
}
