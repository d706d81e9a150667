// Package cli holds what the example programs have in common around their work:
// exit status, messages, flags, and the way from paths to attributed quotes.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
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
	failed  bool
}

// Error reports an error and lets the program go on.
func (l *Log) Error(err error) {
	l.failed = true
	fmt.Fprintf(l.Out, "%s: %v\n", l.Program, err)
}

// Status returns what the program should exit with, given how writing its
// output went.
func (l *Log) Status(ctx context.Context, written error) int {
	switch {
	case errors.Is(written, syscall.EPIPE), errors.Is(written, io.ErrClosedPipe):
		return Failed // the reader has left and knows it
	case written != nil:
		l.Error(fmt.Errorf("writing the output: %w", written))
	case ctx.Err() != nil:
		l.Error(errors.New("interrupted"))
	}
	if l.failed {
		return Failed
	}
	return OK
}
