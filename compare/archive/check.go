package archive

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// A Claim is a quote that somebody claims was said. Only Text is needed.
type Claim struct {
	Text    string
	Speaker string    // who is said to have said it, or empty
	Source  string    // the outlet that is said to have printed it, or empty
	Time    time.Time // when it is said to have been said or printed, or zero
}

// A Verdict is what can be known of a claimed quote by comparing it with what was
// printed. The order is from the words as claimed to none like them.
type Verdict uint8

const (
	Exact        Verdict = iota + 1 // these words, up to the mark that ends them
	Formatting                      // other punctuation, capitals or spellings
	Elided                          // words left out or put in, and marked so
	Partial                         // one is a part of the other
	Reworded                        // other words, and nothing that the comparison holds grave
	Altered                         // differences that put the meaning at stake
	OtherSpeaker                    // these words by somebody else
	NotFound                        // nothing that reports the same
)

var verdictNames = [...]string{"", "exact", "formatting only", "elided", "partial", "reworded", "altered", "other speaker", "not found"}

// String returns the verdict's name in lower case.
func (v Verdict) String() string {
	if int(v) < len(verdictNames) {
		return verdictNames[v]
	}
	return fmt.Sprintf("Verdict(%d)", uint8(v))
}

// MarshalText writes the verdict's name.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads a verdict's name.
func (v *Verdict) UnmarshalText(b []byte) error {
	for i, name := range verdictNames {
		if i > 0 && name == string(b) {
			*v = Verdict(i)
			return nil
		}
	}
	return fmt.Errorf("archive: no verdict %q", b)
}

// A Finding is what an archive says of a claim. Whether the claim is true is for
// people to say: the archive knows what was printed.
type Finding struct {
	Verdict Verdict   // of the first match
	Matches []Printed // quotes that report the same utterance, the one that bears the claim out best first
	Similar []Match   // where there are none: what comes nearest, the most alike first
}

// A Printed is a quote that reports a claimed utterance, with what it says of the claim.
type Printed struct {
	Match
	Verdict Verdict
}

// Sources returns the matches by the time of their articles, the earliest first and
// those without a time last.
func (f Finding) Sources() []Printed {
	out := slices.Clone(f.Matches)
	slices.SortStableFunc(out, func(a, b Printed) int { return before(&a.Quote, &b.Quote) })
	return out
}

const (
	checkStep   = 24  // hits that are compared before Check looks whether to go on
	mostMatches = 500 // that Check returns
	mostSimilar = 3
)

// Check says what the archive knows of a claimed quote. The speaker decides between
// words as said and words of somebody else. Source and time exclude nothing: of
// quotes that bear the claim out equally well, those of that source come first, and
// then those nearest in time.
func (a *Archive) Check(ctx context.Context, c Claim) (Finding, error) {
	f, err := a.find(ctx, c)
	if err != nil || f.Verdict != NotFound || c.Speaker == "" {
		return f, err
	}
	words, err := a.find(ctx, Claim{Text: c.Text, Source: c.Source, Time: c.Time})
	if others := c.byOthers(words.Matches); len(others) > 0 {
		return Finding{Verdict: OtherSpeaker, Matches: others}, err
	}
	return f, err
}

// byOthers returns those of the quotes that give the claimed words, found without regard
// to the speaker, that credit somebody else with them. One or two words are nobody's.
func (c *Claim) byOthers(found []Printed) []Printed {
	const leastWords = 3
	if len(segment.Tokens(c.Text)) < leastWords {
		return nil
	}
	var out []Printed
	for _, p := range found {
		if p.Speaker == "" || c.rank(&p) > 2*int(Partial) || names.Match(c.Speaker, p.Speaker) != names.Different {
			continue
		}
		p.Edits = append(slices.Clip(p.Edits), compare.Edit{Class: compare.Speaker, Severity: compare.Meaning,
			A: compare.Passage{Text: c.Speaker}, B: compare.Passage{Text: p.Speaker}, Evidence: "the names cannot be one person's"})
		p.Severity, p.Verdict = compare.Meaning, OtherSpeaker
		out = append(out, p)
	}
	return out
}

// find looks for quotes that report the claimed utterance.
func (a *Archive) find(ctx context.Context, c Claim) (Finding, error) {
	r, err := a.ranking(compare.Utterance{Text: c.Text, Speaker: c.Speaker}, Filter{})
	if err != nil {
		return Finding{}, err
	}
	defer r.close()
	for !r.sure {
		more, err := r.search.more(ctx)
		if err != nil {
			return Finding{}, err
		}
		if !more {
			break
		}
		if err := r.compareWhileSame(ctx); err != nil {
			return Finding{}, err
		}
	}
	return c.finding(r.matches, r.sure), nil
}

// compareWhileSame compares hits step by step, as long as a step finds any that
// report the same.
func (r *ranking) compareWhileSame(ctx context.Context) error {
	for same := true; same && len(r.matches) < mostMatches; {
		first := len(r.matches)
		if err := r.compare(ctx, checkStep, 0); err != nil {
			return err
		}
		same = slices.ContainsFunc(r.matches[first:], func(m Match) bool { return m.Same })
	}
	return nil
}

// finding sums up how quotes compare with the claim, of which it is sure or not that
// one is it.
func (c *Claim) finding(matches []Match, sure bool) Finding {
	f := Finding{Verdict: NotFound}
	for _, m := range matches {
		if sure && m.Same {
			f.Matches = append(f.Matches, Printed{m, c.verdict(&m)})
		}
	}
	if len(f.Matches) > 0 {
		slices.SortStableFunc(f.Matches, c.order)
		f.Verdict = f.Matches[0].Verdict
		return f
	}
	slices.SortStableFunc(matches, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), before(&a.Quote, &b.Quote))
	})
	f.Similar = matches[:min(len(matches), mostSimilar)]
	return f
}

// verdict says what one quote of the same utterance says of the claim.
func (c *Claim) verdict(m *Match) Verdict {
	worst := Exact
	for i := range m.Edits {
		e := &m.Edits[i]
		worst = max(worst, of(e, len(c.Text), len(m.Text)))
	}
	if m.Relation == compare.Reported {
		worst = max(worst, Reworded)
	}
	return worst
}

// of says what one difference makes of a claim.
func of(e *compare.Edit, endA, endB int) Verdict {
	switch {
	case e.Class == compare.Speaker:
		return OtherSpeaker
	case e.Severity >= compare.Meaning:
		return Altered
	}
	switch e.Class {
	case compare.Punctuation:
		if e.A.End == endA && e.B.End == endB {
			return Exact
		}
		return Formatting
	case compare.Case, compare.Spelling:
		return Formatting
	case compare.Elision, compare.Bracket:
		return Elided
	case compare.Fragment:
		return Partial
	}
	return Reworded
}

// order puts the quotes that bear the claim out best first.
func (c *Claim) order(a, b Printed) int {
	return cmp.Or(
		cmp.Compare(c.rank(&a), c.rank(&b)),
		cmp.Compare(a.Verdict, b.Verdict),
		cmp.Compare(b.Score, a.Score),
		cmp.Compare(c.elsewhere(&a), c.elsewhere(&b)),
		cmp.Compare(c.away(&a), c.away(&b)),
		before(&a.Quote, &b.Quote),
	)
}

// rank is the verdict, but that a quote which gives only a part of the claim, in its
// words or others, bears none of the rest out, and comes behind those that contradict it.
func (c *Claim) rank(p *Printed) int {
	if p.Verdict < Altered && slices.ContainsFunc(p.Edits, func(e compare.Edit) bool {
		return e.Class == compare.Fragment && e.A.Len() > 0
	}) {
		return 2*int(Altered) + 1
	}
	return 2 * int(p.Verdict)
}

// elsewhere is 1 for quotes that another source printed than the claim names.
func (c *Claim) elsewhere(p *Printed) int {
	if c.Source != "" && fold(c.Source) != fold(p.Source) {
		return 1
	}
	return 0
}

// away is how far from the claimed time a quote was published.
func (c *Claim) away(p *Printed) time.Duration {
	switch {
	case c.Time.IsZero():
		return 0
	case p.Published.IsZero():
		return 1<<63 - 1
	}
	return p.Published.Sub(c.Time).Abs()
}
