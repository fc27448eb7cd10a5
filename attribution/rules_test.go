package attribution

import (
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// TestRules proves that every construction is found in its example and not in its near miss, both as the second paragraph of an article.
func TestRules(t *testing.T) {
	has := func(text, rule string) bool {
		for _, a := range Analyze(article.FromText("", "", "What happened at the bridge\n\n"+text)).Attributions {
			if a.Rule == rule {
				return true
			}
		}
		return false
	}
	for _, r := range Rules {
		assert.True(t, has(r.Example, r.ID), "%s: %s", r.ID, r.Example)
		assert.False(t, has(r.NearMiss, r.ID), "%s: near miss: %s", r.ID, r.NearMiss)
	}
}
