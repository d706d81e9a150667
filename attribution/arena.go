package attribution

// An arena lends entities, which stay where they are, and takes all of them back at once.
type arena struct {
	chunks [][]entity
	lent   int
}

// chunk is how many entities are made at once.
const chunk = 8

// next returns an entity of which nothing is known.
func (a *arena) next() *entity {
	if a.lent == chunk*len(a.chunks) {
		a.chunks = append(a.chunks, make([]entity, chunk))
	}
	e := a.at(a.lent)
	a.lent++
	return e
}

func (a *arena) at(i int) *entity { return &a.chunks[i/chunk][i%chunk] }

// takeBack forgets what the article says of the entities lent, but for the memory that
// lists of it took.
func (a *arena) takeBack() {
	for i := range a.lent {
		e := a.at(i)
		clear(e.roles)
		*e = entity{names: e.names[:0], roles: e.roles[:0]}
	}
	a.lent = 0
}
