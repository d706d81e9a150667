package archive

import (
	"context"
	"fmt"
)

// rebuildBatch is how many quotes Rebuild adds at a time.
const rebuildBatch = 2000

// Rebuild makes a new archive of what an archive of this or an older schema version
// holds. The old one stays as it is. At the new one's place there must be nothing, or an
// empty directory. If Rebuild fails, delete what it made and begin again.
func Rebuild(ctx context.Context, old, new string) error {
	l, err := readLabel(old)
	if err != nil {
		return err
	}
	if l.Schema > schema {
		return fmt.Errorf("archive %s: %w: it has version %d and this program knows %d; use a newer program", old, ErrSchema, l.Schema, schema)
	}
	if !isNew(new) {
		return fmt.Errorf("%s is not empty; name a directory that does not exist yet", new)
	}
	from := &Archive{path: old, readOnly: true}
	if err := from.openIndex(); err != nil {
		return err
	}
	defer from.Close()
	to, err := Open(new)
	if err != nil {
		return err
	}
	if err := from.copyTo(ctx, to); err != nil {
		to.Close()
		return err
	}
	return to.Close()
}

// copyTo adds all articles to another archive.
func (a *Archive) copyTo(ctx context.Context, to *Archive) error {
	v, err := a.view()
	if err != nil {
		return err
	}
	defer v.close()
	var entries []entry
	quotes := 0
	err = v.entries(v.parts, func(e entry) error {
		entries = append(entries, e)
		if quotes += len(e.quotes); quotes < rebuildBatch {
			return nil
		}
		err := to.put(ctx, entries)
		entries, quotes = entries[:0], 0
		return err
	})
	if err != nil {
		return err
	}
	return to.put(ctx, entries)
}

// entries hands each article of some parts to f.
func (v *view) entries(parts []part, f func(entry) error) error {
	for i := range parts {
		p := &parts[i]
		heads, err := p.postings(fieldHead, isHead)
		if err != nil {
			return err
		}
		if heads == nil {
			continue
		}
		for it := p.live(heads).Iterator(); it.HasNext(); {
			e, err := v.entry(p, it.Next())
			if err != nil {
				return err
			}
			if err := f(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// entry reads the article whose head is at a place.
func (v *view) entry(p *part, doc uint32) (entry, error) {
	id, record, err := p.stored(doc)
	if err != nil {
		return entry{}, err
	}
	h, err := decodeHead(id, record)
	if err != nil {
		return entry{}, err
	}
	e := entry{head: h}
	for n := range h.Quotes {
		id := quoteID(h.ID, n)
		record, found, err := v.record(id)
		if err == nil && !found {
			err = errRecord(id)
		}
		if err != nil {
			return e, err
		}
		q, err := decodeQuote(id, record)
		if err != nil {
			return e, err
		}
		q.of(&h)
		e.quotes = append(e.quotes, q)
	}
	return e, nil
}
