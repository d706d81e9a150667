package corpus

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A form is an inflection.
type form uint8

const (
	base   form = iota
	plural      // of a noun
	third       // person singular
	past
	ing
)

// A word is one of a quote: what the grammar put there, so that its variants can be made.
type word struct {
	class class
	form  form
	rank  int    // in the vocabulary; the value of a number
	text  string // as it is written where that does not follow from the others: a literal
	ends  bool   // a sentence ends with it
}

// slots are the places of the grammar that words of the vocabulary fill.
var slots = map[string]word{
	"<noun>": {class: noun}, "<nouns>": {class: noun, form: plural},
	"<verb>": {class: verb}, "<verbs>": {class: verb, form: third}, "<past>": {class: verb, form: past}, "<ing>": {class: verb, form: ing},
	"<adjective>": {class: adjective}, "<adverb>": {class: adverb}, "<name>": {class: place}, "<number>": {class: number},
}

// String writes the word.
func (w word) String() string {
	switch {
	case w.text != "":
		return w.text
	case w.class == number && w.rank >= 10_000:
		return fmt.Sprintf("%d,%03d", w.rank/1000, w.rank%1000/100*100)
	case w.class == number:
		return fmt.Sprint(w.rank)
	}
	return loadVocabulary().lemmas[w.class][w.rank].inflect(w.form)
}

// inflect writes a form of the lemma, by the regular endings where it has no other.
func (l *lemma) inflect(f form) string {
	stem := l.base
	consonant := len(stem) > 1 && !strings.ContainsRune("aeiou", rune(stem[len(stem)-2]))
	y := strings.HasSuffix(stem, "y") && consonant
	silent := strings.HasSuffix(stem, "e")
	switch {
	case f == base:
		return stem
	case l.irregular != "" && (f == plural || f == past):
		return l.irregular
	case f == ing && silent && !strings.HasSuffix(stem, "ee"):
		return stem[:len(stem)-1] + "ing"
	case f == ing:
		return stem + "ing"
	case f == past && silent:
		return stem + "d"
	case f == past && y:
		return stem[:len(stem)-1] + "ied"
	case f == past:
		return stem + "ed"
	case y:
		return stem[:len(stem)-1] + "ies"
	}
	for _, hiss := range [...]string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(stem, hiss) {
			return stem + "es"
		}
	}
	return stem + "s"
}

// write writes words as a quote prints them, a fragment without the capital.
func write(words []word, fragment bool) string {
	var b strings.Builder
	start := !fragment
	for i, w := range words {
		text := w.String()
		if i > 0 {
			b.WriteByte(' ')
		}
		if text == "a" && i+1 < len(words) && strings.ContainsRune("aeiou", rune(words[i+1].String()[0])) {
			text = "an"
		}
		if start || text == "i" {
			text = strings.ToUpper(text[:1]) + text[1:]
		}
		b.WriteString(text)
		if start = w.ends; start && i+1 < len(words) {
			b.WriteByte('.')
		}
	}
	return b.String()
}

// A topic makes some words frequent in a quote that are not so elsewhere.
type topic uint64

const (
	topics      = 2000
	ofTopic     = 0.35 // of the words of content
	topicWords  = 30   // of a class
	topicRarest = 3000 // rank
)

func drawTopic(r *rand.Rand) topic { return topic(r.Uint64N(1 + r.Uint64N(topics))) }

// draw returns the rank of a word of the class in a quote about the topic.
func (t topic) draw(c class, r *rand.Rand) int {
	v := loadVocabulary()
	if c == number || r.Float64() >= ofTopic {
		return v.draw(c, r)
	}
	n := r.Uint64N(1 + r.Uint64N(topicWords))
	return int(mix(uint64(t), uint64(c), n) % uint64(min(topicRarest, len(v.lemmas[c]))))
}

// mix makes one number of several, far from that of any others.
func mix(ns ...uint64) uint64 {
	h := uint64(0x9e3779b97f4a7c15)
	for _, n := range ns { // the finaliser of splitmix64
		h += n + 0x9e3779b97f4a7c15
		h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
		h = (h ^ h>>27) * 0x94d049bb133111eb
		h ^= h >> 31
	}
	return h
}
