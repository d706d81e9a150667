// Package archive keeps the quotes of many articles and answers two questions
// about them: was this said, and in these words ([Archive.Check]); and what was
// said like it ([Archive.Find]).
//
//	a, err := archive.Open("quotes")
//	...
//	err = a.Add(ctx, compare.Article{ID: "wire-17", Source: "Wire", Text: text, Quotes: attributions})
//	...
//	finding, err := a.Check(ctx, archive.Claim{Text: "We rule out talks.", Speaker: "Ada Holm"})
//	fmt.Println(finding.Verdict) // altered
//
// An archive is a directory that holds an index of package bleve, or lives in
// memory. Quotes of kind Term are no utterances and stay outside.
//
// # Durability
//
// When Add or Delete returns without an error, what it did is on the disk and
// survives the end of the program at any moment. What one call adds is there
// whole or not at all, and so is an article that replaces another.
//
// An archive that was damaged since is not opened: the checksums of all quotes are
// compared, and how many there are with how many the last call left. One thing may
// go unnoticed, a byte changed in the list of what was replaced that leaves as many
// quotes as before.
//
// # Schema
//
// The directory's file archive.json names the version of the schema; this package
// writes and reads version 1. An archive of another version is not opened. [Rebuild]
// makes a new archive in another directory of what an older one holds; adding the
// articles again does the same.
package archive

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// What callers may want to tell apart.
var (
	ErrClosed   = errors.New("archive is closed")
	ErrReadOnly = errors.New("archive is open for reading only")
	ErrNoID     = errors.New("article without an ID")
)

// An Archive holds attributed quotes. It is safe for concurrent use: many calls
// read while one writes, and each sees the archive as it was when it began.
type Archive struct {
	path     string // empty in memory
	readOnly bool

	writing sync.Mutex // held by whoever changes the archive

	mu     sync.RWMutex
	index  index.Index          // nil when closed
	queue  *index.AnalysisQueue // of index
	failed error                // why nothing can be written any more, or nil
}

// New makes an archive in memory. Close frees it.
func New() *Archive {
	a := new(Archive)
	if err := a.start(); err != nil {
		panic(err) // an index without files has nothing that could fail
	}
	return a
}

// start opens the index.
func (a *Archive) start() error {
	queue := index.NewAnalysisQueue(1)
	x, err := scorch.NewScorch(scorch.Name, a.config(), queue)
	if err == nil {
		err = x.Open()
	}
	if err != nil {
		queue.Close()
		return err
	}
	a.index, a.queue = x, queue
	return nil
}

// Close waits for a writing call, lets reading ones finish, and closes the
// archive. Calls after it return ErrClosed.
func (a *Archive) Close() error {
	a.writing.Lock()
	defer a.writing.Unlock()
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.stop()
}

func (a *Archive) stop() error {
	if a.index == nil {
		return nil
	}
	err := a.index.Close()
	a.queue.Close()
	a.index = nil
	return err
}

// An entry is an article as the archive keeps it.
type entry struct {
	head
	quotes []Quote
}

// Add puts the quotes of articles into the archive. Each article needs an ID, and the
// text that its quotes' spans are offsets into; an article that the archive has is
// replaced. Either all articles of a call are added or
// none; articles by the hundred in one call are added faster than one at a time.
//
// When the disk is full or fails, the archive can be read as before, but not written
// to until it is opened anew. It then has all articles of the call that failed, or
// none of them.
func (a *Archive) Add(ctx context.Context, articles ...compare.Article) error {
	for i := range articles {
		if err := check(&articles[i]); err != nil {
			return err
		}
	}
	entries := make([]entry, len(articles))
	if err := parallel(ctx, len(entries), func(i int) { entries[i] = newEntry(&articles[i]) }); err != nil {
		return err
	}
	return a.put(ctx, entries)
}

// put writes entries in one batch.
func (a *Archive) put(ctx context.Context, entries []entry) error {
	documents := make([][]*document, len(entries))
	if err := parallel(ctx, len(entries), func(i int) { documents[i] = entries[i].documents() }); err != nil {
		return err
	}
	batch := index.NewBatch()
	counts := make(map[string]int, len(entries)) // of quotes, by article
	for i := range entries {
		e := &entries[i]
		for n := len(e.quotes); n < counts[e.ID]; n++ { // a second article of this ID
			delete(batch.IndexOps, quoteID(e.ID, n))
		}
		counts[e.ID] = len(e.quotes)
		for _, d := range documents[i] {
			batch.Update(d)
		}
	}
	return a.write(ctx, batch, counts)
}

// parallel calls do with each number below n, on all processors, until the context ends.
func parallel(ctx context.Context, n int, do func(i int)) error {
	var next atomic.Int64
	work := func() {
		for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
			do(i)
		}
	}
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		workers.Go(work)
	}
	work()
	workers.Wait()
	return ctx.Err()
}

// Delete takes articles with their quotes out of the archive. An ID that the
// archive does not have is no error.
func (a *Archive) Delete(ctx context.Context, articles ...string) error {
	batch := index.NewBatch()
	counts := make(map[string]int, len(articles))
	for _, id := range articles {
		counts[id] = 0
		batch.Delete(headID(id))
	}
	return a.write(ctx, batch, counts)
}

// write applies a batch that gives the articles as many quotes as counts says, and
// takes those away that they had beyond.
func (a *Archive) write(ctx context.Context, batch *index.Batch, counts map[string]int) error {
	a.writing.Lock()
	defer a.writing.Unlock()
	v, err := a.view()
	if err != nil {
		return err
	}
	defer v.close()
	if a.readOnly {
		return ErrReadOnly
	}
	if a.failed != nil {
		return a.failed
	}
	sum, err := v.nextSum()
	if err != nil {
		return err
	}
	for id, count := range counts {
		old, found, err := v.head(id)
		if err != nil {
			return err
		}
		for n := count; found && n < old.Quotes; n++ {
			batch.Delete(quoteID(id, n))
		}
		sum.quotes += count - old.Quotes
		if found {
			sum.articles--
		}
		if batch.IndexOps[headID(id)] != nil {
			sum.articles++
		}
	}
	if err := ctx.Err(); err != nil || len(batch.IndexOps) == 0 {
		return err
	}
	batch.SetInternal(sumKey, sum.encode())
	if err := a.index.Batch(batch); err != nil {
		return a.fail(err)
	}
	return a.mergeInMemory()
}

// fail ends writing: an index that could not write would try again for ever. What
// was acknowledged can still be read.
func (a *Archive) fail(err error) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	name := a.path
	if name == "" {
		name = "in memory"
	}
	a.failed = fmt.Errorf("archive %s: writing failed, and nothing more can be written until it is opened anew: %w", name, err)
	if a.path != "" {
		_ = a.stop()
		a.readOnly = true
		if err := a.start(); err != nil {
			return errors.Join(a.failed, err)
		}
	}
	return a.failed
}

// Has reports whether the archive holds the article with this very text.
func (a *Archive) Has(ctx context.Context, article, text string) (bool, error) {
	v, err := a.view()
	if err != nil {
		return false, err
	}
	defer v.close()
	if err := ctx.Err(); err != nil {
		return false, err
	}
	h, found, err := v.head(article)
	return found && string(h.Print) == string(fingerprint(text)), err
}

// Count returns how many articles and quotes the archive holds.
func (a *Archive) Count() (articles, quotes int, err error) {
	v, err := a.view()
	if err != nil {
		return 0, 0, err
	}
	defer v.close()
	return v.count()
}

// check says what keeps an article from being added.
func check(a *compare.Article) error {
	if a.ID == "" {
		return ErrNoID
	}
	for i := range a.Quotes {
		end := 0
		for _, s := range a.Quotes[i].Spans {
			if s.Start < end || s.End < s.Start || s.End > len(a.Text) {
				return fmt.Errorf("article %q: the spans of quote %d lie outside its text or out of order: %v", a.ID, i, a.Quotes[i].Spans)
			}
			end = s.End
		}
	}
	return nil
}

// newEntry reads what the archive keeps of an article.
func newEntry(a *compare.Article) entry {
	e := entry{head: head{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Published: a.Published,
		Print: fingerprint(a.Text)}}
	around := newSurroundings(a.Text)
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if q.Kind == quote.Term || len(q.Spans) == 0 {
			continue
		}
		kept := Quote{Utterance: compare.Utterance{Text: q.Text(a.Text), Kind: q.Kind},
			Number: len(e.quotes), Confidence: q.Confidence, Spans: q.Spans, Around: around.of(q.Extent())}
		kept.Context = kept.Around.In(a.Text)
		if q.Speaker != nil {
			kept.Speaker, kept.Type = q.Speaker.Name, q.Speaker.Type
		}
		if q.Via != nil {
			kept.Via = q.Via.Name
		}
		kept.of(&e.head)
		e.quotes = append(e.quotes, kept)
	}
	e.Quotes = len(e.quotes)
	return e
}

// of gives a quote what its article's head has.
func (q *Quote) of(h *head) {
	q.Article, q.Source, q.URL, q.Title, q.Published = h.ID, h.Source, h.URL, h.Title, h.Published
}

func fingerprint(text string) []byte {
	sum := sha256.Sum256([]byte(text))
	return sum[:16]
}
