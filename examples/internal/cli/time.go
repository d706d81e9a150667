package cli

import "time"

// layouts are how newsrooms write times: ISO 8601, with and without the parts that it
// leaves open, and RFC 1123 as in RSS.
var layouts = []string{
	time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04",
	time.DateTime, "2006-01-02 15:04", time.DateOnly, time.RFC1123Z, time.RFC1123,
}

// Time reads a time as newsrooms write it; one that it cannot read is unknown.
func Time(s string) time.Time {
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}
