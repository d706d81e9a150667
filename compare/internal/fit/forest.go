package fit

import "math"

// A Forest sums up trees faster than one after the other: each is padded to the
// full depth and laid out level by level, so that a step down is arithmetic
// rather than a branch, and four go down side by side.
type Forest struct {
	depth  int
	splits []split   // 1<<depth - 1 of each tree, the children of k at 2k+1 and 2k+2
	leaves []float32 // 1<<depth of each tree
}

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
	inner := 1<<f.depth - 1
	f.splits = make([]split, len(trees)*inner)
	f.leaves = make([]float32, len(trees)*(inner+1))
	for i, t := range trees {
		t.layOut(0, 0, f.splits[i*inner:(i+1)*inner], f.leaves[i*(inner+1):(i+1)*(inner+1)])
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

// layOut writes node n to place k. A value above the last level is repeated on it.
func (t Tree) layOut(n int16, k int, splits []split, leaves []float32) {
	node := &t[n]
	switch {
	case k >= len(splits):
		leaves[k-len(splits)] = node.Value
	case node.Feature < 0:
		splits[k] = split{threshold: float32(math.Inf(1))}
		t.layOut(n, 2*k+1, splits, leaves)
		t.layOut(n, 2*k+2, splits, leaves)
	default:
		splits[k] = split{node.Threshold, uint32(node.Feature)}
		t.layOut(node.Below, 2*k+1, splits, leaves)
		t.layOut(node.Above, 2*k+2, splits, leaves)
	}
}

// Sum is what the trees give for the features together.
func (f *Forest) Sum(features []float32) float64 {
	var v [maxFeatures]float32
	copy(v[:], features)
	inner := 1<<f.depth - 1
	sum, s, l := 0.0, f.splits, f.leaves
	for ; len(l) >= 4*(inner+1); s, l = s[4*inner:], l[4*(inner+1):] {
		s0, s1, s2, s3 := s[:inner], s[inner:2*inner], s[2*inner:3*inner], s[3*inner:4*inner]
		var k0, k1, k2, k3 uint
		for range f.depth {
			k0, k1, k2, k3 = s0[k0].down(k0, &v), s1[k1].down(k1, &v), s2[k2].down(k2, &v), s3[k3].down(k3, &v)
		}
		n, w := uint(inner), uint(inner+1)
		sum += float64(l[k0-n])
		sum += float64(l[k1-n+w])
		sum += float64(l[k2-n+2*w])
		sum += float64(l[k3-n+3*w])
	}
	for ; len(l) > 0; s, l = s[inner:], l[inner+1:] {
		k := uint(0)
		for range f.depth {
			k = s[k].down(k, &v)
		}
		sum += float64(l[k-uint(inner)])
	}
	return sum
}

// down is the place below k that the features lead to.
func (s *split) down(k uint, v *[maxFeatures]float32) uint {
	above := uint(0)
	if v[s.feature%maxFeatures] >= s.threshold {
		above = 1
	}
	return 2*k + 1 + above
}
