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

func (r *bitRows) has(i, j int) bool { return r.window(i, j, 1) != 0 }

// setRange sets the bits of the first row from column lo to hi, as far as there
// are such columns.
func (r *bitRows) setRange(lo, hi int) {
	for j := max(lo, 0); j <= min(hi, r.columns-1); j++ {
		r.set(0, j)
	}
}

// each calls yield for each column of row i whose bit is set.
func (r *bitRows) each(i int, yield func(j int)) {
	for k, w := range r.words[i*r.stride : (i+1)*r.stride] {
		for ; w != 0; w &= w - 1 {
			yield(k*64 + bits.TrailingZeros64(w) - margin)
		}
	}
}
