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
		{class, form, voice, role},
		{class, source, follows},
		{class, precedes, follows},
		{class, next},
		{outer, quoted, class},
		{modal, word},
		{modal, class},
		{modal, last},
	})
	OpeningSchema = newSchema([][]attribute{
		{word, place, opening},
		{word, turn, place},
		{class, voice, form, place},
		{class, opening, distance, turn},
		{next, place, turn},
		{follows, place, opening, distance},
		{follows, place, turn, role},
		{previous, opening, distance, place},
		{starting, distance},
		{clause, place, opening},
		{clause, place, turn, class},
		{second, opening, place},
		{leading, place, clause},
		{leading, word},
		{leading, starting},
		{topic, clause, place, class},
	})
	ClosingSchema = newSchema([][]attribute{
		{class, closing, beyond},
		{choice, closing, opening},
		{ending, beyond, clauses},
		{length, clauses, closing},
		{fronted, closing, beyond, choice},
		{finish, closing},
		{finish, ending},
		{resuming, closing, clauses},
		{resuming, ending, resumes},
		{resumes, closing, clauses},
		{remaining, closing, choice},
		{remaining, word},
		{clause, closing, clauses, opening},
		{second, commas, closing},
		{commas, closing, ahead},
		{later, closing, rest},
		{later, ending, resumes},
		{pairs, ending},
	})
	WhetherSchema = newSchema([][]attribute{
		{word, place},
		{word, length},
		{class, follows, precedes},
		{outer, place, role},
		{quoted, place, closing, length},
		{source, role, place},
		{opening, previous, distance, place},
		{closing, beyond, place, opening},
		{starting, length, place},
		{within, class, place},
		{opener, role, class},
		{opener, word},
		{topic, class, place, voice},
		{modal, last},
		{modal, role, form},
		{rest, closing, clauses},
		{remaining, class, place},
		{leading, word},
		{leading, class, clause},
		{word, deeper},
		{pairs, closing},
		{later, closing, class},
		{sureness, class},
		{sureness, opening, closing},
	})
	SourceSchema = newSchema([][]attribute{
		{relation, word},
		{relation, class, voice, form},
		{relation, place, role, voice},
		{relation, source, mention},
		{relation, previous, mention},
		{relation, starting},
		{relation, previous, beyond},
		{relation, outer, role},
		{relation, length, clauses},
		{relation, modal, voice},
		{relation, starting, length},
		{relation, clause, class, place},
		{relation, speaks, role},
		{relation, speaks, mention},
		{relation, speaks, class},
	})
)

func newSchema(templates [][]attribute) func() *Schema {
	return sync.OnceValue(func() *Schema { return linear.NewSchema(attributes(), templates) })
}
