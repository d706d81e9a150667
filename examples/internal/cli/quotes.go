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
// attributes the quotes. See Each.
func Articles(ctx context.Context, log *Log, paths []string, stdin io.Reader) iter.Seq[Article] {
	reader := input.Reader{Stdin: stdin}
	if len(paths) == 0 {
		reader.Files, paths = samples.Files, []string{samples.Root}
	}
	return Each(ctx, log, reader.Articles(ctx, paths), func(a input.Article) Article {
		return Article{Article: a, Quotes: attribution.Attribute(a.Text, quote.Extract(a.Text))}
	})
}

// Each yields f of each value of in, in order, several at work at a time. The
// log gets the errors.
func Each[T, R any](ctx context.Context, log *Log, in iter.Seq2[T, error], f func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for r, err := range parallel.Map(ctx, runtime.GOMAXPROCS(0), in, f) {
			if err != nil {
				log.Error(err)
			} else if !yield(r) {
				return
			}
		}
	}
}

// Marked puts words between quotation marks, unless the article prints them
// without.
func Marked(kind quote.Kind, words string) string {
	if kind == quote.Indirect {
		return words
	}
	return "“" + words + "”"
}
