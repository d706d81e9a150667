package evidence

import "context"

// A Trace is told of pairs of quotes that might report one utterance, given by where
// their articles stand in the order of all and where they start in these: the facts,
// and the score of the wordings.
type Trace func(a, b Place, facts Facts, score float64)

// A Place is where a quote starts.
type Place struct{ Article, Offset int }

type traceKey struct{}

// WithTrace returns a context in which grouping tells of its pairs instead of forming
// groups, so that the weights can be trained.
func WithTrace(ctx context.Context, t Trace) context.Context {
	return context.WithValue(ctx, traceKey{}, t)
}

// TraceOf returns the trace of a context, nil where it has none.
func TraceOf(ctx context.Context) Trace {
	t, _ := ctx.Value(traceKey{}).(Trace)
	return t
}
