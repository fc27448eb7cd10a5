package reports

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// shapes read a report as its readers do and give its structure, without what is only text. A report that cannot be read fails the test.
var shapes = map[string]func(t testing.TB, out string) string{
	"markdown": markdownShape, "job-summary": markdownShape, "comment": markdownShape, "text": textShape, "html": htmlShape,
	"json": jsonShape, "jsonl": jsonLinesShape, "sarif": sarifShape, "rdjson": jsonShape, "annotations": annotationsShape,
	"junit": xmlShape, "csv": csvShape,
}

// shapeOf is the structure of a report in a format.
func shapeOf(t testing.TB, format, out string) string {
	require.NotNil(t, shapes[format], "%s has no shape: TestEveryFormatIsWhole says what to add", format)
	return shapes[format](t, out)
}

// jsonShape are the brackets, the keys, and of each value its kind. It reads the bytes once, for it is asked thousands of times a minute.
func jsonShape(t testing.TB, out string) string {
	require.True(t, json.Valid([]byte(out)), "%.300s", out)
	b := make([]byte, 0, len(out)/2)
	for i := 0; i < len(out); {
		switch c := out[i]; {
		case c == '"':
			end := i + stringEnd(out[i:])
			if strings.HasPrefix(out[end:], ":") {
				b = append(b, out[i:end]...)
			} else {
				b = append(b, "text"...)
			}
			i = end
		case c == '-' || '0' <= c && c <= '9':
			i += len(out[i:]) - len(strings.TrimLeft(out[i:], "-+.0123456789eE"))
			b = append(b, "number"...)
		default:
			i++
			if c != ' ' {
				b = append(b, c)
			}
		}
	}
	return string(b)
}

// stringEnd is the length of the JSON string at the beginning of s.
func stringEnd(s string) int {
	for i := 1; ; i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
}

func jsonLinesShape(t testing.TB, out string) string {
	require.True(t, strings.HasSuffix(out, "\n"))
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSuffix(out, "\n"), "\n") {
		b.WriteString(jsonShape(t, line) + "\n")
	}
	return b.String()
}

var (
	sarifLink  = regexp.MustCompile(`\]\((\w+)\)`)
	sarifBrace = regexp.MustCompile(`[{}]`)
)

// sarifShape adds the links of the messages; a message has no arguments.
func sarifShape(t testing.TB, out string) string {
	b := jsonShape(t, out)
	walkMessages(t, out, func(m string) {
		require.False(t, sarifBrace.MatchString(strings.NewReplacer("{{", "", "}}", "").Replace(m)), "an argument in %q", m)
		b += fmt.Sprintln(sarifLink.FindAllString(m, -1))
	})
	return b
}

func walkMessages(t testing.TB, out string, visit func(string)) {
	var log sarifLog
	require.NoError(t, json.Unmarshal([]byte(out), &log))
	for _, r := range log.Runs[0].Results {
		visit(r.Message.Text)
		for _, l := range r.Related {
			visit(l.Message.Text)
		}
	}
	for _, n := range log.Runs[0].Invocations[0].Notifications {
		visit(n.Message.Text)
	}
}

// csvShape is the number of cells of each record, which fills one line; no cell is a formula.
func csvShape(t testing.TB, out string) string {
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll() // every row as long as the first
	require.NoError(t, err)
	require.Equal(t, len(rows), strings.Count(out, "\n"), "a record a line")
	for _, row := range rows {
		for _, c := range row {
			require.False(t, strings.HasPrefix(c, "=") || strings.HasPrefix(c, "+") || strings.HasPrefix(c, "-") ||
				strings.HasPrefix(c, "@"), "%q", c)
		}
	}
	return fmt.Sprint(len(rows), " by ", len(rows[0]))
}

// xmlShape are the elements and the names of their attributes.
func xmlShape(t testing.TB, out string) string {
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(out))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return b.String()
		}
		require.NoError(t, err)
		switch e := tok.(type) {
		case xml.StartElement:
			b.WriteString("<" + e.Name.Local)
			for _, a := range e.Attr {
				b.WriteString(" " + a.Name.Local)
			}
			b.WriteString(">\n")
		case xml.EndElement:
			b.WriteString("</" + e.Name.Local + ">\n")
		}
	}
}

// annotationsShape is the level of each command. A region over several lines has no columns, so properties may differ.
func annotationsShape(t testing.TB, out string) string {
	var b strings.Builder
	for line := range strings.Lines(out) {
		require.Regexp(t, command, strings.TrimSuffix(line, "\n"))
		level, _, _ := strings.Cut(line, " ")
		b.WriteString(level + "\n")
	}
	return b.String()
}

var indentation = regexp.MustCompile(`^( {5}[-+] | *[0-9]+  \w+| +)?`)

// textShape is how far each line is indented, and what it is marked with.
func textShape(t testing.TB, out string) string {
	var b strings.Builder
	for line := range strings.Lines(out) {
		if strings.TrimSpace(line) == "" {
			b.WriteString("\n")
		} else {
			b.WriteString(indentation.FindString(line) + ".\n")
		}
	}
	return b.String()
}

// ours are the only tags that a Markdown report has, but for the empty comments that take apart what a site would link.
var ours = regexp.MustCompile(`^(</?(del|ins|sub)>|<br>|<!-- factcheck:(diff|analyze) -->\n?)$`)

// markdownShape renders with GitHub's extensions and gives the nodes, without text.
func markdownShape(t testing.TB, out string) string {
	var b strings.Builder
	src := []byte(out)
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser().Parse(text.NewReader(src))
	require.NoError(t, ast.Walk(doc, func(n ast.Node, enter bool) (ast.WalkStatus, error) {
		kind := n.Kind().String()
		switch n := n.(type) {
		case *ast.RawHTML:
			tag := string(n.Segments.Value(src))
			if tag == "<!-- -->" {
				return ast.WalkContinue, nil
			}
			require.Regexp(t, ours, tag)
			kind += tag
		case *ast.HTMLBlock:
			require.Regexp(t, ours, string(n.Lines().Value(src)))
		case *ast.Text, *ast.String:
			return ast.WalkContinue, nil
		case *ast.Link, *ast.AutoLink, *ast.Image, *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock:
			require.Fail(t, "a node that we never write", "%s in\n%.2000s", kind, out)
		}
		fmt.Fprintf(&b, "%v %s\n", enter, kind)
		return ast.WalkContinue, nil
	}))
	return b.String()
}

// textual are the attributes that hold text from an article.
var textual = map[string]bool{"aria-label": true, "title": true, "alt": true, "content": true}

// htmlShape are the elements of a page with their attributes. The only script and style are those of the page, every link leads into it.
func htmlShape(t testing.TB, out string) string {
	root, err := html.Parse(strings.NewReader(out))
	require.NoError(t, err)
	var b strings.Builder
	count := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.CommentNode {
			require.Fail(t, "a comment", "%q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		count[n.Data]++
		depth := 0
		for range n.Ancestors() {
			depth++
		}
		fmt.Fprintf(&b, "%d %s", depth, n.Data)
		for _, a := range n.Attr {
			if a.Key == "href" && a.Val != "data:," && !strings.HasPrefix(a.Val, "#") {
				require.Fail(t, "a link out of the page", a.Val)
			}
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
				require.Fail(t, "an attribute that does something", a.Key)
			}
			if b.WriteString(" " + a.Key); !textual[a.Key] {
				b.WriteString("=" + a.Val)
			}
		}
		b.WriteString("\n")
	}
	require.Equal(t, 1, count["script"])
	require.Equal(t, 1, count["style"])
	return b.String()
}
