package rank

import (
	"sync"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// An attribute is one thing said of a candidate. Its values are small numbers
// with names.
type attribute uint8

const (
	role       attribute = iota // of the mention to its predicate
	verb                        // class of the predicate
	side                        // of the predicate or mention
	gap                         // tokens between predicate and piece
	place                       // sentence of the mention
	link                        // what stands before the piece
	kind                        // type of the mention
	opening                     // where the piece begins
	closing                     // how the piece ends
	size                        // words of the piece; not weighed
	before                      // the word before the mention
	again                       // the choice of the piece before
	first                       // first mention of its sentence
	reported                    // whether a reporting predicate touches the piece
	speech                      // how likely the wording is speech
	next                        // what follows the piece
	outer                       // reporting predicates around that of the mention
	verbs                       // predicates between that of the mention and the piece
	lemma                       // the predicate's verb
	letters                     // capitals in the piece; not weighed
	complement                  // what follows the predicate
	repeated                    // whether the piece comes back in the article
	between                     // the clause of somebody else's between the candidate and the piece
)

// attributes name the attributes and their values, as the file of weights
// writes them.
var attributes = sync.OnceValue(func() []linear.Attribute {
	return []linear.Attribute{
		role: linear.NewAttribute("role", "none", "subject", "inverted", "detached", "according", "shared", "relative", "participial", "infinitival",
			"fronted", "labelled", "possessor", "agent", "relayed", "object", "oblique", "owner", "plain", "outer"),
		verb:       linear.NewAttribute("verb", "none", "say", "tell", "attitude", "think", "utterance", "verb", "other"),
		side:       linear.NewAttribute("side", "before", "after", "around"),
		gap:        linear.NewAttribute("gap", "none", "0", "1", "2", "3", "4-6", "7-12", "13+"),
		place:      linear.NewAttribute("place", "same", "previous", "second", "next", "paragraph", "following", "far"),
		link:       linear.NewAttribute("link", "start", "comma", "colon", "that", "verb", "preposition", "determiner", "noun", "quote", "conjunction", "dash", "other", "possessive", "so-called", "work"),
		kind:       linear.NewAttribute("kind", "person-name", "body-name", "person", "group", "body", "document", "thing", "personal", "first-person", "other-pronoun", "relative", "possessive", "object", "nobody"),
		opening:    linear.NewAttribute("opening", "paragraph", "sentence", "clause", "inside"),
		closing:    linear.NewAttribute("closing", "stop", "question", "comma", "open", "bare", "stop-after"),
		size:       linear.NewAttribute("size", "1", "2", "3-4", "5-8", "9-16", "17+"),
		before:     linear.NewAttribute("before", "start", "by", "of", "to", "from", "with", "preposition", "verb", "comma", "conjunction", "quote", "subordinator", "other", "what"),
		again:      linear.NewAttribute("again", "no", "none-before", "same-sentence", "other-clause", "same-paragraph", "next-paragraph", "joined", "far"),
		first:      linear.NewAttribute("first", "no", "yes"),
		reported:   linear.NewAttribute("reported", "no", "before", "after", "both"),
		speech:     linear.NewAttribute("speech", "least", "low", "less", "even", "more", "high", "most"),
		next:       linear.NewAttribute("next", "end", "verb", "mention", "comma", "stop", "other"),
		outer:      linear.NewAttribute("outer", "0", "1", "2+"),
		lemma:      linear.NewAttribute("lemma", lexicon.Lemmas()...),
		complement: linear.NewAttribute("complement", "none", "quote", "that", "mention", "preposition", "mark", "infinitive", "other"),
		repeated:   linear.NewAttribute("repeated", "no", "yes"),
		between:    linear.NewAttribute("between", "none", "free", "free-own", "content", "added", "said", "relative", "noun", "label", "tag", "main"),
		letters:    linear.NewAttribute("letters", "lower", "sentence", "title", "capitals"),
		verbs:      linear.NewAttribute("verbs", "0", "1", "2", "3+"),
	}
})

// Values of the attributes that the code names; the order is that of the names
// above. Roles and kinds are those of package reading with these after them.
const (
	roleObject  = uint16(reading.Roles) + iota
	roleOblique // after a preposition
	roleOwner   // a possessor of no noun of saying
	rolePlain
	roleOuter // of the clause around that of the source
)

const kindNobody = uint16(reading.ObjectPronoun) + 1

const lettersTitle = 2

const (
	closingComma = 2
	closingBare  = 4
)

const (
	linkColon = 2
	linkWork  = 14
)

const (
	placeSame = uint16(iota)
	placePrevious
	placeSecond
	placeNext
	placeParagraph
	placeFollowing
	placeFar
)

const (
	againNo = uint16(iota)
	againNoneBefore
	againSentence
	againOtherClause
	againParagraph
	againNextParagraph
	againJoined
	againFar
)

// The scales of numbers, by the values of the attributes.
var (
	sizeScale   = linear.NewScale(1, 2, 4, 8, 16)
	speechScale = linear.NewScale(5, 20, 40, 60, 80, 95) // in per cent
	gapScale    = linear.NewScale(0, 1, 2, 3, 6, 12)
	fewScale    = linear.NewScale(0, 1)
	verbsScale  = linear.NewScale(0, 1, 2)
)
