// Package parallel does the same to many things at once and keeps their order.
package parallel

import (
	"context"
	"iter"
)

// Map yields f of each item of in, in the order of in, with at most n calls of
// f running or waiting to be taken. It ends early when ctx is cancelled, and
// does not wait for in to notice, which may be reading a terminal.
func Map[T, R any](ctx context.Context, n int, in iter.Seq[T], f func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queue := make(chan chan R, n)
		go produce(ctx, queue, in, f)
		for {
			r, ok := receive(ctx, queue)
			if !ok {
				return
			}
			result, ok := receive(ctx, r)
			if !ok || !yield(result) {
				return
			}
		}
	}
}

// produce starts a call of f for each item as soon as the queue has room.
func produce[T, R any](ctx context.Context, queue chan<- chan R, in iter.Seq[T], f func(T) R) {
	defer close(queue)
	for item := range in {
		result := make(chan R, 1)
		select {
		case queue <- result:
			go func() { result <- f(item) }()
		case <-ctx.Done():
			return
		}
	}
}

// receive returns false when c is closed or ctx is cancelled.
func receive[T any](ctx context.Context, c <-chan T) (value T, ok bool) {
	select {
	case value, ok = <-c:
		return value, ok
	case <-ctx.Done():
		return value, false
	}
}
