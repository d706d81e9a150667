package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ./gen -o vocabulary.txt.gz

//go:embed vocabulary.txt.gz
var vocabularyData []byte

// A class is what kind of word fills a place of the grammar.
type class uint8

const (
	literal class = iota // a word of the grammar itself
	noun
	verb
	adjective
	adverb
	place
	number
	classes
)

// A lemma is a word of the vocabulary.
type lemma struct {
	base      string
	irregular string   // the plural or past tense, where it is no regular one
	synonyms  []string // in its first sense
}

// A vocabulary holds the lemmas of each class from the commonest to the rarest.
type vocabulary struct {
	lemmas [classes][]lemma
	ranks  [classes]map[string]int
}

// By the law of Zipf and Mandelbrot the word of rank r of a class is as frequent as
// 1/(r+flat) to the power of steep.
const steep = 1.15

var flat = [classes]float64{noun: 15, verb: 6, adjective: 8, adverb: 4, place: 20}

const placeNames = 20_000

// loadVocabulary parses the embedded table on first use.
var loadVocabulary = sync.OnceValue(func() *vocabulary {
	z, err := gzip.NewReader(bytes.NewReader(vocabularyData))
	if err != nil {
		panic("corpus: embedded table: " + err.Error())
	}
	v := &vocabulary{ranks: [classes]map[string]int{noun: {}, verb: {}, adjective: {}, adverb: {}}}
	letters := map[string]class{"n": noun, "v": verb, "a": adjective, "r": adverb}
	for scan := bufio.NewScanner(z); scan.Scan(); {
		if f := strings.Fields(scan.Text()); letters[f[0]] != literal {
			v.add(letters[f[0]], f[1:])
		}
	}
	for rank := range placeNames {
		v.lemmas[place] = append(v.lemmas[place], lemma{base: invent(rank)})
	}
	return v
})

// add reads a line of the table; gen says what it means.
func (v *vocabulary) add(c class, f []string) {
	l := lemma{base: f[0]}
	if i := slices.Index(f, "="); i >= 0 {
		l.synonyms, f = f[i+1:], f[:i]
	}
	if len(f) > 1 {
		l.irregular = f[1]
	}
	v.ranks[c][l.base] = len(v.lemmas[c])
	v.lemmas[c] = append(v.lemmas[c], l)
}

// draw returns the rank of a word of the class, each as often as it is frequent.
func (v *vocabulary) draw(c class, r *rand.Rand) int {
	if c == number {
		return 2 + int(r.Uint64N(1<<r.Uint64N(20)))
	}
	// The rank up to which the words make a random share of all, by the integral of the law.
	first := math.Pow(flat[c], 1-steep)
	last := math.Pow(float64(len(v.lemmas[c]))+flat[c], 1-steep)
	rank := math.Pow(first+r.Float64()*(last-first), 1/(1-steep)) - flat[c]
	return min(int(rank), len(v.lemmas[c])-1)
}

// syllables that invented names are made of.
var syllables = strings.Fields("ka lo mir ten su bra vel do shi pan rek ul gor na fes ti")

// invent makes the name of a rank, another one for each.
func invent(rank int) string {
	var b strings.Builder
	for k := rank + len(syllables); k > 0; k /= len(syllables) {
		b.WriteString(syllables[k%len(syllables)])
	}
	return strings.ToUpper(b.String()[:1]) + b.String()[1:]
}
