package report

import (
	"embed"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
)

//go:embed weights
var weights embed.FS

var (
	cueModels     = linear.Store[attribute]{Schema: CueSchema, Files: weights, Dir: "weights/cue"}
	openingModels = linear.Store[attribute]{Schema: OpeningSchema, Files: weights, Dir: "weights/opening"}
	closingModels = linear.Store[attribute]{Schema: ClosingSchema, Files: weights, Dir: "weights/closing"}
	whetherModels = linear.Store[attribute]{Schema: WhetherSchema, Files: weights, Dir: "weights/whether"}
	sourceModels  = linear.Store[attribute]{Schema: SourceSchema, Files: weights, Dir: "weights/source"}
)

// A Model holds the weights of the choices. It is read-only and safe for
// concurrent use.
type Model struct{ Cue, Opening, Closing, Whether, Source *linear.Model }

// For returns the trained model for a language.
func For(language string) Model {
	return Model{
		Cue:     cueModels.For(language),
		Opening: openingModels.For(language),
		Closing: closingModels.For(language),
		Whether: whetherModels.For(language),
		Source:  sourceModels.For(language),
	}
}

// Features appends the features of a candidate to dst.
func (c *Candidate) Features(dst []linear.Feature, s *Schema) []linear.Feature {
	return s.Features(dst, &c.attributes)
}
