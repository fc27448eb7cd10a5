package reports

import (
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"

	"github.com/stretchr/testify/assert"
)

// No report reads what a document forgets.
func TestForgotten(t *testing.T) {
	docs := func() (out []*attribution.Document) {
		for _, text := range []string{"Two killed in fire\n\nPolice said on Monday that two people were killed. “It was late,” said Ana " +
			"Holt, 43.\n\nThe mayor may resign.",
			"Two killed in fire\n\nThree people were killed, an official said on Tuesday. “It was early,” said Ana Holt, 44.\n\nThe " +
				"mayor resigned."} {
			out = append(out, attribution.Analyze(article.FromText("a.txt", "", text)))
		}
		return out
	}
	for _, format := range Formats {
		d, c := docs(), compare.Versions(docs())
		analysis, comparison := written(t, format, &Report{Analyses: d}), written(t, format, &Report{Comparisons: []*compare.Comparison{c}})
		for _, x := range append(d, c.Versions...) {
			x.Forget()
			assert.Nil(t, x.Sentences[0].Tokens)
		}
		assert.Equal(t, analysis, written(t, format, &Report{Analyses: d}), format.Name)
		assert.Equal(t, comparison, written(t, format, &Report{Comparisons: []*compare.Comparison{c}}), format.Name)
	}
}
