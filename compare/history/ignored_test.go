package history

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIgnored(t *testing.T) {
	r := newRepository(t)
	r.write(".gitignore", "build/\n*.draft.md\n!keep.draft.md\nnew.md\n")
	for _, name := range []string{"build/a.md", "build/sub/b.md", "build/tracked.md", "news/c.md", "news/" + odd, "news/x.draft.md",
		"news/keep.draft.md", "drafts/y.draft.md"} {
		r.write(name, "The road is open.")
	}
	r.write("news/.gitignore", "[öo]*.md\n")
	r.run("add", "--force", "build/tracked.md")
	for _, c := range []struct {
		dir     string
		ignored []string
		taken   []string
	}{
		{".", []string{"build/a.md", "build/sub/", "news/" + odd, "news/x.draft.md", "drafts/y.draft.md"},
			[]string{"build/", "build/tracked.md", "news/", "news/c.md", "news/keep.draft.md"}},
		{"news", []string{odd, "x.draft.md"}, []string{"c.md", "keep.draft.md"}},
		{"build/sub", nil, []string{"b.md"}},
	} {
		is, err := Ignored(r.git, filepath.Join(r.dir, c.dir))
		require.NoError(t, err)
		for _, name := range c.ignored {
			assert.True(t, is(name), "%s: %s", c.dir, name)
		}
		for _, name := range c.taken {
			assert.False(t, is(name), "%s: %s", c.dir, name)
		}
	}
	news := filepath.Join(r.dir, "news")
	assert.True(t, Ignores(r.git, news, "new.md"), "what is not there")
	assert.True(t, Ignores(r.git, news, "deep/other.draft.md"))
	assert.False(t, Ignores(r.git, news, "more.md"))
	assert.False(t, Ignores(r.git, filepath.Join(r.dir, "build/sub"), "new.txt"), "a directory that is ignored and named all the same")
	assert.True(t, Tracks(r.git, filepath.Join(r.dir, "build/tracked.md")))
	assert.False(t, Tracks(r.git, filepath.Join(r.dir, "news/c.md")))
	assert.False(t, Tracks(r.git, filepath.Dir(r.dir)))
}

// TestIgnoredNowhere proves that nothing is ignored where git does not say so, and that an error tells why it does not, if it should.
func TestIgnoredNowhere(t *testing.T) {
	for says, silent := range map[string]bool{
		"exec: executable file not found in $PATH":             true,
		"fatal: not a git repository":                          true,
		"fatal: this operation must be run in a work tree":     true,
		"fatal: detected dubious ownership in repository at x": false,
	} {
		is, err := Ignored(func(...string) ([]byte, error) { return nil, errors.New(says) }, "news")
		assert.Equal(t, silent, err == nil, says)
		assert.False(t, is("a.md"))
	}
}

func TestAnywhere(t *testing.T) {
	in := []string{"HOME=/x", "GIT_DIR=.git", "GIT_INDEX_FILE=", "GIT_CONFIG_COUNT=1", "GIT_DIRTY=1"}
	assert.Equal(t, []string{"HOME=/x", "GIT_CONFIG_COUNT=1", "GIT_DIRTY=1"}, Anywhere(in))
	assert.Len(t, in, 5)
}
