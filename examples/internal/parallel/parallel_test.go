package parallel_test

import (
	"context"
	"errors"
	"iter"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/examples/internal/parallel"
)

// numbers yields 0..n-1, every tenth as an error.
func numbers(n int, taken *atomic.Int64) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			taken.Add(1)
			var err error
			if i%10 == 9 {
				err = errors.New("tenth")
			}
			if !yield(i, err) {
				return
			}
		}
	}
}

func TestMapKeepsTheOrderWithAFewAtATime(t *testing.T) {
	var taken, running, most atomic.Int64
	square := func(i int) int {
		now := running.Add(1)
		defer running.Add(-1)
		for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() {
		}
		time.Sleep(time.Duration(i%3) * time.Microsecond)
		return i * i
	}
	next := 0
	for got, err := range parallel.Map(context.Background(), 4, numbers(200, &taken), square) {
		if next%10 == 9 {
			assert.EqualError(t, err, "tenth")
		} else {
			assert.NoError(t, err)
			assert.Equal(t, next*next, got)
		}
		next++
	}
	assert.Equal(t, 200, next)
	assert.LessOrEqual(t, most.Load(), int64(5), "4 in the queue and 1 that was taken")
}

func TestMapTakesLittleMoreThanIsAsked(t *testing.T) {
	var taken atomic.Int64
	for range parallel.Map(context.Background(), 2, numbers(1_000_000, &taken), func(i int) int { return i }) {
		break
	}
	assert.Less(t, taken.Load(), int64(10))
}

func TestMapDoesNotWaitForInputOnceCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	block := make(chan struct{})
	defer close(block)
	stuck := func(yield func(int, error) bool) {
		yield(1, nil)
		<-block
	}
	n := 0
	for range parallel.Map(ctx, 2, stuck, func(i int) int { return i }) {
		n++
		cancel()
	}
	assert.Equal(t, 1, n)
}

func TestDo(t *testing.T) {
	got, ok := parallel.Do(context.Background(), func() int { return 7 })
	assert.True(t, ok)
	assert.Equal(t, 7, got)

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	forever := make(chan struct{})
	defer close(forever)
	_, ok = parallel.Do(ctx, func() int { <-forever; return 7 })
	assert.False(t, ok)
}

// What was cancelled before is not done, though its result is there at once.
func TestDoCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for range 100 {
		_, ok := parallel.Do(ctx, func() int { return 1 })
		assert.False(t, ok)
	}
}
