package attribution

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/article"
	"factcheck/attribution/internal/checks"
	"factcheck/attribution/internal/extract"
	"factcheck/attribution/internal/text"
	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// TestEveryCheckIsNeeded deletes each check: its example, which it marks in the whole program, is no longer marked with its name, and all
// other findings stay. Nothing is found in its near miss with it or without it.
func TestEveryCheckIsNeeded(t *testing.T) {
	all := checks.All
	defer func() { checks.All = all }()
	for k, c := range all {
		mine := func(f Finding) bool { return f.Rule == c.ID }
		with := Analyze(article.FromText("", "", c.Example)).Findings
		assert.True(t, slices.ContainsFunc(with, mine), "%s: %s", c.ID, c.Example)
		assert.False(t, slices.ContainsFunc(Analyze(article.FromText("", "", c.NearMiss)).Findings, mine), "%s: near miss: %s", c.ID,
			c.NearMiss)
		checks.All = slices.Delete(slices.Clone(all), k, k+1)
		without := Analyze(article.FromText("", "", c.Example)).Findings
		checks.All = all
		assert.ElementsMatch(t, slices.DeleteFunc(with, mine), without, c.ID)
	}
}

// TestEveryVetoIsNeeded deletes each veto: somebody is cited in its example, in which nobody is with it. Its near miss stays as it is.
func TestEveryVetoIsNeeded(t *testing.T) {
	all := extract.Vetoes
	defer func() { extract.Vetoes = all }()
	cited := func(words string) []Attribution { return Analyze(article.FromText("", "", words)).Attributions }
	for k, v := range all {
		assert.Empty(t, cited(v.Example), "%s: %s", v.ID, v.Example)
		near := cited(v.NearMiss)
		assert.NotEmpty(t, near, "%s: near miss: %s", v.ID, v.NearMiss)
		extract.Vetoes = slices.Delete(slices.Clone(all), k, k+1)
		assert.NotEmpty(t, cited(v.Example), "%s is not needed: %s", v.ID, v.Example)
		assert.Equal(t, near, cited(v.NearMiss), "%s: near miss: %s", v.ID, v.NearMiss)
		extract.Vetoes = all
	}
}

// TestEveryConstructionIsNeeded deletes each construction: its example, for those of headlines a headline, is read otherwise without
// it. Its near miss does not have it, and stays.
func TestEveryConstructionIsNeeded(t *testing.T) {
	all := extract.Constructions
	defer func() { extract.Constructions = all }()
	for k, c := range all {
		read := func(words string) []Attribution {
			if strings.HasPrefix(c.ID, "headline-") {
				return Analyze(article.FromText("", "", words+"\n\nNobody was on the bridge.")).Attributions
			}
			return Analyze(article.FromText("", "", "What happened at the bridge\n\n"+words)).Attributions
		}
		mine := func(a Attribution) bool { return a.Rule == c.ID }
		with, near := read(c.Example), read(c.NearMiss)
		assert.True(t, slices.ContainsFunc(with, mine), "%s: %s", c.ID, c.Example)
		assert.False(t, slices.ContainsFunc(near, mine), "%s: near miss: %s", c.ID, c.NearMiss)
		extract.Constructions = slices.Delete(slices.Clone(all), k, k+1)
		assert.NotEqual(t, with, read(c.Example), "%s is not needed: %s", c.ID, c.Example)
		assert.Equal(t, near, read(c.NearMiss), "%s: near miss: %s", c.ID, c.NearMiss)
		extract.Constructions = all
	}
}

// TestEveryFinderIsNeeded silences each finder: its example is read otherwise without it.
func TestEveryFinderIsNeeded(t *testing.T) {
	all := extract.Finders
	defer func() { extract.Finders = all }()
	cited := func(words string) []Attribution { return Analyze(article.FromText("", "", words)).Attributions }
	for k, f := range all {
		with := cited(f.Example)
		extract.Finders = slices.Clone(all)
		extract.Finders[k].Find = func(*text.Text, *sources.Register) []extract.Candidate { return nil }
		assert.NotEqual(t, with, cited(f.Example), "%s: %s", f.Name, f.Example)
		extract.Finders = all
	}
}
