package compare_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
	"github.com/seed-e3d8b662/verbatim/compare"
	"github.com/seed-e3d8b662/verbatim/compare/internal/corpus"
	"github.com/seed-e3d8b662/verbatim/quote"
)

// A said is a quote of a test article.
type said struct {
	speaker, text string
	kind          quote.Kind
}

// article writes an article in which each quote is a paragraph with its cue.
func article(source string, quotes ...said) compare.Article {
	a := compare.Article{ID: source, Source: source}
	var text strings.Builder
	speakers := make(map[string]*attribution.Speaker)
	for _, q := range quotes {
		if speakers[q.speaker] == nil {
			speakers[q.speaker] = &attribution.Speaker{Name: q.speaker, Type: attribution.Person}
		}
		text.WriteString("“")
		span := quote.Span{Start: text.Len(), End: text.Len() + len(q.text)}
		text.WriteString(q.text + "” " + q.speaker + " said.\n")
		at := attribution.Attribution{Speaker: speakers[q.speaker], Confidence: 0.9}
		at.Kind, at.Spans, at.Marks, at.Parent = q.kind, []quote.Span{span}, make([]quote.Marks, 1), -1
		a.Quotes = append(a.Quotes, at)
	}
	a.Text = text.String()
	return a
}

func direct(speaker, text string) said { return said{speaker, text, quote.Direct} }
func mixed(speaker, text string) said  { return said{speaker, text, quote.Mixed} }

const (
	bridge      = "The old bridge over the Lorne will stay closed to lorries until the engineers finish their survey in March,"
	bridgeAgain = "The old bridge over the Lorne stays closed to trucks until engineers have finished their survey in March,"
	schools     = "No school in this district will lose a single teacher because of the new budget,"
)

func TestGroups(t *testing.T) {
	type place = compare.Member
	for name, c := range map[string]struct {
		articles []compare.Article
		want     [][]place
	}{
		"none":       {nil, nil},
		"one of all": {[]compare.Article{article("A", direct("Ada Berk", bridge), direct("Ada Berk", schools))}, nil},
		"two outlets, two wordings": {
			[]compare.Article{
				article("A", direct("Ada Berk", bridge), direct("Ada Berk", schools)),
				article("B", direct("Berk", bridgeAgain)),
			},
			[][]place{{{0, 0}, {1, 0}}},
		},
		"the fullest first, a fragment of it later": {
			[]compare.Article{
				article("A", mixed("Ada Berk", "closed to lorries until the engineers finish their survey")),
				article("B", direct("Mayor Ada Berk", bridge)),
			},
			[][]place{{{1, 0}, {0, 0}}},
		},
		"the lead's fragment and the whole in one article": {
			[]compare.Article{article("A", mixed("Ada Berk", "lose a single teacher"), direct("Ada Berk", schools))},
			[][]place{{{0, 1}, {0, 0}}},
		},
		"unlike quotes of one speaker": {
			[]compare.Article{article("A", direct("Ada Berk", bridge)), article("B", direct("Ada Berk", schools))},
			nil,
		},
		"terms and reported speech are no members": {
			[]compare.Article{
				article("A", said{"Ada Berk", bridge, quote.Term}, said{"Ada Berk", schools, quote.Indirect}),
				article("B", direct("Ada Berk", bridge), direct("Ada Berk", schools)),
			},
			[][]place{{{1, 1}}}, // which the other reports
		},
		"two groups of two articles": {
			[]compare.Article{
				article("A", direct("Ada Berk", bridge), direct("Ada Berk", schools)),
				article("B", direct("Ada Berk", schools), direct("Ada Berk", bridge)),
			},
			[][]place{{{0, 0}, {1, 1}}, {{0, 1}, {1, 0}}},
		},
	} {
		var got [][]place
		for _, g := range compare.Groups(c.articles) {
			got = append(got, g.Members)
		}
		assert.Equal(t, c.want, got, name)
	}
}

func TestGroupsSpeaker(t *testing.T) {
	groups := compare.Groups([]compare.Article{
		article("A", direct("Zelensky", bridge), direct("Zelensky", schools)),
		article("B", direct("Volodymyr Zelenskyy", bridge)),
		article("C", direct("President Zelenskiy", schools)),
	})
	require.Len(t, groups, 2)
	for _, g := range groups {
		assert.Equal(t, "Volodymyr Zelenskyy", g.Speaker)
		assert.Equal(t, compare.None, g.Severity)
	}
}

// Who credits whom is told of a group whose members contradict each other.
func TestGroupsConflict(t *testing.T) {
	groups := compare.Groups([]compare.Article{
		article("A", direct("Tom Rask", bridge)),
		article("B", direct("Mayor Ada Berk", bridge)),
		article("C", direct("the Ministry of Bridges", bridge)),
		article("D", direct("Ada Berk", bridge), direct("Ada Berk", schools)),
		article("E", direct("Ada Berk", schools)),
	})
	require.Len(t, groups, 2)
	assert.Equal(t, []compare.Credit{{Speaker: "Mayor Ada Berk", Members: []int{1, 3}}, {Speaker: "Tom Rask", Members: []int{0}}}, groups[0].Conflict)
	assert.Empty(t, groups[1].Conflict)
}

// The same words credited to two people are one group, with the conflict as an edit.
func TestGroupsSpeakerConflict(t *testing.T) {
	groups := compare.Groups([]compare.Article{
		article("A", direct("Ada Berk", bridge)),
		article("B", direct("Tom Rask", bridge)),
	})
	require.Len(t, groups, 1)
	require.Len(t, groups[0].Comparisons, 1)
	assert.Equal(t, compare.Meaning, groups[0].Severity)
	edits := groups[0].Comparisons[0].Edits
	require.NotEmpty(t, edits)
	conflict := edits[len(edits)-1]
	assert.Equal(t, compare.Speaker, conflict.Class)
	assert.Equal(t, compare.Meaning, conflict.Severity)
	assert.Equal(t, "speaker changed: Ada Berk → Tom Rask", conflict.String())
}

// A sentence of common words is evidence too where two people are credited with it word by word.
func TestGroupsSpeakerConflictOfPlainWords(t *testing.T) {
	const plain = "I would not give it to my own children,"
	groups := compare.Groups([]compare.Article{
		article("A", direct("Ada Berk", plain), direct("Eva Lind", bridge)),
		article("B", direct("Tom Rask", plain), direct("Eva Lind", bridge)),
	})
	require.Len(t, groups, 2)
	require.Len(t, groups[0].Comparisons, 1)
	require.Len(t, groups[0].Comparisons[0].Edits, 1)
	assert.Equal(t, compare.Speaker, groups[0].Comparisons[0].Edits[0].Class)
}

// Few common words prove nothing of two speakers, and a doubtful speaker is no conflict.
func TestGroupsNoSpeakerConflict(t *testing.T) {
	assert.Empty(t, compare.Groups([]compare.Article{
		article("A", mixed("Ada Berk", "very important")),
		article("B", mixed("Tom Rask", "very important")),
	}))
	unsure := article("B", direct("Tom Rask", bridge))
	unsure.Quotes[0].Confidence = 0.2
	for name, other := range map[string]compare.Article{
		"a doubtful speaker":                 unsure,
		"a lone word":                        article("B", direct("Wire", bridge)),
		"a quote in the quote":               article("B", direct("Tom Rask", "She said: ‘"+bridge+"’ and left")),
		"a sentence that names both":         article("B", direct("Tom Rask, who stood beside Ada Berk,", bridge)),
		"an office that speaks for somebody": article("B", direct("the Ministry of Bridges", bridge)),
	} {
		groups := compare.Groups([]compare.Article{article("A", direct("Ada Berk", bridge)), other})
		require.Len(t, groups, 1, name)
		assert.NotEqual(t, compare.Meaning, groups[0].Severity, name)
	}
}

// An article that repeats itself does it word by word, and what it prints as a term
// is none of its fragments.
func TestGroupsWithinOneArticle(t *testing.T) {
	assert.Empty(t, compare.Groups([]compare.Article{article("A",
		mixed("Ada Berk", "not at all responsible for the flooded cellars"),
		mixed("Ada Berk", "the cellars, flooded by somebody responsible"),
	)}))
	assert.Empty(t, compare.Groups([]compare.Article{article("A",
		said{"Ada Berk", "Lorne compromise", quote.Term},
		mixed("Ada Berk", "Lorne compromise,"),
		direct("Ada Berk", "Nobody on this council has read the Lorne compromise to its bitter end,"),
	)}))
}

// Fragments that one cue brings in report what the article prints in full as well.
func TestGroupsFragmentsWithinOneArticle(t *testing.T) {
	whole := direct("Ada Berk", "The flooded cellars of this quarter are a lasting disgrace to the waterworks and their masters,")
	assert.Len(t, compare.Groups([]compare.Article{article("A", whole, mixed("Ada Berk", "flooded cellars … lasting disgrace"))}), 1)
	assert.Empty(t, compare.Groups([]compare.Article{article("A", whole, mixed("Ada Berk", "flooded cellars … disgraceful lasting pumps"))}))
}

// What everybody says is no utterance of one.
func TestGroupsStockPhrase(t *testing.T) {
	phrase := "hardworking taxpayers"
	first, second := article("A", mixed("Ada Berk", phrase)), article("B", mixed("Ada Berk", phrase))
	first.Published = time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC)
	second.Published = first.Published.AddDate(0, 0, 30)
	articles := []compare.Article{first, second}
	assert.Len(t, compare.Groups(articles), 1, "the words of one")
	for _, speaker := range []string{"Tom Rask", "Lea Dorn", "Max Ulm", "Eva Lind"} {
		articles = append(articles, article("of "+speaker, mixed(speaker, phrase)))
	}
	assert.Empty(t, compare.Groups(articles), "the words of many")
}

// What one speaker says again every few weeks is a slogan: two articles that print it
// need not report one utterance of it.
func TestGroupsSlogan(t *testing.T) {
	var articles []compare.Article
	for i := range 6 {
		a := article(fmt.Sprint(i), mixed("Ada Berk", "affordable harbours"))
		a.Published = time.Date(2031, 5, 1+25*i, 0, 0, 0, 0, time.UTC)
		articles = append(articles, a)
	}
	assert.Len(t, compare.Groups(articles[:2]), 1)
	assert.Empty(t, compare.Groups(articles))
}

// A sentence that names whom the other article credits speaks for one utterance.
func TestGroupsAnotherNumberOrNameInAShortSentence(t *testing.T) {
	for _, other := range []string{"The talks in Norvik have failed", "The talks in Lorne have stalled.", "Talks in Lorne have failed"} {
		groups := compare.Groups([]compare.Article{
			article("A", direct("Ada Berk", "The talks in Lorne have failed,")),
			article("B", direct("Ada Berk", other)),
		})
		require.Len(t, groups, 1, other)
	}
	groups := compare.Groups([]compare.Article{
		article("A", direct("Ada Berk", "We will not close the mine before 2030,")),
		article("B", direct("Ada Berk", "We will not close the mine before 2040.")),
	})
	require.Len(t, groups, 1)
	assert.Equal(t, compare.Meaning, groups[0].Severity)
}

func TestGroupsSentenceNamesTheSpeaker(t *testing.T) {
	groups := func(beaten string) []compare.Group {
		a, b := article("A", mixed("Ada Berk", "soft on it")), article("B", mixed("the new mayor", "soft on it"))
		b.Quotes[0].Speaker.Type = attribution.Unnamed
		a.Published = time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC)
		b.Published = a.Published
		b.Text = strings.TrimSuffix(b.Text, ".\n") + ", " + beaten + " told voters.\n"
		return compare.Groups([]compare.Article{a, b})
	}
	assert.Len(t, groups("as Berk"), 1)
	assert.Empty(t, groups("as nobody"))
}

// What hundreds of outlets print is one group: copies make no words common.
func TestGroupsManyCopies(t *testing.T) {
	articles := make([]compare.Article, 300)
	for i := range articles {
		articles[i] = article(fmt.Sprint(i), direct("Ada Berk", bridge))
	}
	groups := compare.Groups(articles)
	require.Len(t, groups, 1)
	assert.Len(t, groups[0].Members, len(articles))
}

// Sources without a name are matched by what the articles say of them.
func TestGroupsUnnamed(t *testing.T) {
	hopes := "both delegations are closer than they admit"
	unnamed := func(source, description, text string) compare.Article {
		a := article(source, direct(description, text))
		a.Quotes[0].Speaker.Type = attribution.Unnamed
		return a
	}
	groups := compare.Groups([]compare.Article{
		unnamed("A", "a senior official of the alliance", hopes),
		unnamed("B", "an official", "delegations are closer than they admit"),
	})
	require.Len(t, groups, 1)
	assert.Equal(t, "a senior official of the alliance", groups[0].Speaker)
}

// "The company" of one article is not that of another, and Will is a name.
func TestGroupsNamesAndDescriptions(t *testing.T) {
	of := func(speaker string, typ attribution.SpeakerType) []compare.Article {
		articles := []compare.Article{
			article("A", mixed(speaker, "hardly a setback for growth")),
			article("B", mixed(speaker, "hardly a setback for growth"), direct("Tom Rask", schools)),
		}
		for i := range articles {
			articles[i].Quotes[0].Speaker.Type = typ
			articles[i].Published = time.Date(2031, 5, 1+30*i, 0, 0, 0, 0, time.UTC)
		}
		return articles
	}
	assert.Empty(t, compare.Groups(of("The company", attribution.Organization)))
	assert.Len(t, compare.Groups(of("Will Berk", attribution.Person)), 1)
}

// What is like a member but not like the base stays out.
func TestGroupsDoNotChain(t *testing.T) {
	other := "We shall repair the town hall and paint the station before the summer guests arrive."
	groups := compare.Groups([]compare.Article{
		article("A", direct("Ada Berk", bridge)),
		article("B", direct("Ada Berk", bridge+" "+other)),
		article("C", direct("Ada Berk", other)),
	})
	require.Len(t, groups, 1)
	assert.Equal(t, []compare.Member{{Article: 1}, {Article: 0}, {Article: 2}}, groups[0].Members)
	for _, l := range groups[0].Comparisons {
		assert.Zero(t, l.A, "only the base is like both")
	}
}

// A group tells who differs from the base, and how.
func TestGroupsTellWhoDiffersAndHow(t *testing.T) {
	groups := compare.Groups([]compare.Article{
		article("A", mixed("Ada Berk", "until the engineers finish their survey in March,")),
		article("B", direct("Ada Berk", strings.Replace(bridge, "March", "April", 1))),
		article("C", direct("Ada Berk", "Listen. "+bridge)),
		article("D", direct("Ada Berk", bridge)),
	})
	require.Len(t, groups, 1)
	g := groups[0]
	assert.Equal(t, []compare.Member{{Article: 2}, {Article: 0}, {Article: 1}, {Article: 3}}, g.Members, "the fullest first")
	classes := make(map[int][]compare.Class) // by the member that differs from the base
	for _, l := range g.Comparisons {
		if l.A == 0 {
			for _, e := range l.Edits {
				classes[l.B] = append(classes[l.B], e.Class)
			}
		}
	}
	assert.Equal(t, map[int][]compare.Class{
		1: {compare.Fragment}, 2: {compare.Fragment, compare.Number}, 3: {compare.Fragment},
	}, classes)
	assert.Equal(t, compare.Meaning, g.Severity)
}

func TestGroupsChronology(t *testing.T) {
	day := func(a compare.Article, d int) compare.Article {
		a.Published = time.Date(2031, 5, d, 0, 0, 0, 0, time.UTC)
		return a
	}
	number := strings.Replace(bridge, "March", "April", 1)
	groups := compare.Groups([]compare.Article{
		day(article("A", direct("Ada Berk", number)), 3),
		day(article("B", direct("Ada Berk", bridge)), 2),
		day(article("C", direct("Ada Berk", bridge)), 1),
		article("D", direct("Ada Berk", bridge)),
	})
	require.Len(t, groups, 1)
	g := groups[0]
	assert.Equal(t, "C", []string{"A", "B", "C", "D"}[g.Members[g.Earliest].Article])
	require.GreaterOrEqual(t, g.Changed, 0)
	assert.Equal(t, "A", []string{"A", "B", "C", "D"}[g.Members[g.Changed].Article])

	undated := compare.Groups([]compare.Article{article("A", direct("Ada Berk", bridge)), article("B", direct("Ada Berk", bridge))})
	require.Len(t, undated, 1)
	assert.Equal(t, -1, undated[0].Earliest)
	assert.Equal(t, -1, undated[0].Changed)
}

func TestGroupsNested(t *testing.T) {
	a := article("A", direct("Ada Berk", "My father used to say that "+bridge))
	inner := a.Quotes[0]
	inner.Spans = []quote.Span{{Start: a.Quotes[0].Spans[0].End - len(bridge), End: a.Quotes[0].Spans[0].End}}
	inner.Parent = 0
	a.Quotes = append(a.Quotes, inner)
	assert.Empty(t, compare.Groups([]compare.Article{a}), "a quote inside a quote is not printed twice")
}

// Reported speech of another article is linked to the quote that it reports.
func TestReports(t *testing.T) {
	articles := []compare.Article{
		article("A", direct("Ada Berk", bridge), direct("Ada Berk", schools)),
		article("B", direct("Mayor Berk", bridge), said{"Ada Berk", "that no school of the district would lose a teacher through the budget", quote.Indirect}),
		article("C", said{"Ada Berk", "the old bridge would remain closed to lorries until the survey", quote.Indirect}),
		article("D", said{"Tom Rask", "the old bridge would remain closed to lorries until the survey", quote.Indirect}),
	}
	reports := compare.Reports(articles)
	places := make([][2]compare.Member, len(reports))
	for i, r := range reports {
		places[i] = [2]compare.Member{r.Quote, r.Passage}
		assert.True(t, r.Score >= 0.5 && r.Score <= 1)
	}
	assert.Contains(t, places, [2]compare.Member{{Article: 0, Quote: 1}, {Article: 1, Quote: 1}})
	assert.Len(t, places, 2, "Rask reports nothing of Berk's")

	groups := compare.Groups(articles)
	require.Len(t, groups, 2)
	require.Len(t, groups[0].Reported, 1)
	assert.Equal(t, compare.Member{Article: 2}, groups[0].Reported[0].Passage)
	assert.Equal(t, compare.Group{Speaker: "Ada Berk", Members: []compare.Member{{Quote: 1}}, Reported: reports[1:], Earliest: -1, Changed: -1},
		groups[1], "quoted once")

	for i := range articles {
		articles[i].Published = time.Date(2031, 5, 1+7*i, 0, 0, 0, 0, time.UTC)
	}
	assert.Empty(t, compare.Reports(articles), "no news of one day")
}

// Whatever the articles: no quote is in two groups, every member is linked, and the
// result is the same each time.
func TestGroupsInvariants(t *testing.T) {
	var articles []compare.Article
	for a := range (&corpus.Corpus{Seed: 1, Quotes: 2000}).Articles() {
		articles = append(articles, a)
	}
	groups := compare.Groups(articles)
	require.NotEmpty(t, groups)
	assert.Equal(t, groups, compare.Groups(articles))
	seen := make(map[compare.Member]bool)
	for i, g := range groups {
		require.GreaterOrEqual(t, len(g.Members), 2)
		if i > 0 {
			assert.LessOrEqual(t, g.Severity, groups[i-1].Severity, "worst first")
		}
		linked := make(map[int]bool)
		for _, l := range g.Comparisons {
			assert.True(t, l.Same && l.Score >= 0.5 && l.Score <= 1 && l.A != l.B && l.Severity <= g.Severity)
			linked[l.A], linked[l.B] = true, true
		}
		for j, m := range g.Members {
			assert.False(t, seen[m], "in two groups")
			seen[m] = true
			assert.True(t, linked[j])
		}
	}
}
