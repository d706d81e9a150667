package compare

import (
	"cmp"
	"context"
	"slices"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// form builds the groups of the links. What no chain of links connects has no part in
// one group, so that each such cluster is formed by itself.
func (g *grouping) form(ctx context.Context, links []link, progress func(float64)) ([]Group, error) {
	clusters := clustersOf(links)
	formed := make([][]based, len(clusters))
	err := parallel(ctx, len(clusters), progress, func(i int) { formed[i] = newCluster(g, clusters[i]).form(ctx) })
	all := slices.Concat(formed...)
	all = append(all, g.quotedOnce(all)...)
	slices.SortFunc(all, func(x, y based) int { return g.compareFullness(x.base, y.base) })
	out := make([]Group, len(all))
	for i := range all {
		out[i] = all[i].Group
	}
	return out, err
}

// A based is a group with the number of its base.
type based struct {
	base int32
	Group
}

// clustersOf divides links into those that hang together.
func clustersOf(links []link) [][]link {
	head := make(map[int32]int32)
	find := func(i int32) int32 {
		for {
			h, linked := head[i]
			if !linked || h == i {
				return i
			}
			if next, linked := head[h]; linked {
				head[i] = next // halve the path
			}
			i = h
		}
	}
	for i := range links {
		if a, b := find(links[i].a), find(links[i].b); a != b {
			head[max(a, b)] = min(a, b)
		}
	}
	var out [][]link
	place := make(map[int32]int)
	for _, l := range links {
		h := find(l.a)
		at, known := place[h]
		if !known {
			at = len(out)
			place[h] = at
			out = append(out, nil)
		}
		out[at] = append(out[at], l)
	}
	return out
}

// A cluster is the quotes that links connect.
type cluster struct {
	*judge
	near     map[int32][]int32 // of each quote those verified to report the same
	verified map[[2]int32]Comparison
	taken    map[int32]bool
}

func newCluster(g *grouping, links []link) *cluster {
	c := &cluster{newJudge(g), make(map[int32][]int32), make(map[[2]int32]Comparison, len(links)), make(map[int32]bool)}
	for _, l := range links {
		c.verified[[2]int32{l.a, l.b}] = l.Comparison
		c.near[l.a] = append(c.near[l.a], l.b)
		c.near[l.b] = append(c.near[l.b], l.a)
	}
	return c
}

// compare compares two quotes, the fuller one as the first, unless it has done so before.
func (c *cluster) compare(i, j int32) Comparison {
	if c.compareFullness(j, i) < 0 {
		i, j = j, i
	}
	key := [2]int32{i, j}
	v, done := c.verified[key]
	if !done {
		v = c.weigh(i, j)
		c.verified[key] = v
	}
	return v
}

// form builds the groups around the fullest wordings.
func (c *cluster) form(ctx context.Context) []based {
	order := make([]int32, 0, len(c.near))
	for i := range c.near {
		order = append(order, i)
	}
	slices.SortFunc(order, c.compareFullness)
	var out []based
	for _, base := range order {
		if c.taken[base] || ctx.Err() != nil {
			continue
		}
		if members := c.gather(base); len(members) > 1 {
			out = append(out, based{base, c.group(members)})
		}
	}
	return out
}

// gather collects the free quotes that report the same as the base, itself first.
// What is near a member counts if it holds against the base as well, or else if it
// is a part of that member, or another wording of a member that is a part of the base.
func (c *cluster) gather(base int32) []int32 {
	members := []int32{base}
	c.taken[base] = true
	tried := map[int32]bool{base: true}
	var left [][2]int32 // quotes that do not hold against the base, with a member near them
	for i := 0; i < len(members); i++ {
		for _, q := range c.near[members[i]] {
			if c.taken[q] || tried[q] || c.closerElsewhere(q, members[i]) {
				continue
			}
			tried[q] = true
			if !c.compare(base, q).Same {
				left = append(left, [2]int32{q, members[i]})
				continue
			}
			c.taken[q] = true
			members = append(members, q)
		}
	}
	for _, l := range left {
		if q := l[0]; !c.taken[q] && c.joins(q, l[1], base) {
			c.taken[q] = true
			members = append(members, q)
		}
	}
	return members
}

// joins reports whether q, which is near a member but not like the base, belongs to
// the group: as a part of the member, or as another wording of a member that is a
// part of the base.
func (g *grouping) joins(q, member, base int32) bool {
	a, m, b := g.quotes.at(q), g.quotes.at(member), g.quotes.at(base)
	if _, possible := g.evidence(a, b); !possible || g.people.match(a.speaker, b.speaker) == names.Different {
		return false
	}
	return g.contains(m, a) || g.contains(b, m) && a.words <= 2*m.words
}

// contains reports whether the second quote is a part of the first.
func (g *grouping) contains(whole, part *printed) bool {
	return part.words < whole.words && g.weights.share(whole, part) >= containedShare
}

// closerElsewhere reports whether q holds better against a free quote that is
// unlike the member than against the member.
func (c *cluster) closerElsewhere(q, member int32) bool {
	score := c.compare(q, member).Score
	for _, o := range c.near[q] {
		if o != member && !c.taken[o] && c.compare(q, o).Score > score && !c.compare(o, member).Same {
			return true
		}
	}
	return false
}

// group makes the result of its members, the base first.
func (c *cluster) group(members []int32) Group {
	slices.Sort(members[1:])
	out := Group{Members: make([]Member, len(members)), Speaker: c.speaker(members)}
	place := make(map[int32]int, len(members))
	for i, q := range members {
		out.Members[i] = c.quotes.at(q).place()
		place[q] = i
	}
	link := func(i, j int32) {
		if c.compareFullness(j, i) < 0 {
			i, j = j, i
		}
		if v := c.compare(i, j); v.Same {
			out.Comparisons = append(out.Comparisons, Link{place[i], place[j], v})
			out.Severity = max(out.Severity, v.Severity)
		}
	}
	for _, q := range members[1:] {
		link(members[0], q)
	}
	for _, q := range members[1:] {
		near := slices.Clone(c.near[q])
		slices.Sort(near)
		for _, o := range near {
			if i, in := place[o]; in && i > 0 && o > q {
				link(q, o)
			}
		}
	}
	out.Conflict = c.conflict(members, out.Comparisons)
	out.Earliest, out.Changed = c.chronology(members)
	for _, q := range members {
		out.Reported = append(out.Reported, c.reported[q]...)
	}
	return out
}

// chronology returns the places of the member published first, and of the first
// after it whose wording departs from its by more than form; -1 for none.
func (c *cluster) chronology(members []int32) (earliest, changed int) {
	var dated []int // places
	for i, q := range members {
		if c.quotes.at(q).published != unknownTime {
			dated = append(dated, i)
		}
	}
	if len(dated) < 2 {
		return -1, -1
	}
	slices.SortStableFunc(dated, func(i, j int) int {
		return cmp.Compare(c.quotes.at(members[i]).published, c.quotes.at(members[j]).published)
	})
	for _, i := range dated[1:] {
		if v := c.compare(members[dated[0]], members[i]); v.Same && v.Severity >= Check {
			return dated[0], i
		}
	}
	return dated[0], -1
}
