package align

import "github.com/seed-e3d8b662/verbatim/compare/internal/lexicon"

// indexed is how many tokens an index holds.
const indexed = 64

// An index tells which of some tokens may be related to another: a bit for each
// of them, by the keys of their words and by what relates tokens whose words no
// table does.
type index struct {
	keys                   [lexicon.Keys]uint64
	numeric, capital, mark uint64
}

// post makes x the index of so many tokens at most.
func (x *index) post(tokens []Token) {
	*x = index{}
	for j := range tokens {
		t, bit := &tokens[j], uint64(1)<<j
		for _, k := range t.Word.Has {
			x.keys[k] |= bit
		}
		if t.Numeric {
			x.numeric |= bit
		}
		if t.Capital {
			x.capital |= bit
		}
		if t.Word.Mark != lexicon.OtherMark {
			x.mark |= bit
		}
	}
}

// find returns the tokens that may be related to t.
func (x *index) find(t *Token) (found uint64) {
	for _, k := range t.Word.Seeks {
		found |= x.keys[k]
	}
	if t.Numeric {
		found |= x.numeric
	}
	if t.Capital {
		found |= x.capital
	}
	if t.Word.Mark != lexicon.OtherMark {
		found |= x.mark
	}
	return found
}
