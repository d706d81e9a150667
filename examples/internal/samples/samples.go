// Package samples carries the articles that the example programs read when they
// are given none: seven articles on two events. The people, places and outlets
// in them are invented.
package samples

import "embed"

// Files holds the articles, in the formats that the programs read, under Root.
//
//go:embed articles
var Files embed.FS

// Root is the directory in Files that holds the articles.
const Root = "articles"
