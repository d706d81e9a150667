// Package parallel does the same to many things at once and keeps their order.
package parallel

import (
	"context"
	"iter"
)

// Map yields f of each value of in, and each error of in as it is, in the order
// of in, with at most n calls of f running or waiting to be taken. It ends early
// when ctx is cancelled, and does not wait for in to notice, which may be
// reading a terminal.
func Map[T, R any](ctx context.Context, n int, in iter.Seq2[T, error], f func(T) R) iter.Seq2[R, error] {
	return func(yield func(R, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queue := make(chan chan outcome[R], n)
		go produce(ctx, queue, in, f)
		for {
			next, ok := receive(ctx, queue)
			if !ok {
				return
			}
			r, ok := receive(ctx, next)
			if !ok || !yield(r.value, r.err) {
				return
			}
		}
	}
}

// Do returns f's result, or false as soon as ctx is cancelled, also if f is as
// soon done.
func Do[R any](ctx context.Context, f func() R) (R, bool) {
	result := make(chan R, 1)
	go func() { result <- f() }()
	r, ok := receive(ctx, result)
	return r, ok && ctx.Err() == nil
}

type outcome[R any] struct {
	value R
	err   error
}

// produce starts a call of f for each value as soon as the queue has room.
func produce[T, R any](ctx context.Context, queue chan<- chan outcome[R], in iter.Seq2[T, error], f func(T) R) {
	defer close(queue)
	for value, err := range in {
		result := make(chan outcome[R], 1)
		select {
		case queue <- result:
		case <-ctx.Done():
			return
		}
		if err != nil {
			result <- outcome[R]{err: err}
		} else {
			go func() { result <- outcome[R]{value: f(value)} }()
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
