package blocks

import (
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/compare"
	"factcheck/reports/internal/places"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestResults points at what is worth telling, in the order of the text, and leaves out what is quiet.
func TestResults(t *testing.T) {
	r := &Report{Comparisons: []*compare.Comparison{compared(first, second)}}
	all := Results(r, places.CodePoints, compare.FailOn{})
	require.Len(t, all, 2)
	assert.Equal(t, "number, source, certainty", all[0].Headline)
	assert.Equal(t, [4]int{1, 1, 1, 26}, [4]int{all[0].At.Line, all[0].At.Column, all[0].At.EndLine, all[0].At.EndColumn})
	assert.Equal(t, "The fire hurt four people", all[0].New.Text)
	assert.Equal(t, "reported, Police", all[0].Old.Tag)
	assert.Contains(t, all[0].Message(), "number: three → four (up).")
	assert.Equal(t, compare.Info, all[1].Severity)
	assert.Nil(t, all[1].Old)
	assert.False(t, all[0].Fails)
	on, err := compare.ParseFailOn("number")
	require.NoError(t, err)
	assert.True(t, Results(r, places.CodePoints, on)[0].Fails)
	assert.Empty(t, Results(&Report{Comparisons: []*compare.Comparison{compared(first, first)}}, places.CodePoints, compare.FailOn{}))
}

// TestResultsOfRemoved stand behind the claim in front of which the removed one stood, or in front of the first.
func TestResultsOfRemoved(t *testing.T) {
	const mill, ferry = "The mill is closed.", "A ferry sank in the harbour."
	for _, c := range []struct {
		old, fresh string
		column     int
	}{{mill + " " + ferry, mill, 19}, {ferry + " " + mill, mill, 1}} {
		all := Results(&Report{Comparisons: []*compare.Comparison{compared(c.old, c.fresh)}}, places.CodePoints, compare.FailOn{})
		require.Len(t, all, 1, c.old)
		assert.Equal(t, "removed", all[0].Rule)
		assert.Equal(t, [2]int{1, c.column}, [2]int{all[0].At.Line, all[0].At.Column}, c.old)
		assert.Contains(t, all[0].Message(), "Gone (asserted, the article): “A ferry sank in the harbour”.")
	}
}

// TestResultOfWhole is one result for an article that is new or gone.
func TestResultOfWhole(t *testing.T) {
	for want, c := range map[string]*compare.Comparison{"added: The article is new, 3 claims.": compared("", second),
		"removed: The article is deleted, 2 claims.": compared(first, "")} {
		all := Results(&Report{Comparisons: []*compare.Comparison{c}}, places.CodePoints, compare.FailOn{})
		require.Len(t, all, 1)
		assert.Equal(t, want, all[0].Rule+": "+all[0].Message())
	}
}

// TestKeys proves that each key is there once, also where one file says the same twice.
func TestKeys(t *testing.T) {
	d := analysed("The clerk allegedly stole the money.\n\nThe clerk allegedly stole the money.")[0]
	seen := map[string]bool{}
	for _, r := range Results(&Report{Analyses: []*attribution.Document{d, d}}, places.CodePoints, compare.FailOn{}) {
		assert.False(t, seen[r.Key], r.Key)
		seen[r.Key] = true
	}
	assert.GreaterOrEqual(t, len(seen), 4)
}

// TestMessage cuts what is too long and says how much more differs.
func TestMessage(t *testing.T) {
	r := Result{Details: make([]string, mostDetails+3), New: &Passage{Text: strings.Repeat("x", 2*mostQuoted), Tag: "reported, police"}}
	got := r.Message()
	assert.Contains(t, got, "3 more differences.")
	assert.Contains(t, got, "Claim (reported, police): “"+strings.Repeat("x", mostQuoted)+"…”.")
	assert.Equal(t, "New (asserted, the article): “a b”.", Result{New: &Passage{Text: "a\nb", Tag: "asserted, the article"}}.Message())
	assert.Equal(t, "Gone (x): “a”. Nearest in the new version: “b”.", Result{Old: &Passage{Text: "a", Tag: "x"}, Nearest: "b"}.Message())
	for text, want := range map[string]string{"": "", "a": "a.", "a?": "a?", "“a”": "“a”"} {
		assert.Equal(t, want, sentence(text))
	}
}

// TestRemarks are warnings with their files, behind what is told of a range.
func TestRemarks(t *testing.T) {
	r := forked()
	r.Fork.Ignored = []string{"old.txt"}
	r.Comparisons[0].Versions[1].Warnings = []string{"cut short"}
	r.Analyses = analysed(first)
	r.Analyses[0].Warnings = []string{"no English"}
	assert.Equal(t, []Remark{{"old.txt", "1 changed article is ignored."}, {"news/1.txt", "no English"}, {"news/2.txt", "cut short"}},
		Remarks(r))
}

// TestSurvey has a part in front for what is told of a range, and one for each article or step.
func TestSurvey(t *testing.T) {
	r := &Report{Analyses: analysed("The clerk allegedly stole the money."), Comparisons: []*compare.Comparison{compared(first, second)}}
	want := `part
part
  paragraph "news/1.txt": 1 claim, 1 in the article's own voice, 0 from 0 sources, 1 less sure than “reported”.
  result low nobody-alleges (news/1.txt:1): "“allegedly” without a word of who alleges it. Claim (alleged, the article): ` +
		`“The clerk allegedly stole the money”."
part
  paragraph "news/1.txt"* → *"news/2.txt": 1 high, 1 info.
`
	got := Survey(r).Dump()
	assert.Equal(t, want, got[:min(len(want), len(got))])
	f := forked()
	f.Fork.Ignored = []string{"old.txt"}
	assert.Contains(t, Survey(f).Dump(), `  paragraph "1 changed article is ignored."`)
	c := Survey(r).Parts[2][1].(Change)
	assert.True(t, strings.HasPrefix(c.Brief, "Before (reported, Police): “"), c.Brief)
}

// TestGraverFindings: a result is as grave as the gravest finding about it, and fails with it; what is not shown has none.
func TestGraverFindings(t *testing.T) {
	c := compared(first, second)
	s := &c.Steps[0]
	k := len(s.Changes) - 1
	require.Equal(t, compare.Info, s.Changes[k].Severity)
	s.Findings = []compare.Finding{{Rule: "low", Severity: compare.Low, Change: k, Message: "Less."},
		{Rule: "high", Severity: compare.High, Change: k, Message: "More."}, {Rule: "none", Severity: compare.Medium, Change: -1}}
	on, err := compare.ParseFailOn("high")
	require.NoError(t, err)
	all := Results(&Report{Comparisons: []*compare.Comparison{c}}, places.CodePoints, on)
	last := all[len(all)-1]
	assert.Equal(t, compare.High, last.Severity)
	assert.Equal(t, []string{"low", "high"}, last.Also)
	assert.Contains(t, last.Message(), "Less. More.")
	assert.True(t, last.Fails)
	assert.Equal(t, "none", all[0].Rule, "what is about the step stands first")
	assert.False(t, all[0].Fails)
}
