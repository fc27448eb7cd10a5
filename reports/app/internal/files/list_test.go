package files

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestList(t *testing.T) {
	for in, want := range map[string][]string{
		"":                        nil,
		"a\nb c\n":                {"a", "b c"},
		"a\r\n\r\n\nb":            {"a", "b"},
		"a\nb\x00 c \x00\x00d\r":  {"a\nb", " c ", "d\r"},
		"-\n--all\n*.md\n":        {"./-", "--all", "*.md"},
		"ö d\t\"q\".md\x00-\x00x": {"ö d\t\"q\".md", "./-", "x"},
	} {
		got, err := List(strings.NewReader(in))
		require.NoError(t, err)
		assert.Equal(t, want, got, "%q", in)
	}
	_, err := List(iotest.ErrReader(errors.New("torn")))
	assert.EqualError(t, err, "torn")
}

func TestExcludes(t *testing.T) {
	room(t)
	here, err := Excludes(nil)
	require.NoError(t, err)
	assert.False(t, here("a.md"))
	for _, c := range []struct {
		pattern, name string
		out           bool
	}{
		{"a.md", "a.md", true}, {"a.md", "news/a.md", true}, {"a.md", "./a.md", true}, {"a.md", "aa.md", false},
		{"drafts", "news/drafts/old/a.md", true}, {"drafts/", "drafts/a.md", true},
		{"*.md", "news/a.md", true}, {"*.md", "a.txt", false}, {"{a,b}.md", "b.md", true},
		{"news/old", "news/old/a.md", true}, {"news/old", "news/older/a.md", false}, {"news/old", "x/news/old/a.md", false},
		{"./news/old/", "news/old/a.md", true},
		{"news/*.md", "news/a.md", true}, {"news/*.md", "news/deep/a.md", false}, {"news/**/a.md", "news/deep/er/a.md", true},
		{"**/old", "x/y/old/a.md", true},
		{"/etc", "/etc/a.md", true}, {"/etc", "etc/a.md", false}, {"../x", "../x/a.md", true},
	} {
		f, err := Excludes([]string{"nothing", c.pattern})
		require.NoError(t, err)
		assert.Equal(t, c.out, f(c.name), "%+v", c)
	}
	_, err = Excludes([]string{"[a"})
	assert.EqualError(t, err, `--exclude "[a": the pattern cannot be read: syntax error in pattern`)
	_, err = Excludes([]string{strings.Repeat("{a,b}", 30)})
	assert.ErrorContains(t, err, "the braces of the pattern stand for more than 256 patterns")
}

// FuzzList proves of lists that no name is lost and none means anything but a file.
func FuzzList(f *testing.F) {
	f.Add("a\nb\n")
	f.Add("a\x00-\x00")
	f.Add("\r\n-")
	f.Fuzz(func(t *testing.T, in string) {
		names, err := List(strings.NewReader(in))
		require.NoError(t, err)
		at := 0
		for _, name := range names {
			require.NotEmpty(t, name)
			require.NotEqual(t, "-", name)
			i := strings.Index(in[at:], strings.TrimPrefix(name, "./"))
			require.GreaterOrEqual(t, i, 0)
			at += i
		}
	})
}
