package attribution

import (
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// What is not analysed for its length is told, once for each reason, and what stands beside it is read.
func TestTooLong(t *testing.T) {
	for text, want := range map[string][]string{
		"It was" + strings.Repeat(" in the end of it", 139) + " end": {"A sentence of 699 words and marks was not searched for sources."},
		"It was" + strings.Repeat(" in the end of it", 819) +
			" end": {"2 sentences of up to 2000 words and marks were not searched for sources.",
			"Sentences of more than 2000 words and marks were cut, in 2 places: prose has stops."},
		"It was " + strings.Repeat("3-4-", 2000): {
			"In 1 sentences more than 4096 bytes stand without a space; they were not cut into words."},
		strings.Repeat("\"“(", 3000): {
			"In 1 sentences more than 4096 bytes stand without a space; they were not cut into words."},
		"It is late, and it is raining": nil,
	} {
		d := Analyze(article.FromText("", "", "Police said that two men were hurt. "+strings.TrimSpace(text)+
			".\n\nThe mayor denied that the bridge was closed."))
		assert.Equal(t, want, d.Warnings, "%.40q", text)
		assert.Len(t, d.Attributions, 2)
		assert.Equal(t, "Police", d.Attributions[0].Source.Text)
	}
}

func TestTooManyMarks(t *testing.T) {
	d := Analyze(article.FromText("", "", "Police said that two men were hurt.\n\n"+strings.Repeat("(;) ", 40_000)+
		"\n\nThe mayor denied it."))
	assert.Len(t, d.Attributions, 1)
	assert.Contains(t, strings.Join(d.Warnings, "\n"), "far more words, marks and sentences than prose of its length")
}
