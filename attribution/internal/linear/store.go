package linear

import (
	"io/fs"
	"sync"
)

// A Store holds one file of weights for each language, NAME.txt, and parses
// each on first use. It is safe for concurrent use.
type Store[A ~uint8] struct {
	Schema func() *Schema[A]
	Files  fs.FS
	Dir    string

	models sync.Map // language to func() *stored
}

// A stored is the model for a language.
type stored struct {
	*Model
	own bool // whether the language has weights of its own
}

// fallback is the language whose weights serve where there are no own ones.
const fallback = "en"

// For returns the model for a language, that for English where there is none.
// It panics on a broken file, as the files are embedded.
func (s *Store[A]) For(language string) *Model { return s.load(language).Model }

// Has reports whether a language has weights of its own.
func (s *Store[A]) Has(language string) bool { return s.load(language).own }

func (s *Store[A]) load(language string) *stored {
	load, ok := s.models.Load(language)
	if !ok {
		load, _ = s.models.LoadOrStore(language, sync.OnceValue(func() *stored { return s.parse(language) }))
	}
	return load.(func() *stored)()
}

func (s *Store[A]) parse(language string) *stored {
	data, err := fs.ReadFile(s.Files, s.Dir+"/"+language+".txt")
	if err != nil && language != fallback {
		return &stored{s.For(fallback), false}
	}
	if err != nil {
		panic(err)
	}
	m, err := s.Schema().Load(string(data))
	if err != nil {
		panic(err)
	}
	return &stored{m, true}
}
