// Command extract lists the quotes of articles with their speakers.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"io"

	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
)

func main() { cli.Main(run) }

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("extract", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.String("format", "jsonl", "output `format`")
	if err := flags.Parse(args); err != nil {
		return cli.Usage
	}
	log := &cli.Log{Program: "extract", Out: stderr}
	out := bufio.NewWriter(stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	var written error
	articles := input.Reader{Stdin: stdin}.Articles(ctx, flags.Args())
	for a := range cli.Quotes(ctx, log, articles) {
		if written = enc.Encode(record.NewArticle(&a.Article, a.Quotes)); written != nil {
			break
		}
	}
	if written == nil {
		written = out.Flush()
	}
	return log.Status(ctx, written)
}
