package reports

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

var hostile = []string{
	"<script>alert(1)</script> <b>x</b> &amp; <!-- x -->", "| a | b |", "`code` ***bold*** [x](javascript:alert(1)) ![i](x)", "\x1b[31mred\x1b]0;title\x07 \u009b31m",
	"::error file=x::owned\n::stop-commands::t", "##[error]x ##vso[task.complete]", "\u202etxet\u202c \u2066x\u2069", "a\x00b", "=1+1 @SUM(A1) \t+2\r\n-3", "{0} [x](1) %0A::warning::",
	"]]> <![CDATA[ x", "# head\n\n- item\n1. one\n> quote\n---", "\"quoted\", 'x'", "http://example.org www.example.org @name #12", "\xff\xfe bad utf8", strings.Repeat("w", 20_000),
}

// FuzzHostile proves that no text of an article alters the structure of a report, nor reaches a terminal or the log of a CI system as
// anything but text.
func FuzzHostile(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 50_000 {
			return
		}
		checkHostile(t, s)
	})
}

// TestMillionCharacters does the same with one very long word.
func TestMillionCharacters(t *testing.T) { checkHostile(t, strings.Repeat("w", 1_000_000)) }

func checkHostile(t *testing.T, s string) {
	body := "Police said " + s + " may have hurt three people on Monday.\n\nThe bridge is closed."
	var docs []*attribution.Document
	for i, v := range []string{body, strings.Replace(body, "three", "four", 1) + " " + s} {
		a := article.FromText(string(rune('a'+i))+s, s, v)
		a.Warnings = append(a.Warnings, s)
		docs = append(docs, attribution.Analyze(a))
	}
	for _, r := range []*Report{{Analyses: docs[:1]}, {Comparisons: []*compare.Comparison{compare.Versions(docs)}}} {
		for _, format := range Formats {
			if format.Name == "html" {
				continue // checked by its own tests
			}
			var b bytes.Buffer
			require.NoError(t, format.Write(&b, r, Options{Width: 60}))
			checkSafe(t, format.Name, b.String())
			checkStructure(t, format.Name, b.String(), r)
		}
	}
}

var command = regexp.MustCompile(`^::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*,?)+::[^\r\n]*$`)

// checkSafe looks for what does something in a terminal or a log.
func checkSafe(t *testing.T, format, out string) {
	require.True(t, utf8.ValidString(out), format)
	require.NotContains(t, out, "##[", format)
	require.NotContains(t, out, "##vso", format)
	for line := range strings.SplitSeq(strings.ReplaceAll(out, "\r\n", "\n"), "\n") {
		require.False(t, strings.ContainsFunc(line, invisible), "%s: %q", format, line)
		if strings.HasPrefix(strings.TrimSpace(line), "::") {
			require.Equal(t, "annotations", format, "%q", line)
			require.Regexp(t, command, line)
		}
	}
}

// checkStructure reads a report as its readers do.
func checkStructure(t *testing.T, format, out string, r *Report) {
	found := len(results(r, codePoints, Options{}))
	switch format {
	case "json", "sarif", "rdjson":
		var v any
		require.NoError(t, json.Unmarshal([]byte(out), &v), format)
	case "jsonl":
		require.Equal(t, 1, strings.Count(out, "\n"))
		require.True(t, json.Valid([]byte(out)))
	case "csv":
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll() // every row as long as the first
		require.NoError(t, err)
		require.Equal(t, len(rows), strings.Count(out, "\n"), "a record a line")
		for _, c := range slices.Concat(rows...) {
			require.False(t, strings.HasPrefix(c, "=") || strings.HasPrefix(c, "+") || strings.HasPrefix(c, "-") || strings.HasPrefix(c, "@"), "%q", c)
		}
	case "junit":
		require.Equal(t, found, countElements(t, out, "testcase")-strings.Count(out, `name="nothing found"`))
	case "annotations":
		require.Equal(t, len(strings.SplitAfter(out, "\n"))-1, len(regexp.MustCompile(`(?m)^::`).FindAllString(out, -1)))
	case "markdown", "job-summary", "comment":
		checkMarkdown(t, format, out)
	}
}

func countElements(t *testing.T, out, name string) (n int) {
	d := xml.NewDecoder(strings.NewReader(out))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return n
		}
		require.NoError(t, err)
		if e, ok := tok.(xml.StartElement); ok && e.Name.Local == name {
			n++
		}
	}
}

// ours are the only tags that a Markdown report has.
var ours = regexp.MustCompile(`^(</?(del|ins|sub)>|<!-- -->|<!-- factcheck:(diff|analyze) -->\n?)$`)

// checkMarkdown renders with GitHub's extensions and looks for nodes that our writers never make.
func checkMarkdown(t *testing.T, format, out string) {
	src := []byte(out)
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(src))
	require.NoError(t, ast.Walk(doc, func(n ast.Node, enter bool) (ast.WalkStatus, error) {
		if !enter {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.RawHTML:
			require.Regexp(t, ours, string(n.Segments.Value(src)), format)
		case *ast.HTMLBlock:
			require.Regexp(t, ours, string(n.Lines().Value(src)), format)
		case *ast.Link, *ast.AutoLink, *ast.Image, *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock:
			require.Fail(t, "a node that we never write", "%s: %s in\n%.2000s", format, n.Kind(), out)
		}
		require.NotContains(t, []string{"Strikethrough", "TaskCheckBox"}, n.Kind().String(), format)
		return ast.WalkContinue, nil
	}))
}
