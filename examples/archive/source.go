package main

import (
	"context"
	"hash/fnv"
	"io"
	"io/fs"
	"iter"
	"os"
	"sync/atomic"

	"github.com/seed-e3d8b662/verbatim/examples/internal/input"
)

// A source reads articles and knows how much of them it has read.
type source struct {
	input.Reader
	paths []string
	total int64        // bytes
	read  atomic.Int64 // bytes
}

func newSource(r input.Reader, paths []string) *source {
	s := &source{Reader: r, paths: paths}
	if s.Files == nil {
		s.Files = counted{s}
	}
	for _, path := range paths {
		_ = fs.WalkDir(s.Files, path, func(_ string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				if info, err := d.Info(); err == nil {
					s.total += info.Size()
				}
			}
			return nil
		})
	}
	return s
}

func (s *source) articles(ctx context.Context) iter.Seq2[input.Article, error] {
	return s.Articles(ctx, s.paths)
}

// share is how much of what can be measured beforehand was read, 0..1.
func (s *source) share() float64 {
	if s.total == 0 {
		return 0
	}
	return float64(s.read.Load()) / float64(s.total)
}

// counted is the disk, with a count of what is read of its files.
type counted struct{ of *source }

func (c counted) Open(name string) (fs.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return &countedFile{f, c.of}, nil
}

type countedFile struct {
	*os.File
	of *source
}

func (f *countedFile) Read(b []byte) (int, error) {
	n, err := f.File.Read(b)
	f.of.read.Add(int64(n))
	return n, err
}

func (f *countedFile) WriteTo(w io.Writer) (int64, error) {
	n, err := f.File.WriteTo(w)
	f.of.read.Add(n)
	return n, err
}

func fingerprint(text string) uint64 {
	h := fnv.New64a()
	_, _ = io.WriteString(h, text)
	return h.Sum64()
}
