package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Why an archive cannot be opened. The errors name the directory and say what can
// be done. Whatever is there stays as it is. That nothing is there is fs.ErrNotExist.
var (
	ErrForeign = errors.New("not an archive")
	ErrSchema  = errors.New("another schema version")
	ErrDamaged = errors.New("damaged")
	ErrInUse   = errors.New("in use")
)

// schema is the version of what the index and the records hold.
const schema = 1

// A directory has a file that says what it is, and the index.
const (
	labelFile = "archive.json"
	indexDir  = "index"
	product   = "verbatim quote archive"
)

// A label says what a directory is.
type label struct {
	Product string `json:"product"`
	Schema  int    `json:"schema"`
}

// Open opens the archive in a directory for reading and writing. It makes one where
// there is no directory or an empty one. While it is open, nobody else can open it.
func Open(path string) (*Archive, error) {
	err := create(path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("making archive %s: %w", path, err)
	}
	return open(&Archive{path: path})
}

// OpenReadOnly opens the archive in a directory for reading. Several programs can do
// so at once, as long as none has it open for writing.
func OpenReadOnly(path string) (*Archive, error) {
	return open(&Archive{path: path, readOnly: true})
}

func open(a *Archive) (*Archive, error) {
	l, err := readLabel(a.path)
	if err != nil {
		return nil, err
	}
	if l.Schema != schema {
		return nil, fmt.Errorf("archive %s: %w: it has version %d and this program reads %d; "+
			"rebuild it into another directory (archive.Rebuild), or add its articles to a new archive",
			a.path, ErrSchema, l.Schema, schema)
	}
	if err := a.openIndex(); err != nil {
		return nil, err
	}
	return a, nil
}

// openIndex checks the index before it opens it: bleve's would delete the files of
// one that it cannot read.
func (a *Archive) openIndex() error {
	err := verify(filepath.Join(a.path, indexDir))
	if err == nil {
		err = guard(a.start)
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrInUse):
		return fmt.Errorf("archive %s is %w by another program; wait until that is done", a.path, err)
	}
	return fmt.Errorf("archive %s is %w: %w; put back a copy of it, or add its articles to a new archive", a.path, ErrDamaged, err)
}

// create makes a new archive. It is there as a whole or not at all: it is made under
// another name beside its place.
func create(path string) error {
	if files, err := os.ReadDir(path); err == nil && len(files) > 0 || err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fs.ErrExist
	}
	path = filepath.Clean(path)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh)
	a := &Archive{path: fresh}
	if err := a.start(); err != nil {
		return err
	}
	if err := errors.Join(a.index.SetInternal([]byte(product), []byte{schema}), a.Close()); err != nil {
		return err
	}
	text, err := json.Marshal(label{product, schema})
	if err != nil {
		return err
	}
	if err := writeSynced(filepath.Join(fresh, labelFile), append(text, '\n')); err != nil {
		return err
	}
	_ = os.Remove(path) // an empty directory
	return os.Rename(fresh, path)
}

func writeSynced(path string, data []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}

// readLabel reads what a directory says that it is.
func readLabel(path string) (label, error) {
	var l label
	files, err := os.ReadDir(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(files) == 0 {
		return l, fmt.Errorf("no archive in %s: %w", path, fs.ErrNotExist)
	}
	data, err := os.ReadFile(filepath.Join(path, labelFile))
	switch {
	case err == nil:
	case errors.Is(err, fs.ErrPermission):
		return l, fmt.Errorf("archive %s: %w", path, err)
	default:
		return l, fmt.Errorf("%s is %w: it has no file %s; name an archive, an empty directory or one that does not exist yet", path, ErrForeign, labelFile)
	}
	if err := json.Unmarshal(data, &l); err != nil || l.Product != product {
		return l, fmt.Errorf("%s is %w, or its file %s is damaged", path, ErrForeign, labelFile)
	}
	return l, nil
}

// config is how the index is opened.
func (a *Archive) config() map[string]any {
	if a.path == "" {
		return map[string]any{"path": ""}
	}
	return map[string]any{
		"path":         filepath.Join(a.path, indexDir),
		"read_only":    a.readOnly,
		"bolt_timeout": lockTimeout.String(),
	}
}
