package archive

import (
	index "github.com/blevesearch/bleve_index_api"
)

// mostParts is how many parts an index in memory may have.
const mostParts = 16

// mergeInMemory keeps an archive in memory from having a part for each call of Add: a
// search looks into all of them. bleve's index merges parts on the disk only, so here
// the newest parts are indexed again as one, with each older one that is not much
// larger; that way an article is indexed again a few times only.
func (a *Archive) mergeInMemory() error {
	if a.path != "" {
		return nil
	}
	v, err := a.view()
	if err != nil {
		return err
	}
	defer v.close()
	if len(v.parts) <= mostParts {
		return nil
	}
	first := len(v.parts) - 1
	sum := v.parts[first].Count()
	for first > 0 && v.parts[first-1].Count() <= 2*sum {
		first--
		sum += v.parts[first].Count()
	}
	batch := index.NewBatch()
	err = v.entries(v.parts[min(first, len(v.parts)-2):], func(e entry) error {
		for _, d := range e.documents() {
			batch.Update(d)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return a.index.Batch(batch)
}
