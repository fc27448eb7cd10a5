package article

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What would cost a parser the square of its length is read as plain text, and told; what an article may have is read as Markdown.
func TestInvolved(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("> ", 101):                                                  "lists and quotations nest deeper than 100",
		strings.Repeat("- ", 101):                                                  "lists and quotations nest deeper than 100",
		strings.Repeat("1. ", 101):                                                 "lists and quotations nest deeper than 100",
		strings.Repeat(">", 101):                                                   "lists and quotations nest deeper than 100",
		strings.Repeat("> - ", 51):                                                 "lists and quotations nest deeper than 100",
		strings.Repeat("> ", 100):                                                  "",
		strings.Repeat("*a_", 2501):                                                "a paragraph has more than 5000 marks of markup",
		strings.Repeat("*a_\n", 2501):                                              "a paragraph has more than 5000 marks of markup",
		strings.Repeat("> [a](b)\n", 2000):                                         "a paragraph has more than 5000 marks of markup",
		strings.Repeat("http://a.b ", 5001):                                        "a paragraph has more than 5000 marks of markup",
		strings.Repeat("www.a.b ", 2501):                                           "a paragraph has more than 5000 marks of markup",
		strings.Repeat("Go. ", 10_000):                                             "",
		strings.Repeat("*a_\n\n", 5000):                                            "",
		strings.Repeat("- [a](http://b.c)\n", 5000):                                "",
		strings.Repeat("| a | b |\n", 5000):                                        "",
		"<table>\n" + strings.Repeat("<tr><td>a</td></tr>\n", 5000) + "</table>":   "",
		"Rain, *rain*.\n<table>\n" + strings.Repeat("<tr><td>a</td></tr>\n", 5000): "",
		"<table>\n\n" + strings.Repeat("<b>a</b>\n", 5000):                         "a paragraph has more than 5000 marks of markup",
		strings.Repeat("[a]: b\n\n",
			2001): "it has more than 2000 footnotes and definitions of links",
		strings.Repeat("Rain fell, and it was cold - and wet. ", 20_000): "",
	} {
		assert.Equal(t, want, involved(text), "%.40q", text)
	}
	a, err := Read("a.md", []byte("---\ntitle: Rain\n---\n"+strings.Repeat("> ", 200)+"It rained.\n\nThe *mayor* left."), ByName)
	require.NoError(t, err)
	assert.Equal(t, []string{"The Markdown is too involved, so it was read as plain text: lists and quotations nest deeper than 100."},
		a.Warnings)
	assert.Equal(t, "Rain", a.Title)
	assert.Contains(t, a.Prose, "The *mayor* left.")
	pieces, _ := a.Origin(a.Blocks[len(a.Blocks)-1].Span)
	assert.Equal(t, "The *mayor* left.", pieces[0].Of(a.Text))
}
