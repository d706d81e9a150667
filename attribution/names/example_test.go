package names_test

import (
	"fmt"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

func ExampleMatch() {
	fmt.Println(names.Match("President Volodymyr Zelensky", "Zelenskyy"))
	fmt.Println(names.Match("Bill Clinton", "William J. Clinton"))
	fmt.Println(names.Match("Bill Clinton", "Hillary Clinton"))
	fmt.Println(names.Match("the New York Times", "the Times"))
	// Output:
	// likely
	// likely
	// different
	// possible
}

func ExampleParse() {
	n := names.Parse("former President Ludwig van der Aar, Jr.")
	fmt.Printf("%s | %s | %s | %s | %s\n", n.Title, n.Given, n.Particle, n.Family, n.Suffix)
	// Output: former President | Ludwig | van der | Aar | Jr.
}
