package attribution

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/reporting"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// TestNever proves that each rule forbids what the layer reads in its example, so that nobody is cited there, and that somebody is in its near miss.
func TestNever(t *testing.T) {
	assert.True(t, slices.IsSortedFunc(Never, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) }))
	for _, r := range Never {
		assert.Contains(t, forbidden(lone(r.Example)), r.ID, r.Example)
		assert.Empty(t, lone(r.Example).Attributions, "%s: %s", r.ID, r.Example)
		assert.NotEmpty(t, lone(r.NearMiss).Attributions, "%s: near miss: %s", r.ID, r.NearMiss)
	}
}

// forbidden are the rules that forbid something that the layer finds in a document.
func forbidden(d *Document) (out []string) {
	t := reporting.NewText(d.Article.Prose, d.Article.Blocks, d.Sentences, d.Quotations)
	r := sources.Read(sources.Input{Prose: d.Article.Prose, Sentences: d.Sentences, Quotations: d.Quotations})
	for _, f := range reporting.Find(t) {
		a := d.attribution(t, f, r)
		out = append(out, d.never(t, f, &a))
	}
	return out
}

// TestFindingRules proves that each finding is made in its example and not in its near miss.
func TestFindingRules(t *testing.T) {
	has := func(text, rule string) bool {
		return slices.ContainsFunc(Analyze(article.FromText("", "", text)).Findings, func(f Finding) bool { return f.Rule == rule })
	}
	for _, r := range FindingRules {
		assert.True(t, has(r.Example, r.ID), "%s: %s", r.ID, r.Example)
		assert.False(t, has(r.NearMiss, r.ID), "%s: near miss: %s", r.ID, r.NearMiss)
	}
}
