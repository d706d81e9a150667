package reading

import (
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// isVerb tells the verbs among the words that are verbs and nouns. prev is the
// token before it in the same noun phrase, or None.
func (r *Reading) isVerb(i, prev int, s *Sentence) bool {
	t := &r.Tokens[i]
	form := t.Class & lexicon.AnyForm
	if form == 0 || t.Possessive {
		return false
	}
	if t.Capital && !r.opensParticiple(i, s) && !r.tellsHeadline(i, s) {
		return r.Lexicon.NounsCapital && i == s.Start
	}
	if form&(lexicon.Finite|lexicon.Base) != 0 && i > s.Start && r.Tokens[i-1].Piece != None {
		return true // right after a quote: said Smith
	}
	if prev == None && form == lexicon.Base && t.Class&lexicon.Preposition != 0 {
		return i > s.Start && (r.Tokens[i-1].Class&(lexicon.Auxiliary|lexicon.Personal|lexicon.Relative) != 0 || r.isInfinitive(i, s)) // "they like"
	}
	if prev == None {
		return form&(lexicon.Past|lexicon.Participle|lexicon.Gerund) != 0 || !r.nounPlace(i, s)
	}
	before := &r.Tokens[prev]
	if r.Lexicon.VerbSecond && r.isDemonstrative(prev, s) && form&lexicon.Finite != 0 {
		return true
	}
	if before.Class&(lexicon.Determiner|lexicon.Possessive) != 0 || before.Possessive || before.Kind == segment.Number {
		return false
	}
	switch {
	case form&(lexicon.Past|lexicon.Participle) != 0:
		return true
	case form&lexicon.Gerund != 0:
		return true
	case form&lexicon.Present != 0:
		if before.Capital && t.Class&(lexicon.Say|lexicon.Tell) == 0 && prev > s.Start &&
			r.Tokens[prev-1].Class&(lexicon.Preposition|lexicon.Determiner) != 0 {
			return false // "for Geneva talks"
		}
		return before.Capital || before.Class&lexicon.Noun != 0 || r.onlySays(i) || r.opensContent(i+1, s)
	case form&lexicon.Base != 0 && t.Class&lexicon.Noun == 0:
		return before.Class&lexicon.Group != 0 || r.isPluralVerb(i, prev, s)
	}
	return false
}

// isDemonstrative reports whether token i is a determiner that stands for a noun
// phrase, as the object before a finite verb: "Das" in "Das sagte Adler", but not in
// "Das erklärte Ziel".
func (r *Reading) isDemonstrative(i int, s *Sentence) bool {
	if i != s.Start || i+2 >= s.End || r.Tokens[i].Class&lexicon.Determiner == 0 || r.Tokens[i+1].Capital || r.Tokens[i+1].Class&lexicon.Cue == 0 {
		return false
	}
	word := strings.TrimSuffix(r.Word(i+1), "e")
	adjective := r.Lexicon.Word(word).Class&lexicon.Participle != 0
	next := r.Tokens[i+2].Class
	return !adjective || next&(lexicon.Title|lexicon.Determiner|lexicon.Personal) != 0
}

// opensContent reports whether the clause that a verb of saying or thinking takes
// begins with token i: "that" in "the campaign projects that".
func (r *Reading) opensContent(i int, s *Sentence) bool {
	return i < s.End && r.Tokens[i].isSmall(lexicon.Content) && r.Tokens[i-1].Class&lexicon.Cue != 0
}

// isPluralVerb reports whether a base form at token i is the verb of a plural
// subject that ends with token prev: one of saying or thinking, of which either
// the noun before it is plural or a clause behind it shows that it is no noun
// ("polls in the state suggest that").
func (r *Reading) isPluralVerb(i, prev int, s *Sentence) bool {
	const noun = lexicon.Utterance | lexicon.Stance | lexicon.Work
	const opens = lexicon.Subordinator | lexicon.Determiner | lexicon.Possessive | lexicon.Personal
	t, before := &r.Tokens[i], &r.Tokens[prev]
	if before.Capital && prev > s.Start {
		return r.onlySays(i) // "Adler and Webb say"
	}
	verb := t.Class&(lexicon.Say|lexicon.Tell|lexicon.Think) != 0 && t.Class&noun == 0
	plural := strings.HasSuffix(before.In(r.Text), "s")
	clause := i+1 < s.End && r.Tokens[i+1].Class&opens != 0
	paper := before.Class&lexicon.Document != 0 && t.Class&lexicon.Cue != 0 // "records show"
	return verb && (plural || clause) || plural && (paper || r.opensContent(i+1, s))
}

// onlySays reports whether token i is a verb of saying and no noun.
func (r *Reading) onlySays(i int) bool {
	c := r.Tokens[i].Class
	return c&(lexicon.Say|lexicon.Tell) != 0 && c&(lexicon.Noun|lexicon.Utterance|lexicon.Work) == 0
}

// tellsHeadline reports whether token i is the capitalised verb of saying or
// thinking of a headline, in which all words but small ones have a capital: "Adler
// Says the Bridge Is Safe".
func (r *Reading) tellsHeadline(i int, s *Sentence) bool {
	const (
		least   = 4  // tokens
		most    = 40 // tokens
		longest = 5  // bytes of a small word
	)
	t := &r.Tokens[i]
	if r.Lexicon.NounsCapital || i == s.Start || t.Class&lexicon.Cue == 0 || t.Class&lexicon.Finite == 0 || t.Class&lexicon.Noun != 0 ||
		s.End-s.Start < least || s.End-s.Start > most {
		return false
	}
	for k := s.Start; k < s.End; k++ {
		if x := &r.Tokens[k]; x.Kind == segment.Word && !x.Capital && (x.Class == 0 || x.Len() > longest) {
			return false
		}
	}
	return true
}

// opensParticiple reports whether a sentence begins with a participle at token i:
// one that is listed, or one by its ending with what only a verb has after it
// ("Alarmed by", "Lifting her").
func (r *Reading) opensParticiple(i int, s *Sentence) bool {
	t := &r.Tokens[i]
	if i != s.Start || i+1 >= s.End || t.Class&(lexicon.Past|lexicon.Participle|lexicon.Gerund) == 0 {
		return false
	}
	const complement = lexicon.Preposition | lexicon.Determiner | lexicon.Possessive | lexicon.Object
	return t.Class&lexicon.AnyVerb != 0 || r.Tokens[i+1].isSmall(complement)
}

// opensAdjunct reports whether a sentence begins with token i, an adjective of thinking,
// and what it takes: "Afraid of", "Alarmed by".
func (r *Reading) opensAdjunct(i int, s *Sentence) bool {
	return i == s.Start && i+1 < s.End && r.Tokens[i+1].isSmall(lexicon.Preposition|lexicon.Subordinator)
}

// nounPlace reports whether a word that is a verb and a noun stands where only
// a noun can: after a preposition other than that of an infinitive.
func (r *Reading) nounPlace(i int, s *Sentence) bool {
	if r.Tokens[i].Class&lexicon.Noun != 0 {
		before := i - 1
		for before > s.Start && r.Tokens[before].Class&lexicon.Adverb != 0 {
			before-- // "did not release"
		}
		return i == s.Start || r.Tokens[before].Class&(lexicon.Auxiliary|lexicon.Personal|lexicon.Relative) == 0 && !r.isInfinitive(i, s)
	}
	return i > s.Start && r.Tokens[i-1].Class&lexicon.Preposition != 0 && !r.isInfinitive(i, s)
}

// isInfinitive reports whether "to" stands before token i.
func (r *Reading) isInfinitive(i int, s *Sentence) bool {
	return i > s.Start && r.Tokens[i].Class&lexicon.Base != 0 && r.Infinitive(i-1)
}
