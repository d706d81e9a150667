package archive

import "fmt"

// sumKey is where each batch keeps the sum that it makes. No checksum guards the
// index's lists of its parts and of what is deleted: by the sum it shows that they are
// not those of the last batch.
var sumKey = []byte("sum")

// A sum is how many articles and quotes there are.
type sum struct {
	batch            int // that made it so, counted from 1
	articles, quotes int
}

func (s sum) encode() []byte { return fmt.Append(nil, s.batch, s.articles, s.quotes) }

// lastSum reads the sum that the last batch made. It is zero where there was none.
func (v *view) lastSum() (s sum, err error) {
	b, err := v.snapshot.GetInternal(sumKey)
	if err == nil && b != nil {
		_, err = fmt.Sscan(string(b), &s.batch, &s.articles, &s.quotes)
	}
	return s, err
}

// nextSum is the sum that the next batch makes, before what it adds and takes away.
func (v *view) nextSum() (sum, error) {
	s, err := v.lastSum()
	if err == nil && s.batch == 0 {
		s.articles, s.quotes, err = v.count()
	}
	s.batch++
	return s, err
}

// count counts the articles and quotes that there are.
func (v *view) count() (articles, quotes int, err error) {
	for i := range v.parts {
		p := &v.parts[i]
		all := int(p.Count())
		if p.deleted != nil {
			all -= int(p.deleted.GetCardinality())
		}
		heads, err := p.postings(fieldHead, isHead)
		if err != nil {
			return 0, 0, err
		}
		n := 0
		if heads != nil {
			n = int(p.live(heads).GetCardinality())
		}
		articles += n
		quotes += all - n
	}
	return articles, quotes, nil
}

// verifySum compares the last batch's sum, as the newest snapshot on the disk has it,
// with what was loaded.
func (v *view) verifySum(newest []byte) error {
	s, err := v.lastSum()
	if err != nil || s == (sum{}) && newest == nil { // nothing was ever added
		return err
	}
	if string(newest) != string(s.encode()) {
		return fmt.Errorf("%s: the newest snapshot cannot be loaded", rootFile)
	}
	articles, quotes, err := v.count()
	if err == nil && (articles != s.articles || quotes != s.quotes) {
		err = fmt.Errorf("%s: %d articles and %d quotes are there instead of %d and %d", rootFile, articles, quotes, s.articles, s.quotes)
	}
	return err
}
