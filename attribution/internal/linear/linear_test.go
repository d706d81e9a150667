package linear_test

import (
	"fmt"
	"math"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
)

const (
	colour uint8 = iota
	shape
)

var schema = linear.NewSchema([]linear.Attribute{
	colour: linear.NewAttribute("colour", "red", "green"),
	shape:  linear.NewAttribute("shape", "round", "square", "flat"),
}, [][]uint8{{colour}, {shape}, {colour, shape}}, func(a uint8) bool { return a == colour })

func TestFeatures(t *testing.T) {
	var got []string
	for _, f := range schema.Features(nil, &linear.Values{1, 2}) {
		got = append(got, schema.Format(f))
	}
	assert.Equal(t, []string{"colour=green", "shape=flat", "colour=green shape=flat"}, got)
}

func TestSchemaOfTooMany(t *testing.T) {
	most := len(linear.Values{})
	assert.NotPanics(t, func() { linear.NewSchema(make([]linear.Attribute, most), [][]uint8{{colour}}, nil) })
	assert.Panics(t, func() { linear.NewSchema(make([]linear.Attribute, most+1), [][]uint8{{colour}}, nil) })
}

func TestWrite(t *testing.T) {
	f := schema.Features(nil, &linear.Values{1, 2})
	file := schema.Write("# weights\n", linear.Weights{f[2]: -0.25, f[0]: 1.5})
	assert.Equal(t, "# weights\n1.50 colour=green\n-0.25 colour=green shape=flat\n", file)
	m, err := schema.Load(file)
	require.NoError(t, err)
	assert.Equal(t, linear.Score(125), m.Score(&linear.Values{1, 2}))
}

func TestScore(t *testing.T) {
	m, err := schema.Load("1.5 colour=green\n-0.25 colour=green shape=flat\n0.5 shape=round\n")
	require.NoError(t, err)
	for _, tt := range []struct {
		values linear.Values
		want   linear.Score
	}{
		{linear.Values{1, 2}, 125},
		{linear.Values{1, 0}, 200},
		{linear.Values{0, 1}, 0},
		{linear.Values{1, 2}, 125},
	} {
		assert.Equal(t, tt.want, m.Score(&tt.values))
	}
	empty := schema.NewModel(nil)
	assert.Zero(t, empty.Score(&linear.Values{1, 2}))
}

func TestShared(t *testing.T) {
	m, err := schema.Load("1.5 colour=green\n-0.25 colour=green shape=flat\n0.5 shape=round\n")
	require.NoError(t, err)
	green := m.Share(&linear.Values{1, 0})
	for shape, want := range []linear.Score{200, 150, 125} {
		assert.Equal(t, want, green.Score(&linear.Values{1, uint16(shape)}))
	}
}

// TestManyTemplates adds up more templates than go into a row.
func TestManyTemplates(t *testing.T) {
	attributes := make([]linear.Attribute, 50)
	templates := make([][]uint8, len(attributes))
	file := ""
	for i := range attributes {
		attributes[i] = linear.NewAttribute(fmt.Sprint(i), "no", "yes")
		templates[i] = []uint8{uint8(i)}
		file += fmt.Sprintf("%d %d=yes\n", i+1, i)
	}
	m, err := linear.NewSchema(attributes, templates, nil).Load(file)
	require.NoError(t, err)
	for i := range attributes {
		var values linear.Values
		values[i] = 1
		assert.Equal(t, linear.Score(100*(i+1)), m.Score(&values))
	}
	assert.Panics(t, func() { linear.NewSchema(attributes, templates, func(uint8) bool { return false }) })
}

func TestScoreOdds(t *testing.T) {
	for _, s := range []linear.Score{-4096, -500, -128, -1, 0, 1, 127, 128, 345, 4096} {
		assert.InEpsilon(t, math.Exp(float64(s)/100), s.Odds(), 1e-12, s)
		assert.InEpsilon(t, 1/(1+math.Exp(-float64(s)/100)), s.Probability(), 1e-12, s)
	}
	assert.Less(t, linear.Score(-1e6).Odds(), 1e-17)
	assert.Greater(t, linear.Score(1e6).Odds(), 1e17)
}

func TestLoadErrors(t *testing.T) {
	for _, line := range []string{"x colour=red", "1 colour=blue", "1 size=red", "1 shape=flat colour=red", "1"} {
		_, err := schema.Load(line)
		assert.ErrorContains(t, err, "line 1", line)
	}
}

func TestBest(t *testing.T) {
	best, p := linear.Best([]linear.Score{0, 200, 200})
	assert.Equal(t, 1, best)
	assert.InDelta(t, 0.468, p, 0.001)
	best, p = linear.Best([]linear.Score{-1000})
	assert.Equal(t, 0, best)
	assert.InDelta(t, 1, p, 1e-9)
}

func TestStore(t *testing.T) {
	store := linear.Store[uint8]{Schema: func() *linear.Schema[uint8] { return schema }, Dir: "w", Files: fstest.MapFS{
		"w/en.txt": {Data: []byte("1 colour=red\n")},
		"w/de.txt": {Data: []byte("2 colour=red\n")},
	}}
	red := linear.Values{0, 0}
	for language, want := range map[string]linear.Score{"en": 100, "de": 200, "fr": 100} {
		m := store.For(language)
		assert.Equal(t, want, m.Score(&red), language)
	}
	assert.True(t, store.Has("de"))
	assert.False(t, store.Has("fr"))
}

func TestScale(t *testing.T) {
	s := linear.NewScale(-1, 0, 2, 15)
	for n, want := range map[int]uint16{-100: 0, -1: 0, 0: 1, 1: 2, 2: 2, 3: 3, 15: 3, 16: 4, 1000: 4} {
		assert.Equal(t, want, s.Of(n), n)
	}
}
