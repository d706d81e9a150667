package main

import (
	"bytes"
	"context"
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

	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
)

var update = flag.Bool("update", false, "write the expected output anew")

// call runs the program.
func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, log bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(stdin), &out, &log)
	return status, out.String(), log.String()
}

// succeed runs the program and returns what it writes.
func succeed(t *testing.T, args ...string) string {
	t.Helper()
	status, out, log := call("", args...)
	require.Equal(t, cli.OK, status, log)
	assert.Empty(t, log)
	return out
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// samples makes an archive of the sample articles.
func sampleArchive(t *testing.T) (dir string) {
	dir = filepath.Join(t.TempDir(), "quotes")
	out := succeed(t, "add", "-archive", dir)
	assert.Regexp(t, `^7 articles added with (\d\d) quotes, 0 passed over as the archive has them\. .*/quotes has 7 articles with \d\d quotes\.\n$`, out)
	return dir
}

func TestDemonstration(t *testing.T) {
	golden(t, "samples.txt", succeed(t))
	verdicts := map[archive.Verdict]bool{}
	for _, line := range strings.Split(strings.TrimSpace(succeed(t, "-format", "jsonl")), "\n") {
		var f findingRecord
		require.NoError(t, json.Unmarshal([]byte(line), &f))
		verdicts[f.Verdict] = true
	}
	for _, v := range []archive.Verdict{archive.Exact, archive.Altered, archive.OtherSpeaker, archive.NotFound} {
		assert.True(t, verdicts[v], v)
	}
}

func TestGroups(t *testing.T) {
	dir := sampleArchive(t)
	golden(t, "groups.txt", succeed(t, "groups", "-archive", dir))
	var whole record.Grouping
	require.NoError(t, json.Unmarshal([]byte(succeed(t, "groups", "-archive", dir, "-format", "json")), &whole))
	assert.Len(t, whole.Articles, 7)
	lines := strings.Split(strings.TrimSpace(succeed(t, "groups", "-archive", dir, "-format", "jsonl")), "\n")
	require.Len(t, lines, len(whole.Groups))
	for i, line := range lines {
		var g record.Group
		require.NoError(t, json.Unmarshal([]byte(line), &g))
		assert.Equal(t, whole.Groups[i], g)
		assert.Greater(t, len(g.Members), 1)
	}
}

func TestStats(t *testing.T) {
	dir := sampleArchive(t)
	assert.Regexp(t, `has 7 articles of \d outlets with \d\d quotes of \d+ speakers, published from 2031-\d\d-\d\d to 2031-\d\d-\d\d\.`,
		succeed(t, "stats", "-archive", dir))
	var c count
	require.NoError(t, json.Unmarshal([]byte(succeed(t, "stats", "-archive", dir, "-format", "json")), &c))
	assert.Equal(t, 7, c.Articles)
	assert.Greater(t, c.Quotes, c.Speakers)
}

func TestAddGoesOn(t *testing.T) {
	dir := sampleArchive(t)
	assert.Contains(t, succeed(t, "add", "-archive", dir), "0 articles added with 0 quotes, 7 passed over as the archive has them.")

	// A file is known again by its place, and replaced if it changed.
	texts := t.TempDir()
	for _, name := range []string{"monday", "tuesday"} {
		require.NoError(t, os.Mkdir(filepath.Join(texts, name), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(texts, name, "report.txt"), []byte("“It is "+name+",” Ada Holm said."), 0o600))
	}
	assert.Contains(t, succeed(t, "add", "-archive", dir, filepath.Join(texts, "monday")), "1 article added with 1 quote, 0 passed over")
	assert.Contains(t, succeed(t, "add", "-archive", dir, texts), "1 article added with 1 quote, 1 passed over")
	require.NoError(t, os.WriteFile(filepath.Join(texts, "monday", "report.txt"), []byte("“It was Monday,” Ada Holm said."), 0o600))
	assert.Contains(t, succeed(t, "add", "-archive", dir, texts), "1 article added with 1 quote, 1 passed over")
	assert.Contains(t, succeed(t, "check", "It was Monday", "-archive", dir), "EXACT")
	assert.NotContains(t, succeed(t, "check", "It is Monday", "-archive", dir), "EXACT")
}

func TestStandardInput(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "quotes")
	for _, text := range []string{"“We rule out talks,” Ada Holm said.", "“We do not rule out talks,” Karl Reve said."} {
		status, _, log := call(text, "add", "-archive", dir, "-")
		require.Equal(t, cli.OK, status, log)
	}
	assert.Contains(t, succeed(t, "stats", "-archive", dir), "2 articles")
}

func TestInterruptedAddKeepsWhatItRead(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "quotes")
	ctx, cancel := context.WithCancel(context.Background())
	in, lines := io.Pipe()
	go func() {
		for i := range 50 {
			_, _ = io.WriteString(lines, `{"id":"`+strings.Repeat("x", i+1)+`","text":"“We rule out talks,” Ada Holm said."}`+"\n")
		}
		cancel()
	}()
	var out, log bytes.Buffer
	assert.Equal(t, cli.Failed, run(ctx, []string{"add", "-archive", dir, "-"}, in, &out, &log))
	assert.Equal(t, "archive: interrupted\n", log.String())
	a, err := archive.OpenReadOnly(dir)
	require.NoError(t, err)
	defer a.Close()
	n, _, err := a.Count()
	require.NoError(t, err)
	assert.Contains(t, out.String(), cli.Count(n, "article")+" added")
}

func TestBadInputIsNamedAndTheRestAdded(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "quotes")
	lines := `{"id":"a","text":"“We rule out talks,” Ada Holm said."}` + "\n{\n" + `{"id":"c","text":"“We do not,” Ada Holm said."}`
	status, out, log := call(lines, "add", "-archive", dir, "-", "gone.txt")
	assert.Equal(t, cli.Failed, status)
	assert.Contains(t, out, "2 articles added")
	assert.Equal(t, "archive: stdin:2: broken JSON: unexpected end of JSON input\narchive: gone.txt: no such file or directory\n", log)

	status, out, log = call(`{"text":"We rule out talks","speaker":"Holm"}`+"\n"+`{"speaker":"x"}`+"\n"+`{"text":"x","date":"soon"}`,
		"check", "-archive", dir, "-format", "jsonl", "-")
	assert.Equal(t, cli.Failed, status)
	assert.Equal(t, 1, strings.Count(out, `"verdict":"exact","matches"`))
	assert.Equal(t, "archive: stdin:2: an empty quote claims nothing\narchive: stdin:3: date \"soon\" is none like 2006-01-02 or 2006-01-02T15:04:05Z\n", log)
}

func TestWithoutAnArchive(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "quotes")
	for _, args := range []string{"check x", "groups", "stats"} {
		status, out, log := call("", append(strings.Fields(args), "-archive", dir)...)
		assert.Equal(t, cli.Failed, status)
		assert.Empty(t, out)
		assert.Equal(t, "archive: no archive in "+dir+" yet; make one from articles: archive add PATH -archive "+dir+"\n", log)
	}
	status, _, log := call("", "check", "x", "-archive", filepath.Dir(dir)+"/none/such")
	assert.Equal(t, cli.Failed, status)
	assert.Contains(t, log, "no archive in")
}

func TestWrongCommandLines(t *testing.T) {
	for args, want := range map[string]string{
		"-nope":                "flag provided but not defined: -nope",
		"-format html check x": `no format "html" here; there are text, json, jsonl`,
		"remove":               `no command "remove" here; there are add, check, groups and stats`,
		"check":                "check takes a quote",
		"check x -date soon":   `date "soon"`,
		"stats now":            `stats takes nothing more; "now" is too much`,
		"groups now":           `groups takes nothing more; "now" is too much`,
	} {
		status, out, log := call("", strings.Fields(args)...)
		assert.Equal(t, cli.Usage, status, args)
		assert.Empty(t, out, args)
		assert.Contains(t, log, want, args)
	}
	status, _, log := call("", "check", " ")
	assert.Equal(t, cli.Usage, status)
	assert.Contains(t, log, "an empty quote claims nothing")
	status, out, log := call("", "-h")
	assert.Equal(t, cli.OK, status)
	assert.Empty(t, log)
	assert.Contains(t, out, "archive add [PATH ...]")
}

// brokenWriter is a disk that is full.
type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestWriteErrors(t *testing.T) {
	dir := sampleArchive(t)
	for _, args := range []string{"", "-format jsonl", "check water", "groups", "groups -format json", "groups -format jsonl", "stats", "add"} {
		args := append(strings.Fields(args), "-archive", dir)
		var log bytes.Buffer
		status := run(context.Background(), args, nil, brokenWriter{errors.New("disk full")}, &log)
		assert.Equal(t, cli.Failed, status, args)
		assert.Equal(t, "archive: writing the output: disk full\n", log.String(), args)

		log.Reset()
		status = run(context.Background(), args, nil, brokenWriter{io.ErrClosedPipe}, &log)
		assert.Equal(t, cli.Failed, status, args)
		assert.Empty(t, log.String(), "a reader who leaves needs no message")
	}
}
