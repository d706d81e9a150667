package archive

import (
	"context"
	"iter"
	"slices"
)

// Quotes yields the quotes that the filter means, by the day that their article was
// published, the earliest first and those without a time last. An error comes last
// and in the place of a quote. The archive may be changed meanwhile; what is
// yielded is the archive as it was at the start.
func (a *Archive) Quotes(ctx context.Context, f Filter) iter.Seq2[Quote, error] {
	return func(yield func(Quote, error) bool) {
		v, err := a.view()
		if err != nil {
			yield(Quote{}, err)
			return
		}
		defer v.close()
		if err := v.list(ctx, f.matcher(), func(q Quote) bool { return yield(q, nil) }); err != nil {
			yield(Quote{}, err)
		}
	}
}

// list hands quotes to yield, day by day, until it wants no more.
func (v *view) list(ctx context.Context, m *matcher, yield func(Quote) bool) error {
	days, err := v.days(m)
	if err != nil {
		return err
	}
	wanted, err := v.filter(m)
	if err != nil {
		return err
	}
	reader := v.quotes()
	for _, day := range days {
		var found []Quote
		for i := range v.parts {
			p := &v.parts[i]
			docs, err := p.postings(fieldDay, day)
			if err != nil {
				return err
			}
			if docs == nil {
				continue
			}
			docs = p.live(docs)
			if wanted != nil {
				docs.And(wanted[i])
			}
			for it := docs.Iterator(); it.HasNext(); {
				if err := ctx.Err(); err != nil {
					return err
				}
				q, err := reader.read(p, it.Next())
				if err != nil {
					return err
				}
				if m.matches(&q) {
					found = append(found, q)
				}
			}
		}
		slices.SortFunc(found, func(a, b Quote) int { return before(&a, &b) })
		for _, q := range found {
			if !yield(q) {
				return nil
			}
		}
	}
	return nil
}

// days returns the days that quotes were published on, as far as the filter asks.
func (v *view) days(m *matcher) ([]string, error) {
	first, last := "", ""
	if !m.From.IsZero() {
		first = day(m.From)
	}
	if !m.To.IsZero() {
		last = day(m.To)
	}
	var all []string
	for i := range v.parts {
		days, err := v.parts[i].termsBetween(fieldDay, first, last)
		if err != nil {
			return nil, err
		}
		all = append(all, days...)
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}
