package reports

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEveryFormatIsWhole wants of each format what its users and the tests need of it; each sentence says what to add, and where.
func TestEveryFormatIsWhole(t *testing.T) {
	for _, f := range Formats {
		for _, sentence := range missing(t, f) {
			t.Error(sentence)
		}
	}
}

// TestFormatWithout proves that a format with nothing but a writer is told all that it lacks.
func TestFormatWithout(t *testing.T) {
	told := strings.Join(missing(t, Format{Name: "saffron", Extension: ".saffron"}), "\n")
	for _, place := range []string{"reports/formats/saffron.md", "reports/formats/README.md", "testdata/reports/", "shapes", "FuzzSaffron",
		".ci/bytes", "Doc", "Write"} {
		assert.Contains(t, told, place)
	}
}

// missing says in sentences what a format lacks.
func missing(t testing.TB, f Format) (out []string) {
	read := func(name string) string {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		return string(text)
	}
	want := func(there bool, format string, args ...any) {
		if !there {
			out = append(out, fmt.Sprintf("the format "+f.Name+" has "+format, args...))
		}
	}
	want(f.Doc != "", "no Doc in reports.Formats: say in a line for help what it is for")
	want(f.Write != nil, "no Write in reports.Formats: give it the function of its file in reports/")
	table := read("formats/README.md")
	row := strings.Contains(table, "\n| ["+f.Name+"](") && strings.Contains(table, ") | `"+f.Extension+"` |")
	want(row, "no row in the table of reports/formats/README.md: add | [%s](%s.md) | `%s` | what it is for |", f.Name, f.Name, f.Extension)
	_, page, _ := strings.Cut(table, "\n| ["+f.Name+"](")
	page, _, _ = strings.Cut(strings.SplitN(page+")", ")", 2)[0], "#")
	if page == "" {
		page = f.Name + ".md"
	}
	text, err := os.ReadFile("formats/" + page)
	want(err == nil && strings.Contains(string(text), "`"+f.Extension+"`"),
		"no page: write reports/formats/%s, which names the ending `%s` and shows a command with its output", page, f.Extension)
	want(strings.Contains(goldens(t), "\n-- "+sectionOf(f)+" --\n"),
		"no golden: add the line -- %s -- to a case of testdata/reports/, run go test ./reports -update and read what it wrote",
		sectionOf(f))
	want(shapes[f.Name] != nil, "no shape: add to shapes in reports/shape_test.go a function that reads it as its readers do")
	name := strings.ReplaceAll(f.Name, "-", "")
	want(strings.Contains(read("hostile_test.go"), `fuzzFormat(f, "`+f.Name+`")`), "no fuzz target: add to reports/hostile_test.go "+
		"func Fuzz%s(f *testing.F) { fuzzFormat(f, %q) }", strings.ToUpper(name[:1])+name[1:], f.Name)
	want(strings.Contains(read("../.ci/bytes"), `-o "$2`+f.Extension+`"`),
		"no part in .ci/bytes, which compares the reports of several processors: add -o \"$2%s\" to its reports", f.Extension)
	return out
}

// sectionOf is the section of a golden case that shows a format: of a page for browsers an outline.
func sectionOf(f Format) string {
	if f.Name == "html" {
		return "page"
	}
	return "report" + f.Extension
}

// goldens are all cases, one behind the other.
func goldens(t testing.TB) string {
	cases, err := filepath.Glob("../testdata/reports/*.txtar")
	require.NoError(t, err)
	var b strings.Builder
	for _, name := range cases {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		b.Write(text)
	}
	return b.String()
}
