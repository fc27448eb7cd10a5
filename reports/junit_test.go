package reports

import (
	"bytes"
	"encoding/xml"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"
	"factcheck/compare"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// junit reads back what is written of a report.
func junit(t *testing.T, r *Report, o Options) (all junitSuites) {
	var b bytes.Buffer
	require.NoError(t, writeJUnit(&b, r, o))
	require.NoError(t, xml.Unmarshal(b.Bytes(), &all))
	return all
}

// TestJUnitSuites has a suite for each file, in their order; one in which nothing was found passes, and each warning is a line.
func TestJUnitSuites(t *testing.T) {
	var docs []*attribution.Document
	for _, name := range []string{"a.txt", "-"} {
		d := attribution.Analyze(article.FromText(name, "", "The bridge fell on Monday."))
		d.Warnings = append(d.Warnings, "one of "+name, "two of "+name)
		docs = append(docs, d)
	}
	docs[1].Findings = []attribution.Finding{{Rule: "headline-claims-more", Severity: compare.High, Claim: -1, Message: "too much"},
		{Rule: "headline-claims-more", Severity: compare.Low, Claim: -1, Message: "a little"}}
	all := junit(t, &Report{Analyses: docs}, Options{})
	require.Len(t, all.Suites, 2)
	assert.Equal(t, []int{3, 1}, []int{all.Tests, all.Failures})
	first, second := all.Suites[0], all.Suites[1]
	assert.Equal(t, "a.txt", first.Name)
	assert.Equal(t, []int{1, 0}, []int{first.Tests, first.Failures})
	assert.Equal(t, "nothing found", first.Cases[0].Name)
	assert.Equal(t, "one of a.txt\ntwo of a.txt", first.Errors.Text)
	assert.Equal(t, "standard input", second.Name)
	assert.Equal(t, []int{2, 1}, []int{second.Tests, second.Failures})
	assert.Contains(t, second.Cases[0].Failure.Text, "too much")
	assert.Nil(t, second.Cases[0].Output, "a failure is told once")
	assert.Nil(t, second.Cases[1].Failure, "what is low does not fail")
	assert.Contains(t, second.Cases[1].Output.Text, "a little")
}

// TestJUnitFailures are the results that --fail-on names, or without it the high ones.
func TestJUnitFailures(t *testing.T) {
	c := compare.Versions([]*attribution.Document{attribution.Analyze(article.FromText("a.txt", "", "Police said nine people were hurt.")),
		attribution.Analyze(article.FromText("a.txt", "", "Police said twelve people were hurt."))})
	for words, want := range map[string]int{"": 1, "high": 1, "number": 1, "source": 0} {
		on, err := compare.ParseFailOn(words)
		require.NoError(t, err)
		assert.Equal(t, want, junit(t, &Report{Comparisons: []*compare.Comparison{c}}, Options{FailOn: on}).Failures, "--fail-on %s", words)
	}
}
