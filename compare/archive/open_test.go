package archive_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/archive"
)

// onDisk makes an archive of the press and closes it.
func onDisk(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "quotes")
	a := reopen(t, path)
	require.NoError(t, a.Add(ctx, press...))
	require.NoError(t, a.Close())
	return path
}

func reopen(t *testing.T, path string) *archive.Archive {
	t.Helper()
	a, err := archive.Open(path)
	require.NoError(t, err)
	t.Cleanup(func() { a.Close() })
	return a
}

// snapshot reads all files under a directory.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			files[path] = string(data)
		}
		return err
	}))
	return files
}

func TestArchiveOnDisk(t *testing.T) {
	path := onDisk(t)
	want := texts(t, memory(t, press...), archive.Filter{})
	a := reopen(t, path)
	assert.Equal(t, want, texts(t, a, archive.Filter{}))
	require.NoError(t, a.Delete(ctx, "wire-1"))
	require.NoError(t, a.Close())

	a, err := archive.OpenReadOnly(path)
	require.NoError(t, err)
	assert.Equal(t, 4, count(t, a)[0])
	assert.ErrorIs(t, a.Add(ctx, press...), archive.ErrReadOnly)
	assert.ErrorIs(t, a.Delete(ctx, "wire-2"), archive.ErrReadOnly)
	second, err := archive.OpenReadOnly(path)
	require.NoError(t, err)
	require.NoError(t, second.Close())
	require.NoError(t, a.Close())
	entries, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	assert.Len(t, entries, 1, "nothing is left beside the archive")
}

func TestOpenTakesAnEmptyDirectory(t *testing.T) {
	dir := t.TempDir()
	a := reopen(t, dir)
	assert.Equal(t, [2]int{}, count(t, a))
}

// Making an archive may be cut off at any point.
func TestUnfinishedArchives(t *testing.T) {
	dir := t.TempDir()
	a := reopen(t, dir)
	require.NoError(t, a.Close())
	require.NoError(t, os.Rename(filepath.Join(dir, "archive.json"), filepath.Join(dir, "archive.json.new")))
	_, err := archive.OpenReadOnly(dir)
	require.ErrorIs(t, err, fs.ErrNotExist)
	a = reopen(t, dir)
	require.NoError(t, a.Add(ctx, press...))
	require.NoError(t, a.Close())

	require.NoError(t, os.Remove(filepath.Join(dir, "archive.json")))
	_, err = archive.Open(dir)
	assert.ErrorIs(t, err, archive.ErrForeign, "it has articles")
	_, err = archive.Open("")
	assert.Error(t, err)
}

func TestNoArchive(t *testing.T) {
	for _, path := range []string{t.TempDir(), filepath.Join(t.TempDir(), "none"), filepath.Join(t.TempDir(), "no", "ne")} {
		_, err := archive.OpenReadOnly(path)
		require.ErrorIs(t, err, fs.ErrNotExist)
		assert.Contains(t, err.Error(), path)
	}
}

func TestSecondWriter(t *testing.T) {
	path := onDisk(t)
	a := reopen(t, path)
	for _, open := range []func(string) (*archive.Archive, error){archive.Open, archive.OpenReadOnly} {
		_, err := open(path)
		require.ErrorIs(t, err, archive.ErrInUse)
		assert.Contains(t, err.Error(), path)
	}
	require.NoError(t, a.Add(ctx, press[0]))
	require.NoError(t, a.Close())

	a, err := archive.OpenReadOnly(path)
	require.NoError(t, err)
	_, err = archive.Open(path)
	require.ErrorIs(t, err, archive.ErrInUse)
	require.NoError(t, a.Close())
	reopen(t, path)
}

func TestForeignDirectories(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, []byte("text"), 0o600))
	for name, path := range map[string]string{
		"a file":              file,
		"other files":         filepath.Dir(file),
		"another's json":      withFile(t, "archive.json", `{"name":"archive"}`),
		"no json":             withFile(t, "archive.json", "archive"),
		"an index by another": withFile(t, "index_meta.json", "{}"),
	} {
		t.Run(name, func(t *testing.T) {
			before := snapshot(t, path)
			for _, open := range []func(string) (*archive.Archive, error){archive.Open, archive.OpenReadOnly} {
				_, err := open(path)
				require.ErrorIs(t, err, archive.ErrForeign)
				assert.Contains(t, err.Error(), path)
			}
			assert.Equal(t, before, snapshot(t, path))
		})
	}
}

func withFile(t *testing.T, name, text string) (dir string) {
	dir = t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	return dir
}

// Damage is noticed and never mended by deleting.
func TestDamage(t *testing.T) {
	files := map[string]bool{}
	for file := range snapshot(t, onDisk(t)) {
		files[filepath.Base(file)] = true
	}
	for name, damage := range map[string]func(path, text string) error{
		"missing":   func(path, _ string) error { return os.Remove(path) },
		"empty":     func(path, _ string) error { return os.Truncate(path, 0) },
		"cut short": func(path, text string) error { return os.Truncate(path, int64(len(text))/2) },
		"garbage": func(path, text string) error {
			return os.WriteFile(path, []byte(strings.Repeat("garbage ", len(text)/8+1)), 0o600)
		},
		"zeros": func(path, text string) error { return os.WriteFile(path, make([]byte, len(text)), 0o600) },
		"one byte": func(path, text string) error {
			return os.WriteFile(path, []byte(text[:len(text)/3]+"\xa5"+text[len(text)/3+1:]), 0o600)
		},
	} {
		for _, kind := range []string{".zap", ".bolt"} {
			if name == "one byte" && kind == ".bolt" {
				continue // may be in a page that nothing uses
			}
			t.Run(name+kind, func(t *testing.T) {
				path := onDisk(t)
				for file, text := range snapshot(t, path) {
					if filepath.Ext(file) == kind {
						require.NoError(t, damage(file, text))
					}
				}
				before := snapshot(t, path)
				for _, open := range []func(string) (*archive.Archive, error){archive.Open, archive.OpenReadOnly} {
					_, err := open(path)
					require.ErrorIs(t, err, archive.ErrDamaged)
					assert.NotErrorIs(t, err, fs.ErrNotExist, "an archive is there")
					assert.Contains(t, err.Error(), path)
				}
				assert.Equal(t, before, snapshot(t, path))
			})
		}
	}
}

// The index's lists of its parts, and of what is deleted, have no checksum of their own.
func TestDamagedLists(t *testing.T) {
	path := onDisk(t)
	a := reopen(t, path)
	require.NoError(t, a.Delete(ctx, "wire-2"))
	want := texts(t, a, archive.Filter{})
	require.NoError(t, a.Close())
	root := filepath.Join(path, "index", "root.bolt")
	data, err := os.ReadFile(root)
	require.NoError(t, err)
	damaged := 0
	for at := 0; at < len(data); at += 7 {
		if data[at] == 0 {
			continue
		}
		flipped := slices.Clone(data)
		flipped[at] ^= 0x10
		require.NoError(t, os.WriteFile(root, flipped, 0o600))
		var got []string
		a, err := archive.OpenReadOnly(path)
		if err == nil {
			for q, e := range a.Quotes(ctx, archive.Filter{}) {
				if got, err = append(got, q.Text), e; err != nil {
					break
				}
			}
			require.NoError(t, a.Close())
		}
		if err != nil {
			require.ErrorIs(t, err, archive.ErrDamaged)
			damaged++
		} else {
			require.Equal(t, want, got, "byte %d", at)
		}
	}
	assert.Positive(t, damaged)
}

// The file that lists the segments names its last transaction and the one before it.
// An archive that lost the last is not one in which nothing was deleted.
func TestDamagedTransaction(t *testing.T) {
	path := onDisk(t)
	root := filepath.Join(path, "index", "root.bolt")
	data, err := os.ReadFile(root)
	require.NoError(t, err)
	for _, page := range []int{0, os.Getpagesize()} {
		const number = 16 + 48 // of the transaction, in a page
		flipped := slices.Clone(data)
		flipped[page+number] ^= 0x10
		require.NoError(t, os.WriteFile(root, flipped, 0o600))
		_, err := archive.OpenReadOnly(path)
		require.ErrorIs(t, err, archive.ErrDamaged)
	}
}

func TestAnotherSchema(t *testing.T) {
	path := onDisk(t)
	label := filepath.Join(path, "archive.json")
	for _, version := range []string{"0", "2"} {
		require.NoError(t, os.WriteFile(label, []byte(`{"product":"verbatim quote archive","schema":`+version+`}`), 0o600))
		before := snapshot(t, path)
		_, err := archive.Open(path)
		require.ErrorIs(t, err, archive.ErrSchema)
		assert.Contains(t, err.Error(), path)
		assert.Contains(t, err.Error(), "version "+version)
		assert.Contains(t, err.Error(), "rebuild")
		assert.Equal(t, before, snapshot(t, path))
	}
	assert.ErrorIs(t, archive.Rebuild(ctx, path, filepath.Join(t.TempDir(), "new")), archive.ErrSchema)
}

func TestRebuild(t *testing.T) {
	path := onDisk(t)
	silent := compare.Article{ID: "silent", Text: "Nobody spoke."}
	a := reopen(t, path)
	require.NoError(t, a.Add(ctx, silent))
	require.NoError(t, a.Delete(ctx, "wire-2"))
	require.NoError(t, a.Close())
	old := snapshot(t, path)
	require.NoError(t, os.WriteFile(filepath.Join(path, "archive.json"), []byte(`{"product":"verbatim quote archive","schema":0}`), 0o600))

	fresh := filepath.Join(t.TempDir(), "new")
	require.NoError(t, archive.Rebuild(ctx, path, fresh))
	b := reopen(t, fresh)
	c := memory(t, append([]compare.Article{silent}, press...)...)
	require.NoError(t, c.Delete(ctx, "wire-2"))
	assert.Equal(t, count(t, c), count(t, b))
	assert.Equal(t, texts(t, c, archive.Filter{}), texts(t, b, archive.Filter{}))
	has, err := b.Has(ctx, "silent", silent.Text)
	require.NoError(t, err)
	assert.True(t, has)
	assert.ErrorContains(t, archive.Rebuild(ctx, path, fresh), fresh)

	now := snapshot(t, path)
	delete(now, filepath.Join(path, "archive.json"))
	delete(old, filepath.Join(path, "archive.json"))
	assert.Equal(t, old, now)
}
