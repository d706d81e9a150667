package record

import "strings"

// Row returns the cells of a row of CSV as spreadsheets read them without harm: before
// one that they would take for a formula stands an apostrophe, as before "=" and "@" in
// what somebody printed (OWASP, CSV Injection).
func Row(cells ...string) []string {
	for i, c := range cells {
		if c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
			cells[i] = "'" + c
		}
	}
	return cells
}
