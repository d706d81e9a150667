package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/lexicon"
)

// addPossessor adds a noun of saying with its possessor or agent: "Smith's claim", "a
// claim by Smith".
func (r *Reading) addPossessor(i int) {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		m := r.endAt(j)
		if m != None && (r.Mentions[m].Possessor || r.Mentions[m].Type == PossessivePronoun) {
			*r.newPredicate(i) = Predicate{Start: i, End: i + 1, Verb: i, Class: r.Tokens[i].Class &^ lexicon.AnyVerb, Source: m, Outer: None, Role: Possessor}
			return
		}
	}
	if i+2 >= len(r.Tokens) || !r.Tokens[i+1].isSmall(lexicon.Agent) && r.Word(i+1) != "from" {
		return
	}
	if m := r.MentionAt(i + 2); m != None && r.Mentions[m].canSpeak() {
		*r.newPredicate(i) = Predicate{Start: i, End: i + 1, Verb: i, Class: r.Tokens[i].Class &^ lexicon.AnyVerb, Source: m, Outer: None, Role: Possessor}
	}
}

// addPhrase adds a phrase of n tokens as a cue: "according to".
func (r *Reading) addPhrase(i, n, source int) {
	if source != None {
		*r.newPredicate(i) = Predicate{Start: i, End: i + n, Verb: i, Class: lexicon.Say, Source: source, Outer: None, Role: According}
	}
}

// phraseAt returns the length in tokens of the longest phrase that starts with
// token i, or 0.
func (r *Reading) phraseAt(i int, s *Sentence, phrases [][]string) int {
	longest := 0
	letter := r.Text[r.Tokens[i].Start] | 0x20 // in small letters
	for _, phrase := range phrases {
		if c := phrase[0][0]; c != letter && c < utf8.RuneSelf {
			continue // nearly all
		}
		if len(phrase) > longest && i+len(phrase) <= s.End && r.hasPhrase(i, phrase) {
			longest = len(phrase)
		}
	}
	return longest
}

func (r *Reading) hasPhrase(i int, phrase []string) bool {
	for k, w := range phrase {
		if w == lexicon.Source {
			if r.possessiveAt(i+k) == None {
				return false
			}
		} else if !equalFold(r.Word(i+k), w) {
			return false
		}
	}
	return true
}

// sourceOf returns the source of the phrase of the tokens from start up to end:
// the pronoun in it, or the mention after it.
func (r *Reading) sourceOf(start, end int) int {
	for i := start; i < end; i++ {
		if m := r.possessiveAt(i); m != None {
			r.Mentions[m].Type = Personal // who "by his words" names is the speaker
			return m
		}
	}
	return r.MentionAt(end)
}

// possessiveAt returns the possessive pronoun at a token as a mention, or None.
func (r *Reading) possessiveAt(token int) int {
	if m := r.endAt(token); m != None && r.Mentions[m].Type == PossessivePronoun {
		return m
	}
	return None
}

// equalFold compares a word with one in lower case.
func equalFold(word, low string) bool {
	if last := len(word) - 1; word[last] == '\'' || word[last] == "’"[2] {
		word = strings.TrimRight(word, "'’") // of an elided word
	}
	if len(word) != len(low) {
		return false
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= utf8.RuneSelf {
			return strings.EqualFold(word, low)
		}
		if c != low[i] {
			return false
		}
	}
	return true
}
