package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-e3d8b662/verbatim/attribution/names"
)

// A Credit says which members of a group credit a person with its words.
type Credit struct {
	Speaker string // the fullest name that these give
	Members []int  // places in Members
}

// sureSpeaker is the confidence in both speakers from which a conflict is reported.
const sureSpeaker = 0.5

// mostCredited is of how many people a conflict tells.
const mostCredited = 16

// contradict reports whether the speakers of two quotes of one wording contradict
// each other: two persons, both credited beyond doubt. It is in doubt where one
// quotes the other in marks of his own, or his sentence names the other.
func (g *grouping) contradict(a, b *printed) bool {
	if !g.people.persons(a.speaker, b.speaker) || min(a.sure, b.sure) < sureSpeaker {
		return false
	}
	return !strings.ContainsAny(a.text+b.text, "“”‘\"") && !g.tellsOf(a, b.speaker) && !g.tellsOf(b, a.speaker)
}

// tellsOf reports whether a quote, its sentence or how its speaker is called has the
// family name of another speaker.
func (g *grouping) tellsOf(p *printed, speaker int32) bool {
	if strings.Contains(g.people.printed[p.speaker], g.people.names[speaker].Family) {
		return true
	}
	family := g.families[speaker]
	return len(family) > 0 && !slices.ContainsFunc(family, func(s uint32) bool { return !p.set().has(s) && !p.around().has(s) })
}

// conflict tells who credits whom, most members first, if links of a group have members
// that contradict each other.
func (g *grouping) conflict(members []int32, links []Link) []Credit {
	var speakers []int32 // of whom each is the first name met of somebody in conflict
	for _, l := range links {
		if slices.ContainsFunc(l.Edits, func(e Edit) bool { return e.Class == Speaker }) {
			for _, place := range [...]int{l.A, l.B} {
				if s := g.quotes.at(members[place]).speaker; len(speakers) < mostCredited && g.among(speakers, s) < 0 {
					speakers = append(speakers, s)
				}
			}
		}
	}
	if len(speakers) == 0 {
		return nil
	}
	out := make([]Credit, len(speakers))
	for place, q := range members {
		s := g.quotes.at(q).speaker
		if i := g.among(speakers, s); i >= 0 {
			out[i].Speaker = names.Fuller(out[i].Speaker, g.people.printed[g.people.whole(s)])
			out[i].Members = append(out[i].Members, place)
		}
	}
	slices.SortStableFunc(out, func(a, b Credit) int { return cmp.Compare(len(b.Members), len(a.Members)) })
	return out
}

// among returns which of the speakers somebody is, -1 for none.
func (g *grouping) among(speakers []int32, somebody int32) int {
	return slices.IndexFunc(speakers, func(s int32) bool { return g.people.match(s, somebody) >= names.Likely })
}
