package main

import (
	"fmt"
	"strings"
)

// A calibration counts decisions by tenths of the probability that they were given.
type calibration [10]struct{ n, right int }

func (c *calibration) add(probability float64, right bool) {
	bin := &c[min(len(c)-1, int(float64(len(c))*probability))]
	bin.n++
	if right {
		bin.right++
	}
}

// String is a table of how many of each tenth are right.
func (c *calibration) String() string {
	var b strings.Builder
	for i, bin := range c {
		if bin.n > 0 {
			fmt.Fprintf(&b, "confidence %.1f to %.1f: %.2f right of %d\n", float64(i)/10, float64(i+1)/10, ratio(bin.right, bin.n), bin.n)
		}
	}
	return b.String()
}
