package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
)

// A count is what stats finds.
type count struct {
	Archive  string `json:"archive"`
	Articles int    `json:"articles"`
	Quotes   int    `json:"quotes"`
	Speakers int    `json:"speakers"` // by different names
	Sources  int    `json:"sources"`
	First    string `json:"first,omitempty"` // day that anything was published
	Last     string `json:"last,omitempty"`
}

// stats counts what the archive has.
func (p *program) stats(ctx context.Context, operands []string) error {
	if err := alone("stats", operands); err != nil {
		return err
	}
	a, err := p.open()
	if err != nil {
		return err
	}
	defer a.Close()
	c := count{Archive: p.dir}
	if err := c.read(ctx, a); err != nil {
		return err
	}
	if p.flags.FormatOr("text") != "text" {
		return written(encode(p.stdout, c))
	}
	return written(c.write(p.stdout))
}

func (c *count) read(ctx context.Context, a *archive.Archive) (err error) {
	if c.Articles, c.Quotes, err = a.Count(); err != nil {
		return err
	}
	speakers, sources := map[string]bool{}, map[string]bool{}
	for q, err := range a.Quotes(ctx, archive.Filter{}) {
		if err != nil {
			return err
		}
		speakers[q.Speaker], sources[q.Source] = true, true
		if day := q.Published.Format(time.DateOnly); !q.Published.IsZero() {
			if c.First == "" {
				c.First = day
			}
			c.Last = day
		}
	}
	delete(speakers, "")
	delete(sources, "")
	c.Speakers, c.Sources = len(speakers), len(sources)
	return nil
}

func (c *count) write(w io.Writer) error {
	times := ""
	if c.First != "" {
		times = fmt.Sprintf(", published from %s to %s", c.First, c.Last)
	}
	_, err := fmt.Fprintf(w, "%s has %s of %s with %s of %s%s.\n", c.Archive, cli.Count(c.Articles, "article"), cli.Count(c.Sources, "outlet"),
		cli.Count(c.Quotes, "quote"), cli.Count(c.Speakers, "speaker"), times)
	return err
}
