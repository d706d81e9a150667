package linear

// A Model is a set of weights made for adding up. Each template has a table of the
// values that have a weight in it. Where the weight of a candidate stands in the table
// is the sum of a step for each attribute of the template, and these sums are made for
// many templates at once: the steps of a value in each of them lie side by side in a
// few machine words, a row. It is read-only and safe for concurrent use.
type Model struct {
	start        row // where the tables start
	shared, free []column
	more         *Model // of further templates, or nil

	rows    [mostRows]row
	index   [mostValues]uint16 // the row of each value of a column
	weights [mostWeights]int32 // in hundredths, a table behind the other; the first is of nothing
}

// Arrays of constant lengths, powers of two, need no checks of bounds.
const (
	mostRows    = 1 << 12
	mostValues  = 1 << 14
	mostWeights = 1 << 19
)

// A column is an attribute and where its values start in the index.
type column struct{ attribute, first uint32 }

// A row holds a number for each of some templates, three in a word.
type row [words]uint64

const (
	words   = 7
	perWord = 3
	perRow  = words * perWord
	bits    = 21
)

// add adds to the number of the i-th template.
func (r *row) add(i, n int) { r[i/perWord] += uint64(n) << (i % perWord * bits) }

// Score returns the sum of the weights of a candidate's features, which are those
// of [Schema.Features].
func (m *Model) Score(values *Values) Score {
	total := Score(0)
	for ; m != nil; m = m.more {
		s := m.Share(values)
		total += s.Score(values)
	}
	return total
}

// Shared is what the candidates of one choice have in common. There can be only as many
// templates as a row has numbers for.
type Shared struct {
	model *Model
	sum   row
}

// Share returns what candidates have in common with these values of the attributes
// that they share by the schema.
func (m *Model) Share(values *Values) Shared {
	return Shared{m, m.add(&m.start, m.shared, values)}
}

// Score is the score of one of these candidates.
func (s *Shared) Score(values *Values) Score {
	sum := s.model.add(&s.sum, s.model.free, values)
	return Score(s.model.weigh(&sum))
}

// add returns a row with those of some columns' values added. An array would not be
// kept in registers.
func (m *Model) add(to *row, columns []column, values *Values) row {
	s0, s1, s2, s3, s4, s5, s6 := to[0], to[1], to[2], to[3], to[4], to[5], to[6]
	for i := range columns {
		c := &columns[i]
		value := uint32(values[c.attribute%mostAttributes])
		r := &m.rows[m.index[(c.first+value)%mostValues]%mostRows]
		s0 += r[0]
		s1 += r[1]
		s2 += r[2]
		s3 += r[3]
		s4 += r[4]
		s5 += r[5]
		s6 += r[6]
	}
	return row{s0, s1, s2, s3, s4, s5, s6}
}

// weigh returns the sum of the weights whose places are the numbers of a row.
func (m *Model) weigh(places *row) int32 {
	total := int32(0)
	for _, x := range places {
		total += m.weights[x%mostWeights]
		total += m.weights[x>>bits%mostWeights]
		total += m.weights[x>>(2*bits)%mostWeights]
	}
	return total
}
