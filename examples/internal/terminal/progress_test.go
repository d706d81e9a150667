package terminal

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestProgressLine(t *testing.T) {
	for want, line := range map[string]string{
		"░░░░░░░░░░░░░░░░░░░░   0%  0 articles":                        Style{Width: 38}.progress(0, 0, "articles", 0),
		"██████████░░░░░░░░░░  50%  50 articles, 10 a second, 5s left": Style{Width: 61}.progress(0.5, 50, "articles", 5*time.Second),
		" 100%  9 files, 3 a second, 0s left":                          Style{Width: 10}.progress(1.2, 9, "files", 3*time.Second),
	} {
		assert.Equal(t, want, line)
	}
}

func TestProgressIsQuietWhereNobodySeesIt(t *testing.T) {
	var out bytes.Buffer
	p := NewProgress(&out)
	p.Show(0.5, 1, "articles")
	p.Clear()
	assert.Empty(t, out.String())
	n, err := p.Clearing(&out).Write([]byte("message\n"))
	assert.NoError(t, err)
	assert.Equal(t, len("message\n"), n)
	assert.Equal(t, "message\n", out.String())
}
