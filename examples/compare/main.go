// Command compare shows what several outlets make of the same utterance: every
// wording, and the differences between them by class and severity.
package main

import (
	"context"
	"io"
	"slices"

	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/parallel"
)

const usage = `compare shows what several articles make of the same utterance: who said it, every
outlet's wording, and how the wordings differ, the worst differences first.

	compare [-format FORMAT] [PATH ...]
	compare -pairs FILE [-format jsonl|text]

A path is a text or HTML file, a file of JSON Lines with one article a line
{"id","source","url","title","published","text"}, a directory of such files, or -
for standard input (JSON Lines or one plain article). Without a path, compare
reads the sample articles that it carries.

With -pairs it compares two wordings a line, {"id","a","b"}, and writes JSON Lines.

	compare monday.html tuesday.txt
	compare -format html -- coverage/ > report.html
	compare -pairs pairs.jsonl > compared.jsonl

It exits with status 1 if anything could not be read; the rest is done.
`

var formats = map[string]func(io.Writer, *result) error{
	"text":  writeText,
	"json":  writeJSON,
	"jsonl": writeJSONLines,
	"html":  writeHTML,
	"csv":   writeCSV,
}

func main() { cli.Main(run) }

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := cli.NewFlags("compare", usage, "text", "json", "jsonl", "html", "csv")
	pairs := flags.String("pairs", "", "compare the pairs of wordings in a `file` of JSON Lines; - is standard input")
	if status, ok := flags.Parse(args, stdout, stderr); !ok {
		return status
	}
	log := &cli.Log{Program: "compare", Out: stderr}
	if *pairs != "" {
		return runPairs(ctx, flags, log, *pairs, stdin, stdout)
	}
	articles := slices.Collect(cli.Articles(ctx, log, flags.Paths, stdin))
	compared, ok := parallel.Do(ctx, func() *result { return compareArticles(articles) })
	if !ok {
		return log.Status(ctx, nil)
	}
	return log.Status(ctx, formats[flags.FormatOr("text")](stdout, compared))
}
