package reports

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"factcheck/reports/internal/escape"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// siteForms are what GitHub and GitLab turn into links, mentions, pictures and formulas, looked for in one stretch of text at a time, as
// their documentations give them; no dollar sign ends a formula in front of a digit.
var siteForms = map[string]*regexp.Regexp{
	"a mention":          regexp.MustCompile(`@[\w]`),
	"an issue":           regexp.MustCompile(`#\w|(?i:\bGH-\d)`),
	"a merge request":    regexp.MustCompile(`!\d`),
	"a commit":           regexp.MustCompile(`(?i)[0-9a-f]{40}`),
	"a label":            regexp.MustCompile(`~[\w"]`),
	"a milestone":        regexp.MustCompile(`%[\pL\d"]`),
	"an epic":            regexp.MustCompile(`&\d`),
	"an address":         regexp.MustCompile(`(?i)\w://|\bwww\.|mailto:\S+@\S`),
	"a picture":          regexp.MustCompile(`:(?:[\w+-]*[A-Za-z+-][\w+-]*|\d{3,}):`),
	"a formula":          regexp.MustCompile(`(?s)\$\S.*\S\$(?:\D|$)|\$\$`),
	"a formula in marks": regexp.MustCompile("(?s)\\$`.*`\\$"),
}

// textsOf are the stretches of text of Markdown as a site renders it.
func textsOf(t testing.TB, markdown string) (out []string) {
	var page bytes.Buffer
	require.NoError(t, goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(goldhtml.WithUnsafe())).Convert(
		[]byte(markdown), &page))
	root, err := html.Parse(&page)
	require.NoError(t, err)
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			out = append(out, n.Data)
		}
	}
	return out
}

// TestMarkdownTakesApart proves that nothing of an article becomes more than text on a code-hosting site, and that a reader sees it
// unaltered.
func TestMarkdownTakesApart(t *testing.T) {
	for _, s := range []string{
		"@octocat", "@org/team, a@example.org", "#12", "owner/repo#12", "GH-12 and gh-12", "!42", "group/project!42",
		"~label ~\"two words\" ~7", "%milestone %\"1.0\" %5", "&12", "group&12",
		"0123456", "0123456789abcdef0123456789abcdef01234567", "owner/repo@0123456789ABCDEF", "abcdef1...1fedcba", "in 1234567 cases",
		"x_0123456789_y",
		"http://example.org", "HTTPS://example.org", "www.example.org", "WWW.EXAMPLE.ORG", "ftp://x mailto:a@example.org", "gemini://x",
		"[[wiki]] [x](y) ![x](y) <http://x.org>",
		":smile: :+1: :a:b:c:", "10:30:45", "x:y", ":100", "$x$", "$x^2$ and $$y$$", "US$5 and US$6, A$7$", "$`x`$",
		"it costs $5 and $6, or $7.50$", "($12) \"$13\"", "\\$x\\$", "$", "a$", "@", "#", ":",
		"COVID-19, F-16, 50 %, 3!, R&D, ~ 5, 5 > 4 < 6, C#, 12:30",
	} {
		written := markdown(s)
		seen := strings.Join(textsOf(t, "- before: "+written+": after"), "")
		assert.Contains(t, seen, "before: "+escape.Clean(s)+": after", "%q", written)
		checkApart(t, "- before: "+written+": after")
	}
	assert.Equal(t, `At 10:30 the 12 men paid \$12 million (\$13 each) on 3 May, COVID-19 or not, 50 % of 1,000,000.`,
		markdown("At 10:30 the 12 men paid $12 million ($13 each) on 3 May, COVID-19 or not, 50 % of 1,000,000."),
		"prose stays readable as it is written")
}

// checkApart looks for what a site would make more than text of.
func checkApart(t testing.TB, markdown string) {
	for _, text := range textsOf(t, markdown) {
		for what, form := range siteForms {
			require.False(t, form.MatchString(text), "%s in %q of %q", what, text, markdown)
		}
	}
}
