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
	CueSchema = newSchema([][]attribute{
		{word, form},
		{word, role},
		{word, next},
		{word, last},
		{word, voice, follows},
		{class, form, voice, role},
		{class, source, follows},
		{class, precedes, follows},
		{class, next},
		{outer, quoted, class},
	})
	OpeningSchema = newSchema([][]attribute{
		{word, place, opening},
		{word, starting},
		{word, turn, place},
		{word, voice, place},
		{class, place, opening, role},
		{class, voice, form, place},
		{class, opening, distance, turn},
		{class, role, place},
		{next, opening, turn},
		{next, place, turn},
		{follows, place, opening, distance},
		{follows, place, turn, role},
		{previous, opening, distance, place},
		{starting, distance},
		{starting, class, place},
		{source, role, place},
		{turn, place, opening},
		{last, place},
		{precedes, place, form},
		{quoted, place, opening},
	})
	ClosingSchema = newSchema([][]attribute{
		{word, closing},
		{class, closing, beyond},
		{opening, closing, beyond},
		{opening, clauses, closing, beyond},
		{choice, closing, opening},
		{choice, closing, length},
		{choice, closing, class, role},
		{choice, closing, clauses, place},
		{ending, beyond, clauses},
		{ending, opening, place},
		{ending, word},
		{length, clauses, closing},
		{length, opening, closing},
		{class, voice, place, closing},
		{word, length},
		{quoted, closing, opening},
		{starting, closing, choice},
		{fronted, closing, beyond, choice},
		{topic, closing, clauses},
	})
	WhetherSchema = newSchema([][]attribute{
		{word, place},
		{word, form, role},
		{word, opening, place},
		{word, starting},
		{word, next},
		{word, last},
		{word, source},
		{word, length},
		{word, voice, follows},
		{class, form, voice, place},
		{class, role, opening, place},
		{class, source, opening},
		{class, follows, precedes},
		{class, last, form},
		{class, next},
		{class, length, clauses, place},
		{outer, class, opening},
		{outer, place, role},
		{quoted, class, opening, closing},
		{quoted, place, closing, length},
		{source, role, place},
		{opening, previous, distance, place},
		{opening, clauses, length},
		{closing, beyond, place, opening},
		{turn, opening, class},
		{starting, length, place},
		{within, class, place},
		{opener, role, class},
		{opener, word},
		{topic, class, place, voice},
		{topic, word},
		{topic, closing, length},
		{within, word},
		{within, role, opening},
	})
	SourceSchema = newSchema([][]attribute{
		{relation, role, mention},
		{relation, word},
		{relation, class, voice, form},
		{relation, role, class},
		{relation, place, role, voice},
		{relation, source, mention},
		{relation, opening, class},
		{relation, previous, mention},
		{relation, starting},
		{relation, previous, beyond},
		{relation, precedes, class},
		{relation, outer, role},
		{mention, class, role},
	})
)

func newSchema(templates [][]attribute) func() *Schema {
	return sync.OnceValue(func() *Schema { return linear.NewSchema(attributes(), templates) })
}
