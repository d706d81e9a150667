package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"
	"github.com/seed-e3d8b662/verbatim/quote"
	"github.com/seed-e3d8b662/verbatim/quote/segment"
)

// Comparing each quote with each other would take hours for the quotes of some
// thousand articles. Two quotes become candidates if they share a feature: a
// stem, two stems in a row, or a stem and the speaker. Each quote meets only the
// last few before it that have the feature, which keeps the number of pairs
// linear and the quotes of one utterance connected.
const (
	maxMet        = 24   // quotes met for one feature
	maxCandidates = 32   // kept for one quote
	minShared     = 0.25 // of the information of the shorter's words
)

// A printed is a quote prepared for grouping.
type printed struct {
	Utterance
	wording   *Wording // of the words alone, as soon as it is compared
	place     Member
	extent    Span
	speaker   int      // in the cast, -1 where nobody is named
	source    string   // what the article says of a speaker without a name
	described stems    // the content words of source
	sure      float64  // of the speaker
	words     []uint32 // its stems as they stand
	content   []uint32 // those of its content words, or all where it has none
	stems     stems    // the same without repetition
	around    stems    // those of its sentence that the quote does not have
}

// collect prepares the direct and mixed quotes of the articles, and apart from them
// the reported speech of named speakers.
func collect(articles []Article, speakers *cast, rarities map[uint32]float64) (quotes, reports []printed) {
	for i := range articles {
		a := &articles[i]
		terms := termsOf(a)
		var sentences []Span
		for j := range a.Quotes {
			q := &a.Quotes[j]
			if q.Kind == quote.Term || len(q.Spans) == 0 {
				continue
			}
			if sentences == nil {
				sentences = segment.Sentences(a.Text)
			}
			p := printed{
				Utterance: Utterance{
					Text: q.Text(a.Text), Context: around(a.Text, sentences, q.Extent()),
					Kind: q.Kind, Published: a.Published,
				},
				place: Member{i, j}, extent: q.Extent(), speaker: speakers.of(q.Speaker), sure: q.Confidence,
			}
			if p.speaker >= 0 {
				p.Speaker = q.Speaker.Name
			} else if q.Speaker != nil {
				p.source = q.Speaker.Name
			}
			switch p.readWords(rarities); {
			case len(p.words) == 0 || q.Kind == quote.Mixed && terms[termKey(p.Text)]:
			case q.Kind != quote.Indirect:
				quotes = append(quotes, p)
			case p.speaker >= 0:
				reports = append(reports, p)
			}
		}
	}
	return quotes, reports
}

// termsOf returns the terms of an article. What it prints as a term in one place is
// none of its fragments in another.
func termsOf(a *Article) map[string]bool {
	terms := make(map[string]bool)
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Kind == quote.Term {
			terms[termKey(q.Text(a.Text))] = true
		}
	}
	return terms
}

func termKey(text string) string {
	return strings.ToLower(strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// maxContext bounds what is read on either side of a quote, in bytes: not every
// sentence ends.
const maxContext = 600

// around returns the sentences that the span touches.
func around(text string, sentences []Span, s Span) string {
	i, _ := slices.BinarySearchFunc(sentences, s.Start, func(t Span, at int) int { return cmp.Compare(t.End, at+1) })
	j := i
	for j < len(sentences) && sentences[j].End < s.End {
		j++
	}
	if j >= len(sentences) || sentences[i].Start > s.Start {
		return s.In(text)
	}
	start := max(sentences[i].Start, s.Start-maxContext)
	end := min(max(sentences[j].End, s.End), s.End+maxContext)
	return text[start:end]
}

// prepare prepares the words for comparing. What the article tells besides is
// weighed as evidence.
func (p *printed) prepare() *Wording {
	if p.wording == nil {
		p.wording = Prepare(Utterance{Text: p.Text, Kind: p.Kind})
	}
	return p.wording
}

// readWords finds the stems of the quote and of the sentences around it.
func (p *printed) readWords(rarities map[uint32]float64) {
	p.content, p.words = contentStems(p.Text, rarities)
	if len(p.content) == 0 {
		p.content = p.words
	}
	p.stems = newStems(p.content)
	source, _ := contentStems(p.source, rarities)
	p.described = newStems(source)
	context, _ := contentStems(p.Context, rarities)
	p.around = newStems(slices.DeleteFunc(context, p.stems.has))
}

// contentStems returns the stems of the content words of a text, and those of all words.
func contentStems(text string, rarities map[uint32]float64) (content, all []uint32) {
	for _, t := range segment.Tokens(text) {
		if t.Kind == segment.Punct {
			continue
		}
		w := lexicon.Lookup(t.In(text))
		rarities[w.Stem] = float64(w.Rarity)
		all = append(all, w.Stem)
		if w.Content() {
			content = append(content, w.Stem)
		}
	}
	return content, all
}

// A candidate is another quote that may report the same.
type candidate struct {
	quote  int
	shared float64
}

// candidates returns for each quote the earlier ones that it may report the same as.
func candidates(quotes []printed) [][]candidate {
	out := make([][]candidate, len(quotes))
	met := make([]int, len(quotes)) // 1 + the last quote that met this one
	last := make(map[uint64][]int)  // the last quotes of each feature
	for i := range quotes {
		var found []candidate
		for f := range quotes[i].features {
			list := last[f]
			for _, j := range list {
				if met[j] == i+1 || quotes[i].overlaps(&quotes[j]) {
					continue
				}
				met[j] = i + 1
				if s := share(&quotes[i], &quotes[j]); s >= minShared {
					found = append(found, candidate{j, s})
				}
			}
			if len(list) == maxMet {
				copy(list, list[1:])
				list = list[:maxMet-1]
			}
			last[f] = append(list, i)
		}
		slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.shared, a.shared) })
		out[i] = found[:min(len(found), maxCandidates)]
	}
	return out
}

// features yields what a quote may share with a wording of the same utterance.
func (p *printed) features(yield func(uint64) bool) {
	for i, s := range p.content {
		if !yield(uint64(s)) {
			return
		}
		if i > 0 && !yield(uint64(p.content[i-1])<<32|uint64(s)) { // both stems have their top bit set, no speaker has
			return
		}
		if p.speaker >= 0 && !yield(uint64(p.speaker+1)<<32|uint64(s)) {
			return
		}
	}
}

// overlaps reports whether both stand in one place: a quote and one inside it.
func (p *printed) overlaps(q *printed) bool {
	return p.place.Article == q.place.Article && p.extent.Overlaps(q.extent)
}
