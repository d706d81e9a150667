// Package cli holds what the example programs have in common around their work:
// flags, exit status, messages, and the way from files to attributed quotes.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/examples/internal/parallel"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// Exit statuses.
const (
	OK     = 0
	Failed = 1 // some input could not be read or some output not written
	Usage  = 2 // the command line is wrong
)

// Main runs a program until it ends or is interrupted, and exits.
func Main(run func(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// A Log tells people what goes wrong and remembers that something did.
type Log struct {
	Program string
	Out     io.Writer
	Failed  bool
}

// Error reports an error and lets the program go on.
func (l *Log) Error(err error) {
	l.Failed = true
	fmt.Fprintf(l.Out, "%s: %v\n", l.Program, err)
}

// Status returns what the program should exit with: its output may have failed,
// its input, or it may have been interrupted.
func (l *Log) Status(ctx context.Context, written error) int {
	switch {
	case errors.Is(written, syscall.EPIPE), errors.Is(written, io.ErrClosedPipe):
		return Failed // the reader has left and knows it
	case written != nil:
		l.Error(fmt.Errorf("writing the output: %w", written))
	case ctx.Err() != nil:
		l.Error(errors.New("interrupted"))
	}
	if l.Failed {
		return Failed
	}
	return OK
}

// A Read is an article that was read, with its quotes, or why it was not.
type Read struct {
	input.Article
	Quotes []attribution.Attribution
	Err    error
}

// Quotes finds and attributes the quotes of articles, several at a time, and
// yields them in order. The log gets the errors.
func Quotes(ctx context.Context, log *Log, articles iter.Seq2[input.Article, error]) iter.Seq[Read] {
	reads := func(yield func(Read) bool) {
		for a, err := range articles {
			if !yield(Read{Article: a, Err: err}) {
				return
			}
		}
	}
	return func(yield func(Read) bool) {
		for r := range parallel.Map(ctx, runtime.GOMAXPROCS(0), reads, attribute) {
			if r.Err != nil {
				log.Error(r.Err)
			} else if !yield(r) {
				return
			}
		}
	}
}

func attribute(r Read) Read {
	if r.Err == nil {
		r.Quotes = attribution.Attribute(r.Text, quote.Extract(r.Text))
	}
	return r
}
