package reports

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"factcheck/reports/blocks"
	"factcheck/reports/escape"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"
)

// The HTML report is one page that needs nothing else: style and script stand in it, and its policy lets in nothing but these two by
// their hashes. The page is whole without the script, which only filters, jumps and shows the evidence where one reads.

//go:embed html
var htmlFiles embed.FS

// htmlPage is what page.html shows.
type htmlPage struct {
	Title       string
	Policy      string
	Style       template.CSS
	Script      template.JS
	Articles    []*htmlArticle
	Comparisons []*htmlComparison
	Told        string // about the judging of a range; empty for nothing
}

// writeHTML writes one self-contained page.
func writeHTML(w io.Writer, r *Report, o Options) error {
	assets, err := htmlAssets()
	if err != nil {
		return err
	}
	p := htmlPage{Title: "factcheck", Style: assets.style, Script: assets.script, Policy: assets.policy}
	for i, d := range r.Analyses {
		p.Articles = append(p.Articles, newHTMLArticle(d, fmt.Sprintf("a%d", i+1)))
	}
	for i, c := range r.Comparisons {
		p.Comparisons = append(p.Comparisons, newHTMLComparison(c, fmt.Sprintf("d%d", i+1), o))
	}
	p.Told, _ = blocks.Told(r)
	switch {
	case len(p.Articles) == 1:
		p.Title = p.Articles[0].Heading + " – factcheck"
	case len(p.Articles) > 1:
		p.Title = fmt.Sprintf("%d articles – factcheck", len(p.Articles))
	case len(p.Comparisons) == 1:
		p.Title = "What changed: " + p.Comparisons[0].Heading + " – factcheck"
	}
	b := bufio.NewWriter(w)
	if err := assets.page.Execute(b, p); err != nil {
		return err
	}
	return b.Flush()
}

// assetSet is what every page shares, read once and only when a page is written.
type assetSet struct {
	page   *template.Template
	style  template.CSS
	script template.JS
	policy string
}

var htmlAssets = sync.OnceValues(func() (a assetSet, err error) {
	style, err := joined("page.css", "text.css", "panel.css", "diff.css", "print.css")
	if err != nil {
		return a, err
	}
	script, err := joined("page.js", "marks.js", "filter.js", "card.js", "jump.js")
	if err != nil {
		return a, err
	}
	a.style, a.script = template.CSS(style), template.JS(script)
	a.policy = fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'", hashOf(style), hashOf(script))
	a.page, err = template.New("page.html").Funcs(template.FuncMap{"show": escape.Revealed}).ParseFS(htmlFiles, "html/*.html")
	return a, err
})

// joined are files of the html folder, one behind the other, between line ends.
func joined(names ...string) (string, error) {
	var b strings.Builder
	b.WriteByte('\n')
	for _, n := range names {
		data, err := htmlFiles.ReadFile("html/" + n)
		if err != nil {
			return "", err
		}
		b.Write(data)
	}
	return b.String(), nil
}

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}
