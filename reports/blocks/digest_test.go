package blocks

import (
	"testing"

	"factcheck/compare"

	"github.com/stretchr/testify/assert"
)

// TestNotices proves that a note is printed with the numbers of the changes that it announces, and without its type twice.
func TestNotices(t *testing.T) {
	s := compare.Step{Changes: make([]compare.Change, 6), Notes: []compare.Note{
		{Type: compare.CorrectionNote, Text: "Correction: It is four, not three.", Covers: []int{2, 3, 5}},
		{Type: compare.UpdateNote, Text: "Updated at noon: The road is open."},
		{Type: compare.EditorsNote, Text: "Editor's note: This describes violence.", Covers: []int{4}},
	}}
	g := Digest{Shown: []int{5, 3, 2}}
	assert.Equal(t, []Note{
		{"correction", " on changes 1 to 3", "It is four, not three."},
		{"update", "", "Updated at noon: The road is open."},
		{"editors note", "", "Editor's note: This describes violence."},
	}, g.notices(s))
}

// TestSideRows proves that the old side of a change is cut to what stands beside its differences, and the new side is not.
func TestSideRows(t *testing.T) {
	const far = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
	ch := compare.Change{Diff: []compare.Row{{Mark: '=', Text: far + " "}, {Mark: '-', Text: "son"}, {Mark: '+', Text: "daughter"}, {Mark: '=', Text: " " + far}}}
	assert.Equal(t, []compare.Row{{Mark: '=', Text: "… eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "}, {Mark: '-', Text: "son"},
		{Mark: '=', Text: " one two three four five six seven eight …"}}, sideRows(ch, '-', ""))
	assert.Equal(t, []compare.Row{ch.Diff[0], ch.Diff[2], ch.Diff[3]}, sideRows(ch, '+', ""))
	assert.Equal(t, "a few words", surroundings("a few words", true, true))
}
