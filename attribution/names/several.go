package names

import (
	"slices"
	"strings"
)

// shareName reports whether one at least of two strings names several and both name
// somebody who can be the same.
func shareName(a, b string) bool {
	x, y := several(a), several(b)
	if len(x) == 1 && len(y) == 1 {
		return false
	}
	for i := range x {
		if slices.ContainsFunc(y, func(n Name) bool { return x[i].Match(&n) >= Likely }) {
			return true
		}
	}
	return false
}

// several returns the names of all who are named together, one where no conjunction
// joins names.
func several(s string) []Name {
	for _, and := range lexicon().conjunctions {
		first, last, ok := strings.Cut(s, and)
		if !ok {
			continue
		}
		const most = 8
		var out []Name
		for _, part := range strings.SplitN(first, ",", most) {
			out = append(out, Parse(part))
		}
		return append(out, Parse(last))
	}
	return []Name{Parse(s)}
}
