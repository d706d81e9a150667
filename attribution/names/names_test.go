package names_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

type matchCase struct{ certainty, a, b string }

// matchCases reads testdata/match.txt.
func matchCases(t testing.TB) (cases []matchCase) {
	f, err := os.Open("testdata/match.txt")
	require.NoError(t, err)
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "|")
		require.Len(t, fields, 3, line)
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		cases = append(cases, matchCase{fields[0], fields[1], fields[2]})
	}
	require.NotEmpty(t, cases)
	return cases
}

func TestMatch(t *testing.T) {
	for _, c := range matchCases(t) {
		assert.Equal(t, c.certainty, names.Match(c.a, c.b).String(), "%s | %s", c.a, c.b)
	}
}

func TestParse(t *testing.T) {
	type parts struct {
		title, given, middle, particle, family, suffix string
		gender                                         names.Gender
		body                                           bool
		nickname                                       string
	}
	for name, want := range map[string]parts{
		"Zelensky":                          {family: "Zelensky"},
		"President Donald J. Trump":         {title: "President", given: "Donald", middle: "J.", family: "Trump", gender: names.Male},
		"former Turkish President Ada Berk": {title: "former Turkish President", given: "Ada", family: "Berk", gender: names.Female},
		"Ludwig van der Bellen":             {given: "Ludwig", particle: "van der", family: "Bellen", gender: names.Male},
		"Mohammed bin Salman":               {given: "Mohammed", particle: "bin", family: "Salman", gender: names.Male},
		"Bashar al-Assad's":                 {given: "Bashar", particle: "al", family: "Assad", gender: names.Male},
		"Xi Jinping":                        {given: "Jinping", family: "Xi"},
		"Kim Jong-un":                       {given: "Jong-un", family: "Kim"},
		"Martin Luther King, Jr.":           {given: "Martin", middle: "Luther", family: "King", suffix: "Jr.", gender: names.Male},
		"Mrs. Clinton":                      {title: "Mrs.", family: "Clinton", gender: names.Female},
		"Jean-Claude Juncker, 62,":          {given: "Jean-Claude", family: "Juncker"},
		"Secretary of State Nora Quill":     {title: "Secretary of State", given: "Nora", family: "Quill", gender: names.Female},
		"Dr. Ann Lee, MD":                   {title: "Dr.", given: "Ann", family: "Lee", gender: names.Female},
		"the Kremlin":                       {body: true},
		"Ministry of Foreign Affairs":       {body: true},
		"University of Kent":                {body: true},
		"U.N.":                              {body: true},
		"Larry King":                        {given: "Larry", family: "King", gender: names.Male},
		"Mr. Church":                        {title: "Mr.", family: "Church", gender: names.Male},
		"the Church":                        {body: true},
		"King Salman":                       {title: "King", family: "Salman", gender: names.Male},
		"":                                  {},
		" -- ":                              {},
		"Tom “the Plumber” Reed":            {given: "Tom", family: "Reed", gender: names.Male, nickname: "the Plumber"},
	} {
		n := names.Parse(name)
		assert.Equal(t, want, parts{n.Title, n.Given, n.Middle, n.Particle, n.Family, n.Suffix, n.Gender, n.Body, n.Nickname}, name)
	}
}

func TestFuller(t *testing.T) {
	for _, c := range []struct{ fuller, other string }{
		{"Volodymyr Zelensky", "Zelenskyy"},
		{"Zelenskyy", "Zelensky"},
		{"Erdoğan", "Erdogan"},
		{"Recep Tayyip Erdoğan", "President Erdogan"},
		{"John Smith", "J. P. Smith"},
		{"Donald J. Trump", "Donald Trump"},
		{"Trump", "TRUMP"},
		{"Vladimir Putin", "Владимир Путин"},
		{"Bernie Sanders", "Vermonter Bernie Sanders"},
		{"J. Robert Oppenheimer", "Robert Oppenheimer"},
		{"North Atlantic Treaty Organization", "NATO"},
	} {
		assert.Equal(t, c.fuller, names.Fuller(c.fuller, c.other))
		assert.Equal(t, c.fuller, names.Fuller(c.other, c.fuller))
	}
}

// Names that are likely one share an index key.
func TestAppendKeys(t *testing.T) {
	for _, c := range matchCases(t) {
		a, b := names.Parse(c.a), names.Parse(c.b)
		if a.Match(&b) >= names.Likely {
			assert.True(t, shareKey(&a, &b), "%s | %s", c.a, c.b)
		}
	}
}

func shareKey(a, b *names.Name) bool {
	keys := b.AppendKeys(nil)
	for _, k := range a.AppendKeys(nil) {
		for _, l := range keys {
			if k == l {
				return true
			}
		}
	}
	return false
}

func TestCertaintyString(t *testing.T) {
	assert.Equal(t, "likely", names.Likely.String())
	assert.Equal(t, "Certainty(9)", names.Certainty(9).String())
}

func FuzzMatch(f *testing.F) {
	for _, c := range matchCases(f) {
		f.Add(c.a, c.b)
	}
	for _, found := range [][2]string{{"00 A T", "T"}, {"0 SA", "0"}, {"0a de", "de"}, {`m Jong""-u`, "u"}, {"Van", "Martin Van Bure Van Burn"}, {"A. W.", "W. A."}, {"bin EU", "EU bin"}} { // by fuzzing
		f.Add(found[0], found[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := names.Parse(a), names.Parse(b)
		require.Equal(t, x.Match(&y), y.Match(&x), "symmetric")
		if len(x.AppendKeys(nil)) > 0 {
			require.Equal(t, names.Certain, x.Match(&x), "reflexive")
			if x.Match(&y) >= names.Likely && len(y.AppendKeys(nil)) > 0 {
				require.True(t, shareKey(&x, &y), "keys")
			}
		}
		require.Equal(t, names.Fuller(a, b), names.Fuller(b, a), "fuller")
		parts := strings.Join([]string{x.Title, x.Given, x.Middle, x.Particle, x.Family, x.Suffix}, " ")
		for _, written := range strings.Fields(parts) { // a nickname may have stood between two
			require.Contains(t, a, written)
		}
	})
}
