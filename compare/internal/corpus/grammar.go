package corpus

import (
	_ "embed"
	"math/rand/v2"
	"strconv"
	"strings"
	"sync"
)

//go:embed grammar.txt
var grammarData string

// A grammar is what the symbols expand to, and how words of its own are drawn.
type grammar struct {
	start    *symbol
	literals []string // each as often as it occurs
}

// A symbol stands for one of its expansions, each listed as often as it weighs; or,
// having none, for a word.
type symbol struct {
	word       word
	expansions [][]*symbol
}

// loadGrammar parses the embedded grammar on first use.
var loadGrammar = sync.OnceValue(func() *grammar {
	symbols := make(map[string]*symbol)
	g := new(grammar)
	of := func(text string) *symbol {
		s := symbols[text]
		if s == nil {
			w, slot := slots[text]
			if !slot {
				w.text = text
			}
			s = &symbol{word: w}
			symbols[text] = s
		}
		if s.word.class == literal && strings.ToUpper(text) != text {
			g.literals = append(g.literals, text)
		}
		return s
	}
	for line := range strings.Lines(grammarData) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		weight, err := strconv.Atoi(f[1])
		if err != nil {
			panic("corpus: embedded grammar: " + err.Error())
		}
		var expansion []*symbol
		for _, text := range f[2:] {
			expansion = append(expansion, of(text))
		}
		for s := of(f[0]); weight > 0; weight-- {
			s.expansions = append(s.expansions, expansion)
		}
	}
	g.start = symbols["S"]
	return g
})

// expand appends what the symbol stands for to the words.
func (s *symbol) expand(about topic, r *rand.Rand, words []word) []word {
	if len(s.expansions) == 0 {
		w := s.word
		if w.class != literal {
			w.rank = about.draw(w.class, r)
		}
		return append(words, w)
	}
	for _, part := range s.expansions[r.IntN(len(s.expansions))] {
		words = part.expand(about, r, words)
	}
	return words
}

const (
	shortest = 10 // words of a quote
	longest  = 40
)

// speak makes the words of a quote: sentences up to a length.
func (g *grammar) speak(r *rand.Rand) []word {
	about := drawTopic(r)
	goal := shortest + r.IntN(longest-shortest)
	words := make([]word, 0, longest+shortest)
	for len(words) < goal {
		longer := g.start.expand(about, r, words)
		longer[len(longer)-1].ends = true
		if len(longer) <= longest {
			words = longer
		} else if len(words) >= shortest {
			break
		}
	}
	return words
}
