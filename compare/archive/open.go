package archive

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
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
	labelFile       = "archive.json"
	unfinishedLabel = "archive.json.new"
	indexDir        = "index"
	product         = "verbatim quote archive"
)

// A label says what a directory is.
type label struct {
	Product string `json:"product"`
	Schema  int    `json:"schema"`
}

// Open opens the archive in a directory for reading and writing. It makes one where
// there is no directory or an empty one. While it is open, nobody else can open it.
func Open(path string) (*Archive, error) {
	if path == "" {
		return nil, errors.New("an archive on the disk needs a directory")
	}
	if err := create(path); err != nil {
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
		return fmt.Errorf("archive %s is %w: a program has it open; wait until that is done", a.path, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("archive %s cannot be opened: %w", a.path, err)
	}
	return fmt.Errorf("archive %s is %w: %v; put back a copy of it, or add its articles to a new archive", a.path, ErrDamaged, err)
}

// create makes a new archive, or finishes one that was not finished. The label comes
// last: without it nothing was ever added.
func create(path string) error {
	if !isNew(path) {
		return nil
	}
	a := &Archive{path: path}
	if err := guard(a.start); err != nil {
		return err
	}
	if err := errors.Join(a.index.SetInternal([]byte(product), []byte{schema}), a.Close()); err != nil {
		return err
	}
	text, err := json.Marshal(label{product, schema})
	if err != nil {
		return err
	}
	unfinished := filepath.Join(path, unfinishedLabel)
	if err := writeSynced(unfinished, append(text, '\n')); err != nil {
		return err
	}
	return os.Rename(unfinished, filepath.Join(path, labelFile))
}

// isNew reports whether there is nothing in a directory, or nothing but an archive that
// was not finished.
func isNew(path string) bool {
	return holdsOnly(path, indexDir, unfinishedLabel) && holdsOnly(filepath.Join(path, indexDir), rootFile)
}

// holdsOnly reports whether a directory has no files but these, or does not exist.
func holdsOnly(dir string, names ...string) bool {
	files, err := os.ReadDir(dir)
	for _, f := range files {
		if !slices.Contains(names, f.Name()) {
			return false
		}
	}
	return err == nil || errors.Is(err, fs.ErrNotExist)
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
	if isNew(path) {
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

// partsPerTier is half of bleve's own number. A search looks into each of the index's
// parts, of which that leaves half as many, at the price of a third more merging.
const partsPerTier = 5

// config is how the index is opened.
func (a *Archive) config() map[string]any {
	if a.path == "" {
		return map[string]any{"path": ""}
	}
	return map[string]any{
		"path":                   filepath.Join(a.path, indexDir),
		"read_only":              a.readOnly,
		"bolt_timeout":           lockTimeout.String(),
		"scorchMergePlanOptions": map[string]any{"MaxSegmentsPerTier": partsPerTier},
	}
}
