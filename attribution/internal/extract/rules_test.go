package extract

import (
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// TestRules proves that every construction is found in its example and not in its near miss, both as the second paragraph of an article,
// and those of headlines as its headline.
func TestRules(t *testing.T) {
	has := func(text, rule string) bool {
		text = "What happened at the bridge\n\n" + text
		if strings.HasPrefix(rule, "headline-") {
			text = strings.TrimPrefix(text, "What happened at the bridge\n\n") + "\n\nNobody was on the bridge."
		}
		for _, a := range analyze(article.FromText("", "", text)).Attributions {
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
