package compare_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/compare"
)

// written writes pairs as "a=b".
func written(a, b string, pairs []compare.Pair) []string {
	out := make([]string, len(pairs))
	for i, p := range pairs {
		out[i] = p.A.In(a) + "=" + p.B.In(b)
	}
	return out
}

func TestAlign(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want []string
	}{
		{"We trust it.", "We trust it.", []string{"We=We", "trust=trust", "it=it", ".=."}},
		{"", "We trust it.", []string{}},
		{"They gave up because of the rain.", "They abandoned it due to rain.",
			[]string{"They=They", "gave=abandoned", "up=abandoned", "because=due", "of=to", "rain=rain", ".=."}},
		{"The bridge of Norvale will stay open.", "Norvale's bridge will stay open.",
			[]string{"bridge=bridge", "of='s", "Norvale=Norvale", "will=will", "stay=stay", "open=open", ".=."}},
	} {
		got := compare.Align(test.a, test.b)
		assert.Equal(t, test.want, written(test.a, test.b, got))
		back := compare.Align(test.b, test.a)
		for i, p := range back {
			back[i] = compare.Pair{A: p.B, B: p.A}
		}
		assert.ElementsMatch(t, got, back, "symmetric")
	}
}
