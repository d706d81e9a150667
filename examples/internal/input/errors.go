package input

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"unicode/utf8"
)

// What can be wrong with an input besides what the file system reports.
var (
	ErrEmpty      = errors.New("empty article")
	ErrBinary     = errors.New("binary data (NUL bytes), not text")
	ErrUTF8       = errors.New("invalid UTF-8")
	ErrJSON       = errors.New("broken JSON")
	ErrField      = errors.New("wrong type")
	ErrNoText     = errors.New(`no field "text"`)
	ErrNoArticles = errors.New("no articles")
)

// An Error says which input could not be read. It wraps one of the errors
// above or the file system's.
type Error struct {
	Path string
	Line int // counted from 1; 0 where the whole file is meant
	Err  error
}

func (e *Error) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %v", e.Path, e.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Path, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// reason strips the operation and the path from an error of the file system,
// since an Error names the path itself.
func reason(err error) error {
	if pathErr := (*fs.PathError)(nil); errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// checkText returns what makes data no text, and the line where it does.
func checkText(data []byte) (line int, err error) {
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return 0, ErrBinary
	}
	if utf8.Valid(data) {
		return 0, nil
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return 1 + bytes.Count(data[:at], []byte("\n")), fmt.Errorf("%w at byte %d", ErrUTF8, at)
		}
		at += size
	}
}

// checkJSON puts an error of encoding/json into words that do not speak of Go.
func checkJSON(err error) error {
	var typed *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &typed):
		return fmt.Errorf("%w: %v", ErrJSON, err)
	case typed.Field == "":
		return fmt.Errorf("%w: %s in place of an object", ErrField, typed.Value)
	default:
		return fmt.Errorf("%w: %q is a %s", ErrField, typed.Field, typed.Value)
	}
}
