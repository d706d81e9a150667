package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed sorts.txt
var sortData string

// A Sort is what words do in a sentence as far as that bears on what they are
// aligned with: "of" is one of its own, all articles are another.
type Sort uint8

// The sorts that no list tells. SortNames has all of them.
const (
	ContentSort Sort = iota
	NameSort
	NumberSort
	MarkSort
)

// Sorts is how many sorts there are.
const Sorts = 41

// A sortTable tells the sort of a word.
type sortTable struct {
	names   []string
	words   map[string]Sort
	classes []classSort
	endings []endingSort
}

type classSort struct {
	class Class
	sort  Sort
}

type endingSort struct {
	ending string
	sort   Sort
}

var loadSorts = sync.OnceValue(func() *sortTable {
	t := &sortTable{names: []string{"content", "name", "number", "mark"}, words: map[string]Sort{}}
	for f := range dataLines(sortData) {
		t.addLine(strings.TrimSuffix(f[0], ":"), f[1:])
	}
	if len(t.names) != Sorts {
		panic("lexicon: embedded sorts: another number than Sorts")
	}
	return t
})

func (t *sortTable) addLine(name string, members []string) {
	i := slices.Index(t.names, name)
	if i < 0 {
		i = len(t.names)
		t.names = append(t.names, name)
	}
	s := Sort(i)
	for _, m := range members {
		switch class, ending := strings.TrimPrefix(m, "@"), strings.TrimPrefix(m, "-"); {
		case class != m:
			t.classes = append(t.classes, classSort{classNames[class], s})
		case ending != m:
			t.endings = append(t.endings, endingSort{ending, s})
		default:
			t.words[m] = s
		}
	}
}

// SortNames returns the name of each sort.
func SortNames() []string { return loadSorts().names }

// sortOf finds the sort of a form that has the classes.
func (t *sortTable) sortOf(form string, c Class) Sort {
	const root = 3 // least letters before an ending
	if s, ok := t.words[form]; ok {
		return s
	}
	for _, k := range t.classes {
		if c&k.class != 0 {
			return k.sort
		}
	}
	for _, e := range t.endings {
		if len(form) >= root+len(e.ending) && strings.HasSuffix(form, e.ending) {
			return e.sort
		}
	}
	return ContentSort
}
