//go:build unix

package main

import (
	"fmt"
	"strings"
)

// markdownUnits are what a Markdown file repeats.
var markdownUnits = append(units(
	"- ", "> ", ">", "> - ", "1. ", "* ", "+ ", "*a_", "*a_*a_", "*a ", "**a", "***", "_a ", "_a __b ", "*a **b ", "~~a", "~", "~~a~~ ",
	"[", "![", "[a](", "[a](b", "[a](<", "[a](b \"c", "[a](b) ", "[a]", "[a][b]", "[[a]]",
	"![a](b)", "]", "](", "`", "`a``", "` `` ", "```\n", "~~~\n", "<", "<a ", "<a>", "</a>", "<!--", "<!-- a -->", "<!--a-->\n\n", "<?",
	"<![CDATA[", "<!A", "<div>\n", "<div>\n\n", "<b>a</b> ", "&", "&amp;", "&#1;", "&#x1;", "&a", "\\", "\\*",
	"http://a.b ", "http://a.b/", "www.a.b ", "www.a.b", "<http://a.b> ", "<http://a.b>", "a@b.c ", "a@b.c", "https://a.b/(",
	"http://a.b/?a&amp;", "ftp://a.b,", "|", "|a", "| a | b |\n", "a|b\n", "-|-\n",
	"[^1]", "[^1]: a\n\n", "[^1] ", "[a]: b\n", "[a]: b 'c\n", "# a\n", "#", "a\n===\n", "a\n---\n", "---\n", "***\n", "{{", "{{a}} ",
	"{{a}}", "{%", "{%a%}", "{", "\t", "    a\n", "a  \n", "a\\\n", "- a\n", "- a\n\n", "1. a\n", "1) a\n2. b\n",
	"> a\n", "> a\n\n", "* a\n  * b\n", "- [ ] a\n", "<!-- factcheck-ignore: number, it may stand -->\n\nA.\n\n", ":", ": a\n", "a\n: b\n",
	"\"a\" ", "a", "\n", "+++\n", "\u00a0\n", "\x00", "“[a](b)” ", "*“a”* ",
), []unit{
	{text: "| a ", before: "| a | b |\n|---|---|\n"}, {text: "| a | b |\n", before: "| a | b |\n|---|---|\n"},
	{text: "|-", before: "| a | b |\n"}, {text: "|a", before: "", behind: "|\n|-|-|\n"},
	{text: "[^1] ", before: "[^1]: It rained.\n\n"}, {text: "[a] ", before: "[a]: http://a.b\n\n"},
	{text: "[A] [a] [b] ", before: "[a]: /url\n[b]: /url\n\n"}, {text: "b", before: "[a](", behind: ")"}, {text: "a *", before: "**"},
}...)

// pageUnits are what a web page repeats.
var pageUnits = append(units(
	"<div>", "<p>", "<p>Rain fell. ", "<p>Rain fell.</p>", "<b>", "<i><b>", "<a><b><p>", "<table><tr><td>", "<table>", "<td>", "<tr><td>a",
	"<li>a", "<ul><li>", "<a href=x>a</a> ", "<br>", "<br>a", "<hr>", "<h1>a</h1>", "<h2>a</h2>",
	"<span>", "<span class=ad>a</span>", "<div class=cookie>a", "<div class=cookie>a</div>", "<div class=cookie>", "<div role=dialog>",
	"<section><p>Rain fell, and it was wet, cold, dark.</p>", "<font>", "<nobr>", "<em>a", "<svg>", "<math>", "<svg><a>",
	"<select><option>",
	"<template>", "<form>", "<form><div>", "<blockquote>", "<article>", "<main><p>a", "<article><p>Rain fell, again.</p></article>",
	"<script>", "<script>a</script>", "<style>", "<title>a</title>", "<textarea>", "<noscript>", "<iframe>", "<frameset>", "<body a=b>",
	"<meta name=author content=a>", "<meta property=article:published_time content=2020>", "<!--", "<!-- a -->", "<!-->",
	"<!-- factcheck-ignore: number, it may stand --><p>Rain fell.</p>", "<", "</", "</p>", "</b>", "<a", "<a b", "&", "&amp;", "&#1;",
	"&#65;", "&a", "&ampamp;", "<![CDATA[",
	"<?", "<p hidden>a", "<p style='display:none'>a", "<div style='display:none'>", "<ruby>a<rt>b", "<img src=a>", "<figure>a</figure>",
	"<p>a<br><br>b", "<div><p>a</p>", "<div>Rain fell.<br></div>", "<time datetime=2020>a</time>", "<dl><dt>a<dd>b", "<details>", "\n", "a",
	"<b></p>", "<p><a><div>", "<a><p></a>",
), []unit{
	{text: " a=b", before: "<p", behind: ">Rain fell."}, {text: " a", before: "<p class='", behind: "'>Rain fell."},
	{text: "cookie ", before: "<p class='", behind: "'>Rain fell."}, {text: "<b>", before: "<p>Rain fell.", behind: "</p>"},
	{text: "<div>", behind: strings.Repeat("<p>Rain fell on the town, and it was cold, wet, dark.</p>", 20)},
	{text: "[", before: `<script type="application/ld+json">`, behind: "</script><p>Rain fell."}, {text: `{"a":`, before: `<script type="application/ld+json">`, behind: "</script><p>Rain fell."},
	{text: `{"@graph":[`, before: `<script type="application/ld+json">`, behind: "</script><p>Rain fell."}, {text: `{"@type":"NewsArticle","headline":"a"},`, before: `<script type="application/ld+json">[`, behind: "{}]</script><p>Rain fell."},
	{text: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"a","articleBody":"It rained."}</script>`, behind: "<p>Rain fell."}, {text: `"correction":"It rained.",`, before: `<script type="application/ld+json">{"@type":"NewsArticle",`, behind: `"a":1}</script><p>Rain fell.`},
	{text: `"It rained.",`, before: `<script type="application/ld+json">{"@type":"NewsArticle","correction":[`, behind: `"a"]}</script><p>Rain fell.`}, {text: "[{\"@type\":\"NewsArticle\",\"mainEntity\":", before: `<script type="application/ld+json">`, behind: "</script><p>Rain fell."},
	{text: "<title>", before: "<svg>"}, {text: "a", before: "<title>", behind: "</title><p>Rain fell."},
	{text: "a ", before: "<h1>", behind: "</h1><p>Rain fell."},
}...)

// heads are Markdown files with hostile front matter, and settings and baselines of the same.
func heads() (out []class) {
	for _, u := range append(yamlUnits, unit{text: "title: a\n"}, unit{text: "a", before: "title: "},
		unit{text: "- a\n", before: "title:\n"}, unit{text: "[", before: "title: "}, unit{text: "[a, ", before: "date: "}) {
		out = append(out, fenced("yaml", "---\n", u))
	}
	for _, u := range tomlUnits {
		out = append(out, fenced("toml", "+++\n", u))
	}
	keys := func(form string) class {
		return class{name: "front matter, keys " + form, args: analyze("a.md"),
			files: func(n int) []file { return []file{{"a.md", "---\n" + counted(form+"\n", n) + "---\nRain fell.\n"}} }}
	}
	return append(out, keys("k%d: a"), keys("k%d: {a: b}"), keys("k%d: &k%d a"), keys("k%d: *k"), keys("? k%d"), keys("- k%d"),
		keys("title: k%d"))
}

func fenced(language, fence string, u unit) class {
	return class{name: fmt.Sprintf("front matter %s %.30q", language, u.before+u.text), args: analyze("a.md"),
		files: func(n int) []file { return []file{{"a.md", fence + u.of(n) + "\n" + fence + "Rain fell.\n"}} }}
}

// nine are lists of nine aliases of the list before.
func nine() string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 9; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [*a%d", i, i, i-1)
		b.WriteString(strings.Repeat(fmt.Sprintf(", *a%d", i-1), 8) + "]\n")
	}
	return b.String() + "title: *a8\n"
}

var yamlUnits = append(units("[", "{", "- ", "? ", "a: ", "{a: ", "[a, ", "[[],", "!!a ", "!", "&a ", "*a ", "<<: ", "'", "\"", "|", ">",
	"|\n", "#", "# a\n", "a\n", "a:\n", "-\n", "%", "@", ",", "]", "}", "---\n", "...\n", "\t", "\\", "\"\\u", "\"\\x41", "''", "1", "1.",
	"0x", "~", "!!binary ", "!!timestamp ", ": ", "é", "\xff", "\u2028", "\r"),
	unit{text: " ", before: "a:", behind: "b"}, unit{text: "# a\n", before: nine()}, unit{text: "[*a, ", before: "a: &a [a]\nb: "})

var tomlUnits = append(units("a.", "[a.", "[a]\n", "[[a]]\n", "[[a]]\n[a.b]\n", "a=", "a=1\n", "a = [", "a = {a=", "\"", "\"\"\"", "'''",
	"#", "[", "a", "\"\\u", "1979-05-27T07:32:00Z ", "=\n"),
	unit{text: "a.", before: "title = 'x'\n", behind: "a = 1"}, unit{text: ".a", before: "a", behind: " = 1"},
	unit{text: ".a", before: "[a", behind: "]"}, unit{text: "[", before: "title = "}, unit{text: "{a=", before: "title = "},
	unit{text: "1,", before: "title = [", behind: "]"}, unit{text: "9", before: "date = "}, unit{text: "a", before: "title = '",
		behind: "'"})
