// Package html writes a report as a page for a browser: to read, to filter and to print.
//
// The words are those of the blocks that text and Markdown print; what only a page has is here: articles and both versions laid out whole,
// with their claims and changes marked where they stand. The package decides nothing, and what an article says reaches the page only
// through templates that escape it.
package html

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/escape"
)

// The HTML report is one page that needs nothing else: style and script stand in it, and its policy lets in nothing but these two by
// their hashes. The page is whole without the script, which only filters, jumps and shows the evidence where one reads.

//go:embed *.html *.css *.js
var files embed.FS

// page is what page.html shows.
type page struct {
	Title         string
	Policy        string
	Style         template.CSS
	Script        template.JS
	Articles      []*articlePage
	Comparisons   []*comparisonPage
	Verifications []*verificationPage
	Told          string // about the judging of a range; empty for nothing
}

// Write writes one self-contained page. With all, what is quiet is shown at first, too.
func Write(w io.Writer, r *blocks.Report, all bool) error {
	assets, err := assets()
	if err != nil {
		return err
	}
	p := page{Title: "factcheck", Style: assets.style, Script: assets.script, Policy: assets.policy}
	for i, d := range r.Analyses {
		p.Articles = append(p.Articles, newArticle(d, fmt.Sprintf("a%d", i+1)))
	}
	for i, c := range r.Comparisons {
		p.Comparisons = append(p.Comparisons, newComparison(c, fmt.Sprintf("d%d", i+1), all))
	}
	for i, v := range r.Verifications {
		p.Verifications = append(p.Verifications, newVerification(v, fmt.Sprintf("v%d", i+1), all))
	}
	p.Told, _ = blocks.Told(r)
	switch {
	case len(p.Articles) == 1:
		p.Title = p.Articles[0].Heading + " – factcheck"
	case len(p.Articles) > 1:
		p.Title = fmt.Sprintf("%d articles – factcheck", len(p.Articles))
	case len(p.Comparisons) == 1:
		p.Title = "What changed: " + p.Comparisons[0].Heading + " – factcheck"
	case len(p.Verifications) == 1:
		p.Title = "Beside its documents: " + p.Verifications[0].Heading + " – factcheck"
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

var assets = sync.OnceValues(func() (a assetSet, err error) {
	style, err := joined("page.css", "text.css", "panel.css", "diff.css", "print.css")
	if err != nil {
		return a, err
	}
	script, err := joined("page.js", "marks.js", "filter.js", "card.js", "jump.js")
	if err != nil {
		return a, err
	}
	a.style, a.script = template.CSS(style), template.JS(script)
	a.policy = fmt.Sprintf(
		"default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'",
		hashOf(style), hashOf(script))
	a.page, err = template.New("page.html").Funcs(template.FuncMap{"show": escape.Revealed}).ParseFS(files, "*.html")
	return a, err
})

// joined are files of the html folder, one behind the other, between line ends.
func joined(names ...string) (string, error) {
	var b strings.Builder
	b.WriteByte('\n')
	for _, n := range names {
		data, err := files.ReadFile(n)
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
