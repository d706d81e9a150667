package compare_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e3d8b662/verbatim/compare"
)

func TestPolicy(t *testing.T) {
	const strict, lenient, translated = 1, 2, 4
	for name, c := range map[string]struct {
		a, b    string
		allowed int
	}{
		"marks":            {"We don't know the road,", "“We don’t know the road.”", strict | lenient | translated},
		"spelling":         {"We value our defence now", "We value our defense now", strict | lenient | translated},
		"marked":           {"The dam held through the long night and the crews slept", "The dam held ... and the crews slept", strict | lenient | translated},
		"bracket":          {"They told us in May that it was safe", "[The engineers] told us in May that it was safe", strict | lenient | translated},
		"fragment":         {"We knew the wall was weak and said so for years.", "the wall was weak", strict | lenient | translated},
		"filler":           {"We will mend the wall, um, and I am glad of it", "We will mend the wall and I am glad of it", lenient | translated},
		"filling phrase":   {"We will mend the wall, you know, and I am glad of it", "We will mend the wall and I am glad of it", lenient | translated},
		"fillers in a row": {"We will mend the wall, um, you know, I mean, and I am glad of it", "We will mend the wall and I am glad of it", lenient | translated},
		"false start":      {"We leave if she, if she wins the vote, and go home", "We leave if she wins the vote, and go home", lenient | translated},
		"grammar":          {"We was there and we seen the flood come in", "We were there and we saw the flood come in", lenient | translated},
		"informal":         {"We gonna rebuild the harbour this year", "We are going to rebuild the harbour this year", lenient | translated},
		"two negations":    {"He don't know nothing about the harbour", "He doesn't know anything about the harbour", lenient | translated},
		"reported":         {"I will leave my office", "he would leave his office", lenient | translated},
		"translation":      {"We trust the power of our crews and their nerve in every storm", "We rely on the strength of our crews and their courage in every storm", translated},
		"word order":       {"Nobody has ever met the heads of the harbour", "Nobody ever has met the harbour heads", translated},
		"other word":       {"They supported the bill last year", "They delayed the bill last year", 0},
		"unmarked":         {"We paid the long overdue bills of the school", "We paid the bills of the school", 0},
		"elided not":       {"The dam will not fail and I know it", "The dam ... and I know it", 0},
		"rounded":          {"We counted 7,675 permits", "We counted 7,700 permits", 0},
		"modal":            {"The bridge will close in May", "The bridge may close in May", 0},
		"number":           {"We need 14 boats here", "We need 40 boats here", 0},
	} {
		t.Run(name, func(t *testing.T) {
			got := compare.Compare(c.a, c.b)
			for bit, p := range map[int]compare.Policy{strict: compare.Strict, lenient: compare.Lenient, translated: compare.Translated} {
				assert.Equal(t, c.allowed&bit != 0, len(p.Violations(got)) == 0, "policy %d, violations %v", bit, p.Violations(got))
			}
			assert.NotEmpty(t, compare.Policy{}.Violations(got))
		})
	}
}
