// Train derives the weights that tell speech from terms, weights.txt, from
// annotated articles, and prints how well weights derived in the same way from
// the other articles do on each tenth of them.
//
//	go run ./quote/internal/kind/train -o quote/internal/kind/weights.txt FILE.jsonl...
//
// An article is one line of JSON, offsets in code points:
//
//	{"id", "text", "quotes": [{"kind", "spans": [[s, e]], "quoted": [[s, e]]}], "ignore": [[s, e]]}
//
// where quoted lists the parts between marks; a quote without it is quoted as a
// whole if its kind is direct or mixed. All else between marks is a term.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-e3d8b662/verbatim/quote"
	"github.com/seed-e3d8b662/verbatim/quote/internal/kind"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

func main() {
	out := flag.String("o", "", "write the weights to this file")
	penalty := flag.Float64("penalty", 4, "weight of the L2 penalty")
	errors := flag.Bool("errors", false, "print the examples that are told wrong")
	flag.Parse()
	if err := run(*out, *penalty, *errors, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// article is an annotated article.
type article struct {
	ID     string   `json:"id"`
	Text   string   `json:"text"`
	Ignore [][2]int `json:"ignore"`
	Quotes []struct {
		Kind   quote.Kind `json:"kind"`
		Spans  [][2]int   `json:"spans"`
		Quoted *[][2]int  `json:"quoted"`
	} `json:"quotes"`
}

// example is one with the text around it.
type example struct {
	kind.Example
	context string
}

func appendExamples(dst []kind.Example, list []example) []kind.Example {
	for _, e := range list {
		dst = append(dst, e.Example)
	}
	return dst
}

const folds = 10

func run(out string, penalty float64, errors bool, files []string) error {
	var examples [folds][]example
	for _, name := range files {
		if err := read(name, func(a *article) {
			h := fnv.New32a()
			io.WriteString(h, a.ID)
			f := h.Sum32() % folds
			examples[f] = append(examples[f], a.examples()...)
		}); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	validate(&examples, penalty, errors)
	if out == "" {
		return nil
	}
	var all []kind.Example
	for _, e := range examples {
		all = appendExamples(all, e)
	}
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "# Weights of the model that tells speech from terms: feature, tab, log odds of speech.\n")
	fmt.Fprintf(w, "# Derived by quote/internal/kind/train from %d short quoted texts of\n", len(all))
	for _, name := range files {
		fmt.Fprintf(w, "#   %s\n", filepath.Base(name))
	}
	fmt.Fprintf(w, "# and holds none of their words.\n")
	if err := kind.Train(all, penalty).Write(w); err != nil {
		return err
	}
	return w.Close()
}

func read(name string, each func(*article)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewReader(f)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var a article
			if err := json.Unmarshal(line, &a); err != nil {
				return err
			}
			each(&a)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// examples returns the article's short quoted texts that stand in no other.
func (a *article) examples() (out []example) {
	speech := a.speech()
	index := quote.NewIndex(a.Text)
	var ignored []quote.Span
	for _, s := range a.Ignore {
		ignored = append(ignored, quote.Span{Start: index.FromRunes(s[0]), End: index.FromRunes(s[1])})
	}
	paragraphs := segment.Paragraphs(a.Text)
	for _, q := range quote.Extract(a.Text) {
		for i, s := range q.Spans {
			if q.Parent >= 0 || len(strings.Fields(s.In(a.Text))) > kind.MaxWords || overlaps(ignored, s) {
				continue
			}
			for paragraphs[0].End <= s.Start {
				paragraphs = paragraphs[1:]
			}
			outer := quote.Span{Start: q.Marks[i].Open.Start, End: q.Marks[i].Close.End}
			single := strings.ContainsAny(q.Marks[i].Open.In(a.Text), "'‘‚‹") && q.Marks[i].Open.In(a.Text) != "''"
			site := &kind.Site{Text: a.Text, Paragraph: paragraphs[0], Outer: outer, Inner: s, Single: single}
			context := a.Text[max(0, outer.Start-40):outer.Start] + "[[" + s.In(a.Text) + "]]" +
				a.Text[outer.End:min(len(a.Text), outer.End+30)]
			out = append(out, example{kind.NewExample(site, overlaps(speech, s)), context})
		}
	}
	return out
}

// speech returns the parts between marks that somebody is credited with.
func (a *article) speech() []quote.Span {
	index := quote.NewIndex(a.Text)
	var out []quote.Span
	for _, q := range a.Quotes {
		parts := q.Spans
		if q.Quoted != nil {
			parts = *q.Quoted
		} else if q.Kind == quote.Indirect {
			continue
		}
		for _, s := range parts {
			out = append(out, quote.Span{Start: index.FromRunes(s[0]), End: index.FromRunes(s[1])})
		}
	}
	return out
}

// overlaps reports whether s shares more than half of its bytes with one of list.
func overlaps(list []quote.Span, s quote.Span) bool {
	for _, t := range list {
		if 2*(min(s.End, t.End)-max(s.Start, t.Start)) > s.Len() {
			return true
		}
	}
	return false
}

// validate prints how the weights derived from the other folds do on each.
func validate(examples *[folds][]example, penalty float64, errors bool) {
	var count, right struct{ speech, terms int }
	for f := range examples {
		var others []kind.Example
		for g, e := range examples {
			if g != f {
				others = appendExamples(others, e)
			}
		}
		w := kind.Train(others, penalty)
		for _, e := range examples[f] {
			p := w.Speech(&e.Example)
			ok := e.Speech == (p >= 0.5)
			n, r := &count.terms, &right.terms
			if e.Speech {
				n, r = &count.speech, &right.speech
			}
			*n++
			if ok {
				*r++
			} else if errors {
				fmt.Printf("%.2f speech %v %q\n", p, e.Speech, e.context)
			}
		}
	}
	fmt.Printf("speech %d, kept %.3f; terms %d, told %.3f\n",
		count.speech, ratio(right.speech, count.speech), count.terms, ratio(right.terms, count.terms))
}

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }
