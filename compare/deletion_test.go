package compare

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestEveryDifferenceIsNeeded proves that each difference tells of an aspect of which no other one does: without it, examples of rules lose
// it.
func TestEveryDifferenceIsNeeded(t *testing.T) {
	all := differences
	defer func() { differences = all }()
	for k, d := range all {
		t.Run(d.aspect.String(), func(t *testing.T) {
			var carried []Rule
			for _, r := range Rules {
				for _, c := range versions(r.Old, r.New).Steps[0].Changes {
					if c.Rule() == r.ID && c.tells(d.aspect) {
						carried = append(carried, r)
					}
				}
			}
			assert.NotEmpty(t, carried)
			differences = slices.Delete(slices.Clone(all), k, k+1)
			defer func() { differences = all }()
			for _, r := range carried {
				for _, c := range versions(r.Old, r.New).Steps[0].Changes {
					assert.False(t, c.tells(d.aspect), "%s: another difference tells of it", r.ID)
				}
			}
		})
	}
}

// TestEveryTurnIsNeeded proves that each turn of certainty is told in its example, and is told otherwise or not at all without it.
func TestEveryTurnIsNeeded(t *testing.T) {
	all := turns
	defer func() { turns = all }()
	for k, x := range all {
		told := func() []string {
			var out []string
			for _, d := range details(x.old, x.new) {
				if d.Aspect == Certainty {
					out = append(out, d.Severity.String()+" "+string(d.Direction))
				}
			}
			return out
		}
		name := string(x.direction) + ": " + x.old + " -> " + x.new
		with := told()
		if x.direction == "" {
			assert.Empty(t, with, name)
		} else {
			assert.Contains(t, with, x.severity.String()+" "+string(x.direction), name)
		}
		turns = slices.Delete(slices.Clone(all), k, k+1)
		assert.NotEqual(t, with, told(), name)
		turns = all
	}
}

// TestEveryFindingIsNeeded proves that no other rule finds what a rule about notes finds.
func TestEveryFindingIsNeeded(t *testing.T) {
	all := FindingRules
	defer func() { FindingRules = all }()
	for k, r := range all {
		FindingRules = slices.Delete(slices.Clone(all), k, k+1)
		assert.NotContains(t, fired(r.Old, r.New), r.ID)
		FindingRules = all
	}
}

// details are those of all changes between two texts.
func details(old, fresh string) (out []Detail) {
	for _, c := range versions(old, fresh).Steps[0].Changes {
		out = append(out, c.Details...)
	}
	return out
}
