package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPlans proves that a plan that came about is told as such, however it was put, and that a tense or a mood is no event.
func TestPlans(t *testing.T) {
	voted := "The council voted on the bridge on Monday."
	for _, old := range []string{"The council will vote on the bridge on Monday.", "The council was due to vote on the bridge on Monday.",
		"The council is set to vote on the bridge on Monday."} {
		out := told(Certainty, old, voted)
		if assert.Len(t, out, 1, old) {
			assert.Contains(t, out[0], string(Occurred), old)
		}
	}
	assert.Empty(t, told(Certainty, "Both chambers would need a two-thirds vote.", "Both chambers need a two-thirds vote."))
	assert.Empty(t, told(Certainty, "Many trains are late due to the snow.", "Many trains are late because of the snow."))
}

// TestPlansThatFell proves that a plan that somebody left or called off is told as cancelled, and one to call something off as what came
// about.
func TestPlansThatFell(t *testing.T) {
	fell := "high planned -> asserted cancelled"
	assert.Contains(t, told(Certainty, "The firm will take part in the fair in June.", "The firm has pulled out of the fair in June."),
		fell)
	assert.Contains(t, told(Certainty, "The bank will close ten branches in June.",
		"The bank has scrapped plans to close ten branches in June."), fell)
	assert.Contains(t, told(Certainty, "The bank will scrap the fee in June.", "The bank scrapped the fee in June."),
		"medium planned -> asserted occurred")
}

// TestHedges proves that one modal verb for another is told where it binds more or less, and what only looks like a hedge is not.
func TestHedges(t *testing.T) {
	assert.Equal(t, []string{"medium will -> should softened"}, told(Certainty, "The rulings mean that a ferry will run in every county.",
		"The rulings mean that a ferry should run in every county."))
	assert.Equal(t, []string{"medium should -> must strengthened"},
		told(Certainty, "The rulings mean that every county should run a ferry.", "The rulings mean that every county must run a ferry."))
	assert.Empty(t, told(Certainty, "The rulings mean that a ferry will run.", "The rulings mean that a ferry shall run."))
	assert.Empty(t, told(Certainty, "The hearing was held on May 14 in the town hall.",
		"The hearing was held on Thursday in the town hall."))
	assert.Empty(t, told(Certainty, "The bill was on track so it could pass in June.",
		"The bill was on track in time for it to pass in June."))
	assert.NotEmpty(t, told(Certainty, "The bill was on track and could pass in June.", "The bill was on track and passed in June."))
}

// TestOpenIsOpen proves that a condition for a possibility is no surer claim.
func TestOpenIsOpen(t *testing.T) {
	assert.Empty(t, told(Certainty, "If the bill passes, five amendments would go to the voters.",
		"Five amendments could go to the voters."))
	assert.NotEmpty(t, told(Certainty, "Five amendments may have gone to the voters.", "Five amendments went to the voters."))
}
