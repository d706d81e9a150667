// Package lexicon knows English words: their lemmas, stems, spellings,
// grammatical classes, and how two of them are related.
package lexicon

import (
	"hash/fnv"
	"hash/maphash"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"golang.org/x/text/unicode/norm"
)

// A Word is what the tables know of one written form. Words are shared and
// must not be changed; two lookups of one form may give different pointers.
type Word struct {
	Form   string // lower case, without diacritics, apostrophes straight
	Class  Class
	Sort   Sort
	Rarity float32 // 0..1: 0 for "the", 1 for a word that WordNet's concordances lack
	Known  bool    // whether WordNet's concordances hold the word

	Mark Mark // the group of a mark of punctuation
	numeral

	ID       uint32   // of Form
	Root     string   // the stem, by bleve's English analysis chain
	Stem     uint32   // of Root
	Spelling uint32   // of the spelling that stands for all spellings
	Has      []uint16 // the keys that find it: of two related words one has a key that the other seeks
	Seeks    []uint16
	lemmas   idSet
	synsets  idSet
	broader  idSet  // words for something broader
	derived  idSet  // words derived from it, or it from them
	antonyms idSet  // its opposites
	raw      string // the form as written
	key      string // consonants and vowels as transliterations leave them
	frame    uint32 // the key's consonants
}

// Content reports whether the word carries content rather than grammar.
func (w *Word) Content() bool { return w.Class&Function == 0 }

// Is reports whether the word has one of the classes.
func (w *Word) Is(c Class) bool { return w.Class&c != 0 }

// The cache holds the words looked up last, in sets of two by the hash of
// their forms. Its size is fixed, so that no text can fill the memory through it.
var (
	cache [1 << 16]atomic.Pointer[Word]
	seed  = maphash.MakeSeed()
)

// Lookup returns what is known of a written form. It is safe for concurrent use.
func Lookup(form string) *Word {
	h := maphash.String(seed, form) % uint64(len(cache))
	first, second := &cache[h], &cache[h^1]
	v := first.Load()
	if v != nil && v.raw == form {
		return v
	}
	if w := second.Load(); w != nil && w.raw == form {
		return w
	}
	w := newWord(strings.Clone(form))
	if v == nil {
		first.Store(w)
	} else {
		second.Store(w)
	}
	return w
}

func newWord(raw string) *Word {
	form := fold(raw)
	wn := loadWordnet()
	standard := loadSpellings().standard(form)
	w := &Word{Form: form, ID: hash(form), Spelling: hash(standard), Class: loadClasses()[form], Mark: markOf(form),
		raw: raw, key: soundKey(form), numeral: numeralOf(form)}
	w.Sort = loadSorts().sortOf(form, w.Class)
	w.frame = hash(consonants(w.key))
	w.Root = stem(standard)
	w.Stem = hash(w.Root)
	var count int8
	english := false
	for _, lemma := range wn.lemmas(standard) {
		w.lemmas.add(hash(lemma))
		e := wn.entries[lemma]
		if e == nil {
			continue
		}
		count, english = max(count, e.count), true
		w.antonyms.add(e.antonyms...)
		if w.Content() {
			w.synsets.add(e.synsets...)
			w.broader.add(e.broader...)
			w.derived.add(e.derived...)
		}
	}
	if bases := wn.unprefixed(standard); len(bases) > 0 {
		w.antonyms.add(bases...)
		w.Class |= Denial
	} else if first, _ := utf8.DecodeRuneInString(raw); !english && !unicode.IsUpper(first) {
		w.antonyms.add(positives(form)...)
	}
	w.synsets.add(loadSynonyms()[standard]...)
	w.index()
	w.Known = count > 0
	w.Rarity = 0.05
	if w.Content() {
		w.Rarity = 1 - float32(count)/16
	}
	return w
}

func hash(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32() | 1<<31 // apart from the numbers of synsets
}

// stem runs a word through the filters of bleve's English analyser, without
// the one that drops stop words: "not" matters here.
func stem(word string) string {
	stream := analysis.TokenStream{{Term: []byte(word)}}
	for _, f := range [...]analysis.TokenFilter{en.NewPossessiveFilter(), lowercase.NewLowerCaseFilter(), en.NewEnglishStemmerFilter()} {
		stream = f.Filter(stream)
	}
	return string(stream[0].Term)
}

// letters that no decomposition turns into ASCII.
var letters = strings.NewReplacer("ı", "i", "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "’", "'", "‘", "'", "`", "'")

// fold lower-cases a form and strips its diacritics.
func fold(s string) string {
	s = strings.ToLower(strings.ToValidUTF8(s, "\uFFFD"))
	if isASCII(s) {
		return s
	}
	return letters.Replace(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s)))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
