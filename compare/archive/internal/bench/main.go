// Command bench measures grouping and the archive on quotes of natural word
// frequencies with planted variants, and prints what it finds beside the targets.
//
//	go run ./compare/archive/internal/bench -n 1000000
//
// Every measurement is a file of its own. Speed is given as a ratio to a yardstick in
// the same run, and with the recall that it is bought at.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
)

// A measurement fills the rows of one subject.
type measurement struct {
	name string
	run  func(context.Context, *corpus.Corpus, *table) error
}

var measurements = []measurement{
	{"archive", measureArchive},
	{"group", measureGroups},
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("bench: ")
	n := flag.Int("n", 20_000, "`number` of quotes")
	seed := flag.Uint64("seed", 1, "seed of the corpus")
	only := flag.String("only", "", "comma-separated `names` of the measurements to take: "+names())
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	t := new(table)
	for _, m := range measurements {
		if *only != "" && !slices.Contains(strings.Split(*only, ","), m.name) {
			continue
		}
		if err := m.run(ctx, &corpus.Corpus{Seed: *seed, Quotes: *n}, t); err != nil {
			log.Fatalf("%s: %v", m.name, err)
		}
	}
	if err := t.write(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func names() string {
	var all []string
	for _, m := range measurements {
		all = append(all, m.name)
	}
	return strings.Join(all, ", ")
}

// A table is what the measurements found.
type table struct {
	rows [][4]string
}

// add adds a row: what was measured, its value, the target or nothing, and with how
// much recall or what else there is to know.
func (t *table) add(what, value, target, note string) {
	t.rows = append(t.rows, [4]string{what, value, target, note})
}

func (t *table) write(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "what\tvalue\ttarget\tnote")
	for _, r := range t.rows {
		fmt.Fprintln(tw, strings.Join(r[:], "\t"))
	}
	return tw.Flush()
}
