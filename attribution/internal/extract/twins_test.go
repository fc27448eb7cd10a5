package extract

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/sources"
	"factcheck/testdata/twins"
)

var update = flag.Bool("update", false, "write the tables anew")

// cited prints the attributions of an article: who (by name, where that is another), [cue] content, its pieces parted by a bar; the rule,
// the mode, and whose content it stands in; then the disputes.
func cited(words string) (out []string) {
	d := analyze(article.FromText("", "", words))
	for _, a := range d.Attributions {
		line := "nobody"
		if a.Source.Kind != sources.NoSource {
			line = a.Source.Text
			if a.Source.Name != a.Source.Text {
				line += " (" + a.Source.Name + ")"
			}
		}
		line += " [" + a.Cue.Text + "]"
		for i, s := range a.Content {
			line += map[bool]string{true: " ", false: " | "}[i == 0] + strings.Join(strings.Fields(s.Of(words)), " ")
		}
		line += fmt.Sprintf(" = %s %s", a.Rule, a.Mode)
		if a.Parent >= 0 {
			line += " in " + d.Attributions[a.Parent].Cue.Text
		}
		out = append(out, line)
	}
	for _, p := range d.Disputes {
		out = append(out, "dispute: "+strings.TrimSpace(disputeLine(d, p)))
	}
	return out
}

// TestCited are articles of a headline and a text, each beside one in which somebody else is cited, or for other words.
func TestCited(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/attributions.txt", *update, cited)
}

// TestCitedBelow are texts below a headline that cites nobody.
func TestCitedBelow(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/attributions_below.txt", *update, func(words string) []string {
		return cited("What happened at the bridge\n\n" + words)
	})
}
