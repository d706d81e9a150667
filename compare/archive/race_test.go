//go:build race

package archive_test

// recallQuotes is smaller with the race detector, which takes five times as long.
const recallQuotes = 4_000
