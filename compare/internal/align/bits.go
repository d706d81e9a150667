package align

import "math/bits"

// bitRows is a table of bits, each row padded so that a run of bits may be read
// across the border of two machine words, and before the first column.
type bitRows struct {
	words   []uint64
	stride  int
	columns int
}

// margin is how many columns before the first may be read.
const margin = 8

func (r *bitRows) reset(rows, columns int) {
	r.columns, r.stride = columns, (columns+2*margin)/64+2
	r.words = zeroed(r.words, rows*r.stride)
}

func (r *bitRows) set(i, j int) {
	j += margin
	r.words[i*r.stride+j>>6] |= 1 << (j & 63)
}

// window returns the n bits of row i from column j on, n up to margin.
func (r *bitRows) window(i, j, n int) uint64 {
	j += margin
	w := r.words[i*r.stride+j>>6:]
	return (w[0]>>(j&63) | w[1]<<(64-j&63)) & (1<<n - 1)
}

// setWindow sets n bits of row i from column j on, n up to margin, and j from
// -margin on. It may set bits that are no column's.
func (r *bitRows) setWindow(i, j, n int) {
	j += margin
	w := r.words[i*r.stride+j>>6:]
	w[0] |= (1<<n - 1) << (j & 63)
	w[1] |= (1<<n - 1) >> (64 - j&63)
}

// mask clears the bits of row i that the first row of another table lacks.
func (r *bitRows) mask(i int, by *bitRows) {
	for k, w := range by.row(0) {
		r.words[i*r.stride+k] &= w
	}
}

// empty reports whether no bit of row i is set.
func (r *bitRows) empty(i int) bool {
	any := uint64(0)
	for _, w := range r.row(i) {
		any |= w
	}
	return any == 0
}

func (r *bitRows) row(i int) []uint64 { return r.words[i*r.stride : (i+1)*r.stride] }

// setRange sets the bits of row i from column lo to hi, as far as there are
// such columns.
func (r *bitRows) setRange(i, lo, hi int) {
	lo, hi = max(lo, 0)+margin, min(hi, r.columns-1)+margin
	if lo > hi {
		return
	}
	words := r.row(i)
	first, last := uint64(1<<64-1)<<(lo&63), uint64(1<<64-1)>>(63-hi&63)
	if lo>>6 == hi>>6 {
		words[lo>>6] |= first & last
		return
	}
	words[lo>>6] |= first
	for k := lo>>6 + 1; k < hi>>6; k++ {
		words[k] = 1<<64 - 1
	}
	words[hi>>6] |= last
}

func (r *bitRows) clear(i, j int) {
	j += margin
	r.words[i*r.stride+j>>6] &^= 1 << (j & 63)
}

// each calls yield for each column of row i whose bit is set.
func (r *bitRows) each(i int, yield func(j int)) {
	for k, w := range r.row(i) {
		for ; w != 0; w &= w - 1 {
			yield(k*64 + bits.TrailingZeros64(w) - margin)
		}
	}
}
