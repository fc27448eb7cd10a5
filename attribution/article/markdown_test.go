package article

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMarkdownStructure reads what articles in Markdown are made of.
func TestMarkdownStructure(t *testing.T) {
	for text, want := range map[string]string{
		"# Mayor quits\n\nShe *left* on [Monday](https://example.org).\n\n## What next\n\n- One item\n- " +
			"Two items\n\n> We know nothing.": "headline: Mayor quits\nparagraph: She left on Monday.\nsubhead: What next\nitem: One " +
			"item\nitem: Two items\nparagraph: We know nothing.",
		"| Year | Fires |\n|---|---|\n| 2023 | 12 |":                             "row: Year Fires\nrow: 2023 12",
		"It rained.\n\n```\ncode\n```\n\n<div>raw</div>\n\nIt ~~snowed~~ froze.": "paragraph: It rained.\nparagraph: It froze.",
		"---\ntitle: Mayor quits\ndate: 2024-03-05\n---\nShe left.":              "headline: Mayor quits\nparagraph: She left.",
		"The council votes on Tuesday.[^1] Nobody knows why.\n\n[^1]: The notice said so.\n\nIt rained.": "paragraph: The council votes " +
			"on Tuesday. Nobody knows why.\nparagraph: It rained.\nparagraph: The notice said so.",
		"The road[^a] is closed.": "paragraph: The road[^a] is closed.",
		"{{< figure src=\"/img/a_b_c.jpg\" caption=\"Two *men*\" >}}\n\nIt rained.": "paragraph: It rained.",
		"{% include video.html\n  id=\"x\" %}\nIt rained {{ site.city }}all day.":   "paragraph: It rained all day.",
		"{{% note %}}The road is closed.{{% /note %}} See [the list]({{< ref \"list.md\" >}}).": "paragraph: The road is closed. See " +
			"the list.",
		"Holm &amp; Dole paid &pound;9 &nosuch; a&b; and R&D &#8211; & closed.": "paragraph: Holm & Dole paid £9 " +
			"&nosuch; a&b; and R&D – & closed.",
		"The sign \\*Stop\\* and a\\b and 5\\% fell.": "paragraph: The sign *Stop* and a\\b " +
			"and 5% fell.",
		"The set {a, b} and 50 {% of it.": "paragraph: The set {a, b} and 50 {% " +
			"of it.",
	} {
		a, err := Read("a.md", []byte(text), ByName)
		require.NoError(t, err)
		assert.Equal(t, want, outline(a), text)
		assert.True(t, strings.HasSuffix(text, a.Text), "nothing in the text is altered")
		for _, b := range a.Blocks {
			pieces, inTitle := a.Origin(b.Span)
			for _, p := range pieces {
				assert.True(t, inTitle || p.End <= len(a.Text), text)
			}
			if words := strings.Fields(b.Span.Of(a.Prose)); !inTitle {
				assert.True(t, strings.HasPrefix(pieces[0].Of(a.Text), words[0][:1]) && strings.HasSuffix(pieces[len(pieces)-1].Of(a.Text),
					words[len(words)-1][len(words[len(words)-1])-1:]), "%q of %q", pieces, text)
			}
		}
	}
}

// TestMask keeps the length of every call.
func TestMask(t *testing.T) {
	for n := range 12 {
		call := "{{" + strings.Repeat("x", n) + "}}"
		masked := maskCalls("a" + call + "b")
		assert.Len(t, masked, n+6)
		assert.Equal(t, "ab", silence.Replace(masked))
	}
}

// Front matter that would cost more than it is worth is set aside, and only a scalar is a title or a date.
func TestFrontMatterBounds(t *testing.T) {
	long := strings.Repeat("# A comment that says nothing.\n", 64<<10/31)
	for text, want := range map[string]string{
		"---\na: &x [1, 1]\nb: [*x, *x]\ntitle: T\n---\n":                    "line 2: anchors, aliases and merges",
		"---\ntitle: " + strings.Repeat("[", 60_000) + "\n---\n":             "line 2: lists and mappings nest deeper than 100",
		"---\n" + strings.Repeat("- ", 30_000) + "\n---\n":                   "line 2: lists and mappings nest deeper than 100",
		"---\n" + long + "a: b\n\ntitle: T\n# and more than that\n---\n":     "it is larger than 65536 bytes",
		"+++\ntitle = 'T'\n" + strings.Repeat("a.", 24_000) + "a = 1\n+++\n": "line 3: lists and mappings nest deeper than 100",
	} {
		a, err := Read("a.md", []byte(text+"It rained."), ByName)
		require.NoError(t, err)
		require.Len(t, a.Warnings, 1, "%.40q", text)
		assert.Contains(t, a.Warnings[0], want)
		assert.Less(t, len(a.Warnings[0]), 300)
		assert.Empty(t, a.Title)
		assert.Equal(t, "It rained.", a.Prose)
	}
	for text, want := range map[string]string{
		"---\ntitle: [a, b]\nheadline: c\ndate: {a: b}\npublished: 2024\n---\n": "c, 2024",
		"---\ntitle: 7\ndate: 2024-03-05\n---\n":                                "7, 2024-03-05",
		"+++\ntitle = ['a']\ndate = 2024-03-05T06:07:08Z\n+++\n":                ", 2024-03-05T06:07:08Z", "---\n" + long[:31*2000] +
			"title: T\n---\n": "T, ",
	} {
		a, err := Read("a.md", []byte(text+"It rained."), ByName)
		require.NoError(t, err)
		assert.Empty(t, a.Warnings)
		assert.Equal(t, want, a.Title+", "+a.Time)
	}
}

// TestFrontMatterMistake names the line of the file.
func TestFrontMatterMistake(t *testing.T) {
	for text, want := range map[string]string{
		"---\ndate: 2024-03-05\ntitle: \"Broken\n---\nIt rained.": "its title is not known: line 3: ",
		"+++\ndate = 2024-03-05\ntitle = Broken\n+++\nIt rained.": "its title is not known: line 3: ",
	} {
		a, err := Read("a.md", []byte(text), ByName)
		require.NoError(t, err)
		require.Len(t, a.Warnings, 1)
		assert.Contains(t, a.Warnings[0], want)
	}
}
