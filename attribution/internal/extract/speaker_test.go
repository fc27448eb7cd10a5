package extract

import (
	"testing"

	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// TestSpeakerOfLabel is who speaks behind a label: letters stand for the medium and its guest, and an account is a person's.
func TestSpeakerOfLabel(t *testing.T) {
	guest := &sources.Source{Name: "Nina Falk", Kind: sources.Person}
	for _, c := range []struct {
		label label
		guest *sources.Source
		name  string
		kind  sources.Kind
	}{
		{label{form: letter, key: question, source: sources.Source{Text: "Q"}}, guest, "Q", sources.Media},
		{label{form: letter, key: answer, source: sources.Source{Text: "A"}}, guest, "Nina Falk", sources.Person},
		{label{form: letter, key: answer, source: sources.Source{Text: "A"}}, nil, "A", sources.Person},
		{label{form: handle, source: sources.Source{Name: "nfalk", Kind: sources.Group}}, nil, "nfalk", sources.Person},
		{label{form: handle, source: sources.Source{Name: "harbour", Kind: sources.Organisation}}, nil, "harbour", sources.Organisation},
		{label{form: name, source: sources.Source{Name: "Crew", Kind: sources.Group}}, nil, "Crew", sources.Group},
	} {
		got := c.label.speaker(c.guest)
		assert.Equal(t, c.name, got.Name)
		assert.Equal(t, c.kind, got.Kind, c.name)
		assert.Equal(t, c.label.source.Text, got.Text)
	}
}
