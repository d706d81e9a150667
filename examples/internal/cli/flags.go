package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Flags are a command line: flags, then paths. The usage text stands before
// the list of flags.
type Flags struct {
	*flag.FlagSet
	formats []string
	format  *string
}

// NewFlags returns flags with -format, of which the first is the default.
func NewFlags(program, usage string, formats ...string) *Flags {
	f := &Flags{FlagSet: flag.NewFlagSet(program, flag.ContinueOnError), formats: formats}
	f.format = f.String("format", formats[0], "what to write: "+strings.Join(formats, ", "))
	f.Usage = func() {
		fmt.Fprint(f.Output(), usage, "\nFlags:\n")
		f.PrintDefaults()
	}
	return f
}

// Format is the format asked for.
func (f *Flags) Format() string { return *f.format }

// Parse reads the command line. If the program is to stop at that, it returns
// false and the exit status: help goes to stdout, what is wrong to stderr.
func (f *Flags) Parse(args []string, stdout, stderr io.Writer) (status int, ok bool) {
	var said strings.Builder
	f.SetOutput(&said)
	err := f.FlagSet.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, said.String())
		return OK, false
	case err != nil:
		return usageError(stderr, f.Name(), err), false
	case !slices.Contains(f.formats, *f.format):
		return usageError(stderr, f.Name(), fmt.Errorf("no format %q; there are %s", *f.format, strings.Join(f.formats, ", "))), false
	}
	return OK, true
}

func usageError(stderr io.Writer, program string, err error) int {
	fmt.Fprintf(stderr, "%s: %v\nRun %s -h for help.\n", program, err, program)
	return Usage
}
