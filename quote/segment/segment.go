// Package segment cuts text into words, sentences and paragraphs, each with
// its byte offsets into the text as given.
//
//	for _, t := range segment.Tokens(text) {
//		fmt.Println(t.Kind, t.In(text))
//	}
//
// Nothing here depends on the text's language: abbreviations and words that
// begin sentences are listed for several languages together. All functions
// take any bytes, valid UTF-8 or not, need time linear in their number, and
// are safe for concurrent use.
package segment

// A Span is a half-open range of byte offsets: text[Start:End].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the part of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }
