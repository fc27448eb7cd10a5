package reports

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// outline is what stands on a page, an element a line: its name, classes and id, what it refers to, and its own text.
func outline(t testing.TB, page string) string {
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			outlineOf(&b, n, 0)
		}
	}
	return b.String()
}

// refers are the attributes by which an element belongs to others.
var refers = []string{"href", "data-entry", "data-for", "data-key", "data-value", "data-tag", "aria-label"}

func outlineOf(b *strings.Builder, n *html.Node, depth int) {
	if n.Data == "script" || n.Data == "style" || n.Data == "svg" {
		return
	}
	at := map[string]string{}
	for _, a := range n.Attr {
		at[a.Key] = a.Val
	}
	b.WriteString(strings.Repeat(" ", depth) + n.Data)
	if at["id"] != "" {
		b.WriteString("#" + at["id"])
	}
	if at["class"] != "" {
		b.WriteString("." + strings.Join(strings.Fields(at["class"]), "."))
	}
	for _, k := range refers {
		if at[k] != "" {
			fmt.Fprintf(b, " %s=%q", strings.TrimPrefix(k, "data-"), at[k])
		}
	}
	if c := n.FirstChild; c != nil && c == n.LastChild && c.Type == html.TextNode { // on one line
		outlineText(b, " ", c.Data)
		return
	}
	b.WriteString("\n")
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.ElementNode:
			outlineOf(b, c, depth+1)
		case strings.TrimSpace(c.Data) != "":
			outlineText(b, strings.Repeat(" ", depth+1), c.Data)
		}
	}
}

func outlineText(b *strings.Builder, before, text string) {
	fmt.Fprintf(b, "%s%q\n", before, strings.Join(strings.Fields(text), " "))
}
