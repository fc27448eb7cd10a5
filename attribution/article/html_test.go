package article

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func TestPage(t *testing.T) {
	data, err := os.ReadFile("../../testdata/article/page.html")
	require.NoError(t, err)
	a, err := Read("page.html", data, ByName)
	require.NoError(t, err)
	assert.Equal(t, `headline: Mayor of Wexbridge quits over bridge contract
dateline: WEXBRIDGE (Example) —
paragraph: The mayor of Wexbridge, Lena Duarte, resigned on Monday after prosecutors said she was suspected of taking bribes for a bridge contract worth $4.2 million, a charge that she denies.
paragraph: “I have done nothing wrong,” Duarte said in a letter to the council. The council will meet on Thursday to choose another mayor, a spokesman said, and it may ask the auditors for a report on the contract.
subhead: What comes next
item: The auditors report in May, according to the council.
item: A court will hear the case in June, prosecutors said.
paragraph: Three people were hurt when the old bridge fell last year, police said. The new one was to open in the autumn, but the builders said that it would not be ready before the spring of next year.
row: Year Cost
row: 2022 $3.1 million
row: 2023 $4.2 million
note: An earlier version of this article misstated the price of the bridge.`, outline(a))
	assert.Equal(t, "Mayor of Wexbridge quits over bridge contract", a.Title)
	assert.Equal(t, "2024-03-05T17:30:00Z", a.Time)
	assert.Equal(t, "2024-03-05T08:00:00Z", a.Published)
	assert.Equal(t, a.Text, a.Prose)
	assert.True(t, a.Extracted)
	assert.Empty(t, a.Warnings)
}

// TestPageFallbacks reads pages in which readability finds no article.
func TestPageFallbacks(t *testing.T) {
	for page, want := range map[string]string{
		`<html><body>The road is closed.</body></html>`: "paragraph: The road is closed.",
		`<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Road closed","articleBody":"The road is closed, police said.\nIt opens on Monday."}</script></head><body><p>Please wait.</p></body></html>`: "headline: Road closed\nparagraph: The road is closed, police said.\nparagraph: It opens on Monday.",

		`<html><head><script type="application/ld+json">{"@type": </script></head><body><p>The road is closed, police said on Monday.</p></body></html>`: "paragraph: The road is closed, police said on Monday.",

		`<!-- saved --><!DOCTYPE html><title>Road closed</title><p>The road is closed, police said on Monday.</p>`: "headline: Road closed\nparagraph: The road is closed, police said on Monday.",
	} {
		a, err := Read("-", []byte(page), ByName)
		require.NoError(t, err)
		assert.Equal(t, want, outline(a), page)
	}
	_, err := Read("a.html", []byte("<html><body><script>1</script></body></html>"), ByName)
	assert.ErrorIs(t, err, ErrEmpty)
	_, err = Read("a.html", []byte(strings.Repeat("<div>", 600)+"text"), ByName)
	assert.ErrorContains(t, err, "save the article as plain text")
}

// TestPageBoxes leaves out what asks a reader for consent, but not an article about cookies, nor one in a box.
func TestPageBoxes(t *testing.T) {
	text := "<p>The road by the harbour is closed until Monday, police said, and buses take another way through the old town.</p><p>It " +
		"may open again on Tuesday, the mayor said.</p>"
	want := "paragraph: The road by the harbour is closed until Monday, police said, and buses take another way through the old " +
		"town.\nparagraph: It may open again on Tuesday, the mayor said."
	for page, box := range map[string]bool{
		`<div id="cookie-banner"><p>We value your privacy. We and our partners store information on your device.</p></div>` + text:             true,
		`<section class="modal gdpr open"><p>We value your privacy. Accept all of our partners, or none.</p></section>` + text:                 true,
		`<div role="dialog"><p>Read on for only a coin a day, and tell us who you are and what you like.</p></div>` + text:                     true,
		`<div class="cookie-consent-open page" role="dialog"><article>` + text + `</article></div>`:                                            true,
		`<div class="ad top"><p>Advertisement: buy shoes in our shop by the harbour before they are gone, and pay next year.</p></div>` + text: true,
		`<div class="ad-free story">` + text + `</div>`:                                                                                        true,
		`<div class="cookiecutter"><p>The baker showed his tools, which the town has bought for its museum, in May.</p></div>` + text:          false,
	} {
		a, err := Read("a.html", []byte("<html><body>"+page+"</body></html>"), ByName)
		require.NoError(t, err)
		assert.Equal(t, box, outline(a) == want, "%s\n%s", page, outline(a))
	}
}

// TestPageEncoding reads a page in the encoding that it declares, and one that declares the wrong one.
func TestPageEncoding(t *testing.T) {
	a, err := Read("a.html",
		[]byte("<html><head><meta charset=windows-1252></head><body><p>The caf\xe9 is \x93closed\x94, police said.</p></body></html>"),
		ByName)
	require.NoError(t, err)
	assert.Equal(t, "The café is “closed”, police said.", a.Text)
	assert.NotContains(t, strings.Join(a.Warnings, ""), "Windows")
	a, err = Read("a.html",
		[]byte("<html><head><meta charset=iso-8859-1></head><body><p>The café is “closed”, police said.</p></body></html>"), ByName)
	require.NoError(t, err)
	assert.Equal(t, "The café is “closed”, police said.", a.Text)
	assert.Contains(t, a.Warnings[0], "the bytes are UTF-8")
}

// TestPageBounds proves that pages made to cost much do not: each takes about as long as its size, and the costly step is left out.
func TestPageBounds(t *testing.T) {
	for name, page := range map[string]string{
		"line breaks":   strings.Repeat("<br>", 300_000) + "The road is closed.",
		"empty divs":    strings.Repeat("<div></div>", 300_000) + "The road is closed.",
		"open links":    strings.Repeat("<a href=x>", 100_000) + "The road is closed.",
		"nested text":   strings.Repeat("<div>", 400) + strings.Repeat("word ", 200_000) + strings.Repeat("</div>", 400),
		"one paragraph": "<p>" + strings.Repeat("The road is closed. ", 100_000),
		"attributes":    "<p " + strings.Repeat("a=b ", 300_000) + ">The road is closed.",
		"entities":      "<p>" + strings.Repeat("&amp;", 500_000),
		"tables":        strings.Repeat("<table><tr><td>", 5000) + "The road is closed.",
		"formatting":    strings.Repeat("<b><i><p>", 20_000) + "The road is closed.",
		"many scripts":  strings.Repeat(`<script type="application/ld+json">{"@graph":[`, 50_000),
	} {
		start := time.Now()
		_, err := Read("a.html", []byte("<html><body>"+page), ByName)
		took := time.Since(start)
		assert.Less(t, took, 10*time.Second, name)
		t.Log(name, took, err)
	}
}

// check proves what holds of every article: its blocks lie in order in the prose, on rune boundaries, and go back to the text.
func check(t *testing.T, a *Article) {
	at := -1
	for _, b := range a.Blocks {
		require.True(t, b.Span.Start >= 0 && b.Span.Start <= b.Span.End && b.Span.End <= len(a.Prose), "span %v of %d", b.Span,
			len(a.Prose))
		require.True(t, utf8.ValidString(b.Span.Of(a.Prose)))
		if b.Part >= 0 {
			require.Greater(t, b.Span.Start, at)
			at = b.Span.Start
		}
		pieces, inTitle := a.Origin(b.Span)
		text := a.Text
		if inTitle {
			text = a.Title
		}
		for _, p := range pieces {
			require.True(t, p.Start >= 0 && p.Start <= p.End && p.End <= len(text), "piece %v of %d", p, len(text))
			require.True(t, utf8.ValidString(p.Of(text)))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"<html><title>A</title><body><article><h1>A</h1><p>Police said so.</p><aside>b</aside></article>",
		"\xff\xfea\x00b\x00", "caf\xe9 closed", "Title\r\n\r\nso\u00adft\u00a0text\r\n\f",
		"---\ntitle: x\n---\n\n# A *b*\n\n| a | b |\n|--|--|\n| c | d |\n",
		"<p>a<br>b<table><td>c<tr>d", "<html><meta charset=utf-16>\x00", "# a\n<!-- factcheck:ignore number it is so -->\nb"} {
		for format := range 4 {
			f.Add([]byte(seed), uint8(format))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, format uint8) {
		if len(data) > 500 {
			return
		}
		a, err := Read("x", data, Format(format%4))
		if err != nil {
			return
		}
		require.True(t, utf8.ValidString(a.Text), fmt.Sprintf("%q", a.Text))
		check(t, a)
	})
}

// TestWeight is the cost of a page by depth: a page whose nodes lie deep is too costly to be looked through for its article.
func TestWeight(t *testing.T) {
	of := func(page string) int {
		n, err := html.Parse(strings.NewReader(page))
		require.NoError(t, err)
		return weight(n, 1)
	}
	const frame = 1*(4+tagWeight) + 2*(4+tagWeight) + 2*(4+tagWeight) // html, head and body
	assert.Equal(t, frame, of(""))
	assert.Equal(t, frame+3*(1+tagWeight)+4*(5+tagWeight), of("<p>later"))
	assert.Equal(t, frame+3*(3+tagWeight)+4*(3+tagWeight)+5*(2+tagWeight), of("<div><div>no"))
	deep := "<html><body>" + strings.Repeat("<div>", 400) + strings.Repeat("word ", 20_000)
	assert.Greater(t, of(deep), mostWeight)
}
