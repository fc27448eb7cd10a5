package compare

import (
	"flag"
	"strings"
	"testing"

	"factcheck/testdata/twins"
)

var update = flag.Bool("update", false, "write the tables anew")

// changedTwins prints what changed between two texts that stand under one headline, parted by two strokes, and the notes that are drafted.
func changedTwins(pair string) (out []string) {
	old, fresh, _ := strings.Cut(pair, " // ")
	c := versions("Mayor resigns\n\n"+old, "Mayor resigns\n\n"+fresh)
	for _, line := range strings.Split(strings.TrimSpace(c.Dump()), "\n") {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "thread") {
			out = append(out, line)
		}
	}
	for _, d := range c.Drafts(0) {
		out = append(out, d.Type+": "+d.Text)
	}
	return out
}

// TestChanges are pairs of texts, each beside one of which the new version differs in a word and something else is told.
func TestChanges(t *testing.T) {
	twins.Check(t, "../testdata/twins/changes.txt", *update, changedTwins)
}
