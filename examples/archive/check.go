package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
)

// A claimLine is one line of claims.
type claimLine claimRecord

// Check says what keeps the line from being a claim.
func (c claimLine) Check() error {
	switch {
	case strings.TrimSpace(c.Text) == "":
		return errors.New("an empty quote claims nothing")
	case c.Date != "" && cli.Time(c.Date).IsZero():
		return fmt.Errorf("date %q is none like 2006-01-02 or 2006-01-02T15:04:05Z", c.Date)
	}
	return nil
}

func (c claimLine) claim() archive.Claim {
	return archive.Claim{Text: c.Text, Speaker: c.Speaker, Source: c.Source, Time: cli.Time(c.Date)}
}

// A checked is a claim with what the archive says of it.
type checked struct {
	claimLine
	archive.Finding
}

// check says what the archive knows of claims.
func (p *program) check(ctx context.Context, quotes []string) error {
	if len(quotes) == 0 {
		return usageError{errors.New(`check takes a quote: archive check "We will not close the harbour"`)}
	}
	claims, err := p.claims(quotes)
	if err != nil {
		return err
	}
	a, err := p.open()
	if err != nil {
		return err
	}
	defer a.Close()
	return p.writeFindings(p.findings(ctx, a, claims))
}

// claims yields what the operands claim.
func (p *program) claims(quotes []string) (iter.Seq2[claimLine, error], error) {
	if len(quotes) == 1 && quotes[0] == input.Stdin {
		return input.Lines[claimLine](input.StdinName, p.stdin), nil
	}
	for _, text := range quotes {
		c := p.claim
		c.Text = text
		if err := c.Check(); err != nil {
			return nil, usageError{err}
		}
	}
	return func(yield func(claimLine, error) bool) {
		for _, text := range quotes {
			c := p.claim
			if c.Text = text; !yield(c, nil) {
				return
			}
		}
	}, nil
}

// findings yields what the archive says of each claim.
func (p *program) findings(ctx context.Context, a *archive.Archive, claims iter.Seq2[claimLine, error]) iter.Seq2[checked, error] {
	return func(yield func(checked, error) bool) {
		for c, err := range claims {
			if err != nil {
				p.log.Error(err)
				continue
			}
			f, err := a.Check(ctx, c.claim())
			if !yield(checked{c, f}, err) || err != nil {
				return
			}
		}
	}
}

func (p *program) writeFindings(findings iter.Seq2[checked, error]) error {
	write := map[string]func(io.Writer, *checked) error{
		"text": writeFinding, "json": writeFindingJSON, "jsonl": writeFindingJSON,
	}[p.flags.FormatOr("text")]
	for c, err := range findings {
		if err != nil {
			return err
		}
		if err := write(p.stdout, &c); err != nil {
			return written(err)
		}
	}
	return nil
}

func writeFindingJSON(w io.Writer, c *checked) error {
	return encode(w, newFindingRecord(claimRecord(c.claimLine), c.Finding))
}

// encode writes a value as a line of JSON.
func encode(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(value)
}
