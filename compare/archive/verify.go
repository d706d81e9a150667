package archive

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/util"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	"go.etcd.io/bbolt"
	bbolterrors "go.etcd.io/bbolt/errors"
)

// lockTimeout is how long opening waits for another program: not at all.
const lockTimeout = time.Millisecond

// rootFile lists the index's segments, by snapshot.
const rootFile = "root.bolt"

// verify reports what is wrong with an index. It changes nothing. Its time grows with
// the size of the index, as it compares the checksum of each segment.
func verify(dir string) error {
	return guard(func() error {
		segments, sum, err := newestSnapshot(filepath.Join(dir, rootFile))
		if err != nil {
			return err
		}
		for _, name := range segments {
			if err := verifySegment(filepath.Join(dir, name)); err != nil {
				return err
			}
		}
		return verifyLoads(dir, segments, sum)
	})
}

// guard calls f and returns a panic as an error. Broken files are read through memory
// that they are mapped to, and break rules that the index relies on.
func guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("broken index: %v", p)
		}
	}()
	err = f()
	if errors.Is(err, bbolterrors.ErrTimeout) {
		return ErrInUse
	}
	return err
}

// newestSnapshot returns the segments' files of the newest snapshot, and its sum.
func newestSnapshot(root string) (segments []string, sum []byte, err error) {
	f, err := os.Open(root)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close() // and with it its lock, should bbolt panic
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	db, err := bbolt.Open(root, 0o600, &bbolt.Options{ReadOnly: true, PreLoadFreelist: true, Timeout: lockTimeout,
		OpenFile: func(string, int, os.FileMode) (*os.File, error) { return f, nil }})
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", rootFile, err)
	}
	defer db.Close()
	if err := verifyMetas(f, db.Info().PageSize); err != nil {
		return nil, nil, err
	}
	err = db.View(func(tx *bbolt.Tx) error {
		if tx.Size() > info.Size() {
			return fmt.Errorf("%s is cut off", rootFile)
		}
		snapshots := tx.Bucket(util.BoltSnapshotsBucket)
		if snapshots == nil {
			return fmt.Errorf("%s has no snapshots", rootFile)
		}
		key, _ := snapshots.Cursor().Last()
		newest := snapshots.Bucket(key)
		if newest == nil {
			return fmt.Errorf("%s has no snapshot", rootFile)
		}
		if internal := newest.Bucket(util.BoltInternalKey); internal != nil {
			sum = bytes.Clone(internal.Get(sumKey))
		}
		return newest.ForEachBucket(func(key []byte) error {
			if path := newest.Bucket(key).Get(util.BoltPathKey); path != nil {
				segments = append(segments, string(path))
			}
			return nil
		})
	})
	return segments, sum, err
}

// verifyMetas compares the checksums of the two pages that name the last transaction
// and the one before it. Where one is broken bbolt makes do with the other, which may
// lack what was added last.
func verifyMetas(root io.ReaderAt, pageSize int) error {
	const header, length = 16, 56 // bytes of a page and of what its checksum is of
	for page := range 2 {
		var meta [length + 8]byte
		if _, err := root.ReadAt(meta[:], int64(page*pageSize+header)); err != nil {
			return fmt.Errorf("%s: %w", rootFile, err)
		}
		sum := fnv.New64a()
		sum.Write(meta[:length])
		if binary.NativeEndian.Uint64(meta[length:]) != sum.Sum64() {
			return fmt.Errorf("%s: page %d has a wrong checksum", rootFile, page)
		}
	}
	return nil
}

// verifySegment compares the checksum that a segment's file ends with.
func verifySegment(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	sum := crc32.NewIEEE()
	if _, err := io.CopyBuffer(sum, io.LimitReader(f, max(info.Size()-crc32.Size, 0)), make([]byte, 1<<20)); err != nil {
		return err
	}
	var want [crc32.Size]byte
	if _, err := io.ReadFull(f, want[:]); err != nil || binary.BigEndian.Uint32(want[:]) != sum.Sum32() {
		return fmt.Errorf("%s: wrong checksum", filepath.Base(path))
	}
	return nil
}

// verifyLoads loads the index for reading and compares its segments, and how much they
// hold, with what they should. An index that cannot load its newest snapshot takes an older one, or none, and calls it well.
func verifyLoads(dir string, segments []string, sum []byte) error {
	queue := index.NewAnalysisQueue(1)
	defer queue.Close()
	x, err := scorch.NewScorch(scorch.Name, map[string]any{"path": dir, "read_only": true, "bolt_timeout": lockTimeout.String()}, queue)
	if err != nil {
		return err
	}
	if err := x.Open(); err != nil {
		return err
	}
	defer x.Close()
	reader, err := x.Reader()
	if err != nil {
		return err
	}
	v := viewOf(reader)
	defer v.close()
	loaded := map[string]bool{}
	for i := range v.parts {
		if p, ok := v.parts[i].Segment.(segment.PersistedSegment); ok {
			loaded[filepath.Base(p.Path())] = true
		}
	}
	for _, name := range segments {
		if !loaded[name] {
			return fmt.Errorf("%s: cannot be loaded", name)
		}
	}
	return v.verifySum(sum)
}
