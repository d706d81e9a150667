// Package wordnet reads the files of the WordNet 3.0 database for the programs
// that make tables of it, and packs what they make.
package wordnet

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
)

// Directory is where the Debian package wordnet-base installs the database.
const Directory = "/usr/share/wordnet"

// EachLine calls f with the fields of each line of a file of the database, but
// those of the licence.
func EachLine(directory, file string, f func(fields []string)) error {
	data, err := os.ReadFile(filepath.Join(directory, file))
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, " ") {
			f(strings.Fields(line))
		}
	}
	return nil
}

// WriteTable compresses a table and writes it to a file. The same table gives the
// same bytes.
func WriteTable(file string, table []byte) error {
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(table); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(file, packed.Bytes(), 0o644)
}
