// Command archive keeps the quotes of articles and says of a claimed quote whether it
// was printed, by whom, and in which words.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
)

const usage = `archive keeps the quotes of many articles and says of a claimed quote whether it was
printed, by whom, and in which words.

	archive add [PATH ...]
	archive check QUOTE ... [-speaker NAME] [-source OUTLET] [-date DATE]
	archive groups
	archive stats
	archive

add takes text and HTML files, files of JSON Lines with one article a line
{"id","source","url","title","published","text"}, directories of such files, or - for
standard input; without a path, the sample articles that it carries. An article that
is in the archive already is replaced, or passed over if its text is the same: an add
that was interrupted goes on where it was when it is called again.

check compares each quote with all that are in the archive. With - it reads claims from
standard input, JSON Lines {"text","speaker","source","date"}.

groups lists what several articles print, the gravest differences first. stats counts.
Without a command, archive shows what it does on its sample articles.

	archive add coverage/
	archive check "We will not close the harbour" -speaker "Ada Holm"

It exits with status 1 if anything could not be read; the rest is done.
`

// A program is one run of the command.
type program struct {
	flags          *cli.Flags
	log            *cli.Log
	stdin          io.Reader
	stdout, stderr io.Writer

	dir   string    // of the archive
	claim claimLine // as flags give it
}

func main() { cli.Main(run) }

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{flags: cli.NewFlags("archive", usage, "text", "json", "jsonl"), stdin: stdin, stdout: stdout, stderr: stderr,
		log: &cli.Log{Program: "archive", Out: stderr}}
	p.flags.StringVar(&p.dir, "archive", "quotes.archive", "the archive's `directory`")
	p.flags.StringVar(&p.claim.Speaker, "speaker", "", "check: who is said to have said it, a `name`")
	p.flags.StringVar(&p.claim.Source, "source", "", "check: the `outlet` that is said to have printed it")
	p.flags.StringVar(&p.claim.Date, "date", "", "check: `when` it is said to have been said or printed")
	if status, ok := p.flags.Parse(args, stdout, stderr); !ok {
		return status
	}
	command, operands := "", p.flags.Paths
	if len(operands) > 0 {
		command, operands = operands[0], operands[1:]
	}
	commands := map[string]func(context.Context, []string) error{
		"": p.demonstrate, "add": p.add, "check": p.check, "groups": p.groups, "stats": p.stats,
	}
	do := commands[command]
	if do == nil {
		return p.flags.Fail(stderr, fmt.Errorf("no command %q here; there are add, check, groups and stats", command))
	}
	err := do(ctx, operands)
	var unwritten writeError
	switch {
	case errors.As(err, new(usageError)):
		return p.flags.Fail(stderr, err)
	case errors.As(err, &unwritten), errors.Is(err, context.Canceled): // Status says so
	case err != nil:
		p.log.Error(err)
	}
	return p.log.Status(ctx, unwritten.error)
}

// A usageError is a mistake in the command line.
type usageError struct{ error }

// A writeError is what kept output from being written.
type writeError struct{ error }

// written marks an error of writing the output.
func written(err error) error {
	if err == nil {
		return nil
	}
	return writeError{err}
}

// open opens the archive for reading.
func (p *program) open() (*archive.Archive, error) {
	a, err := archive.OpenReadOnly(p.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("no archive in %s yet; make one from articles: archive add PATH -archive %[1]s", p.dir)
	}
	return a, err
}

// alone refuses operands.
func alone(command string, operands []string) error {
	if len(operands) > 0 {
		return usageError{fmt.Errorf("%s takes nothing more; %q is too much", command, operands[0])}
	}
	return nil
}
