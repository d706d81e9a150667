package attribution

import (
	"cmp"
	"slices"
	"sort"
	"sync"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/rank"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/report"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// Attribute credits each quote of the article to its speaker. The quotes are those of
// [quote.Extract], or found by other means, of which only Kind and Spans need be set;
// spans that do not lie in the article or overlap are returned as they are. The result
// is in the order of the article. Quotes that are pieces of one are joined there, those
// that two speakers share are parted, kinds are revised by the cue, and reported speech
// without marks is put in.
func (at *Attributor) Attribute(article string, quotes []quote.Quote) []Attribution {
	at.once.Do(func() { at.directory = newDirectory(at.Known) })
	lex := lexicon.Detect(article)
	d := newDraft()
	defer d.release()
	d.quotes = partIncises(article, completed(quotes), lex, &d.Reading)
	d.cut.Cut(article, d.quotes)
	d.Read(article, d.cut.Read, lex)
	d.gather(at.directory)
	d.models.load(lex)
	d.decisions = d.models.rank.DecideAll(&d.Reading, d.cut.Ranked, d.decisions)
	return d.attributions()
}

// A draft is an article on its way from decisions on pieces to attributions.
type draft struct {
	resolver
	quotes    []quote.Quote
	cut       rank.Pieces
	decisions []rank.Decision // of each piece
	reports   []report.Report

	spans   []Span // of the attributions so far
	marks   []quote.Marks
	numbers []int // memory for those that an article needs meanwhile
	order   []beginning
	models  models
}

// models are those for the language of a lexicon.
type models struct {
	lexicon *lexicon.Lexicon
	rank    rank.Model
	report  report.Model
	trained bool    // whether they are for this language, not for another
	worded  float64 // see [rank.Worded]
}

// load gets the models for the language of a lexicon, unless they are those of before.
func (m *models) load(lex *lexicon.Lexicon) {
	if l := lex.Language; m.lexicon != lex {
		*m = models{lex, rank.For(l), report.For(l), rank.Trained(l), rank.Worded(l)}
	}
}

// drafts keeps the memory of drafts for the next article.
var drafts = sync.Pool{New: func() any { return new(draft) }}

func newDraft() *draft { return drafts.Get().(*draft) }

// release gives the draft back for another article, with nothing of this one in it. What
// a long one took is not kept.
func (d *draft) release() {
	const long = 1 << 18 // bytes
	if len(d.Text) > long {
		return
	}
	d.empty()
	d.quotes, d.spans, d.marks = nil, nil, nil
	drafts.Put(d)
}

// integers returns memory for some numbers, which the next call takes again.
func (d *draft) integers(n int) []int {
	d.numbers = slices.Grow(d.numbers[:0], n)[:n]
	return d.numbers
}

// attributions puts the attributions together: those of the pieces, joined
// where they are one quote and parted where they are not; then those of quotes
// inside others and of reported speech.
func (d *draft) attributions() []Attribution {
	d.reports = d.models.report.Find(&d.Reading, d.reports)
	out := make([]Attribution, 0, len(d.quotes)+len(d.reports))
	spans := len(d.cut.Places) + report.MostSpans*len(d.reports)
	d.spans, d.marks = make([]Span, 0, spans), make([]quote.Marks, 0, spans)
	numbers := d.integers(len(d.quotes) + len(d.cut.Places))
	at, made := numbers[:len(d.quotes)], numbers[len(d.quotes):] // for each quote its attribution, or -1; likewise of each piece
	for i := range at {
		at[i] = -1
	}
	spoken := -1 // the last piece of a quote, as a title may stand between its parts
	for p, place := range d.cut.Places {
		before := spoken
		if p > 0 && d.cut.Places[p-1].Quote == place.Quote {
			before = p - 1
		}
		if before >= 0 && d.goesOn(before, p) {
			made[p] = made[before]
			a := &out[made[p]]
			d.join(a, place)
			if d.quotes[place.Quote].Kind == quote.Direct && a.Kind == quote.Mixed {
				a.Kind = quote.Direct
			}
		} else {
			made[p] = len(out)
			out = append(out, d.attribution(p))
		}
		if at[place.Quote] < 0 {
			at[place.Quote] = made[p]
		}
		if out[made[p]].Kind != quote.Term {
			spoken = p
		}
	}
	for i, q := range d.quotes {
		if at[i] < 0 {
			at[i] = len(out)
			out = append(out, Attribution{Quote: q})
		}
	}
	for i, q := range d.quotes {
		if p := q.Parent; p >= 0 {
			out[at[i]].Parent = at[p]
			if d.quotes[p].Parent < 0 && len(q.Spans) > 0 {
				out[at[i]].Parent = d.holder(q.Spans[0], made, at[p])
			}
		}
	}
	d.nested(out, at, made)
	return d.inOrder(d.indirect(out))
}

// holder returns the attribution of the piece around a span, as a quote may be parted,
// or another one where no piece is around it; made holds that of each piece.
func (d *draft) holder(s Span, made []int, other int) int {
	around := func(p int) Span { return d.quotes[d.cut.Places[p].Quote].Spans[d.cut.Places[p].Span] }
	p := sort.Search(len(d.cut.Places), func(p int) bool { return around(p).Start > s.Start }) - 1
	if p >= 0 && around(p).Contains(s) {
		return made[p]
	}
	return other
}

// attribution makes the attribution of the quote that piece p begins.
func (d *draft) attribution(p int) Attribution {
	dec := &d.decisions[p]
	at := d.cut.Places[p]
	q := &d.quotes[at.Quote]
	a := Attribution{Quote: quote.Quote{Kind: q.Kind, Parent: q.Parent}, Confidence: dec.Probability, Rule: dec.Rule}
	d.join(&a, at)
	if dec.Mention == reading.None || q.Speech == 0 {
		a.Kind = d.withoutSource(p, q, dec)
		return a
	}
	a.Kind = withSource(a.Kind)
	a.Mention = d.resolver.words(dec.Mention)
	if dec.Predicate != reading.None {
		a.Cue = d.cueSpan(&d.Predicates[dec.Predicate])
	}
	a.Speaker = d.resolver.speaker(dec.Mention)
	a.Via = d.via(dec.Mention, dec.Relay, dec.Predicate)
	return a
}

// join adds a span of a quote to an attribution. All share the memory for spans,
// unless another was made since.
func (d *draft) join(a *Attribution, at rank.Place) {
	q := &d.quotes[at.Quote]
	if n := len(a.Spans); n > 0 && &a.Spans[n-1] != &d.spans[len(d.spans)-1] {
		a.Spans = append(a.Spans, q.Spans[at.Span])
		if at.Span < len(q.Marks) {
			a.Marks = append(a.Marks, q.Marks[at.Span])
		}
		return
	}
	d.spans = append(d.spans, q.Spans[at.Span])
	a.Spans = last(d.spans, len(a.Spans)+1)
	if at.Span < len(q.Marks) {
		d.marks = append(d.marks, q.Marks[at.Span])
		a.Marks = last(d.marks, len(a.Marks)+1)
	}
}

// last returns the last n elements.
func last[T any](s []T, n int) []T { return s[len(s)-n : len(s) : len(s)] }

// inOrder sorts attributions by their first byte and points each at the new
// place of the one around it.
func (d *draft) inOrder(out []Attribution) []Attribution {
	d.order = d.order[:0]
	for i := range out {
		d.order = append(d.order, beginning{start(&out[i]), i})
	}
	slices.SortFunc(d.order, func(a, b beginning) int { return cmp.Or(a.start-b.start, a.attribution-b.attribution) })
	place := d.integers(len(out))
	for to, b := range d.order {
		place[b.attribution] = to
	}
	for i := range out {
		if p := out[i].Parent; p >= 0 {
			out[i].Parent = place[p]
		}
	}
	for i := range out { // each swap brings one to its place
		for place[i] != i {
			to := place[i]
			out[i], out[to] = out[to], out[i]
			place[i], place[to] = place[to], place[i]
		}
	}
	return out
}

// A beginning is where an attribution begins.
type beginning struct{ start, attribution int }

func start(a *Attribution) int {
	if len(a.Spans) == 0 {
		return 0
	}
	return a.Spans[0].Start
}
