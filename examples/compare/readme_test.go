package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the expected output, in testdata and README, anew")

const readmePath = "../../README.md"

// README's first screen shows the first utterances that the program prints, the
// body of a compiled example, and what that prints.
func TestREADMEShowsTrueCodeAndOutput(t *testing.T) {
	example := read(t, "../../compare/example_test.go")
	body := between(t, example, "func ExampleGroups() {\n", "\t// Output:\n")
	printed := between(t, example, "\t// Output:\n", "}\n")
	for mark, want := range map[string]string{
		"output of examples/compare": abridged(text(t), 2),
		"body of ExampleGroups":      strings.ReplaceAll(strings.TrimPrefix(body, "\t"), "\n\t", "\n"),
		"output of ExampleGroups":    strings.ReplaceAll(strings.TrimPrefix(printed, "\t// "), "\n\t// ", "\n"),
	} {
		readme := read(t, readmePath)
		place := regexp.MustCompile(fmt.Sprintf("(?s)(<!-- %s -->\n```[a-z]*\n)(.*?)(```\n)", mark))
		found := place.FindStringSubmatch(readme)
		require.NotNil(t, found, mark)
		if *update {
			readme = strings.Replace(readme, found[0], found[1]+want+found[3], 1)
			require.NoError(t, os.WriteFile(readmePath, []byte(readme), 0o600))
			continue
		}
		assert.Equal(t, want, found[2], mark)
	}
}

// abridged keeps the head of a text and its first utterances.
func abridged(text string, utterances int) string {
	parts := strings.SplitAfter(text, "\n\n")
	const head = 2 // the summary and the legend
	return strings.Join(parts[:head+utterances], "") + "...\n"
}

func between(t *testing.T, text, before, after string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, before)
	require.True(t, ok, before)
	part, _, ok := strings.Cut(rest, after)
	require.True(t, ok, after)
	return part
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}
