package archive_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A disk that is full ends writing, with what was acknowledged intact.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=512k"); err != nil {
		t.Skip("needs the right to mount a small disk: ", err)
	}
	defer func() { require.NoError(t, syscall.Unmount(dir, syscall.MNT_DETACH)) }()
	path := filepath.Join(dir, "quotes")
	a := reopen(t, path)
	var err error
	added := 0
	for ; added < 1000; added++ {
		if err = a.Add(ctx, version(fmt.Sprint(added), 10)); err != nil {
			break
		}
	}
	require.ErrorContains(t, err, path)
	require.ErrorContains(t, err, "no space left on device")
	all := map[string]int{}
	for i := range added {
		all[fmt.Sprint(i)] = 10
	}
	checkVersions(t, a, all)
	assert.Error(t, a.Add(ctx, press[0]))
	require.NoError(t, a.Close())

	a = reopen(t, path)
	checkVersions(t, a, all)
	require.NoError(t, a.Close())
}

// An archive on a disk that cannot be written to is no damaged one, and can be read.
func TestReadOnlyDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=8m"); err != nil {
		t.Skip("needs the right to mount a disk: ", err)
	}
	defer func() { require.NoError(t, syscall.Unmount(dir, syscall.MNT_DETACH)) }()
	path := filepath.Join(dir, "quotes")
	a := reopen(t, path)
	require.NoError(t, a.Add(ctx, press...))
	require.NoError(t, a.Close())
	require.NoError(t, syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))

	_, err := archive.Open(path)
	require.ErrorContains(t, err, path)
	require.ErrorContains(t, err, "read-only file system")
	assert.NotErrorIs(t, err, archive.ErrDamaged)
	_, err = archive.Open(filepath.Join(dir, "another"))
	require.ErrorContains(t, err, "read-only file system")

	a, err = archive.OpenReadOnly(path)
	require.NoError(t, err)
	assert.Equal(t, len(press), count(t, a)[0])
	require.NoError(t, a.Close())
}

// version makes an article that tells its version: n quotes, at least one, all of
// which name n.
func version(id string, n int) compare.Article {
	a := compare.Article{ID: id, Source: "Wire"}
	for i := range max(n, 1) {
		start := len(a.Text)
		a.Text += fmt.Sprintf("This is sentence number %d of version %d.", i, n)
		a.Quotes = append(a.Quotes, attribution.Attribution{Quote: quote.Quote{Kind: quote.Direct,
			Spans: []quote.Span{{Start: start, End: len(a.Text)}}}})
	}
	return a
}

const (
	writerPath  = "ARCHIVE_TEST_WRITER"   // where the subprocess writes
	writerRound = "ARCHIVE_TEST_ROUND"    // what its articles' names begin with
	replaced    = "replaced all the time" // an article
	kills       = 20
)

// TestWriter is the subprocess of TestKill. It writes until it is killed and
// acknowledges what it wrote, by article and version; version -1 is deleted.
func TestWriter(t *testing.T) {
	path := os.Getenv(writerPath)
	if path == "" {
		t.Skip("is run by TestKill")
	}
	a, err := archive.Open(path)
	require.NoError(t, err)
	for i := 1; ; i++ {
		id := os.Getenv(writerRound) + "-" + fmt.Sprint(i)
		require.NoError(t, a.Add(ctx, version(id, i%5), version(replaced, i)))
		fmt.Printf("ack %s %d\nack %s %d\n", id, i%5, replaced, i)
		if isDeleted(id) {
			require.NoError(t, a.Delete(ctx, id))
			fmt.Printf("ack %s -1\n", id)
		}
	}
}

// isDeleted tells the articles that the writer deletes after it added them.
func isDeleted(id string) bool { return strings.HasSuffix(id, "7") }

// Whatever was acknowledged is there when the program is killed at any moment, and
// no article is there by half.
func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quotes")
	acknowledged := map[string]int{}
	for round := range kills {
		delete(acknowledged, replaced) // begins again in each round
		killWriter(t, path, round, acknowledged)
		a, err := archive.Open(path)
		require.NoError(t, err)
		checkVersions(t, a, acknowledged)
		require.NoError(t, a.Close())
	}
	require.GreaterOrEqual(t, len(acknowledged), kills*4/5, "all but those killed while opening")
}

// killWriter runs a writer, kills it some time after it began, and notes what it
// acknowledged.
func killWriter(t *testing.T, path string, round int, acknowledged map[string]int) {
	writer := exec.Command(os.Args[0], "-test.run=^TestWriter$")
	writer.Env = append(os.Environ(), writerPath+"="+path, writerRound+"="+fmt.Sprint(round))
	out, err := writer.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, writer.Start())
	kill := func() { assert.NoError(t, writer.Process.Kill()) }
	if round%5 == 0 { // while it opens, and the first time while it makes the archive
		time.AfterFunc(time.Duration(rand.IntN(60))*time.Millisecond, kill)
		kill = func() {}
	}
	first := true
	for lines := bufio.NewScanner(out); lines.Scan(); {
		rest, ok := strings.CutPrefix(lines.Text(), "ack ")
		if !ok {
			continue
		}
		if first {
			first = false
			time.AfterFunc(time.Duration(rand.IntN(80))*time.Millisecond, kill)
		}
		at := strings.LastIndexByte(rest, ' ')
		var n int
		_, err := fmt.Sscan(rest[at:], &n)
		require.NoError(t, err)
		acknowledged[rest[:at]] = n
	}
	assert.ErrorContains(t, writer.Wait(), "killed")
}

// checkVersions finds all acknowledged articles and every article whole.
func checkVersions(t *testing.T, a *archive.Archive, acknowledged map[string]int) {
	versions, found := map[string]int{}, map[string]int{}
	for q, err := range a.Quotes(ctx, archive.Filter{}) {
		require.NoError(t, err)
		var i, n int
		_, err := fmt.Sscanf(q.Text, "This is sentence number %d of version %d.", &i, &n)
		require.NoError(t, err)
		if found[q.Article] > 0 {
			assert.Equal(t, versions[q.Article], n, q.Article)
		}
		assert.Equal(t, q.Number, i)
		versions[q.Article] = n
		found[q.Article]++
	}
	for id, n := range versions {
		assert.Equal(t, max(n, 1), found[id], id)
	}
	for id, want := range acknowledged {
		n, ok := versions[id]
		switch {
		case want < 0:
			assert.False(t, ok, "%s was deleted", id)
		case id == replaced:
			assert.GreaterOrEqual(t, n, want)
		case ok || !isDeleted(id): // there may not have been time to say that it was
			assert.True(t, ok, id)
			assert.Equal(t, want, n, id)
		}
	}
}
