package settings

import (
	"bytes"
	"cmp"
	"flag"
	"io"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/compare/accept"
	"factcheck/reports"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the errors that are due anew")

// TestErrors reads every other file of testdata/settings/errors.txtar; the one behind it is the error that is due.
func TestErrors(t *testing.T) {
	a, err := txtar.ParseFile("../../../../testdata/settings/errors.txtar")
	require.NoError(t, err)
	for i := 0; i+1 < len(a.Files); i += 2 {
		in, want := a.Files[i], a.Files[i+1]
		_, err := Read(in.Name, in.Data)
		require.Error(t, err, in.Name)
		if *update {
			a.Files[i+1].Data = []byte(err.Error() + "\n")
			continue
		}
		assert.Equal(t, strings.TrimSpace(string(want.Data)), strings.TrimSpace(err.Error()), in.Name)
	}
	if *update {
		require.NoError(t, os.WriteFile("../../../../testdata/settings/errors.txtar", txtar.Format(a), 0o644))
	}
	_, err = Read("x.yaml", []byte("format: html5"))
	assert.ErrorContains(t, err, `x.yaml:1:9: there is no format "html5" (did you mean html?); choose one of`)
}

func TestRead(t *testing.T) {
	data, err := os.ReadFile("../../../../testdata/settings/full.yaml")
	require.NoError(t, err)
	s, err := Read("/news/.factcheck.yaml", data)
	require.NoError(t, err)
	assert.Equal(t, "low", s.Severity["number"])
	assert.Equal(t, [][]string{{"Kyiv", "Kiev"}, {"health care", "healthcare"}}, s.Style)
	assert.Equal(t, Words{"high", "attribution-dropped"}, s.FailOn)
	o, err := s.Attribution()
	require.NoError(t, err)
	assert.Equal(t, "Interior Ministry", o.Names[attribution.Alias("the MUP")])
	c, err := s.Compare()
	require.NoError(t, err)
	assert.Equal(t, compare.Low, c.Severities["number"])
	n, to := c.Style.Phrase([]string{"kiev", "fell"})
	assert.Equal(t, 1, n)
	assert.Equal(t, []string{"kyiv"}, to)
	for file, ignored := range map[string]bool{"/news/drafts/a.md": true, "/news/a.md": false, "/news/deep/x.tmp.md": true,
		"/news/old": true, "/news/old/b.md": true, "/elsewhere/drafts/a.md": false} {
		assert.Equal(t, ignored, s.Ignores(file), file)
	}
	for _, empty := range []string{"", "# nothing\n", "severity:\n"} {
		s, err := Read("x", []byte(empty))
		require.NoError(t, err, empty)
		assert.Empty(t, s.Severity)
	}
}

// TestFind looks upwards, to the repository and no further.
func TestFind(t *testing.T) {
	files := fstest.MapFS{"top/.factcheck.yaml": {Data: []byte("format: json")}, "top/repo/.git/HEAD": {}, "top/repo/news/a.md": {},
		"top/news/deep/.factcheck.yml": {Data: []byte("format: text")}}
	f := Files{Open: func(name string) (io.ReadCloser, error) { return files.Open(strings.TrimPrefix(name, "/")) },
		Mode: func(name string) (fs.FileMode, error) {
			info, err := files.Stat(cmp.Or(strings.TrimPrefix(name, "/"), "."))
			if err != nil {
				return 0, err
			}
			return info.Mode(), nil
		},
		Abs:  func(name string) (string, error) { return path.Join("/here", name), nil },
		Real: func(name string) (string, error) { return name, nil }}
	for dir, want := range map[string]string{"/top/repo/news": "", "/top/news": "json", "/top/news/deep": "text",
		"/top/news/deep/none": "text", "/": ""} {
		s, err := f.find(dir)
		require.NoError(t, err)
		assert.Equal(t, want, s.Format, dir)
	}
}

// TestWrittenCanBeRead proves that no baseline is written that is too large to be read.
func TestWrittenCanBeRead(t *testing.T) {
	h := &Newsroom{baselineName: "accepted.yaml", baseline: &accept.Baseline{Accepted: []*accept.Entry{{Article: "a.md", Rule: "number",
		Old: strings.Repeat("x", mostBaselineBytes)}}}}
	_, _, err := h.Written(&reports.Report{}, compare.FailOn{}, "Looked at")
	assert.EqualError(t, err, "accepted.yaml: it would be larger than 4194304 bytes; let fewer articles share a baseline")
}

func TestRelative(t *testing.T) {
	for _, c := range [][3]string{{"/a/b", "/a/b/c.md", "c.md"}, {"/a/b", "/a/c/d.md", "../c/d.md"}, {"/", "/a/b.md", "a/b.md"},
		{"/a/b/c", "/d.md", "../../../d.md"}, {"/a", "/a", "../a"}} {
		assert.Equal(t, c[2], relative(c[0], c[1]), c)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"severity: {number: low, date: quiet}", "style:\n  - [Kyiv, Kiev]\n",
		"verbs:\n  grumble: claim\n  blort: judge\n", "sources: {Interior Ministry: [the MUP]}", "ignore: [drafts/, '**/*.tmp.md']",
		"fail-on: high, number", "fail-on: [high]", "format: json\nbaseline: ../x", "# nothing", "severity: !!binary x",
		"style: [[a, b’s], [\"b's\", c]]", "verbs: {Tell: say}", "a: &a [*a]"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 300 || bytes.Count(data, []byte("{")) > 20 || bytes.Count(data, []byte("*")) > 8 {
			return
		}
		if s, err := Read("x", data); err == nil {
			_, err = s.Attribution()
			require.NoError(t, err)
			_, err = s.Compare()
			require.NoError(t, err)
			s.Ignores("/a/b")
		}
	})
}

// FuzzIgnores: any pattern that the settings let in takes bounded time, and what it matches it matches again.
func FuzzIgnores(f *testing.F) {
	for _, s := range [][2]string{{"drafts/", "drafts/a.md"}, {"**/*.tmp.md", "a/b.tmp.md"}, {"{a,b}/[!c]?", "a/de"}, {`\*`, "*"},
		{"[", "["}, {"**", ""}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, pattern, file string) {
		if len(pattern) > 40 || len(file) > 100 || strings.Count(pattern, "{") > 4 {
			return
		}
		s, err := Read("/news/.factcheck.yaml", []byte("ignore: ["+strconv.Quote(pattern)+"]"))
		if err != nil {
			return
		}
		require.Equal(t, s.Ignores("/news/"+file), s.Ignores("/news/"+file))
		require.False(t, s.Ignores("/elsewhere/"+file))
	})
}
