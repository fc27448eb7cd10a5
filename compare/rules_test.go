package compare

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution"
	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// TestRules proves that each rule finds its own example and leaves its near miss alone.
func TestRules(t *testing.T) {
	assert.True(t, slices.IsSortedFunc(Rules, func(a, b Rule) int { return strings.Compare(a.ID, b.ID) }))
	for _, r := range slices.Concat(Rules, FindingRules) {
		t.Run(r.ID, func(t *testing.T) {
			assert.Contains(t, fired(r.Old, r.New), r.ID)
			assert.NotContains(t, fired(r.Old, r.NearMiss), r.ID)
		})
	}
}

// TestEveryChangeHasItsRule proves that no change that is worth telling goes by a name that nothing explains.
func TestEveryChangeHasItsRule(t *testing.T) {
	for _, r := range Rules {
		for _, pair := range [][2]string{{r.Old, r.New}, {r.New, r.Old}, {r.Old, r.NearMiss}} {
			for _, id := range fired(pair[0], pair[1]) {
				_, known := RuleByID(id)
				assert.True(t, known, "%s: %q -> %q", id, pair[0], pair[1])
			}
		}
	}
}

// fired are the rules of the changes and findings between two texts, but for what is quiet.
func fired(old, fresh string) (out []string) {
	c := Versions([]*attribution.Document{attribution.Analyze(article.FromText("old", "", old)),
		attribution.Analyze(article.FromText("new", "", fresh))})
	for _, ch := range c.Steps[0].Changes {
		if ch.Severity > Quiet {
			out = append(out, ch.Rule())
		}
	}
	for _, f := range c.Steps[0].Findings {
		out = append(out, f.Rule)
	}
	return out
}

// TestRuleByID finds every rule by its own id, and none by another.
func TestRuleByID(t *testing.T) {
	for _, r := range slices.Concat(Rules, FindingRules) {
		got, ok := RuleByID(r.ID)
		assert.True(t, ok, r.ID)
		assert.Equal(t, r.Doc, got.Doc, r.ID)
	}
	_, ok := RuleByID("nothing")
	assert.False(t, ok)
}
