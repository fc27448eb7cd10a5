package article

import (
	"encoding/json"
	"html"
	"strings"

	htmltree "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// declaration is what a page says of its article to machines: in JSON-LD by the vocabulary of schema.org, or in meta elements.
type declaration struct {
	title, published, modified string
	body                       string   // the text for search engines
	corrections                []string // of CorrectionComment
}

// declarations reads the head of a page. JSON-LD wins over meta elements; a headline that readers see wins over both where the page's title
// has it, too.
func declarations(page *htmltree.Node) (d declaration) {
	metas, heads, titles := map[string]string{}, []string{}, ""
	for n := range page.Descendants() {
		switch {
		case n.Type != htmltree.ElementNode:
		case n.DataAtom == atom.Script && strings.HasPrefix(strings.ToLower(attribute(n, "type")), "application/ld+json"):
			d.readJSON(textOf(n))
		case n.DataAtom == atom.Meta:
			if key := strings.ToLower(first(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop"))); metas[key] == "" {
				metas[key] = oneLine(attribute(n, "content"))
			}
		case n.DataAtom == atom.H1 && !hidden(n):
			if h := oneLine(textOf(n)); h != "" {
				heads = append(heads, h)
			}
		case n.DataAtom == atom.Title && titles == "":
			titles = oneLine(textOf(n))
		}
	}
	d.title = first(d.title, metas["og:title"], metas["headline"])
	d.published = first(d.published, metas["article:published_time"], metas["datepublished"], metas["date"])
	d.modified = first(d.modified, metas["article:modified_time"], metas["datemodified"], metas["last-modified"])
	if len(heads) == 1 && (d.title == "" || strings.Contains(plainTitle(titles), plainTitle(heads[0]))) {
		d.title = heads[0]
	}
	return d
}

// readJSON reads one block of JSON-LD. What is not JSON, or about something else, is left alone.
func (d *declaration) readJSON(s string) {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "//<![CDATA["), "//]]>")
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		d.node(v, 0)
	}
}

// node looks for articles in a value: itself, in a list, in a graph, or the main thing of a page.
func (d *declaration) node(v any, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			d.node(x, depth+1)
		}
	case map[string]any:
		if !isArticle(v["@type"]) {
			d.node(v["@graph"], depth+1)
			d.node(v["mainEntity"], depth+1)
			return
		}
		d.title = first(d.title, word(v["headline"]), word(v["name"]))
		d.published = first(d.published, word(v["datePublished"]))
		d.modified = first(d.modified, word(v["dateModified"]))
		if body, ok := v["articleBody"].(string); ok && d.body == "" {
			d.body = html.UnescapeString(body)
		}
		d.correction(v["correction"], depth)
	}
}

// correction reads a CorrectionComment, its text alone, or a list of either. An address of a page of corrections is none.
func (d *declaration) correction(v any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if depth < 8 {
				d.correction(x, depth+1)
			}
		}
	case map[string]any:
		d.correction(first(word(v["text"]), word(v["description"])), depth)
	case string:
		if t := oneLine(html.UnescapeString(v)); strings.Contains(t, " ") {
			d.corrections = append(d.corrections, t)
		}
	}
}

// isArticle reports whether a type of schema.org, or one of a list of them, is an article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if s, ok := x.(string); ok && isArticle(s) {
				return true
			}
		}
	case string:
		v = v[strings.LastIndexAny(v, "/:")+1:]
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "BlogPosting") || v == "Report"
	}
	return false
}

// word is a value that is text, in one line.
func word(v any) string {
	s, _ := v.(string)
	return oneLine(html.UnescapeString(s))
}

func first(of ...string) string {
	for _, s := range of {
		if s != "" {
			return s
		}
	}
	return ""
}

func attribute(n *htmltree.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *htmltree.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == htmltree.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
