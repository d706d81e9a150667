package quote

// kindOf tells what the pair p is whose words are at s.
func (r *reader) kindOf(p pair, s Span) Kind {
	if p.parent >= 0 || r.info[p.glyph].level != r.primaryLevel() {
		return Term
	}
	if beginsUtterance(s.In(r.text)) {
		return Direct
	}
	return Mixed
}
