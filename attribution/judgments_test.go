package attribution

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestReadings holds what is made of the sentences of testdata/attribution/readings.txt against what stands there: who says what, how it
// was found, and each claim on its own with its label and source.
func TestReadings(t *testing.T) {
	data, err := os.ReadFile("../testdata/attribution/readings.txt")
	require.NoError(t, err)
	cases := strings.Split(strings.TrimSpace(string(data)), "\n\n")
	require.Greater(t, len(cases), 40)
	for _, c := range cases[1:] {
		sentence, want, _ := strings.Cut(c, "\n")
		assert.Equal(t, strings.ReplaceAll(want, "    ", ""), strings.Join(readingOf(lone(sentence)), "\n"), sentence)
	}
}

// readingOf writes the attributions of a document down, and the claims but for those of its headline.
func readingOf(d *Document) (out []string) {
	orNobody := func(name string) string {
		if name == "" {
			return "nobody"
		}
		return name
	}
	for _, a := range d.Attributions {
		var content []string
		for _, s := range a.Content {
			content = append(content, s.Of(d.Article.Prose))
		}
		out = append(out, fmt.Sprintf("%s | %s | %s | %s", orNobody(a.Source.Name), a.Cue.Text, strings.Join(content, " … "), a.Rule))
	}
	for _, c := range d.Claims {
		if c.Sentence == 0 {
			continue
		}
		source := "-"
		if s := d.SourceOf(c); s != nil {
			source = orNobody(s.Name)
		}
		out = append(out, fmt.Sprintf("%s: %s (%s)", c.Certainty.Label, c.Standalone, source))
	}
	return out
}

// lone analyses a text as the second paragraph of an article: alone it would be the headline.
func lone(text string) *Document {
	return Analyze(article.FromText("", "", "What happened at the bridge\n\n"+text))
}
