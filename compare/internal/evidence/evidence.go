// Package evidence weighs what tells that two quotes report one utterance besides how
// alike their wordings are.
//
// Of the pairs that the quotes of a thousand articles make, hardly any report one
// utterance: "very important" is said by half of all politicians. So a pair starts with
// odds against it, and must show that it does not share its words by chance. What it
// shows is added up as logarithms of odds.
package evidence

import "math"

// Facts are what two quotes and their articles show.
type Facts struct {
	Shared    float64 // the information of the words that both quotes have, in bits
	Share     float64 // what share that is of what the less telling quote tells: 0..1
	Longer    float64 // how many times as many words of content the longer quote has: 1 and more. The more it has, the more it shares by chance
	Around    float64 // the information of the words that only their sentences share, in bits
	Speakers  float64 // 1 for one speaker, 1/2 for two descriptions that may mean one, else 0
	Named     bool    // the sentence of one names the speaker of the other, who is not said to be one
	Days      float64 // between the articles, Undated where that is unknown
	Within    bool    // both stand in one article
	Event     float64 // how much else the articles share, as reports of one event do: 0..1
	Elsewhere int     // how often the same few words come up elsewhere: said by others, or weeks away, as a slogan or a stock phrase is
}

// Undated stands for the days between two articles of which one has no date.
const Undated = -1

// The terms of the sum.
const (
	prior = iota
	shared
	share
	longer
	around
	speakers
	named
	dated
	days
	event
	elsewhere
	wording
	terms
)

// Names are what the terms are called, in their order.
var Names = [terms]string{"prior", "shared", "share", "longer", "around", "speakers", "named", "dated", "days", "event", "elsewhere", "wording"}

// A Vector has a number for each term.
type Vector [terms]float64

const (
	mostShared    = 60 // bits that count, of Shared
	mostAround    = 24 // of Around
	closeDays     = 3  // from which the days count, each doubling
	mostDays      = 48 // to which
	mostElsewhere = 3
	usualLonger   = 5  // than a fragment its sentence is
	leastWording  = -3 // log odds of the wording that count
	mostWording   = 1.5
)

// Terms returns the terms of a pair whose wordings are the same with a score.
func (f *Facts) Terms(score float64) Vector {
	v := Vector{prior: 1, wording: wordingOdds(score)}
	v[shared] = min(f.Shared, mostShared)
	v[share] = f.Share
	v[longer] = math.Log2(max(f.Longer, usualLonger) / usualLonger)
	v[around] = min(f.Around, mostAround)
	v[speakers] = f.Speakers
	if f.Named {
		v[named] = 1
	}
	if f.Days >= 0 {
		v[dated] = 1
		v[days] = math.Log2(min(max(f.Days, closeDays), mostDays) / closeDays)
	}
	v[event] = f.Event
	v[elsewhere] = math.Log2(1 + float64(min(f.Elsewhere, mostElsewhere)))
	return v
}

// wordingOdds is the log odds of a score, in bounds.
func wordingOdds(score float64) float64 {
	return min(max(math.Log(score/(1-score)), leastWording), mostWording) // infinite where there is no doubt
}

// Odds returns the log odds that a pair reports one utterance, but for its wordings.
func (f *Facts) Odds() float64 {
	v := f.Terms(0.5) // which adds nothing
	sum := -Caution
	for i, x := range v {
		sum += weights[i] * x
	}
	if f.Within {
		sum += within
	}
	return sum
}

// Posterior is the probability that a pair reports one utterance, of the score of its
// wordings and the log odds of the evidence.
func Posterior(score, odds float64) float64 {
	return 1 / (1 + math.Exp(-odds-weights[wording]*wordingOdds(score)))
}

// Lacking returns the log odds of the evidence below which no wording can lift a pair
// to a score.
func Lacking(score float64) float64 { return math.Log(score/(1-score)) - weights[wording]*mostWording }
