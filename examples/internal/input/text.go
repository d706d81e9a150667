package input

import "bytes"

// readText takes a file as it is, but for a byte order mark.
func readText(data []byte) Article {
	text, marked := bytes.CutPrefix(data, bom)
	a := Article{Text: string(text)}
	if marked {
		a.origin.copied(0, len(bom))
	}
	return a
}
