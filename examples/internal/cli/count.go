package cli

import "strconv"

// Count writes a number of things: "1 article", "2 articles".
func Count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}
