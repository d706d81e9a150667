package report

import (
	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A Source is a mention whose content a report may be, or that nobody is named.
type Source struct {
	Mention    int // or reading.None
	attributes linear.Values
}

// The relations of a mention to a cue, in the order of the attribute's values.
const (
	nobody   = iota
	own      // the source of the predicate
	farther  // another that may be
	nearest  // the mention that stands nearest before the cue,
	runnerUp // the next one
	third    // and the one before that
	possible // the nearest behind the cue
)

// Sources returns the mentions of the cue's sentence that may be the source of
// a content, nobody first. They hold until the next call.
func (d *Finder) Sources(c *Candidate) []Source {
	d.sources = append(d.sources[:0], Source{reading.None, c.attributes})
	d.addSource(c, d.Source, own)
	d.addSource(c, d.Outer, farther)
	d.addBefore(c)
	d.addBehind(c)
	return d.sources
}

// speaksPlainly reports whether the cue's source cannot but be that of a content:
// somebody who stands beside an active verb as its subject.
func (d *Finder) speaksPlainly(c *Candidate) bool {
	if !canSpeak(d.Reading, d.Source) || d.Passive || c.attributes[outer] > 0 || c.attributes[within] > 0 || !d.canBeSource(c, d.Source) {
		return false
	}
	switch d.Role {
	case reading.Subject, reading.Inverted, reading.Detached, reading.According:
		return true
	}
	return false
}

// canBeSource reports whether a mention is no time and does not belong to the content.
func (d *Finder) canBeSource(c *Candidate, m int) bool {
	x := &d.Mentions[m]
	return x.Class&lexicon.Time == 0 && !c.Before.overlaps(x.Start, x.End) && !c.After.overlaps(x.Start, x.End)
}

// addBefore adds the mentions that stand nearest before the cue.
func (d *Finder) addBefore(c *Candidate) {
	const farthest = 40 // tokens
	rank := uint16(nearest)
	for i := d.Start; i > d.sentence.Start && i > d.Start-farthest && rank <= third; {
		m := d.MentionBefore(i)
		if m == reading.None {
			i--
			continue
		}
		if d.addSource(c, m, rank) {
			rank++
		}
		i = min(i-1, d.Mentions[m].Start)
	}
}

// addBehind adds the mention that stands nearest behind the cue.
func (d *Finder) addBehind(c *Candidate) {
	const farthest = 12 // tokens
	for i := d.Predicate.End; i < d.sentence.End && i < d.Predicate.End+farthest; i++ {
		if m := d.MentionAt(i); m != reading.None && d.addSource(c, m, possible) {
			return
		}
	}
}

// addSource adds a mention unless it is there already, is a time, or belongs to
// the content. It reports whether it did.
func (d *Finder) addSource(c *Candidate, m int, as uint16) bool {
	if m == reading.None || !d.canBeSource(c, m) {
		return false
	}
	for i := range d.sources {
		if d.sources[i].Mention == m {
			return false
		}
	}
	x := &d.Mentions[m]
	s := Source{m, c.attributes}
	s.attributes[relation] = as
	s.attributes[mention] = uint16(x.Type) + 1
	s.attributes[speaks] = d.speaks(m)
	s.attributes[starting] = d.particle(x.Start - 1)
	s.attributes[previous] = d.wordOf(x.Start - 1)
	s.attributes[beyond] = d.wordOf(x.End)
	s.attributes[length] = gapScale.Of(d.Start - x.End)
	s.attributes[clauses] = fewScale.Of(d.clauses(min(max(x.End, d.sentence.Start), d.Start), d.Start))
	d.sources = append(d.sources, s)
	return true
}

// speaks says what a mention is the source of but the cue, 2 for a verb of saying.
func (d *Finder) speaks(m int) uint16 {
	const farthest = 200 // tokens from the cue; sentences without an end are long
	out := uint16(0)
	start, end := max(d.sentence.Start, d.Verb-farthest), min(d.sentence.End, d.Verb+farthest)
	for p := d.PredicateFrom(start); p < len(d.Predicates) && d.Predicates[p].Verb < end; p++ {
		if x := &d.Predicates[p]; x.Source == m && x.Verb != d.Verb {
			out = max(out, 1)
			if d.isSaying(p) {
				return 2
			}
		}
	}
	return out
}

// overlaps reports whether tokens from start up to end belong to the range.
func (g Range) overlaps(start, end int) bool { return start < g.End && g.Start < end }

// Features appends the features of a source to dst.
func (s *Source) Features(dst []linear.Feature) []linear.Feature {
	return SourceSchema().Features(dst, &s.attributes)
}
