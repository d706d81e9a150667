package compare

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/seed-e3d8b662/verbatim/compare/internal/align"
	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
)

var (
	//go:embed idioms.txt
	idiomData string
	//go:embed places.txt
	placeData string
)

// A phraseKind says what the exchange of phrases means.
type phraseKind uint8

const (
	opposites    phraseKind = iota + 1 // phrases of one line reverse one another
	deixis                             // those of one line are one to speaker and reporter
	modality                           // those of one line are one modality
	synonymous                         // those of one line are the same
	informal                           // those of one line are the same, but for how careful the speech is
	concord                            // those of one line are the same behind a negation
	fillers                            // words that fill a pause
	counts                             // those of one line are one number
	below                              // before a number: at most about it
	above                              // before a number: at least about it
	about                              // before a number: about it
	reports                            // a verb of reporting
	titles                             // a courtesy title
	claims                             // a word that claims what follows it
	untruths                           // a word that denies what follows it
	restrictions                       // words that shut out everything else
	quantities                         // those of one line are one quantity
	negators                           // words that deny what follows them
	emphasis                           // words around what is said again
	possessives                        // pronouns that stand for an article, and nothing else
	negations                          // negates, of two tokens
	limits                             // ends a time in which something is not so
	starts                             // begins a time in which it is
	places                             // a place, or its people
	seats                              // where the government of the place of the same line sits
)

var phraseKinds = map[string]phraseKind{"opposite": opposites, "deixis": deixis, "modal": modality, "same": synonymous,
	"informal": informal, "concord": concord, "filler": fillers, "count": counts, "below": below, "above": above,
	"near": about, "report": reports, "title": titles, "claim": claims, "untruth": untruths, "restriction": restrictions,
	"quantity": quantities, "negator": negators, "emphasis": emphasis, "possessive": possessives,
	"negation": negations, "limit": limits, "start": starts}

// A sense is a line of the table that has a phrase.
type sense struct {
	kind phraseKind
	line int
}

// A phraseTable holds the senses of each phrase by its key. Most words are none: what
// phrases there are at a few bits of the key spares them the search.
type phraseTable struct {
	senses map[uint64][]sense
	kinds  [1 << 12]uint32 // a bit for each kind, by the last bits of the key
}

func (t *phraseTable) add(key uint64, s sense) {
	t.senses[key] = append(t.senses[key], s)
	t.kinds[key%uint64(len(t.kinds))] |= 1 << s.kind
}

// of returns the senses of a phrase.
func (t *phraseTable) of(key uint64) []sense {
	if t.kinds[key%uint64(len(t.kinds))] == 0 {
		return nil
	}
	return t.senses[key]
}

// has reports whether a phrase is of a kind.
func (t *phraseTable) has(key uint64, kind phraseKind) bool {
	return t.kinds[key%uint64(len(t.kinds))]&(1<<kind) != 0 &&
		slices.ContainsFunc(t.senses[key], func(s sense) bool { return s.kind == kind })
}

var loadPhrases = sync.OnceValue(func() *phraseTable {
	table, lines := &phraseTable{senses: map[uint64][]sense{}}, 0
	add := func(phrases string, kind phraseKind) {
		lines++
		for p := range strings.SplitSeq(phrases, " / ") {
			s := sense{kind, lines}
			if name, ok := strings.CutSuffix(p, "*"); ok {
				p, s.kind = name, seats
			}
			table.add(phraseKey(align.Analyse(p).Tokens), s)
		}
	}
	for line := range dataLines(idiomData) {
		kind, phrases, _ := strings.Cut(line, ": ")
		add(phrases, phraseKinds[kind])
	}
	for line := range dataLines(placeData) {
		add(line, places)
	}
	return table
})

// dataLines yields the lines that are neither empty nor a comment.
func dataLines(data string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(data) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// longestPhrase is how many tokens a phrase of the table has at most.
const longestPhrase = 6

// phraseKey stands for the words among tokens without articles and forms of
// "be"; 0 if there are none, or too many.
func phraseKey(tokens []align.Token) uint64 {
	key := uint64(0)
	if len(tokens) > longestPhrase {
		return 0
	}
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.IsWord() && !t.Word.Is(lexicon.Be|lexicon.Article):
			key = key*0x9e3779b97f4a7c15 + uint64(t.Word.ID)
		case !t.IsWord() && t.Word.Form != "." && t.Word.Form != ",":
			return 0
		}
	}
	return key
}

// idiom judges a phrase of the table that stands for another, or for nothing.
func (d *diff) idiom(k block, x, y *side) (v verdict, ok bool) {
	n := 0 // words before the phrase that both have: "I'm gonna", "I am going to"
	for n < min(len(x.tokens), len(y.tokens)) && x.tokens[n].Word.ID == y.tokens[n].Word.ID {
		n++
	}
	p, q := phraseKey(x.tokens[n:]), phraseKey(y.tokens[n:])
	switch {
	case isArticle(x) && len(y.tokens) == 0 && isScant(d.b, k.b1), isArticle(y) && len(x.tokens) == 0 && isScant(d.a, k.a1):
		return verdict{Rewording, Check, "another quantity"}, true
	case p == q, k.link && (k.relation == lexicon.Inflected || k.relation == lexicon.Variant):
		return v, false
	case len(y.tokens) == 0:
		v = added(x, p, Omission, d.a, k.a1)
	case len(x.tokens) == 0:
		v = added(y, q, Insertion, d.b, k.b1)
	default:
		v = d.exchanged(k, x, y, p, q)
	}
	return v, v.class != 0
}

// isArticle reports whether a side is an indefinite article.
func isArticle(s *side) bool { return len(s.tokens) == 1 && s.tokens[0].Word.Form == "a" }

// isScant reports whether token i is a word for not enough that with an article before it
// is one for some: "few", "little".
func isScant(t *align.Text, i int) bool {
	return i < len(t.Tokens) && (t.Tokens[i].Word.Form == "few" || t.Tokens[i].Word.Form == "little")
}

// added judges a side that one text has before its token i, and the other
// lacks; no class says that the table knows nothing of it.
func added(x *side, phrase uint64, c Class, t *align.Text, i int) verdict {
	for _, s := range loadPhrases().of(phrase) {
		switch {
		case s.bounds() && i < len(t.Tokens) && t.Tokens[i].Numeric:
			return verdict{Number, Cosmetic, "approximate"}
		case s.kind == fillers && slices.ContainsFunc(x.tokens, func(k align.Token) bool { return k.Word.Form == "," || k.Word.Mark == lexicon.Dash }):
			return verdict{c, Check, byFiller}
		case s.kind == restrictions:
			return verdict{Modality, Check, byRestriction}
		case s.kind == negators:
			return verdict{Negation, Meaning, "negation"}
		case s.kind == titles:
			return verdict{Rewording, Cosmetic, "courtesy title"}
		}
	}
	return verdict{}
}

// areFillers reports whether there is a filler between each two commas: ", um, you know,".
func areFillers(tokens []align.Token) bool {
	isComma := func(t align.Token) bool { return t.Word.Form == "," }
	if !slices.ContainsFunc(tokens, isComma) {
		return false
	}
	for len(tokens) > 0 {
		n := slices.IndexFunc(tokens, isComma)
		if n < 0 {
			n = len(tokens)
		}
		if !isFiller(tokens[:n]) {
			return false
		}
		tokens = tokens[min(n+1, len(tokens)):]
	}
	return true
}

// isFiller reports whether words are such as a speaker says while thinking, if any.
func isFiller(words []align.Token) bool {
	return !slices.ContainsFunc(words, func(t align.Token) bool { return !t.Word.Is(lexicon.Filler) }) ||
		loadPhrases().has(phraseKey(words), fillers)
}

// exchanged judges two sides that stand for each other, by all senses of their phrases.
func (d *diff) exchanged(k block, x, y *side, p, q uint64) verdict {
	for _, s := range loadPhrases().of(p) {
		for _, t := range loadPhrases().of(q) {
			if v := d.exchange(k, x, y, s, t); v.class != 0 {
				return v
			}
		}
	}
	return verdict{}
}

// exchange judges a side of one sense for one of another; no class says that
// their senses have nothing to do with each other.
func (d *diff) exchange(k block, x, y *side, s, t sense) verdict {
	switch alike := s == t; {
	case alike && s.kind == opposites && d.settled(k):
		return d.opposite(k, x, y, "opposite phrases")
	case alike && s.kind == informal, alike && s.kind == concord && negated(d.a, k.a0) && negated(d.b, k.b0):
		return verdict{Rewording, Cosmetic, byGrammar}
	case x.negations != y.negations:
		return verdict{}
	case alike && s.kind == deixis:
		return verdict{Inflection, Cosmetic, "place and time of reported speech"}
	case alike && (s.kind == modality || s.kind == synonymous || s.kind == counts):
		return verdict{Rewording, Cosmetic, "phrases of one meaning"}
	case s.kind == quantities && t.kind == quantities && s.line != t.line && !d.loose:
		return verdict{Rewording, Check, "another quantity"}
	case s.kind == modality && t.kind == modality && !d.loose:
		return verdict{Modality, Check, "modal verb"}
	case s.kind == counts && t.kind == counts:
		return verdict{Number, Meaning, "another number"}
	case s.bounds() && t.bounds() && s.kind != t.kind:
		return verdict{Number, Check, "another side of the number"}
	case s.line != t.line || !hasCapital(x.tokens) || !hasCapital(y.tokens):
		return verdict{}
	case s.kind == places && t.kind == places:
		return verdict{Rewording, Cosmetic, "a place and its people"}
	case s.kind+t.kind == places+seats:
		return verdict{Name, Check, "a seat of government for its country"}
	}
	return verdict{}
}

// isOf reports whether a word is a phrase of a kind.
func isOf(kind phraseKind, k *align.Token) bool { return areOf(kind, []align.Token{*k}) }

// areOf reports whether tokens are a phrase of a kind.
func areOf(kind phraseKind, tokens []align.Token) bool {
	return loadPhrases().has(phraseKey(tokens), kind)
}

func (s sense) bounds() bool { return s.kind == below || s.kind == above || s.kind == about }

// opposite judges the opposite of a word: where negations elsewhere are unequal too,
// it may be another way to say the same.
func (d *diff) opposite(k block, x, y *side, evidence string) verdict {
	spare := d.spareA - d.spareB
	if k.counts() && d.denialsA+d.denialsB == 0 {
		spare -= x.negations - y.negations // "always", "never"
	}
	if spare != 0 && (x.conditions == 0 || y.conditions == 0 || d.deniesBehind(k)) {
		return verdict{Rewording, Cosmetic, byDenial}
	}
	return verdict{Negation, Meaning, evidence}
}

// negated reports whether a negation stands before token i in its clause.
func negated(t *align.Text, i int) bool {
	const reach = 8 // words
	for j := i - 1; j >= max(0, i-reach) && !endsClause(&t.Tokens[j]); j-- {
		if t.Tokens[j].Word.Is(lexicon.Negation) {
			return true
		}
	}
	return false
}

// negatedBehind reports whether a negation stands among the first words of the clause at
// token i.
func negatedBehind(t *align.Text, i int) bool {
	const reach = 4 // words: "you cannot", "the new bridge will not"
	for end := min(i+reach+1, len(t.Tokens)); i < end && !endsClause(&t.Tokens[i]); i++ {
		if t.Tokens[i].Word.Is(lexicon.Negation) {
			return true
		}
	}
	return false
}

func hasCapital(tokens []align.Token) bool {
	return slices.ContainsFunc(tokens, func(t align.Token) bool { return t.Capital })
}
