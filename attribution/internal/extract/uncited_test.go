package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestUncited reads text in which nobody is cited: at most one attribution in a thousand words is forgiven.
func TestUncited(t *testing.T) {
	names, err := filepath.Glob("../../../testdata/uncited/*.txt")
	require.NoError(t, err)
	words, found := 0, 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		words += len(strings.Fields(string(text)))
		d := analyze(article.FromText(name, "", string(text)))
		found += len(d.Attributions)
		for _, a := range d.Attributions {
			t.Logf("%s: %s %.2f [%s] %s", filepath.Base(name), a.Rule, a.Confidence, a.Source.Text, a.Cue.Text)
		}
	}
	require.Greater(t, words, 4900)
	assert.LessOrEqual(t, found*1000, words, "%d attributions in %d words", found, words)
}
