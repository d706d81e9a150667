package same

import "math/bits"

// gramBits is the size of the set in which runs of letters are marked. Two
// runs that fall together do little harm.
const gramBits = 1 << 12

// grams holds the runs of three and of four bytes of a text, without regard to case.
type grams struct{ three, four gramSet }

type gramSet struct {
	bits [gramBits / 64]uint64
	size int
}

// mark makes g the runs of a text.
func (g *grams) mark(text string) {
	*g = grams{}
	var window uint32
	for i := range len(text) {
		c := text[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		window = window<<8 | uint32(c)
		if i >= 2 {
			g.three.add(window & (1<<24 - 1))
		}
		if i >= 3 {
			g.four.add(window)
		}
	}
}

func (s *gramSet) add(run uint32) {
	h := run * 2654435761 >> (32 - 12)
	word, bit := &s.bits[h>>6], uint64(1)<<(h&63)
	if *word&bit == 0 {
		*word |= bit
		s.size++
	}
}

// compare returns the share of all runs that both sets have, and the share of
// those of the smaller.
func (s *gramSet) compare(t *gramSet) (all, part float32) {
	common := 0
	for i := range s.bits {
		common += bits.OnesCount64(s.bits[i] & t.bits[i])
	}
	return share(float32(common), float32(s.size+t.size-common)), share(float32(common), float32(min(s.size, t.size)))
}
