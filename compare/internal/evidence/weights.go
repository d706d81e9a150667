package evidence

// The weights are those of a logistic regression on the pairs of quotes from the half
// of PolNeAR that we work with, told apart by reading, each once with and once without
// its days, and with little weight on pairs of made-up quotes with planted variants:
//
//	go run ./compare/internal/train -data DIR groups
//
// prints such weights and what cross-validation by month says of them: with days, of the
// pairs called the same 86 % are, and 74 % of those that are the same are found; without
// days 86 and 67 %. These were estimated before scores were scaled (see package same),
// that of the wording is divided by the scale. Trained on scaled scores they differ
// little and find no better groups.
var weights = Vector{
	prior:     -10.960,
	shared:    0.133,
	share:     1.537,
	longer:    -1.405,
	around:    0.189,
	speakers:  3.944,
	named:     2.171,
	dated:     2.666,
	days:      -0.805,
	event:     3.811,
	elsewhere: -1.150,
	wording:   2.283,
}

// MostEvent is what Event adds at most.
var MostEvent = weights[event]

// within is added where both quotes stand in one article, set by reading: of those it
// takes only what repeats the other's words.
const within = 1.6

// Caution is taken off the odds: a wrong member costs a reader's trust, a missing one
// only a look.
const Caution = 0.1
