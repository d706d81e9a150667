package compare

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls do with each number below n, on all processors, in no order. It stops
// early, with the error, when the context ends. What is done is told to progress, if
// that is not nil, as a share of all.
func parallel(ctx context.Context, n int, progress func(share float64), do func(i int)) error {
	var next, done atomic.Int64
	var telling sync.Mutex
	work := func() {
		for ctx.Err() == nil {
			i := int(next.Add(1)) - 1
			if i >= n {
				return
			}
			do(i)
			if d := done.Add(1); progress != nil && telling.TryLock() {
				progress(float64(d) / float64(n))
				telling.Unlock()
			}
		}
	}
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		workers.Go(work)
	}
	work()
	workers.Wait()
	if progress != nil && ctx.Err() == nil {
		progress(1)
	}
	return ctx.Err()
}

// Small pieces of work are done in batches.
const batchSize = 64

// batches is how many batches a number of pieces makes.
func batches(n int) int { return (n + batchSize - 1) / batchSize }

// batchOf returns the pieces of one of the batches.
func batchOf[T any](pieces []T, i int) []T {
	return pieces[i*batchSize : min((i+1)*batchSize, len(pieces))]
}

// A meter tells how far the stages of a call are.
type meter struct {
	tell        func(done, total int)
	total, last int
	from        float64 // where the next stage starts
}

func newMeter(tell func(done, total int), total int) *meter {
	return &meter{tell: tell, total: total, last: -1}
}

// stage returns the progress of a stage that ends at a share of all.
func (m *meter) stage(end float64) func(share float64) {
	if m.tell == nil {
		return nil
	}
	from := m.from
	m.from = end
	return func(share float64) {
		if done := int((from + share*(end-from)) * float64(m.total)); done > m.last {
			m.last = done
			m.tell(done, m.total)
		}
	}
}
