package cli

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Flags are a command line: flags, -format among them, and paths.
type Flags struct {
	*flag.FlagSet
	Paths   []string
	formats []string
	format  *string
}

// NewFlags returns flags for a program that writes some formats. The usage text
// stands before the list of flags.
func NewFlags(program, usage string, formats ...string) *Flags {
	f := &Flags{FlagSet: flag.NewFlagSet(program, flag.ContinueOnError), formats: formats}
	f.format = f.String("format", "", "what to write, a `format` of "+strings.Join(formats, ", "))
	f.Usage = func() {
		fmt.Fprint(f.Output(), usage, "\nFlags:\n")
		f.PrintDefaults()
	}
	return f
}

// FormatOr returns the format asked for, or the default.
func (f *Flags) FormatOr(format string) string { return cmp.Or(*f.format, format) }

// Parse reads the command line. If the program is to stop at that, it returns
// false and the exit status: help goes to stdout, what is wrong to stderr.
func (f *Flags) Parse(args []string, stdout, stderr io.Writer) (status int, ok bool) {
	var said strings.Builder
	f.SetOutput(&said)
	err := f.parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, said.String())
		return OK, false
	case err == nil:
		err = f.CheckFormat(f.formats...)
	}
	if err != nil {
		return f.Fail(stderr, err), false
	}
	return OK, true
}

// parse takes flags after paths too. After "--" all are paths.
func (f *Flags) parse(args []string) error {
	for {
		if err := f.FlagSet.Parse(args); err != nil {
			return err
		}
		taken := len(args) - f.NArg()
		if f.NArg() == 0 || taken > 0 && args[taken-1] == "--" {
			f.Paths = append(f.Paths, f.Args()...)
			return nil
		}
		f.Paths = append(f.Paths, f.Arg(0))
		args = f.Args()[1:]
	}
}

// CheckFormat returns an error if the format asked for is none of these.
func (f *Flags) CheckFormat(formats ...string) error {
	if *f.format == "" || slices.Contains(formats, *f.format) {
		return nil
	}
	return fmt.Errorf("no format %q here; there are %s", *f.format, strings.Join(formats, ", "))
}

// Fail reports what is wrong with the command line.
func (f *Flags) Fail(stderr io.Writer, err error) (status int) {
	fmt.Fprintf(stderr, "%s: %v\nRun %[1]s -h for help.\n", f.Name(), err)
	return Usage
}
