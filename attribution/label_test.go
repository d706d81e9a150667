package attribution_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e3d8b662/verbatim/attribution"
)

func TestLabels(t *testing.T) {
	const article = "Mayor John Smith and a critic, Ann Jones, met in Norvale.\n\n" +
		"MODERATOR: We begin with the bridge.\n\nSMITH (mayor of Norvale): We will keep it open.\n\n" +
		"JONES: And who pays?\n\nTHE BBC: The state.\n\nJOHN SMITH: Nobody does.\n\nMODERATOR: Thank you."
	got := attribute(article)
	want := []struct {
		mention, speaker string
		typ              attribution.SpeakerType
	}{
		{"MODERATOR", "MODERATOR", attribution.Unnamed},
		{"SMITH", "John Smith", attribution.Person},
		{"JONES", "Ann Jones", attribution.Person},
		{"THE BBC", "BBC", attribution.Organization},
		{"JOHN SMITH", "John Smith", attribution.Person},
		{"MODERATOR", "MODERATOR", attribution.Unnamed},
	}
	require.Len(t, got, len(want))
	for i, a := range got {
		require.NotNil(t, a.Speaker)
		assert.Equal(t, want[i].mention, a.Mention.In(article))
		assert.Equal(t, want[i].speaker, a.Speaker.Name)
		assert.Equal(t, want[i].typ, a.Speaker.Type)
		assert.Equal(t, ":", a.Cue.In(article))
		assert.Equal(t, "labelled", a.Rule)
		assert.Greater(t, a.Confidence, 0.9)
	}
	assert.Same(t, got[0].Speaker, got[5].Speaker)
	assert.Equal(t, "mayor of Norvale", got[1].Speaker.Role)
}

func TestLabelsOfQuestions(t *testing.T) {
	const article = "Laura Brandt leads the port.\n\nQ: Who pays for it?\n\nA: The state does.\n\nQ: For how long?"
	stops := strings.NewReplacer("Q:", "Q.", "A:", "A.").Replace(article)
	for _, article := range []string{article, stops} {
		got := attribute(article)
		require.Len(t, got, 3)
		for i, label := range []string{"Q", "A", "Q"} {
			require.NotNil(t, got[i].Speaker)
			assert.Equal(t, label, got[i].Mention.In(article))
			assert.Equal(t, attribution.Unnamed, got[i].Speaker.Type, "nobody says who asks")
		}
		assert.Same(t, got[0].Speaker, got[2].Speaker)
	}
}

func TestLabelsOfNames(t *testing.T) {
	const met = "Laura Brandt leads the port. Tom Weller writes for the Courier.\n\n"
	for name, article := range map[string]string{
		"plain":    met + "Tom Weller: Who pays for it?\n\nLaura Brandt: The state does.\n\nWeller: For how long?\n\nBrandt: Until the debt is paid.",
		"bold":     met + "**Tom Weller:** Who pays for it?\n\n**Laura Brandt** (mayor): The state does.\n\n**Weller**: For how long?\n\n**Brandt:** Until the debt is paid.",
		"captions": met + ">> TOM WELLER: Who pays for it?\n>> LAURA BRANDT: The state does.\n>> WELLER: For how long?\n>> BRANDT: Until the debt is paid.",
	} {
		var speakers []string
		for _, a := range attribute(article) {
			require.NotNil(t, a.Speaker, name)
			assert.NotContains(t, a.Mention.In(article), "*", name)
			assert.NotContains(t, a.Mention.In(article), ">", name)
			speakers = append(speakers, a.Speaker.Name)
		}
		assert.Equal(t, []string{"Tom Weller", "Laura Brandt", "Tom Weller", "Laura Brandt"}, speakers, name)
	}
}

// Whose name is printed once goes by the initials.
func TestLabelsOfInitials(t *testing.T) {
	const article = "Tom Weller: Who pays for it?\n\nLaura Brandt: The state does.\n\nTW: For how long?\n\nLB: Until the debt is paid.\n\nTW: And then?"
	got := attribute(article)
	require.Len(t, got, 5)
	for i, a := range got {
		require.NotNil(t, a.Speaker)
		assert.Equal(t, []string{"Tom Weller", "Laura Brandt"}[i%2], a.Speaker.Name)
	}
}
