package attribution

import (
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWho proves what the words around a mention tell of who it is: sentences of one source each, and near misses.
func TestWho(t *testing.T) {
	for _, c := range []struct {
		text     string
		name     string
		kind     sources.Kind
		official bool
		reason   string
	}{
		{"Orna Lines, which runs six boats on the lake, said the boat had passed an inspection.", "Orna Lines", sources.Organisation, false,
			""},
		{"Mara Hollis, who runs six boats on the lake, said the boat had passed an inspection.", "Mara Hollis", sources.Person, false, ""},
		{"Human Rights Monitor, a group in Graz, said it had seen the letters.", "Human Rights Monitor", sources.Organisation, false, ""},
		{"The air force said the jets had landed.", "The air force", sources.Organisation, true, ""},
		{"One of the guards said the gate was open.", "One of the guards", sources.Person, false, ""},
		{"One of the papers said the gate was open.", "One of the papers", sources.Paper, false, ""},
		{"Club president Aldo Marini said nobody would be sold.", "Aldo Marini", sources.Person, false, ""},
		{"President Aldo Marini said nobody would be sold.", "Aldo Marini", sources.Person, true, ""},
		{"The harbour coordinator said the boat was late.", "The harbour coordinator", sources.Person, false, ""},
		{"An aide who was not authorized to speak said the talks had failed.", "An aide", sources.Person, false, "not authorized to speak"},
		{"An aide who was authorized to speak for the mayor said the talks had failed.", "An aide", sources.Person, false, ""},
	} {
		d := Analyze(article.FromText("", "", "What happened in the town\n\n"+c.text))
		require.NotEmpty(t, d.Attributions, c.text)
		s := d.Attributions[0].Source
		assert.Equal(t, c.name, s.Name, c.text)
		assert.Equal(t, c.kind, s.Kind, c.text)
		assert.Equal(t, c.official, s.Official, c.text)
		assert.Equal(t, c.reason, s.Reason, c.text)
	}
}
