package report

import (
	"embed"
	"math"

	"github.com/seed-e3d8b662/verbatim/attribution/internal/linear"
)

//go:embed weights
var weights embed.FS

var (
	cueModels     = linear.Store[attribute]{Schema: CueSchema, Files: weights, Dir: "weights/cue"}
	openingModels = linear.Store[attribute]{Schema: OpeningSchema, Files: weights, Dir: "weights/opening"}
	closingModels = linear.Store[attribute]{Schema: ClosingSchema, Files: weights, Dir: "weights/closing"}
	whetherModels = linear.Store[attribute]{Schema: WhetherSchema, Files: weights, Dir: "weights/whether"}
)

// Features appends the features of a candidate, or of a cue alone, to dst.
func (c *Candidate) Features(dst []linear.Feature, s *Schema) []linear.Feature {
	return s.Features(dst, c.attributes[:])
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
