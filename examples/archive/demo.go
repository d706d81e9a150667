package main

import (
	"context"
	"fmt"

	"github.com/seed-e3d8b662/verbatim/compare/archive"
	"github.com/seed-e3d8b662/verbatim/examples/internal/cli"
)

// claims are what the demonstration checks.
var claims = []claimLine{
	{Text: "I would not give it to my own children.", Speaker: "Ruth Pellow"},
	{Text: "Sarvania will release 300 million cubic metres of water by the end of May.", Speaker: "Zhanna Tulekhanova"},
	{Text: "Sarvania will release 500 million cubic metres of water before the end of May.", Speaker: "Zhanna Tulekhanova"},
	{Text: "People in this town learned of it from the radio", Speaker: "Anselm Kade"},
	{Text: "Nobody in this valley will ever drink from a well again.", Speaker: "Ruth Pellow"},
}

// demonstrate puts the sample articles into an archive in memory and checks claims.
func (p *program) demonstrate(ctx context.Context, _ []string) error {
	a := archive.New()
	defer a.Close()
	adding := &adding{archive: a, keyOf: keyOfSample}
	if err := adding.run(ctx, p.log, p.reader(nil)); err != nil {
		return err
	}
	if p.flags.FormatOr("text") == "text" {
		_, err := fmt.Fprintf(p.stdout, "An archive of %s, and what it says of %s.\n\n",
			cli.Count(adding.articles, "article"), cli.Count(len(claims), "claim"))
		if err != nil {
			return written(err)
		}
	}
	return p.writeFindings(p.findings(ctx, a, func(yield func(claimLine, error) bool) {
		for _, c := range claims {
			if !yield(c, nil) {
				return
			}
		}
	}))
}
