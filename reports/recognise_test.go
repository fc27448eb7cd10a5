package reports

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"factcheck/compare"
	"factcheck/compare/history"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// TestIsReport proves that a report is known in every format, by as much of it as is looked at, and no article is taken for one.
func TestIsReport(t *testing.T) {
	cases, err := filepath.Glob("../testdata/reports/*.txtar")
	require.NoError(t, err)
	for _, name := range cases {
		ar, err := txtar.ParseFile(name)
		require.NoError(t, err)
		r, _ := report(t, ar)
		of := []*Report{r}
		for _, c := range r.Comparisons {
			of = append(of, &Report{Comparisons: []*compare.Comparison{c}, Fork: &history.Fork{Base: "main",
				Changes: []history.Change{{Old: "a.md", New: "a.md"}}}},
				&Report{Comparisons: r.Comparisons, Log: make([]history.Revision, len(c.Versions))})
		}
		for _, r := range of {
			for _, f := range Formats {
				var b bytes.Buffer
				require.NoError(t, f.Write(&b, r, Options{All: true}))
				if head := b.Bytes()[:min(b.Len(), 8<<10)]; len(head) > 0 {
					assert.True(t, IsReport(head),
						"reports/recognise.go does not know how %s begins, so that an article could be written over one: "+
							"%s: %.300s", f.Name, name, head)
				}
			}
		}
	}
	articles, err := filepath.Glob("../seeds/*/*.*")
	require.NoError(t, err)
	require.NotEmpty(t, articles)
	for _, name := range articles {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.False(t, IsReport(text), name)
	}
	for _, text := range []string{"# What changed: the new tax law\n\nThe council raised the tax.",
		"12 claims were rejected: 3 in the article's view.", "**2 claims** stand.", "{\"schema\": 1}", "file,title\n"} {
		assert.False(t, IsReport([]byte(text)), text)
	}
}
