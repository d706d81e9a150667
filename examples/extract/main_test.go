package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
)

var update = flag.Bool("update", false, "write the expected output in testdata anew")

// call runs the program.
func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, log bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(stdin), &out, &log)
	return status, out.String(), log.String()
}

func TestSamples(t *testing.T) {
	for format, golden := range map[string]string{"text": "samples.txt", "csv": "samples.csv"} {
		t.Run(format, func(t *testing.T) {
			status, out, log := call("", "-format", format)
			require.Equal(t, cli.OK, status)
			assert.Empty(t, log)
			path := filepath.Join("testdata", golden)
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(out), 0o600))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), out)
		})
	}
}

// All formats tell of the same quotes.
func TestFormatsAgree(t *testing.T) {
	_, out, _ := call("", "-format", "json")
	var whole []record.Article
	require.NoError(t, json.Unmarshal([]byte(out), &whole))
	require.Len(t, whole, 7)

	_, out, _ = call("", "-format", "jsonl")
	quotes := 0
	for i, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var a record.Article
		require.NoError(t, json.Unmarshal([]byte(line), &a))
		assert.Equal(t, whole[i], a)
		quotes += len(a.Quotes)
	}
	_, out, _ = call("", "-format", "csv")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	assert.Len(t, rows, 1+quotes)
}

// Nothing that an article prints is run by a spreadsheet.
func TestNoFormulas(t *testing.T) {
	const article = `{"id":"-a","source":"=HYPERLINK(\"x\")","text":"“@here we stay, and 1+1 is 2,” said Ada Holm."}`
	_, out, _ := call(article, "-format", "csv", "-")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 2)
	assert.Equal(t, []string{"'-a", `'=HYPERLINK("x")`}, rows[1][:2])
	assert.Equal(t, "'@here we stay, and 1+1 is 2,", rows[1][5])
	assert.Equal(t, "Ada Holm", rows[1][6])
}

func TestRecordHasEveryField(t *testing.T) {
	const article = `“The dam is safe,” Ada Holm told reporters. The film “The Long Drought” was shown in the hall.`
	status, out, log := call(article, "-format", "jsonl", "-")
	require.Equal(t, cli.OK, status, log)
	var got struct {
		ID     string
		Quotes []map[string]any
	}
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	assert.Equal(t, "stdin", got.ID)
	require.Len(t, got.Quotes, 2)
	for _, q := range got.Quotes {
		for _, key := range []string{"kind", "spans", "text", "speaker", "cue", "via", "confidence", "rule", "parent"} {
			assert.Contains(t, q, key)
		}
	}
	assert.Equal(t, "direct", got.Quotes[0]["kind"])
	assert.Equal(t, "The dam is safe,", got.Quotes[0]["text"])
	assert.Equal(t, []any{map[string]any{"start": 3.0, "end": 19.0}}, got.Quotes[0]["spans"])
	assert.Equal(t, map[string]any{
		"name": "Ada Holm", "type": "person",
		"mention": map[string]any{"start": 23.0, "end": 31.0, "text": "Ada Holm"},
	}, got.Quotes[0]["speaker"])
	assert.Equal(t, "term", got.Quotes[1]["kind"])
	assert.Nil(t, got.Quotes[1]["speaker"])
	assert.Nil(t, got.Quotes[1]["via"])
}

func TestStandardInput(t *testing.T) {
	for name, tc := range map[string]struct {
		stdin string
		ids   []string
	}{
		"JSON Lines":    {`{"id":"a","text":"One."}` + "\n" + `{"text":"Two."}` + "\n", []string{"a", "stdin"}},
		"plain article": {"One.\n\nTwo.", []string{"stdin"}},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, log := call(tc.stdin, "-format", "json", "-")
			require.Equal(t, cli.OK, status, log)
			var got []record.Article
			require.NoError(t, json.Unmarshal([]byte(out), &got))
			var ids []string
			for _, a := range got {
				ids = append(ids, a.ID)
			}
			assert.Equal(t, tc.ids, ids)
		})
	}
}

func TestBadInputIsNamedAndTheRestExtracted(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
		return path
	}
	missing := filepath.Join(dir, "missing.txt")
	barren := filepath.Dir(write("barren/notes.doc", "x"))
	latin := write("latin.txt", "One.\nCaf\xe9.")
	broken := write("broken.jsonl", `{"id":"before","text":"x"}`+"\n{\n"+`{"id":"after","text":"x"}`)
	empty := write("empty.txt", "\n")
	binary := write("binary.html", "\x7fELF\x00\x01")
	good := write("good.txt", "“Here,” she said.")

	status, out, log := call("", "-format", "jsonl", missing, barren, latin, broken, empty, binary, good)
	assert.Equal(t, cli.Failed, status)
	assert.Equal(t, strings.Join([]string{
		"extract: " + missing + ": no such file or directory",
		"extract: " + barren + ": no articles in this directory (.txt, .html, .jsonl)",
		"extract: " + latin + ":2: invalid UTF-8 at byte 8",
		"extract: " + broken + ":2: broken JSON: unexpected end of JSON input",
		"extract: " + empty + ": empty article",
		"extract: " + binary + ": binary data (NUL bytes), not text",
		"",
	}, "\n"), log)
	var ids []string
	for line := range strings.Lines(out) {
		var a record.Article
		require.NoError(t, json.Unmarshal([]byte(line), &a))
		ids = append(ids, a.ID)
	}
	assert.Equal(t, []string{"before", "after", "good"}, ids)
}

func TestUnreadableFile(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read anything")
	}
	path := filepath.Join(t.TempDir(), "secret.txt")
	require.NoError(t, os.WriteFile(path, []byte("x"), 0))
	status, _, log := call("", path)
	assert.Equal(t, cli.Failed, status)
	assert.Equal(t, "extract: "+path+": permission denied\n", log)
}

func TestWrongCommandLine(t *testing.T) {
	status, out, log := call("", "-format", "html")
	assert.Equal(t, cli.Usage, status)
	assert.Empty(t, out)
	assert.Equal(t, "extract: no format \"html\" here; there are text, json, jsonl, csv\nRun extract -h for help.\n", log)
}

// brokenWriter is a disk that is full.
type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestWriteErrors(t *testing.T) {
	for format := range formats {
		var log bytes.Buffer
		status := run(context.Background(), []string{"-format", format}, nil, brokenWriter{errors.New("disk full")}, &log)
		assert.Equal(t, cli.Failed, status, format)
		assert.Equal(t, "extract: writing the output: disk full\n", log.String(), format)
	}
}

// A line is answered before the next one is there.
func TestLinesStream(t *testing.T) {
	in, feed := io.Pipe()
	answers, out := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- run(context.Background(), []string{"-format", "jsonl", "-"}, in, out, io.Discard)
		out.Close()
	}()
	dec := json.NewDecoder(answers)
	for _, id := range []string{"a", "b", "c"} {
		_, err := io.WriteString(feed, `{"id":"`+id+`","text":"One."}`+"\n")
		require.NoError(t, err)
		var a record.Article
		require.NoError(t, dec.Decode(&a))
		assert.Equal(t, id, a.ID)
	}
	feed.Close()
	_, err := io.ReadAll(answers)
	require.NoError(t, err)
	assert.Equal(t, cli.OK, <-done)
}

func TestInterruptEndsWaitingForInput(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	silent, _ := io.Pipe()
	cancel()
	var log bytes.Buffer
	assert.Equal(t, cli.Failed, run(ctx, []string{"-"}, silent, io.Discard, &log))
	assert.Equal(t, "extract: interrupted\n", log.String())
}
