package main

import (
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/mapping"

	"github.com/seed-e3d8b662/verbatim/compare"
)

// A bare is the yardstick: an index as one makes it with bleve's own means, with the
// fields of a quote that the archive searches and keeps, and no more than that. It has
// no field of all fields, no term vectors and no document values.
type bare struct{ bleve.Index }

func newBare(path string) (bare, error) {
	text := func(analyzer string, stored, indexed bool) *mapping.FieldMapping {
		f := bleve.NewTextFieldMapping()
		f.Analyzer, f.Store, f.Index = analyzer, stored, indexed
		f.IncludeInAll, f.IncludeTermVectors, f.DocValues = false, false, false
		return f
	}
	published := bleve.NewDateTimeFieldMapping()
	published.IncludeInAll, published.DocValues = false, false
	quote := bleve.NewDocumentStaticMapping()
	quote.AddFieldMappingsAt("text", text(en.AnalyzerName, true, true))
	quote.AddFieldMappingsAt("speaker", text(en.AnalyzerName, true, true))
	for _, name := range []string{"article", "source"} {
		quote.AddFieldMappingsAt(name, text(keyword.Name, true, true))
	}
	for _, name := range []string{"context", "url", "title"} {
		quote.AddFieldMappingsAt(name, text(keyword.Name, true, false))
	}
	quote.AddFieldMappingsAt("published", published)
	all := bleve.NewIndexMapping()
	all.DefaultMapping = quote
	index, err := bleve.New(path, all)
	return bare{index}, err
}

// add puts the quotes of articles into the index, in one batch.
func (b bare) add(articles []compare.Article) error {
	batch := b.NewBatch()
	for i := range articles {
		a := &articles[i]
		for j := range a.Quotes {
			q := &a.Quotes[j]
			err := batch.Index(placeOf(a, j), map[string]any{
				"text": q.Text(a.Text), "speaker": q.Speaker.Name, "context": a.Text[q.Marks[0].Open.Start:q.Marks[0].Close.End],
				"article": a.ID, "source": a.Source, "url": a.URL, "title": a.Title, "published": a.Published,
			})
			if err != nil {
				return err
			}
		}
	}
	return b.Batch(batch)
}

// match asks for ten quotes by a plain match query of the whole text.
func (b bare) match(text string) (places []string, took time.Duration, err error) {
	query := bleve.NewMatchQuery(text)
	query.SetField("text")
	request := bleve.NewSearchRequestOptions(query, wanted, 0, false)
	start := time.Now()
	result, err := b.Search(request)
	took = time.Since(start)
	if err != nil {
		return nil, took, err
	}
	for _, hit := range result.Hits {
		places = append(places, hit.ID)
	}
	return places, took, nil
}
