package attribution

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/article"

	"github.com/stretchr/testify/assert"
)

// TestGrounds proves that every ground of certainty is given for its example and not for its near miss, those of headlines as headlines.
func TestGrounds(t *testing.T) {
	has := func(text, rule string) bool {
		if strings.HasPrefix(rule, "headline-") {
			text += "\n\nNobody was on the bridge."
		}
		d := Analyze(article.FromText("", "", text))
		for _, c := range d.Claims {
			if slices.ContainsFunc(c.Evidence, func(e Evidence) bool { return e.Rule == rule }) {
				return true
			}
		}
		return slices.ContainsFunc(d.Predicates, func(p Predicate) bool {
			return slices.ContainsFunc(p.Evidence, func(e Evidence) bool { return e.Rule == rule })
		})
	}
	for _, r := range Grounds {
		assert.True(t, has(r.Example, r.ID), "%s: %s", r.ID, r.Example)
		assert.False(t, has(r.NearMiss, r.ID), "%s: near miss: %s", r.ID, r.NearMiss)
	}
}
