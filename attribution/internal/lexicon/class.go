package lexicon

// A Class is a set of word classes. A word may be in several.
type Class uint64

// The word classes; a section of the same name in the data file lists each.
const (
	Determiner Class = 1 << iota
	Possessive
	Pronoun // as a subject
	Personal
	Object
	Relative
	First
	Second
	Masculine
	Feminine
	Plural
	Preposition
	Conjunction
	Subordinator
	Question
	Auxiliary
	Adverb
	Title
	Calendar
	Time
	Adjective
	Person
	Group
	Organization
	Document
	Naming       // a participle before somebody's name: "named"
	Postpositive // an adjective that follows its noun: "familiar with"
	Interview
	Statement
	Utterance
	Stance
	Platform
	Place
	Outlet
	OutletWord
	OrganizationWord
	Particle
	Suffix
	SoCalled
	Work
	Say
	Tell
	Attitude
	Think
	Verb
	Relay
	Base // the forms of a verb, in the order of the columns
	Present
	Past
	Participle
	Gerund
	Infinitive // a word before an infinitive: "to"
	Definite   // a word before a noun whose bearer is known: "the"
	Passive    // a form of the auxiliary of the passive
	Agent      // the preposition before the agent of a passive: "by"
	Belonging  // a preposition before whom a source belongs to or speaks for: "of", "for"
	Given      // a title that is a given name as well
	Oblique    // a word before a noun that is no subject: "dem"
	Age        // a word after a number for somebody so old: "54-year-old"
	Locative   // a preposition before where something is: "in"
	Phrase     // the first word of a phrase in SourceAfter or SourceBefore
	Occasion   // where people speak: "rally", "debate"
	Content    // a word before a clause that a verb takes: "that", "whether"
	Free       // a relative pronoun that needs no noun before it: "what"
)

// Sets of classes that are asked for together.
const (
	Cue      = Say | Tell | Attitude | Think
	AnyVerb  = Cue | Verb | Relay
	Finite   = Present | Past
	AnyForm  = Base | Present | Past | Participle | Gerund
	Function = Determiner | Possessive | Pronoun | Object | Relative | Preposition | Conjunction | Subordinator | Auxiliary
	Noun     = Person | Group | Organization | Document
)

var classNames = map[string]Class{
	"determiner": Determiner, "possessive": Possessive, "pronoun": Pronoun, "personal": Personal, "object": Object, "relative": Relative,
	"first": First, "second": Second, "masculine": Masculine, "feminine": Feminine, "plural": Plural,
	"preposition": Preposition, "conjunction": Conjunction, "subordinator": Subordinator, "question": Question, "auxiliary": Auxiliary, "adverb": Adverb,
	"title": Title, "calendar": Calendar, "time": Time, "adjective": Adjective,
	"person": Person, "group": Group, "organization": Organization, "document": Document, "naming": Naming, "postpositive": Postpositive,
	"interview": Interview, "statement": Statement, "utterance": Utterance, "stance": Stance,
	"platform": Platform, "place": Place, "outlet": Outlet, "outlet-word": OutletWord, "organization-word": OrganizationWord,
	"particle": Particle, "suffix": Suffix,
	"so-called": SoCalled, "work": Work,
	"say": Say, "tell": Tell, "attitude": Attitude, "think": Think, "verb": Verb, "relay": Relay,
	"infinitive": Infinitive, "definite": Definite, "passive": Passive, "agent": Agent, "belonging": Belonging, "oblique": Oblique, "given": Given, "age": Age, "locative": Locative,
	"occasion": Occasion, "content": Content, "free-relative": Free,
}

// forms are the columns of a line in a section of verbs.
var forms = [...]Class{Base, Present, Past, Participle, Gerund}
