package attribution

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/certainty"

	"github.com/stretchr/testify/assert"
)

// TestEveryGroundIsNeeded silences each ground of certainty: its example, those of headlines as headlines, has another label without
// it. A near miss does not rest on it, and stays.
func TestEveryGroundIsNeeded(t *testing.T) {
	for _, r := range Grounds {
		with, told := labelled(r.Example, r.ID)
		assert.True(t, told, "%s: %s", r.ID, r.Example)
		near, told := labelled(r.NearMiss, r.ID)
		assert.False(t, told, "%s: near miss: %s", r.ID, r.NearMiss)
		restore := certainty.Suspend(certainty.GroundOf(r.ID))
		without, _ := labelled(r.Example, r.ID)
		assert.NotEqual(t, with, without, "%s is not needed: %s", r.ID, r.Example)
		still, _ := labelled(r.NearMiss, r.ID)
		assert.Equal(t, near, still, "%s: near miss: %s", r.ID, r.NearMiss)
		restore()
	}
}

// labelled lists the labels of an article's claims, and of its predicates behind them. told reports whether one of them rests on a ground.
func labelled(text, ground string) (labels []string, told bool) {
	if strings.HasPrefix(ground, "headline-") {
		text += "\n\nNobody was on the bridge."
	}
	rests := func(es []Evidence) bool {
		return slices.ContainsFunc(es, func(e Evidence) bool { return e.Rule == ground })
	}
	d := Analyze(article.FromText("", "", text))
	for _, c := range d.Claims {
		labels, told = append(labels, c.Certainty.Label.String()), told || rests(c.Evidence)
	}
	for _, p := range d.Predicates {
		labels, told = append(labels, p.Certainty.Label.String()), told || rests(p.Evidence)
	}
	return labels, told
}
