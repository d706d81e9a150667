package cli_test

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
)

func TestFlagsStandBeforeAndAfterPaths(t *testing.T) {
	for args, want := range map[string]struct {
		format string
		paths  []string
	}{
		"":                           {"text", nil},
		"a b":                        {"text", []string{"a", "b"}},
		"-format json a b":           {"json", []string{"a", "b"}},
		"a -format json b":           {"json", []string{"a", "b"}},
		"a b -format=json":           {"json", []string{"a", "b"}},
		"- -format json":             {"json", []string{"-"}},
		"-format json -- a -format":  {"json", []string{"a", "-format"}},
		"a -- -format":               {"text", []string{"a", "-format"}},
		"-format json -- -- -format": {"json", []string{"--", "-format"}},
	} {
		f := cli.NewFlags("program", "", "text", "json")
		status, ok := f.Parse(strings.Fields(args), io.Discard, io.Discard)
		assert.True(t, ok, args)
		assert.Equal(t, cli.OK, status, args)
		assert.Equal(t, want.format, f.FormatOr("text"), args)
		assert.Equal(t, want.paths, f.Paths, args)
	}
}
