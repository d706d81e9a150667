package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
)

var pairFormats = map[string]func(io.Writer, iter.Seq[comparedPair]) error{
	"jsonl": writePairLines,
	"text":  writePairText,
}

// runPairs compares the pairs of a file.
func runPairs(ctx context.Context, flags *cli.Flags, log *cli.Log, name string, stdin io.Reader, stdout io.Writer) int {
	if err := flags.CheckFormat("jsonl", "text"); err != nil {
		return flags.Fail(log.Out, err)
	}
	if len(flags.Paths) > 0 {
		return flags.Fail(log.Out, fmt.Errorf("-pairs takes one file; %q is one too many", flags.Paths[0]))
	}
	in, name, err := input.Open(name, stdin)
	if err != nil {
		log.Error(err)
		return cli.Failed
	}
	defer in.Close()
	write := pairFormats[flags.FormatOr("jsonl")]
	return log.Status(ctx, write(stdout, comparePairs(ctx, log, name, in)))
}

// A comparedPair is a pair with how its wordings compare.
type comparedPair struct {
	record.Pair
	compare.Comparison
}

func comparePairs(ctx context.Context, log *cli.Log, name string, r io.Reader) iter.Seq[comparedPair] {
	return cli.Each(ctx, log, input.Lines[record.Pair](name, r), func(p record.Pair) comparedPair {
		return comparedPair{p, compare.Compare(*p.A, *p.B)}
	})
}

func writePairLines(w io.Writer, pairs iter.Seq[comparedPair]) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for p := range pairs {
		if err := enc.Encode(record.NewPairComparison(p.Pair, p.Comparison)); err != nil {
			return err
		}
	}
	return nil
}

// writePairText shows each pair to people as it shows two outlets' wordings.
func writePairText(w io.Writer, pairs iter.Seq[comparedPair]) error {
	style := terminal.StyleOf(w)
	for p := range pairs {
		wordings := []report.Wording{{Outlet: "a", Text: *p.A}, {Outlet: "b", Text: *p.B}}
		u := report.New(cmp.Or(p.ID, "no id"), wordings, []compare.Link{{A: 0, B: 1, Comparison: p.Comparison}})
		out := printer{style: style}
		out.utterance(&u)
		if _, err := io.WriteString(w, out.out.String()); err != nil {
			return err
		}
	}
	return nil
}
