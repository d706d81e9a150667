package lexicon

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"
	"sync"
)

var (
	//go:embed words.txt
	classData string
	//go:embed forms.txt
	formsData string
	//go:embed synonyms.txt
	synonymData string
	//go:embed spelling.txt
	spellingData string
	//go:embed negatives.txt
	negativeData string
)

// dataLines yields the fields of each line that is neither empty nor a comment.
func dataLines(data string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(data) {
			if f := strings.Fields(line); len(f) > 0 && !strings.HasPrefix(f[0], "#") && !yield(f) {
				return
			}
		}
	}
}

// A Class is a set of grammatical classes.
type Class uint32

const (
	Article Class = 1 << iota
	Demonstrative
	First // pronoun of the first person
	Second
	Third
	Relative
	Indefinite
	Preposition
	Conjunction
	Condition
	Be
	Have
	Do
	Modal
	Negation
	Hedge
	Intensifier
	Filler
	Particle
	Month
	Weekday
	Unit
	Quotative
	Denial
	Refusal // denies an infinitive behind it
	German  // grammar of German, whose nouns all begin with a capital letter
	Kana    // begins a negation of Japanese with the character behind it

	Pronoun   = First | Second | Third
	Auxiliary = Be | Have | Do | Modal
	// Function is every class whose words carry grammar rather than content.
	Function = Article | Demonstrative | Pronoun | Relative | Indefinite | Preposition | Conjunction | Condition |
		Auxiliary | Negation | Intensifier | Filler | Particle
)

var classNames = map[string]Class{
	"article": Article, "demonstrative": Demonstrative, "pronoun-1": First, "pronoun-2": Second, "pronoun-3": Third,
	"relative": Relative, "indefinite": Indefinite, "preposition": Preposition, "conjunction": Conjunction,
	"condition": Condition, "be": Be, "have": Have, "do": Do, "modal": Modal, "negation": Negation, "hedge": Hedge,
	"intensifier": Intensifier, "filler": Filler, "particle": Particle, "month": Month, "weekday": Weekday,
	"unit": Unit, "quotative": Quotative, "denial": Denial,
	"refusal": Refusal, "german": German, "kana": Kana,
}

var loadClasses = sync.OnceValue(func() map[string]Class {
	classes := map[string]Class{}
	for f := range dataLines(classData) {
		for _, w := range f[1:] {
			classes[w] |= classNames[strings.TrimSuffix(f[0], ":")]
		}
	}
	return classes
})

// loadSynonyms numbers the sets that each word of grammar belongs to, apart from
// the synsets.
var loadSynonyms = sync.OnceValue(func() map[string][]uint32 {
	sets := map[string][]uint32{}
	number := uint32(1 << 30)
	for f := range dataLines(synonymData) {
		for _, w := range f {
			sets[w] = append(sets[w], number)
		}
		number++
	}
	return sets
})

// A spellingRule replaces an ending by that of the standard spelling.
type spellingRule struct {
	standard, variant string
	stem              int // letters that must remain
}

type spellings struct {
	rules []spellingRule
	words map[string]string
}

var loadSpellings = sync.OnceValue(func() *spellings {
	s := &spellings{words: map[string]string{}}
	for f := range dataLines(spellingData) {
		ending, ok := strings.CutPrefix(f[0], "-")
		if !ok {
			for _, w := range f[1:] {
				s.words[w] = f[0]
			}
			continue
		}
		variant, stem, _ := strings.Cut(f[1][1:], ":")
		n, _ := strconv.Atoi(stem)
		s.rules = append(s.rules, spellingRule{ending, variant, n})
	}
	return s
})

// standard returns the spelling that stands for all spellings of a word.
func (s *spellings) standard(form string) string {
	if w, ok := s.words[form]; ok {
		return w
	}
	for _, r := range s.rules {
		if stem, ok := strings.CutSuffix(form, r.variant); ok && len(stem) >= r.stem {
			return stem + r.standard
		}
	}
	return form
}

// A negative is an affix that negates within a word, and what stands in its place where
// nothing is negated.
type negative struct {
	affix     string
	prefix    bool
	positives []string
}

var loadNegatives = sync.OnceValue(func() (out []negative) {
	for f := range dataLines(negativeData) {
		n := negative{affix: strings.Trim(f[0], "-"), prefix: f[0][0] != '-'}
		for _, p := range f[1:] {
			n.positives = append(n.positives, strings.Trim(p, "-"))
		}
		out = append(out, n)
	}
	return out
})

// positives returns the ids of the words that a form of another language than English
// may be the negative of.
func positives(form string) (ids []uint32) {
	const least = 2 // letters before what is no prefix
	for _, n := range loadNegatives() {
		at := strings.LastIndex(form, n.affix)
		if n.prefix && at != 0 || !n.prefix && at < least {
			continue
		}
		for _, p := range n.positives {
			ids = append(ids, hash(form[:at]+p+form[at+len(n.affix):]))
		}
	}
	return ids
}
