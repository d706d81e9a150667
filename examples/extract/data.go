package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"iter"
	"strconv"

	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
	"github.com/seed-e3d8b662/verbatim/examples/internal/record"
)

func writeJSONLines(w io.Writer, articles iter.Seq[cli.Article]) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for a := range articles {
		if err := enc.Encode(record.NewArticle(&a.Article, a.Quotes)); err != nil {
			return err
		}
	}
	return nil
}

// writeJSON writes one array.
func writeJSON(w io.Writer, articles iter.Seq[cli.Article]) error {
	list := []record.Article{}
	for a := range articles {
		list = append(list, record.NewArticle(&a.Article, a.Quotes))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}

// writeCSV writes one row a quote, a quote of several spans from the start of
// its first to the end of its last.
func writeCSV(w io.Writer, articles iter.Seq[cli.Article]) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"article", "source", "start", "end", "kind", "text",
		"speaker", "type", "mention", "cue", "via", "confidence", "rule"}}
	for a := range articles {
		for _, q := range record.NewArticle(&a.Article, a.Quotes).Quotes {
			rows = append(rows, csvRow(&a, q.Quote))
		}
		if err := out.WriteAll(rows); err != nil {
			return err
		}
		rows = rows[:0]
	}
	return out.WriteAll(rows)
}

func csvRow(a *cli.Article, q record.Quote) []string {
	var speaker record.Speaker
	speakerType := ""
	if q.Speaker != nil {
		speaker, speakerType = *q.Speaker, q.Speaker.Type.String()
	}
	return record.Row(a.ID, a.Source,
		strconv.Itoa(q.Spans[0].Start), strconv.Itoa(q.Spans[len(q.Spans)-1].End),
		q.Kind.String(), q.Text,
		speaker.Name, speakerType, speaker.Mention.String(), q.Cue.String(), q.Via.String(),
		strconv.FormatFloat(q.Confidence, 'f', 2, 64), q.Rule)
}
