package kind

// A feature is something that a site has or has not: one of its form, listed
// here, or a word class in one of the places in and around the marks.
type feature int

const (
	bias feature = iota
	oneWord
	twoWords
	threeWords
	fourWords
	fiveWords
	moreWords
	singleMarks
	lowMarks

	// What the quoted words are.
	beginsCapital
	beginsDigit
	allCapitals
	titleCase
	nameCase
	innerCapital
	hasDigit
	hasComma
	hasSentences
	hasHashtag
	endsComma
	endsStop
	endsExclamation

	// What stands before.
	atStart
	afterSentence
	afterColon
	afterComma
	afterBracket
	afterDash
	afterMark
	afterCapital
	afterEd
	afterIng
	afterS
	afterOwner

	// What stands after.
	atEnd
	beforeStop
	beforeComma
	beforeBracket
	beforeDash
	beforeMark
	beforeHyphen
	beforeCapital
	beforeLower
	beforeEd

	// Pairs of these.
	capitalAfterComma
	capitalAfterColon
	capitalInside
	capitalUnstopped
	lowerAfterDeterminer
	lowerUnstopped
	oneWordAfterDeterminer
	oneWordCapital
	commaThenPronoun
	commaThenCapital
	capitalAfterDeterminer
	lowMarksCapital
	lowMarksCapitalUnstopped
	attributive
	nounPhrase
	stopThenEnd
	nameAfterCapital
	titleAfterOwner
	titleAfterWork

	forms
)

var formNames = [forms]string{
	"bias", "one word", "two words", "three words", "four words", "five words", "more words",
	"single marks", "low marks",
	"begins with a capital", "begins with a digit", "all capitals", "title case", "name case", "inner capital",
	"has digit", "has comma", "has sentences", "has hashtag",
	"ends in comma", "ends in full stop", "ends in exclamation or question",
	"at start", "after sentence", "after colon", "after comma", "after bracket", "after dash", "after mark",
	"after capital", "after -ed", "after -ing", "after -s", "after owner",
	"at end", "before full stop", "before comma", "before bracket", "before dash", "before mark", "before hyphen",
	"before capital", "before lower case", "before -ed",
	"capital after comma", "capital after colon", "capital inside a sentence", "capital and no stop",
	"lower case after determiner", "lower case and no stop", "one word after determiner", "one word with capital",
	"comma, then pronoun", "comma, then capital", "capital after determiner", "low marks and capital",
	"low marks, capital, no stop", "attributive", "noun phrase", "stop at end", "name after capital",
	"title after owner", "title after work",
}

// A place is where a word stands whose classes are features.
type place int

const (
	begins     place = iota // the first of the quoted words
	ends                    // the last
	inside                  // any
	before                  // the word that touches the opening mark
	beforeThat              // the word before that one
	near                    // any of the two words before the opening mark
	after                   // the first word after the closing mark

	places
)

var placeNames = [places]string{
	"begins with", "ends with", "has", "after", "second after", "near", "before",
}

const (
	wordBits         = 64
	features feature = 3 * wordBits // room for the classes of eight places
)

// name returns the name of a feature, or "" if no feature has that number.
func (f feature) name() string {
	switch {
	case f < forms:
		return formNames[f]
	case f < wordBits || (f-wordBits)/classBits >= feature(places) || classNames[(f-wordBits)%classBits] == "":
		return ""
	}
	return placeNames[(f-wordBits)/classBits] + " " + classNames[(f-wordBits)%classBits]
}
