package blocks

import (
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/compare/history"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// analysed are texts as versions of one article, each in a file of its number.
func analysed(texts ...string) (docs []*attribution.Document) {
	for i, text := range texts {
		a := article.FromText(fmt.Sprintf("news/%d.txt", i+1), "", text)
		if text == "" {
			a.Name = ""
		}
		docs = append(docs, attribution.Analyze(a))
	}
	return docs
}

func compared(texts ...string) *compare.Comparison { return compare.Versions(analysed(texts...)) }

const (
	first  = "Police said the fire hurt three people. The mill is closed."
	second = "The fire hurt four people. The mill is closed. Schools sent pupils home at noon."
)

// TestBuildAnalysis says who stands behind an article, then what is unsure, then all claims.
func TestBuildAnalysis(t *testing.T) {
	docs := analysed("Police said the fire hurt three people. The clerk allegedly stole the money. The mill is closed.")
	docs[0].Warnings = []string{"Half of it could not be read."}
	want := `part
  heading 1 "news/1.txt"
  paragraph *3 claims*: 2 in the article's own voice (67 %), 1 from 1 source, 1 less sure than “reported”.
  warning "Half of it could not be read."
  sources
    {Name:Police Role: Traits:organisation, official Naming:described Claims:1}
  findings
    {Severity:low Rule:nobody-alleges About: Message:“allegedly” without a word of who alleges it.}
  claims "Less sure than “reported”" extract=true
    2 alleged, "the article": "The clerk allegedly stole the money"  [{"adverb" "allegedly"}]
  claims "Claims" extract=false
    1 reported, "Police": "the fire hurt three people"  [{"said-clause" "said"}]
    2 alleged, "the article": "The clerk allegedly stole the money"  [{"adverb" "allegedly"}]
    3 asserted, "the article": "The mill is closed"  []
`
	assert.Equal(t, want, Build(&Report{Analyses: docs}, false).Dump())
}

// TestBuildComparison tells the changes of a step, gravest first, and counts what it leaves out; with all, that is told, too.
func TestBuildComparison(t *testing.T) {
	r := &Report{Comparisons: []*compare.Comparison{compared(first, second)}}
	want := `part
  heading 1 *What changed: *"news/2.txt"
  paragraph "news/1.txt" → "news/2.txt": *1 high, 1 info*, none of them announced by a note. Not shown: 1 kept.
  change 1 high: number, source, certainty
`
	got := Build(r, false).Dump()
	assert.Equal(t, strings.ReplaceAll(want, "*What changed: *", "What changed: "), got[:min(len(want)-2, len(got))])
	assert.Contains(t, got, "number: three → four (up)")
	assert.Contains(t, got, `change 2 info: added`)
	quiet := &Report{Comparisons: []*compare.Comparison{compared(first, "The mill is closed. "+strings.TrimSuffix(first,
		" The mill is closed."))}}
	assert.NotContains(t, Build(quiet, false).Dump(), "  change ")
	assert.Contains(t, Build(quiet, true).Dump(), "  change 1 quiet: moved")
}

// TestBuildSeries tells the life of each claim where there are more than two versions.
func TestBuildSeries(t *testing.T) {
	c := compared(first, second, "The fire hurt five people. The mill is closed.")
	got := Build(&Report{Comparisons: []*compare.Comparison{c}}, false).Dump()
	for _, line := range []string{"heading 2 What happened to each claim", `"The fire hurt five people"`, `1 appeared "reported, Police"`,
		`number: four → five`, "1 claim stayed as it was."} {
		assert.Contains(t, got, line)
	}
	two := Build(&Report{Comparisons: []*compare.Comparison{compared(first, second)}}, false).Dump()
	assert.NotContains(t, two, "What happened to each claim")
}

// forked is a comparison with git: one article that changed, one that is new and one that is gone.
func forked() *Report {
	changes := []history.Change{{Old: "news/1.txt", New: "news/2.txt"}, {New: "news/2.txt", Uncommitted: true}, {Old: "news/1.txt"}}
	return &Report{Comparisons: []*compare.Comparison{compared(first, second), compared("", second), compared(first, "")},
		Fork: &history.Fork{Base: "main", Commit: "0123456789abcdef", Changes: changes}}
}

// TestBuildOverview tells which articles changed since a revision, the gravest first, and no more than that of what is new or gone.
func TestBuildOverview(t *testing.T) {
	got := Build(forked(), false).Dump()
	lines := strings.Split(got, "\n")
	assert.Equal(t, `  heading 1 What changed since "main"`, lines[1])
	assert.Contains(t, lines[2], "3 articles changed between 0123456")
	assert.Equal(t, 2, strings.Count(got, "part\n"), "the list, and the article that changed")
	assert.Contains(t, got, "new, 3 claims")
	assert.Contains(t, got, "deleted, 2 claims")
	assert.Equal(t, 4, strings.Count(Build(forked(), true).Dump(), "part\n"))
}

// TestScope says of a range how much changed in it, and how much of that is not committed.
func TestScope(t *testing.T) {
	f := &history.Fork{Base: "main", Commit: "0123456789abcdef"}
	for _, c := range []struct {
		articles, uncommitted int
		want                  string
	}{{0, 0, "No articles changed"}, {1, 0, "1 article changed"}, {1, 0, "all of it committed."}, {3, 1, "1 of them is not committed."},
		{3, 2, "2 of them are not committed."}} {
		assert.Contains(t, scopeOf(f, c.articles, c.uncommitted), c.want)
	}
	f.Ignored = []string{"news/old.txt"}
	assert.Contains(t, scopeOf(f, 0, 0), "Only ignored articles changed")
}

// TestTold says what must be known about how a range was judged, and names a file that it is about.
func TestTold(t *testing.T) {
	text, file := Told(&Report{})
	assert.Empty(t, text+file)
	f := &history.Fork{Base: "main", Commit: "0123456789abcdef", Ignored: []string{"news/old.txt"}}
	text, file = Told(&Report{Fork: f})
	assert.Equal(t, "1 changed article is ignored.", text)
	assert.Equal(t, "news/old.txt", file)
	f.Judges = []history.Judge{{Name: ".factcheck.yaml", State: history.Added}, {Name: "accepted.yaml", State: history.Deleted},
		{Name: "named.yaml", Named: true}}
	text, _ = Told(&Report{Fork: f})
	for _, part := range []string{".factcheck.yaml is new in this range", "accepted.yaml was deleted in this range",
		"named.yaml changed in this range and judges it, since it is named", "The range is judged by what stood at 0123456"} {
		assert.Contains(t, text, part)
	}
	f.Bare = true
	text, _ = Told(&Report{Fork: f})
	assert.Contains(t, text, "there were none at 0123456")
	c := compared(first, second)
	c.Steps[0].Accepted = []compare.Accepted{{Rule: "number", By: "comment"}, {Rule: "number", By: "baseline"}}
	text, file = Told(&Report{Fork: &history.Fork{}, Comparisons: []*compare.Comparison{c}})
	assert.Equal(t, "1 change stands by comments in the articles.", text)
	assert.Equal(t, "news/2.txt", file)
}

// TestBuildLog tells the versions of an article in git and the life of its claims.
func TestBuildLog(t *testing.T) {
	c := compared(first, second)
	log := []history.Revision{{Commit: "0123456789abcdef", Time: "2024-03-04T09:30:00Z", Subject: "Fire", Name: "news/1.txt"},
		{Commit: "1123456789abcdef", Time: "2024-03-05T12:00:00Z", Subject: "Fire, later"}}
	got := Build(&Report{Comparisons: []*compare.Comparison{c}, Log: log, Omitted: 2}, false).Dump()
	for _, part := range []string{"Claims over time", "2 versions, from 2024-03-04 to 2024-03-05. 2 older ones are not shown.",
		"2024-03-04 09:30", "1123456", "(deleted)", "1 high, 1 info", "What happened to each claim"} {
		assert.Contains(t, got, part)
	}
	require.NotContains(t, got, "  change ")
	assert.Contains(t, Build(&Report{Comparisons: []*compare.Comparison{c}, Log: log}, true).Dump(), "  change 1 high")
}
