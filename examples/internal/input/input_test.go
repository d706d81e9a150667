package input_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// files makes a file system of names and contents.
func files(content map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, text := range content {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

// read collects what a Reader finds, the errors as they are printed.
func read(r input.Reader, paths ...string) (articles []input.Article, failed []string) {
	for a, err := range r.Articles(context.Background(), paths) {
		if err != nil {
			failed = append(failed, err.Error())
		} else {
			articles = append(articles, a)
		}
	}
	return articles, failed
}

func idsOf(articles []input.Article) []string {
	ids := make([]string, len(articles))
	for i, a := range articles {
		ids[i] = a.ID
	}
	return ids
}

func TestArticlesKeepTheOrderOfPathsAndNames(t *testing.T) {
	r := input.Reader{
		Files: files(map[string]string{
			"last.txt":             "Z",
			"dir/b.txt":            "B",
			"dir/a.html":           "<p>A</p>",
			"dir/c/deep.jsonl":     `{"id":"one","text":"1"}` + "\n" + `{"text":"2"}`,
			"dir/picture.png":      "\x00",
			"dir/.hidden.txt":      "hidden",
			"dir/.hidden/also.txt": "hidden",
		}),
		Stdin: strings.NewReader("A plain article.\n\nOf two paragraphs."),
	}
	articles, failed := read(r, "last.txt", "dir", "-")
	assert.Empty(t, failed)
	assert.Equal(t, []string{"last", "a", "b", "one", "deep", "stdin"}, idsOf(articles))
	assert.Equal(t, "A plain article.\n\nOf two paragraphs.", articles[5].Text)
}

func TestEqualIDsStayApart(t *testing.T) {
	line := `{"id":"x","text":"t"}` + "\n"
	r := input.Reader{Files: files(map[string]string{
		"a.jsonl": line + line + `{"id":"x#2","text":"t"}` + "\n" + line,
		"x.txt":   "t",
	})}
	articles, failed := read(r, "a.jsonl", "x.txt")
	assert.Empty(t, failed)
	assert.Equal(t, []string{"x", "x#2", "x#2#2", "x#3", "x#4"}, idsOf(articles))
}

func TestMetadataOfJSONLines(t *testing.T) {
	r := input.Reader{Stdin: strings.NewReader(
		`{"id":"i","source":"s","url":"u","title":"t","published":"2031-02-03","text":"x","more":[1]}`)}
	articles, failed := read(r, "-")
	require.Empty(t, failed)
	require.Len(t, articles, 1)
	a := articles[0]
	assert.Equal(t, []string{"i", "s", "u", "t", "2031-02-03", "x"},
		[]string{a.ID, a.Source, a.URL, a.Title, a.Published, a.Text})
}

func TestFormatOfUnknownFilesIsSeenFromTheFirstLine(t *testing.T) {
	for name, tc := range map[string]struct {
		content string
		ids     []string
		text    string
	}{
		"JSON Lines":                 {`{"id":"a","text":"one"}` + "\n" + `{"id":"b","text":"two"}`, []string{"a", "b"}, "one"},
		"JSON Lines after a BOM":     {"\ufeff" + `{"id":"a","text":"one"}`, []string{"a"}, "one"},
		"CRLF":                       {`{"id":"a","text":"one"}` + "\r\n\r\n" + `{"id":"b","text":"two"}` + "\r\n", []string{"a", "b"}, "one"},
		"text":                       {"One.\n{\"text\":\"no\"}", []string{"file"}, "One.\n{\"text\":\"no\"}"},
		"text in braces":             {"{Sic} one.", []string{"file"}, "{Sic} one."},
		"text that looks like a key": {`"text" is a word.`, []string{"file"}, `"text" is a word.`},
	} {
		t.Run(name, func(t *testing.T) {
			articles, failed := read(input.Reader{Files: files(map[string]string{"file": tc.content})}, "file")
			assert.Empty(t, failed)
			require.Equal(t, tc.ids, idsOf(articles))
			assert.Equal(t, tc.text, articles[0].Text)
		})
	}
}

func TestBadInputIsNamedAndTheRestIsRead(t *testing.T) {
	for name, tc := range map[string]struct {
		content string
		want    []string // the errors, without the file's name
	}{
		"a.txt":        {"", []string{": empty article"}},
		"blank.txt":    {" \r\n\t", []string{": empty article"}},
		"bom.txt":      {"\ufeff", []string{": empty article"}},
		"b.html":       {"<script>var text</script>", []string{": empty article"}},
		"binary.txt":   {"GIF\x00\x01", []string{": binary data (NUL bytes), not text"}},
		"binary.html":  {"<p>\x00", []string{": binary data (NUL bytes), not text"}},
		"latin1.txt":   {"Fine.\nCaf\xe9.", []string{":2: invalid UTF-8 at byte 9"}},
		"noext":        {"Caf\xe9.", []string{":1: invalid UTF-8 at byte 3"}},
		"empty.jsonl":  {"\n", []string{": no articles"}},
		"broken.jsonl": {"{\"id\":\n", []string{":1: broken JSON: unexpected end of JSON input"}},
		"mixed.jsonl": {
			`{"text":"ok"}` + "\n" +
				"\n" +
				`{"text":"cut off` + "\n" +
				`{"id":"no text"}` + "\n" +
				`{"text":null}` + "\n" +
				`{"text":" "}` + "\n" +
				`{"text":7}` + "\n" +
				`{"id":7,"text":"x"}` + "\n" +
				`["text"]` + "\n" +
				`{"text":"x"} {"text":"y"}` + "\n" +
				"{\"text\":\"\xff\"}\n" +
				"\x00\n",
			[]string{
				":3: broken JSON: unexpected end of JSON input",
				`:4: no field "text"`,
				`:5: no field "text"`,
				":6: empty article",
				`:7: wrong type: "text" is a number`,
				`:8: wrong type: "id" is a number`,
				":9: wrong type: array in place of an object",
				":10: broken JSON: invalid character '{' after top-level value",
				":11: invalid UTF-8 at byte 9",
				":12: binary data (NUL bytes), not text",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := input.Reader{Files: files(map[string]string{name: tc.content, "good.txt": "Good."})}
			articles, failed := read(r, name, "good.txt")
			for i := range tc.want {
				tc.want[i] = name + tc.want[i]
			}
			assert.Equal(t, tc.want, failed)
			require.NotEmpty(t, articles)
			assert.Equal(t, "Good.", articles[len(articles)-1].Text)
		})
	}
}

func TestMissingPathsAreNamed(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "notes.pdf"), []byte("%PDF"), 0o600))
	gone := filepath.Join(dir, "gone.txt")
	articles, failed := read(input.Reader{}, gone, dir)
	assert.Empty(t, articles)
	assert.Equal(t, []string{
		gone + ": no such file or directory",
		dir + ": no articles in this directory (.txt, .html, .jsonl)",
	}, failed)
}

func TestErrorsCanBeToldApart(t *testing.T) {
	for _, err := range (input.Reader{}).Articles(context.Background(), []string{"gone.txt"}) {
		assert.ErrorIs(t, err, fs.ErrNotExist)
	}
	for _, err := range (input.Reader{Stdin: strings.NewReader("{\"")}).Articles(context.Background(), []string{"-"}) {
		assert.ErrorIs(t, err, input.ErrJSON)
		var at *input.Error
		require.ErrorAs(t, err, &at)
		assert.Equal(t, 1, at.Line)
	}
}

// brokenReader fails in the middle of an article.
type brokenReader struct{ rest io.Reader }

func (r brokenReader) Read(p []byte) (int, error) {
	if n, err := r.rest.Read(p); err == nil {
		return n, nil
	}
	return 0, errors.New("connection lost")
}

func TestReadErrorsAreReported(t *testing.T) {
	for _, content := range []string{"A plain", "A plain\nart", `{"text":"ok"}` + "\n" + `{"tex`} {
		_, failed := read(input.Reader{Stdin: brokenReader{strings.NewReader(content)}}, "-")
		require.Len(t, failed, 1, content)
		assert.Contains(t, failed[0], "connection lost")
	}
}

func TestLinesMayBeLong(t *testing.T) {
	long := strings.Repeat("An article of many words. ", 400_000) // 10 MB
	r := input.Reader{Stdin: strings.NewReader(`{"id":"a","text":"` + long + `"}` + "\n" + `{"id":"b","text":"short"}`)}
	articles, failed := read(r, "-")
	assert.Empty(t, failed)
	require.Equal(t, []string{"a", "b"}, idsOf(articles))
	assert.Len(t, articles[0].Text, len(long))
}

func TestStreamIsReadNoFurtherThanAsked(t *testing.T) {
	endless, feed := io.Pipe()
	go func() {
		for {
			if _, err := feed.Write([]byte(`{"text":"again"}` + "\n")); err != nil {
				return
			}
		}
	}()
	defer endless.Close()
	n := 0
	for range (input.Reader{Stdin: endless}).Articles(context.Background(), []string{"-", "gone.txt"}) {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)

	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for range (input.Reader{Stdin: endless}).Articles(ctx, []string{"-", "gone.txt"}) {
		cancel()
		n++
	}
	assert.Equal(t, 4, n, "a cancelled context ends the sequence")
}

func TestSpansOfTextFilesCountTheByteOrderMark(t *testing.T) {
	for _, content := range []string{"One\r\ntwo", "\ufeffOne\r\ntwo"} {
		articles, _ := read(input.Reader{Files: files(map[string]string{"a.txt": content})}, "a.txt")
		require.Len(t, articles, 1)
		assert.Equal(t, "One\r\ntwo", articles[0].Text)
		s := articles[0].InFile(quote.Span{Start: 5, End: 8})
		assert.Equal(t, "two", content[s.Start:s.End])
	}
}
