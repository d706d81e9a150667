package cli

import (
	"context"
	"io"
	"iter"
	"runtime"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/examples/internal/parallel"
	"github.com/seed-e3d8b662/verbatim/examples/internal/samples"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// An Article is an article with its quotes.
type Article struct {
	input.Article
	Quotes []attribution.Attribution
}

// Articles reads what the paths name, or the samples if they name nothing, and
// attributes the quotes, several articles at a time. The order is kept; the log
// gets the errors.
func Articles(ctx context.Context, log *Log, paths []string, stdin io.Reader) iter.Seq[Article] {
	reader := input.Reader{Stdin: stdin}
	if len(paths) == 0 {
		reader.Files, paths = samples.Files, []string{samples.Root}
	}
	return func(yield func(Article) bool) {
		inputs := pairs(reader.Articles(ctx, paths))
		for r := range parallel.Map(ctx, runtime.GOMAXPROCS(0), inputs, attribute) {
			if r.err != nil {
				log.Error(r.err)
			} else if !yield(r.Article) {
				return
			}
		}
	}
}

// A result is an article or the error in its place.
type result struct {
	Article
	err error
}

func pairs(inputs iter.Seq2[input.Article, error]) iter.Seq[result] {
	return func(yield func(result) bool) {
		for a, err := range inputs {
			if !yield(result{Article{Article: a}, err}) {
				return
			}
		}
	}
}

func attribute(r result) result {
	if r.err == nil {
		r.Quotes = attribution.Attribute(r.Text, quote.Extract(r.Text))
	}
	return r
}

// Marked puts words between quotation marks, unless the article prints them
// without.
func Marked(kind quote.Kind, words string) string {
	if kind == quote.Indirect {
		return words
	}
	return "“" + words + "”"
}
