package attribution_test

import (
	"fmt"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/quote"
)

func Example() {
	article := `Ruth Adler, the transport minister, told the Norvale Courier that the bridge was “safe.” ` +
		`“I crossed it this morning,” she said. A senior official, who asked not to be named, called it “a risk.”`

	for _, a := range attribution.Attribute(article, quote.Extract(article)) {
		fmt.Printf("%s: %s (%s", a.Speaker.Name, a.Text(article), a.Speaker.Type)
		if a.Speaker.Role != "" {
			fmt.Printf(", %s", a.Speaker.Role)
		}
		if a.Via != nil {
			fmt.Printf(", via the %s", a.Via.Name)
		}
		fmt.Println(")")
	}
	// Output:
	// Ruth Adler: safe. (person, transport minister, via the Norvale Courier)
	// Ruth Adler: I crossed it this morning, (person, transport minister)
	// a senior official: a risk. (unnamed)
}

// A desk that keeps its own keys finds them on the speakers.
func ExampleAttributor_known() {
	at := attribution.Attributor{Known: []attribution.Known{
		{ID: "desk-17", Name: "Ruth Adler", Aliases: []string{"the Iron Engineer"}},
	}}
	article := `“It holds,” said the Iron Engineer, as her staff call Ruth Adler. “For now,” Tom Webb replied.`

	for _, a := range at.Attribute(article, quote.Extract(article)) {
		fmt.Printf("%q %s %q\n", a.Text(article), a.Speaker.Name, a.Speaker.ID)
	}
	// Output:
	// "It holds," Ruth Adler "desk-17"
	// "For now," Tom Webb ""
}
