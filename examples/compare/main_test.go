package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
	"github.com/seed-e3d8b662/verbatim/examples/internal/report"
	"github.com/seed-e3d8b662/verbatim/examples/internal/terminal"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// call runs the program.
func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, log bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(stdin), &out, &log)
	return status, out.String(), log.String()
}

// text is what the program prints of its samples.
func text(t *testing.T) string {
	t.Helper()
	status, out, log := call("")
	require.Equal(t, cli.OK, status, log)
	return out
}

func TestSamples(t *testing.T) {
	for format, golden := range map[string]string{"text": "samples.txt", "html": "samples.html"} {
		t.Run(format, func(t *testing.T) {
			status, out, log := call("", "-format", format)
			require.Equal(t, cli.OK, status)
			assert.Empty(t, log)
			path := filepath.Join("testdata", golden)
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(out), 0o600))
			}
			assert.Equal(t, read(t, path), out)
		})
	}
}

// All formats tell of the same groups.
func TestFormatsAgree(t *testing.T) {
	_, out, _ := call("", "-format", "json")
	var whole record.Grouping
	require.NoError(t, json.Unmarshal([]byte(out), &whole))
	assert.Len(t, whole.Articles, 7)
	require.NotEmpty(t, whole.Groups)
	assert.NotContains(t, out, `"parent"`, "the place in a list that is not here")

	_, out, _ = call("", "-format", "jsonl")
	edits := 0
	for i, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var g record.Group
		require.NoError(t, json.Unmarshal([]byte(line), &g))
		assert.Equal(t, whole.Groups[i], g)
		for _, c := range g.Comparisons {
			edits += len(c.Edits)
		}
	}
	_, out, _ = call("", "-format", "csv")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	assert.Len(t, rows, 1+edits)
}

func TestConflictOfSpeakers(t *testing.T) {
	const said = "“We rule out another round of talks with the council of Ostrel,” "
	lines := `{"id":"a","text":"` + said + `Ada Holm said."}` + "\n" + `{"id":"b","text":"` + said + `Karl Reve said."}`
	_, out, _ := call(lines, "-format", "json", "-")
	var got record.Grouping
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.Len(t, got.Groups, 1)
	assert.Equal(t, []record.Credit{{Speaker: "Ada Holm", Members: []int{0}}, {Speaker: "Karl Reve", Members: []int{1}}}, got.Groups[0].Conflict)
	_, out, _ = call(lines, "-")
	assert.Contains(t, out, "speaker: Ada Holm in a; Karl Reve in b")
}

func TestReportedSpeechIsAMember(t *testing.T) {
	lines := `{"id":"a","text":"“The sluices will stay open until the harvest is in,” Ada Holm said."}` + "\n" +
		`{"id":"b","text":"Ada Holm said that the sluices would stay open until the harvest was in."}`
	_, out, _ := call(lines, "-format", "json", "-")
	var got record.Grouping
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.Len(t, got.Groups, 1)
	require.Len(t, got.Groups[0].Members, 2)
	assert.Equal(t, quote.Indirect, got.Groups[0].Members[1].Kind)
	require.Len(t, got.Groups[0].Comparisons, 1)
	assert.True(t, got.Groups[0].Comparisons[0].Same)
	_, out, _ = call(lines, "-")
	assert.Contains(t, out, "(reported, not quoted)")
}

func TestSpansOfMembersLeadIntoTheFile(t *testing.T) {
	page := "<p>He</p>\n<article><p>&ldquo;We do not rule out a second dam,&rdquo; Ada Holm said.</p></article>"
	plain := "\ufeffAda Holm said: “We do not rule out a second dam.”"
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.html"), []byte(page), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.txt"), []byte(plain), 0o600))
	status, out, log := call("", "-format", "json", dir)
	require.Equal(t, cli.OK, status, log)
	var got record.Grouping
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	require.Len(t, got.Groups, 1)
	source := map[string]string{"a": page, "b": plain}
	for _, m := range got.Groups[0].Members {
		s := m.Spans[0]
		assert.Equal(t, m.Text, source[m.Article][s.Start:s.End])
	}
}

func TestOutputIsPlainWhereNobodySeesColour(t *testing.T) {
	assert.NotContains(t, text(t), "\x1b")
}

func TestColourTakesThePlaceOfBraces(t *testing.T) {
	marked := report.Piece{Text: "not", Severity: compare.Meaning, Opens: 2, Closes: []int{1, 12}}
	for color, want := range map[bool]string{false: "{{not}¹}¹²", true: "not¹,¹²"} {
		p := printer{style: terminal.Style{Color: color}}
		text := ""
		for _, run := range p.piece(marked) {
			text += run.Text
		}
		assert.Equal(t, want, text)
		p.line(p.piece(marked)...)
		assert.Equal(t, color, strings.Contains(p.out.String(), "\x1b["))
	}
}

func TestNothingInCommon(t *testing.T) {
	status, out, _ := call(`“Nothing is lost but time,” she said.`, "-")
	assert.Equal(t, cli.OK, status)
	assert.Equal(t, "1 article, 1 quote. No utterance stands in more than one article.\n", out)
	_, out, _ = call("No quote.", "-format", "json", "-")
	assert.JSONEq(t, `{"articles":[{"id":"stdin","source":""}],"groups":[]}`, out)
}

func TestArticlesOfOneOutletAreToldApart(t *testing.T) {
	_, out, _ := call(`{"id":"early","source":"Wire","text":"“We rule out 2 rounds of talks,” Ada Holm said."}`+"\n"+
		`{"id":"late","source":"Wire","text":"“We rule out 3 rounds of talks,” Ada Holm said."}`, "-")
	assert.Contains(t, out, "“2” in Wire (early); “3” in Wire (late)")
}

func TestBadInputIsNamedAndTheRestCompared(t *testing.T) {
	lines := `{"id":"a","text":"“We rule out another round of talks,” Ada Holm said."}` + "\n" +
		`{"id":"b","text":"` + "\n" +
		`{"id":"c","text":"“We rule out another round of talks,” Ada Holm said."}`
	status, out, log := call(lines, "-", "gone.txt")
	assert.Equal(t, cli.Failed, status)
	assert.Contains(t, out, "2 articles, 2 quotes. More than one article has 1 utterance: 1 word for word.")
	assert.Equal(t, "compare: stdin:2: broken JSON: unexpected end of JSON input\n"+
		"compare: gone.txt: no such file or directory\n", log)
}

func TestWrongCommandLines(t *testing.T) {
	for args, want := range map[string]string{
		"-nope":                    "flag provided but not defined: -nope",
		"-format xml":              `no format "xml" here; there are text, json, jsonl, html, csv`,
		"-pairs - -format html":    `no format "html" here; there are jsonl, text`,
		"-pairs - another.jsonl":   `-pairs takes one file; "another.jsonl" is one too many`,
		"-format":                  "flag needs an argument: -format",
		"-format json -pairs here": `no format "json" here`,
	} {
		status, out, log := call("", strings.Fields(args)...)
		assert.Equal(t, cli.Usage, status, args)
		assert.Empty(t, out, args)
		assert.Contains(t, log, want, args)
	}
}

func TestHelp(t *testing.T) {
	status, out, log := call("", "-h")
	assert.Equal(t, cli.OK, status)
	assert.Empty(t, log)
	for _, want := range []string{"compare -pairs pairs.jsonl", "-format format", "status 1"} {
		assert.Contains(t, out, want)
	}
}

func TestPairs(t *testing.T) {
	lines := `{"id":"same","a":"It is so.","b":"It is so."}` + "\n" +
		`{"id":"half","a":"It is so."}` + "\n" +
		`{"id":"number","a":"We will plant 20 trees by the river.","b":"We will plant 200 trees by the river."}`
	status, out, log := call(lines, "-pairs", "-")
	assert.Equal(t, cli.Failed, status)
	assert.Equal(t, "compare: stdin:2: no \"a\" or no \"b\"\n", log)
	rows := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, rows, 2)
	var got record.PairComparison
	require.NoError(t, json.Unmarshal([]byte(rows[1]), &got))
	assert.Equal(t, "number", got.ID)
	assert.Equal(t, 3, got.Severity)
	require.Len(t, got.Edits, 1)
	assert.Equal(t, "200", got.Edits[0].B.Text)

	_, out, _ = call(lines, "-pairs", "-", "-format", "text")
	assert.Contains(t, out, "MEANING AT STAKE")
	assert.Contains(t, out, "{200}¹ trees")

	status, _, log = call("", "-pairs", "gone.jsonl")
	assert.Equal(t, cli.Failed, status)
	assert.Equal(t, "compare: gone.jsonl: no such file or directory\n", log)
}

// brokenWriter is a disk that is full.
type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestWriteErrors(t *testing.T) {
	for _, format := range []string{"text", "json", "jsonl", "html", "csv"} {
		var log bytes.Buffer
		status := run(context.Background(), []string{"-format", format}, nil, brokenWriter{errors.New("disk full")}, &log)
		assert.Equal(t, cli.Failed, status, format)
		assert.Equal(t, "compare: writing the output: disk full\n", log.String(), format)

		log.Reset()
		status = run(context.Background(), []string{"-format", format}, nil, brokenWriter{io.ErrClosedPipe}, &log)
		assert.Equal(t, cli.Failed, status, format)
		assert.Empty(t, log.String(), "a reader who leaves needs no message")
	}
}

func TestInterruptEndsWaitingForInput(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	silent, _ := io.Pipe()
	cancel()
	var out, log bytes.Buffer
	assert.Equal(t, cli.Failed, run(ctx, []string{"-"}, silent, &out, &log))
	assert.Empty(t, out.String())
	assert.Equal(t, "compare: interrupted\n", log.String())
}
