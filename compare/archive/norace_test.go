//go:build !race

package archive_test

const recallQuotes = 20_000
