package extract

import (
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// TestSaysBelow has a name before the colon of a headline speak where the article has it say so.
func TestSaysBelow(t *testing.T) {
	for _, c := range []struct {
		headline, body string
		speaks         bool
	}{
		{"Anna Falk: Harbour fees must fall", "Anna Falk told the council on Monday that the harbour fees must fall by half.", true},
		{"Anna Falk: Harbour fees must fall", "The council met on Monday. Harbour fees must fall by half, said Ivo Brandt.", false},
		{"Anna Falk: Harbour fees must fall", "Anna Falk said on Monday that the boats were late again.", false},
		{"Anna Falk: Mayor to cut harbour fees", "Anna Falk told the council on Monday that she would cut the harbour fees.", false},
	} {
		d := analyze(article.FromText("", "", c.headline+"\n\n"+c.body))
		found := false
		for _, a := range d.Attributions {
			found = found || d.InHeadline(d.Touching(a.Cue.Spans[0])[0])
		}
		assert.Equal(t, c.speaks, found, "%s / %s", c.headline, c.body)
	}
}
