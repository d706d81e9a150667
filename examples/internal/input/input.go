// Package input reads the articles that the example programs are given: text
// and HTML files, directories of them, JSON Lines, standard input.
package input

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/seed-e3d8b662/verbatim/quote"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// StdinName is how messages and IDs call it.
const StdinName = "stdin"

// An Article is one article as it was read. The library works on its Text;
// InFile leads from there to the bytes as given.
type Article struct {
	ID        string // never empty, and unlike every other ID of one run
	Named     bool   // whether the input gives the ID; else it is made of the file's name
	File      string // where it was read, StdinName for standard input
	Number    int    // of the article among those of its file, from 1
	Source    string // the outlet, or empty
	URL       string
	Title     string
	Published string // as given
	Text      string

	origin offsets
}

// InFile returns where a span of a.Text stands in the input as given: in the
// file for text and HTML, in the value of "text" for JSON Lines.
func (a *Article) InFile(s quote.Span) quote.Span { return a.origin.span(s) }

// A Reader finds articles. The zero Reader reads the disk and no standard input.
type Reader struct {
	Files fs.FS     // where paths lead; nil for the disk
	Stdin io.Reader // what the path "-" reads
}

// Articles reads what the paths name, in their order, one article at a time.
// A path is a file, a directory, which is searched in lexical order, or Stdin.
//
// An *Error takes the place of what cannot be read, and the articles after it
// follow. JSON Lines are read line by line, never as a whole. A cancelled
// context ends the sequence.
func (r Reader) Articles(ctx context.Context, paths []string) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		w := walk{ctx: ctx, files: r.Files, stdin: r.Stdin, ids: ids{}, yield: yield}
		if w.files == nil {
			w.files = disk{}
		}
		for _, path := range paths {
			w.path(path)
		}
	}
}

// disk opens any path that the operating system knows, unlike os.DirFS.
type disk struct{}

func (disk) Open(name string) (fs.File, error) { return os.Open(name) }

// A walk hands articles and errors to yield until it wants no more.
type walk struct {
	ctx   context.Context
	files fs.FS
	stdin io.Reader
	ids   ids
	yield func(Article, error) bool
	done  bool
}

func (w *walk) stopped() bool { return w.done || w.ctx.Err() != nil }

func (w *walk) article(a Article, name string, number int) {
	if w.stopped() {
		return
	}
	a.File, a.Number, a.Named = name, number, a.ID != ""
	if !a.Named {
		a.ID = stem(name)
	}
	a.ID = w.ids.unique(a.ID)
	w.done = !w.yield(a, nil)
}

func (w *walk) fail(name string, line int, err error) {
	w.report(&Error{Path: name, Line: line, Err: err})
}

func (w *walk) report(err error) {
	if !w.stopped() {
		w.done = !w.yield(Article{}, err)
	}
}

func (w *walk) path(name string) {
	if w.stopped() {
		return
	}
	if name == Stdin {
		w.sniff(StdinName, w.stdin)
		return
	}
	info, err := fs.Stat(w.files, name)
	switch {
	case err != nil:
		w.fail(name, 0, reason(err))
	case info.IsDir():
		w.dir(name)
	default:
		w.file(name)
	}
}

// dir reads the articles under a directory. It passes over hidden files and
// those whose names promise something else.
func (w *walk) dir(root string) {
	found := false
	_ = fs.WalkDir(w.files, root, func(name string, d fs.DirEntry, err error) error {
		hidden := name != root && strings.HasPrefix(d.Name(), ".")
		switch {
		case w.stopped():
			return fs.SkipAll
		case err != nil:
			found = true // something is there that may hold articles
			w.fail(name, 0, reason(err))
		case hidden && d.IsDir():
			return fs.SkipDir
		case !hidden && !d.IsDir() && formatOf(name) != unknown:
			found = true
			w.file(name)
		}
		return nil
	})
	if !found {
		w.fail(root, 0, fmt.Errorf("%w in this directory (.txt, .html, .jsonl)", ErrNoArticles))
	}
}

func (w *walk) file(name string) {
	f, err := w.files.Open(name)
	if err != nil {
		w.fail(name, 0, reason(err))
		return
	}
	defer f.Close()
	switch formatOf(name) {
	case jsonLines:
		w.lines(name, f)
	case unknown:
		w.sniff(name, f)
	case page:
		w.whole(name, f, readHTML)
	case plain:
		w.whole(name, f, readText)
	}
}

// whole reads a file that is one article.
func (w *walk) whole(name string, r io.Reader, read func([]byte) Article) {
	data, err := io.ReadAll(r)
	if err != nil {
		w.fail(name, 0, reason(err))
		return
	}
	if line, err := checkText(data); err != nil {
		w.fail(name, line, err)
		return
	}
	a := read(data)
	if strings.TrimSpace(a.Text) == "" {
		w.fail(name, 0, ErrEmpty)
		return
	}
	w.article(a, name, 1)
}

// A format says how a file is read.
type format int

const (
	unknown format = iota
	plain
	page
	jsonLines
)

func formatOf(name string) format {
	switch strings.ToLower(path.Ext(name)) {
	case ".txt":
		return plain
	case ".html", ".htm":
		return page
	case ".jsonl", ".ndjson", ".json":
		return jsonLines
	}
	return unknown
}

// stem returns a file's name without its directory and extension.
func stem(name string) string {
	base := filepath.Base(name)
	if s := strings.TrimSuffix(base, path.Ext(base)); s != "" {
		return s
	}
	return base
}

// ids holds for each ID given out the last number that was tried for another.
type ids map[string]int

// unique returns id or, where it is taken, id with a number.
func (s ids) unique(id string) string {
	free := id
	for s[free] > 0 {
		s[id]++
		free = id + "#" + strconv.Itoa(s[id])
	}
	s[free] = 1
	return free
}
