package article

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// FuzzFrontMatter: whatever stands between the fences, the body behind it is read as it is.
func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{"title: A\ndate: 2024-03-05", "title = \"A\"\ndate = 2024-03-05T10:00:00Z", "title: [a, {b: c}]",
		"title: !!binary x", "a.b.c = 1", "&a [*a]", "? x", "a: |\n  b"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, head string, yaml bool) {
		if len(head) > 200 || strings.Count(head, "*") > 8 || strings.Count(head, ".") > 20 || strings.Count(head, "[") > 20 ||
			!utf8.ValidString(head) {
			return
		}
		fence := "+++"
		if yaml {
			fence = "---"
		}
		for line := range strings.Lines(head) {
			if strings.TrimRight(line, " \t\r\n") == fence {
				return
			}
		}
		m, body := cutFrontMatter(fence + "\n" + head + "\n" + fence + "\nbody\n")
		require.Equal(t, "body\n", body)
		for _, w := range m.warnings {
			require.NotContains(t, w, "\n")
		}
	})
}

// FuzzHTML reads the inside of a page.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{"<h1>A</h1><p>Police said so.", "<article><p>a<br>b<table><td>c<tr>d",
		"<script type=application/ld+json>{\"headline\":\"x\"}</script>",
		"<meta property=og:title content=x><!-- factcheck:ignore number x --><p>b", "<aside><pre>a\n b</pre><ul><li>c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, inside string) {
		if len(inside) > 300 {
			return
		}
		a, err := Read("x", []byte("<html><body>"+inside), HTML)
		if err != nil {
			return
		}
		require.True(t, utf8.ValidString(a.Text))
		check(t, a)
	})
}

// FuzzEncoding: text in any encoding is text, or there is an error that tells what to do.
func FuzzEncoding(f *testing.F) {
	for _, s := range [][2]string{{"caf\xe9", ""}, {"caf\xe9", "windows-1252"}, {"\xff\xfea\x00", ""}, {"\xfe\xff\x00a", "utf-8"},
		{"\x00a\x00b", "utf-16be"}, {"\x1b$B\x1b(B", "iso-2022-jp"}, {"\x81\x30", "gb18030"}, {"+AGE-", "utf-7"}, {"a", "replacement"}} {
		f.Add([]byte(s[0]), s[1])
	}
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		if len(data) > 300 || len(name) > 30 {
			return
		}
		text, warnings, err := decode(data, name)
		if err != nil {
			return
		}
		require.True(t, utf8.ValidString(text), "%q", text)
		for _, w := range warnings {
			require.True(t, utf8.ValidString(w), "%q", w)
		}
	})
}

// FuzzSize: a size is positive and not beyond a tebibyte.
func FuzzSize(f *testing.F) {
	for _, s := range []string{"4096", "10MB", "64 MiB", "0", "-1kB", "99999999999GiB", "GiB", "1e3", "010"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if n, err := ParseSize(s); err == nil {
			require.True(t, n > 0 && int64(n) <= 1<<40)
			require.NotEmpty(t, strings.TrimSpace(s))
		}
	})
}

// FuzzFind: an argument stands for files, each once and in order, or there is an error.
func FuzzFind(f *testing.F) {
	files := tree("a.md", "b.txt", "news/c.md", "news/deep/d.html", "news/{x}.md", "news/.git/e.md")
	for _, s := range []string{"a.md", "news", "news/", "**/*.md", "{a,b}.*", "news/{x}.md", "[", "..", ".", "/", "", "*/../*", "{", "a\\",
		"[a-", "**/**"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, arg string) {
		if len(arg) > 40 {
			return
		}
		search, _ := searching(t, files, "none")
		search.Dir = func(name string) fs.FS {
			if sub, err := fs.Sub(files, path.Clean(name)); err == nil {
				return sub
			}
			return fstest.MapFS{}
		}
		names, err := search.find(arg)
		if err != nil {
			return
		}
		for i, n := range names {
			require.NotEmpty(t, n)
			require.True(t, i == 0 || names[i-1] < n, names)
		}
	})
}

// FuzzReadIgnore: a comment of ours has rules without commas and white space.
func FuzzReadIgnore(f *testing.F) {
	for _, s := range []string{"factcheck:ignore number x", "factcheck:ignore a, b,c d", "factcheck:ignore ,", "factcheck:ignore\n",
		"factcheck:ignored x", "factcheck:ignore\u00a0a b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		if len(comment) > 200 {
			return
		}
		g, ok := readIgnore(comment)
		if !ok {
			return
		}
		for _, r := range g.Rules {
			require.False(t, r == "" || strings.ContainsAny(r, ", \t\n"), "%q", g.Rules)
		}
		require.Equal(t, strings.TrimSpace(g.Reason), g.Reason)
		require.NotContains(t, g.Text, "\n")
	})
}
