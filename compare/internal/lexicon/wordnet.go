package lexicon

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:generate go run ./gen -o wordnet.txt.gz

//go:embed wordnet.txt.gz
var wordnetData []byte

// An entry holds what WordNet tells of one lemma. Sets are numbered by their
// line in the table.
type entry struct {
	id       uint32
	count    int8     // log2 of its frequency in the concordances
	synsets  []uint32 // sets that it belongs to
	broader  []uint32 // ids of words for something broader
	derived  []uint32 // ids of words derived from it or it from them
	antonyms []uint32 // ids of its antonyms
}

// wordnet is the table, keyed by lemma, and the lemmas of irregular forms.
type wordnet struct {
	entries map[string]*entry
	forms   map[string][]string
}

// loadWordnet parses the embedded table on first use.
var loadWordnet = sync.OnceValue(func() *wordnet {
	z, err := gzip.NewReader(bytes.NewReader(wordnetData))
	if err != nil {
		panic("lexicon: embedded table: " + err.Error())
	}
	w := &wordnet{entries: make(map[string]*entry, 20000), forms: make(map[string][]string, 2500)}
	scan := bufio.NewScanner(z)
	scan.Buffer(nil, 1<<20)
	for set := uint32(0); scan.Scan(); set++ {
		w.addLine(strings.Fields(scan.Text()), set)
	}
	for f := range dataLines(formsData) {
		w.forms[f[0]] = append(w.forms[f[0]], f[1])
	}
	return w
})

func (w *wordnet) entry(word string) *entry {
	e := w.entries[word]
	if e == nil {
		e = &entry{id: hash(word)}
		w.entries[word] = e
	}
	return e
}

// addLine reads one relation of the table; gen says what the lines mean.
func (w *wordnet) addLine(f []string, set uint32) {
	switch f[0] {
	case "=":
		words, broader := f[1:], []string(nil)
		if i := slices.Index(words, ">"); i >= 0 {
			words, broader = words[:i], words[i+1:]
		}
		for _, word := range words {
			e := w.entry(word)
			e.synsets = append(e.synsets, set)
			for _, b := range broader {
				e.broader = append(e.broader, w.entry(b).id)
			}
		}
	case "!":
		a, b := w.entry(f[1]), w.entry(f[2])
		a.antonyms, b.antonyms = append(a.antonyms, b.id), append(b.antonyms, a.id)
	case "+":
		a, b := w.entry(f[1]), w.entry(f[2])
		a.derived, b.derived = append(a.derived, b.id), append(b.derived, a.id)
	case "~":
		w.forms[f[1]] = append(w.forms[f[1]], f[2])
	case "#":
		n, err := strconv.Atoi(f[1])
		if err != nil {
			return // a line of the notice
		}
		for _, word := range f[2:] {
			w.entry(word).count = int8(n)
		}
	}
}

// endings are WordNet's rules of detachment: an ending and what replaces it.
var endings = [...][2]string{
	{"ies", "y"}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"es", "e"}, {"es", ""}, {"s", ""},
	{"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}, {"er", ""}, {"er", "e"}, {"est", ""}, {"est", "e"},
	{"ier", "y"}, {"iest", "y"},
}

// lemmas returns the lemmas that an English form can have, the form itself
// first where it is one.
func (w *wordnet) lemmas(form string) []string {
	var out []string
	if w.entries[form] != nil {
		out = append(out, form)
	}
	out = append(out, w.forms[form]...)
	for _, e := range endings {
		root, ok := strings.CutSuffix(form, e[0])
		if !ok || len(root) < 2 {
			continue
		}
		lemma := root + e[1]
		if w.entries[lemma] == nil && len(root) > 3 && e[1] == "" && root[len(root)-1] == root[len(root)-2] {
			lemma = root[:len(root)-1] // "stopped": the doubled consonant
		}
		if e := w.entries[lemma]; e != nil && e.count > 0 {
			out = append(out, lemma)
		}
	}
	if len(out) == 0 {
		out = append(out, form)
	}
	return out
}

// unprefixed returns the lemmas of what "un" or "non" turns into its opposite:
// "safe" for "unsafe". WordNet links most of these to another word's antonym
// only. Prefixes that often are none ("in", "dis") are left to its own links.
func (w *wordnet) unprefixed(form string) []uint32 {
	const least = 4 // letters of a base that is no accident, as in "union"
	var ids []uint32
	for _, prefix := range [...]string{"un", "non"} {
		base, ok := strings.CutPrefix(form, prefix)
		if !ok || len(base) < least {
			continue
		}
		for _, lemma := range w.lemmas(base) {
			if w.entries[lemma] != nil {
				ids = append(ids, hash(lemma))
			}
		}
	}
	return ids
}
