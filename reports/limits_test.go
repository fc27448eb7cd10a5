package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"
	"factcheck/reports/internal/blocks"
	"factcheck/reports/internal/places"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// many compares versions in which n sentences have another number, and as many a new one beside them.
func many(n int) *Report {
	var docs []*attribution.Document
	for v := range 2 {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "The village of Dorf%dau lost %d houses.\n\n", i, 10+i+v)
			if v == 1 {
				fmt.Fprintf(&b, "Helper%dson arrived by boat.\n\n", i)
			}
		}
		docs = append(docs, attribution.Analyze(article.FromText("news/a.txt", "", b.String())))
	}
	return &Report{Comparisons: []*compare.Comparison{compare.Versions(docs)}}
}

// TestAnnotationsCap proves that no more is written than is shown, and that the rest is counted.
func TestAnnotationsCap(t *testing.T) {
	r := many(30)
	var b bytes.Buffer
	require.NoError(t, writeAnnotations(&b, r, Options{}))
	counts := map[string]int{}
	for _, level := range []string{"error", "warning", "notice"} {
		counts[level] = strings.Count("\n"+b.String(), "\n::"+level+" ")
		assert.LessOrEqual(t, counts[level], annotationsEach)
	}
	all := len(blocks.Results(r, places.UTF16, compare.FailOn{}))
	shown := counts["error"] + counts["warning"] + counts["notice"] - 1
	assert.Contains(t, b.String(), fmt.Sprintf("::%d more are not annotated", all-shown))
}

// TestCut proves that a summary and a comment end below their limit at the edge of a change, the gravest kept, the rest counted.
func TestCut(t *testing.T) {
	s := newSurvey(many(40))
	whole := s.render("", 1<<20)
	assert.NotContains(t, whole, "left out")
	for most := 0; most < len(whole); most += 97 {
		cut := s.render("<!-- factcheck:diff -->\n", most)
		require.LessOrEqual(t, len(cut), most)
		if cut == "" {
			continue
		}
		require.Contains(t, cut, "left out, for want of room")
		if strings.Contains(cut, " info: added") {
			require.Equal(t, strings.Count(whole, " high: "), strings.Count(cut, " high: "))
		}
		require.Equal(t, strings.Count(cut, "\n### "), strings.Count(cut, "- before")+strings.Count(cut, " info: added"))
	}
	var b bytes.Buffer
	require.NoError(t, writeComment(&b, many(400), Options{}))
	assert.Less(t, b.Len(), commentBytes)
	assert.True(t, strings.HasPrefix(b.String(), "<!-- factcheck:diff -->\n"))
}

// TestSARIFLimits proves that the gravest results stay where there is a limit, and that a notification counts the rest.
func TestSARIFLimits(t *testing.T) {
	r := many(30)
	all := blocks.Results(r, places.CodePoints, compare.FailOn{})
	for _, limit := range [][2]int{{10, sarifBytes}, {sarifResults, 30_000}} {
		log := newSARIF(r, Options{}, limit[0], limit[1])
		run := log.Runs[0]
		require.NotEmpty(t, run.Results)
		require.LessOrEqual(t, len(run.Results), limit[0])
		for _, x := range run.Results {
			assert.Equal(t, "error", x.Level)
			assert.Equal(t, x.RuleID, run.Tool.Driver.Rules[x.RuleIndex].ID)
		}
		b, err := json.MarshalIndent(log, "", "  ")
		require.NoError(t, err)
		assert.Less(t, len(b), limit[1])
		require.Len(t, run.Invocations[0].Notifications, 1)
		assert.Contains(t, run.Invocations[0].Notifications[0].Message.Text, fmt.Sprintf("%d more results are left out",
			len(all)-len(run.Results)))
	}
}

// TestFingerprints proves that an alert keeps its fingerprint when its claim moves in the file, and that each is there once.
func TestFingerprints(t *testing.T) {
	prints := func(above string) (out []string) {
		var docs []*attribution.Document
		for _, n := range []string{"three", "four"} {
			text := "The council met on Tuesday in the town hall.\n\n" + above + "The fire hurt " + n +
				" people.\n\nThe festival begins in June.\n"
			docs = append(docs, attribution.Analyze(article.FromText("a.txt", "", text)))
		}
		for _, x := range newSARIF(&Report{Comparisons: []*compare.Comparison{compare.Versions(docs)}}, Options{}, sarifResults,
			sarifBytes).Runs[0].Results {
			out = append(out, x.Fingerprints["factcheckClaim/v1"], x.Fingerprints["primaryLocationLineHash"])
		}
		return out
	}
	require.Len(t, prints(""), 2)
	assert.Equal(t, prints(""), prints("The mayor opened a bridge.\n\nVisitors travel by train.\n\n"))
	seen := map[string]bool{}
	for _, dir := range []string{"banjska", "budget"} {
		for _, x := range blocks.Results(seedSeries(t, dir), places.CodePoints, compare.FailOn{}) {
			k := x.At.File + "\x00" + x.Key
			assert.False(t, seen[k], k)
			seen[k] = true
		}
	}
}

// TestURI writes file names as addresses.
func TestURI(t *testing.T) {
	for name, want := range map[string]string{"news/a b.md": "news/a%20b.md", "main:news/é.md": "main%3Anews/%C3%A9.md", "-": "stdin",
		"./a.md": "a.md", "/tmp/a#1.md": "file:///tmp/a%231.md", `C:\a.md`: "file:///C:/a.md"} {
		assert.Equal(t, want, uriOf(name))
	}
}
