package extract

import (
	"slices"
	"strings"
	"testing"

	"factcheck/attribution/sources"

	"github.com/stretchr/testify/assert"
)

// TestVetoes proves that each veto forbids what was learned to be read in its example, so that nobody is cited there, and that somebody is
// in its near miss.
func TestVetoes(t *testing.T) {
	assert.True(t, slices.IsSortedFunc(Vetoes, func(a, b Veto) int { return strings.Compare(a.ID, b.ID) }))
	for _, r := range Vetoes {
		assert.Contains(t, vetoes(lone(r.Example)), r.ID, r.Example)
		assert.Empty(t, lone(r.Example).Attributions, "%s: %s", r.ID, r.Example)
		assert.NotEmpty(t, lone(r.NearMiss).Attributions, "%s: near miss: %s", r.ID, r.NearMiss)
	}
}

// vetoes are those that forbid something that was learned to be read in a text.
func vetoes(d result) (out []string) {
	who := sources.Read(sources.Input{Prose: d.Article.Prose, Sentences: d.Sentences, Quotations: d.Quotations})
	for _, c := range learned(d.Text, who) {
		extend(d.Text, &c)
		out = append(out, vetoed(d.Text, &c))
	}
	return out
}

// TestThingThatSpeaks cites a noun for a thing where it utters a clause, and not where it shows or measures one.
func TestThingThatSpeaks(t *testing.T) {
	for text, want := range map[string]int{
		"The think tank warned that the town would run out of money.": 1,
		"The think tank argued that the bridge was too narrow.":       1,
		"The tank showed that the valve was open.":                    0,
		"The gauge indicates that the tank is full.":                  0,
		"The gauge shows the level of the water.":                     0,
	} {
		assert.Len(t, lone(text).Attributions, want, text)
	}
}
