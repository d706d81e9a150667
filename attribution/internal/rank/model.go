package rank

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// A Feature is a combination of attribute values that has a weight.
type Feature uint64

// templates are the combinations of attributes that are weighed together.
var templates = [...][]attribute{
	{role, verb, side, gap, place},
	{role, verb, side, place},
	{role, gap, side, place},
	{role, link, verb},
	{role, opening, closing, side, place},
	{kind, role},
	{kind, side, place},
	{kind, before},
	{before, place, role},
	{nearer, role, side, place},
	{between, side, place},
	{again, opening, closing, reported},
	{again, link, reported, kind},
	{first, place, side, opening},
	{voice, verb, role, side},
	{kind, size, speech},
	{kind, link, closing},
	{kind, next, closing, size},
	{kind, reported, opening},
	{reported, place, role},
	{next, role, side, gap},
	{outer, verb, role},
	{outer, verb, side, link, gap},
	{verbs, role, verb, side, place},
	{verbs, link, side, verb},
	{letters, size, kind, link},
	{letters, size, kind, closing, next},
	{letters, size, kind, reported},
	{complement, role, verb, side},
	{complement, verb, outer, verbs},
	{repeated, kind, size, link},
	{speech, kind, link},
	{speech, reported, kind},
	{speech, repeated, kind},
	{speech, role, side, verb},
	{lemma, role, side},
	{lemma, link},
	{lemma, opening, size},
}

const (
	valueBits    = 11 // up to five values in a feature
	templateBits = 8
)

// Features appends the features of a candidate to dst.
func (c *Candidate) Features(dst []Feature) []Feature {
	for t, template := range templates {
		f := Feature(t)
		for _, a := range template {
			f = f<<valueBits | Feature(c.attributes[a])
		}
		dst = append(dst, f<<templateBits|Feature(t))
	}
	return dst
}

// String writes a feature as the file of weights does: "role=subject verb=say".
func (f Feature) String() string {
	t := int(f & (1<<templateBits - 1))
	if t >= len(templates) {
		return fmt.Sprintf("Feature(%d)", uint64(f))
	}
	values := f >> templateBits
	parts := make([]string, len(templates[t]))
	for i := len(parts) - 1; i >= 0; i-- {
		a := attributes[templates[t][i]]
		parts[i] = a.name + "=" + a.values[values&(1<<valueBits-1)]
		values >>= valueBits
	}
	return strings.Join(parts, " ")
}

// parseFeature reads what String writes.
func parseFeature(parts []string) (Feature, error) {
	for t, template := range templates {
		if f, ok := parseAs(t, template, parts); ok {
			return f, nil
		}
	}
	return 0, fmt.Errorf("no feature %q", strings.Join(parts, " "))
}

func parseAs(t int, template []attribute, parts []string) (Feature, bool) {
	if len(parts) != len(template) {
		return 0, false
	}
	f := Feature(t)
	for i, a := range template {
		value, ok := strings.CutPrefix(parts[i], attributes[a].name+"=")
		v := slices.Index(attributes[a].values, value)
		if !ok || v < 0 {
			return 0, false
		}
		f = f<<valueBits | Feature(v)
	}
	return f<<templateBits | Feature(t), true
}

// A Model is a set of weights. It is read-only and safe for concurrent use.
type Model map[Feature]float32

//go:embed weights.txt
var weightsFile string

// Default returns the trained model.
var Default = sync.OnceValue(func() Model {
	m, err := Parse(weightsFile)
	if err != nil {
		panic(err) // a test parses the file
	}
	return m
})

// Parse reads a file of weights: a line is a weight and a feature; "#" starts a
// comment.
func Parse(data string) (Model, error) {
	m := make(Model)
	n := 0
	for line := range strings.Lines(data) {
		n++
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		w, err := strconv.ParseFloat(fields[0], 32)
		if err != nil {
			return nil, fmt.Errorf("rank: line %d: %w", n, err)
		}
		f, err := parseFeature(fields[1:])
		if err != nil {
			return nil, fmt.Errorf("rank: line %d: %w", n, err)
		}
		m[f] = float32(w)
	}
	return m, nil
}

// A Decision is the candidate chosen for a quoted span.
type Decision struct {
	Candidate
	Relay       int     // the mention of the outlet that relays it, or reading.None
	Probability float64 // 0..1, of the choice
}

// Decide chooses among the candidates of a quoted span. There must be one.
func (m Model) Decide(r *reading.Reading, p Piece, candidates []Candidate) Decision {
	scores := make([]float64, len(candidates))
	var buf [len(templates)]Feature
	best := 0
	for i := range candidates {
		for _, f := range candidates[i].Features(buf[:0]) {
			scores[i] += float64(m[f])
		}
		if scores[i] > scores[best] {
			best = i
		}
	}
	sum := 0.0
	for _, s := range scores {
		sum += math.Exp(s - scores[best])
	}
	d := Decision{candidates[best], reading.None, 1 / sum}
	if inner := relay(r, p, candidates, scores, best); inner >= 0 {
		d.Candidate, d.Relay = candidates[inner], candidates[best].Mention
	}
	return d
}

// DecideAll chooses for each quoted span of an article in turn.
func (m Model) DecideAll(r *reading.Reading, pieces []Piece) []Decision {
	out := make([]Decision, len(pieces))
	previous := Nobody
	var buf []Candidate
	for i, p := range pieces {
		p.Previous = previous
		buf = Candidates(buf[:0], r, p)
		out[i] = m.Decide(r, p, buf)
		if out[i].Mention != reading.None {
			previous = out[i].Choice()
		}
	}
	return out
}

// Rule names the rule that the choice rests on: the role of the mention to its
// cue, or that the source of the span before goes on.
func (c *Candidate) Rule() string {
	switch {
	case c.Mention < 0:
		return "nobody"
	case c.attributes[again] == againJoined || c.attributes[again] >= againParagraph && c.attributes[place] != placeSame:
		return "goes on"
	}
	return attributes[role].values[c.attributes[role]]
}
