package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNobodyNamed is whom an attribution names where its source is an indefinite pronoun, a number or who wrote the article.
func TestNobodyNamed(t *testing.T) {
	for sentence, want := range map[string]string{
		"People said the road was closed.":                   "",
		"Others said the road was closed.":                   "",
		"Half of them said the road was closed.":             "",
		"One in five said the road was closed.":              "",
		"About 40 percent said the road was closed.":         "",
		"I think that the road is closed.":                   "the author",
		"We think that the road is closed.":                  "the authors",
		"Half of the drivers said the road was closed.":      "Half of the drivers",
		"One of them said the road was closed.":              "One of them",
		"Two witnesses said the road was closed.":            "Two witnesses",
		"Some residents said the road was closed.":           "Some residents",
		"“I think that the road is closed,” said Ana Holt.":  "Ana Holt",
		"The women who were there said the road was closed.": "The women",
		"The ferry company said the road was closed.":        "The ferry company",
		"A third bus driver said that the road was closed.":  "A third bus driver",
		"The 40 Percent Club said that the road was closed.": "Percent Club",
	} {
		d := lone(sentence)
		if assert.NotEmpty(t, d.Attributions, sentence) {
			assert.Equal(t, want, d.Attributions[0].Source.Name, sentence)
		}
	}
}
