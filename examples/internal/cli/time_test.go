package cli_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
)

func TestTime(t *testing.T) {
	want := time.Date(2031, 3, 2, 14, 5, 0, 0, time.UTC)
	for _, s := range []string{
		"2031-03-02T14:05:00Z", "2031-03-02T15:05:00+01:00", "2031-03-02T15:05:00+0100", "2031-03-02T14:05Z", "2031-03-02T14:05:00",
		"2031-03-02T14:05", "2031-03-02 14:05:00", "2031-03-02 14:05", "Sun, 02 Mar 2031 15:05:00 +0100", "Sun, 02 Mar 2031 14:05:00 GMT",
	} {
		assert.True(t, want.Equal(cli.Time(s)), s)
	}
	assert.Equal(t, time.Date(2031, 3, 2, 0, 0, 0, 0, time.UTC), cli.Time("2031-03-02"))
	assert.Zero(t, cli.Time("yesterday"))
}
