package blocks

import (
	"testing"

	"factcheck/compare"

	"github.com/stretchr/testify/assert"
)

// TestDigest shows the gravest changes first and counts the rest: quiet ones unless all are asked for, and of a rewritten version only
// grave ones.
func TestDigest(t *testing.T) {
	step := compare.Step{Changes: []compare.Change{
		{Op: compare.Reworded, Severity: compare.Quiet},
		{Op: compare.Added, Severity: compare.Info},
		{Op: compare.Changed, Severity: compare.High},
		{Op: compare.Kept, Severity: compare.Quiet},
		{Op: compare.Changed, Severity: compare.Low},
		{Op: compare.Changed, Severity: compare.High},
		{Op: compare.Changed, Severity: compare.Quiet, Accepted: true},
	}}
	g := DigestOf(step, false)
	assert.Equal(t, []int{2, 5, 4, 1}, g.Shown)
	assert.Equal(t, "2 high, 1 low, 1 info", g.Counts())
	assert.Equal(t, map[compare.Op]int{compare.Reworded: 1, compare.Kept: 1}, g.byOp)
	assert.Equal(t, 1, g.stand)
	assert.Equal(t, []int{2, 5, 4, 1, 0, 6}, DigestOf(step, true).Shown, "all but what was kept")
	step.Rewritten = true
	g = DigestOf(step, false)
	assert.Equal(t, []int{2, 5}, g.Shown)
	assert.Equal(t, map[compare.Op]int{compare.Reworded: 1, compare.Kept: 1, compare.Added: 1, compare.Changed: 1}, g.byOp)
	assert.Equal(t, "2 high, 1 low, 1 info", g.Counts(), "what is not shown is counted")
	assert.Empty(t, DigestOf(compare.Step{}, true).Counts())
}

// TestSilence says that no note announces what is grave, where no note stands at all.
func TestSilence(t *testing.T) {
	grave := compare.Step{Findings: []compare.Finding{{Rule: compare.UnannouncedChange}}}
	assert.NotEmpty(t, silence(grave))
	grave.Notes = append(grave.Notes, compare.Note{})
	assert.Empty(t, silence(grave))
	assert.Empty(t, silence(compare.Step{Findings: []compare.Finding{{Rule: "another"}}}))
}
