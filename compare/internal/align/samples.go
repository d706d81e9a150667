package align

// Samples calls yield for each pair of tokens that stage would judge, given
// the earlier stages of m, with the features that are not 0. Training uses it.
func (m *Model) Samples(a, b *Text, stage int, yield func(i, j int, index []int, values []float32)) {
	if len(a.Tokens) == 0 || len(b.Tokens) == 0 {
		return
	}
	if Inverse(a, b) {
		m.Samples(b, a, stage, func(i, j int, index []int, values []float32) { yield(j, i, index, values) })
		return
	}
	g := new(grid)
	g.reset(a, b)
	g.contained()
	each := g.allRelated
	if stage > lexicalStage {
		g.decide(m.tally(lexicalStage), g.allRelated)
		g.linked = true
		g.neighbours()
		each = g.unlinked
	}
	if stage > contextStage {
		g.decide(m.tally(contextStage), g.unlinked)
		g.neighbours()
		each = g.joins
	}
	each(func(i, j int) {
		var v seen
		g.rate(&tally{weights: &m.weights[stage], sorts: m.sorts, seen: &v}, i, j)
		yield(i, j, v.index, v.values)
	})
}

// Stages is how many stages a Model has.
const Stages = stages
