// Command compare shows how the wordings of quotes differ.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"io"
	"os"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
)

func main() { cli.Main(run) }

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	flags.SetOutput(stderr)
	pairs := flags.String("pairs", "", "compare the pairs of a JSON Lines `file`")
	if err := flags.Parse(args); err != nil {
		return cli.Usage
	}
	log := &cli.Log{Program: "compare", Out: stderr}
	f, err := os.Open(*pairs)
	if err != nil {
		log.Error(err)
		return cli.Failed
	}
	defer f.Close()
	out := bufio.NewWriter(stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for p, err := range input.Lines[record.Pair](*pairs, f) {
		if err != nil {
			log.Error(err)
			continue
		}
		if err := enc.Encode(record.NewPairComparison(p, compare.Compare(*p.A, *p.B))); err != nil {
			return log.Status(ctx, err)
		}
	}
	return log.Status(ctx, out.Flush())
}
