package attribution

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestArticles scores the sources of whole articles against their labels in testdata/sources/articles: how many attributions are found, and
// of those how many have the right name, kind, naming and role.
func TestArticles(t *testing.T) {
	paths, err := filepath.Glob("../testdata/sources/articles/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(paths), 6)
	n := map[string]int{}
	for _, path := range paths {
		scoreArticle(t, path, n)
	}
	t.Logf("of %d labelled: found %d, name %d, kind %d, naming %d, role %d", n["all"], n["found"], n["name"], n["kind"], n["naming"],
		n["role"])
	floor := func(what string, of string, percent int) {
		assert.GreaterOrEqual(t, n[what]*100, n[of]*percent, "%s: %d of %d", what, n[what], n[of])
	}
	floor("found", "all", 90)
	floor("name", "found", 90)
	floor("kind", "found", 90)
	floor("naming", "found", 90)
	floor("role", "found", 85)
}

// scoreArticle counts what is right in one article. Labels are words around a cue, name, kind, naming and role, separated by tabs.
func scoreArticle(t *testing.T, path string, n map[string]int) {
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	labels, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".tsv")
	require.NoError(t, err)
	d := Analyze(article.FromText("", "", string(text)))
	for i, line := range strings.Split(strings.TrimRight(string(labels), "\n"), "\n") {
		f := strings.Split(line, "\t")
		require.Len(t, f, 5, "%s:%d", path, i+1)
		at := strings.Index(string(text), f[0])
		require.GreaterOrEqual(t, at, 0, "%s:%d: %q is not in the article", path, i+1, f[0])
		n["all"]++
		a := cuedIn(d, article.Span{Start: at, End: at + len(f[0])})
		if a == nil {
			t.Logf("%s: not found: %s", filepath.Base(path), f[0])
			continue
		}
		n["found"]++
		for k, got := range []string{a.Source.Name, a.Source.Kind.String(), a.Source.Naming.String(), a.Source.Role} {
			what := []string{"name", "kind", "naming", "role"}[k]
			if strings.EqualFold(got, f[k+1]) {
				n[what]++
			} else {
				t.Logf("%s: %s: %s %q, not %q", filepath.Base(path), f[0], what, got, f[k+1])
			}
		}
	}
}

// cuedIn is the last attribution whose cue overlaps a span, nil for none.
func cuedIn(d *Document, s article.Span) (found *Attribution) {
	for i := range d.Attributions {
		for _, c := range d.Attributions[i].Cue.Spans {
			if c.Overlaps(s) {
				found = &d.Attributions[i]
			}
		}
	}
	return found
}
