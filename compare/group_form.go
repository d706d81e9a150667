package compare

import (
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// form builds the groups around the fullest wordings.
func (g *grouping) form() []Group {
	order := make([]int, len(g.quotes))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		if g.fuller(i, j) {
			return -1
		}
		return 1
	})
	taken := make([]bool, len(g.quotes))
	var out []Group
	for _, base := range order {
		if taken[base] || len(g.near[base]) == 0 {
			continue
		}
		if members := g.gather(base, taken); len(members) > 1 {
			out = append(out, g.group(members))
		}
	}
	return out
}

// gather collects the free quotes that report the same as the base, itself first.
// What is near a member counts if it holds against the base as well, or else if it
// is a part of that member, or another wording of a member that is a part of the base.
func (g *grouping) gather(base int, taken []bool) []int {
	members := []int{base}
	taken[base] = true
	tried := map[int]bool{base: true}
	var left [][2]int // quotes that do not hold against the base, with a member near them
	for i := 0; i < len(members); i++ {
		for _, q := range g.near[members[i]] {
			if taken[q] || tried[q] || g.closerElsewhere(q, members[i], taken) {
				continue
			}
			tried[q] = true
			if !g.compare(base, q).Same {
				left = append(left, [2]int{q, members[i]})
				continue
			}
			taken[q] = true
			members = append(members, q)
		}
	}
	for _, l := range left {
		if q := l[0]; !taken[q] && g.joins(q, l[1], base) {
			taken[q] = true
			members = append(members, q)
		}
	}
	return members
}

// joins reports whether q, which is near a member but not like the base, belongs to
// the group: as a part of the member, or as another wording of a member that is a
// part of the base.
func (g *grouping) joins(q, member, base int) bool {
	a, m, b := &g.quotes[q], &g.quotes[member], &g.quotes[base]
	if _, possible := g.evidence(a, b); !possible || g.cast.match(a.speaker, b.speaker) == names.Different {
		return false
	}
	return contains(m, a) || contains(b, m) && len(a.words) <= 2*len(m.words)
}

// contains reports whether the second quote is a part of the first.
func contains(whole, part *printed) bool {
	return len(part.words) < len(whole.words) && share(whole, part) >= containedShare
}

// closerElsewhere reports whether q holds better against a free quote that is
// unlike the member than against the member.
func (g *grouping) closerElsewhere(q, member int, taken []bool) bool {
	score := g.compare(q, member).Score
	for _, o := range g.near[q] {
		if o != member && !taken[o] && g.compare(q, o).Score > score && !g.compare(o, member).Same {
			return true
		}
	}
	return false
}

// group makes the result of its members, the base first.
func (g *grouping) group(members []int) Group {
	slices.Sort(members[1:])
	out := Group{Members: make([]Member, len(members)), Speaker: g.speaker(members)}
	place := make(map[int]int, len(members))
	for i, q := range members {
		out.Members[i] = g.quotes[q].place
		place[q] = i
	}
	link := func(i, j int) {
		if g.fuller(j, i) {
			i, j = j, i
		}
		if c := g.compare(i, j); c.Same {
			out.Comparisons = append(out.Comparisons, Link{place[i], place[j], c})
			out.Severity = max(out.Severity, c.Severity)
		}
	}
	for _, q := range members[1:] {
		link(members[0], q)
	}
	for _, q := range members[1:] {
		near := slices.Clone(g.near[q])
		slices.Sort(near)
		for _, o := range near {
			if i, in := place[o]; in && i > 0 && o > q {
				link(q, o)
			}
		}
	}
	out.Earliest, out.Changed = g.chronology(members)
	for _, m := range out.Members {
		out.Reported = append(out.Reported, g.reported[m]...)
	}
	return out
}

// chronology returns the places of the member published first, and of the first
// after it whose wording departs from its by more than form; -1 for none.
func (g *grouping) chronology(members []int) (earliest, changed int) {
	var dated []int // places
	for i, q := range members {
		if !g.quotes[q].Published.IsZero() {
			dated = append(dated, i)
		}
	}
	if len(dated) < 2 {
		return -1, -1
	}
	slices.SortStableFunc(dated, func(i, j int) int {
		return g.quotes[members[i]].Published.Compare(g.quotes[members[j]].Published)
	})
	for _, i := range dated[1:] {
		if c := g.compare(members[dated[0]], members[i]); c.Same && c.Severity >= Check {
			return dated[0], i
		}
	}
	return dated[0], -1
}
