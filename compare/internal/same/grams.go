package same

import "math/bits"

// gramBits is the size of the set in which runs of letters are marked. Two
// runs that fall together do little harm.
const gramBits = 1 << 12

// grams holds the runs of three and of four bytes of a text, without regard to case.
type grams struct{ three, four gramSet }

type gramSet [gramBits / 64]uint64

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
	s[h>>6] |= 1 << (h & 63)
}

// compare returns the share of all runs that both sets have, and the share of
// those of the smaller.
func (s *gramSet) compare(t *gramSet) (all, part float32) {
	var common, x, y int
	for i := range s {
		common += bits.OnesCount64(s[i] & t[i])
		x += bits.OnesCount64(s[i])
		y += bits.OnesCount64(t[i])
	}
	return share(float32(common), float32(x+y-common)), share(float32(common), float32(min(x, y)))
}
