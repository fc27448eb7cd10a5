package attribution

import (
	"slices"
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

// finderExamples are texts which each finder reads as no other one does.
var finderExamples = map[string]string{
	"learned":          "Police said the bridge was closed.",
	"passive":          "A clerk was charged with stealing the money.",
	"clause":           "It said on Friday it had closed the yard, which it described as the oldest.",
	"headline-hearing": "Clerk stole money, court hears\n\nThe trial goes on.",
	"headline-tail":    "Bridge unsafe, say officials\n\nIt was closed on Monday.",
	"headline-front":   "Sources: two dead in crash\n\nNobody saw it.",
	"headline-denial":  "Club Denies Claim That Coach Quit\n\nNobody saw it.",
	"headline-second":  "Union denies strike, says talks go on\n\nNobody saw it.",
	"dash": "The bus at the barrier\n\nThe bus went through it at noon.\n\n— We did not know that the road was closed, said " +
		"the driver. It was dark.",
	"turn":   "What happened at the bridge\n\nQ: Why did the ferry stop?\n\nA: The engine failed.",
	"nested": "The ministry said the report showed that the minister knew the bridge was unsafe.",
}

// unproved are finders for which no text is known that needs them, each with the text that comes closest.
var unproved = map[string]string{
	"headline-verb": "Local paper says man married dog\n\nNobody saw it.", // the learned layer reads it
}

// TestEveryFinderIsNeeded silences each finder: its example is read otherwise without it. What is listed as unproved is struck from the
// list when its text begins to need it.
func TestEveryFinderIsNeeded(t *testing.T) {
	all := extract.Finders
	defer func() { extract.Finders = all }()
	cited := func(words string) []Attribution { return Analyze(article.FromText("", "", words)).Attributions }
	for k, f := range all {
		words, proved := finderExamples[f.Name]
		if !proved {
			words = unproved[f.Name]
		}
		with := cited(words)
		extract.Finders = slices.Clone(all)
		extract.Finders[k].Find = func(*text.Text, *sources.Register) []extract.Candidate { return nil }
		assert.Equal(t, proved, !assert.ObjectsAreEqual(with, cited(words)), "%s: %s", f.Name, words)
		extract.Finders = all
	}
}
