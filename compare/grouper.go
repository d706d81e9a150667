package compare

import (
	"context"

	"github.com/seed-e3d8b662/verbatim/compare/internal/evidence"
)

// A Grouper finds the utterances that articles print more than once, in any number of
// articles: they are added one by one, and of each it keeps no more than the words of
// its quotes, some 400 bytes a quote. Time grows with their number, since only quotes
// that share something rare are ever compared. The zero Grouper is ready for use. It
// must not be used by several goroutines at once; it uses all processors by itself.
type Grouper struct {
	Comparer Comparer // says what is the same

	// Progress is called, if not nil, now and then while Groups works, with a number
	// that grows to the total. It is called by one goroutine at a time.
	Progress func(done, total int)

	pending []Article // added and not yet read
	read    collection
}

func newGrouper(c *Comparer, articles []Article) *Grouper {
	g := &Grouper{Comparer: *c}
	for i := range articles {
		g.Add(articles[i])
	}
	return g
}

// batch is how many articles are read at once.
const batch = 512

// Add adds an article. Its number, by which a [Member] names it, is how many were
// added before.
func (g *Grouper) Add(a Article) {
	if g.pending = append(g.pending, a); len(g.pending) == batch {
		g.flush()
	}
}

// flush reads the articles that wait, on all processors.
func (g *Grouper) flush() {
	drafts := make([][]draft, len(g.pending))
	_ = parallel(context.Background(), len(drafts), nil, func(i int) { drafts[i] = readArticle(&g.pending[i]) })
	for _, d := range drafts {
		g.read.add(d)
	}
	clear(g.pending)
	g.pending = g.pending[:0]
}

// Groups returns the utterances that the articles added so far print more than once.
// The groups of gravest differences come first, then those that most articles print.
// Terms and reported speech are no members, nor is what is longer than any quote, of
// ten thousand words or more, or lies outside its article's text. The result depends
// on nothing but the articles and their order. The error is that of the context.
func (g *Grouper) Groups(ctx context.Context) ([]Group, error) {
	g.flush()
	n := newGrouping(&g.Comparer, &g.read)
	if tell := evidence.TraceOf(ctx); tell != nil {
		return nil, n.trace(ctx, tell)
	}
	meter := newMeter(g.Progress, int(n.quotes.n))
	pairs, err := n.candidates(ctx, meter.stage(0.5))
	if err != nil {
		return nil, err
	}
	links, err := n.verify(ctx, pairs, meter.stage(0.9))
	if err != nil {
		return nil, err
	}
	if n.reported, err = n.findReports(ctx); err != nil {
		return nil, err
	}
	groups, err := n.form(ctx, links, meter.stage(1))
	if err != nil {
		return nil, err
	}
	sortGroups(groups)
	return groups, nil
}
