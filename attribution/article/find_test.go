package article

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// disk is a tree with directories that cannot be listed.
type disk struct {
	fs.FS
	shut string
}

func (d disk) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == d.shut {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return fs.ReadDir(d.FS, name)
}

// searching is a search in a tree whose paths begin at the working directory, and what it tells.
func searching(t *testing.T, tree fs.FS, shut string) (*Search, *[]string) {
	var told []string
	tell := func(err error) { told = append(told, err.Error()) }
	never := func(string) bool { return false }
	return &Search{Skip: never, Exclude: never, Warn: tell, Fail: tell, Ignored: func(string) Ignored { return never },
		Dir: func(name string) fs.FS {
			if name = path.Clean(name); name == "." {
				return disk{tree, shut}
			}
			sub, err := fs.Sub(tree, name)
			require.NoError(t, err)
			return disk{sub, strings.TrimPrefix(shut, name+"/")}
		}}, &told
}

func tree(names ...string) fstest.MapFS {
	out := fstest.MapFS{}
	for _, name := range names {
		out[name] = &fstest.MapFile{Data: []byte("The road is open.")}
	}
	return out
}

func TestSearch(t *testing.T) {
	files := tree("news/a.md", "news/b.TXT", "news/c.go", "news/deep/d.md", "news/.git/e.md", "news/.f.md", "news/x.md/g.html", "[h].md",
		"none/i.go")
	files["news/pipe.md"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	files["news/socket.md"] = &fstest.MapFile{Mode: fs.ModeSocket}
	for _, c := range []struct{ arg, want, told string }{
		{"news", "news/a.md news/b.TXT news/deep/d.md news/x.md/g.html", "news/pipe.md: it is a named pipe and was passed over; name it " +
			"itself to read from it|news/socket.md: it is a socket and was passed over; name it itself to read from it"},
		{"news/", "news/a.md news/b.TXT news/deep/d.md news/x.md/g.html", "*"},
		{"./news/deep/..", "news/a.md news/b.TXT news/deep/d.md news/x.md/g.html", "*"},
		{"news/pipe.md", "news/pipe.md", ""},
		{"news/a.md/", "", "news/a.md/: it is a file, not a directory; name it without the slash"},
		{"news/c.go", "news/c.go", ""},
		{"news/a*", "news/a.md", ""},
		{"news/*/*.md", "news/deep/d.md", ""},
		{"**/d.md", "news/deep/d.md", ""},
		{"news/**/{d,e,f}.md", "news/deep/d.md", ""},
		{"news/.*/*.md", "news/.git/e.md", ""},
		{"news/.git/*.md", "news/.git/e.md", ""},
		{"[h].md", "[h].md", ""},
		{"-", "-", ""},
		{"none", "",
			"none: there is no article in this directory (a file ending in .htm, .html, .markdown, .md, .mdown, .text, .txt, .xhtml)"},
		{"missing", "", "missing: there is no such file"},
		{"missing/*.md", "", "missing/*.md: no file matches this pattern"},
		{"news/*/", "", "news/*/: no file matches this pattern"},
		{"news/[a", "", "news/[a: the pattern cannot be read: syntax error in pattern"},
		{"", "", `"": there is no such file`},
	} {
		s, told := searching(t, files, "")
		assert.Equal(t, c.want, strings.Join(s.Names([]string{c.arg}), " "), c.arg)
		if c.told != "*" {
			assert.Equal(t, c.told, strings.Join(*told, "|"), c.arg)
		}
	}
}

// TestUnreadableDirectory proves that a directory that cannot be listed costs itself alone, and is named.
func TestUnreadableDirectory(t *testing.T) {
	files := tree("news/a.md", "news/shut/b.md", "news/z/c.md")
	for _, arg := range []string{"news", "news/**/*.md", "."} {
		s, told := searching(t, files, "news/shut")
		assert.Equal(t, []string{"news/a.md", "news/z/c.md"}, s.Names([]string{arg}), arg)
		assert.Equal(t, []string{"news/shut: this directory may not be read; change its permissions"}, *told, arg)
	}
	s, told := searching(t, tree("shut/a.md"), "shut")
	assert.Empty(t, s.Names([]string{"."}))
	assert.Equal(t, []string{"shut: this directory may not be read; change its permissions"}, *told,
		"it is not said that there is no article")
}

// TestLeftOut proves what is left out of what is found, and out of what is named.
func TestLeftOut(t *testing.T) {
	s, told := searching(t, tree("news/a.md", "news/skip.md", "news/out.md", "news/tmp/b.md", "news/inner/.git/HEAD", "news/inner/c.md",
		"news/inner/d.md"), "")
	s.Skip = func(name string) bool { return name == "news/skip.md" }
	s.Exclude = func(name string) bool { return name == "news/out.md" }
	s.Ignored = func(dir string) Ignored {
		return func(name string) bool {
			return dir == "news" && name == "tmp/" || dir == "news/inner" && name == "c.md" || dir == "news" && name == "inner/d.md"
		}
	}
	assert.Equal(t, []string{"news/a.md", "news/inner/d.md", "news/skip.md"}, s.Names([]string{"news", "news/skip.md", "news/out.md"}))
	assert.Empty(t, *told)
	s.Exclude = func(string) bool { return true }
	assert.Empty(t, s.Names([]string{"news"}))
	assert.Equal(t, []string{"news: every article here is left out, by .gitignore, by --exclude or by what the settings ignore"}, *told)
}

func TestScopeTakes(t *testing.T) {
	s, _ := searching(t, tree("news/a.md"), "")
	s.Skip = func(name string) bool { return name == "news/skip.md" }
	for _, c := range []struct {
		arg, name string
		takes     bool
	}{
		{"news", "new.md", true}, {"news", "deep/new.html", true}, {"news", "new.json", false}, {"news", ".new.md", false},
		{"news", ".x/new.md", false}, {"news", "skip.md", false},
		{"news/*.md", "new.md", true}, {"news/*.md", "new.txt", false}, {"news/*.md", "deep/new.md", false},
		{"news/**/.x/*.md", ".x/new.md", true},
	} {
		scopes := s.Scopes([]string{c.arg, "-", "news/a.md", "missing"})
		require.Len(t, scopes, 1, c.arg)
		assert.Equal(t, "news", scopes[0].Base)
		assert.Equal(t, c.takes, scopes[0].Takes(c.name), "%s %s", c.arg, c.name)
	}
}
