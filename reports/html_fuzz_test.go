package reports

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"factcheck/attribution"
	"factcheck/compare"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// FuzzHTML writes reports about hostile text: every element and attribute of the page must be one that the templates write, the only
// script and style those of the page, every link one into the page, and each claim must have one entry.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{"</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<!-- ]]> -->", "\u202etxet\u202c \u2066x\u2069", "\x00\x1b[31m",
		"javascript:alert(1) {{.}} ' &lt; `", "<style>*{}</style></title></textarea>", "\u2028\u2029\ufeff", strings.Repeat("w", 5000)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 10000 {
			return
		}
		text := "The mayor " + s + " resigns\n\nPolice said \"" + s + "\" was stolen. The bridge may close on Monday, " + s + " said.\n\n- " + s + "\n"
		docs := docsOf(t, text, strings.Replace(text, "stolen", "sold", 1))
		checkHTML(t, &Report{Analyses: docs[:1]}, len(docs[0].Claims))
		c := compare.Versions([]*attribution.Document{docs[0], docs[1], docs[0]})
		entries := 0
		for _, step := range c.Steps {
			for _, ch := range step.Changes {
				if ch.Op != compare.Kept {
					entries++
				}
			}
		}
		checkHTML(t, &Report{Comparisons: []*compare.Comparison{c}}, entries)
	})
}

// written are the elements that the templates write; attributes are theirs.
var (
	written = set(`html head meta title link style body a header p b span button main h1 h2 h3 h4 nav div table thead tbody tr th td section ul ol li svg rect small q bdi
		details summary kbd sup dl dt dd ins del em footer aside script`)
	attributes = set(`lang charset http-equiv content name rel href class id type tabindex aria-label aria-labelledby aria-hidden aria-pressed hidden role scope dir title viewBox
		preserveAspectRatio focusable x y width height open data-scope data-jump data-keys data-key data-value data-item data-source data-label data-entry data-tag data-for data-view data-switch
		data-number data-place data-severity data-aspect data-event data-needs viewbox preserveaspectratio`)
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// checkHTML writes a page and looks at its structure.
func checkHTML(t *testing.T, r *Report, entries int) {
	var b bytes.Buffer
	require.NoError(t, writeHTML(&b, r, Options{All: true}))
	require.Equal(t, -1, bytes.IndexFunc(b.Bytes(), func(r rune) bool { return invisible(r) && !unicode.IsSpace(r) }), "what is invisible shows by its number")
	root, err := html.Parse(&b)
	require.NoError(t, err)
	count := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.CommentNode {
			t.Fatalf("a comment: %q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		require.True(t, written[n.Data], n.Data)
		count[n.Data]++
		for _, a := range n.Attr {
			require.True(t, attributes[a.Key], "%s of %s", a.Key, n.Data)
			if a.Key == "href" && a.Val != "data:," {
				require.True(t, strings.HasPrefix(a.Val, "#"), a.Val)
			}
			if a.Key == "class" && strings.HasPrefix(a.Val, "entry") {
				count["entry"]++
			}
		}
	}
	require.Equal(t, 1, count["script"])
	require.Equal(t, 1, count["style"])
	require.Equal(t, entries, count["entry"], "one entry for each claim or change")
}
