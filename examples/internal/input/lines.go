package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"os"
	"strings"
)

var bom = []byte("\ufeff")

// Open opens a file on the disk or, for the path "-", standard input, and
// returns the name that messages give it.
func Open(path string, stdin io.Reader) (io.ReadCloser, string, error) {
	if path == Stdin {
		return io.NopCloser(stdin), StdinName, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, path, &Error{Path: path, Err: reason(err)}
	}
	return f, path, nil
}

// Lines reads JSON Lines, one value a line, and passes over blank lines. An
// *Error takes the place of a line that is no T or fails T's own check, and the
// lines after it follow. A line may be as long as memory allows.
func Lines[T interface{ Check() error }](name string, r io.Reader) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			line, err := in.ReadBytes('\n')
			if err != nil && err != io.EOF {
				var none T
				yield(none, &Error{Path: name, Line: n, Err: reason(err)})
				return
			}
			if n == 1 {
				line = bytes.TrimPrefix(line, bom)
			}
			if line = bytes.TrimSpace(line); len(line) > 0 {
				value, wrong := decode[T](line)
				if wrong != nil {
					wrong = &Error{Path: name, Line: n, Err: wrong}
				}
				if !yield(value, wrong) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}

// decode reads one line of JSON. Package encoding/json would replace invalid
// UTF-8 without a word, and offsets would no longer be those of the input.
func decode[T interface{ Check() error }](line []byte) (value T, err error) {
	if _, err := checkText(line); err != nil {
		return value, err
	}
	if err := checkJSON(json.Unmarshal(line, &value)); err != nil {
		return value, err
	}
	return value, value.Check()
}

// lines reads JSON Lines, one article a line.
func (w *walk) lines(name string, r io.Reader) {
	lines := 0
	for line, err := range Lines[articleLine](name, r) {
		lines++
		if w.stopped() {
			return
		}
		if err != nil {
			w.report(err)
		} else {
			w.article(line.article(), name, lines)
		}
	}
	if lines == 0 {
		w.fail(name, 0, ErrNoArticles)
	}
}

// sniff reads JSON Lines or, if the first line is no JSON object, one plain article.
func (w *walk) sniff(name string, r io.Reader) {
	in := bufio.NewReader(r)
	first, err := in.ReadBytes('\n')
	if err != nil && err != io.EOF {
		w.fail(name, 0, reason(err))
		return
	}
	all := io.MultiReader(bytes.NewReader(first), in)
	if looksLikeObject(bytes.TrimPrefix(first, bom)) {
		w.lines(name, all)
	} else {
		w.whole(name, all, readText)
	}
}

// looksLikeObject tells whether a line opens a JSON object with at least a
// key. A broken one counts: it deserves its error message, and no article
// starts like that.
func looksLikeObject(line []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("{"))
	rest = bytes.TrimSpace(rest)
	return ok && (bytes.HasPrefix(rest, []byte(`"`)) || bytes.HasPrefix(rest, []byte("}")))
}

// An articleLine is one line of JSON Lines input.
type articleLine struct {
	ID        string  `json:"id"`
	Source    string  `json:"source"`
	URL       string  `json:"url"`
	Title     string  `json:"title"`
	Published string  `json:"published"`
	Text      *string `json:"text"`
}

// Check says what keeps the line from being an article.
func (l articleLine) Check() error {
	switch {
	case l.Text == nil:
		return ErrNoText
	case strings.TrimSpace(*l.Text) == "":
		return ErrEmpty
	}
	return nil
}

func (l articleLine) article() Article {
	return Article{ID: l.ID, Source: l.Source, URL: l.URL, Title: l.Title, Published: l.Published, Text: *l.Text}
}
