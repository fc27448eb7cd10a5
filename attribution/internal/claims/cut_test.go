package claims

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"
	"factcheck/testdata/twins"

	"github.com/stretchr/testify/assert"
)

var update = flag.Bool("update", false, "write the tables anew")

// cuttings prints the claims of a text: its words, its label and what it does, its sources from the outermost to the innermost, its
// evidence, its head; and what reporting clauses tell besides.
func cuttings(r result, t *text.Text) []string {
	var out []string
	for _, c := range r.Claims {
		line := c.Text + " = " + c.Certainty.Label.String()
		if c.Kind != Statement {
			line += " " + c.Kind.String()
		}
		for _, e := range c.Evidence {
			line += fmt.Sprintf(" (%s)", e.Text)
		}
		if len(c.Sources) > 0 {
			line += " < " + strings.Join(c.Sources, " < ")
		}
		if c.Head >= 0 {
			line += " @" + r.Predicates[c.Head].Lemma
		}
		out = append(out, line)
	}
	for _, o := range r.Occasions {
		for _, s := range o {
			out = append(out, "besides: "+s.Of(t.Article.Prose))
		}
	}
	return out
}

// below cuts a text that stands under a headline.
func below(words string) []string { return cut("What happened at the bridge\n\n"+words, 1) }

// above cuts a headline.
func above(words string) []string { return cut(words+"\n\nNobody knows the way there.", 0) }

// cut prints the claims of one block of an article.
func cut(words string, block int) []string {
	t := text.New(article.FromText("", "", words), nil)
	who := sources.Read(sources.Input{Prose: t.Article.Prose, Sentences: t.Sentences, Quotations: t.Quotations})
	as, _ := extract.Resolve(t, who, extract.Find(t, who), .5)
	r := result{as, Cut(t, who, as)}
	var keep []Claim
	for _, c := range r.Claims {
		if t.Article.Blocks[block].Span.Contains(c.Spans[0]) {
			keep = append(keep, c)
		}
	}
	r.Claims = keep
	return cuttings(r, t)
}

// TestCut: where the sentences differ by a word, the claims come apart elsewhere, or say it otherwise.
func TestCut(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/claims.txt", *update, below)
}

// TestCutHeadline: what a headline is about goes with what it says of it.
func TestCutHeadline(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/claims_headlines.txt", *update, above)
}

// TestIDs: equal claims of an article are told apart by their place among equals, however they are written.
func TestIDs(t *testing.T) {
	d := lone("The mill closed in May. “The mill closed in May,” he said. The  mill closed in May! The mill closed in June.")
	ids := map[string]bool{}
	for _, c := range d.Claims {
		ids[c.ID] = true
	}
	first := d.Claims[1].ID
	assert.Equal(t, map[string]bool{d.Claims[0].ID: true, first: true, first + "-2": true, first + "-3": true, d.Claims[4].ID: true}, ids)
	assert.Len(t, first, 12)
	for text, want := range map[string]string{
		"“The Mill’s  roof”": "the mill's roof",
		"The Mill's roof...": "the mill's roof",
		"- 'so' - ":          "so",
		"10–12":              "10-12",
	} {
		assert.Equal(t, want, Normalize(text), text)
	}
}

// TestFactsOfClaims: a claim has the facts that stand in it, and no others.
func TestFactsOfClaims(t *testing.T) {
	d := lone("The mill closed in 2015 and three owners left Holm.")
	closed, left := d.Claims[1].Facts, d.Claims[2].Facts
	assert.Equal(t, []int{1, 0, 0}, []int{len(closed.Dates), len(closed.Quantities), len(closed.Names)})
	assert.Equal(t, []int{0, 1, 1}, []int{len(left.Dates), len(left.Quantities), len(left.Names)})
}

// TestStatements: what the article asks, demands or holds right cannot be checked.
func TestStatements(t *testing.T) {
	for text, want := range map[string]Kind{
		"The mill closed in May.":    Statement,
		"Was the mill closed?":       Question,
		"Close the mill!":            Request,
		"The mill should be closed.": Opinion,
	} {
		c := lone(text).Claims[1]
		assert.Equal(t, want, c.Kind, text)
		assert.Equal(t, want == Statement, c.Checkable, text)
	}
	var names []string
	for _, k := range []Kind{Statement, Request, Question, Opinion} {
		names = append(names, k.String())
	}
	assert.Equal(t, []string{"statement", "request", "question", "opinion"}, names)
}

// TestSourceOfClaim: the article speaks for itself where nobody is behind a claim.
func TestSourceOfClaim(t *testing.T) {
	said := lone("The mill closed, the mayor said.")
	if s := said.Claims[1].Source(said.as); assert.NotNil(t, s) {
		assert.Equal(t, "the mayor", s.Name)
	}
	assert.Nil(t, said.Claims[0].Source(said.as))
}

// TestReadAlone are texts with their claims as they read alone: what differs in a word lacks something else.
func TestReadAlone(t *testing.T) {
	twins.Check(t, "../../../testdata/twins/claims_alone.txt", *update, func(words string) (out []string) {
		for _, c := range lone(words).Claims[1:] {
			out = append(out, c.Standalone)
		}
		return out
	})
}
