package files

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func guard(t *testing.T, names ...string) *Guard {
	var targets []Target
	for _, name := range names {
		targets = append(targets, Target{Name: name})
	}
	g, err := NewGuard(targets)
	require.NoError(t, err)
	return g
}

func TestKeep(t *testing.T) {
	room(t, "a", "b", "news/c")
	require.NoError(t, os.Link("a", "hard"))
	link(t, "a", "soft")
	link(t, "news", "alias")
	link(t, "news/new", "dangling")
	for _, c := range []struct {
		output, input string
		same          bool
	}{
		{"a", "a", true}, {"./a", "a", true}, {"news/../a", "a", true}, {"hard", "a", true}, {"soft", "a", true}, {"a", "soft", true},
		{"soft", "hard", true},
		{"alias/c", "news/c", true}, {"alias/new", "news/new", true}, {"dangling", "news/new", true}, {"dangling", "alias/new", true},
		{"a", "b", false}, {"new", "news/new", false}, {"new", "a", false}, {"a", "new", false}, {"a", "", false}, {"a", "none/a", false},
		{os.DevNull, os.DevNull, false},
	} {
		err := guard(t, c.output).Keep("the article", "b2", c.input)
		if c.same {
			assert.EqualError(t, err, c.output+": writing here would destroy the article "+c.input+
				", which is read; nothing was written, name another file", "%+v", c)
		} else {
			assert.NoError(t, err, "%+v", c)
		}
	}
	f, err := os.Open("a")
	require.NoError(t, err)
	defer f.Close()
	assert.Error(t, guard(t, "hard").KeepOpen("standard input", f))
	assert.NoError(t, guard(t, "b").KeepOpen("standard input", f))
	assert.NoError(t, guard(t).Keep("the article", "a"))
}

func TestGuardTargets(t *testing.T) {
	room(t, "a", "news/c")
	link(t, "new", "dangling")
	open, err := os.Open("a")
	require.NoError(t, err)
	defer open.Close()
	for _, c := range []struct {
		targets []Target
		want    string
	}{
		{[]Target{{Name: "a"}, {Name: "./a"}},
			"./a: it is the same file as a, and of two reports one would be lost; nothing was written, name another file"},
		{[]Target{{Name: "new"}, {Name: "dangling"}},
			"dangling: it is the same file as new, and of two reports one would be lost; nothing was written, name another file"},
		{[]Target{{Name: "standard output", Open: open}, {Name: "a"}},
			"a: it is the same file as standard output, and of two reports one would be lost; nothing was written, name another file"},
		{[]Target{{Name: "a", Adds: true}, {Name: "a", Adds: true}}, ""},
		{[]Target{{Name: "a", Adds: true}, {Name: "a"}},
			"a: it is the same file as a, and of two reports one would be lost; nothing was written, name another file"},
		{[]Target{{Name: os.DevNull}, {Name: os.DevNull}}, ""},
		{[]Target{{Name: "a"}, {Name: "b"}, {Name: "news/a"}}, ""},
		{[]Target{{Name: "news"}}, "news: it is a directory; name a file in it to write"},
		{[]Target{{Name: "news/"}}, "news/: it is a directory; name a file in it to write"},
		{[]Target{{Name: "none/a"}}, "none/a: there is no directory none to write it into"},
	} {
		_, err := NewGuard(c.targets)
		if c.want == "" {
			assert.NoError(t, err, "%+v", c)
		} else {
			assert.EqualError(t, err, c.want)
		}
	}
}

func TestBelow(t *testing.T) {
	room(t, "news/c", "news/deep/d")
	link(t, "news/deep", "alias")
	for output, want := range map[string]string{"news/new": "new", "news/deep/new": "deep/new", "alias/new": "deep/new", "new": "",
		"news/c": ""} {
		asked := ""
		err := guard(t, output).Below("news", func(name string) bool { asked = name; return true })
		assert.Equal(t, want, asked, output)
		assert.Equal(t, want != "", err != nil, output)
		assert.NoError(t, guard(t, output).Below("news", func(string) bool { return false }))
		assert.NoError(t, guard(t, output).Below("none", func(string) bool { return true }))
	}
}

func TestWritten(t *testing.T) {
	room(t, "article", "report")
	require.NoError(t, os.WriteFile("empty", nil, 0o644))
	isReport := func(head []byte) bool { return bytes.Equal(head, []byte("report")) }
	g := guard(t)
	assert.ErrorContains(t, g.Written([]string{"report", "article"}, isReport), "article: here is a text that is no report")
	assert.NoError(t, g.Written([]string{"report", "empty", "none", ".", os.DevNull}, isReport))
}
