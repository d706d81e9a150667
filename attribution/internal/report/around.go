package report

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/attribution/internal/reading"
)

// settings are what a preposition can bring in, in the order of the constants:
// when, where and on what occasion somebody speaks is no part of what is said.
var settings = []string{"none", "time", "platform", "interview", "occasion", "statement", "place", "name", "body", "person", "group", "document",
	"thing", "pronoun", "gerund", "other"}

const (
	noSetting = iota
	timeSetting
	platformSetting
	interviewSetting
	occasionSetting
	statementSetting
	placeSetting
	nameSetting
	bodySetting
	personSetting
	groupSetting
	documentSetting
	thingSetting
	pronounSetting
	gerundSetting
	otherSetting
)

// settingOf says what a preposition, which is described as a word, brings in.
func (d *Finder) settingOf(i int, word uint8) uint8 {
	switch {
	case i+1 >= d.sentence.End:
		return noSetting
	case word == timeWord:
		return timeSetting
	}
	m := d.Complement(i)
	if m == reading.None {
		if d.Tokens[i+1].Class&lexicon.Gerund != 0 {
			return gerundSetting
		}
		return otherSetting
	}
	x := &d.Mentions[m]
	head := d.Tokens[x.End-1].Class
	for i := range settingOfClass {
		if s := &settingOfClass[i]; head&s.class != 0 {
			return s.setting
		}
	}
	return settingOfType[x.Type]
}

// settingOfClass is what the last word of a mention makes of it as a setting, the surest
// first.
var settingOfClass = [...]struct {
	class   lexicon.Class
	setting uint8
}{
	{lexicon.Time, timeSetting}, {lexicon.Platform, platformSetting}, {lexicon.Interview, interviewSetting},
	{lexicon.Occasion, occasionSetting}, {lexicon.Statement, statementSetting}, {lexicon.Place, placeSetting},
}

// settingOfType is what a mention of each type is as a setting.
var settingOfType = [...]uint8{
	reading.PersonName: nameSetting, reading.BodyName: bodySetting, reading.PersonNoun: personSetting, reading.GroupNoun: groupSetting,
	reading.BodyNoun: bodySetting, reading.DocumentNoun: documentSetting, reading.ThingNoun: thingSetting,
	reading.Personal: pronounSetting, reading.FirstPerson: pronounSetting, reading.OtherPronoun: pronounSetting,
	reading.RelativePronoun: pronounSetting, reading.PossessivePronoun: pronounSetting, reading.ObjectPronoun: pronounSetting,
}

// agreement says whose form the verb has that a conjunction or comma at token end
// adds to a content from token start: that of the cue, 2, as in "said so and left",
// of the content's own verb, 3, of both, 4, or neither, 1. It is 0 where there is no
// such verb.
func (d *Finder) agreement(start, end int) uint16 {
	const forms = lexicon.Base | lexicon.Present | lexicon.Past | lexicon.Participle | lexicon.Gerund
	if c := d.wordOf(end); c != conjunction && c != comma {
		return 0
	}
	added := end + 1
	for c := d.wordOf(added); c == conjunction || c == adverb; c = d.wordOf(added) {
		added++
	}
	if added >= d.sentence.End || d.PredicateAt(added) == reading.None {
		return 0
	}
	form := d.Tokens[added].Class & forms
	out := uint16(1)
	if d.Tokens[d.Verb].Class&form != 0 {
		out++
	}
	own := start
	for own < end && d.PredicateAt(own) == reading.None {
		own++
	}
	if own < end && d.Tokens[own].Class&form != 0 {
		out += 2
	}
	return out
}

// leadsTo says how a content that ends before a token goes on to a quoted span of
// its sentence: not at all, 0, with nothing between to part them ("said the plan was
// a [disaster]"), 1, past a mark, 2, a verb, 3, or one of saying, 4.
func (d *Finder) leadsTo(end int) uint16 {
	if !d.sentence.quoted {
		return 0
	}
	quote := d.quoteFrom(end)
	if quote == reading.None {
		return 0
	}
	_, x, _ := d.around(end)
	switch y := d.trait(quote); {
	case y.sayings > x.sayings:
		return 4
	case y.commas > x.commas || y.opened > x.opened:
		return 2
	case y.clauses > x.clauses:
		return 3
	}
	return 1
}

// quoteFrom is the first quoted span of the sentence from a token on, or None. Names of
// outlets between marks are words.
func (d *Finder) quoteFrom(token int) int {
	const farthest = 200 // tokens
	end := min(d.sentence.End, token+farthest)
	i, _ := slices.BinarySearch(d.Pieces, token)
	for ; i < len(d.Pieces) && d.Pieces[i] < end; i++ {
		if d.Tokens[d.Pieces[i]].Piece != reading.None {
			return d.Pieces[i]
		}
	}
	return reading.None
}
