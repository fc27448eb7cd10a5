package html

import (
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/certainty"
	"factcheck/attribution/rule"
	"factcheck/reports/internal/blocks"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hearing is an article with claims of several sources and labels, one of them the article's own.
const hearing = "The bridge fell on Monday.\n\nPolice said nine people were hurt. Ida Brandt, a nurse, said the road may be closed. " +
	"The mayor denied that the road may be closed. The bridge will reopen in May."

// shownPage is what a page shows of a text, with findings in the place of its own.
func shownPage(t *testing.T, text string, findings ...attribution.Finding) (*articlePage, *attribution.Document) {
	d := docsOf(t, text)[0]
	d.Findings = findings
	return newArticle(d, "a"), d
}

// TestHTMLFindings links each finding to the claim that it is about, the first one too, and flags that claim alone.
func TestHTMLFindings(t *testing.T) {
	a, d := shownPage(t, hearing,
		attribution.Finding{Rule: "headline-claims-more", Severity: rule.High, Claim: 0, Message: "about the first"},
		attribution.Finding{Rule: "headline-claims-more", Severity: rule.Low, Claim: 2, Message: "about the third"},
		attribution.Finding{Rule: "headline-claims-more", Severity: rule.Low, Claim: 2, Message: "also about the third"},
		attribution.Finding{Rule: "headline-claims-more", Severity: rule.Low, Claim: -1, Message: "about none"})
	var marks []string
	for _, f := range a.Findings {
		marks = append(marks, f.Mark)
	}
	assert.Equal(t, []string{"ac1", "ac3", "ac3", ""}, marks)
	require.Len(t, a.Entries, len(d.Claims))
	for i, e := range a.Entries {
		want := map[int][]string{0: {"about the first"}, 2: {"about the third", "also about the third"}}[i]
		assert.Equal(t, want, e.Concerns, e.Text)
		assert.Equal(t, len(want) > 0, len(claimTag(e)) > 2 && claimTag(e)[:3] == "⚑", e.Text)
	}
}

// TestHTMLSources counts the claims of each source, from the strongest, behind those of the article itself.
func TestHTMLSources(t *testing.T) {
	a, d := shownPage(t, hearing)
	require.Len(t, d.Claims, 5)
	assert.Equal(t, []int{5, 2, 3, 40}, []int{a.Claims, a.Own, a.Attributed, a.OwnShare})
	require.Len(t, a.Sources, 4)
	assert.Equal(t, source{Name: "the article", Traits: "in its own voice", Count: 2, Share: 100}, a.Sources[0])
	sum, below := 0, 0
	for i, s := range a.Sources {
		assert.Equal(t, i, s.Number, "sources are numbered from the article on")
		sum, below = sum+s.Count, below+s.Below
	}
	assert.Equal(t, a.Claims, sum, "every claim has one source")
	assert.Equal(t, a.Below, below)
	assert.Equal(t, 2, a.Below, "what may be and what is denied")
	assert.Equal(t, 50, a.Sources[1].Share, "of the strongest")
	for i, e := range a.Entries {
		assert.Equal(t, e.SourceNumber > 0, e.HasSource, e.Text)
		assert.Equal(t, i+1, e.Number)
		assert.Equal(t, a.Sources[e.SourceNumber].Name, e.Source, e.Text)
	}
}

// TestHTMLUnnamed counts the claims whose source has no name in the text.
func TestHTMLUnnamed(t *testing.T) {
	a, _ := shownPage(t, "The bridge fell on Monday.\n\nAn official, who spoke on condition of anonymity, said nine people were hurt. "+
		"Ida Brandt said the road was closed.")
	assert.Equal(t, 1, a.Unnamed)
	a, _ = shownPage(t, hearing)
	assert.Zero(t, a.Unnamed)
}

// TestHTMLBar lays the families of labels side by side, without a gap, over a thousand thousandths.
func TestHTMLBar(t *testing.T) {
	a, d := shownPage(t, hearing)
	x, n := 0, 0
	for _, b := range a.Bar {
		assert.Equal(t, x, b.X, b.Family)
		assert.Positive(t, b.Width, b.Family)
		x, n = x+b.Width, n+b.Count
	}
	assert.Equal(t, 1000, x)
	assert.Equal(t, len(d.Claims), n)
	n = 0
	for _, l := range a.Labels {
		assert.Positive(t, l.Count, l.Label)
		n += l.Count
	}
	assert.Equal(t, len(d.Claims), n)
	one, _ := shownPage(t, "The bridge is closed.")
	assert.Len(t, one.Bar, 1)
	assert.Equal(t, 1000, one.Bar[0].Width)
	empty, _ := shownPage(t, "")
	assert.Empty(t, empty.Bar)
	assert.Empty(t, empty.Labels)
}

// TestHTMLDisputes show each side with the first claim in which it takes its stand.
func TestHTMLDisputes(t *testing.T) {
	a, d := shownPage(t,
		"The hearing ended on Monday.\n\nThe union accused the company of hiding two deaths. The company rejected the claim.")
	require.NotEmpty(t, d.Disputes)
	require.Len(t, a.Disputes, len(d.Disputes))
	for k, dispute := range a.Disputes {
		for i, side := range dispute.Sides {
			require.NotEmpty(t, side.Mark)
			for _, e := range a.Entries {
				if e.Mark == side.Mark {
					assert.Equal(t, d.Disputes[k].Sides[i].Attribution, d.Behind(d.Claims[e.Number-1]))
				}
			}
		}
	}
}

// TestClaimTags are what stands behind a claim: the number of its source, its label where that says something, a flag for a finding.
func TestClaimTags(t *testing.T) {
	for _, c := range []struct {
		claim claim
		want  string
	}{
		{claim{Label: "asserted"}, ""},
		{claim{Label: "reported", HasSource: true, SourceNumber: 3}, "3"},
		{claim{Label: "asserted", HasSource: true, SourceNumber: 3}, "3"},
		{claim{Label: "alleged"}, "alleged"},
		{claim{Label: "alleged", HasSource: true, SourceNumber: 3}, "alleged\u202f3"},
		{claim{Label: "asserted", Concerns: []string{"odd"}}, "⚑"},
		{claim{Label: "denied", HasSource: true, SourceNumber: 1, Concerns: []string{"odd"}}, "⚑\u202fdenied\u202f1"},
	} {
		assert.Equal(t, c.want, claimTag(c.claim))
	}
	assert.Equal(t, "undecided", labelWord(certainty.NoLabel))
	assert.Equal(t, "denied", labelWord(certainty.Denied))
}

// TestSummary puts the sources with the most claims first, and counts what says less than that somebody said so.
func TestSummary(t *testing.T) {
	d := docsOf(t, "The bridge fell on Monday.\n\nPolice said nine people were hurt. Ida Brandt, a nurse, said the road may be closed. "+
		"Ida Brandt said the school is open.")[0]
	s := blocks.Summarise(d)
	require.Len(t, s.Sources, 2)
	assert.Equal(t, "Ida Brandt", s.Sources[0].Source.Name)
	assert.Equal(t, 2, s.Sources[0].Claims)
	assert.Positive(t, s.Sources[0].Mentions)
	assert.Equal(t, 1, s.Sources[1].Claims)
	assert.Equal(t, 1, s.Own)
	assert.Equal(t, []int{2}, s.Below)
}
