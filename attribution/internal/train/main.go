// Command train learns the weights of packages rank and report from annotated
// articles and writes them as the files that the packages embed:
//
//	go run ./attribution/internal/train -o attribution/internal/rank/weights/en.txt polnear.jsonl
//	go run ./attribution/internal/train -task report -o attribution/internal/report/weights/en.txt polnear.jsonl
//
// The models of report go to a folder each beside that file.
//
// The weights for German, of which there is less, come from both languages
// together (polnear.jsonl germannews.jsonl; for rank with -rare 8 -least 0.15).
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
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("train", flag.ContinueOnError)
	name := flags.String("task", "speaker", "what to learn: `speaker` or report")
	out := flags.String("o", "", "write the weights to this `file`")
	folds := flags.Int("folds", 5, "parts for cross-validation; 0 leaves it out")
	skip := flags.Int("skip", -1, "leave this part out of the training and do not validate")
	opts := options{}
	flags.IntVar(&opts.epochs, "epochs", 0, "passes over the articles; 0 for what suits the task")
	flags.Float64Var(&opts.rate, "rate", 0.03, "learning rate")
	flags.Float64Var(&opts.decay, "decay", 2e-5, "L2 regularisation")
	flags.Float64Var(&opts.drop, "drop", 0, "share of the templates that each step leaves out; 0 for what suits the task")
	flags.IntVar(&opts.rare, "rare", 0, "leave out features seen less often; 0 for what suits the task")
	flags.Float64Var(&opts.least, "least", 0, "leave out weights that are smaller; 0 for what suits the task")
	if err := flags.Parse(args); err != nil {
		return err
	}
	newTask, ok := tasks[*name]
	if !ok {
		return fmt.Errorf("no task %q", *name)
	}
	opts.complete(newTask().defaults())
	var articles []article
	for _, name := range flags.Args() {
		more, err := readArticles(name)
		if err != nil {
			return err
		}
		articles = append(articles, more...)
	}
	if *folds > 0 && *skip < 0 {
		validate(stdout, newTask(), articles, *folds, opts)
	}
	if *out == "" {
		return nil
	}
	if *skip >= 0 {
		articles = slices.DeleteFunc(articles, func(a article) bool { return a.fold(*folds) == *skip })
	}
	t := newTask()
	t.learn(articles, opts)
	for dir, data := range t.files() {
		if err := os.WriteFile(filepath.Join(filepath.Dir(*out), dir, filepath.Base(*out)), []byte(data), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// A task is one package whose models are to be learned.
type task interface {
	defaults() options // what features it leaves out
	learn(articles []article, opts options)
	score(a *article)         // counts what the models get right
	files() map[string]string // the files of weights, by the folder beside the output that each goes to
	fmt.Stringer              // the scores so far
}

var tasks = map[string]func() task{
	"speaker": func() task { return &speakerTask{counts: make(map[string]*speakerCounts)} },
	"report":  func() task { return new(reportTask) },
}

// validate prints the scores of cross-validation.
func validate(w io.Writer, t task, articles []article, folds int, opts options) {
	for fold := range folds {
		var train, test []article
		for _, a := range articles {
			if a.fold(folds) == fold {
				test = append(test, a)
			} else {
				train = append(train, a)
			}
		}
		t.learn(train, opts)
		for i := range test {
			t.score(&test[i])
		}
	}
	fmt.Fprintln(w, t)
}
