package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSourceByAnotherMention proves that a source which is only mentioned otherwise is no other one, and that others are.
func TestSourceByAnotherMention(t *testing.T) {
	assert.Empty(t, told(Source, "Republicans insisted on Friday that the plan would not close the bridge.",
		"Republican lawmakers insisted on Friday that the plan would not close the bridge."))
	assert.NotEmpty(t, told(Source, "Republicans insisted on Friday that the plan would not close the bridge.",
		"Democratic lawmakers insisted on Friday that the plan would not close the bridge."))
	const before = "Governor Tomas Wirth and the shop owner Stan Kosek met at the bridge. Kosek runs a bakery. "
	assert.Empty(t, told(Source, before+"“I think most people are here for the music,” he said.",
		before+"“I think most people are here for the music,” Kosek said."))
	assert.NotEmpty(t, told(Source, before+"“I think most people are here for the music,” he said.",
		before+"“I think most people are here for the music,” police said."))
}

// TestNamedToUnnamed proves that a person who is not named any more weighs more than one body for another.
func TestNamedToUnnamed(t *testing.T) {
	assert.Equal(t, []string{"high Ana Horvat -> A witness named-to-unnamed"}, told(Source, "Ana Horvat said the driver fled.",
		"A witness said the driver fled."))
	assert.Equal(t, []string{"medium Ohio Senate -> The legislature source-changed"},
		told(Source, "The Ohio Senate said the bridge was closed.", "The legislature said the bridge was closed."))
}
