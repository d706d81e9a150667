package fit

import "math"

// A Forest sums up trees faster than one after the other: each is padded to the
// full depth and laid out level by level, so that a step down is arithmetic
// rather than a branch, and four go down side by side. The places of four trees
// take turns: place k of the second stands at 4k+1.
type Forest struct {
	depth  int
	splits []split   // 1<<depth - 1 of each tree, the children of k at 2k+1 and 2k+2
	leaves []float32 // 1<<depth of each tree
}

// lanes is how many trees go down side by side.
const lanes = 4

type split struct {
	threshold float32
	feature   uint32
}

// maxFeatures is how many features a Forest can ask for.
const maxFeatures = 64

// NewForest lays out trees that ask for no more than 64 features.
func NewForest(trees []Tree) *Forest {
	f := new(Forest)
	for _, t := range trees {
		f.depth = max(f.depth, t.depth(0))
	}
	inner, groups := 1<<f.depth-1, (len(trees)+lanes-1)/lanes
	f.splits = make([]split, groups*lanes*inner)
	f.leaves = make([]float32, groups*lanes*(inner+1))
	for i, t := range trees {
		group, lane := i/lanes, i%lanes
		t.layOut(0, 0, f.splits[group*lanes*inner+lane:], f.leaves[group*lanes*(inner+1)+lane:], inner)
	}
	return f
}

// depth is how many questions lie between node n and the deepest value below it.
func (t Tree) depth(n int16) int {
	if t[n].Feature < 0 {
		return 0
	}
	return 1 + max(t.depth(t[n].Below), t.depth(t[n].Above))
}

// layOut writes node n to place k of so many inner ones. A value above the last
// level is repeated on it.
func (t Tree) layOut(n int16, k int, splits []split, leaves []float32, inner int) {
	node := &t[n]
	switch {
	case k >= inner:
		leaves[lanes*(k-inner)] = node.Value
	case node.Feature < 0:
		splits[lanes*k] = split{threshold: float32(math.Inf(1))}
		t.layOut(n, 2*k+1, splits, leaves, inner)
		t.layOut(n, 2*k+2, splits, leaves, inner)
	default:
		splits[lanes*k] = split{node.Threshold, uint32(node.Feature)}
		t.layOut(node.Below, 2*k+1, splits, leaves, inner)
		t.layOut(node.Above, 2*k+2, splits, leaves, inner)
	}
}

// Sum is what the trees give for the features together.
func (f *Forest) Sum(features []float32) float64 {
	var v [maxFeatures]float32
	copy(v[:], features)
	sum, inner := 0.0, uint(lanes)<<f.depth-lanes
	for s, l := f.splits, f.leaves; len(l) > 0; s, l = s[inner:], l[inner+lanes:] {
		k0, k1, k2, k3 := uint(0), uint(1), uint(2), uint(3)
		for range f.depth {
			k0 = 2*k0 + lanes*(1+s[k0].above(&v))
			k1 = 2*k1 + lanes*(1+s[k1].above(&v)) - 1
			k2 = 2*k2 + lanes*(1+s[k2].above(&v)) - 2
			k3 = 2*k3 + lanes*(1+s[k3].above(&v)) - 3
		}
		sum += float64(l[k0-inner])
		sum += float64(l[k1-inner])
		sum += float64(l[k2-inner])
		sum += float64(l[k3-inner])
	}
	return sum
}

// above is 1 if the features lead to the upper child, else 0.
func (s *split) above(v *[maxFeatures]float32) uint {
	above := uint(0)
	if v[s.feature%maxFeatures] >= s.threshold {
		above = 1
	}
	return above
}
