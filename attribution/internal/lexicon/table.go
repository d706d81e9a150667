package lexicon

import "math/bits"

// A table maps words in lower case to what is known of them: open addressing
// with linear probing, two thirds full at most. The key of a word is no reference to
// its letters but the letters, so that looking it up reads one place in memory.
type table[T any] struct {
	slots []slot[T]
	n     int
}

type slot[T any] struct {
	key   key
	value T
}

// A key is what a word is looked up by: its first eight bytes and the next eight, mixed
// with those that are left. Only that of no word is zero.
type key struct{ head, tail uint64 }

const golden = 0x9E3779B97F4A7C15 // 2^64 over the golden ratio (Knuth, 6.4)

// place returns the place of a key, or the empty one where it belongs.
func (t *table[T]) place(k key) *slot[T] {
	slots := t.slots
	h := (k.head ^ bits.RotateLeft64(k.tail, 32)) * golden
	for i := h ^ h>>32; ; i++ {
		if s := &slots[i&uint64(len(slots)-1)]; s.key.head == 0 || s.key == k {
			return s
		}
	}
}

// get returns what is known of the word with a key, or nil.
func (t *table[T]) get(k key) *T {
	if t.n == 0 {
		return nil
	}
	if s := t.place(k); s.key.head != 0 {
		return &s.value
	}
	return nil
}

// add returns the value of the word with a key, to be set.
func (t *table[T]) add(k key) *T {
	if 3*(t.n+1) > 2*len(t.slots) {
		t.grow()
	}
	s := t.place(k)
	if s.key == (key{}) {
		s.key = k
		t.n++
	}
	return &s.value
}

// keys yields the keys of all words.
func (t *table[T]) keys(yield func(key) bool) {
	for i := range t.slots {
		if k := t.slots[i].key; k != (key{}) && !yield(k) {
			return
		}
	}
}

func (t *table[T]) grow() {
	old := t.slots
	t.slots = make([]slot[T], max(64, 2*len(old)))
	for i := range old {
		if old[i].key != (key{}) {
			*t.place(old[i].key) = old[i]
		}
	}
}
