package article

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIgnore(t *testing.T) {
	for comment, want := range map[string]string{
		" factcheck:ignore number the police corrected it ": "[number] the police corrected it",
		"factcheck:ignore number,date  both  were checked":  "[number date] both were checked",
		"factcheck:ignore number, date both were checked":   "[number date] both were checked",
		"\n factcheck:ignore\n number\n it is so\n":         "[number] it is so",
		"factcheck:ignore number":                           "[number] ",
		"factcheck:ignore":                                  "[] ",
		"factcheck:ignore number,":                          "[number] ",
		"factcheck:ignored number x":                        "no",
		"a comment":                                         "no",
	} {
		got := "no"
		if g, ok := readIgnore(comment); ok {
			got = fmt.Sprintf("%v %s", g.Rules, g.Reason)
		}
		assert.Equal(t, want, got, comment)
	}
}

// TestIgnoresOf proves which block a comment is about, in Markdown and in HTML.
func TestIgnoresOf(t *testing.T) {
	filler := strings.Repeat(
		"<p>The council met on Monday and talked about the bridge, the road and the river, officials said, and went home.</p>", 5)
	for _, c := range []struct{ name, in, want string }{
		{"own line", "# Road\n\nThe road is open.\n\n<!-- factcheck:ignore number seen -->\n\nThe bridge is closed.\n",
			"The bridge is closed."},
		{"line above", "The road is open.\n\n<!-- factcheck:ignore number seen -->\nThe bridge is closed.\n", "The bridge is closed."},
		{"inside", "The road is open.\n\nThe bridge <!-- factcheck:ignore number seen --> is closed.\n", "The bridge  is closed."},
		{"at the end", "The road is open.\n\n<!-- factcheck:ignore number seen -->\n", ""},
		{"list", "<!-- factcheck:ignore number seen -->\n\n- The bridge is closed.\n- The road is open.\n", "The bridge is closed."},
		{"page", "<html><body><article><h1>Road</h1>" + filler +
			"<!-- factcheck:ignore number seen --><p>The bridge is closed, officials said on Monday after the council had met.</p>" +
			filler + "</article></body></html>",
			"The bridge is closed, officials said on Monday after the council had met."},
		{"page inside", "<html><body><article><h1>Road</h1>" + filler +
			"<p>The bridge is closed, <!-- factcheck:ignore number seen -->officials said on Monday after the council had met.</p>" +
			filler + "</article></body></html>",
			"The bridge is closed, officials said on Monday after the council had met."},
	} {
		format := Markdown
		if strings.HasPrefix(c.name, "page") {
			format = HTML
		}
		a, err := Read("x", []byte(c.in), format)
		require.NoError(t, err, c.name)
		require.Len(t, a.Ignores, 1, c.name)
		assert.Equal(t, "number", strings.Join(a.Ignores[0].Rules, " "), c.name)
		assert.Equal(t, c.want, a.Ignores[0].Span.Of(a.Prose), c.name)
		assert.NotContains(t, a.Prose, "factcheck", c.name)
		assert.NotContains(t, a.Prose, commentBegin, c.name)
	}
}
