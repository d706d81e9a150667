package lexicon

// A Mark groups the marks of punctuation that houses exchange for one another.
type Mark uint8

const (
	OtherMark Mark = iota // not exchanged; no mark at all
	QuoteMark
	Dash
	Ellipsis
)

func markOf(form string) Mark {
	switch form {
	case "\"", "“", "”", "„", "«", "»", "''", "``", "'", "‘", "’":
		return QuoteMark
	case "-", "--", "–", "—", "−":
		return Dash
	case "...", "…", "....", ". . .":
		return Ellipsis
	}
	return OtherMark
}
