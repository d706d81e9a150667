package report

import (
	"sync"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
)

// Schema says what a model weighs.
type Schema = linear.Schema[attribute]

// The schemas of the choices, made on first use as the attributes name every verb
// of the lexicons.
var (
	CueSchema = newSchema(nil, [][]attribute{
		{word, form},
		{word, role},
		{word, next},
		{class, source, follows},
		{class, precedes, follows},
		{class, next},
		{outer, quoted, class},
		{modal, word},
		{modal, last},
		{word, source},
		{word, follows},
		{earlier, role, class},
		{aside, quoted, class},
		{opener, role, class},
		{word, last},
	})
	OpeningSchema = newSchema(ofCue, [][]attribute{
		{word, place, opening},
		{word, turn, place},
		{class, voice, form, place},
		{next, place, turn},
		{follows, place, opening, distance},
		{follows, place, turn, role},
		{previous, opening, distance, place},
		{second, opening, place},
		{leading, place, clause},
		{leading, word},
		{leading, starting},
		{topic, clause, place, class},
		{recipient, word},
		{setting, starting, place},
		{setting, turn, place},
		{recipient, topic, distance},
		{class, opening, distance, turn},
	})
	ClosingSchema = newSchema(ofOpening, [][]attribute{
		{opening, closing, beyond},
		{choice, closing, length},
		{length, clauses, closing},
		{fronted, closing, beyond, choice},
		{finish, closing},
		{finish, ending},
		{resuming, closing, clauses},
		{resuming, ending, resumes},
		{remaining, closing, choice},
		{remaining, word},
		{clause, closing, clauses, opening},
		{second, commas, closing},
		{commas, closing, ahead},
		{later, closing, rest},
		{later, ending, resumes},
		{setting, ending},
		{setting, class, choice},
		{role, earlier, closing},
		{role, earlier, closing, rest},
		{agree, closing},
		{pairs, ending},
	})
	WhetherSchema = newSchema(nil, [][]attribute{
		{word, place},
		{word, length},
		{class, follows, precedes},
		{outer, place, role},
		{source, role, place},
		{opening, previous, distance, place},
		{closing, beyond, place, opening},
		{starting, length, place},
		{opener, role, class},
		{opener, word},
		{topic, class, place, voice},
		{within, word},
		{modal, last},
		{modal, role, form},
		{rest, closing, clauses},
		{remaining, class, place},
		{leading, word},
		{leading, class, clause},
		{word, deeper},
		{pairs, closing},
		{sureness, class},
		{sureness, opening, closing},
		{word, form},
		{word, role},
		{strength, class},
		{holding, deeper},
		{preceding, role, place},
		{preceding, opening},
		{aside, class, place},
		{leads, class},
		{leads, closing, place},
		{leads, opening},
		{aside, quoted, source},
		{earlier, role, place},
	})
	SourceSchema = newSchema(ofContent, [][]attribute{
		{relation, class, voice, form},
		{relation, previous, mention},
		{relation, starting, role},
		{relation, previous, beyond},
		{relation, outer, role},
		{relation, length, clauses},
		{relation, modal, voice},
		{relation, starting, length},
		{relation, clause, class, place},
		{relation, speaks, mention},
		{relation, speaks, class},
		{relation, last, form, class},
		{relation, word, role},
		{relation, earlier, role},
		{relation, opener, role},
		{relation, word, mention},
		{relation, previous, role},
		{relation, beyond, role},
	})
)

func newSchema(shared func(attribute) bool, templates [][]attribute) func() *Schema {
	return sync.OnceValue(func() *Schema { return linear.NewSchema(attributes(), templates, shared) })
}

// ofCue reports whether all openings of a cue have the same value of an attribute.
func ofCue(a attribute) bool { return a < place }

// ofOpening reports whether all closings of an opening have.
func ofOpening(a attribute) bool { return a < finish }

// ofContent reports whether all sources of a content have.
func ofContent(a attribute) bool {
	switch a {
	case relation, mention, speaks, starting, previous, beyond, length, clauses:
		return false
	}
	return true
}
