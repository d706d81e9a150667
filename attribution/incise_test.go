package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIncise(t *testing.T) {
	for name, tt := range map[string]struct {
		article, speaker string
		spans            []string
	}{
		"full stop": {"« Nous ne céderons pas, a déclaré lundi la ministre Claire Vaubert. Il n'y a rien à négocier. »", "Claire Vaubert",
			[]string{"Nous ne céderons pas,", "Il n'y a rien à négocier."}},
		"comma":      {"« Le pont, répond Luc Merle, restera ouvert. »", "Luc Merle", []string{"Le pont,", "restera ouvert."}},
		"at the end": {"« Le pont restera ouvert cet hiver, s'est exclamé Luc Merle. »", "Luc Merle", []string{"Le pont restera ouvert cet hiver,"}},
		"pronoun":    {"Luc Merle est venu. « Le pont, a-t-il dit, restera ouvert. »", "Luc Merle", []string{"Le pont,", "restera ouvert."}},
		"dialogue":   {"— Qui paiera ?\n— L'État, répondit Luc Merle, et la ville.", "Luc Merle", []string{"L'État,", "et la ville."}},
		"question":   {"« Qui paiera ? demanda Luc Merle. Pas nous. »", "Luc Merle", []string{"Qui paiera ?", "Pas nous."}},
		"none":       {"« La ministre a dit la vérité, et le pont est sûr », a déclaré Luc Merle.", "Luc Merle", []string{"La ministre a dit la vérité, et le pont est sûr"}},
		"of oneself": {"« C'est fini, ai-je dit, le pont est sûr », a déclaré Luc Merle.", "Luc Merle", []string{"C'est fini, ai-je dit, le pont est sûr"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := attribute(tt.article)
			require.NotEmpty(t, got)
			a := got[len(got)-1]
			var spans []string
			for _, s := range a.Spans {
				spans = append(spans, s.In(tt.article))
			}
			assert.Equal(t, tt.spans, spans)
			assert.Len(t, a.Marks, len(a.Spans))
			require.NotNil(t, a.Speaker)
			assert.Equal(t, tt.speaker, a.Speaker.Name)
		})
	}
}
