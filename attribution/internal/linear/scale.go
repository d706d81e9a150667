package linear

// A Scale sorts whole numbers into buckets, which are the values of an attribute. It is
// read-only and safe for concurrent use.
type Scale struct {
	least   int // nothing below it is told apart
	buckets [128]uint8
}

// NewScale returns the scale whose buckets end with some limits, in their order, and
// with a last one for what is beyond. The limits are less than 127 apart.
func NewScale(limits ...int) *Scale {
	s := &Scale{least: limits[0]}
	at := 0
	for i := range s.buckets {
		for at < len(limits) && s.least+i > limits[at] {
			at++
		}
		s.buckets[i] = uint8(at)
	}
	return s
}

// Of returns the bucket of a number, the first whose limit it does not exceed.
func (s *Scale) Of(n int) uint16 {
	return uint16(s.buckets[min(max(n-s.least, 0), len(s.buckets)-1)])
}
