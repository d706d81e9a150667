// Command train learns the weights of package rank from annotated articles and
// writes them as the file that the package embeds:
//
//	go run ./attribution/internal/train -o attribution/internal/rank/weights.txt polnear.jsonl
//
// The articles come as JSON Lines:
//
//	{"id", "text", "quotes": [{"kind", "quoted": [[start, end]], "speaker_start", "speaker_end"}]}
//
// with offsets in code points; "quoted" holds the quoted spans of a quote, and
// the speaker is the literal source in the text. Before it trains on all, it
// prints how well it does on articles that it did not train on, by
// cross-validation over the articles.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	out := flags.String("o", "", "write the weights to this `file`")
	folds := flags.Int("folds", 5, "parts for cross-validation; 0 leaves it out")
	skip := flags.Int("skip", -1, "leave this part out of the training and do not validate")
	opts := options{}
	flags.IntVar(&opts.epochs, "epochs", 12, "passes over the articles")
	flags.Float64Var(&opts.rate, "rate", 0.06, "learning rate")
	flags.Float64Var(&opts.decay, "decay", 2e-5, "L2 regularisation")
	flags.IntVar(&opts.rare, "rare", 3, "leave out features seen less often")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var articles []article
	for _, name := range flags.Args() {
		more, err := readArticles(name)
		if err != nil {
			return err
		}
		articles = append(articles, more...)
	}
	if *folds > 0 && *skip < 0 {
		validate(stdout, articles, *folds, opts)
	}
	if *out == "" {
		return nil
	}
	if *skip >= 0 {
		articles = slices.DeleteFunc(articles, func(a article) bool { return a.fold(*folds) == *skip })
	}
	return write(*out, learn(articles, opts))
}

// validate prints the scores of cross-validation.
func validate(w io.Writer, articles []article, folds int, opts options) {
	var total tally
	for fold := range folds {
		var train, test []article
		for _, a := range articles {
			if a.fold(folds) == fold {
				test = append(test, a)
			} else {
				train = append(train, a)
			}
		}
		m := learn(train, opts)
		for _, a := range test {
			total.add(a, m)
		}
	}
	fmt.Fprintln(w, total)
}

// write writes the weights, the features in alphabetical order.
func write(name string, m rank.Model) error {
	lines := make([]string, 0, len(m))
	for f, weight := range m {
		lines = append(lines, fmt.Sprintf("%s\t%.2f", f, weight))
	}
	slices.Sort(lines)
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(file)
	fmt.Fprint(out, header)
	for _, line := range lines {
		feature, weight, _ := strings.Cut(line, "\t")
		fmt.Fprintf(out, "%s\t%s\n", weight, feature)
	}
	if err := out.Flush(); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

const header = `# Weights of the candidates for the source of a quoted span.
#
# Written by attribution/internal/train from the half of PolNeAR (Newell,
# Margolin and Ruths 2018) that the project develops on; figures only, no text.
# A line is a weight and the values of attributes that it holds for.

`
