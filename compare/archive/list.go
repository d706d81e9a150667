package archive

import (
	"context"
	"iter"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote"
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

// Articles yields the articles of the quotes that the filter means, in the order of
// Quotes, each with those of its quotes only. Their Text is what the archive keeps of
// it: the quotes, with the sentences that they stand in. That is what a
// [compare.Grouper] takes in.
func (a *Archive) Articles(ctx context.Context, f Filter) iter.Seq2[compare.Article, error] {
	return func(yield func(compare.Article, error) bool) {
		var of []Quote // of one article
		for q, err := range a.Quotes(ctx, f) {
			if err != nil {
				yield(compare.Article{}, err)
				return
			}
			if len(of) > 0 && of[0].Article != q.Article {
				if !yield(articleOf(of), nil) {
					return
				}
				of = of[:0]
			}
			of = append(of, q)
		}
		if len(of) > 0 {
			yield(articleOf(of), nil)
		}
	}
}

// articleOf puts an article together from some of its quotes.
func articleOf(quotes []Quote) compare.Article {
	q := &quotes[0]
	a := compare.Article{ID: q.Article, Source: q.Source, URL: q.URL, Title: q.Title, Published: q.Published}
	var text strings.Builder
	speakers := map[string]*attribution.Speaker{}
	for i := range quotes {
		q := &quotes[i]
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		at := attribution.Attribution{Quote: quote.Quote{Kind: q.Kind, Parent: -1}, Confidence: q.Confidence}
		if q.Context == "" {
			at.Spans = []compare.Span{{Start: text.Len(), End: text.Len() + len(q.Text)}}
			text.WriteString(q.Text)
		} else {
			for _, s := range q.Spans {
				at.Spans = append(at.Spans, compare.Span{Start: text.Len() + s.Start - q.Around.Start, End: text.Len() + s.End - q.Around.Start})
			}
			text.WriteString(q.Context)
		}
		at.Marks = make([]quote.Marks, len(at.Spans))
		if q.Speaker != "" {
			if speakers[q.Speaker] == nil {
				speakers[q.Speaker] = &attribution.Speaker{Name: q.Speaker, Type: q.Type}
			}
			at.Speaker = speakers[q.Speaker]
		}
		if q.Via != "" {
			at.Via = &attribution.Via{Name: q.Via}
		}
		a.Quotes = append(a.Quotes, at)
	}
	a.Text = text.String()
	return a
}
