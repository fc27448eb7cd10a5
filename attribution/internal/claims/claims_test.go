package claims

import (
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// TestBehind proves that who says that somebody is suspected stands behind the claim, and nobody where nobody says it.
func TestBehind(t *testing.T) {
	for text, want := range map[string]string{
		"The clerk is suspected of taking cash, two people with knowledge of the inquiry said.": "two people with knowledge of the inquiry",
		"The clerk is suspected of taking cash.":                                                "",
	} {
		d := lone(text)
		c := d.Claims[len(d.Claims)-1]
		if k := c.Behind(d.as); assert.GreaterOrEqual(t, k, 0, text) {
			assert.Equal(t, want, d.as[k].Source.Name, text)
		}
	}
	rain := lone("It rained.")
	assert.Equal(t, -1, rain.Claims[0].Behind(rain.as))
}

// TestSmallWords proves that a quotation of small words is a claim, and a fragment of them is none.
func TestSmallWords(t *testing.T) {
	said := lone("“We are not there yet,” she said.")
	if assert.Len(t, said.Claims, 2) {
		assert.Equal(t, "We are not there yet", said.Claims[1].Text)
	}
	assert.Len(t, lone("“Not yet,” she said.").Claims, 1)
}

// TestMarksOfClaims proves that a claim keeps both marks of the quotation in it.
func TestMarksOfClaims(t *testing.T) {
	d := lone("Nina Falk said her members were “exhausted and furious” and were writing notes by hand.")
	var texts []string
	for _, c := range d.Claims[1:] {
		texts = append(texts, c.Text)
	}
	assert.Equal(t, []string{"her members were “exhausted and furious”", "were writing notes by hand"}, texts)
}

// TestSources proves that a source makes no claim of its own.
func TestSources(t *testing.T) {
	d := lone("Prices could rise by as much as 10 percent next year, according to the bank's forecast, which was published on Monday.")
	assert.Len(t, d.Claims, 2)
}

// result is a text with its attributions and what is cut of it.
type result struct {
	as []extract.Attribution
	*Cuttings
}

// lone cuts a text as the second paragraph of an article: alone it would be the headline.
func lone(words string) result {
	t := text.New(article.FromText("", "", "What happened at the bridge\n\n"+words), nil)
	who := sources.Read(sources.Input{Prose: t.Article.Prose, Sentences: t.Sentences, Quotations: t.Quotations})
	as, _ := extract.Resolve(t, who, extract.Find(t, who), .5)
	return result{as, Cut(t, who, as)}
}
