package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadlines proves that a headline which was written anew is told as one, with its values and without the tags of the one before it,
// and that one in which a hedge went is compared word by word.
func TestHeadlines(t *testing.T) {
	const body = "\n\nThe council met on Monday. The bridge is closed."
	anew := versions("Governor tests negative for the flu after a visit"+body,
		"Office of Wirth retracts news of a test, then says he never had one"+body).Steps[0].Changes[0]
	assert.Equal(t, []Aspect{Fact}, anew.Aspects)
	assert.Equal(t, Medium, anew.Severity)
	assert.Contains(t, told(Number, "Three hurt in fire at the mill"+body, "Blaze in a factory of the north injures four people"+body),
		"high Three -> four up")
	assert.NotEmpty(t, told(Certainty, "Clerk suspected of stealing money of the bridge fund"+body, "Clerk stole money of the bridge fund"+
		body))
}

// TestReplaced proves that a claim with hardly a word of the one in whose place it stands has no direction, and that one which turned has.
func TestReplaced(t *testing.T) {
	const one = "The clerk ran the fund and ordered his three assistants to hide the lower figure from every member."
	const other = "The clerk ran the fund and had no idea why the auditors in Graz had asked for a lower estimate."
	for _, d := range append(told(Polarity, one, other), told(Certainty, one, other)...) {
		assert.Empty(t, d)
	}
	assert.NotEmpty(t, loud(one, other))
	assert.NotEmpty(t, told(Polarity, "The clerk had an idea why they asked.", "The clerk had no idea why they asked."))
}
