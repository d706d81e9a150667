package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/examples/internal/samples"
	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// add puts articles into the archive.
func (p *program) add(ctx context.Context, paths []string) error {
	a, err := archive.Open(p.dir)
	if err != nil {
		return err
	}
	defer a.Close()
	progress := terminal.NewProgress(p.stderr)
	p.log.Out = progress.Clearing(p.stderr)
	adding := &adding{archive: a, keyOf: keyOf, progress: progress}
	if len(paths) == 0 {
		adding.keyOf = keyOfSample
	}
	err = adding.run(ctx, p.log, p.reader(paths))
	progress.Clear()
	if err != nil {
		return err
	}
	articles, quotes, err := a.Count()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.stdout, "%s added with %s, %d passed over as the archive has them. %s has %s with %s.\n",
		cli.Count(adding.articles, "article"), cli.Count(adding.quotes, "quote"), adding.known,
		p.dir, cli.Count(articles, "article"), cli.Count(quotes, "quote"))
	return errors.Join(written(err), a.Close())
}

// reader reads what paths name, or the samples if they name nothing.
func (p *program) reader(paths []string) *source {
	if len(paths) == 0 {
		return newSource(input.Reader{Files: samples.Files}, []string{samples.Root})
	}
	return newSource(input.Reader{Stdin: p.stdin}, paths)
}

// Articles wait until there are as many as this, or this long, to be added together.
const (
	mostWaiting = 200
	longestWait = time.Second
)

// An adding puts articles into an archive as they are read.
type adding struct {
	archive  *archive.Archive
	keyOf    func(*input.Article) string
	progress *terminal.Progress // or nil

	waiting                 []compare.Article
	since                   time.Time // when the last were added
	articles, quotes, known int       // added, and in the archive before
}

// run adds all articles. When it is interrupted, what was read is added still.
func (w *adding) run(ctx context.Context, log *cli.Log, from *source) error {
	w.since = time.Now()
	var failed error
	attribute := func(a input.Article) (c compare.Article) {
		c = compare.Article{ID: w.keyOf(&a), Source: a.Source, URL: a.URL, Title: a.Title, Published: cli.Time(a.Published), Text: a.Text}
		if has, err := w.archive.Has(ctx, c.ID, c.Text); !has && err == nil {
			c.Quotes = attribution.Attribute(a.Text, quote.Extract(a.Text))
		} else if has {
			c.ID = ""
		}
		return c
	}
	for a := range cli.Each(ctx, log, from.articles(ctx), attribute) {
		if a.ID == "" {
			w.known++
		} else {
			w.waiting = append(w.waiting, a)
		}
		if len(w.waiting) >= mostWaiting || time.Since(w.since) > longestWait {
			if failed = w.flush(ctx); failed != nil {
				break
			}
		}
		if w.progress != nil {
			w.progress.Show(from.share(), w.articles+w.known, "articles")
		}
	}
	return errors.Join(failed, w.flush(context.WithoutCancel(ctx)))
}

// flush adds the articles that wait.
func (w *adding) flush(ctx context.Context) error {
	waiting := w.waiting
	w.waiting, w.since = nil, time.Now()
	if len(waiting) == 0 {
		return nil
	}
	if err := w.archive.Add(ctx, waiting...); err != nil {
		return err
	}
	w.articles += len(waiting)
	for i := range waiting {
		w.quotes += utterances(&waiting[i])
	}
	return nil
}

// utterances counts the quotes of an article that are none of kind Term.
func utterances(a *compare.Article) int {
	n := 0
	for i := range a.Quotes {
		if a.Quotes[i].Kind != quote.Term {
			n++
		}
	}
	return n
}

// keyOfSample is the ID of an article that the program carries.
func keyOfSample(a *input.Article) string { return a.ID }

// keyOf is by what the archive knows an article again: the ID or address that comes
// with it, else the place of its file. Of standard input the text has to do.
func keyOf(a *input.Article) string {
	switch {
	case a.Named:
		return a.ID
	case a.URL != "":
		return a.URL
	case a.File == input.StdinName:
		return fmt.Sprintf("%s-%x", a.File, fingerprint(a.Text))
	}
	path, err := filepath.Abs(a.File)
	if err != nil {
		path = a.File
	}
	if a.Number > 1 {
		path += fmt.Sprint("#", a.Number)
	}
	return path
}
