package extract

import (
	"os"
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDisputes reads the golden texts of testdata/sources/disputes.txt, each as the second paragraph of an article.
func TestDisputes(t *testing.T) {
	data, err := os.ReadFile("../../../testdata/sources/disputes.txt")
	require.NoError(t, err)
	for _, c := range strings.Split(string(data), "\n\n") {
		lines := strings.Split(strings.TrimSpace(c), "\n")
		if strings.HasPrefix(lines[0], "#") {
			continue
		}
		require.Greater(t, len(lines), 1, lines[0])
		d := analyze(article.FromText("", "", "What happened at the bridge\n\n"+lines[0]))
		want := lines[1:]
		if want[0] == "none" {
			want = nil
		}
		var got []string
		for _, p := range d.Disputes {
			got = append(got, strings.ToLower(disputeLine(d, p)))
		}
		if assert.Len(t, got, len(want), "%s: %q", lines[0], got) {
			for i, w := range want {
				cut := strings.LastIndex(w, "| ")
				assert.True(t, strings.HasPrefix(got[i], strings.ToLower(w[:cut])), "%s: %s", lines[0], got[i])
				assert.Contains(t, got[i], strings.ToLower(w[cut+2:]), lines[0])
			}
		}
	}
}

// disputeLine writes a dispute as the golden file does.
func disputeLine(d result, p Dispute) string {
	var b strings.Builder
	for _, s := range p.Sides {
		b.WriteString(d.Attributions[s.Attribution].Source.Name + " " + s.Stance + " | ")
	}
	for _, s := range p.Content {
		b.WriteString(s.Of(d.Article.Prose) + " ")
	}
	return b.String()
}
