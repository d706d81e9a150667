package names

import (
	"slices"
	"strconv"
)

// AppendKeys appends the name's index keys to dst: any two names that match with
// Likely or Certain share at least one. Look a name up under its keys instead of
// matching it with every other.
func (n *Name) AppendKeys(dst []string) []string {
	start := len(dst)
	add := func(key string) {
		if key != "" && !slices.Contains(dst[start:], key) {
			dst = append(dst, key)
		}
	}
	family := len(n.words) - len(n.family())
	for i := range n.words {
		w := &n.words[i]
		if w.initial && i < n.given {
			continue
		}
		if w.traits&particle == 0 || i >= family {
			add(w.key)
		}
		for _, key := range w.spellings {
			add(key)
		}
		for _, key := range w.nicknames {
			add(key)
		}
	}
	for i := range n.nickname {
		add(n.nickname[i].key)
	}
	add(n.acronym)
	add(n.initials[0])
	add(n.initials[1])
	if n.alias != 0 {
		add("@" + strconv.Itoa(n.alias))
	}
	return dst
}
