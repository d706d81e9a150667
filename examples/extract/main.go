// Command extract lists the quotes of articles with their speakers.
package main

import (
	"context"
	"io"
	"iter"

	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
)

const usage = `extract lists the quotes of articles: what is quoted, who says so, in which words
the article credits it, and who relays it.

	extract [-format FORMAT] [PATH ...]

A path is a text or HTML file, a file of JSON Lines with one article a line
{"id","source","url","title","published","text"}, a directory of such files, or -
for standard input (JSON Lines or one plain article). Without a path, extract
reads the sample articles that it carries.

	extract story.txt
	extract -format jsonl archive.jsonl > quotes.jsonl
	curl -s https://example.org/story.txt | extract -

It exits with status 1 if anything could not be read; the rest is done.
`

// A format writes articles as they come.
type format func(w io.Writer, articles iter.Seq[cli.Article]) error

var formats = map[string]format{
	"text":  writeText,
	"json":  writeJSON,
	"jsonl": writeJSONLines,
	"csv":   writeCSV,
}

func main() { cli.Main(run) }

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := cli.NewFlags("extract", usage, "text", "json", "jsonl", "csv")
	if status, ok := flags.Parse(args, stdout, stderr); !ok {
		return status
	}
	log := &cli.Log{Program: "extract", Out: stderr}
	write := formats[flags.FormatOr("text")]
	return log.Status(ctx, write(stdout, cli.Articles(ctx, log, flags.Paths, stdin)))
}
